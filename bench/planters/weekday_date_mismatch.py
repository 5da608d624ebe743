"""FIG505: a weekday that is not that of its date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from random import Random

from bench.planters.dated import MONTHS, dated, day_of
from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "FIG505"

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTH = rf"(?:{'|'.join(MONTHS)}|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)"
_FULL = re.compile(rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}}), (?P<year>(?:19|20)\d\d)\b")
_WITHOUT_YEAR = re.compile(
    rf"\b(?:(?<=on )|(?<=day, )|(?<=day ))(?P<month>{_MONTH}) (?P<day>\d{{1,2}})"
    r"(?=[.,)] [a-zA-Z]| [a-z]|[.,]?\n)"
)
_NEAR = 100


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Puts a wrong weekday before a date, or in the place of the right one; or another day."""
    for match in _FULL.finditer(reading.text):
        if reading.narrates(*match.span()):
            yield from _wrong(reading, match, int(match["year"]), "date with its year", [], random)
    day = day_of(reading)
    if day is None:
        return
    front = dated(reading, day)
    for match in _WITHOUT_YEAR.finditer(reading.text):
        if not reading.narrates(*match.span()):
            continue
        near = abs((datetime.date(day.year, _month(match), 15) - day).days) < _NEAR
        if near and not re.search(r"\b(?:19|20)\d\d\b", _paragraph(reading, match.start())):
            yield from _wrong(reading, match, day.year, "date without a year", front, random)


def _month(match: re.Match[str]) -> int:
    return next(at for at, month in enumerate(MONTHS, 1) if month[:3] == match["month"][:3])


def _wrong(
    reading: Reading,
    match: re.Match[str],
    year: int,
    kind: str,
    front: list[Edit],
    random: Random,
) -> Iterator[Planted]:
    try:
        date = datetime.date(year, _month(match), int(match["day"]))
    except ValueError:
        return
    before = re.search(rf"\b(?:{'|'.join(_DAYS)}),? \Z", reading.text[: match.start()])
    weekday = _DAYS[(date.weekday() + random.choice((1, 2, 6))) % 7]
    start = before.start() if before else match.start()
    if before and random.random() < 0.5 and 2 < date.day < 27:
        kind = f"day of the month changed, {kind}"
        edit = Edit(*match.span("day"), str(date.day + random.choice((-1, 1, 2))))
    elif before:
        edit = Edit(start, match.start(), f"{weekday}, ")
    else:
        form = random.choice((f"{weekday}, ", f"{weekday} "))
        edit = Edit(start, match.start(), form)
    yield planted(reading, CODE, kind, [*front, edit], [[(start, match.end())]])


def _paragraph(reading: Reading, at: int) -> str:
    paragraph = reading.paragraph(at, at + 1)
    return reading.text[paragraph.start : paragraph.end] if paragraph else ""
