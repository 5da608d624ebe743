"""Two numbers with what lies between them."""

import pytest
from backread.story.figures.comparisons import comparisons
from backread.story.figures.skeleton import skeletons

from .conftest import Desk


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ("There were 90 on the list, 15 more than the 75 of May.", [True]),
        ("There were 90 on the list, 25 more than the 75 of May.", [False]),
        ("Its loss was $28 million, double the $10 million of May.", [False]),
        ("Its loss was $28 million, twice the $14 million of May.", [True]),
        ("Its loss was $28 million, three times the $10 million of May.", [True]),
        ("The price went from $20 to $30, a rise of $12.", [False]),
        ("Enrollment fell to 6,900 from 8,100 in 2015, a drop of 1,400.", [False]),
        ("It will shut 18 of its 96 shops, leaving 76.", [False]),
        ("It will shut 18 of its 96 shops, leaving 78.", [True]),
        ("Some 15 of the boats sank, leaving 35 of the 40 afloat.", [False]),
        ("It will shut 18 shops, leaving 76 workers without work.", []),
        ("It has 90 goats, 20 more than the farm has cows.", []),
    ],
)
def test_comparisons(desk: Desk, draft: str, right: list[bool]) -> None:
    found = {
        each.span: each.right
        for skeleton in skeletons(desk.story(draft))
        for each in comparisons(skeleton)
    }
    assert list(found.values()) == right
