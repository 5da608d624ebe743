"""Percentages, fractions and multiples reckoned again from the numbers beside them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from backread.span import Span
from backread.story.figures.figure import Dimension, Exactness, Figure, FigureKind, last_place

#: How far a fraction in words may be off: 0.3 and 0.37 are both "a third".
_FRACTION_OFF = Fraction(1, 20)
#: How much of its last digit a rounded number is taken to be off.
_ROUNDING = Fraction(3, 10)


class Reckoning(StrEnum):
    """How a percentage follows from two numbers."""

    CHANGE = "change"
    POINTS = "points"
    SHARE = "share"
    TIMES = "times"
    SAME = "same"
    MARGIN = "margin"
    DIFFERENCE = "difference"


@dataclass(frozen=True, slots=True)
class Change:
    """Two numbers of a sentence and what it says of them together.

    Attributes:
        how: how the one follows from the other two.
        first: the number before, or the part; of two shares that are to be the same, the one.
        second: the number afterwards, or the whole; of two shares the same as ``first``.
        span: the percentage, or the word "doubled".
        percentage: the figure there; None for "doubled".
        actual: what the two numbers come to: percent, percentage points or times.
        right: whether that can be what is said, rounding understood.
    """

    how: Reckoning
    first: Figure
    second: Figure
    span: Span
    percentage: Figure | None
    actual: Fraction
    right: bool


def is_percent(figure: Figure) -> bool:
    """Whether a figure is in percent."""
    return figure.unit is not None and figure.unit.dimension is Dimension.PERCENT


def is_points(figure: Figure) -> bool:
    """Whether a figure counts points, of percentage or not."""
    if figure.unit is not None:
        return figure.unit.dimension is Dimension.PERCENTAGE_POINT
    counted = figure.counted
    return counted is not None and "point" in (counted.head, *counted.modifiers[:1])


def are_comparable(first: Figure, second: Figure) -> bool:
    """Whether two numbers can be the same quantity before and after."""
    if first.value is None or second.value is None:
        return False
    if first.upper is not None or second.upper is not None:
        return False
    # "from $40 to $50 a square foot" gives the rate but once.
    if first.per != second.per and None not in (first.per, second.per):
        return False
    if min(first.value, second.value) <= 0:
        return False
    if first.unit == second.unit:
        # "from 4 to 5 million" lends its scale to the first number.
        lent = second.step >= 1000 > first.value or first.step >= 1000 > second.value
        return not lent
    return {is_percent(first), is_percent(second)} == {True, False} and None in (
        first.unit,
        second.unit,
    )


def change(first: Figure, second: Figure, said: Figure) -> Change | None:
    """What is said to be the change from one number to another; None where it cannot be that."""
    low, high = loose(first)
    there, beyond = loose(second)
    if first.value is None or second.value is None or low <= 0:
        return None
    if is_points(said):
        if not (is_percent(first) or is_percent(second)):
            return None
        actual = second.value - first.value
        decimals = first.step < 1 and second.step < 1
        right = _fits(said, there - high, beyond - low, Fraction(3, 5) if decimals else Fraction(1))
        return Change(Reckoning.POINTS, first, second, said.span, said, actual, right)
    actual = (second.value / first.value - 1) * 100
    least, most = (there / high - 1) * 100, (beyond / low - 1) * 100
    if is_percent(said):
        right = _fits(said, least, most)
    elif said.kind is FigureKind.RATIO and said.value is not None:
        given = said.value * 100
        off = _FRACTION_OFF * 100
        if most < 0:
            least, most = -most, -least
        right = least - off <= given <= most + off
    else:
        return None
    return Change(Reckoning.CHANGE, first, second, said.span, said, actual, right)


def share(part: Figure, whole: Figure, said: Figure) -> Change | None:
    """What is said to be the share of one number in another."""
    (low, high), (least, most) = loose(part), loose(whole)
    if part.value is None or whole.value is None or said.value is None or least <= 0:
        return None
    actual = part.value / whole.value * 100
    if is_percent(said):
        right = _fits(said, low / most * 100, high / least * 100)
    else:
        given = said.value
        right = low / most - _FRACTION_OFF <= given <= high / least + _FRACTION_OFF
        if said.exactness is Exactness.AT_LEAST:
            right = high / least >= given and low / most <= given * Fraction(3, 2)
        elif said.exactness is Exactness.AT_MOST:
            right = low / most <= given
    return Change(Reckoning.SHARE, part, whole, said.span, said, actual, right)


def same(ratio: Figure, percentage: Figure) -> Change | None:
    """A fraction and the percentage that is to be the same: "one in four, or 20 percent"."""
    if ratio.value is None or percentage.value is None:
        return None
    actual = ratio.value * 100
    off = 2 * _FRACTION_OFF * 100 if ratio.exactness is not Exactness.EXACT else Fraction(4)
    right = abs(actual - percentage.value) <= off
    return Change(Reckoning.SAME, ratio, ratio, percentage.span, percentage, actual, right)


def margin(first: Figure, second: Figure, said: Figure) -> Change | None:
    """What is said to be the lead of one share over another: "by 18 points, 58 to 40"."""
    if first.value is None or second.value is None or said.value is None:
        return None
    if first.upper is not None or second.upper is not None or max(first.value, second.value) > 100:
        return None
    actual = abs(first.value - second.value)
    # Each of the two and their difference are rounded apart.
    off = Fraction(1) if min(first.step, second.step, said.step) >= 1 else Fraction(1, 5)
    if said.exactness is Exactness.ABOUT:
        off *= 2
    right = abs(actual - said.value) <= off
    if said.exactness is Exactness.AT_LEAST:
        right = actual + off >= said.value and actual <= said.value * 2
    elif said.exactness is Exactness.AT_MOST:
        right = actual <= said.value + off
    return Change(Reckoning.MARGIN, first, second, said.span, said, actual, right)


def multiple(first: Figure, second: Figure, span: Span, aim: Fraction, how: str) -> Change:
    """What is said to be a number as a multiple of another.

    Args:
        first: the number before, or the smaller one.
        second: the number afterwards.
        span: where the multiple stands.
        aim: how many times the first the second is said to be; below 1 if it is less.
        how: the word before the multiple, such as "nearly", in lower case, or nothing.
    """
    assert first.value is not None
    assert second.value is not None
    low, high = aim * Fraction(87, 100), aim * Fraction(115, 100)
    if how in {"more than", "over"}:
        low, high = aim * Fraction(98, 100), aim * Fraction(3, 2)
    elif how:
        low, high = aim * Fraction(4, 5), aim * Fraction(6, 5)
    (least, most), (there, beyond) = loose(first), loose(second)
    right = least > 0 and there / most <= high and low <= beyond / least
    return Change(Reckoning.TIMES, first, second, span, None, second.value / first.value, right)


def difference(first: Figure, second: Figure, said: Figure) -> Change | None:
    """What is said to lie between two numbers: "from 20 to 30, a rise of 12"."""
    if first.value is None or second.value is None or said.value is None:
        return None
    (low, high), (least, most), (less, more) = loose(first), loose(second), loose(said)
    actual = second.value - first.value
    far, near = sorted((abs(least - high), abs(most - low)), reverse=True)
    if low <= most and least <= high:
        near = Fraction(0)
    right = near <= more and less <= far
    if said.exactness is Exactness.AT_LEAST:
        right = far >= less and near <= more * Fraction(3, 2)
    elif said.exactness is Exactness.AT_MOST:
        right = near <= more
    return Change(Reckoning.DIFFERENCE, first, second, said.span, said, actual, right)


def loose(figure: Figure) -> tuple[Fraction, Fraction]:
    """The bounds of a figure; of one with a bound only, a twentieth on that side."""
    assert figure.value is not None
    value, half = figure.value, figure.step / 2
    if figure.exactness is Exactness.EXACT:
        # A decimal has been rounded; a whole number may be a count.
        off = half if figure.step < 1 else Fraction(0)
        return value - off, value + off
    # Two rounded numbers are seldom both off by the most that they can be.
    off = max(figure.step, _noughts(value)) * _ROUNDING
    if figure.exactness is not Exactness.ROUNDED:
        off = max(off, abs(value) / 20)
    return value - off, value + off


def _noughts(value: Fraction) -> Fraction:
    """What a digit behind the last that is no nought would be worth: 50,000 gives 1,000."""
    place = last_place(value)
    return place / 10 if place > 10 else Fraction(0)


def _fits(figure: Figure, low: Fraction, high: Fraction, whole: Fraction = Fraction(1)) -> bool:
    """Whether a percentage as given can be one between two bounds, whatever its sign.

    ``whole`` is how far a whole number may be off.
    """
    assert figure.value is not None
    if high < 0:
        low, high = -high, -low
    given = abs(figure.value)
    half = max(figure.step / 2, Fraction(1, 20))
    # Whole percentages are cut as often as they are rounded.
    if figure.step >= 1:
        half = whole
    if figure.exactness is Exactness.AT_LEAST:
        return high + half >= given and low <= given * Fraction(13, 10) + 1
    if figure.exactness is Exactness.AT_MOST:
        return low <= given + half
    if figure.exactness is Exactness.ABOUT:
        half = max(half, given / 10)
    upper = abs(figure.upper) if figure.upper is not None else given
    return low <= upper + half and given - half <= high
