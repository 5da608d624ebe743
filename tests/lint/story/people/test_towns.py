from collections.abc import Callable

import pytest
from backread.story.people.name_words import NameBlock
from backread.story.people.towns import is_town

Read = Callable[[str], list[NameBlock]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The storm struck Weller, Okla., at noon.", True),
        ("The storm struck Weller, N.H., at noon.", True),
        ("The storm struck Weller, Ohio, at noon.", True),
        ("The storm struck Weller, Quell and Tarn counties.", True),
        ("The storm struck Tarn and Weller counties.", True),
        ("They met Weller, Ohio governor at the time.", False),
        ("They met Weller, Quell and Tarn at noon.", False),
        ("They lost in Weller counties.", False),
        ("They met Weller.", False),
    ],
)
def test_what_stands_behind_makes_a_town(blocks: Read, text: str, expected: bool) -> None:
    (block,) = blocks(text)
    at = next(index for index, word in enumerate(block.words) if word.text == "Weller")
    assert is_town(block.words, at, at + 1) is expected
