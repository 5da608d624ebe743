"""What is told from the day of the story: "last week's fire" and "the fire on March 3".

"Last month" and "two years ago" are resolved against the story's day, with some days of grace, and
put beside the dates of the same event.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.span import Span
from backread.story.dates.date import Date, Granularity, YearSource
from backread.story.dates.differing import dates_to_compare
from backread.story.dates.event_names import NOUN_BEFORE, NamedEvent, find_named_events
from backread.story.dates.event_words import (
    Frequency,
    are_several,
    are_told_apart,
    canonical,
    frequency_of,
)
from backread.story.dates.events import Conflict
from backread.story.dates.find import day_of_story
from backread.story.dates.happenings import find_happenings
from backread.story.dates.milestones import find_milestones, may_be_done_twice
from backread.story.figures.age_subjects import Subject
from backread.story.figures.number_words import SPELLED, spelled_value
from backread.story.story import Story

_FROM_NOW = re.compile(
    r"\b(?:(?P<which>last|this|next) (?P<whole>week|month|year)"
    rf"|(?P<n>an?|\d{{1,2}}|{SPELLED}) (?P<unit>day|week|month|year)s? ago)\b",
    re.IGNORECASE,
)
_ROUGHLY = re.compile(
    r"\b(?:about|almost|around|over|nearly|some|than|least|earlier|late|early) \Z|half|score"
)
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
#: Days of grace before and behind: copy is written before it is dated, and weeks are counted so
#: and so.
_GRACE = {"day": 1, "week": 6, "month": 16, "year": 45}
_SHIFTS = {"last": -1, "this": 0, "next": 1}
#: The date beside these says when they were written, or which of several is meant.
_MANY = frozenset({Frequency.DOCUMENT, Frequency.WEATHER})

#: "Since the crash two years ago", but not "a statement about the meeting last year".
_AT = re.compile(r"\b(?:in|at|during|after|before|since|following) \Z", re.IGNORECASE)

_YEARS = range(datetime.MINYEAR + 200, datetime.MAXYEAR - 200)

_Days = tuple[datetime.date, datetime.date]
_Event = tuple[Subject | None, str]


@dataclass(frozen=True, slots=True)
class _Told:
    """An event as a message names it, its date as written, and the days on which it may be."""

    label: str
    known: bool
    date: Date
    days: _Days
    marks: frozenset[str] = frozenset()


def find_conflicts_from_now(story: Story) -> Iterator[Conflict]:
    """The events that are told from the day of the story, and put on other days elsewhere."""
    day = day_of_story(story)
    # A mistyped year has no hundred years before or behind it.
    if day is None or day.year not in _YEARS:
        return
    from_now = {date.span: days for date, days in _from_now(story, day)}
    if not from_now:
        return
    near = [Date(span, span.of(story.text), Granularity.DAY) for span in from_now]
    told = _told(story, near, from_now)
    dates = [each for each in dates_to_compare(story) if not each.relative]
    dated = _told(story, dates, {date.span: days for date in dates if (days := _days_of(date))})
    for event, here in told.items():
        there = dated.get(event, [])
        if len(here) == 1 and there and _is_once(story, event, [*here, *there]):
            yield from _conflict(here[0], there)


def _conflict(here: _Told, there: Sequence[_Told]) -> Iterator[Conflict]:
    if len({each.days for each in there}) > 1 or not (here.known or there[0].known):
        return
    other = there[0]
    if here.marks and other.marks and here.marks.isdisjoint(other.marks):
        return
    if here.days[1] < other.days[0] or other.days[1] < here.days[0]:
        later, earlier = (here, other) if here.date.span > other.date.span else (other, here)
        yield Conflict(later.label, later.date, earlier.date)


def _is_once(story: Story, event: _Event, told: Sequence[_Told]) -> bool:
    who, kind = event
    if who is not None:
        return all(each.known for each in told) or not may_be_done_twice(story)
    noun = kind.split()[0]
    return not (are_several(story.text, noun) or are_told_apart(story.text, noun))


def _from_now(story: Story, day: datetime.date) -> Iterator[tuple[Date, _Days]]:
    for match in _FROM_NOW.finditer(story.narration):
        if _ROUGHLY.search(story.narration, max(0, match.start() - 12), match.start()):
            continue
        days = _whole(match, day) if match["which"] else _ago(match, day)
        yield Date(Span(*match.span()), match[0], Granularity.DAY), days


def _whole(match: re.Match[str], day: datetime.date) -> _Days:
    """The week, the month or the year before, of or behind the day of the story."""
    unit, shift = match["whole"].lower(), _SHIFTS[match["which"].lower()]
    if unit == "week":
        first = day - datetime.timedelta(day.weekday()) + datetime.timedelta(7 * shift)
        last = first + datetime.timedelta(6)
    elif unit == "month":
        months = day.year * 12 + day.month - 1 + shift
        first, last = _month(months // 12, months % 12 + 1)
    else:
        first, last = datetime.date(day.year + shift, 1, 1), datetime.date(day.year + shift, 12, 31)
    grace = datetime.timedelta(_GRACE[unit])
    return first - grace, last + grace


def _ago(match: re.Match[str], day: datetime.date) -> _Days:
    words, unit = match["n"].lower(), match["unit"].lower()
    n = 1 if words in ("a", "an") else int(words) if words.isdigit() else int(spelled_value(words))
    there = day - datetime.timedelta(n * _DAYS[unit])
    # The longer ago, the more roughly it is told; years are counted by their number.
    roughly = _GRACE[unit] + (n * _DAYS[unit] // 5 if unit != "year" else 320)
    return there - datetime.timedelta(roughly), there + datetime.timedelta(roughly)


def _month(year: int, month: int) -> _Days:
    last = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, 1), datetime.date(year, month, last)


def _days_of(date: Date) -> _Days | None:
    """The first and the last day of a date of which the year is known."""
    there = date.day_of_calendar
    if there is not None:
        return there, there
    if not date.year or not date.possible:
        return None
    if date.granularity is Granularity.MONTH and date.month:
        return _month(date.year, date.month)
    if date.granularity is Granularity.YEAR and date.year_source is YearSource.WRITTEN:
        return datetime.date(date.year, 1, 1), datetime.date(date.year, 12, 31)
    return None


def _told(
    story: Story, dates: Sequence[Date], days: dict[Span, _Days]
) -> dict[_Event, list[_Told]]:
    """What is told of some dates, by whose it is and what."""
    told: dict[_Event, dict[Span, _Told]] = defaultdict(dict)
    fine = [date for date in dates if date.span in days]
    ties = [*find_milestones(story, fine), *find_happenings(story, fine)]
    for tie in ties:
        if tie.date.span in days:
            told[tie.who, tie.kind].setdefault(
                tie.date.span, _Told(tie.label, tie.known, tie.date, days[tie.date.span])
            )
    for event in find_named_events(story, fine):
        if frequency_of(event.noun) in _MANY or event.words:
            continue
        if not event.date.year and not _is_its_own(story, event):
            continue
        kind, span = canonical(event.noun), event.date.span
        told[None, kind].setdefault(
            span, _Told(f"the {event.noun}", True, event.date, days[span], event.marks)
        )
    return {event: list(each.values()) for event, each in told.items()}


def _is_its_own(story: Story, event: NamedEvent) -> bool:
    """Whether "last year" is that of the noun before it, and not of a verb before both."""
    start = event.sentence.start
    match = NOUN_BEFORE.search(story.text, start, event.date.span.start)
    if match is None or match["noun"] != event.noun:
        return True
    return match.start() == start or _AT.search(story.text, start, match.start()) is not None
