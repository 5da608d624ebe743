"""Two figures that cannot be statements of one number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import combinations

from backread.story.figures.figure import Exactness, Figure

_MOST_PARTS = 12


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two statements of one quantity that cannot both be right.

    Attributes:
        figure: the statement that is rarer, or else later.
        other: the first of those that it disagrees with.
        count: how many statements give the other's number.
    """

    figure: Figure
    other: Figure
    count: int


def disagree(one: Figure, other: Figure) -> bool:
    """Whether no number fits both, rounding, "about" and "at least" understood."""
    if Exactness.AT_LEAST in (one.exactness, other.exactness):
        return _is_below(one, other) or _is_below(other, one)
    first, second = one.bounds(), other.bounds()
    if first is None or second is None:
        return False
    rounded = {one.exactness, other.exactness} == {Exactness.ROUNDED}
    if rounded and one.step == other.step and one.upper == other.upper:
        # "$1.2 million" and "$1.3 million" are rounded alike, so no number is both.
        return one.value != other.value
    return first[1] < second[0] or second[1] < first[0]


def _is_below(one: Figure, other: Figure) -> bool:
    """Whether one number is less than another is said to be at least."""
    bounds = one.bounds()
    if bounds is None or other.exactness is not Exactness.AT_LEAST or other.value is None:
        return False
    # "About 20,000", "more than 20,500": the second may be the first, told more exactly.
    return bounds[1] < other.value - other.step / 2


def two_values(figures: Sequence[Figure]) -> tuple[list[Figure], list[Figure]] | None:
    """The statements of the usual number and of the other, if there are just two numbers."""
    values: dict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        values[figure.value].append(figure)
    if len(values) != 2:
        return None
    # The sort keeps the order of the text among equals.
    usual, rare = sorted(values.values(), key=lambda each: -len(each))
    return (usual, rare) if disagree(usual[0], rare[0]) else None


#: Numbers that sound alike: "fifteen" and "fifty".
_TEENS = [{f"1{digit}", f"{digit}0"} for digit in range(3, 10)]


class Slip(StrEnum):
    """How one number may have come of another at the keyboard."""

    DIGIT = "one digit another, too many or too few"
    SWAPPED = "two digits changed about, or the point in another place"


def slip_between(one: Fraction | None, other: Fraction | None) -> Slip | None:
    """The slip by which one number may have come of the other, or None.

    One digit alone is never taken for a slip: six and seven are just two numbers.
    """
    first, second = sorted(digits_of(one, other), key=len)
    if first and first.strip("0") == second.strip("0") != "":
        return Slip.SWAPPED if len(first.strip("0")) > 1 else None
    if len(second) < 2 or len(second) - len(first) > 1:
        return None
    if len(second) > len(first):
        if len(first) < 2:
            return None
        lost = any(second[:at] + second[at + 1 :] == first for at in range(len(second)))
        return Slip.DIGIT if lost else None
    if {first, second} in _TEENS:
        return Slip.DIGIT
    differ = [at for at in range(len(first)) if first[at] != second[at]]
    if len(differ) == 1:
        return Slip.DIGIT
    same = sorted(first) == sorted(second) and len(differ) == 2
    return Slip.SWAPPED if same else None


def digits_of(one: Fraction | None, other: Fraction | None) -> tuple[str, str]:
    """The digits of two numbers, the noughts cut off that both end in."""
    if not one or not other:
        return "", ""
    one, other = abs(one), abs(other)
    while one.denominator != 1 or other.denominator != 1:
        one, other = one * 10, other * 10
        if max(one, other) > 10**20:
            return "", ""
    first, second = one.numerator, other.numerator
    while first % 10 == 0 and second % 10 == 0:
        first, second = first // 10, second // 10
    return str(first), str(second)


def are_near(one: Fraction | None, other: Fraction | None) -> bool:
    """Whether two numbers could be taken for each other: one is at most twice the other."""
    if not one or not other:
        return False
    return max(one, other) <= 2 * min(one, other)


def is_made_up_of(value: Fraction | None, others: Iterable[Fraction | None]) -> bool:
    """Whether a number is the sum of two or three others, or what one leaves of another."""
    if value is None:
        return False
    known = set(sorted({other for other in others if other and other != value})[:_MOST_PARTS])
    return any(
        (value - one in known and value != 2 * one) or (value > 0 and one + value in known)
        for one in known
    ) or any(
        (rest := value - one - other) in known and rest not in (one, other)
        for one, other in combinations(known, 2)
    )
