"""How long after something the story puts a date, where it gives the dates of both.

"July 6, two days after the fire" of a fire that the story puts on July 2; "in the 45 years since
his arrival" of somebody who came in 1968.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from backread.span import Span
from backread.story.dates.date import Date, Granularity, YearSource
from backread.story.dates.event_words import are_several, canonical
from backread.story.dates.events import find_ties
from backread.story.dates.find import day_of_story
from backread.story.dates.milestones import kind_of
from backread.story.dates.tie import Tie
from backread.story.figures.age_subjects import Subjects
from backread.story.figures.number_words import SPELLED, spelled_value
from backread.story.story import Story

_N = rf"(?P<n>\d{{1,3}}|an?|the(?= day\b)|{SPELLED})"
_AFTER = (
    rf"{_N} (?P<unit>days?|weeks?|months?|years?) (?P<which>after|before) the "
    r"(?:(?-i:[A-Z])\w+ )?(?P<event>[a-z-]+(?: [a-z-]+)?)\b(?! (?:at|in|on|of) )"
)
_DATE_FIRST = re.compile(rf",? (?P<words>{_AFTER})", re.IGNORECASE)
_DATE_BEHIND = re.compile(rf"\b(?P<words>{_AFTER}),? (?:on )?\Z", re.IGNORECASE)
_ROUGHLY = re.compile(
    r"\b(?:about|around|nearly|almost|some|roughly|more than|over|under|less than|barely|just"
    r"|within|up to) \Z"
)
#: How many days a unit has, and how many more or fewer are all the same.
_DAYS = {"day": (1.0, 1.0), "week": (7.0, 4.0), "month": (30.4, 20.0), "year": (365.25, 300.0)}
_SINCE = re.compile(
    rf"(?P<words>(?:(?P<n>\d{{1,3}}|{SPELLED}) years|(?P<part>a quarter of a|half a) century)"
    r" since (?:his|her))(?P<noun> [a-z]+)\b",
    re.IGNORECASE,
)

#: "has run the company for three and a half years"
_HAS_RUN = re.compile(
    r"\b(?P<words>has (?:now |since )?(?:run|led|headed|chaired|managed|edited|coached|captained"
    r"|served|sat|represented|worked|taught|been)\b[^.;:,\d]{0,50}?"
    rf" for (?P<n>\d{{1,3}}|{SPELLED})(?P<half> and a half)? years)\b"
)
_CAME = frozenset({"came", "took office", "was elected"})
_IN_ONE_BREATH = 80


@dataclass(frozen=True, slots=True)
class WrongElapsed:
    """A stretch of time that is not what lies between two dates.

    Attributes:
        span: the words that tell it, with their date if they have one.
        dates: the dates that it should lie between; of a stretch up to now only the first.
        unit: "days" or "years".
        actual: how many there are.
    """

    span: Span
    dates: tuple[Date, ...]
    unit: str
    actual: int


def find_wrong_elapsed(story: Story) -> Iterator[WrongElapsed]:
    """The stretches that do not come out, in order."""
    yield from _after_happenings(story)
    yield from _since_milestones(story)
    yield from _longer_than_there(story)


def _after_happenings(story: Story) -> Iterator[WrongElapsed]:
    for date in story.dates:
        day = date.day_of_calendar
        if date.quoted or date.relative or day is None or date.last_day is not None:
            continue
        sentence = next((each for each in story.sentences if each.contains(date.span)), date.span)
        match = _DATE_FIRST.match(story.narration, date.span.end, sentence.end)
        if match is None:
            match = _DATE_BEHIND.search(story.narration, sentence.start, date.span.start)
        if match is None or _ROUGHLY.search(story.text, sentence.start, match.start("words")):
            continue
        nouns = [canonical(word) for word in match["event"].lower().split()]
        of = next((there for noun in nouns if (there := _date_of(story, noun, date))), None)
        if of is None or of.day_of_calendar is None:
            continue
        actual = (day - of.day_of_calendar).days * (1 if match["which"].lower() == "after" else -1)
        each, slack = _DAYS[match["unit"].lower().rstrip("s")]
        if abs(actual - _number(match["n"]) * each) > slack:
            span = Span(*match.span("words")).to(date.span)
            span = span if span.start <= date.span.start else date.span.to(span)
            yield WrongElapsed(span, (of, date), "days", actual)


def _date_of(story: Story, event: str, other: Date) -> Date | None:
    """The one day on which a story puts an event."""
    if are_several(story.text, event):
        return None
    days = [
        tie.date
        for tie in find_ties(story)
        if tie.who is None
        and tie.kind in (event, f"{event} began")
        and tie.date is not other
        and not tie.date.relative
        and tie.date.granularity is Granularity.DAY
        and tie.date.day_of_calendar is not None
    ]
    return days[0] if len({date.day_of_calendar for date in days}) == 1 else None


def _since_milestones(story: Story) -> Iterator[WrongElapsed]:
    matches = list(_SINCE.finditer(story.narration))
    if not matches:
        return
    subjects, milestones, day = Subjects(story), _in_written_years(story), day_of_story(story)
    for match in matches:
        who, kind = subjects.owner(match.end("words")), kind_of(match["noun"].strip())
        told = [each for each in milestones if each.who == who and each.kind == kind]
        if len(told) != 1 or _ROUGHLY.search(story.text, 0, match.start()):
            continue
        start = told[0].date
        assert start.year is not None
        years = _number(match["n"]) if match["n"] else 25 if "quarter" in match["part"] else 50
        # Up to now, or up to whatever the story tells of then.
        if not any(abs(end - start.year - years) <= 1 for end in _ends(story, day)):
            end_year = day.year if day else start.year + years
            span = Span(match.start(), match.end())
            yield WrongElapsed(span, (start,), "years", end_year - start.year)


def _longer_than_there(story: Story) -> Iterator[WrongElapsed]:
    """Those for which somebody has led what he joined later."""
    matches, day = list(_HAS_RUN.finditer(story.narration)), day_of_story(story)
    if not matches or day is None:
        return
    subjects, milestones = Subjects(story), _in_written_years(story)
    for match in matches:
        sentence = next(s for s in story.sentences if s.end > match.start())
        who = subjects.of(sentence, match.start(), closely=True)
        told = [each.date for each in milestones if each.who == who and each.kind in _CAME]
        if who is None or len(told) != 1 or told[0].year is None:
            continue
        years = _number(match["n"]) + (0.5 if match["half"] else 0)
        actual = day.year - told[0].year
        # Told in one breath, it is the same post; else it may be a later one.
        between = story.text[told[0].span.end : match.start()]
        at_once = 0 < len(between) < _IN_ONE_BREATH and "\n" not in between
        if years > actual + 1 or (at_once and years < actual - 1):
            span = Span(*match.span("words"))
            yield WrongElapsed(span, (told[0],), "years", day.year - told[0].year)


def _in_written_years(story: Story) -> list[Tie]:
    """What people did in years that the story gives."""
    return [
        tie
        for tie in find_ties(story)
        if tie.who is not None and tie.date.year_source is YearSource.WRITTEN
    ]


def _ends(story: Story, day: datetime.date | None) -> set[int]:
    years = {
        date.year
        for date in story.dates
        if date.year is not None and date.year_source is YearSource.WRITTEN
    }
    return years | ({day.year} if day else set())


def _number(words: str) -> int:
    if words.lower() in {"a", "an", "the"}:
        return 1
    return int(words) if words.isdigit() else int(spelled_value(words))
