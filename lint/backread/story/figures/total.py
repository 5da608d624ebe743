"""A total and its parts, wherever the sentence puts them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from backread.span import Span
from backread.story.figures.figure import Exactness, Figure, last_place

#: Not all numbers of a list are rounded the same way, and as far as can be.
_LIKELY = Fraction(3, 4)


@dataclass(frozen=True, slots=True)
class Total:
    """A total and its parts.

    Attributes:
        total: the total.
        parts: the parts, as spans with their numbers, in order.
        sum: what the parts come to.
        all: whether they are all the parts there are; "including" names some.
        slack: how far the sum may be off because numbers are rounded.
        whole: what the parts have to make; None where ``total`` says it.
    """

    total: Figure
    parts: tuple[tuple[Span, Fraction], ...]
    sum: Fraction
    all: bool
    slack: Fraction = Fraction(0)
    whole: Fraction | None = None

    @property
    def right(self) -> bool:
        """Whether the parts make the total, or at least do not exceed it."""
        assert self.total.value is not None
        whole = self.total.value if self.whole is None else self.whole
        if self.sum <= whole and not self.all:
            return True
        return abs(self.sum - whole) <= self.slack


def made_of(total: Figure, parts: Sequence[Figure], *, everything: bool) -> Total:
    """A total with its parts, and how far rounding can put them apart."""
    listed = tuple((part.phrase, part.value or Fraction(0)) for part in parts)
    sum_ = sum((value for _, value in listed), Fraction(0))
    return Total(total, listed, sum_, everything, rounding(total, parts))


def rounding(total: Figure, parts: Sequence[Figure]) -> Fraction:
    """How far the numbers of a sum are likely to put it off, all told."""
    likely = _LIKELY * sum((_off(figure) for figure in (total, *parts)), Fraction(0))
    return max(likely, _off(total)) if total.exactness is Exactness.ABOUT else likely


def _off(figure: Figure) -> Fraction:
    """How far a number may be off what it is rounded from."""
    bounds, value = figure.bounds(), figure.value
    if bounds is None or value is None or figure.exactness is Exactness.EXACT:
        return Fraction(0)
    if figure.exactness is Exactness.ROUNDED and figure.step == 1:
        # "5,000" is rounded to thousands or not at all.
        return min(last_place(value) / 2, abs(value) / 40)
    return bounds[1] - value
