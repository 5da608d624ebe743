from collections.abc import Callable

import pytest
from backread.story.people.candidates import find_candidates
from backread.story.people.casting import cast_full_names
from backread.story.people.known_forms import KnownForms
from backread.story.people.misspelt import attach_misspelt
from backread.story.people.name_words import NameBlock

Read = Callable[[str], list[NameBlock]]


def misspelt(blocks: Read, text: str) -> dict[str, str]:
    read = blocks(text)
    identities = cast_full_names([each for block in read for each in find_candidates(block)])
    attach_misspelt(identities, read, KnownForms(identities).single_words())
    return {wrong: right for each in identities for wrong, right in each.misspelt.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Maurer spoke first. Then Mauer said so.", {"mauer": "maurer"}),
        ("Ida Maurer spoke first. Later Mauer, who left, came back.", {"mauer": "maurer"}),
        ("Ida Maurer spoke first. Then Maurer said so.", {}),
        ("Ida Maurer spoke first. The Maurers left.", {}),
        ("Ida Maurer spoke first. Then Stone said so.", {}),
        ("Ida Weaver spoke first. The Beaver was shut.", {}),
        ("Ida Marsh spoke first. In March it rained.", {}),
        ("Ida Maurer spoke first. Then Owen Mauer said so.", {}),
    ],
)
def test_misspellings(blocks: Read, text: str, expected: dict[str, str]) -> None:
    assert misspelt(blocks, text) == expected


def test_in_a_list_of_hundreds_none_is_looked_for(
    blocks: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Ida Maurer and Owen Stone spoke first. Then Mauer said so."
    assert misspelt(blocks, text) == {"mauer": "maurer"}
    monkeypatch.setattr("backread.story.people.misspelt._MOST_PEOPLE", 1)
    assert misspelt(blocks, text) == {}


def test_a_word_that_also_stands_without_a_capital_is_no_name(blocks: Read) -> None:
    text = "Ida Weever spoke first. A weaver waved. Then Weaver said so."
    assert misspelt(blocks, text) == {}
