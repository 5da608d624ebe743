"""Numbers that could have been written for one another."""

from collections import Counter

import pytest
from backread.story.figures.mistaken import could_be_mistaken, is_swapped

from .conftest import Desk


@pytest.mark.parametrize(
    ("first", "later", "swapped"),
    [
        ("$576,500", "$567,500", True),
        ("$54 million", "$45 million", True),
        ("148 boats", "184 boats", True),
        ("48 boats", "84 boats", False),
        ("$576,500", "$576,900", False),
    ],
)
def test_digits_that_are_changed_about(desk: Desk, first: str, later: str, swapped: bool) -> None:
    figures = desk.story(f"Corran paid for {first}.\n\nHalden paid for {later}.").figures
    assert is_swapped(figures[0], figures[1]) is swapped


def test_a_number_that_the_story_gives_twice_is_no_mistake(desk: Desk) -> None:
    once = "Corran owns 49 boats.\n\nThe town owns 47 boats."
    for text, mistaken in (
        (once, True),
        (f"{once}\n\nIt has 49 boats.\n\nThose are 47 boats.", False),
    ):
        story = desk.story(text)
        told = Counter(((each.value, each.unit_name)) for each in story.figures)
        first, later = story.figures[:2]
        assert could_be_mistaken(story, first, later, told) is mistaken
