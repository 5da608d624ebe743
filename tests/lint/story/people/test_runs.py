from collections.abc import Callable

import pytest
from backread.story.people.name_words import NameBlock
from backread.story.people.runs import find_runs, nickname_within

Read = Callable[[str], list[NameBlock]]


def runs(blocks: Read, text: str) -> list[str]:
    found = []
    for block in blocks(text):
        for first, end in find_runs(block):
            found.append(block.text[block.words[first].start : block.words[end - 1].end])
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("then Ann Weller met Owen Stone", ["Ann Weller", "Owen Stone"]),
        ("then Ann Weller's Dog", ["Ann Weller", "Dog"]),
        ("then Ann, Owen and Ida", ["Ann", "Owen", "Ida"]),
        ("then Pieter van der Weller left", ["Pieter van der Weller"]),
        ("then Ana de la Fuente left", ["Ana de la Fuente"]),
        ("then Yusuf al-Harbi left", ["Yusuf al-Harbi"]),
        ("then Ann la left", ["Ann"]),
        ("then Owen Weller, Jr., left", ["Owen Weller, Jr"]),
        ("then Sen. Ann Weller left", ["Sen. Ann Weller"]),
        ("then Kwok Ka-ki left", ["Kwok Ka-ki"]),
        ("then a Weller-era rule", ["Weller"]),
        ("then Ann Weller left. Owen stayed", ["Ann Weller", "Owen"]),
        ('then William "Buck" Weller left', ['William "Buck" Weller']),
        ("then William (Buck) Weller left", ["William (Buck) Weller"]),
        ('then Ann Weller "Nobody" left', ["Ann Weller", "Nobody"]),
        ("then Ann\nWeller left", ["Ann\nWeller"]),
    ],
)
def test_runs(blocks: Read, text: str, expected: list[str]) -> None:
    assert runs(blocks, text) == expected


def test_where_the_nickname_stands(blocks: Read) -> None:
    (block,) = blocks('William "Big Buck" Weller left')
    assert nickname_within(block, 0, 4) == (1, 3)
    (block,) = blocks("William Weller left")
    assert nickname_within(block, 0, 2) is None
