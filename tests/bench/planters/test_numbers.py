"""Numbers changed the way fingers change them."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.planters.numbers import slipped


@given(st.integers(2, 10**7), st.integers(0, 99))
def test_another_number_written_the_same_way(number: int, seed: int) -> None:
    written = f"{number:,}"
    other = slipped(written, Random(seed))
    assert other != written
    assert other.replace(",", "").isdigit()


@pytest.mark.parametrize("word", ["three", "Twelve", "nineteen"])
def test_words_stay_words(word: str) -> None:
    others = {slipped(word, Random(seed)) for seed in range(20)}
    assert word not in others
    assert all(other[0].isupper() == word[0].isupper() for other in others)


def test_decimals_stay_decimals() -> None:
    assert all(slipped("1.2", Random(seed)).count(".") == 1 for seed in range(20))
