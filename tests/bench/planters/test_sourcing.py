"""The planters of the sourcing rules, on a small article of our own."""

import re
from random import Random

import pytest

from bench.corpora import Article
from bench.planters import PLANTERS, Planted, Reading

SOURCING = [code for code in PLANTERS if code.startswith("SRC") and code != "SRC306"]

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


def test_a_claim_loses_its_source_and_its_past_tense() -> None:
    (copy,) = plant("SRC301")
    assert "\nThe bridge will stand for a hundred years.\nIt cost less" in copy.text
    assert copy.kind == "the source of a forecast cut"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "Most of the piers are the weakest on the river, engineers said.",
            "Most of the piers are",
        ),
        ("According to the county, a third of the piers are loose.", "A third of the piers are"),
        ("The ice will come back next year, said Anna Bergen, an engineer.", "The ice will come"),
        ("Anna Bergen warned that the ice would come back next year.", "The ice will come back"),
    ],
)
def test_a_source_is_cut_wherever_it_stands(sentence: str, words: str) -> None:
    text = f"# A bridge\n\nThe bridge was opened on a cold day in the valley. {sentence}\n"
    (copy,) = PLANTERS["SRC301"](Reading(Article("own", text)), Random(1))
    (place,) = copy.faults[0].places
    assert place.text.startswith(words)
    assert place.text.endswith(".")


@pytest.mark.parametrize(
    "sentence",
    [
        "The county will meet on the bridge in the spring, Anna Bergen said.",
        "The ice caused the bridge to fall on Monday, engineers said.",
        "The county spoke of the rising price of new bridges, Anna Bergen said.",
    ],
)
def test_plans_and_events_keep_their_source(sentence: str) -> None:
    text = f"# A bridge\n\nThe bridge was opened on a cold day in the valley. {sentence}\n"
    copies = PLANTERS["SRC301"](Reading(Article("own", text)), Random(1))
    assert not [copy for copy in copies if copy.kind.endswith(" cut")]


def test_a_claim_goes_behind_a_paragraph_that_quotes_nobody() -> None:
    quiet = "The river took the bridge in a single night, and the valley had no road all winter.\n"
    text = f"{TEXT}\n{quiet}"
    copies = list(PLANTERS["SRC301"](Reading(Article("own", text)), Random(1)))
    (added,) = [copy for copy in copies if copy.kind.endswith(" added")]
    (place,) = added.faults[0].places
    assert added.text[: place.start].endswith("all winter.")
    assert place.text in added.text


def test_said_becomes_a_loaded_verb_that_the_article_does_not_use_already() -> None:
    (copy,) = plant("SRC307")
    (place,) = copy.faults[0].places
    assert place.text in {"claimed", "admitted", "insisted", "conceded", "maintained", "boasted"}
    used = (
        TEXT + "\nHe claimed, admitted, insisted, conceded and boasted all day long to the town.\n"
    )
    (copy,) = PLANTERS["SRC307"](Reading(Article("own", used)), Random(1))
    assert copy.faults[0].places[0].text == "maintained"


def test_every_sentence_but_one_persons_is_cut() -> None:
    own = "\n\n".join(
        f"Anna Bergen said that pier {n} would stand. She said so twice. Ben Holten denied it."
        for n in "123"
    )
    other = '"The ice came down," said Ben Holten, a builder.'
    text = f"# A bridge\n\n{own}\n\n{other}\n\nThe valley has two roads and a river.\n"
    (copy,) = PLANTERS["SRC306"](Reading(Article("own", text)), Random(1))
    assert "Holten" not in copy.text
    assert "two roads" in copy.text
    assert len(copy.faults[0].places) == 6


def test_a_pronoun_behind_somebody_else_is_cut_with_him() -> None:
    own = "\n\n".join(f"Anna Bergen said that pier {n} would stand." for n in "12345")
    text = f"# A bridge\n\n{own}\n\nBen Holten said no. He said that it would fall.\n"
    (copy,) = PLANTERS["SRC306"](Reading(Article("own", text)), Random(1))
    assert "would fall" not in copy.text


def test_a_source_is_hidden_in_a_passive_or_an_adverb() -> None:
    sentence = "The bridge is the oldest one on the river, according to Anna Bergen, an engineer."
    text = f"# A bridge\n\nIt was opened on a cold day in the valley by the sea. {sentence}\n"
    copies = list(PLANTERS["SRC304"](Reading(Article("own", text)), Random(1)))
    assert [copy.kind for copy in copies] == [
        "it is believed for a source",
        "reportedly for a source",
        "is said to for a source",
    ]
    places = [copy.faults[0].places[0].text for copy in copies]
    assert places[0].startswith("It ")
    assert places[0].endswith(" that the bridge is the oldest one on the river.")
    assert places[1] == "The bridge is reportedly the oldest one on the river."
    assert re.fullmatch(r"The bridge is \w+ to be the oldest one on the river\.", places[2])


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Bergen, an engineer, said that she had built the bridge with her own two hands.",
        "Anna Bergen said that the bridge was sound and that Holten had told her as much.",
        '"The bridge is the oldest one on the river," according to Anna Bergen.',
    ],
)
def test_what_needs_its_source_is_not_hidden(sentence: str) -> None:
    text = f"# A bridge\n\nIt was opened on a cold day in the valley by the sea. {sentence}\n"
    assert not list(PLANTERS["SRC304"](Reading(Article("own", text)), Random(1)))


def test_a_story_in_which_one_person_says_too_little_is_left_alone() -> None:
    assert plant("SRC306") == []
