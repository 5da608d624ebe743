"""FIG505: a weekday that is not that of its date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "FIG505"

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_FULL = re.compile(rf"\b({'|'.join(_MONTHS)}) (\d{{1,2}}), ((?:19|20)\d\d)\b")
_WITHOUT_YEAR = re.compile(rf"\b(?<=on )({'|'.join(_MONTHS)}) (\d{{1,2}})(?=[.,] [a-zA-Z]| [a-z])")
_HEAD = 400
_NEAR = 100


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Puts a wrong weekday before a date, or in the place of the right one."""
    for match in _FULL.finditer(reading.text):
        if reading.narrates(*match.span()):
            yield from _with_day(reading, match, int(match[3]), "date with its year", random)
    day = _day_of_story(reading)
    if day is None:
        return
    for match in _WITHOUT_YEAR.finditer(reading.text):
        if not reading.narrates(*match.span()):
            continue
        near = abs((datetime.date(day.year, _MONTHS.index(match[1]) + 1, 15) - day).days) < _NEAR
        if near and not re.search(r"\b(?:19|20)\d\d\b", _paragraph(reading, match.start())):
            yield from _with_day(reading, match, day.year, "date without a year", random)


def _with_day(
    reading: Reading, match: re.Match[str], year: int, kind: str, random: Random
) -> Iterator[Planted]:
    try:
        date = datetime.date(year, _MONTHS.index(match[1]) + 1, int(match[2]))
    except ValueError:
        return
    before = re.search(rf"\b(?:{'|'.join(_DAYS)}),? \Z", reading.text[: match.start()])
    wrong = _DAYS[(date.weekday() + random.choice((1, 2, 6))) % 7]
    start = before.start() if before else match.start()
    edit = Edit(start, match.start(), f"{wrong}, ")
    yield planted(reading, CODE, kind, [edit], [[(start, match.end())]])


def _day_of_story(reading: Reading) -> datetime.date | None:
    """The date that stands on a line of its own at the head of an article."""
    for line in reading.text[:_HEAD].splitlines()[1:6]:
        match = _FULL.search(line)
        if match and len(line.strip()) < 40:
            return datetime.date(int(match[3]), _MONTHS.index(match[1]) + 1, int(match[2]))
    return None


def _paragraph(reading: Reading, at: int) -> str:
    paragraph = reading.paragraph(at, at + 1)
    return reading.text[paragraph.start : paragraph.end] if paragraph else ""
