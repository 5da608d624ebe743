"""Statements that are made twice, nearly word for word."""

import pytest
from backread.story.figures.said_again import said_again

from .conftest import Desk

_BETWEEN = "\n\nMany in Corran doubted it.\n\n"


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("The town has only passed 49 laws, the fewest since 1947.",) * 2,
        ("The jobless rate edged down to 7.7 percent in spring.",) * 2,
        ("Halden paid $576,500 for the mill.", "The mill went for $576,500."),
    ],
)
def test_another_number_is_found(desk: Desk, first: str, later: str) -> None:
    assert not list(said_again(desk.story(first + _BETWEEN + later)))
    changed = later.replace("49", "47").replace("7.7", "7.5").replace("576", "567")
    (found,) = said_again(desk.story(first + _BETWEEN + changed))
    assert found.figure.span > found.other.span


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("In 2011 the town passed 49 laws, the fewest of all.", "In 2012 it passed 47 laws."),
        ("Economists expect the rate to edge down to 7.7 percent in spring.",) * 2,
        ("Of the women, 69 percent want the dam in Tern.", "Of the men, 61 percent want the dam."),
    ],
)
def test_what_is_told_of_another_is_left_alone(desk: Desk, first: str, later: str) -> None:
    changed = later.replace("7.7", "7.5")
    assert not list(said_again(desk.story(first + _BETWEEN + changed)))
