"""A total and its parts, wherever the sentence puts them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from backread.span import Span
from backread.story.figures.figure import Exactness, Figure


@dataclass(frozen=True, slots=True)
class Total:
    """A total and its parts.

    Attributes:
        total: the total.
        parts: the parts, as spans with their numbers, in order.
        sum: what the parts come to.
        all: whether they are all the parts there are; "including" names some.
    """

    total: Figure
    parts: tuple[tuple[Span, Fraction], ...]
    sum: Fraction
    all: bool

    @property
    def right(self) -> bool:
        """Whether the parts make the total, or at least do not exceed it."""
        assert self.total.value is not None
        if self.total.exactness is Exactness.ABOUT:
            bounds = self.total.bounds()
            assert bounds is not None
            return self.sum <= bounds[1] and (not self.all or self.sum >= bounds[0])
        if self.total.exactness is Exactness.ROUNDED:
            return abs(self.sum - self.total.value) <= self.total.step or (
                not self.all and self.sum <= self.total.value
            )
        return self.sum == self.total.value if self.all else self.sum <= self.total.value
