"""The planters of the naming rules, on a small article of our own."""

from collections.abc import Callable, Iterator
from random import Random

import pytest

from bench.planters import PLANTERS, Planted, Reading, plant_all

from .conftest import planted_problems

NAMING = [code for code in PLANTERS if code.startswith("NAM")]

TEXT = """# A bridge is opened

U.S. President Anna Bergen opened the old bridge on Monday before a crowd of two hundred people.
Bergen said that she had waited for the day for years, and she thanked the builders by name.

Ben Holten, a builder from the valley, stood beside her when Bergen cut the ribbon at noon.
Holten said that he had slept badly. "Bergen asked me to come," said Holten, and went back to work.

In the evening Bergen and Holten met in the town hall, where Bergen spoke of a second bridge.
"""


@pytest.fixture
def reading(marked: Callable[..., Reading]) -> Reading:
    return marked(TEXT, "Anna Bergen|Bergen", "Ben Holten|Holten")


def plant(code: str, reading: Reading) -> Iterator[Planted]:
    return PLANTERS[code](reading, Random(1))


@pytest.mark.parametrize("code", NAMING)
def test_places_hold_the_text_they_say(code: str, reading: Reading) -> None:
    assert planted_problems(list(plant(code, reading)), code, TEXT) == []


@pytest.mark.parametrize("code", NAMING)
def test_nothing_is_planted_in_headings_and_quotations(code: str, reading: Reading) -> None:
    for copy in plant(code, reading):
        # Renaming somebody, or giving a name an accent, is done everywhere: that is no fault yet.
        if code != "NAM104" and copy.kind != "lost accent":
            assert '"Bergen asked me to come,"' in copy.text
        assert copy.text.startswith("# A bridge is opened\n")


@pytest.mark.parametrize("code", NAMING)
def test_the_same_seed_plants_the_same(code: str, reading: Reading) -> None:
    article = [reading.article]
    assert list(plant_all(article, {code: PLANTERS[code]}, 7)) == list(
        plant_all(article, {code: PLANTERS[code]}, 7)
    )


def test_name_shift_leaves_the_running_name_in_the_majority(reading: Reading) -> None:
    copies = list(plant("NAM101", reading))
    assert {copy.kind for copy in copies} == {"one slip", "replaced from some point on"}
    for copy in copies:
        assert {place.text for fault in copy.faults for place in fault.places} <= {"Anna", "Ben"}
        slipped = len(copy.faults)
        family = {"Anna": "Bergen", "Ben": "Holten"}[copy.faults[0].places[0].text]
        person = next(p for p in reading.people if p.family == family)
        assert slipped <= len(person.later) - slipped


def test_first_reference_is_cut_and_nothing_else(reading: Reading) -> None:
    texts = {copy.text for copy in plant("NAM102", reading)}
    assert texts == {TEXT.replace("Anna Bergen", "Bergen"), TEXT.replace("Ben Holten", "Holten")}


def test_a_full_name_that_comes_late_may_be_reported_there(
    marked: Callable[..., Reading],
) -> None:
    text = TEXT.replace("where Bergen spoke", "where Anna Bergen spoke")
    late = [
        copy
        for copy in plant("NAM102", marked(text, "Anna Bergen|Bergen", "Ben Holten|Holten"))
        if copy.kind == "full name comes late"
    ]
    assert [place.text for place in late[0].faults[0].places] == ["Bergen", "Anna Bergen"]


def test_misspellings_are_new_to_the_text(reading: Reading) -> None:
    copies = [copy for copy in plant("NAM103", reading) if copy.kind != "lost accent"]
    kinds = {copy.kind for copy in copies}
    assert kinds == {"transposed letters", "doubled letter", "dropped letter", "changed vowel"}
    for copy in copies:
        wrong = copy.faults[0].places[0].text
        assert wrong not in TEXT
        assert copy.text.count(wrong) == 1


