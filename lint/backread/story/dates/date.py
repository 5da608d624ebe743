"""What a date is."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from enum import StrEnum

from backread.span import Span


class Granularity(StrEnum):
    """How finely a date is given."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


class YearSource(StrEnum):
    """How the year of a date is known."""

    WRITTEN = "written"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Date:
    """A date in a story.

    Attributes:
        span: the date as written, its weekday included.
        text: the same words.
        granularity: how finely it is given.
        year: the year, or None where it is neither written nor to be inferred; of a decade the
            first year of it.
        month: 1 to 12, or more where somebody wrote an impossible one; None if not given.
        day: the day of the month as written, possible or not; None if not given.
        last_day: of a stretch within one month ("March 17-18") the last day, else None.
        weekday: 0 for Monday to 6 for Sunday, as written, or None.
        year_source: how the year is known.
        relative: whether it is told from the day of writing ("Tuesday", "yesterday"). It has a
            year, a month and a day only if the draft has a date.
        quoted: whether it stands inside somebody's quoted words.
    """

    span: Span
    text: str
    granularity: Granularity
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    year_source: YearSource = YearSource.UNKNOWN
    relative: bool = False
    quoted: bool = False

    @property
    def possible(self) -> bool:
        """Whether the calendar has such a date; without a year, whether some year has it."""
        if self.month is None:
            return True
        if not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        return 1 <= self.day <= max(self.day, self.last_day or 0) <= self.days_of_month

    @property
    def days_of_month(self) -> int:
        """How many days its month has; February has 29 where no year is written.

        The month must be one of the twelve.
        """
        assert self.month is not None
        # 2000 was a leap year, so it has every day that some year has.
        written = self.year if self.year_source is YearSource.WRITTEN else None
        return calendar.monthrange(written or 2000, self.month)[1]

    @property
    def day_of_calendar(self) -> datetime.date | None:
        """The day, if year, month and day are known and possible."""
        if not (self.year and self.month and self.day and self.possible):
            return None
        try:
            return datetime.date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def iso(self) -> str | None:
        """The date in ISO 8601; unknown digits are X, as in its extension EDTF (ISO 8601-2).

        None for an impossible date, and for "Tuesday" in a draft without a date.
        """
        if not self.possible or not (self.year or self.month):
            return None
        if self.granularity is Granularity.DECADE:
            return f"{(self.year or 0) // 10}X"
        parts = [f"{self.year:04}" if self.year else "XXXX"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)
