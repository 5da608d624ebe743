from collections.abc import Callable

import pytest
from backread.story.people.cast import Form
from backread.story.people.identity import Identity
from backread.story.people.known_forms import KnownForms
from backread.story.people.linking import find_occurrences
from backread.story.people.name_words import NameBlock

Read = Callable[[str], list[NameBlock]]
Made = Callable[[str], Identity]
Linked = Callable[[str, str], list[tuple[str, str]]]


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
    linked: Linked, text: str, expected: list[tuple[str, str]]
) -> None:
    assert linked("Ann Weller", text) == expected


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
def test_forms(linked: Linked, name: str, text: str, expected: tuple[str, str]) -> None:
    assert linked(name, text) == [expected]


def test_a_shortened_family_name_that_is_another_person_s(blocks: Read, identity: Made) -> None:
    cast = [identity("Pieter van Weller"), identity("Ann Weller")]
    (occurrence,) = find_occurrences(blocks("Then Weller left."), KnownForms(cast))
    assert occurrence.identities == (1,)


def test_companies(linked: Linked) -> None:
    text = "Ann Weller founded the Weller Motor Company. Weller sold cars. Weller said so."
    forms = [form for form, _ in linked("Ann Weller", text)]
    assert forms == ["full", "eponym", "eponym", "family"]


def test_family_names_win_over_given_names(blocks: Read, identity: Made) -> None:
    cast = [identity("Stuart Weller"), identity("Ann Stuart")]
    (occurrence,) = find_occurrences(blocks("Then Stuart left."), KnownForms(cast))
    assert (occurrence.form, occurrence.identities) == (Form.FAMILY, (1,))


def test_several_bearers(blocks: Read, identity: Made) -> None:
    cast = [identity("Owen Weller"), identity("Ann Weller")]
    (occurrence,) = find_occurrences(blocks("Then Weller left."), KnownForms(cast))
    assert occurrence.identities == (0, 1)


def test_bylines_and_datelines_name_nobody(linked: Linked) -> None:
    assert linked("Ann Weller", "# Storm closes roads\n\nBy Ann Weller\n\nIt rained.") == []
