import re
from importlib.resources import files

import pytest
from backread.story.acronyms.well_known import (
    better_known,
    keys_of,
    shouted_words,
    well_known,
)
from backread.stylebook import Locale


@pytest.mark.parametrize("locale", [None, *Locale])
def test_a_reader_anywhere_knows_what_everybody_knows(locale: Locale | None) -> None:
    everywhere = {
        "NASA",
        "UN",
        "EU",
        "FBI",
        "BBC",
        "CEO",
        "GDP",
        "DNA",
        "HIV",
        "IBM",
        "FIFA",
        "USB",
    }
    assert everywhere <= well_known(locale)
    assert better_known() <= well_known(locale)


@pytest.mark.parametrize(
    ("acronym", "locales"),
    [
        ("DVLA", {Locale.GB, Locale.IE}),
        ("FEC", {Locale.US}),
        ("RCMP", {Locale.CA}),
        ("ASIO", {Locale.AU}),
        ("CRPF", {Locale.IN}),
        ("GAA", {Locale.IE}),
    ],
)
def test_other_readers_do_not_know_a_countrys_own(acronym: str, locales: set[Locale]) -> None:
    known = {locale for locale in Locale if acronym in well_known(locale)}
    assert known == locales
    assert acronym in well_known(None)


def test_keys_leave_out_stops_and_case() -> None:
    assert keys_of(["U.N.", "AfD", "R&D"]) == {"UN", "AFD", "R&D"}


def test_a_shouted_word_is_a_word() -> None:
    assert {"NOT", "HELP", "FREE"} <= shouted_words()
    assert not shouted_words() & {"US", "UN", "FBI"}


def test_the_lists_hold_nothing_but_acronyms_and_comments() -> None:
    for file in (files("backread.story.acronyms") / "data").iterdir():
        if file.name == "shouted.txt":
            continue
        lines = file.read_text("utf-8").splitlines()
        assert lines[0].startswith("# ")
        words = [word for line in lines if not line.startswith("#") for word in line.split()]
        assert [word for word in words if not re.match(r"[\w&+*/().'-]+\Z", word)] == []
