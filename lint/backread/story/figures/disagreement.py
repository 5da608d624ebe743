"""Two figures that cannot be statements of one number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from backread.story.figures.figure import Exactness, Figure


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
    """Whether no number fits both, rounding and "about" understood."""
    first, second = one.bounds(), other.bounds()
    if first is None or second is None:
        return False
    rounded = {one.exactness, other.exactness} == {Exactness.ROUNDED}
    if rounded and one.step == other.step and one.upper == other.upper:
        # "$1.2 million" and "$1.3 million" are rounded alike, so no number is both.
        return one.value != other.value
    return first[1] < second[0] or second[1] < first[0]


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


def are_mistyped(one: Fraction | None, other: Fraction | None) -> tuple[bool, bool]:
    """Whether two numbers differ in one digit, and whether by two digits changed about.

    Of at least two digits that are no trailing noughts.
    """
    first, second = sorted((_digits(one), _digits(other)), key=len)
    if len(second) - len(first) == 1 and first:
        lost = any(second[:at] + second[at + 1 :] == first for at in range(len(second)))
        return lost, False
    if len(first) < 2 or len(first) != len(second):
        return False, False
    differ = [place for place in range(len(first)) if first[place] != second[place]]
    swapped = (
        len(differ) == 2
        and first[differ[0]] == second[differ[1]]
        and first[differ[1]] == second[differ[0]]
    )
    return len(differ) == 1, swapped


def _digits(value: Fraction | None) -> str:
    if value is None:
        return ""
    digits = f"{float(value):f}".rstrip("0").rstrip(".") if value.denominator != 1 else str(value)
    return digits.replace(".", "").rstrip("0")


def are_near(one: Fraction | None, other: Fraction | None) -> bool:
    """Whether two numbers could be taken for each other: one is at most twice the other."""
    if not one or not other:
        return False
    return max(one, other) <= 2 * min(one, other)
