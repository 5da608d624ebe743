"""The planters of the rules on bodies, acronyms and places, on a small article of our own."""

from random import Random

import pytest

from bench.corpora import Article
from bench.planters import PLANTERS, Planted, Reading
from bench.planters.bodies import Body, bodies, initials, invented_acronym, invented_body
from bench.planters.org_name_drift import CHANGES

CODES = [code for code in PLANTERS if code.startswith("ORG")]

TEXT = """# The ice of Mumbai

The Bureau of River Works said in Mumbai that the ice would hold, and nobody there believed it.
It had asked the Tarn Valley Library (TVL) for its old maps of the river, and of the fen.

In Mumbai the Bureau of River Works measures the ice, which came late, and writes it down each day.
The maps of the TVL say little of ice, since it has been a rare thing in the valley until today.

"The Bureau of River Works sleeps," said Ben Holten, who had come by boat to see it for himself.
"""


def plant(code: str, seed: int = 1) -> list[Planted]:
    return list(PLANTERS[code](Reading(Article("own", TEXT)), Random(seed)))


@pytest.mark.parametrize("code", CODES)
def test_every_place_holds_the_text_it_says_and_something_has_changed(code: str) -> None:
    copies = plant(code)
    assert copies
    for copy in copies:
        assert copy.code == code
        assert copy.revision.before == TEXT
        assert copy.text != TEXT
        for fault in copy.faults:
            for place in fault.places:
                assert copy.text[place.start : place.end] == place.text


def test_bodies_are_found_with_every_place() -> None:
    found = list(bodies(Reading(Article("own", TEXT))))
    assert [(body.name, len(body.places)) for body in found] == [("Bureau of River Works", 3)]
    assert isinstance(found[0], Body)


def test_letters_take_the_place_of_a_name_everywhere() -> None:
    (copy,) = [each for each in plant("ORG201") if each.kind == "letters for the name of a body"]
    assert "Bureau" not in copy.text


def test_an_explanation_is_taken_out() -> None:
    (copy,) = [each for each in plant("ORG201") if each.kind == "explanation taken out"]
    assert "Tarn Valley Library" not in copy.text
    assert copy.faults[0].places[0].text == "TVL"


def test_the_other_name_of_a_place_is_put_in_once() -> None:
    copies = [each for each in plant("ORG205") if each.kind == "other name of the place"]
    (copy,) = copies
    assert (copy.text.count("Bombay"), copy.text.count("Mumbai")) == (1, 2)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("kind", CHANGES)
def test_a_changed_name_is_another(kind: str, seed: int) -> None:
    random = Random(seed)
    name = invented_body(random)
    assert CHANGES[kind](name, random) != name


def test_initials_are_those_of_the_capitals_and_invented_letters_stand_nowhere() -> None:
    assert initials("Bureau of River Works") == "BRW"
    assert invented_acronym(Random(1), TEXT) not in TEXT
