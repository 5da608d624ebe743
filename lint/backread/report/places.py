"""Where in the file something of a story stands, as the ledger gives it."""

from __future__ import annotations

from backread.span import Span
from backread.story import Story


def offsets(story: Story, span: Span) -> dict[str, int]:
    """Start and end in the decoded source, in code points from 0, for JSON."""
    source = story.draft.source_span(span)
    return {"start": source.start, "end": source.end}


def line_of(story: Story, span: Span) -> int:
    """The line of the file on which a span begins, counted from 1."""
    return story.draft.position(story.draft.source_span(span).start).line
