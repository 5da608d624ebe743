from collections.abc import Callable

import pytest
from backread.story.people.candidate import Candidate
from backread.story.people.casting import cast_full_names

Find = Callable[[str], list[Candidate]]


def cast(candidates: Find, text: str) -> list[tuple[str, str]]:
    return [
        (" ".join(identity.given), " ".join(identity.family))
        for identity in cast_full_names(candidates(text))
    ]


@pytest.mark.parametrize(
    "other",
    [
        "Ann Weller",
        "A. Weller",
        "Ann B. Weller",
        "Anne Weller",
        "Annie Weller",
        "Ann Weler",
        "ANN WELLER",
        "Weller Ann",
    ],
)
def test_one_person_in_two_forms(candidates: Find, other: str) -> None:
    text = f"Ann Weller said so. Ann Weller left. Later {other} said no."
    assert cast(candidates, text) == [("ann", "weller")]


@pytest.mark.parametrize(
    "other", ["Owen Weller", "Ann Stone", "Ida Weller", "Ann Weller-Stone", "Robert Weller"]
)
def test_two_people(candidates: Find, other: str) -> None:
    assert len(cast(candidates, f"Ann Weller said so. Later {other} said no.")) == 2


def test_father_and_son(candidates: Find) -> None:
    text = "Owen Weller Sr. said so. Owen Weller Jr. said no. Weller Jr. left."
    assert len(cast(candidates, text)) == 2


def test_middle_initials_tell_people_apart(candidates: Find) -> None:
    assert len(cast(candidates, "Owen A. Weller said so. Owen B. Weller said no.")) == 2


def test_double_surnames_show_where_the_story_shortens_them(candidates: Find) -> None:
    text = "Elena García Morales said so. García Morales left."
    assert cast(candidates, text) == [("elena", "garcia morales")]
    assert cast(candidates, "Elena García Morales said so. García left.") == [
        ("elena", "garcia morales")
    ]
    assert cast(candidates, "Elena García Morales said so. Morales left.") == [
        ("elena garcia", "morales")
    ]


def test_middle_names_are_no_surnames(candidates: Find) -> None:
    text = "Ann Marie Weller said so. Marie Weller left."
    assert cast(candidates, text) == [("ann marie", "weller")]


def test_a_surname_with_particles_alone_is_nobody(candidates: Find) -> None:
    text = "Ana de la Fuente said so. De la Fuente said no."
    assert cast(candidates, text) == [("ana", "de la fuente")]


def test_things_named_after_people_bring_in_nobody_else(candidates: Find) -> None:
    (identity,) = cast_full_names(candidates("Guests left the Ann Weller Memorial Hall."))
    assert identity.eponym
    text = "Guests left the Ann Weller Memorial Hall. Ann Weller said so."
    (identity,) = cast_full_names(candidates(text))
    assert not identity.eponym


def test_nicknames_are_kept(candidates: Find) -> None:
    (identity,) = cast_full_names(candidates('William "Buck" Weller said so.'))
    assert identity.nicknames == {("buck",)}
