from collections.abc import Callable

import pytest
from backread.story.people.candidate import Candidate
from backread.story.people.casting import cast_full_names
from backread.story.people.lone_names import (
    attach_short_names,
    cast_lone_names,
    complete_lone_names,
    is_known_by_one_name,
)
from backread.story.people.name_words import NameBlock

Find = Callable[[str], list[Candidate]]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Weller said so. Weller left.",
        "Mr. Weller left.",
        "Queen Margrethe opened the bridge.",
        "Photo: Weller. The analyst Weller said so.",
    ],
)
def test_people_of_one_name(candidates: Find, text: str) -> None:
    assert len(cast_lone_names(candidates(text), set())) == 1


@pytest.mark.parametrize(
    "text", ["It rained in Paris.", "The Alder flows south.", "Hope is rare.", "Sales fell in May."]
)
def test_words_and_places_are_nobody(candidates: Find, text: str) -> None:
    assert cast_lone_names(candidates(text), set()) == []


def test_known_words_are_not_cast_again(candidates: Find) -> None:
    assert cast_lone_names(candidates("Mr. Weller left."), {("weller",)}) == []


def test_short_names_go_to_their_one_bearer(candidates: Find) -> None:
    found = candidates("Timothy Weller said so. Tim left.")
    identities = cast_full_names(found)
    attach_short_names(identities, found, {("timothy",), ("weller",)})
    assert [identity.short_names for identity in identities] == [{("tim",)}]


def test_short_names_that_two_could_bear_go_to_nobody(candidates: Find) -> None:
    found = candidates("Timothy Weller met Timothy Stone. Tim left.")
    identities = cast_full_names(found)
    attach_short_names(identities, found, {("timothy",), ("weller",), ("stone",)})
    assert [identity.short_names for identity in identities] == [set(), set()]


def test_names_are_completed(candidates: Find, blocks: Callable[[str], list[NameBlock]]) -> None:
    text = "Senator Jafari said so. A study by University of Ossory Amneh Jafari came out."
    (identity,) = [
        each for each in cast_lone_names(candidates(text), set()) if each.family == ("jafari",)
    ]
    complete_lone_names([identity], blocks(text))
    assert (identity.given, identity.lone) == (("amneh",), False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Queen Margrethe opened the bridge.", True),
        ("Pope Leo spoke.", True),
        ("Madonna said so.", True),
        ("Mr. Weller, who has only one name, left.", True),
        ("Mr. Weller left.", False),
    ],
)
def test_who_is_known_by_one_name(candidates: Find, text: str, expected: bool) -> None:
    found = candidates(text)
    (identity,) = cast_lone_names(found, set())
    assert is_known_by_one_name(identity, found) is expected
