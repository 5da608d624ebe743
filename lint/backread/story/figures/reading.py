"""A figure as read from a text, before anything is known of the words around it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from backread.story.figures.figure import Exactness, FigureKind, Unit


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure; offsets count from the start of the text that was searched.

    The other fields are those of ``Figure``.
    """

    start: int
    end: int
    kind: FigureKind
    value: Fraction | None = None
    upper: Fraction | None = None
    exactness: Exactness = Exactness.EXACT
    step: Fraction = Fraction(1)
    unit: Unit | None = None
    per: str | None = None
    definite: bool = False
