"""The planters of house style, on a small article of our own."""

from random import Random

import pytest

from bench.corpora import Article
from bench.planters import PLANTERS, Planted, Reading

from .conftest import planted_problems

TEXT = """# A harbor is sold

The government sold the harbor in May, and the color of the harbor was gray at that time, he said.
The government had hired advisers on March 5, and the advisers left on March 9 and on April 2 again.

Critics of the government said that the U.S. fund and the U.S. bank and the U.S. court were wrong,
since 5 percent of the harbor and 6 percent of the boats and 7 percent of the sheds were not sold.

Mr. Lind — a clerk — and Mr. Voss — a lawyer — saw three people on the pier and three people at sea.
Mr. Kade, who wrote the email, said that the email was late, and that the Supreme Court had it now.
He said that the Supreme Court paid $4,000 for the long-term plan and $6,200 for a long-term lease.
"""

CODES = [f"STY70{number}" for number in range(1, 8)]


def plant(code: str) -> list[Planted]:
    return list(PLANTERS[code](Reading(Article("own", TEXT)), Random(1)))


@pytest.mark.parametrize("code", CODES)
def test_places_hold_the_text_they_say(code: str) -> None:
    assert planted_problems(plant(code), code, TEXT) == []


@pytest.mark.parametrize("code", CODES)
def test_the_same_seed_plants_the_same(code: str) -> None:
    assert plant(code) == plant(code)


def test_one_of_several_is_respelled() -> None:
    kinds = {copy.kind: copy for copy in plant("STY701")}
    assert "one of several respelled" in kinds


def test_both_of_two_may_be_the_odd_one() -> None:
    (copy,) = [c for c in plant("STY701") if "advisors" in c.text and "advisers" in c.text]
    assert [place.text for place in copy.faults[0].places] in (
        ["advisers", "advisors"],
        ["advisors", "advisers"],
    )


def test_dates_and_dashes_are_turned() -> None:
    assert any(copy.kind == "day before its month" for copy in plant("STY706"))
    assert any(copy.kind == "one of several" for copy in plant("STY707"))
