from collections.abc import Callable

import pytest
from backread.story.people.name_words import NameBlock
from backread.story.people.surroundings import (
    is_described,
    is_described_as_body,
    is_employed,
    is_introduced,
    is_spoken,
)

Read = Callable[[str], list[NameBlock]]


def place(blocks: Read, text: str) -> tuple[NameBlock, int, int]:
    (block,) = blocks(text)
    index = next(index for index, word in enumerate(block.words) if word.text == "Weller")
    return block, index, index + 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Weller said so", True),
        ("so said Weller", True),
        ("according to Weller it rained", True),
        ("Weller's said", False),
        ("Weller rained", False),
    ],
)
def test_speech(blocks: Read, text: str, expected: bool) -> None:
    assert is_spoken(*place(blocks, text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the analyst Weller left", True),
        ("her deputy, Weller, left", True),
        ("the analyst, Weller and Stone", False),
        ("the Weller left", False),
        ("Weller left", False),
    ],
)
def test_introductions(blocks: Read, text: str, expected: bool) -> None:
    assert is_introduced(*place(blocks, text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Weller, 42, left", True),
        ("Then Weller, aged 42, left", True),
        ("Then Weller, 42% of which", False),
        ("Then Weller, who left", True),
        ("Then Weller, a nurse, left", True),
        ("Then Weller, a maker of brakes, closed", False),
        ("the Weller administration left", True),
        ("Then Weller left", False),
    ],
)
def test_descriptions(blocks: Read, text: str, expected: bool) -> None:
    block, _, end = place(blocks, text)
    assert is_described(block, end) is expected


def test_work(blocks: Read) -> None:
    block, _, end = place(blocks, "Then Weller, director of the gallery, left")
    assert is_employed(block, end)
    block, _, end = place(blocks, "Then Weller, of the gallery, left")
    assert not is_employed(block, end)


def test_bodies(blocks: Read) -> None:
    block, _, end = place(blocks, "Then Weller, a Canadian car parts maker, closed")
    assert is_described_as_body(block, end)
    block, _, end = place(blocks, "Then Weller, an owner of the company, left")
    assert not is_described_as_body(block, end)
