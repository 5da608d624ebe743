"""Which of the reported sentences have a source that readers marked."""

from pathlib import Path

import pytest

from bench.claims import Reported, has_source, row, sentence_at
from bench.polnear import Attribution, MarkedArticle

TEXT = "Rents will double. Ana Reyes said that rents will double. Nobody knows."


def article(*attributions: Attribution) -> MarkedArticle:
    return MarkedArticle("own", Path("own.txt"), TEXT, attributions)


def spans(words: str) -> tuple[tuple[int, int], ...]:
    start = TEXT.index(words)
    return ((start, start + len(words)),)


@pytest.mark.parametrize(
    ("offset", "sentence"),
    [(0, "Rents will double."), (30, "Ana Reyes said that rents will double.")],
)
def test_the_sentence_that_holds_an_offset(offset: int, sentence: str) -> None:
    start, end = sentence_at(article(), offset)
    assert TEXT[start:end].strip() == sentence


def test_the_last_offset_is_in_the_last_sentence() -> None:
    start, end = sentence_at(article(), len(TEXT))
    assert TEXT[start:end].strip() == "Nobody knows."


@pytest.mark.parametrize("part", ["cue", "source", "content"])
def test_any_part_of_an_attribution_is_a_source(part: str) -> None:
    marked = article(Attribution(**{part: spans("said that")}))
    assert has_source(marked, TEXT.index("rents will"))
    assert not has_source(marked, 0)


def test_a_row_counts_the_reported_and_those_with_a_source() -> None:
    found = [Reported(0, "will", "", sourced=False), Reported(30, "will", "", sourced=True)]
    assert row("all", [article()], [found]) == ("all", "1", "12", "2", "166.67", "1", "50.0%")
    assert row("none", [], []) == ("none", "0", "0", "0", "–", "0", "–")
