"""What a figure is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from backread.draft import BlockKind
from backread.span import Span


class FigureKind(StrEnum):
    """What a number is there for."""

    QUANTITY = "quantity"
    AGE = "age"
    RATIO = "ratio"
    YEAR = "year"
    ORDINAL = "ordinal"
    SCORE = "score"
    VOTE = "vote"
    PHONE = "phone number"
    ADDRESS = "address"
    MODEL = "model number"
    TIME = "time of day"
    LIST_NUMBER = "list number"


class Exactness(StrEnum):
    """How exactly a figure is given."""

    EXACT = "exact"
    ROUNDED = "rounded"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    RANGE = "range"
    VAGUE = "vague"


class Dimension(StrEnum):
    """What a unit measures."""

    MONEY = "money"
    LENGTH = "length"
    MASS = "mass"
    TEMPERATURE = "temperature"
    AREA = "area"
    VOLUME = "volume"
    SPEED = "speed"
    TIME = "time"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage point"


class Predicate(StrEnum):
    """What has happened to those counted, whatever verb or noun says so."""

    KILLED = "killed"
    INJURED = "injured"
    ARRESTED = "arrested"
    MISSING = "missing"
    RESCUED = "rescued"
    EVACUATED = "evacuated"
    DISPLACED = "displaced"
    ABOARD = "aboard"
    ATTENDING = "attending"
    CUT = "cut"
    EMPLOYED = "employed"
    HOSPITALISED = "taken to hospital"
    TRAPPED = "trapped"
    CHARGED = "charged"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement, or a currency.

    Attributes:
        name: its name in the singular, such as ``mile``; for money the currency's ISO 4217 code.
        dimension: what it measures.
        factor: how many of the dimension's SI units it is; 1 where nothing is converted.
        offset: what is added to a temperature, in degrees of its own, before the factor applies.
    """

    name: str
    dimension: Dimension
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure counts.

    Attributes:
        head: the noun, in the singular and in lower case: ``person`` of "14 people".
        modifiers: the words between the figure and the noun, in lower case.
        span: the words from behind the figure to the end of the noun.
        plural: whether the noun stands in the plural.
    """

    head: str
    modifiers: tuple[str, ...]
    span: Span
    plural: bool = False


def last_place(value: Fraction) -> Fraction:
    """What the last digit of a number that is no nought is worth: 1,000 in 52,000."""
    if not value or value.denominator != 1:
        return Fraction(1)
    number, place = value.numerator, 1
    while number % (place * 10) == 0:
        place *= 10
    return Fraction(place)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a story.

    Attributes:
        span: the number with its currency and unit, without "about" or "at least".
        text: the same as written.
        kind: what the number is there for.
        value: the number, scale words multiplied in; of a range the lower end; of a ratio the
            share; None where only a vague word stands ("dozens").
        upper: the upper end of a range, else None. Of a score or a vote the second number.
        exactness: how exactly it is given.
        step: what the last written digit is worth: 100,000 in "1.2 million".
        unit: the unit, or None for a bare count.
        counted: what is counted, if a noun follows.
        per: what an amount is given for each of: ``hour`` in "$15 an hour"; else None.
        predicate: what is said to have happened to those counted, or None.
        definite: whether "the", "all" or the like stands before it.
        sentence: the sentence that it stands in.
        block: the kind of the block that it stands in.
        quoted: whether it stands inside somebody's quoted words.
        compound: whether a hyphen joins it to the noun ("24-story").
        named: the noun before it that says what it is ("a magnitude of 6.4"), or None.
    """

    span: Span
    text: str
    kind: FigureKind
    value: Fraction | None
    exactness: Exactness
    step: Fraction
    sentence: Span
    block: BlockKind
    upper: Fraction | None = None
    unit: Unit | None = None
    counted: Counted | None = None
    predicate: Predicate | None = None
    per: str | None = None
    definite: bool = False
    quoted: bool = False
    compound: bool = False
    named: str | None = None
    _bounds: tuple[Fraction, Fraction] | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Works the bounds out once: a figure is laid beside every other of its kind."""
        object.__setattr__(self, "_bounds", self._worked_out_bounds())

    @property
    def phrase(self) -> Span:
        """The figure with the noun that it counts."""
        return self.span.to(self.counted.span) if self.counted else self.span

    @property
    def unit_name(self) -> str | None:
        """The name of its unit; None for a bare count."""
        return self.unit.name if self.unit else None

    @property
    def is_exact_count(self) -> bool:
        """Whether it counts something to the last one, in the story's own words."""
        return (
            self.kind is FigureKind.QUANTITY
            and self.exactness is Exactness.EXACT
            and self.unit is None
            and self.value is not None
            and not self.quoted
        )

    def bounds(self) -> tuple[Fraction, Fraction] | None:
        """The least and the greatest number that it can stand for, rounding understood.

        None for vague figures and for those with one bound only.
        """
        return self._bounds

    def _worked_out_bounds(self) -> tuple[Fraction, Fraction] | None:
        if self.value is None or self.exactness in (Exactness.AT_LEAST, Exactness.AT_MOST):
            return None
        half = self.step / 2 if self.exactness is not Exactness.EXACT else Fraction(0)
        if self.exactness is Exactness.ABOUT:
            half = max(half, abs(self.value) / 40, last_place(self.value) / 2)
        if self.exactness is Exactness.ROUNDED:
            # "14,000" may stand for 14,200, whatever its last digit.
            half = max(half, min(abs(self.value) / 40, last_place(self.value) / 2))
        return self.value - half, (self.upper or self.value) + half
