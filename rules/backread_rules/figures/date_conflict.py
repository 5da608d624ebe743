"""One event is put on two dates, or a number of years is not that of the dates beside it.

## What it flags

Somebody's birth or death, or a crash, a fire, an assassination or the like that the story tells of
once, with two dates, two weekdays or two times of day that differ ("the night of the fire, 18
August"; "the February storm" of storm damage in January); an event that goes by two weekdays or two
years ("Tuesday's hearing", "Wednesday's hearing"); one deed of the same people that is told twice
with two dates; one matter that is told with two stretches of years ("the arrears from 2011 to
2016", "the arrears, which cover 2013 to 2016"); what happened "last week" or "two years ago" and
on a day that is too far from it, told from the date of the draft; "today" in a draft whose date and
whose dateline are days apart; the founding or the opening of one thing in two years; an arrival or
a retirement in another year than that in which somebody came or went; a duration, an age or an
anniversary that the years do not come to ("from 2006 to 2018, ten years"; "July 6, two days after
the fire" of July 2; "its 30th anniversary in 2019" of what was founded in 1987).

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
- Events that the story names twice with one date, or that come daily or weekly.
- Events of which the story has several, or which it tells apart by their dates ("the March 17
  primary", "the June 3 primary").
- Events of which the story speaks together ("the hearings") or which it tells apart by a word ("the
  cloture vote", "the floor vote"), elections of two years.
- Deeds that are done again and again: what is said, won, visited or voted on.
- Events that were postponed or moved.
- A date and a weekday, a month and a day in it, a year and a month in it.
- "Last week" and "last month" for some days more or less, "about two years ago".
- Durations a year longer or shorter than the difference of the years; times of day in two zones.
- Stretches of which both ends differ, a part of another, and those over which something is
  measured ("fell by a third from 2014 to 2018").
- Quotations.

## References

The Associated Press Stylebook: check dates against each other.
"""

from collections.abc import Iterator

from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.dates.durations import WrongDuration, find_wrong_durations
from backread.story.dates.elapsed import WrongElapsed, find_wrong_elapsed
from backread.story.dates.events import find_conflicts
from backread.story.dates.from_now import find_conflicts_from_now
from backread.story.dates.hours import find_hour_conflicts
from backread.story.dates.stretch_conflicts import find_stretch_conflicts
from backread.story.dates.today import find_todays_of_two_days


@rule("FIG507", "date-conflict", severity=Severity.WARNING)
def date_conflict(story: Story) -> Iterator[Finding]:
    for conflict in find_conflicts(story):
        yield Finding(
            conflict.date.span,
            f"{conflict.event} is put on {conflict.date.text} here and on "
            f"{conflict.other.text} elsewhere",
            related=[Related(conflict.other.span, f'"{conflict.other.text}" here')],
        )
    for conflict in find_conflicts_from_now(story):
        here, there = conflict.date.text, conflict.other.text
        yield Finding(
            conflict.date.span,
            f'{conflict.event}: "{here}" here and "{there}" elsewhere',
            related=[Related(conflict.other.span, f'"{there}" here')],
        )
    for today in find_todays_of_two_days(story):
        by_date = f"{today.day_of_draft:%B} {today.day_of_draft.day}"
        yield Finding(
            today.date.span,
            f'"{today.date.text}" is told from {today.dateline.text} by the dateline and from '
            f"{by_date} by the draft's date",
            related=[Related(today.dateline.span, f'"{today.dateline.text}" here')],
        )
    for hour in find_hour_conflicts(story):
        here, there = hour.span.of(story.text), hour.other.of(story.text)
        yield Finding(
            hour.span,
            f"{hour.event} is put at {here} here and at {there} elsewhere",
            related=[Related(hour.other, f'"{there}" here')],
        )
    for stretch in find_stretch_conflicts(story):
        here, there = stretch.span.of(story.text), stretch.other.of(story.text)
        yield Finding(
            stretch.span,
            f'{stretch.matter}: "{here}" here and "{there}" elsewhere',
            related=[Related(stretch.other, f'"{there}" here')],
        )
    wrong: list[WrongDuration | WrongElapsed] = [*find_wrong_durations(story)]
    for duration in [*wrong, *find_wrong_elapsed(story)]:
        yield Finding(
            duration.span,
            f'"{duration.span.of(story.text)}", but {_reckoned(duration)}',
            related=[Related(date.span, f'"{date.text}" here') for date in duration.dates],
        )


def _reckoned(duration: WrongDuration | WrongElapsed) -> str:
    first, *last = (date.text for date in duration.dates)
    until = last[0] if last else "then"
    return f"from {first} to {until} are {duration.actual} {duration.unit}"
