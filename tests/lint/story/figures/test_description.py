"""The words by which a figure is told from others of its kind."""

import pytest
from backread.story.figures.description import description_of, words_behind

from .conftest import Desk


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("The 14 islands on the lake were sold.", ["on", "the", "lake"]),
        ("The 14 people who were hurt in the fire are safe.", "who were hurt in the fire".split()),
        ("The 14 people killed in the fire were named.", "killed in the fire".split()),
        ("The 14 clients he had stolen from would be paid.", "he had stolen from".split()),
        ("The 14 jurors asked twice to see it.", []),
        ("He spent the $4 million in the bank on mail.", ["in", "the", "bank"]),
        ("He called the $4 million deal expensive.", []),
        ("He has sold the 14 hectares next year.", []),
        ("The 14 islands, on the lake, were sold.", []),
    ],
)
def test_words_behind(desk: Desk, draft: str, words: list[str]) -> None:
    story = desk.story(draft)
    assert words_behind(story, story.figures[0]) == words


def test_a_description_has_the_words_before_the_noun(desk: Desk) -> None:
    story = desk.story("The five suspended officers of the town were named.")
    assert description_of(story, story.figures[0]) == {"suspe", "town"}
