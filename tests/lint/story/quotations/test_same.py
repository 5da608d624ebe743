from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.quotations.same import Pair

Tell = Callable[[str], Story]


def only(story: Story) -> Pair:
    (pair,) = story.repeated_quotes
    return pair


def test_a_headline_repeats_the_body(tell: Tell) -> None:
    story = tell("# 'I would never go back', says Ruiz\n\n\"I will never go back,\" Ruiz said.\n")
    pair = only(story)
    assert pair.beside
    assert [(each.here_text, each.there_text) for each in pair.differences] == [("would", "will")]
    assert pair.one_span.of(story.text) == "I would never go back"
    assert pair.span.of(story.text) == "I will never go back"


def test_an_interrupted_quotation_is_one(tell: Tell) -> None:
    story = tell('# \'I will never go back\'\n\n"I will never," Ruiz said, "go back."\n')
    pair = only(story)
    assert pair.differences == ()
    assert len(pair.other) == 2


def test_what_stands_twice_is_right_and_the_third_is_not(tell: Tell) -> None:
    words = "The harbor was never meant to hold so many boats"
    story = tell(
        f'"{words}," Ruiz said.\n\nThe band played.\n\n'
        f'"{words.replace("never", "not")}," Ruiz had said before.\n\nThe band left.\n\n'
        f'"{words}," Ruiz said again.\n'
    )
    (pair,) = {each.one: each for each in story.repeated_quotes if each.differences}.values()
    assert pair.one_span.of(story.text) == words.replace("never", "not")


@pytest.mark.parametrize(
    "draft",
    [
        'One quotation: "We will go home to the island," Ruiz said.',
        '"We will win the cup," she said.\n\nLater: "We will lose the cup and more," he said.',
        '"The old ones," she said.\n\n"The young ones," he said.',
    ],
)
def test_other_statements_are_no_pairs(tell: Tell, draft: str) -> None:
    assert tell(draft).repeated_quotes == ()


def test_turning_a_pair_twice_gives_the_pair(tell: Tell) -> None:
    pair = only(tell("# 'I would never go back'\n\n\"I will never go back,\" Ruiz said.\n"))
    assert pair.turned().turned() == pair
