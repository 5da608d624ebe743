"""How many members a body has."""

import pytest
from backread.story.figures.membership import conflicting_sizes, overvotes, sizes_of_bodies

from .conftest import Desk


@pytest.mark.parametrize(
    ("draft", "sizes"),
    [
        ("The nine-member city council met.", [("council", 9)]),
        ("A jury of seven women and five men was sworn.", [("jury", 12)]),
        ("All 13 members of the council spoke.", [("council", 13)]),
        ("Some 13 members of the council spoke.", []),
        ("The council's 13 members spoke.", [("council", 13)]),
        ("The 12 jurors asked for tea.", [("jury", 12)]),
        ("Two jurors asked for tea.", []),
        ("A council of war met 12 times.", []),
    ],
)
def test_sizes(desk: Desk, draft: str, sizes: list[tuple[str, int]]) -> None:
    found = sizes_of_bodies(desk.story(draft))
    assert [(each.body, int(each.value)) for each in found] == sizes


def test_more_votes_than_members(desk: Desk) -> None:
    (found,) = overvotes(desk.story("The seven-member board voted 5-3 to close the school."))
    assert found.vote.text == "5-3"


def test_fewer_votes_than_members(desk: Desk) -> None:
    assert overvotes(desk.story("The seven-member board voted 4-2 to close the school.")) == ()


def test_two_councils(desk: Desk) -> None:
    draft = "The nine-member city council met. The 12-member county council voted."
    assert list(conflicting_sizes(desk.story(draft))) == []


def test_one_panel_of_two_sizes(desk: Desk) -> None:
    draft = "The nine-member panel met on Monday. The panel's 12 members voted."
    ((known, other),) = conflicting_sizes(desk.story(draft))
    assert [int(known.value), int(other.value)] == [9, 12]
