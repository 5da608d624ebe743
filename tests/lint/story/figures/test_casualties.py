"""Two numbers of the dead, the injured and the arrested."""

import pytest
from backread.story.figures.casualties import casualties
from backread.story.figures.figure import Exactness

from .conftest import Desk

LEAD = "A bus left the road near Tarnby on Monday, killing 12 people and injuring four others."


def conflicts(desk: Desk, draft: str) -> list[tuple[str, str]]:
    story = desk.story(draft)
    figures = [each for each in story.figures if each.exactness is Exactness.EXACT]
    return [(each.figure.text, each.other.text) for each in casualties(story, figures)]


@pytest.mark.parametrize(
    "later",
    [
        "The crash left 14 people dead, the police said.",
        "A service for the 14 people killed is on Friday.",
        "The death toll of 14 is the highest in years.",
        "The 14 dead miners were from the town.",
        "All the 14 people who died in the crash were from the town.",
    ],
)
def test_the_dead_of_the_one_event(desk: Desk, later: str) -> None:
    assert conflicts(desk, f"{LEAD}\n\n{later}") == [("14", "12")]


@pytest.mark.parametrize(
    "later",
    [
        "The toll rose to 14 at night.",
        "The police first spoke of 14 people killed.",
        "In 2009 a crash there killed 14 people.",
        "Another 14 people were killed at Norrholm.",
        "Two of them, a man and a child, died in the hospital.",
        "The two people killed on the bridge were brothers.",
    ],
)
def test_other_dead_and_revised_numbers(desk: Desk, later: str) -> None:
    assert conflicts(desk, f"{LEAD}\n\n{later}") == []


def test_others_are_those_of_another_fate(desk: Desk) -> None:
    later = "The five injured passengers are out of danger."
    assert conflicts(desk, f"{LEAD}\n\n{later}") == [("five", "four")]


def test_fewer_may_leave_somebody_out(desk: Desk) -> None:
    assert conflicts(desk, f"{LEAD}\n\nThe three injured passengers are out of danger.") == []


def test_a_number_that_is_made_up_of_others(desk: Desk) -> None:
    draft = "The fire killed nine people in Tarnby and five people in Norrholm.\n\nThe fire"
    assert conflicts(desk, f"{draft} killed 14 people, the police said.") == []


def test_all_aboard_who_were_killed_are_dead(desk: Desk) -> None:
    draft = "A helicopter fell into the sea on Monday, killing all six people on board."
    later = "Flowers were laid for the seven people who died in the crash."
    assert conflicts(desk, f"{draft}\n\n{later}") == [("seven", "six")]
