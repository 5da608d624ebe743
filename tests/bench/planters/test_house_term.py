"""The planter of the stylebook's rule, on a small article of our own."""

from random import Random

import pytest

from bench.corpora import Article
from bench.planters import PLANTERS, Planted, Reading
from bench.planters.house_term import entries

TEXT = """# A bridge is opened

Anna Bergen, an adviser to the valley, said that the bridge would stand for a hundred years.
It cost less than the old one, which the river took while the valley slept among its hills.

The two towns paid toward it before the work was done, and 40 percent came from the state.
"""


def plant() -> list[Planted]:
    return list(PLANTERS["STY708"](Reading(Article("own", TEXT)), Random(1)))


def test_every_kind_is_planted() -> None:
    assert {copy.kind for copy in plant()} == {
        "in the place of the preferred form",
        "a sentence with it",
        "another form of the word",
        "in capitals",
        "quoted: nothing wrong",
    }


def test_the_places_hold_the_text_they_say() -> None:
    for copy in plant():
        assert copy.revision.before == TEXT
        for fault in copy.faults:
            (place,) = fault.places
            assert copy.text[place.start : place.end] == place.text


def test_what_is_quoted_is_no_fault() -> None:
    (copy,) = (each for each in plant() if each.kind == "quoted: nothing wrong")
    assert copy.faults == ()


@pytest.mark.parametrize("word", ["towards", "amongst", "advisor", "per cent", "whilst"])
def test_unwanted_words_stand_in_the_place_of_wanted_ones(word: str) -> None:
    replaced = [each.text for each in plant() if each.kind.startswith("in the place")]
    assert any(f" {word} " in text for text in replaced)


@pytest.mark.parametrize("stylebook", ["us-wire", "uk-broadsheet"])
def test_the_entries_of_both_starters_are_read(stylebook: str) -> None:
    found = entries(stylebook)
    assert len(found) > 80
    assert any(each.wanted is None for each in found)
