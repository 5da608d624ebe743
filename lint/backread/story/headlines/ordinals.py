"""Ordinals beside the body that it contradicts: "third term", "her 88th-minute equalizer"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.draft import BlockKind
from backread.span import Span
from backread.story.figures.figure import Figure, FigureKind
from backread.story.headlines.counterparts import lead_of
from backread.story.headlines.name_conflict import BESIDE
from backread.story.story import Story

#: Of these somebody has so many, one after the other.
_COUNTED = re.compile(
    r"[ -](?:straight |consecutive |successive )?(?P<noun>term|title|win|victory|defeat|loss|medal"
    r"|gold|goal|season|edition|round|championship|trophy|anniversary|birthday|attempt|ballot"
    r"|strike|bailout|quarter|stint|marriage|child|straight|consecutive|successive|round"
    r"|half|amendment|place|minute)s?\b"
)
_BESIDE = frozenset({BlockKind.HEADLINE, BlockKind.DEK})
#: A caption tells of the picture, which may be old; a match has one goal in a minute.
_OF_A_MATCH = "minute"


@dataclass(frozen=True, slots=True)
class OrdinalConflict:
    """An ordinal with its noun beside the body, and the body's; both as spans."""

    beside: Span
    body: Span


def find_ordinal_conflicts(story: Story) -> Iterator[OrdinalConflict]:
    """The ordinals beside the body that stand nowhere in it, where it has another for the noun."""
    told = [
        (figure, noun, span)
        for figure in story.figures
        if figure.kind is FigureKind.ORDINAL and figure.value is not None and not figure.quoted
        for noun, span in _with_noun(story, figure)
    ]
    body = [each for each in told if each[0].block not in BESIDE]
    values = {
        figure.value
        for figure in story.figures
        if figure.kind is FigureKind.ORDINAL and figure.block not in BESIDE
    }
    for figure, noun, span in told:
        of_match = figure.block is BlockKind.CAPTION and noun == _OF_A_MATCH
        if not (figure.block in _BESIDE or of_match) or figure.value in values:
            continue
        other = _of_lead(story, noun, body)
        if other is not None:
            yield OrdinalConflict(span, other[1])


def _of_lead(
    story: Story, noun: str, body: Sequence[tuple[Figure, str, Span]]
) -> tuple[Figure, Span] | None:
    """The one ordinal that the body has for a noun, if its first paragraphs have it."""
    same = [(figure, span) for figure, own, span in body if own == noun]
    if len({figure.value for figure, _ in same}) != 1:
        return None
    figure, span = same[0]
    return (figure, span) if any(lead.contains(span) for lead in lead_of(story)) else None


def _with_noun(story: Story, figure: Figure) -> Iterator[tuple[str, Span]]:
    match = _COUNTED.match(story.text, figure.span.end)
    if match:
        yield match["noun"], Span(figure.span.start, match.end())
