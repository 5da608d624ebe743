"""Events that happen once, and the dates on which a story puts them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.span import Span
from backread.story.dates.beginnings import Beginning, find_beginnings
from backread.story.dates.date import Date, Granularity, YearSource
from backread.story.dates.differing import differ
from backread.story.dates.happenings import (
    are_several,
    beginning_of,
    by_month,
    happening_of,
)
from backread.story.dates.headline_dates import headline_date_conflicts
from backread.story.dates.known_events import known_event_conflicts
from backread.story.dates.milestones import conflicting_milestones
from backread.story.story import Story

_LIFE = re.compile(
    r"(?P<aside>,? (?!whose\b)(?:\([^)\n]*\)|[^.;:\n]{1,90}),)?,?\s(?:who )?(?:was |had |has )?"
    r"(?P<what>born|died|killed|shot dead|assassinated|buried)\b"
    r"(?: (?:at|in|of|after) [^.;,:\d]{1,30})?,?(?: (?:on|in))? \Z"
)
_FEW_YEARS = 10
_VERBS = {"killed": "died", "shot dead": "died", "assassinated": "died"}


@dataclass(frozen=True, slots=True)
class Conflict:
    """An event, the date on which the story puts it first, and one on which it cannot be too."""

    event: str
    date: Date
    other: Date


def find_conflicts(story: Story) -> tuple[Conflict, ...]:
    """The dates that disagree with an earlier date of the same event, in order."""
    groups: dict[str, list[Date]] = defaultdict(list)
    for date in story.dates:
        if date.granularity is not Granularity.DECADE and not date.quoted:
            for event in _events(story, date):
                groups[event].append(date)
    for event, date in by_month(story):
        groups[f"the {event}"].append(date)
    for dates in groups.values():
        dates.sort(key=lambda each: each.span)
    conflicts = [
        Conflict(event, date, dates[0])
        for event, dates in groups.items()
        if not are_several(story, event)
        for date in dates[1:]
        if differ(dates[0], date) and _are_near(dates[0], date)
    ]
    conflicts += _of_beginnings(find_beginnings(story))
    conflicts += [Conflict(*each) for each in known_event_conflicts(story)]
    for later, earlier in conflicting_milestones(story):
        event = f'"{later.words.of(story.text)}"'
        conflicts.append(Conflict(event, later.date, earlier.date))
    conflicts += [Conflict(*each) for each in headline_date_conflicts(story)]
    first: dict[Span, Conflict] = {}
    for conflict in conflicts:
        first.setdefault(conflict.date.span, conflict)
    return tuple(sorted(first.values(), key=lambda conflict: conflict.date.span))


def _of_beginnings(beginnings: Sequence[Beginning]) -> Iterator[Conflict]:
    groups: dict[str, list[Beginning]] = defaultdict(list)
    for beginning in beginnings:
        groups[beginning.verb].append(beginning)
    for verb, group in groups.items():
        if len(group) == 2 and group[0].is_of_the_same(group[1]):
            one, other = group[0].date, group[1].date
            if one.year != other.year:
                noun = min(group[0].nouns & group[1].nouns)
                yield Conflict(f"the {noun}: {verb}", other, one)


def _events(story: Story, date: Date) -> Iterator[str]:
    """What a date is the date of."""
    yield from _of_lives(story, date)
    event = happening_of(story, date)
    if event is not None:
        yield f"the {event}"
    began = beginning_of(story, date)
    if began is not None:
        yield f"the {began}"


def _of_lives(story: Story, date: Date) -> Iterator[str]:
    """Whose birth or death a date is that of."""
    start = max(date.span.start - 200, story.text.rfind("\n", 0, date.span.start) + 1)
    ends = sorted(
        (mention.span.end, person.name)
        for person in story.people
        for mention in person.mentions
        if start < mention.span.end < date.span.start
    )
    lives = [
        (name, life)
        for end, name in ends
        if (life := _LIFE.fullmatch(story.text, end, date.span.start))
    ]
    # In "Ann Moss, who taught Jo Lind, died" it is the first, without an aside the last.
    chosen = next((each for each in lives if each[1]["aside"]), lives[-1] if lives else None)
    if chosen is not None:
        name, life = chosen
        yield f"{name}: {_VERBS.get(life['what'], life['what'])}"


def _are_near(one: Date, other: Date) -> bool:
    """Whether the years are no further apart than a slip: else there were two of its kind."""
    written = one.year_source is YearSource.WRITTEN is other.year_source
    return not written or abs((one.year or 0) - (other.year or 0)) <= _FEW_YEARS