def test_an_accent_is_lost_in_one_place_only(reading: Reading) -> None:
    copies = [copy for copy in plant("NAM103", reading) if copy.kind == "lost accent"]
    assert copies
    for copy in copies:
        plain = copy.faults[0].places[0].text
        assert plain in ("Bergen", "Holten")
        assert copy.text.count(plain) == 1
        assert copy.text.count(plain.replace("en", "én")) == TEXT.count(plain) - 1


def test_one_against_one_may_be_reported_at_either(marked: Callable[..., Reading]) -> None:
    text = (
        "Clara Holten opened the new bridge on Monday before a crowd of two hundred people. "
        "Holten thanked the builders and left before noon for another town in the valley."
    )
    for copy in plant("NAM103", marked(text, "Clara Holten|Holten")):
        places = copy.faults[0].places
        assert len(places) == 2
        assert len({place.text for place in places}) == 2


def test_a_shared_surname_is_ambiguous_behind_both_introductions_only(reading: Reading) -> None:
    for copy in plant("NAM104", reading):
        introduced = copy.text.index("a builder from the valley")
        (fault,) = copy.faults
        assert all(place.start > introduced for place in fault.places)
        assert len({place.text for place in fault.places}) == 1


def test_honorifics_follow_the_given_name(reading: Reading) -> None:
    copies = list(plant("NAM105", reading))
    places = {place.text for copy in copies for fault in copy.faults for place in fault.places}
    assert places == {"Ms. Bergen", "Mr. Holten"}


def test_of_two_references_either_may_lack_the_honorific(
    marked: Callable[..., Reading],
) -> None:
    text = (
        "Anna Bergen opened the new bridge on Monday before a crowd of two hundred people. "
        "Bergen thanked the builders. Bergen left before noon for a town in the valley."
    )
    copies = list(plant("NAM105", marked(text, "Anna Bergen|Bergen")))
    assert [[place.text for place in copy.faults[0].places] for copy in copies] == [
        ["Ms. Bergen", "Bergen"],
        ["Bergen", "Ms. Bergen"],
    ]


def test_names_of_things_get_no_faults(marked: Callable[..., Reading]) -> None:
    text = TEXT.replace("where Bergen spoke of a", "where the Bergen Trust gave a Bergen-like")
    reading = marked(text, "Anna Bergen|Bergen", "Ben Holten|Holten")
    for code in ("NAM101", "NAM103", "NAM105", "NAM108"):
        for copy in plant(code, reading):
            if copy.kind != "lost accent":
                assert "the Bergen Trust gave a Bergen-like" in copy.text


def test_articles_with_honorifics_get_none(marked: Callable[..., Reading]) -> None:
    text = TEXT.replace("Holten said", "Mr. Holten said")
    assert list(plant("NAM105", marked(text, "Anna Bergen|Bergen", "Ben Holten|Holten"))) == []


def test_a_role_is_swapped_for_one_that_excludes_it(reading: Reading) -> None:
    places = [copy.faults[0].places[0].text for copy in plant("NAM106", reading)]
    assert set(places) == {"Vice President Bergen", "Bergen, the vice president,"}


def test_a_title_is_swapped_and_not_heaped_on_another(marked: Callable[..., Reading]) -> None:
    text = TEXT.replace("In the evening Bergen", "In the evening U.S. President Bergen")
    for copy in plant("NAM106", marked(text, "Anna Bergen|Bergen", "Ben Holten|Holten")):
        assert "President Vice President" not in copy.text


def test_pronouns_flip_where_nobody_else_is_about(reading: Reading) -> None:
    copies = list(plant("NAM107", reading))
    assert [copy.faults[0].places[0].text for copy in copies] == ["he", "he"]
    assert copies[0].text == TEXT.replace("that she had waited", "that he had waited")


def test_a_running_name_is_replaced_by_the_full_one(reading: Reading) -> None:
    copies = list(plant("NAM108", reading))
    assert {copy.faults[0].places[0].text for copy in copies} == {"Anna Bergen", "Ben Holten"}
    first_later = TEXT.index("Bergen said")
    assert all(copy.faults[0].places[0].start != first_later for copy in copies)
