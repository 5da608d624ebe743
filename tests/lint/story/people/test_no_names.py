from collections.abc import Callable

import pytest
from backread.story.people.name_words import NameBlock
from backread.story.people.no_names import ends_no_name, is_side_of_case

Read = Callable[[str], list[NameBlock]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vichy France", True),
        ("Older Israelis", True),
        ("New Democrats", True),
        ("Ann Weller", False),
        ("Ann Weller Jr.", False),
    ],
)
def test_runs_that_end_in_no_name(blocks: Read, text: str, expected: bool) -> None:
    (block,) = blocks(f"They told us that {text} had left.")
    first = next(index for index, word in enumerate(block.words) if word.capital and index)
    end = next(index for index, word in enumerate(block.words) if word.text == "had")
    assert ends_no_name(block, first, end) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cited Weller v Stone.", True),
        ("It cited Stone v Weller.", True),
        ("It cited Weller and Stone.", False),
    ],
)
def test_sides_of_a_case(blocks: Read, text: str, expected: bool) -> None:
    (block,) = blocks(text)
    at = next(index for index, word in enumerate(block.words) if word.text == "Weller")
    assert is_side_of_case(block.words, at, at + 1) is expected
