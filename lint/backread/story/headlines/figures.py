"""Figures in a headline, a dek or a caption that the body contradicts.

A figure beside the body is right if the body has it, rounded or added up. Where the body has it
nowhere, and counts the same thing with another number, the two disagree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from backread.story.figures.figure import (
    Dimension,
    Exactness,
    Figure,
    FigureKind,
    Predicate,
    Unit,
    last_place,
)
from backread.story.figures.noun_likeness import HUMANS
from backread.story.figures.scene import stands_apart
from backread.story.headlines.counterparts import counterpart, lead_of
from backread.story.headlines.lead_figures import as_percent
from backread.story.headlines.name_conflict import BESIDE
from backread.story.headlines.sums import is_sum
from backread.story.story import Story

_KINDS = frozenset(
    {
        FigureKind.QUANTITY,
        FigureKind.AGE,
        FigureKind.VOTE,
        FigureKind.SCORE,
        FigureKind.RATIO,
        FigureKind.YEAR,
    }
)
_WHEN = re.compile(r"\bto [a-z]+\b.*\b(?:in|by|until|till|before|for) \Z", re.IGNORECASE)
_SHARES = frozenset({Dimension.PERCENT, Dimension.PERCENTAGE_POINT})
#: What a headline counts of itself: "5 things to know".
_OF_THE_STORY = frozenset(
    """
    thing way reason takeaway fact question lesson tip step word photo picture chart moment
    highlight sentence line point response answer name time
    """.split()
)
#: Rounded from here on without a word that says so.
_ROUNDED_FROM = 100
_ROUNDING = Fraction(1, 20)
_CONVERSION = Fraction(1, 25)
#: How far a sum may lie above what is "at least" so.
_MOST_OF_AT_LEAST = Fraction(3, 2)
#: How far a number may lie above what the body says is "at least" so.
_LEAST_MET = Fraction(11, 10)
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
#: What becomes of people alone, and the nouns by which they are counted then.
_OF_PEOPLE = frozenset({Predicate.KILLED, Predicate.INJURED, Predicate.ARRESTED, Predicate.CHARGED})
_BODIES = frozenset("body life casualty corpse soul case".split())
_RESULTS = frozenset({FigureKind.VOTE, FigureKind.SCORE})


@dataclass(frozen=True, slots=True)
class FigureConflict:
    """A figure beside the body, and the body's other figure for the same."""

    beside: Figure
    body: Figure


def find_figure_conflicts(story: Story) -> tuple[FigureConflict, ...]:
    """The figures beside the body that it contradicts, in order."""
    if not any(block.kind in BESIDE for block in story.blocks):
        return ()
    beside = [each for each in story.figures if each.block in BESIDE and each.kind in _KINDS]
    body = [each for each in story.figures if each.block not in BESIDE]
    return tuple(_conflicts(story, beside, body))


def _conflicts(
    story: Story, beside: Sequence[Figure], body: Sequence[Figure]
) -> Iterator[FigureConflict]:
    for figure in beside:
        if figure.value is None or figure.exactness is Exactness.VAGUE or _is_of_the_story(figure):
            continue
        if figure.value == 1 and figure.unit is None:
            continue
        if figure.counted is not None and "more" in figure.counted.modifiers:
            continue
        if figure.kind is FigureKind.YEAR and not _tells_when(story, figure):
            continue
        bearing = [each for each in body if _bears_out(figure, each)]
        if bearing and all(_is_superseded(story, each) for each in bearing):
            other = _toll_of_lead(story, figure, body)
        elif bearing or is_sum(story, figure, body):
            continue
        else:
            other = counterpart(story, figure, body)
        if other is not None:
            yield FigureConflict(figure, other)


def _is_superseded(story: Story, figure: Figure) -> bool:
    """Whether the body has a number of casualties only as one that has changed since."""
    return figure.predicate is not None and stands_apart(story, figure)


def _toll_of_lead(story: Story, figure: Figure, body: Sequence[Figure]) -> Figure | None:
    """What the first paragraph has in the place of a number that the body calls out of date."""
    first = lead_of(story)[0]
    return next(
        (
            each
            for each in body
            if first.contains(each.span)
            and each.predicate is figure.predicate
            and each.exactness is Exactness.EXACT
            and not stands_apart(story, each)
            and (each.value or 0) > (figure.value or 0)
        ),
        None,
    )


