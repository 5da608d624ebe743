"""What is told above a quotation of speaking or writing."""

from collections.abc import Callable

from backread.story import Story
from backread.story.claims.quote_acts import QuoteActs
from backread.story.claims.quote_places import QuotePlaces

Tell = Callable[[str], Story]


def acts(story: Story) -> QuoteActs:
    return QuoteActs(story, QuotePlaces(story))


def test_a_sentence_that_somebody_speaks_is_followed_by_the_words(tell: Tell) -> None:
    story = tell("Ana Reyes tweeted her thanks in reply.\n\n“It was a long night.”")
    assert acts(story).is_the_content(story.quotes[0])
    story = tell("The ferry left at noon.\n\n“It was a long night.”")
    assert not acts(story).is_the_content(story.quotes[0])


def test_words_under_a_line_that_ends_in_a_colon_are_listed(tell: Tell) -> None:
    words = "“It was a long night.”\n\n“We will sail again.”"
    story = tell(f"What the crew had to say:\n\n{words}")
    assert acts(story).is_listed(story.quotes[1])
    story = tell(f"The crew had a lot to say.\n\n{words}")
    assert not acts(story).is_listed(story.quotes[1])


def test_three_turns_of_which_one_asks_are_a_dialogue(tell: Tell) -> None:
    story = tell("“Are you cold?”\n\n“I am not.”\n\n“Then we sail.”")
    assert acts(story).is_in_dialogue(story.quotes[0])
    story = tell("“You are cold.”\n\n“I am not.”\n\n“Then we sail.”")
    assert not acts(story).is_in_dialogue(story.quotes[0])
