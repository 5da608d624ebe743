"""Where in the file something of a story stands, as the ledger gives it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from backread.span import Span
from backread.story import Story
from backread.story.organisations.organisation import OrganisationMention
from backread.story.people.cast import Mention

_LINES_SHOWN = 6


def offsets(story: Story, span: Span) -> dict[str, int]:
    """Start and end in the decoded source, in code points from 0, for JSON."""
    source = story.draft.source_span(span)
    return {"start": source.start, "end": source.end}


def mention_record(story: Story, mention: Mention | OrganisationMention) -> dict[str, Any]:
    """A mention of a person or of a body, for JSON: where it stands, and in what form."""
    return {
        **offsets(story, mention.span),
        "text": mention.text,
        "form": str(mention.form),
        "quoted": mention.quoted,
    }


def line_of(story: Story, span: Span) -> int:
    """The line of the file on which a span begins, counted from 1."""
    return story.draft.position(story.draft.source_span(span).start).line


def shown_lines(story: Story, spans: Iterable[Span]) -> str:
    """The lines on which spans begin, each once: "3, 4, 6", the first few where there are many."""
    lines = list(dict.fromkeys(line_of(story, span) for span in spans))
    more = ", ..." if len(lines) > _LINES_SHOWN else ""
    return ", ".join(map(str, lines[:_LINES_SHOWN])) + more
