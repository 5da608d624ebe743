"""Ordinals in a headline."""

from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.headlines.ordinals import find_ordinal_conflicts

Tell = Callable[[str], Story]


@pytest.mark.parametrize(
    ("headline", "lead", "found"),
    [
        ("Moss wins second term", "Ann Moss won a third term on Tuesday.", 1),
        ("Moss wins third term", "Ann Moss won a third term on Tuesday.", 0),
        ("Moss wins second term", "Ann Moss won again. She was in her second year.", 0),
        ("Second fire in a week", "A third fire in a week broke out.", 0),
        ("Rooks win sixth straight", "The Rooks won their fifth straight game.", 1),
        ("Rooks win sixth straight", "The Rooks won their fifth straight game, or sixth.", 0),
    ],
)
def test_find_ordinal_conflicts(tell: Tell, headline: str, lead: str, found: int) -> None:
    story = tell(f"# {headline}\n\n{lead}\n")
    assert len(list(find_ordinal_conflicts(story))) == found
