"""Figures beside the body that add up what the body has in parts: "14 dead", nine and five."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from backread.story.figures.figure import Dimension, Exactness, Figure, FigureKind, last_place
from backread.story.figures.noun_likeness import HUMANS
from backread.story.headlines.counterparts import lead_of, same_count
from backread.story.story import Story

_RESULTS = frozenset({FigureKind.VOTE, FigureKind.SCORE})
_SHARES = frozenset({Dimension.PERCENT, Dimension.PERCENTAGE_POINT})
#: Rounded from here on without a word that says so.
_ROUNDED_FROM = 100
_ROUNDING = Fraction(1, 20)
_LEAST_OF_A_SUM = Fraction(6, 5)
#: What is added up stands close together: within so many characters.
_CLOSE = 500
#: "At least 21, including three officers": the three are some of the 21.
_INCLUDED = re.compile(r"\b(?:includ\w+|among them|of (?:whom|which|them))\b[^.;]{0,20}\Z")


def is_sum(story: Story, figure: Figure, body: Sequence[Figure]) -> bool:
    """Whether two or three figures that stand close together make up the one beside the body.

    Where the first paragraph counts the same, it has to be one of them.
    """
    assert figure.value is not None
    if figure.kind in _RESULTS:
        return False
    parts = [each for each in body if _could_be_part(story, figure, each)]
    if figure.unit is not None and figure.unit.dimension in _SHARES:
        # Shares are added up in one breath; those of two sentences are of two wholes.
        parts = [each for each in parts if sum(each.sentence == it.sentence for it in parts) > 1]
    first = _of_lead(story, figure, parts)
    slack = max(last_place(figure.value) / 2, figure.step / 2)
    slack = min(slack, figure.value * _ROUNDING) if figure.value >= _ROUNDED_FROM else Fraction(0)
    for window in _windows(parts):
        total = sum((each.value or Fraction(0) for each in window), Fraction(0))
        most = figure.value * _LEAST_OF_A_SUM if figure.exactness is Exactness.AT_LEAST else None
        met = most is not None and figure.value <= total <= most
        if (met or abs(total - figure.value) <= slack) and (first is None or first in window):
            return True
    # "Eight people, two of them children": nobody has counted six.
    values = [each.value or Fraction(0) for each in parts]
    return figure.predicate is None and any(
        abs(abs(one - two) - figure.value) <= slack for one, two in pairwise(values)
    )


def _windows(parts: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """Two and three figures on end that stand close together and are not one told again."""
    for length in (2, 3):
        for start in range(len(parts) - length + 1):
            window = parts[start : start + length]
            far = window[-1].span.start - window[0].span.end > _CLOSE
            again = any(
                one.value == other.value and one.sentence != other.sentence
                for one, other in pairwise(window)
            )
            if not far and not again:
                yield window


def _of_lead(story: Story, figure: Figure, parts: Sequence[Figure]) -> Figure | None:
    """What the first paragraph counts as the figure beside the body does, if it is one figure."""
    lead = lead_of(story)[0]
    alike = [
        each
        for each in parts
        if lead.contains(each.span)
        and (each.predicate is figure.predicate if figure.predicate else same_count(each, figure))
    ]
    return alike[0] if len(alike) == 1 else None


def _could_be_part(story: Story, figure: Figure, other: Figure) -> bool:
    """Whether what the body counts may be some of it: people of people, paintings of paintings."""
    if other.value is None or other.kind is not figure.kind:
        return False
    if figure.exactness is not Exactness.EXACT and other.predicate not in (None, figure.predicate):
        return False
    units = [each.unit_name for each in (figure, other)]
    if units[0] != units[1] or _INCLUDED.search(story.text, other.sentence.start, other.span.start):
        return False
    one, two = figure.counted, other.counted
    if figure.predicate is not None and figure.predicate is not other.predicate:
        return two is None or two.head in HUMANS
    if one is None or two is None or figure.unit is not None or figure.predicate is not None:
        return True
    return one.head == two.head or (one.head in HUMANS and two.head in HUMANS)
