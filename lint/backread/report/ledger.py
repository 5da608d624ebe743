"""The ledger for other programs: what the desk understood of a draft, schema ``backread-story/1``.

A layer that the story does not have is no key of it.
"""

from __future__ import annotations

import json
from typing import Any

from backread.span import Span
from backread.story import Story
from backread.story.people.cast import Mention, Person
from backread.story.quote_kinds import QuoteKind
from backread.story.quotes import Quote

SCHEMA = "backread-story/1"


def render(story: Story) -> str:
    """The people and the quotations of a story, as JSON.

    Offsets count the code points of the decoded source from 0. A quotation's speaker is null where
    nobody is known to speak it.
    """
    return json.dumps(_contents(story), ensure_ascii=False, indent=2) + "\n"


def render_line(story: Story) -> str:
    """The same on one line, for the ledgers of several drafts one after the other."""
    return json.dumps(_contents(story), ensure_ascii=False) + "\n"


def _contents(story: Story) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "path": story.draft.path,
        "people": [_person(story, person) for person in story.people],
        "quotes": [{**_offsets(story, quote.span), "speaker": None} for quote in quotations(story)],
    }


def quotations(story: Story) -> list[Quote]:
    """The quotations that are somebody's words: no scare quotes, titles or nicknames."""
    return [quote for quote in story.quotes if quote.kind is QuoteKind.SPEECH and quote.opened]


def _person(story: Story, person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "running": person.running,
        "roles": list(dict.fromkeys(role.text for role in person.roles)),
        "mentions": [_mention(story, mention) for mention in person.mentions],
    }


def _mention(story: Story, mention: Mention) -> dict[str, Any]:
    return {
        **_offsets(story, mention.span),
        "text": mention.text,
        "form": str(mention.form),
        "quoted": mention.quoted,
    }


def _offsets(story: Story, span: Span) -> dict[str, int]:
    source = story.draft.source_span(span)
    return {"start": source.start, "end": source.end}
