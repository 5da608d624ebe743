"""The figure of the first paragraphs that one beside the body stands in the place of.

What a headline counts, the first paragraphs count, in other words more often than not: "Nine hurt"
over "sending eight people to hospitals". Where the body bears a headline's number out nowhere, and
its first paragraphs have just one that could be meant, the two disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from backread.span import Span
from backread.story.figures.disagreement import Slip, disagree, slip_between
from backread.story.figures.figure import (
    Dimension,
    Exactness,
    Figure,
    FigureKind,
    Predicate,
)
from backread.story.people.human_nouns import HUMAN_NOUNS

_SHARES = frozenset({Dimension.PERCENT})
#: Two counts could be meant for one if the larger is at most so many times the smaller.
_NEAR = Fraction(3, 2)
#: Counts of different nouns are one only where they are large and this near: jobs and payrolls.
_LARGE, _VERY_NEAR = 1000, Fraction(5, 4)
#: And so could small ones that are no further apart.
_CLOSE = 2
#: Of a few, others may as well be counted.
_FEW = 3
#: Those counted so are people, whatever the noun.
_OF_NOBODY = frozenset({Predicate.CUT})
_HURT = frozenset({Predicate.INJURED, Predicate.HOSPITALISED})


def one_of_lead(
    figure: Figure, body: Iterable[Figure], leads: Sequence[Span], shared: Iterable[int]
) -> Figure | None:
    """The one figure of the first paragraphs that could be meant, or None.

    Args:
        figure: a figure beside the body, which the body bears out nowhere.
        body: the figures of the body.
        leads: its first paragraphs.
        shared: for each figure of the body, how many words its sentence shares with the headline.
    """
    found = [
        other
        for other, words in zip(body, shared, strict=True)
        if not other.quoted
        and any(lead.contains(other.span) for lead in leads)
        and _could_be_meant(figure, other, words)
    ]
    slips = [each for each in found if slip_between(figure.value, each.value) is Slip.SWAPPED]
    chosen = slips or found
    if len({as_percent(each) for each in chosen}) > 1:
        # "2,997 points" and "more than 3,000" are one number.
        first, *others = chosen
        chosen = [] if any(disagree(first, each) for each in others) else chosen[:1]
    return chosen[0] if chosen else None


def as_percent(figure: Figure) -> Fraction:
    """The value of a figure that has one, a ratio's in percent."""
    assert figure.value is not None
    return figure.value * 100 if figure.kind is FigureKind.RATIO else figure.value


def _could_be_meant(figure: Figure, other: Figure, words: int) -> bool:
    if other.exactness is Exactness.VAGUE or figure.per != other.per:
        return False
    if not figure.value or not other.value or other.upper is not None:
        return False
    at_most = other.exactness is Exactness.AT_MOST is not figure.exactness
    if at_most and figure.value < other.value:
        return False
    if _is_share(figure) or _is_share(other):
        both = _is_share(figure) and _is_share(other)
        return both and words > 1 and _are_within(as_percent(figure), as_percent(other), _NEAR)
    if figure.kind is not FigureKind.QUANTITY or other.kind is not FigureKind.QUANTITY:
        return False
    if (figure.unit and figure.unit.name) != (other.unit and other.unit.name):
        return False
    near = _are_within(figure.value, other.value, _NEAR)
    near = near or slip_between(figure.value, other.value) is not None
    near = near or (
        abs(figure.value - other.value) <= _CLOSE and min(figure.value, other.value) > 1
    )
    if figure.unit is not None:
        return near and words > 0
    if _count_people(figure) and _count_people(other):
        return near and _go_together(figure.predicate, other.predicate)
    if _are_within(figure.value, other.value, _VERY_NEAR) and figure.value >= _LARGE:
        return words > 0
    same = _noun(figure) is not None and _noun(figure) == _noun(other)
    return same and near and words > 0 and figure.value > _FEW


def _noun(figure: Figure) -> str | None:
    """What is counted: "point" of "11 points", and of "an 11-point lead"."""
    counted = figure.counted
    if counted is None:
        return None
    return counted.modifiers[0] if figure.compound and counted.modifiers else counted.head


def _count_people(figure: Figure) -> bool:
    if figure.counted is None or figure.predicate is not None:
        return figure.predicate is not None and figure.predicate not in _OF_NOBODY
    return figure.counted.head in HUMAN_NOUNS


def _go_together(one: Predicate | None, other: Predicate | None) -> bool:
    """Whether what became of some may have become of the others: "hurt", "taken to hospital"."""
    return None in (one, other) or one is other or {one, other} == _HURT


def _are_within(one: Fraction, other: Fraction, times: Fraction) -> bool:
    return max(one, other) <= times * min(one, other)


def _is_share(figure: Figure) -> bool:
    unit = figure.unit is not None and figure.unit.dimension in _SHARES
    return figure.kind is FigureKind.RATIO or unit
