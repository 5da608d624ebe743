"""The nouns and verbs of events."""

import re

from backread.story.dates.event_words import (
    Frequency,
    are_several,
    canonical,
    doings,
    event_nouns,
    is_event,
    is_word_of,
    kinds_by_verb,
    nouns_of,
)


def test_two_nouns_of_one_event() -> None:
    assert canonical("blaze") == canonical("fire") == "fire"
    assert canonical("parade") == "parade"
    assert canonical("teapot") == "teapot"


def test_the_noun_by_which_another_goes_is_listed_too() -> None:
    assert {each.kind for each in event_nouns().values()} <= event_nouns().keys()


def test_events_by_list_and_by_ending() -> None:
    assert is_event("coup")
    assert is_event("opening")
    assert not is_event("building")
    assert not is_event("table")


def test_verbs_of_events() -> None:
    assert is_word_of("opening", "opened")
    assert is_word_of("arrival", "came")
    assert not is_word_of("arrival", "opened")
    assert kinds_by_verb()["capsized"] == "sinking"


def test_longer_nouns_are_tried_first() -> None:
    assert re.match(nouns_of(Frequency.WEATHER), "flooding")[0] == "flooding"  # type: ignore[index]


def test_one_of_several() -> None:
    assert are_several("A second blaze broke out.", "fire")
    assert are_several("The next debate is in Tern.", "debate")
    assert not are_several("The latest initiative followed the fire.", "fire")


def test_every_doing_is_a_pattern() -> None:
    for doing in (*doings("person"), *doings("thing")):
        assert re.compile(doing.verbs)
        assert re.compile(doing.nouns)
