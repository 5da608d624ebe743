from collections.abc import Callable

import pytest
from backread.story.people.identity import Identity
from backread.story.people.known_forms import KnownForms
from backread.story.people.linking import find_occurrences
from backread.story.people.name_parts import take_apart
from backread.story.people.name_words import NameBlock

Read = Callable[[str], list[NameBlock]]


def identity(blocks: Read, name: str) -> Identity:
    (block,) = blocks(name)
    made = Identity(take_apart(block.words))
    key = tuple(word.folded for word in block.words)
    made.full[key] += 1
    made.spellings[key] = made.parts
    return made


def linked(blocks: Read, name: str, text: str) -> list[tuple[str, str]]:
    forms = KnownForms([identity(blocks, name)])
    found = find_occurrences(blocks(text), forms)
    return [(each.form.value, " ".join(word.text for word in each.words)) for each in found]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Theresa May", "Then May said so.", ["May"]),
        ("Theresa May", "It rained on 3 May.", []),
        ("Theresa May", "It rained in May.", []),
        ("Theresa May", "It rained on May 3, 2024.", []),
        ("Jack London", "Then London said so.", ["London"]),
        ("Jack London", "It rained in London.", []),
        ("Grace Young", "Young people left.", []),
        ("Grace Young", "Then Young said so.", ["Young"]),
    ],
)
def test_names_that_are_words_months_and_places(
    blocks: Read, name: str, text: str, expected: list[str]
) -> None:
    assert [words for _, words in linked(blocks, name, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Weller's Bakery closed.", [("eponym", "Weller")]),
        ("She buys bread at Weller's.", [("eponym", "Weller")]),
        ("Then Weller's Polaroids were sold.", [("family", "Weller")]),
        ("He called it (in Weller's words) an act.", [("family", "Weller")]),
        ("Then another Weller v Stone was heard.", [("eponym", "Weller")]),
        ("They asked @Weller at noon.", []),
    ],
)
def test_what_the_words_around_a_name_make_of_it(
    blocks: Read, text: str, expected: list[tuple[str, str]]
) -> None:
    assert linked(blocks, "Ann Weller", text) == expected