def _tells_when(story: Story, figure: Figure) -> bool:
    """Whether a year says when something is to come, and is no background and part of a name."""
    return _WHEN.search(story.text, figure.sentence.start, figure.span.start) is not None


def _is_of_the_story(figure: Figure) -> bool:
    counted = figure.counted
    return counted is not None and counted.head in _OF_THE_STORY and not figure.compound


def _bears_out(figure: Figure, other: Figure) -> bool:
    """Whether a figure of the body is what the one beside it gives, rounding understood."""
    assert figure.value is not None
    if other.value is None:
        return False
    if figure.predicate and other.predicate and figure.predicate is not other.predicate:
        return False
    if figure.predicate in _OF_PEOPLE and not _may_be_people(figure, other):
        return False
    if figure.kind in _RESULTS:
        both = other.kind in _RESULTS
        return both and {figure.value, figure.upper} == {other.value, other.upper}
    values = _comparable(figure, other)
    if values is None:
        return False
    here, there, loose = values
    if here == there:
        return True
    if figure.exactness is Exactness.AT_LEAST:
        return here <= there <= here * _MOST_OF_AT_LEAST
    if figure.exactness is Exactness.AT_MOST:
        return here / _MOST_OF_AT_LEAST <= there <= here
    if other.exactness is Exactness.AT_LEAST:
        # What lasts "over eight years" may just lie in those years.
        return there <= here <= there * _LEAST_MET
    if other.upper is not None and there <= here <= other.upper:
        return True
    if figure.upper is not None and here <= there <= figure.upper:
        return True
    slack = last_place(here) / 2 if here >= _ROUNDED_FROM or figure.unit else Fraction(0)
    slack = min(slack, abs(here) * _ROUNDING)
    if _is_share(figure):
        # "8 percent" over 7.7, but not "7.6 percent".
        slack = figure.step / 2
    if Exactness.ABOUT in (figure.exactness, other.exactness):
        slack = max(slack, abs(here) / 10)
    if loose:
        slack = max(slack, abs(here) * _CONVERSION)
    own = max(figure.step, other.step) / 2 if figure.exactness is not Exactness.EXACT else 0
    return abs(here - there) <= max(slack, min(own, abs(here) * _ROUNDING))


def _may_be_people(figure: Figure, other: Figure) -> bool:
    """Whether those whom a headline tells of may be what a figure counts: not 28 countries."""
    if other.predicate is not None or other.counted is None:
        return True
    head = other.counted.head
    same = figure.counted is not None and figure.counted.head == head
    return same or head in HUMANS or head in _BODIES


def _comparable(figure: Figure, other: Figure) -> tuple[Fraction, Fraction, bool] | None:
    """The two numbers in one unit, and whether one had to be converted; None if they cannot be."""
    assert figure.value is not None
    assert other.value is not None
    one, two = figure.unit, other.unit
    if FigureKind.RATIO in (figure.kind, other.kind):
        if not all(each.kind is FigureKind.RATIO or _is_share(each) for each in (figure, other)):
            return None
        return as_percent(figure), as_percent(other), True
    # "12 years" is not borne out by "12 charges".
    if (one is None) != (two is None) and (
        (figure.counted if one is None else other.counted)
        or _is_time(one or two)
        or FigureKind.ORDINAL in (figure.kind, other.kind)
    ):
        return None
    if one is None or two is None or one.name == two.name:
        return figure.value, other.value, False
    if one.dimension is Dimension.MONEY and two.dimension is Dimension.MONEY:
        return figure.value, other.value, False
    if {one.dimension, two.dimension} <= _SHARES:
        return figure.value, other.value, False
    if one.dimension is not two.dimension:
        return None
    if 0 in (one.factor, two.factor):
        months = _MONTHS.get(one.name), _MONTHS.get(two.name)
        if months[0] is None or months[1] is None:
            return None
        return figure.value * months[0], other.value * months[1], True
    return figure.value * one.factor, other.value * two.factor, True


def _is_time(unit: Unit | None) -> bool:
    return unit is not None and unit.dimension is Dimension.TIME


def _is_share(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.dimension in _SHARES
