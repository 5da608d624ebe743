"""Ages without a name."""

import pytest
from backread.story.figures.ages import find_ages
from backread.story.figures.nameless_ages import strays

from .conftest import Desk


@pytest.mark.parametrize(
    ("draft", "figure", "known"),
    [
        ("Dana Smith, 42, was held. The 43-year-old ran.", "43-year-old", "42"),
        ("An 8-year-old girl fell in. Ana Ruiz, 9, was pulled out.", "9", "8-year-old"),
    ],
)
def test_stray(desk: Desk, draft: str, figure: str, known: str) -> None:
    story = desk.story(draft)
    (stray,) = strays(story, find_ages(story))
    assert (stray.figure.text, stray.known.text) == (figure, known)


@pytest.mark.parametrize(
    "draft",
    [
        "Dana Smith, 42, met Carl Poe, 36. The 36-year-old ran.",
        "Dana Smith, 42, was held. The 43-year-old building burned.",
        "Dana Smith, 42, was held. Her 43-year-old brother ran.",
        "Dana Smith, 42, was held. The 12-year-old ran.",
    ],
)
def test_no_stray(desk: Desk, draft: str) -> None:
    story = desk.story(draft)
    assert list(strays(story, find_ages(story))) == []
