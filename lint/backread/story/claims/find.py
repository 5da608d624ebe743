"""Finds the claims of a story, says where the source of each is and ranks them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from backread.span import Span
from backread.story.attributions.likelihood import CueLikelihood
from backread.story.claims.claim import Claim, ClaimKind, Claims, Standing
from backread.story.claims.common_ground import common_ground
from backread.story.claims.expressions import expression
from backread.story.claims.marks import Mark, find_marks
from backread.story.claims.rank import Doubt, rank
from backread.story.claims.statements import Statement, statements
from backread.story.story import Story


def find_claims(story: Story) -> Claims:
    """The claims in the story's own running text, quoted words left out."""
    cues = CueLikelihood(story)
    found = [claim for each in statements(story) for claim in _claims(story, each, cues)]
    return Claims(tuple(sorted(found, key=lambda claim: (claim.span.start, claim.span.end))))


def _claims(story: Story, statement: Statement, cues: CueLikelihood) -> Iterator[Claim]:
    marks = find_marks(statement.narrated, 0, len(statement.narrated))
    spans = [statement.span_of(mark.start, mark.end) for mark in marks]
    kinds = {span: mark.kind for mark, span in zip(marks, spans, strict=True)}
    doubt: Doubt | None = None
    for mark, span in zip(marks, spans, strict=True):
        standing, attribution = _standing(story, statement, mark)
        if doubt is None and standing is Standing.NOWHERE:
            doubt = _doubt(story, statement, kinds, cues)
        yield Claim(
            span=span,
            text=span.of(story.text),
            sentence=statement.sentence,
            kind=mark.kind,
            standing=standing,
            attribution=attribution,
            rank=rank(statement, mark, len(marks), doubt or Doubt()),
        )


def _doubt(
    story: Story, statement: Statement, marks: Mapping[Span, ClaimKind], cues: CueLikelihood
) -> Doubt:
    """How far the words beside the claims, or theirs, may give the sentence to somebody."""
    of_nobody = [*statement.of_nobody(story, marks), *_further(statement, marks)]
    minds = cues.names_a_mind(statement.sentence, apart_from=[*marks, *of_nobody])
    told = expression("of-minds").search(statement.narrated) is not None
    return Doubt(cues.of(statement.sentence, apart_from=of_nobody), minds or told)


def _further(statement: Statement, marks: Iterable[Span]) -> Iterator[Span]:
    """What else the subject does in "this approach contrasts with the last and reflects a wish"."""
    found = [
        statement.span_of(*match.span())
        for match in expression("interpreting").finditer(statement.narrated)
    ]
    if any(mark.contains(span) for mark in marks for span in found):
        yield from found


def _standing(story: Story, statement: Statement, mark: Mark) -> tuple[Standing, int | None]:
    place = statement.source_of(story, statement.span_of(mark.start, mark.end))
    if place is not None:
        return Standing.SENTENCE, place
    if statement.carried is not None:
        return Standing.NEIGHBOUR, statement.carried
    return common_ground(statement.text, mark.kind) or Standing.NOWHERE, None
