"""Totals that are divided openly, and lists of names."""

import pytest
from backread.story.figures.counted_lists import find_lists
from backread.story.figures.totals import find_totals

from .conftest import Desk


@pytest.mark.parametrize(
    ("sentence", "sum_", "right"),
    [
        ("They sold 50 tickets: 20 to pupils, 15 to pensioners and 10 to others.", 45, False),
        ("They sold 50 tickets: 20 to pupils, 20 to pensioners and 10 to others.", 50, True),
        ("The league has 12 clubs, five in the north and eight in the south.", 13, False),
        ("He won four medals, two gold, one silver and two bronze.", 5, False),
        ("Of the 30 pupils, 18 are girls and 14 are boys.", 32, False),
        ("The jury of nine women and four men, 12 in all, was sworn in.", 13, False),
        ("The club raised $900 - $500 from the fair and $300 from the raffle.", 800, False),
    ],
)
def test_total(desk: Desk, sentence: str, sum_: int, right: bool) -> None:
    (total,) = find_totals(desk.story(sentence))
    assert total.sum == sum_
    assert total.right is right


@pytest.mark.parametrize(
    "sentence",
    [
        "It has three aims: 10 schools, 20 roads and five parks.",
        "There are 40 teachers, 12 nurses and eight drivers.",
        "Trump has 42 votes, 18 in Ohio and 16 in Iowa, and more to come.",
        "They came from France, 42, from Spain, 20, and from Italy, 10.",
    ],
)
def test_no_total(desk: Desk, sentence: str) -> None:
    assert find_totals(desk.story(sentence)) == ()


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("It was shown in three towns - Alder, Brack, Caster and Dunn - in May.", 4),
        ("Three towns (Alder, Brack, Caster and Dunn) were cut off.", 4),
        ("The four finalists are Ann Bower, Luis Ochoa and Mina Falk.", 3),
        ("The two suspects, Carl Usher, Ivor Tull and Peter Hollins, are in custody.", 3),
    ],
)
def test_list(desk: Desk, sentence: str, count: int) -> None:
    (listed,) = find_lists(desk.story(sentence))
    assert len(listed.items) == count


def test_a_title_is_no_item(desk: Desk) -> None:
    assert find_lists(desk.story("It has three moderates - Bush and Govs. Ann Bower.")) == ()
