"""A date or a time that does not exist.

## What it flags

A day that the month has not got, such as February 30 or June 31; February 29 in a year that is no
leap year; a thirteenth month; a time such as 25:00 or 14:75.

## Why it matters

Nobody can tell which day was meant.

## Example

```draft
The bridge was inspected on June 31, according to the log.
```

## Instead

```draft
The bridge was inspected on June 30, according to the log.
```

## Not flagged

- February 29 without a year, and times of 24:00.
- Numbers behind a month that count something: "in June 31 people applied".

## References

ISO 8601 for the calendar and the clock.
"""

from collections.abc import Iterator

from backread.calendar_words import MONTHS
from backread.rule import Finding, Severity, Story, rule
from backread.story.dates.clock import impossible_times
from backread.story.dates.date import Date


@rule("FIG506", "impossible-date", severity=Severity.ERROR)
def impossible_date(story: Story) -> Iterator[Finding]:
    for date in story.dates:
        if not date.possible:
            yield Finding(date.span, f'there is no "{date.text}": {_reason(date)}')
    for span in impossible_times(story):
        yield Finding(span, f'there is no "{span.of(story.text)}" on the clock')


def _reason(date: Date) -> str:
    assert date.month is not None
    if not 1 <= date.month <= 12:
        return "the year has 12 months"
    days = date.days_of_month
    of_year = f" in {date.year}" if date.month == 2 and days == 28 else ""
    return f"{MONTHS[date.month - 1]} has {days} days{of_year}"
