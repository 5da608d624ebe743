"""Figures beside the body that the body has in parts."""

import pytest
from backread.story.headlines.sums import is_sum

from .conftest import Tell


@pytest.mark.parametrize(
    ("headline", "body", "met"),
    [
        ("Nine die in two fires", "Five people died in Tern and four died in Corran.", True),
        ("Nine die in fire", "Four people died in Tern. Two officers came.", False),
        ("Tern takes $20 million", "Tern took $10 million.\n\nThe $10 million went.", False),
        ("Tern takes $20 million", "Tern took $14 million for roads, $6 million for rail.", True),
        ("70 percent back dam", "Of the men 40 percent did.\n\nOf the women 30 percent.", False),
        ("70 percent back dam", "Some 40 percent back it and 30 percent lean to it.", True),
    ],
)
def test_is_sum(tell: Tell, headline: str, body: str, met: bool) -> None:
    story = tell(f"# {headline}\n\n{body}\n")
    figure, *others = story.figures
    rest = [each for each in others if each.span.start > len(headline)]
    assert is_sum(story, figure, rest) is met
