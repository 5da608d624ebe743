"""The words around a figure: what makes it stand apart, what it names."""

import pytest
from backread.story.figures.names_near import names_near, same_scene
from backread.story.figures.scene import clause_of, stands_apart

from .conftest import Desk


@pytest.mark.parametrize(
    "sentence",
    [
        "The toll later rose to 14 people.",
        "Another 14 people were hurt.",
        "The police at first spoke of 14 people.",
        "Two more deaths took the number to 14 people.",
        "Some 14 people each got a medal.",
        "The 14 people, three of whom are children, left: revised by the police.",
    ],
)
def test_stands_apart(desk: Desk, sentence: str) -> None:
    story = desk.story(sentence)
    figure = next(figure for figure in story.figures if figure.text == "14")
    assert stands_apart(story, figure)


@pytest.mark.parametrize(
    "sentence",
    ["The 14 people were named.", "A crash killed 14 people, but more may be hurt in the town."],
)
def test_is_a_statement_of_its_own(desk: Desk, sentence: str) -> None:
    story = desk.story(sentence)
    assert not stands_apart(story, story.figures[0])


def test_clause_ends_at_the_next_one(desk: Desk) -> None:
    story = desk.story("At least a dozen were hurt, and 12 died, while others fled.")
    figure = story.figures[-1]
    assert clause_of(story, figure).of(story.text) == "12 died"


def test_whoever_says_it_is_no_part_of_the_scene(desk: Desk) -> None:
    story = desk.story("In Tern, 14 people were hurt, Ada Moss said. The 15 people live in Corran.")
    first, second = story.figures
    assert names_near(story, first) == {"Tern"}
    assert not same_scene(story, first, second)


def test_a_year_makes_another_scene(desk: Desk) -> None:
    story = desk.story("The fire hurt 14 people. In 2004, a fire there hurt 15 people.")
    first, _, second = story.figures
    assert not same_scene(story, first, second)
