"""The planters of the rules on readability, on a small article of our own."""

from random import Random

import pytest

from bench.corpora import Article
from bench.planters import PLANTERS, Planted, Reading

from .conftest import planted_problems

_PARAGRAPH = (
    "The bridge at {0} was opened in the rain by the two builders who had begun it in the year "
    "before. They had been promised a band and a meal in the hall of the council house. "
    "Anna Bergen said that neither of them had come, and that she would write to the mayor "
    "as soon as she had found a dry piece of paper in the house. It rained."
)
TEXT = "# A bridge is opened\n\n" + "\n\n".join(
    _PARAGRAPH.format(place) for place in ("Marl", "Gask", "Tarn", "Dern", "Corrow", "Aro")
)

CODES = [code for code in PLANTERS if code.startswith("REA")]


def plant(code: str, text: str = TEXT) -> list[Planted]:
    return list(PLANTERS[code](Reading(Article("own", text)), Random(1)))


@pytest.mark.parametrize("code", CODES)
def test_places_hold_the_text_they_say(code: str) -> None:
    copies = plant(code)
    assert planted_problems(copies, code, TEXT) == []
    assert all(len(copy.faults) == 1 for copy in copies)


@pytest.mark.parametrize("code", CODES)
def test_the_same_seed_plants_the_same(code: str) -> None:
    assert plant(code) == plant(code)


def test_joined_sentences_are_long_and_have_one_full_stop() -> None:
    for copy in plant("REA801"):
        (place,) = copy.faults[0].places
        assert place.text.count(".") == 1
        assert len(place.text.split()) >= 56
        assert place.text.startswith(("The bridge", "They had", "Anna Bergen"))


def test_a_small_word_loses_its_capital_and_a_name_keeps_it() -> None:
    joined = " ".join(copy.faults[0].places[0].text for copy in plant("REA801"))
    assert " they had been promised" in joined
    assert " Anna Bergen said" in joined


def test_nothing_is_joined_over_a_paragraph_end() -> None:
    for copy in plant("REA801"):
        assert "\n\n" not in copy.faults[0].places[0].text


def test_every_kind_of_paragraph_is_pasted_whole() -> None:
    copies = plant("REA803")
    assert len({copy.kind for copy in copies}) == len(copies) == 4
    for copy in copies:
        assert copy.text.count("\n\n") == TEXT.count("\n\n") + 1
        assert copy.faults[0].places[0].text.strip().endswith(".")


def test_nothing_is_pasted_into_a_short_story() -> None:
    assert plant("REA803", "\n\n".join(TEXT.split("\n\n")[:4])) == []
