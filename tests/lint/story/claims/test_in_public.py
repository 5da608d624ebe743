"""What a source did or said in public."""

from collections.abc import Callable

import pytest
from backread.story import Story
from backread.story.claims.in_public import acts_in_public

Tell = Callable[[str], Story]


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("A council official said the ferry would be sold.", False),
        ("A complainant said the ferry was loud.", True),
        ("A lawyer said in a letter to the council that the ferry was loud.", True),
    ],
)
def test_acts_in_public(tell: Tell, text: str, public: bool) -> None:
    story = tell(text)
    assert acts_in_public(story, story.attributions[0]) is public
