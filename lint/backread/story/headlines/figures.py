"""Figures in a headline, a dek or a caption that the body contradicts.

A figure beside the body is right if the body has it, rounded or added up. Where the body has it
nowhere, and counts the same thing with another number, the two disagree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from backread.span import Span
from backread.story.figures.figure import (
    Dimension,
    Exactness,
    Figure,
    FigureKind,
    last_place,
)
from backread.story.headlines.names import BESIDE
from backread.story.quotations.words import FUNCTION_WORDS
from backread.story.story import Story

_KINDS = frozenset(
    {
        FigureKind.QUANTITY,
        FigureKind.AGE,
        FigureKind.VOTE,
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
_WORD = re.compile(r"[^\W\d_]{3,}")
#: Rounded from here on without a word that says so.
_ROUNDED_FROM = 100
_ROUNDING = Fraction(1, 20)
_CONVERSION = Fraction(1, 25)
#: Numbers further apart count different things, but for a million written for a billion.
_FAR = 20
#: How far a sum may lie above what is "at least" so.
_MOST_OF_AT_LEAST = Fraction(3, 2)
_LEAST_OF_A_SUM = Fraction(6, 5)
_SHARED = 2
_STEM = 4
_LEAD_BLOCKS = 5
_CHANGES = re.compile(
    r"\b(?:from|another|previous\w*|last (?:year|month|week)|a year (?:ago|before)"
    r"|(?:year|month|week)s? earlier|initial\w*|formerly|average|other|compared|more than half)\b",
    re.IGNORECASE,
)


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
        if figure.kind is FigureKind.YEAR and not _tells_when(story, figure):
            continue
        if any(_bears_out(figure, each) for each in body) or _is_sum(figure, body):
            continue
        other = _counterpart(story, figure, body)
        if other is not None:
            yield FigureConflict(figure, other)


def _tells_when(story: Story, figure: Figure) -> bool:
    """Whether a year says when something is to come, and is no background and part of a name."""
    return _WHEN.search(story.text, figure.sentence.start, figure.span.start) is not None


def _is_of_the_story(figure: Figure) -> bool:
    return figure.counted is not None and figure.counted.head in _OF_THE_STORY


def _bears_out(figure: Figure, other: Figure) -> bool:
    """Whether a figure of the body is what the one beside it gives, rounding understood."""
    assert figure.value is not None
    if other.value is None:
        return False
    if figure.predicate and other.predicate and figure.predicate is not other.predicate:
        return False
    if figure.kind is FigureKind.VOTE:
        return (figure.value, figure.upper) == (other.value, other.upper)
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
        return here >= there and here <= there * 2
    if other.upper is not None and there <= here <= other.upper:
        return True
    if figure.upper is not None and here <= there <= figure.upper:
        return True
    slack = last_place(here) / 2 if here >= _ROUNDED_FROM or figure.unit else Fraction(0)
    slack = min(slack, abs(here) * _ROUNDING)
    if _is_share(figure):
        slack = max(slack, Fraction(1, 2))
    if Exactness.ABOUT in (figure.exactness, other.exactness):
        slack = max(slack, abs(here) / 10)
    if loose:
        slack = max(slack, abs(here) * _CONVERSION)
    own = max(figure.step, other.step) / 2 if figure.exactness is not Exactness.EXACT else 0
    return abs(here - there) <= max(slack, min(own, abs(here) * _ROUNDING))


def _comparable(figure: Figure, other: Figure) -> tuple[Fraction, Fraction, bool] | None:
    """The two numbers in one unit, and whether one had to be converted; None if they cannot be."""
    assert figure.value is not None
    assert other.value is not None
    one, two = figure.unit, other.unit
    if FigureKind.RATIO in (figure.kind, other.kind):
        return _as_percent(figure), _as_percent(other), True
    if one is None or two is None or one.name == two.name:
        return figure.value, other.value, False
    if one.dimension is Dimension.MONEY and two.dimension is Dimension.MONEY:
        return figure.value, other.value, False
    if {one.dimension, two.dimension} <= _SHARES:
        return figure.value, other.value, False
    if one.dimension is not two.dimension:
        return None
    return figure.value * one.factor, other.value * two.factor, True


def _as_percent(figure: Figure) -> Fraction:
    assert figure.value is not None
    return figure.value * 100 if figure.kind is FigureKind.RATIO else figure.value


def _is_share(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.dimension in _SHARES


def _is_sum(figure: Figure, body: Sequence[Figure]) -> bool:
    """Whether two or three figures that stand close together make up the one beside the body."""
    assert figure.value is not None
    alike = [
        each.value
        for each in body
        if each.value is not None
        and each.kind is figure.kind
        and (figure.exactness is Exactness.EXACT or each.predicate is figure.predicate)
        and (each.unit.name if each.unit else None) == (figure.unit.name if figure.unit else None)
    ]
    slack = max(last_place(figure.value) / 2, figure.step / 2)
    slack = min(slack, figure.value * _ROUNDING) if figure.value >= _ROUNDED_FROM else Fraction(0)
    for length in (2, 3):
        for start in range(len(alike) - length + 1):
            window = alike[start : start + length]
            if figure.exactness is Exactness.AT_LEAST and (
                figure.value <= sum(window) <= figure.value * _LEAST_OF_A_SUM
            ):
                return True
            if abs(sum(window) - figure.value) <= slack:
                return True
    return len(alike) > 1 and any(
        abs(abs(one - two) - figure.value) <= slack for one, two in pairwise(alike)
    )


def _counterpart(story: Story, figure: Figure, body: Sequence[Figure]) -> Figure | None:
    """The body's figure for what the one beside it counts, if one can be told."""
    blocks = [block for block in story.blocks if block.kind not in BESIDE]
    lead_end = blocks[min(_LEAD_BLOCKS, len(blocks)) - 1].span.end if blocks else 0
    best: tuple[tuple[int, int], Figure] | None = None
    alike = [each for each in body if _is_alike(figure, each) and each.value != figure.value]
    only = len({(each.value, each.upper) for each in alike}) == 1
    if figure.kind is FigureKind.YEAR and not only:
        return None
    for each in alike:
        if each.quoted and figure.predicate is None:
            continue
        shared = len(_content(story, figure) & _content(story, each))
        strength = shared + _same_count(figure, each) * 2 + (2 if figure.predicate else 0)
        strength += 2 if only and figure.kind is FigureKind.VOTE else 0
        strength += (2 if only else 0) + (1 if each.span.start < lead_end else 0)
        if shared < 1 and not (figure.predicate and each.span.start < lead_end):
            continue
        if strength < _SHARED + 2 or _CHANGES.search(_around(story, each)):
            continue
        rank = (strength, -each.span.start)
        if best is None or rank > best[0]:
            best = rank, each
    return best[1] if best else None


