"""Percentages and multiples: what is read from a sentence, and what it comes to."""

import pytest
from backread.story.figures.changes import find_changes
from backread.story.figures.reckoning import Reckoning

from .conftest import Desk


@pytest.mark.parametrize(
    ("sentence", "how", "actual", "right"),
    [
        ("Rents saw a 20 percent increase, from $40 to $50.", Reckoning.CHANGE, 25, False),
        ("Sales were 60, up 20 percent from 50 in May.", Reckoning.CHANGE, 20, True),
        ("The club has 90 members, 20 percent fewer than the 100 it had.", "change", -10, False),
        ("Fares rose by 50 cents to $2.50, a 25 percent increase.", Reckoning.CHANGE, 25, True),
        ("Chevron climbed 69 cents, or 0.7 percent, to $102.48.", Reckoning.CHANGE, 0.7, True),
        ("It fell by half, from 60 to 20.", Reckoning.TIMES, 1 / 3, False),
        ("It fell by two-thirds, from 60 to 20.", Reckoning.CHANGE, -66.7, True),
        ("Complaints tripled from 10 to 40.", Reckoning.TIMES, 4, False),
        ("It rose 5 points, from 42 percent to 49 percent.", Reckoning.POINTS, 7, False),
        ("She won by 18 points, 58 percent to 40 percent.", Reckoning.MARGIN, 18, True),
        ("Only 12 of the 60 seats, or 25 percent, are taken.", Reckoning.SHARE, 20, False),
        ("Two-thirds of the members, or 40 of 80, voted.", Reckoning.SHARE, 50, False),
        ("One in four, or 20 percent, of the pupils walk.", Reckoning.SAME, 25, False),
    ],
)
def test_change(desk: Desk, sentence: str, how: str, actual: float, right: bool) -> None:
    (change,) = find_changes(desk.story(sentence))
    assert change.how == how
    assert float(change.actual) == pytest.approx(actual, abs=0.1)
    assert change.right is right


@pytest.mark.parametrize(
    "sentence",
    [
        "A 10 percent deposit rises from $40 to $60.",
        "Of 300 people asked, 52 percent said yes.",
        "Prices rose 5 percent and wages went from $40 to $50.",
        "Profit went from $10 million to $15 million, on sales that grew 8 percent.",
    ],
)
def test_numbers_that_have_nothing_to_do_with_each_other(desk: Desk, sentence: str) -> None:
    assert all(change.right for change in find_changes(desk.story(sentence)))
