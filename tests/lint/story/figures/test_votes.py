"""Votes of which a story gives two results."""

import pytest
from backread.story.figures.votes import votes

from .conftest import Desk

LEAD = "The council voted 23-18 on Monday to close the library in Mill Lane."


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("After the 23-16 vote, some shouted “Shame” in the hall.", ["23-16"]),
        ("The 32-18 vote came at midnight.", ["32-18"]),
        ("Monday’s 23-16 vote came at midnight.", ["23-16"]),
        ("The 23-18 vote came at midnight.", []),
        ("The 40-2 vote came at midnight.", []),
        ("It then voted 23-16 to sell the hall.", []),
        ("An earlier vote, of 23-16, was void.", []),
        ("The 23-16 vote in Norrholm came at midnight.", []),
    ],
)
def test_results_told_again(desk: Desk, later: str, found: list[str]) -> None:
    story = desk.story(f"{LEAD}\n\n{later}")
    assert [each.figure.text for each in votes(story)] == found


def test_three_results_are_several_votes(desk: Desk) -> None:
    story = desk.story(f"{LEAD}\n\nThe 23-16 vote came late. The 20-21 vote came later.")
    assert list(votes(story)) == []
