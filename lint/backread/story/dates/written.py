"""Dates as newspapers write them, found by their form alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backread.story.dates.date import MONTHS, WEEKDAYS, Granularity

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.|,(?= \d))?|Oct(?:ober|\.)?|Nov(?:ember|\.)?"
    r"|Dec(?:ember|\.)?)"
)
_WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?(?=,? (?:the )?(?:\d|[JFMASOND])))"
)
_DAY = r"(?:3\d|[12]\d|0?[1-9])"
_SUFFIX = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]\d\d|20\d\d)"
_LAST = rf"(?: ?[-–—] ?| to | and | or )(?P<last{{n}}>{_DAY}){_SUFFIX}(?![\d%:]|,\d| [ap]\.?m)"
_BEFORE = rf"(?<![\w'’$£€.-])(?:(?P<weekday{{n}}>{_WEEKDAY})(?:,? (?:the |on )?| \())?"

_APPENDED = (
    r"(?:(?:, (?:which (?:is|was) )?an? | \()(?P<appended{n}>(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day)(?! (?:morning|afternoon|evening|night))\b)?"
)

_MONTH_FIRST = (
    _BEFORE.format(n=1)
    + rf"(?P<month1>{_MONTH}) (?:the )?(?P<day1>{_DAY}){_SUFFIX}(?![\d%:/]|[.,]\d)"
    + rf"(?:{_LAST.format(n=1)})?(?:(?:,? |, ?)(?P<year1>{_YEAR})(?![\d%:])(?!,\d))?"
    + _APPENDED.format(n=1)
)
_DAY_FIRST = (
    _BEFORE.format(n=2)
    + rf"(?P<day2>{_DAY}){_SUFFIX}(?: ?[-–—] ?(?P<last2>{_DAY}){_SUFFIX})?(?: of| day of)?"
    + rf"[ -](?P<month2>{_MONTH})(?![a-z])(?:(?:,? |-)(?P<year2>{_YEAR})(?!\d))?"
    + _APPENDED.format(n=2)
)
_ISO = r"(?<![\w-])(?P<year3>(?:1[0-9]|20)\d\d)-(?P<month3>\d\d)-(?P<day3>\d\d)(?![\w-])"
_SLASHED = r"(?<![\w/])(?P<first4>\d{1,2})/(?P<second4>\d{1,2})/(?P<year4>(?:19|20)\d\d)(?![\w/])"
_MONTH_YEAR = rf"(?<![\w'’-])(?P<month5>{_MONTH})(?:,| of)? (?P<year5>{_YEAR})(?![\d%:-])(?!,\d)"
_FULL_MONTH = "|".join(MONTHS)
_LONE_MONTH = (
    rf"(?<![\w'’-])(?:(?<=\b[Ii]n )|(?<=[Ss]ince )|(?<=\b[Bb]y )|(?<=[Uu]ntil )|(?<=[Ll]ast )"
    rf"|(?<=[Nn]ext )|(?<=[Ll]ate )|(?<=[Ee]arly )|(?<=[Ff]rom )|(?<=mid-)|(?<=[Dd]uring )"
    rf"|(?<=\b[Tt]his ))(?P<month6>{_FULL_MONTH})(?![\w-])"
)
_DECADE = (
    r"(?<![\w$£€.,-])(?:(?P<decade7>(?:1[0-9]|20)\d0)['’]?s"
    r"|['’‘](?P<short7>\d0)s)(?!\w)"
)
_LONE_YEAR = (
    r"(?:(?<![\w$£€.,/:#+-])|(?<=\b[Mm]id-))(?P<year8>1[5-9]\d\d|20\d\d)(?![\w%/@]|[.,:]\d| ?°"
    r"|-\w{3,}-old"
    r"|[-–]\d(?!\d?\d?\d?\b)| (?:percent|per cent|people|million|billion|miles|feet|votes|jobs"
    r"|workers|dollars|euros|pounds|kilomet|met(?:er|re)s|hours|days|years|tons|tonnes)\b)"
    r"(?:[-–](?P<last8>\d\d|(?:19|20)\d\d)(?!\d))?"
)
_RELATIVE = (
    r"(?<![\w'’-])(?:(?P<relative9>[Tt]oday|[Yy]esterday|[Tt]omorrow)"
    r"|(?P<weekday9>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))(?![\w-])"
)

#: Nothing is tried where no date can begin.
_BEGINS = r"(?=[\dJFMASONDTWYty'’‘])"
_ALL = re.compile(
    _BEGINS
    + "(?:"
    + "|".join(
        f"(?:{pattern})"
        for pattern in (
            _ISO,
            _SLASHED,
            _MONTH_FIRST,
            _DAY_FIRST,
            _MONTH_YEAR,
            _LONE_MONTH,
            _DECADE,
            _LONE_YEAR,
            _RELATIVE,
        )
    )
    + ")"
)
_LOOKS = re.compile(r"\d|[a-z]day|[JFMASOND][a-z]{2}|today|yesterday|tomorrow")

#: Before a month these say that the number behind it counts something: "In May 12 people died".
_MONTH_ALONE = re.compile(r"\b(?:in|during|[Ss]ince last|last|next) \Z", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|during|last|next|by) \Z", re.IGNORECASE)
_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_COUNTS = re.compile(r" (?!to\b|at\b|in\b|and\b|for\b|as\b|by\b|on\b|the\b|that\b)[a-z]")

#: The words before or behind a number that make it no year.
_NO_YEAR_BEFORE = re.compile(
    r"(?:\b(?:about|around|nearly|almost|over|some|than|least|most|No\.|Flight|Route|Local|Room"
    r"|Boeing|approximately|roughly|total of|all|exactly|only|just|another|these|those|up to)"
    r"|[A-Z]{3,}) \Z"
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as written, offsets counted from the start of the text that was searched.

    ``relative`` is "today", "yesterday", "tomorrow" or, for a weekday alone, "weekday".
    """

    start: int
    end: int
    granularity: Granularity
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    relative: str | None = None


