"""Passengers and crew against the people aboard."""

import pytest
from backread.story.figures.aboard import totals_aboard

from .conftest import Desk


@pytest.mark.parametrize(
    ("draft", "sums"),
    [
        ("It had 43 passengers and two drivers. All the 47 people aboard were saved.", [45]),
        ("It had 43 passengers and a crew of four. The 45 people on board were saved.", [47]),
        ("It had 43 passengers and four crew. The 47 people on board were saved.", [47]),
        ("It had 43 passengers and four crew. In 2009, 45 people aboard a ferry died.", []),
        ("It had 43 passengers and four crew. Some 12 people aboard were saved.", []),
        ("It had 43 passengers. The 45 people on board were saved.", []),
    ],
)
def test_totals_aboard(desk: Desk, draft: str, sums: list[int]) -> None:
    assert [total.sum for total in totals_aboard(desk.story(draft))] == sums
