"""A name that the opening keeps for later."""

from collections.abc import Callable

from backread.story import Story
from backread.story.claims.named_below import is_named_below

Tell = Callable[[str], Story]

OPENING = "A baker said on Monday that the ferry was too dear.\n\n"


def test_the_role_comes_back_with_a_name(tell: Tell) -> None:
    story = tell(OPENING + "Ana Reyes, the baker, has paid it for years. Reyes is 50.")
    assert is_named_below(story, story.attributions[0])


def test_nobody_of_the_role_is_named(tell: Tell) -> None:
    story = tell(OPENING + "Ana Reyes, a pilot, has steered it for years. Reyes is 50.")
    assert not is_named_below(story, story.attributions[0])
