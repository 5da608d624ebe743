"""Which attributions are to one and the same unnamed source."""

from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.attributions.attribution import Source
from backread.story.claims.same_source import comes_in, group_of, is_definite

Tell = Callable[[str], Story]


@pytest.mark.parametrize(
    ("text", "new", "known"),
    [
        ("an official", True, False),
        ("two people", True, False),
        ("the official", False, True),
        ("those people", False, True),
    ],
)
def test_who_comes_in_and_who_is_told_of_before(text: str, new: bool, known: bool) -> None:
    assert comes_in(Source(text=text)) is new
    assert is_definite(Source(text=text)) is known


def test_the_official_is_the_one_told_of_before(tell: Tell) -> None:
    story = tell("An official said the ferry was late. The official said it would be sold.")
    first, second = story.attributions
    assert group_of([[first]], second) == [first]


def test_another_official_is_somebody_else(tell: Tell) -> None:
    story = tell("An official said the ferry was late. Another adviser said it would be sold.")
    first, second = story.attributions
    assert group_of([[first]], second) is None
