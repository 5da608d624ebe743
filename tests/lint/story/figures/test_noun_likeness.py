"""What the nouns of two figures have to do with each other."""

import pytest
from backread.story.figures.noun_likeness import Likeness, noun_likeness

from .conftest import Desk


@pytest.mark.parametrize(
    ("draft", "likeness"),
    [
        ("The court has 12 judges. It keeps 11 judgeships.", Likeness.SAME),
        ("It named three holdovers. The four holdover members met.", Likeness.SAME),
        ("It asked 48 lawyers. Of the 46 clerks, 34 signed.", Likeness.HUMAN),
        ("It asked for 28 votes. It had 29.", Likeness.BARE),
        ("It bought 12 boats. It sold 14 barns.", None),
        ("They hired 12 men. They hired 14 women.", None),
        ("They walked 12 miles. They walked 14 kilometers.", None),
        ("The seven-member council met. The nine members of the board left.", None),
    ],
)
def test_noun_likeness(desk: Desk, draft: str, likeness: Likeness | None) -> None:
    one, other, *_ = desk.story(draft).figures
    assert noun_likeness(one, other) is likeness
    assert noun_likeness(other, one) is likeness