def find_written(text: str) -> Iterator[WrittenDate]:
    """The dates of a text, in order."""
    if _LOOKS.search(text) is None:
        return
    at = 0
    while match := _ALL.search(text, at):
        found = _read(text, match)
        # A match that is no date may hide one behind its first word.
        at = match.start() + 1 if found is None else match.end()
        if found is not None:
            yield found


def _read(text: str, match: re.Match[str]) -> WrittenDate | None:
    start, end = match.span()
    groups = match.groupdict()

    def number(name: str) -> int | None:
        return int(groups[name]) if groups[name] else None

    if groups["day1"]:
        # No month has as many days: "By November 31 had left".
        counts = _MONTH_ALONE if int(groups["day1"]) <= _DAYS[_month(groups["month1"])] else _IN
        if counts.search(text, 0, match.start("month1")) and _COUNTS.match(text, end):
            return None
        return WrittenDate(
            start,
            end,
            Granularity.DAY,
            number("year1"),
            _month(groups["month1"]),
            number("day1"),
            number("last1"),
            _weekday(groups["weekday1"] or groups["appended1"]),
        )
    if groups["day2"]:
        return WrittenDate(
            start,
            end,
            Granularity.DAY,
            number("year2"),
            _month(groups["month2"]),
            number("day2"),
            number("last2"),
            _weekday(groups["weekday2"] or groups["appended2"]),
        )
    if groups["day3"]:
        return WrittenDate(
            start, end, Granularity.DAY, number("year3"), number("month3"), number("day3")
        )
    if groups["year4"]:
        return _slashed(start, end, int(groups["first4"]), int(groups["second4"]), number("year4"))
    if groups["month5"]:
        return WrittenDate(start, end, Granularity.MONTH, number("year5"), _month(groups["month5"]))
    if groups["month6"]:
        return WrittenDate(start, end, Granularity.MONTH, None, _month(groups["month6"]))
    if groups["decade7"] or groups["short7"]:
        decade = number("decade7") or 1900 + int(groups["short7"])
        return WrittenDate(start, end, Granularity.DECADE, decade)
    if groups["year8"]:
        if _NO_YEAR_BEFORE.search(text, 0, start):
            return None
        return WrittenDate(start, end, Granularity.YEAR, number("year8"))
    if groups["weekday9"]:
        weekday = _weekday(groups["weekday9"])
        return WrittenDate(start, end, Granularity.DAY, weekday=weekday, relative="weekday")
    relative = groups["relative9"].lower()
    return WrittenDate(start, end, Granularity.DAY, relative=relative)


def _slashed(start: int, end: int, first: int, second: int, year: int | None) -> WrittenDate:
    """Americans write the month first, everybody else the day; both beyond 12 is impossible."""
    if first > 12 and second > 12:
        return WrittenDate(start, end, Granularity.DAY, year, first, second)
    if first > 12 or second > 12 or first == second:
        month, day = sorted((first, second))
        return WrittenDate(start, end, Granularity.DAY, year, month, day)
    return WrittenDate(start, end, Granularity.YEAR, year)


def _month(written: str) -> int:
    return next(
        number for number, name in enumerate(MONTHS, 1) if name.startswith(written[:3].title())
    )


def _weekday(written: str | None) -> int | None:
    if written is None:
        return None
    return next(number for number, name in enumerate(WEEKDAYS) if name[:3] == written[:3])
