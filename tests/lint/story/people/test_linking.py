from collections.abc import Callable

import pytest
from backread.story.people.cast import Form
from backread.story.people.companies import set_companies_apart
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
    found = set_companies_apart(find_occurrences(blocks(text), forms))
    return [(each.form.value, " ".join(word.text for word in each.words)) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Weller left.", [("family", "Weller")]),
        ("Then Ann left.", [("given", "Ann")]),
        ("Then A. Weller left.", [("initials", "A. Weller")]),
        ("Then Ann Weller left.", [("full", "Ann Weller")]),
        ("Then Weller's dog left.", [("family", "Weller")]),
        ("Then WELLER left.", [("family", "WELLER")]),
        ("The Weller campaign ended.", [("family", "Weller")]),
        ("Then Weller-era rules ended.", [("family", "Weller")]),
        ("Guests left Weller Tower.", [("eponym", "Weller")]),
        ("Then the Weller Act passed.", [("eponym", "Weller")]),
        ("Guests of the Weller never saw him.", [("eponym", "Weller")]),
        ("The storm crossed Lake Weller.", [("eponym", "Weller")]),
        ("Then Owen Weller left.", []),
        ("Then Ann Stone left.", []),
        ("The Wellers left.", []),
        ("Then weller left.", []),
        ("WELLER: So it is.", []),
    ],
)
def test_where_a_name_stands_for_a_person(
    blocks: Read, text: str, expected: list[tuple[str, str]]
) -> None:
    assert linked(blocks, "Ann Weller", text) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Pieter van der Weller", "Then Van der Weller left.", ("family", "Van der Weller")),
        ("Pieter van der Weller", "Then Weller left.", ("family", "Weller")),
        ("Yusuf al-Harbi", "Then Al-Harbi left.", ("family", "Al Harbi")),
        ("Yusuf al-Harbi", "Then Harbi left.", ("family", "Harbi")),
        ("Ahmed bin Salem Harbi", "Then Harbi left.", ("family", "Harbi")),
        ("Owen Weller Jr.", "Then Weller Jr. left.", ("family", "Weller Jr")),
        ("Ann Weller-Stone", "Then Weller-Stone left.", ("family", "Weller Stone")),
        ("Nguyen Van Minh", "Then Minh left.", ("given", "Minh")),
        ("Park Ji-hoon", "Then Ji-hoon left.", ("given", "Ji hoon")),
        ("Yoon Suk Yeol", "Then Suk Yeol Yoon left.", ("full", "Suk Yeol Yoon")),
    ],
)
def test_forms(blocks: Read, name: str, text: str, expected: tuple[str, str]) -> None:
    assert linked(blocks, name, text) == [expected]


def test_a_shortened_family_name_that_is_another_person_s(blocks: Read) -> None:
    cast = [identity(blocks, "Pieter van Weller"), identity(blocks, "Ann Weller")]
    (occurrence,) = find_occurrences(blocks("Then Weller left."), KnownForms(cast))
    assert occurrence.identities == (1,)


def test_companies(blocks: Read) -> None:
    text = "Ann Weller founded the Weller Motor Company. Weller sold cars. Weller said so."
    forms = [form for form, _ in linked(blocks, "Ann Weller", text)]
    assert forms == ["full", "eponym", "eponym", "family"]


def test_family_names_win_over_given_names(blocks: Read) -> None:
    cast = [identity(blocks, "Stuart Weller"), identity(blocks, "Ann Stuart")]
    (occurrence,) = find_occurrences(blocks("Then Stuart left."), KnownForms(cast))
    assert (occurrence.form, occurrence.identities) == (Form.FAMILY, (1,))


def test_several_bearers(blocks: Read) -> None:
    cast = [identity(blocks, "Owen Weller"), identity(blocks, "Ann Weller")]
    (occurrence,) = find_occurrences(blocks("Then Weller left."), KnownForms(cast))
    assert occurrence.identities == (0, 1)


def test_bylines_and_datelines_name_nobody(blocks: Read) -> None:
    assert linked(blocks, "Ann Weller", "# Storm closes roads\n\nBy Ann Weller\n\nIt rained.") == []
