"""A date does not fall on the weekday that is given with it.

## What it flags

A weekday and a date that do not go together in the year that is written, or, where none is, in the
year in which the date lies nearest to the day of the story.

## Why it matters

Readers go to a hearing, a concert or a match on one of the two days.

## Example

```draft
The hearing was held on Tuesday, April 11, 2025, the clerk said.
```

## Instead

```draft
The hearing was held on Friday, April 11, 2025, the clerk said.
```

## Not flagged

- Dates without a year in a draft without a date, unless no year that the story writes fits.
- Dates without a year that lie some months away and fit the year before or after.
- Dates without a year that fit a year written in the same paragraph.
- Dates before 1753, when Britain and its colonies still used the Julian calendar.

## References

ISO 8601 for the calendar.
"""

from collections.abc import Iterator

from backread.calendar_words import WEEKDAYS
from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.dates.date import Date, YearSource
from backread.story.dates.weekdays import find_mismatches


@rule("FIG505", "weekday-date-mismatch", severity=Severity.ERROR)
def weekday_date_mismatch(story: Story) -> Iterator[Finding]:
    for mismatch in find_mismatches(story):
        date = mismatch.date
        yield Finding(
            date.span,
            _message(date, mismatch.years),
            related=[
                Related(each.span, f'"{each.text}" gives the year') for each in mismatch.told_by
            ],
        )


def _message(date: Date, years: tuple[int, ...]) -> str:
    assert date.weekday is not None
    written = WEEKDAYS[date.weekday]
    falls = date.day_of_calendar
    if falls is None:
        return f'"{date.text}": that day is no {written} in {" or ".join(map(str, years))}'
    inferred = "" if date.year_source is YearSource.WRITTEN else f" in {falls.year}"
    return f'"{date.text}": that day is a {WEEKDAYS[falls.weekday()]}{inferred}, not a {written}'
