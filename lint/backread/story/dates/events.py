"""Events that happen once, and the dates on which a story puts them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.span import Span
from backread.story.dates.beginnings import Beginning, find_beginnings
from backread.story.dates.date import Date, Granularity
from backread.story.dates.differing import differ
from backread.story.dates.known_events import known_event_conflicts
from backread.story.story import Story

_LIFE = re.compile(
    r"(?P<aside>,? (?!whose\b)(?:\([^)\n]*\)|[^.;:\n]{1,90}),)?,?\s(?:who )?(?:was |had |has )?"
    r"(?P<what>born|died|killed|shot dead|assassinated|buried)\b"
    r"(?: (?:at|in|of|after) [^.;,:\d]{1,30})?,?(?: (?:on|in))? \Z"
)
ONCE = (
    "crash|sinking|wreck|shipwreck|assassination|derailment|collapse|earthquake|eruption|massacre"
    "|coup|funeral|wedding|inauguration|coronation|shooting|bombing|explosion|blast|fire|blaze"
    "|avalanche|landslide|robbery|raid|collision|attack|stabbing|accident|kidnapping"
)
_BEHIND = re.compile(rf"(?:'s|’s)? (?P<event>{ONCE})\b(?!-| (?:victim|scene|of (?:a|an)\b))")
_BEFORE = re.compile(
    rf"\b[Tt]he (?P<event>{ONCE})(?: (?:on|in|at|off|near) [^.;,\d]{{1,30}}"
    rf"| (?:that|which) [a-z]+(?:ed|t) [^.;,\d]{{1,50}})? (?:(?:happened"
    rf"|occurred|took place|came|broke out|was) )?(?:on |last )?\Z"
)
#: "A fire destroyed the mill on Tuesday": what the story begins with.
_INTRODUCED = re.compile(
    rf"(?:\A|[.!?] |\b(?:in|when|after|by) )[Aa]n? (?:[a-z-]+ ){{0,2}}(?P<event>{ONCE})\b"
    r"(?:(?! (?:and|but|after|since|before|because|that|which) )[^.;:\d]){0,80} (?:on )?\Z"
)
_THE = re.compile(r"\b[Tt]he \Z")
_VERBS = {"killed": "died", "shot dead": "died", "assassinated": "died"}
_SECOND = (
    r"(?:second|third|fourth|another|other|separate|earlier|previous|similar|two|three|four|both"
    r"|several|latest|new|copycat|follow-up)"
)


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
        if date.granularity in (Granularity.DAY, Granularity.YEAR) and not date.quoted:
            for event in _events(story, date):
                groups[event].append(date)
    conflicts = [
        Conflict(event, date, dates[0])
        for event, dates in groups.items()
        if not are_several(story, event)
        for date in dates[1:]
        if differ(dates[0], date)
    ]
    conflicts += _of_beginnings(find_beginnings(story))
    conflicts += [Conflict(*each) for each in known_event_conflicts(story)]
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
    before = story.text[max(0, date.span.start - 120) : date.span.start]
    yield from _of_lives(story, date)
    known = _THE.search(before) or date.relative
    behind = _BEHIND.match(story.text, date.span.end) if known else None
    if date.relative and behind and not behind[0].startswith(("'s", "’s")):
        behind = None
    sentence = before.rpartition("\n")[2]
    sentence = re.split(r"[.!?] (?=[A-Z])", sentence)[-1]
    if match := behind or _BEFORE.search(before) or _INTRODUCED.search(sentence):
        yield f"the {match['event']}"


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


def are_several(story: Story, event: str) -> bool:
    """Whether the story speaks of two or more of these: then each may have its date."""
    noun = event.removeprefix("the ")
    if noun == event:
        return False
    several = rf"\b{_SECOND} (?:[a-z-]+ )?{noun}\b|\b{noun}(?:e?s)\b|the (?:second|third|latest) in"
    return re.search(several, story.text, re.IGNORECASE) is not None
