"""Numbers that disagree, slips between numbers, numbers made up of others."""

from fractions import Fraction

import pytest
from backread.story.figures.disagreement import Slip, are_near, is_made_up_of, slip_between
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("48", "84", Slip.SWAPPED),
        ("1200000000", "1300000000", Slip.DIGIT),
        ("1.2", "1.3", Slip.DIGIT),
        ("2.5", "25", Slip.SWAPPED),
        ("120", "102", Slip.SWAPPED),
        ("1450", "145", Slip.SWAPPED),
        ("6", "7", None),
        ("10", "31", None),
        ("14", "50", None),
        ("14", "40", Slip.DIGIT),
        ("15000", "50000", Slip.DIGIT),
        ("145", "1345", Slip.DIGIT),
        ("3000", "5000", None),
        ("0", "12", None),
    ],
)
def test_slip_between(one: str, other: str, slip: Slip | None) -> None:
    assert slip_between(Fraction(one), Fraction(other)) is slip


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_slip_is_the_same_either_way(one: int, other: int) -> None:
    first, second = Fraction(one), Fraction(other)
    assert slip_between(first, second) is slip_between(second, first)


@given(st.integers(1, 10**6))
def test_no_number_is_a_slip_of_itself_by_a_digit(number: int) -> None:
    assert slip_between(Fraction(number), Fraction(number)) is not Slip.DIGIT


def test_a_total_is_made_up_of_its_parts() -> None:
    numbers = [Fraction(300), Fraction(150)]
    assert is_made_up_of(Fraction(450), numbers)
    assert is_made_up_of(Fraction(150), [Fraction(450), Fraction(300)])
    assert not is_made_up_of(Fraction(460), numbers)


def test_near_is_at_most_twice() -> None:
    assert are_near(Fraction(7), Fraction(14))
    assert not are_near(Fraction(7), Fraction(15))
    assert not are_near(None, Fraction(15))
