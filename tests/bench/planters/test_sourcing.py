"""The planters of the sourcing rules, on a small article of our own."""

from random import Random

import pytest

from bench.corpora import Article
from bench.planters import PLANTERS, Planted, Reading

SOURCING = [code for code in PLANTERS if code.startswith("SRC")]

TEXT = """# A bridge is opened

Anna Bergen, the engineer of the valley, said that the bridge would stand for a hundred years.
It cost less than the old one, which the river took in a single night.

"The ice came down at midnight and the bridge went with it," said Ben Holten, a builder.

In the evening Ben Holten and Anna Bergen met in the hall of the town, where they spoke of ice.
"""


def plant(code: str) -> list[Planted]:
    return list(PLANTERS[code](Reading(Article("own", TEXT)), Random(1)))


@pytest.mark.parametrize("code", SOURCING)
def test_one_fault_is_planted_and_its_place_holds_the_text_it_says(code: str) -> None:
    (copy,) = plant(code)
    assert copy.code == code
    assert copy.revision.before == TEXT
    (place,) = copy.faults[0].places
    assert copy.text[place.start : place.end] == place.text


@pytest.mark.parametrize("code", ["SRC302", "SRC303"])
def test_the_name_and_its_apposition_are_gone(code: str) -> None:
    (copy,) = plant(code)
    assert "the engineer of the valley" not in copy.text
    assert " said that the bridge would stand for a hundred years." in copy.text


def test_the_speaker_is_gone_and_the_words_are_whole() -> None:
    (copy,) = plant("SRC305")
    assert '"The ice came down at midnight and the bridge went with it."\n' in copy.text


def test_a_quotation_with_another_speaker_beside_it_is_left_alone() -> None:
    text = TEXT.replace("single night.", 'single night. "It sang," Bergen said.')
    copies = PLANTERS["SRC305"](Reading(Article("own", text)), Random(1))
    assert list(copies) == []
