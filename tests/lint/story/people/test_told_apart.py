from collections.abc import Callable

import pytest
from backread.story.people.cast import Form, Gender
from backread.story.people.name_words import NameBlock
from backread.story.people.occurrence import Occurrence
from backread.story.people.told_apart import (
    honorific_gender,
    is_relative,
    is_told_apart,
    qualifies,
    title_before,
)

Read = Callable[[str], list[NameBlock]]


def weller(blocks: Read, text: str) -> Occurrence:
    (block,) = blocks(text)
    at = next(index for index, word in enumerate(block.words) if word.text == "Weller")
    return Occurrence(block, at, at + 1, Form.FAMILY, (0, 1))


def test_the_words_before(blocks: Read) -> None:
    assert qualifies(weller(blocks, "They read the Weller plan."))
    assert not qualifies(weller(blocks, "They met Weller at noon."))
    assert is_told_apart(weller(blocks, "They met the younger Weller at noon."))
    assert not is_told_apart(weller(blocks, "They met Weller at noon."))


def test_titles_and_honorifics(blocks: Read) -> None:
    assert honorific_gender(weller(blocks, "They met Mrs. Weller.")) is Gender.FEMALE
    assert honorific_gender(weller(blocks, "They met Weller.")) is None
    assert title_before(weller(blocks, "They met Senator Weller.")) == {"senator"}
    assert title_before(weller(blocks, "They met Mrs. Weller.")) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met his daughter, Weller.", True),
        ("They met her elder brother Weller.", True),
        ("They met him and his sister, Weller.", False),
        ("They met Weller and his daughter.", False),
    ],
)
def test_relatives(blocks: Read, text: str, expected: bool) -> None:
    assert is_relative(weller(blocks, text)) is expected
