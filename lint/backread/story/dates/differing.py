"""Dates that cannot be those of one event, and which dates of a story are put beside each other."""

from __future__ import annotations

from backread.span import Span
from backread.story.dates.date import Date, Granularity, YearSource
from backread.story.dates.stretches import written_stretches
from backread.story.story import Story

_GRANULARITIES = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.YEAR})


def dates_to_compare(story: Story) -> list[Date]:
    """The days, months and years outside quotations, in order.

    The ends of a stretch ("from 2011 to 2016") are no dates of what is told of it.
    """
    stretches = [Span(*match.span()) for match in written_stretches(story)]
    return [
        date
        for date in story.dates
        if date.granularity in _GRANULARITIES
        and not date.quoted
        and date.last_day is None
        and not any(stretch.overlaps(date.span) for stretch in stretches)
    ]


def differ(one: Date, other: Date) -> bool:
    """Whether one event cannot be on both, a year without a day and "Tuesday" understood."""
    if Granularity.MONTH in (one.granularity, other.granularity):
        return _differ_in_month(one, other)
    if Granularity.YEAR in (one.granularity, other.granularity):
        # A year without a day can only be another year.
        written = YearSource.WRITTEN in (one.year_source, other.year_source)
        both = one.year_source is other.year_source
        return written and both and one.year != other.year
    if one.relative != other.relative:
        days = one.day_of_calendar, other.day_of_calendar
        weekdays = [each.weekday for each in (one, other) if each.relative]
        if None in days or None in weekdays:
            return False
        # "Tuesday" may be the one of another week.
        return _weekday_of(one) != _weekday_of(other)
    if one.relative:
        return None not in (one.weekday, other.weekday) and one.weekday != other.weekday
    if (one.month, one.day) == (other.month, other.day):
        sources = {one.year_source, other.year_source}
        return sources == {YearSource.WRITTEN} and one.year != other.year
    return one.last_day is None and other.last_day is None


def _differ_in_month(one: Date, other: Date) -> bool:
    """Whether two dates, one of them a month, are of two months or of two written years."""
    written = one.year_source is YearSource.WRITTEN is other.year_source
    if written and one.year != other.year:
        return True
    if Granularity.YEAR in (one.granularity, other.granularity) or one.relative or other.relative:
        return False
    return one.month != other.month


def _weekday_of(date: Date) -> int | None:
    if date.relative:
        return date.weekday
    day = date.day_of_calendar
    return day.weekday() if day else None