def _is_alike(figure: Figure, other: Figure) -> bool:
    """Whether the two count in one unit, and what they count may be one thing."""
    if other.kind is not figure.kind or other.value is None or figure.value is None:
        return False
    if other.exactness in (Exactness.VAGUE, Exactness.AT_MOST):
        return False
    if other.exactness is Exactness.AT_LEAST and figure.value > other.value:
        return False
    one, two = figure.unit, other.unit
    if (one.name if one else None) != (two.name if two else None) or figure.per != other.per:
        return False
    if figure.predicate is not other.predicate and (
        (figure.predicate and other.predicate) or not _same_count(figure, other)
    ):
        return False
    if figure.predicate is None and one is None and figure.kind is FigureKind.QUANTITY:
        return bool(_same_count(figure, other))
    larger, smaller = max(figure.value, other.value), min(figure.value, other.value)
    return smaller > 0 and (larger <= smaller * _FAR or larger == smaller * 1000)


def _same_count(figure: Figure, other: Figure) -> int:
    one, two = figure.counted, other.counted
    return int(one is not None and two is not None and one.head == two.head)


def _content(story: Story, figure: Figure) -> set[str]:
    """The words of the sentence that say what it is about, cut to their first letters."""
    copy = figure.sentence.of(story.text)
    span = figure.span
    start, end = span.start - figure.sentence.start, span.end - figure.sentence.start
    words = _WORD.findall((copy[:start] + " " + copy[end:]).lower())
    return {word[:_STEM] for word in words if word not in FUNCTION_WORDS}


def _around(story: Story, figure: Figure) -> str:
    start = max(figure.sentence.start, figure.span.start - 25)
    return Span(start, min(figure.sentence.end, figure.span.end + 25)).of(story.text)
