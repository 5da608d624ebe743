"""Numbers of years that the years beside them do not come to: "from 2006 to 2018, ten years".

And anniversaries that fall into another year: a thirtieth in 2019 of what was founded in 1987.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from backread.span import Span
from backread.story.dates.beginnings import Beginning, find_beginnings
from backread.story.dates.date import Date, Granularity, YearSource
from backread.story.dates.find import day_of_story
from backread.story.figures.figure import Exactness, Figure, FigureKind
from backread.story.story import Story

_TO = re.compile(r",? (?:to|until|till|through|and|-|–) ?\Z|[-–]\Z")
_FROM = re.compile(r"\b(?:from|between) \Z", re.IGNORECASE)
#: What stands between "from 2006 to 2018" and the number of years, or the other way round.
_BEHIND_YEARS = re.compile(r",? (?:or |a |an |that is |a period of |a span of |for )?\Z")
_BEFORE_YEARS = re.compile(
    r",? (?:[a-z]+ ){0,2}?(?:lasted |ran |went |stretched |that ran )?from \Z"
)
_LATER = re.compile(r" (?:later|afterwards?),? (?:in|by) \Z")
_LATER_BEHIND = re.compile(r",? (?:some |about |nearly |almost |just |only )?\Z")
_LATER_WORD = re.compile(r" (?:later|afterwards?)\b")
_AGO = re.compile(r" ago,? (?:in|on) (?:the )?\Z")
_ANNIVERSARY = re.compile(
    r" (?:anniversary|birthday)\b(?: (?:in|of its founding in) (?P<year>(?:1[89]|20)\d\d))?"
)
_ITS = re.compile(r"\b(?:[Ii]ts|[Tt]heir|[a-z]+['’]s) \Z")
_OLD_NOUN = re.compile(r" (?P<noun>[a-z]+)(?: (?P<second>[a-z]+))?\b")
_DAYS = {"day": 1, "week": 7}
_MARKS = re.compile(
    r"\b(?:marks?|marking|celebrat(?:es?|ed|ing)|clos(?:es?|ed|ing) after|shuts? after)"
    r" (?:its )?\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrongDuration:
    """A number of years, weeks or days that is not what lies between two dates.

    Attributes:
        span: the number with its unit.
        dates: what it should follow from; one date if the other is the day of the story.
        unit: "years", "weeks" or "days".
        actual: how many there are.
    """

    span: Span
    dates: tuple[Date, ...]
    unit: str
    actual: int


def find_wrong_durations(story: Story) -> tuple[WrongDuration, ...]:
    """The durations and anniversaries that do not come out, in order."""
    found = [*_between_years(story), *_later(story), *_ago(story), *_since_beginnings(story)]
    first: dict[Span, WrongDuration] = {}
    for each in found:
        first.setdefault(each.span, each)
    return tuple(first[span] for span in sorted(first))


def _of_years(story: Story, unit: str = "year") -> list[Figure]:
    return [
        figure
        for figure in story.figures
        if figure.kind is FigureKind.QUANTITY
        and figure.unit is not None
        and figure.unit.name == unit
        and figure.exactness is Exactness.EXACT
        and figure.value is not None
        and figure.value.denominator == 1
        and figure.value > 1
        and not figure.quoted
    ]


def _is_off(figure: Figure, actual: int) -> bool:
    """Whether a duration is more than one off what lies between the dates."""
    assert figure.value is not None
    return abs(figure.value - actual) > 1


def _years(story: Story) -> list[Date]:
    return [
        date
        for date in story.dates
        if date.granularity in (Granularity.YEAR, Granularity.MONTH, Granularity.DAY)
        and date.year
        and date.year_source is YearSource.WRITTEN
        and not date.quoted
    ]


def _between_years(story: Story) -> Iterator[WrongDuration]:
    """Those beside two years: "from 2006 to 2018, a ten-year study"."""
    text, years = story.text, _years(story)
    for one, other in pairwise(years):
        if not _TO.fullmatch(text[one.span.end : other.span.start]):
            continue
        if not _FROM.search(text, 0, one.span.start):
            continue
        assert one.year is not None
        assert other.year is not None
        actual = other.year - one.year
        for figure in _of_years(story):
            behind = text[other.span.end : figure.span.start]
            before = text[figure.span.end : one.span.start]
            beside = figure.span.start > other.span.end and _BEHIND_YEARS.fullmatch(behind)
            beside = beside or (
                figure.span.end < one.span.start and _BEFORE_YEARS.fullmatch(before)
            )
            # Both of the years may count, and none of them whole.
            if beside and actual > 0 and _is_off(figure, actual):
                yield WrongDuration(figure.span, (one, other), "years", actual)


def _later(story: Story) -> Iterator[WrongDuration]:
    """Those from one year to another: "It opened in 2011. Twelve years later, in 2024,"."""
    text, years = story.text, _years(story)
    for figure in _of_years(story):
        then = next(
            (
                date
                for date in years
                if _LATER.fullmatch(text[figure.span.end : date.span.start])
                or (
                    _LATER_WORD.match(text, figure.span.end)
                    and date.span.end < figure.span.start
                    and _LATER_BEHIND.fullmatch(text[date.span.end : figure.span.start])
                    and re.search(r"\b[Ii]n \Z", text[: date.span.start][-4:])
                )
            ),
            None,
        )
        if then is None:
            continue
        start = min(then.span.start, figure.span.start)
        before = [date for date in years if date.span.end <= start and date is not then]
        if not before or "\n" in text[before[-1].span.end : start]:
            continue
        if len(re.findall(r"[.!?] ", text[before[-1].span.end : start])) > 1:
            continue
        assert then.year is not None
        actual = then.year - (before[-1].year or 0)
        if actual > 0 and _is_off(figure, actual):
            yield WrongDuration(figure.span, (before[-1], then), "years", actual)


def _ago(story: Story) -> Iterator[WrongDuration]:
    """Those up to the day of the story: "three weeks ago, on May 2"."""
    day = day_of_story(story)
    if day is None:
        return
    for date in story.dates:
        if date.quoted or date.relative or not date.year:
            continue
        for unit in ("year", "week", "day"):
            for figure in _of_years(story, unit):
                if _AGO.fullmatch(story.text[figure.span.end : date.span.start]):
                    actual = _units_between(date, day, unit)
                    if actual is not None and _is_off(figure, actual):
                        yield WrongDuration(figure.span, (date,), f"{unit}s", actual)


def _units_between(date: Date, day: datetime.date, unit: str) -> int | None:
    assert date.year is not None
    if unit == "year":
        return day.year - date.year
    there = date.day_of_calendar
    return round((day - there).days / _DAYS[unit]) if there and there < day else None


def _since_beginnings(story: Story) -> Iterator[WrongDuration]:
    """Those from the one beginning of the story: "the 20-year-old company"."""
    beginnings = find_beginnings(story)
    if len({each.date.year for each in beginnings}) != 1:
        return
    beginning, day = beginnings[0], day_of_story(story)
    assert beginning.date.year is not None
    for figure in story.figures:
        if figure.quoted or figure.value is None or figure.exactness is not Exactness.EXACT:
            continue
        year = _year_of(story, figure, beginning, day)
        actual = year - beginning.date.year if year else 0
        slack = 0 if figure.kind is FigureKind.ORDINAL and year != (day and day.year) else 1
        if year and actual > 0 and abs(figure.value - actual) > slack:
            yield WrongDuration(figure.span, (beginning.date,), "years", actual)


def _year_of(
    story: Story, figure: Figure, beginning: Beginning, day: datetime.date | None
) -> int | None:
    """The year in which something is said to be so old; None if nothing of the kind is said."""
    text, now = story.text, day.year if day else None
    before = text[max(0, figure.span.start - 40) : figure.span.start]
    if figure.kind is FigureKind.ORDINAL:
        match = _ANNIVERSARY.match(text, figure.span.end)
        if match is None or not _ITS.search(before):
            return None
        return int(match["year"]) if match["year"] else now
    if figure.kind is FigureKind.AGE and figure.text.endswith("-old"):
        noun = _OLD_NOUN.match(text, figure.span.end)
        of_it = noun is not None and not beginning.nouns.isdisjoint(noun.groups())
        return now if of_it and re.search(r"\b[Tt]he \Z", before) else None
    of_years = figure.unit is not None and figure.unit.name == "year"
    return now if of_years and _MARKS.search(before) else None
