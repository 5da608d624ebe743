"""Who says next what a camp says."""

from collections.abc import Callable

from backread.story import Story
from backread.story.claims.opponents import says_it_for_them

Tell = Callable[[str], Story]


def said_next(story: Story) -> bool:
    first, after = story.attributions[0], story.sentences[1]
    return says_it_for_them(story, first, after, (after,))


def test_a_suit_makes_the_case(tell: Tell) -> None:
    assert said_next(
        tell("Critics say the fee is illegal. A lawsuit argues that it breaks the law.")
    )


def test_the_weather_makes_none(tell: Tell) -> None:
    assert not said_next(tell("Critics say the fee is illegal. It rained on Monday."))


def test_nobody_argues_where_the_next_sentence_answers(tell: Tell) -> None:
    story = tell("Critics say the fee is illegal. It rained on Monday.")
    assert not says_it_for_them(story, story.attributions[0], None, ())
