"""The planters of the rules on quotations, headlines and headings, on an article of our own."""

from random import Random

import pytest

from bench.corpora import Article
from bench.planters import PLANTERS, Planted, Reading
from bench.planters.altered_quotes import copied

from .conftest import planted_problems

TEXT = """# A bridge is opened at Tarn

Anna Bergen opened the bridge on Monday before 240 guests of the builders' union of the valley.
Bergen thanked the builders by name. Bergen said that she would come again in the spring.

"We have waited for this bridge since the ice took the old one in a single night," Bergen said.
Ben Holten, a builder from the valley, stood beside her when Bergen cut the ribbon at noon.

"The ice came down at midnight and the bridge went with it," said Holten. Holten had slept badly.
"Nobody in the valley will ever forget the sound of that night," Holten said, and he went home.

In the evening Bergen and Holten met in the hall of the town, where they spoke of a second bridge.
The band played until midnight, and the children were allowed to stay up and dance with the guests.
"""

CURLY = TEXT.replace(' "', " “").replace('\n"', "\n“").replace('"', "”")
CODES = [code for code in PLANTERS if code[:3] in {"QUO", "HED"}]


def plant(code: str, text: str = TEXT, seed: int = 1) -> list[Planted]:
    return list(PLANTERS[code](Reading(Article("own", text)), Random(seed)))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("text", [TEXT, CURLY], ids=["straight", "curly"])
def test_places_hold_the_text_they_say(code: str, text: str) -> None:
    assert planted_problems(plant(code, text), code, text) == []


@pytest.mark.parametrize("code", CODES)
def test_the_same_seed_plants_the_same(code: str) -> None:
    assert plant(code) == plant(code)


def test_every_kind_of_fault_is_planted() -> None:
    kinds = {
        code: {copy.kind for seed in range(9) for copy in plant(code, TEXT, seed)} for code in CODES
    }
    assert kinds["QUO401"] == {
        "pull quote",
        "repeated later",
        "repeated in part",
        "caption",
        "headline",
    }
    assert kinds["QUO402"] == {"opening mark lost", "closing mark lost"}
    assert kinds["QUO404"] == {"somebody new", "another of its people"}
    assert "another surname in the headline" in kinds["HED601"]
    assert kinds["HED602"] >= {"a sentence", "a paragraph"}
    assert kinds["HED603"] == {"another case", "a full stop"}


def test_curly_marks_are_turned_round_too() -> None:
    assert "mark turned round" in {copy.kind for copy in plant("QUO402", CURLY)}


@pytest.mark.parametrize("seed", range(12))
def test_a_copied_quotation_differs_inside(seed: int) -> None:
    reading = Reading(Article("own", TEXT))
    start = TEXT.index("The ice came")
    end = TEXT.index(" said Holten") - 2
    made = copied(reading, start, end, Random(seed))
    assert made is not None
    assert made.words != TEXT[start:end]
    assert made.words.startswith("The ")
    assert made.words.endswith(" it")


def test_a_closing_mark_is_not_cut_where_the_convention_cuts_it() -> None:
    text = TEXT.replace(
        'single night," Bergen said.\nBen Holten, a builder', 'single night."\n\n"Ben'
    )
    for copy in plant("QUO402", text):
        assert copy.kind != "closing mark lost" or "single night.\n" not in copy.text
