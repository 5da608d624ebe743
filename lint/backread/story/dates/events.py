"""Events that happen once, and the dates on which a story puts them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from backread.story.dates.date import Date, Granularity
from backread.story.story import Story

_LIFE = re.compile(
    r",?\s(?:who )?(?:was |had |has )?(?P<what>born|died|killed|shot dead|assassinated|buried)\b"
    r"(?: (?:at|in|of|after) [^.;,:\d]{1,30})?,?(?: (?:on|in))? \Z"
)
_ONCE = (
    "crash|sinking|wreck|shipwreck|assassination|derailment|collapse|earthquake|eruption|massacre"
    "|coup|funeral|wedding|inauguration|coronation|shooting|bombing|explosion"
)
_BEHIND = re.compile(rf"(?:'s|’s)? (?P<event>{_ONCE})\b(?!-| (?:victim|scene|of (?:a|an)\b))")
_BEFORE = re.compile(
    rf"\b[Tt]he (?P<event>{_ONCE})(?: (?:on|in|at|off|near) [^.;,\d]{{1,30}})? (?:(?:happened"
    rf"|occurred|took place|came) )?on \Z"
)
_THE = re.compile(r"\b[Tt]he \Z")
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
        if date.granularity is Granularity.DAY and not date.relative and not date.quoted:
            for event in _event(story, date):
                groups[event].append(date)
    conflicts = [
        Conflict(event, date, dates[0])
        for event, dates in groups.items()
        for date in dates[1:]
        if _differ(dates[0], date)
    ]
    return tuple(sorted(conflicts, key=lambda conflict: conflict.date.span))


def _event(story: Story, date: Date) -> Iterator[str]:
    """What a date is the date of: at most one event."""
    before = story.text[max(0, date.span.start - 90) : date.span.start]
    if life := _LIFE.search(before):
        at = date.span.start - len(before) + life.start()
        for person in story.people:
            if any(mention.span.end == at for mention in person.mentions):
                yield f"{person.name}: {_VERBS.get(life['what'], life['what'])}"
                return
    if (_THE.search(before) and (match := _BEHIND.match(story.text, date.span.end))) or (
        match := _BEFORE.search(before)
    ):
        yield f"the {match['event']}"


def _differ(one: Date, other: Date) -> bool:
    if (one.month, one.day) == (other.month, other.day):
        return one.year is not None and other.year is not None and one.year != other.year
    return one.last_day is None and other.last_day is None
