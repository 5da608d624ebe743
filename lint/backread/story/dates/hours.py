"""Events that happen once, and the times of day at which a story puts them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backread.span import Span
from backread.story.dates.event_words import Frequency, are_several, nouns_of
from backread.story.figures.figure import FigureKind
from backread.story.story import Story

_VERBS = (
    r"(?:struck|hit|happened|occurred|took place|started|began|broke out|went off|was reported)"
)
_AT = r"(?: (?:at|around|about|shortly (?:before|after)|just (?:before|after)|soon after)){1,2} \Z"
_ONCE = nouns_of(Frequency.ONCE)
_BEGAN = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?) (?:[a-z-]+ ){{0,2}}(?P<event>{_ONCE}|quake|ceremony|service)"
    rf"(?:, (?:which|that)| which| that)? {_VERBS}\b(?P<between>[^.;\n]{{0,60}}?){_AT}"
)
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap])\.?m\b", re.IGNORECASE
)
#: The time of another place.
_ZONE = re.compile(r"\.? ?\(?(?:local|GMT|UTC|ET|EST|EDT|PT|PST|PDT|CET|BST|[A-Z][a-z]+ time)\b")
#: How many minutes apart two times may be that are told roughly.
_ROUGHLY = 30


@dataclass(frozen=True, slots=True)
class HourConflict:
    """An event, the time of day at which a story puts it later, and the one before."""

    event: str
    span: Span
    other: Span


def find_hour_conflicts(story: Story) -> Iterator[HourConflict]:
    """The times of day that disagree with an earlier one of the same event, in order."""
    first: dict[str, tuple[Span, int]] = {}
    for figure in story.figures:
        minutes = _minutes(story, figure.span) if figure.kind is FigureKind.TIME else None
        if minutes is None or figure.quoted:
            continue
        sentence = story.text[figure.sentence.start : figure.span.start]
        match = _BEGAN.search(sentence)
        if match is None or are_several(story.text, match["event"]):
            continue
        event = match["event"].removeprefix("earth")
        known, then = first.setdefault(event, (figure.span, minutes))
        apart = abs(minutes - then)
        if min(apart, 24 * 60 - apart) > _ROUGHLY:
            yield HourConflict(f"the {match['event']}", figure.span, known)


def _minutes(story: Story, span: Span) -> int | None:
    """A time of day in minutes from midnight; None without a.m. or p.m., or with a time zone."""
    match = _CLOCK.match(story.text, span.start)
    if match is None or _ZONE.match(story.text, span.end):
        return None
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    return hour * 60 + int(match["minute"] or 0)
