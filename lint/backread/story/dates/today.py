"""What "today" is, where the dateline and the date of the draft are days apart."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from backread.draft import BlockKind
from backread.story.dates.date import Date
from backread.story.story import Story

_TOLD = frozenset({"today", "yesterday", "tomorrow"})
_TOLD_IN = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DATELINE})
#: Copy of one evening is dated the next morning; what is older was filed in another year.
_FEWEST, _MOST = 2, 60


@dataclass(frozen=True, slots=True)
class TodayOfTwoDays:
    """A "today", the date of the dateline, and the day that the draft's own date gives."""

    date: Date
    dateline: Date
    day_of_draft: datetime.date


def find_todays_of_two_days(story: Story) -> Iterator[TodayOfTwoDays]:
    """The first "today", "yesterday" or "tomorrow" that is one of two days."""
    day = story.draft.metadata.date
    dateline = _date_of_dateline(story)
    there = dateline.day_of_calendar if dateline is not None else None
    if day is None or dateline is None or there is None:
        return
    if not _FEWEST <= abs((there - day).days) <= _MOST:
        return
    for date in story.dates:
        kind = next((block.kind for block in story.blocks if block.span.contains(date.span)), None)
        if date.text.lower() in _TOLD and not date.quoted and kind in _TOLD_IN:
            yield TodayOfTwoDays(date, dateline, day)
            return


def _date_of_dateline(story: Story) -> Date | None:
    """The one day that a dateline gives."""
    lines = [block.span for block in story.blocks if block.kind is BlockKind.DATELINE]
    found = [
        date
        for date in story.dates
        if not date.relative and any(line.contains(date.span) for line in lines)
    ]
    return found[0] if len(found) == 1 else None
