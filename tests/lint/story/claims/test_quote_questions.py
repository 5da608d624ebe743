"""Questions of the story, and the quoted words that answer them."""

from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.claims.quote_places import QuotePlaces
from backread.story.claims.quote_questions import QuoteQuestions

Tell = Callable[[str], Story]


def questions(story: Story) -> QuoteQuestions:
    return QuoteQuestions(story, QuotePlaces(story))


@pytest.mark.parametrize(
    ("above", "answered"),
    [
        ("**Is the ferry too dear?**", True),
        ("When did you buy the ferry?", True),
        ("But is that a crime?", False),
        ("The ferry is too dear.", False),
    ],
)
def test_a_question_in_a_paragraph_of_its_own(tell: Tell, above: str, answered: bool) -> None:
    story = tell(f"The council met on Monday.\n\n{above}\n\n“It was cheap in the spring.”")
    assert questions(story).answers(story.quotes[0]) is answered


def test_a_short_question_in_the_same_paragraph(tell: Tell) -> None:
    story = tell("And the price? “It was cheap in the spring.”")
    assert questions(story).answers_beside(story.quotes[0])
    story = tell("The price fell. “It was cheap in the spring.”")
    assert not questions(story).answers_beside(story.quotes[0])
