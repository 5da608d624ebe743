"""Phrases of news copy, each with one date or none, and how it is to be read.

``phrases.tsv`` is for editors to extend, one phrase a line.
"""

from pathlib import Path

import pytest
from backread.calendar_words import WEEKDAYS
from backread.story.dates.date import Date
from backread.story.dates.written import find_written

_FILE = Path(__file__).parent / "phrases.tsv"


def _lines() -> list[list[str]]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")][1:]


PHRASES = _lines()


def _cells(phrase: str, date: Date) -> list[str]:
    numbers = (date.year, date.month, date.day, date.last_day)
    weekday = "" if date.weekday is None else WEEKDAYS[date.weekday]
    written = [str(number) if number is not None else "" for number in numbers]
    return [date.span.of(phrase), str(date.granularity), *written, weekday]


@pytest.mark.parametrize("cells", PHRASES, ids=lambda cells: cells[0])
def test_phrase_is_read_as_the_file_says(cells: list[str]) -> None:
    phrase, *expected = cells
    found = [_cells(phrase, date) for date in find_written(phrase)]
    assert found == ([expected] if expected[0] else [])


def test_there_are_many_phrases() -> None:
    assert len(PHRASES) >= 150
    assert len({cells[0] for cells in PHRASES}) == len(PHRASES)
