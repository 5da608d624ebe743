"""Finds the claims of a story, says where the source of each is and ranks them."""

from __future__ import annotations

from collections.abc import Iterator

from backread.story.claims.claim import Claim, Claims, Standing
from backread.story.claims.common_ground import common_ground
from backread.story.claims.marks import Mark, find_marks
from backread.story.claims.rank import rank
from backread.story.claims.statements import Statement, statements
from backread.story.story import Story


def find_claims(story: Story) -> Claims:
    """The claims in the story's own running text, quoted words left out."""
    found = [claim for statement in statements(story) for claim in _claims(story, statement)]
    return Claims(tuple(sorted(found, key=lambda claim: (claim.span.start, claim.span.end))))


def _claims(story: Story, statement: Statement) -> Iterator[Claim]:
    marks = find_marks(statement.narrated, 0, len(statement.narrated))
    for mark in marks:
        standing, attribution = _standing(story, statement, mark)
        span = statement.span_of(mark.start, mark.end)
        yield Claim(
            span=span,
            text=span.of(story.text),
            sentence=statement.sentence,
            kind=mark.kind,
            standing=standing,
            attribution=attribution,
            rank=rank(statement, mark, len(marks)),
        )


def _standing(story: Story, statement: Statement, mark: Mark) -> tuple[Standing, int | None]:
    place = statement.source_of(story, statement.span_of(mark.start, mark.end))
    if place is not None:
        return Standing.SENTENCE, place
    if statement.carried is not None:
        return Standing.NEIGHBOUR, statement.carried
    return common_ground(statement.text, mark.kind) or Standing.NOWHERE, None
