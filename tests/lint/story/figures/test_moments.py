"""Whether two sentences speak of one time."""

import pytest
from backread.story.figures.moments import are_of_one_time

from .conftest import Desk


@pytest.mark.parametrize(
    ("draft", "same"),
    [
        ("It hired 12 men. It hired 14 men.", True),
        ("It hired 12 men last week. It hired 14 men this week.", False),
        ("It hired 12 men in May. It hired 14 men in June.", False),
        ("It hired 12 men in May. It hired 14 men.", True),
        ("It hired 12 men after Nov. 21. It hired 14 men from November to March.", True),
        ("It hired 12 men two years ago. It hired 14 men.", False),
    ],
)
def test_are_of_one_time(desk: Desk, draft: str, same: bool) -> None:
    story = desk.story(draft)
    one, other = [each for each in story.figures if each.counted and each.counted.head == "man"]
    assert are_of_one_time(story, one, other) is same
