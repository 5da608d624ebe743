"""Weekdays that do not go with their dates, in the year that the date is in."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.span import Span
from backread.story.dates.date import Date, Granularity, YearSource
from backread.story.dates.find import day_of_story
from backread.story.story import Story

#: Britain and its colonies took up the Gregorian calendar in September 1752.
_FIRST_YEAR = 1753

#: A date so many days away may well be meant for the year before or after.
_NEAR = 120


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A date whose weekday does not fit.

    Attributes:
        date: the date.
        years: the years that were tried.
        told_by: the dates of the story from which the years come, if neither the date itself nor
            the draft gives one.
    """

    date: Date
    years: tuple[int, ...]
    told_by: tuple[Date, ...] = ()


def find_mismatches(story: Story) -> tuple[Mismatch, ...]:
    """The dates that do not fall on their weekday, in order."""
    return tuple(_mismatches(story))


def _mismatches(story: Story) -> Iterator[Mismatch]:
    day = day_of_story(story)
    for date in story.dates:
        if date.weekday is None or date.month is None or date.day is None or not date.possible:
            continue
        if date.relative or date.last_day is not None:
            continue
        if date.year_source is YearSource.WRITTEN:
            assert date.year is not None
            if date.year >= _FIRST_YEAR and not _fits(date, date.year):
                yield Mismatch(date, (date.year,))
        elif day is not None:
            years = _years_near(story, date, day)
            if not any(_fits(date, year) for year in years):
                yield Mismatch(date, years)
        else:
            told_by = _full_dates(story.dates)
            years = tuple(
                sorted({y + d for each in told_by if (y := each.year) for d in (-1, 0, 1)})
            )
            if years and not any(_fits(date, year) for year in years):
                yield Mismatch(date, years, told_by[:1])


def _fits(date: Date, year: int) -> bool:
    assert date.month is not None
    assert date.day is not None
    try:
        return datetime.date(year, date.month, date.day).weekday() == date.weekday
    except ValueError:
        return True


def _years_near(story: Story, date: Date, day: datetime.date) -> tuple[int, ...]:
    assert date.year is not None
    years = {date.year}
    there = date.day_of_calendar
    if there is None or abs((there - day).days) > _NEAR:
        years |= {date.year - 1, date.year + 1}
    block = next((b.span for b in story.blocks if b.span.contains(date.span)), date.span)
    years |= {each.year for each in story.dates if _gives_year(each, block) and each.year}
    return tuple(sorted(years))


def _gives_year(date: Date, block: Span) -> bool:
    return date.year_source is YearSource.WRITTEN and block.contains(date.span)


def _full_dates(dates: Sequence[Date]) -> tuple[Date, ...]:
    """The dates that say day and year; without one the year of a story is anybody's guess."""
    return tuple(
        date
        for date in dates
        if date.granularity is Granularity.DAY and date.year_source is YearSource.WRITTEN
    )
