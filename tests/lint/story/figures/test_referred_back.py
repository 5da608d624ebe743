"""Numbers of known things that the story has counted otherwise."""

import pytest
from backread.story.figures.referred_back import referred_back

from .conftest import Desk

_BETWEEN = "\n\nMany in Corran doubted it.\n\n"


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Six firms built the dam.", "The town paid all seven firms."),
        ("Moss asked 48 lawyers.", "Of the 46 lawyers, 34 came."),
        ("The town spent $40 million on a study.", "The $50 million went to Halden."),
    ],
)
def test_another_number_is_found(desk: Desk, first: str, later: str) -> None:
    story = desk.story(first + _BETWEEN + later)
    (found,) = referred_back(story, story.figures)
    assert found.figure.span > found.other.span


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Six firms built the dam.", "The town paid all five firms."),
        ("Six firms built the dam.", "All seven schools were shut."),
        ("Moss and six men built the dam.", "The seven men left in May."),
        ("Six men built the dam. Another man came.", "The seven men left in May."),
        ("Six firms that have boats came.", "All seven firms that own barns left."),
        ("Six firms, and seven firms from Corran, came.", "All seven firms left."),
    ],
)
def test_others_are_left_alone(desk: Desk, first: str, later: str) -> None:
    story = desk.story(first + _BETWEEN + later)
    assert not list(referred_back(story, story.figures))
