"""One event is put on two dates.

## What it flags

Somebody's birth or death, or a crash, a fire, an assassination or the like that the story tells of
once, with two dates or two weekdays that differ; the founding or the opening of one thing in two
years.

## Why it matters

One of the two is wrong, and the story's order of events hangs on it.

## Example

```draft
Marta Holloway died on March 3 at her home in Aldmoor. Holloway had been ill for a year.

A service was held on Sunday. Holloway died on March 4, her son said.
```

## Instead

```draft
Marta Holloway died on March 3 at her home in Aldmoor. Holloway had been ill for a year.

A service was held on Sunday. Holloway died on March 3, her son said.
```

## Not flagged

- Events of which the story has a second or another.
- Events of which there may be several: hearings, meetings, votes, elections.
- A date and a weekday, a month and a day in it, a year and a month in it.
- Quotations.

## References

The Associated Press Stylebook: check dates against each other.
"""

from collections.abc import Iterator

from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.dates.events import find_conflicts


@rule("FIG507", "date-conflict", severity=Severity.WARNING)
def date_conflict(story: Story) -> Iterator[Finding]:
    for conflict in find_conflicts(story):
        yield Finding(
            conflict.date.span,
            f"{conflict.event} is put on {conflict.date.text} here and on "
            f"{conflict.other.text} elsewhere",
            related=[Related(conflict.other.span, f'"{conflict.other.text}" here')],
        )
