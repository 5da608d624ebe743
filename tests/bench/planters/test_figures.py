"""The planters of the rules on figures and dates, on a small article of our own."""

from random import Random

import pytest

from bench.corpora import Article
from bench.planters import PLANTERS, Planted, Reading

from .conftest import planted_problems

TEXT = """# A bridge is opened

Friday, July 21, 2017

Anna Bergen opened the bridge on July 20 before 240 guests of the builders' union of the valley.
Bergen said that the walk of 40 miles to the bridge had been easy, and that she would come again.

The old bridge fell on June 12, 2004, and nine people were killed, the county said at that time.
Bergen said that she had been there. Bergen thanked the builders, who sang for her in the evening.

The new one was paid for by the county and by the railway, which will run its trains over it.
"""

CODES = [code for code in PLANTERS if code.startswith("FIG")]


def plant(code: str) -> list[Planted]:
    return list(PLANTERS[code](Reading(Article("own", TEXT)), Random(1)))


@pytest.mark.parametrize("code", CODES)
def test_places_hold_the_text_they_say(code: str) -> None:
    assert planted_problems(plant(code), code, TEXT) == []


@pytest.mark.parametrize("code", CODES)
def test_the_same_seed_plants_the_same(code: str) -> None:
    assert plant(code) == plant(code)


def test_stale_paragraph_differs_by_its_number() -> None:
    stale = [copy for copy in plant("FIG501") if copy.kind == "stale background paragraph"]
    assert stale
    for copy in stale:
        sentence = copy.text.rstrip().rpartition("\n\n")[2]
        assert sentence not in TEXT
        assert "guests of the builders' union" in sentence


def test_planted_weekday_is_wrong() -> None:
    days = {copy.faults[0].places[0].text for copy in plant("FIG505")}
    assert all("Thursday, July 20" not in day and "Saturday, June 12" not in day for day in days)


def test_planted_age_is_another_one() -> None:
    for copy in plant("FIG502"):
        first, second = (place.text.strip(", ") for place in copy.faults[0].places)
        assert first != second
