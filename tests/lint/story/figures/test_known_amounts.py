"""Known things that go by an amount."""

import pytest
from backread.story.figures.known_amounts import known_amounts

from .conftest import Desk


@pytest.mark.parametrize(
    ("first", "later", "found"),
    [
        ("The prize is worth $50,000.", "She kept the $15,000 prize for a year.", 1),
        ("The prize is worth $50,000.", "She kept the $50,000 prize for a year.", 0),
        ("The prize is worth $50,000.", "She sold the $15,000 house.", 0),
        ("The cub weighs 600 grams.", "The 500-gram cub is asleep.", 1),
        ("The cub's mother weighs 600 grams.", "The 500-gram cub is asleep.", 0),
        (
            "The dam, 24 metres high, is old.",
            "The last time the 42-metre dam was shut, it rained.",
            1,
        ),
        ("The dam is about 40 metres high.", "The 41-metre dam is shut.", 0),
        ("He had $640,000 in the bank.", "He will spend the $460,000 in the bank on mail.", 1),
        ("The gap is £900,000.", "The £90,000 gap is small.", 1),
        ("The deal was first put at $40 million.", "The $30 million deal is closed.", 0),
    ],
)
def test_known_amounts(desk: Desk, first: str, later: str, found: int) -> None:
    story = desk.story(f"{first}\n\n{later}")
    assert len(list(known_amounts(story, story.figures))) == found
