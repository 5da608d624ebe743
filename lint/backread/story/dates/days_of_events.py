"""Events that go by a date, and by another one elsewhere: "Tuesday's vote", "Monday's vote".

A story that tells of two such events says so: by "another", by "Monday night's" and "the final", or
by telling of each more than once. Where one stands alone against the other, it is a slip.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from backread.story.dates.date import Date, Granularity
from backread.story.dates.event_names import NOUN_BEFORE, NamedEvent, find_named_events
from backread.story.dates.event_words import (
    Frequency,
    are_told_apart,
    canonical,
    frequency_of,
)
from backread.story.story import Story

#: Of these there are several in a few years without a word about it.
_RETURNING = frozenset({Frequency.COMES_BACK, Frequency.DOCUMENT})
#: "Last Thursday's vote" is that of another week.
_OF_A_WEEK = re.compile(r"\b(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]revious) \Z")
_PREPOSITION = re.compile(
    r"\b(?:[Aa]t|[Ii]n|[Dd]uring|[Aa]fter|[Bb]efore|[Ff]rom|[Oo]f|[Ss]ince|[Ff]ollowing) \Z"
)
_FEW_YEARS = 2
_YEAR = "year"


def day_conflicts(story: Story) -> Iterator[tuple[str, Date, Date]]:
    """The events that go by two dates of one kind: noun, the date that stands alone, the other."""
    dates = [
        date for date in story.dates if _kind(date) and not date.quoted and date.last_day is None
    ]
    if len(dates) < 2:
        return
    named: dict[tuple[str, str], list[NamedEvent]] = defaultdict(list)
    for event in find_named_events(story, dates):
        if not (_is_of_a_week(story, event.date) or _is_of_a_verb(story, event)):
            named[canonical(event.noun.removesuffix("s")), _kind(event.date)].append(event)
    for (noun, kind), events in named.items():
        if kind == _YEAR and frequency_of(noun) in _RETURNING:
            continue
        if are_told_apart(story.text, noun):
            continue
        conflict = _odd_one(events)
        if conflict is not None:
            yield f"the {conflict[0].noun}", conflict[0].date, conflict[1].date


def _kind(date: Date) -> str:
    """By what dates are compared; empty for those by which no event goes."""
    if date.relative:
        return "weekday" if date.weekday is not None else ""
    return _YEAR if date.granularity is Granularity.YEAR else ""


def _is_of_a_week(story: Story, date: Date) -> bool:
    start = date.span.start
    return _OF_A_WEEK.search(story.text, max(0, start - 12), start) is not None


def _is_of_a_verb(story: Story, event: NamedEvent) -> bool:
    """Whether the date is that of a verb before the noun: "announced the meeting Monday"."""
    start, end = event.sentence.start, event.date.span.start
    match = NOUN_BEFORE.search(story.text, start, end)
    if match is None or match["noun"] != event.noun:
        return False
    return _PREPOSITION.search(story.text, start, match.start()) is None


def _odd_one(events: Sequence[NamedEvent]) -> tuple[NamedEvent, NamedEvent] | None:
    """The one event on another day than all the rest, and the first of the rest."""
    by_day: dict[int | None, list[NamedEvent]] = defaultdict(list)
    for event in events:
        by_day[event.date.weekday if event.date.relative else event.date.year].append(event)
    if len(by_day) != 2:
        return None
    usual, odd = sorted(by_day.values(), key=len, reverse=True)
    if len(odd) > 1 or not all(_may_be_one(odd[0], each) for each in usual):
        return None
    if len(usual) == 1 and odd[0].date.span < usual[0].date.span:
        return usual[0], odd[0]
    return odd[0], usual[0]


def _may_be_one(one: NamedEvent, other: NamedEvent) -> bool:
    """Whether no word tells two events apart: "the cloture vote", "the floor vote"."""
    if one.sentence == other.sentence:
        return False
    if not one.date.relative and abs((one.date.year or 0) - (other.date.year or 0)) > _FEW_YEARS:
        return False
    words = one.words <= other.words or other.words <= one.words
    marks = not (one.marks and other.marks and one.marks.isdisjoint(other.marks))
    return words and marks
