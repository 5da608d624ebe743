"""The day of an article, and front matter that says so."""

from __future__ import annotations

import datetime
import re

from bench.planters.reading import Reading
from bench.revision import Edit

MONTHS = (
    "January February March April May June July August September October November December".split()
)
_FULL = re.compile(rf"\b({'|'.join(MONTHS)}) (\d{{1,2}}), ((?:19|20)\d\d)\b")
_IN_NAME = re.compile(r"_((?:19|20)\d\d)-(\d\d)-(\d\d)_")
_HEAD = 400
_LINE = 40


def day_in_head(reading: Reading) -> datetime.date | None:
    """The date that stands on a line of its own at the head of an article."""
    for line in reading.text[:_HEAD].splitlines()[1:6]:
        match = _FULL.search(line)
        if match and len(line.strip()) < _LINE:
            return datetime.date(int(match[3]), MONTHS.index(match[1]) + 1, int(match[2]))
    return None


def day_of(reading: Reading) -> datetime.date | None:
    """The day of an article by its head, or by its name where the set puts it there."""
    if found := day_in_head(reading):
        return found
    match = _IN_NAME.search(reading.article.id)
    return datetime.date(*map(int, match.groups())) if match else None


def dated(reading: Reading, day: datetime.date) -> list[Edit]:
    """Front matter with a date, unless the article's head gives it."""
    if day_in_head(reading) is not None:
        return []
    return [Edit(0, 0, f"---\ndate: {day.isoformat()}\n---\n\n")]
