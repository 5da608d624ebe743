"""Finds the dates of a story and the year that each is in.

Where no year is written, a date is in the year in which it lies nearest to the day of the story:
that is what newspapers leave the year out for. The day of the story is the draft's own date, else
the full date of its dateline; without either the year stays unknown.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from backread.draft import BlockKind
from backread.story.dates.date import Date, YearSource
from backread.story.dates.written import find_written
from backread.story.story import Story

_AHEAD = re.compile(r"\b(?:will|next|to be|scheduled|plans? to|expected to|is due)\b")
_BACK = re.compile(r"\b(?:last|said|earlier) (?:this )?\Z")
#: "16 August last year"
_OF_YEAR = re.compile(r",? (?:of )?(?P<which>last|this|next) year\b")
_SHIFTED_YEARS = {"last": -1, "this": 0, "next": 1}
_SHIFTS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def find_dates(story: Story) -> tuple[Date, ...]:
    """The dates, in the order of the text."""
    day = day_of_story(story)
    return tuple(_dates(story, day))


def day_of_story(story: Story) -> datetime.date | None:
    """The day from which the story tells its dates, if the draft gives it."""
    if story.draft.metadata.date is not None:
        return story.draft.metadata.date
    for block in story.blocks:
        if block.kind is BlockKind.DATELINE:
            for written in find_written(block.span.of(story.text)):
                if written.day_of_calendar is not None:
                    return written.day_of_calendar
    return None


def _dates(story: Story, day: datetime.date | None) -> Iterator[Date]:
    for block in story.blocks:
        if block.kind is BlockKind.CODE:
            continue
        copy = block.span.of(story.text)
        for written in find_written(copy):
            span = written.span.shifted(block.span.start)
            known = (
                _relative(written, copy, day) if written.relative else _absolute(written, copy, day)
            )
            yield replace(known, span=span, quoted=story.is_quoted(span))


def _absolute(written: Date, copy: str, day: datetime.date | None) -> Date:
    """A date with the year in which it lies nearest to a day, where none is written."""
    if day is None or written.year is not None:
        return written
    shift = _OF_YEAR.match(copy, written.span.end)
    year = day.year + _SHIFTED_YEARS[shift["which"]] if shift else _nearest_year(written, day)
    return replace(written, year=year, year_source=YearSource.INFERRED) if year else written


def _nearest_year(written: Date, day: datetime.date) -> int | None:
    if written.month is None:
        return None
    middle = written.day or 15

    def distance(year: int) -> int:
        # Some February 29 has no day in this year; the 28th is as near.
        there = datetime.date(year, written.month or 1, min(middle, 28))
        return abs((there - day).days)

    return min((day.year, day.year - 1, day.year + 1), key=distance)


def _relative(written: Date, copy: str, day: datetime.date | None) -> Date:
    """The day that is told from the day of the story, where that is known."""
    if day is None:
        return written
    there = _resolved(written, copy, day)
    return replace(
        written,
        year=there.year,
        month=there.month,
        day=there.day,
        year_source=YearSource.INFERRED,
    )


def _resolved(written: Date, copy: str, day: datetime.date) -> datetime.date:
    if written.weekday is None:
        return day + datetime.timedelta(_SHIFTS[written.text.lower()])
    sentence = re.split(r"[.!?]\s", copy[: written.span.start])[-1] + copy[written.span.start :]
    sentence = re.split(r"[.!?]\s", sentence)[0]
    back = (day.weekday() - written.weekday) % 7
    if _AHEAD.search(sentence) and not _BACK.search(copy, 0, written.span.start):
        return day + datetime.timedelta(7 - back if back else 0)
    return day - datetime.timedelta(back)
