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
def test_a_copy_has_one_fault_whose_place_holds_the_text_it_says(code: str) -> None:
    copies = plant(code)
    assert copies
    for copy in copies:
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
    quotation, statement = plant("SRC305")
    assert '"The ice came down at midnight and the bridge went with it."\n' in quotation.text
    assert '\n\n"The bridge would stand for a hundred years."\n' in statement.text


def test_a_quotation_with_another_speaker_beside_it_is_left_alone() -> None:
    text = TEXT.replace("single night.", 'single night. "It sang," Bergen said.')
    copies = PLANTERS["SRC305"](Reading(Article("own", text)), Random(1))
    assert not any(
        "The ice came down" in fault.places[0].text for each in copies for fault in each.faults
    )


OPENING = (
    "# A bridge\n\nIt cost less than the old one, which had stood there for a hundred years.\n\n"
)
WORDS = "The ice came down at midnight, as it had before"
SPOKEN = {
    "speaker behind the words cut": f'"{WORDS}," said Ben Holten, a builder.',
    "speaker before the words cut": f'Ben Holten told reporters: "{WORDS}."',
    "speaker between the words cut": f'"{WORDS}," Holten said. "It took the bridge with it."',
}


@pytest.mark.parametrize("kind", SPOKEN)
def test_a_speaker_is_cut_wherever_it_stands(kind: str) -> None:
    text = f"{OPENING}{SPOKEN[kind]}\n"
    (copy,) = PLANTERS["SRC305"](Reading(Article("own", text)), Random(1))
    assert copy.kind == kind
    assert "Holten" not in copy.text
    assert f'"{WORDS}.' in copy.text


def test_a_run_of_paragraphs_loses_its_speaker_and_each_may_be_pointed_at() -> None:
    text = (
        f'{OPENING}"{WORDS}," said Ben Holten.\n\n'
        '"It took the bridge and the mill and nobody heard a thing until the morning came."\n'
    )
    copies = list(PLANTERS["SRC305"](Reading(Article("own", text)), Random(1)))
    several, alone = copies
    assert several.kind == "speaker of several paragraphs cut"
    assert "Holten" not in several.text
    assert len(several.faults) == 1
    assert len(several.faults[0].places) == 2
    assert alone.kind == "paragraph with the speaker cut"
    assert WORDS not in alone.text


def test_a_sentence_about_one_person_before_the_words_is_speaker_enough() -> None:
    text = TEXT.replace('"The ice came', 'Ben Holten shook his head. "The ice came')
    copies = PLANTERS["SRC305"](Reading(Article("own", text)), Random(1))
    assert [copy.kind for copy in copies] == ["reported words quoted, the speaker cut"]
