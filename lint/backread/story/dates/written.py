"""Dates as newspapers write them, found by their form alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from backread.calendar_words import FULL_MONTH, MONTH, MONTHS, WEEKDAY, WEEKDAYS
from backread.span import Span
from backread.story.dates.date import Date, Granularity, YearSource

_MONTH = rf"(?:{MONTH}|Sept?,(?= \d))"
_WEEKDAY = (
    rf"(?:{WEEKDAY}"
    r"|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?(?=,? (?:the )?(?:\d|[JFMASOND])))"
)
_DAY = r"(?:3\d|[12]\d|0?[1-9])"
_SUFFIX = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]\d\d|20\d\d)"
_LAST = rf"(?: ?[-–—] ?| to | and | or )(?P<last{{n}}>{_DAY}){_SUFFIX}(?![\d%:]|,\d| [ap]\.?m)"
_BEFORE = rf"(?<![\w'’$£€.-])(?:(?P<weekday{{n}}>{_WEEKDAY})(?:,? (?:the |on )?| \())?"

_APPENDED = (
    r"(?:(?:, (?:which (?:is|was) )?an? | \()(?P<appended{n}>"
    + WEEKDAY
    + r")(?! (?:morning|afternoon|evening|night))\b)?"
)

_MONTH_FIRST = (
    _BEFORE.format(n=1)
    + rf"(?P<month1>{_MONTH}) (?:the )?(?P<day1>{_DAY}){_SUFFIX}(?![\d%/]|[.,:]\d)"
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
_LONE_MONTH = (
    rf"(?<![\w'’-])(?:(?<=\b[Ii]n )|(?<=[Ss]ince )|(?<=\b[Bb]y )|(?<=[Uu]ntil )|(?<=[Ll]ast )"
    rf"|(?<=[Nn]ext )|(?<=[Ll]ate )|(?<=[Ee]arly )|(?<=[Ff]rom )|(?<=mid-)|(?<=[Dd]uring )"
    rf"|(?<=\b[Tt]his )|(?<=\b[Tt]he )(?=\w+ [a-z]))(?P<month6>{FULL_MONTH})(?![\w-])"
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
    rf"|(?P<weekday9>{WEEKDAY}))(?![\w-])"
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


def find_written(text: str) -> Iterator[Date]:
    """The dates of a text, in order, as they are written.

    Their spans count from the start of the text, a year is known only where it is written, and
    nothing is known of who says them.
    """
    if _LOOKS.search(text) is None:
        return
    at = 0
    while match := _ALL.search(text, at):
        found = _read(text, match)
        # A match that is no date may hide one behind its first word.
        at = match.start() + 1 if found is None else match.end()
        if found is not None:
            yield found


def _read(text: str, match: re.Match[str]) -> Date | None:
    groups = match.groupdict()

    def number(name: str) -> int | None:
        return int(groups[name]) if groups[name] else None

    if groups["day1"]:
        # No month has as many days: "By November 31 had left".
        counts = _MONTH_ALONE if int(groups["day1"]) <= _DAYS[_month(groups["month1"])] else _IN
        if counts.search(text, 0, match.start("month1")) and _COUNTS.match(text, match.end()):
            return None
        return _day(
            match,
            number("year1"),
            _month(groups["month1"]),
            number("day1"),
            number("last1"),
            _weekday(groups["weekday1"] or groups["appended1"]),
        )
    if groups["day2"]:
        return _day(
            match,
            number("year2"),
            _month(groups["month2"]),
            number("day2"),
            number("last2"),
            _weekday(groups["weekday2"] or groups["appended2"]),
        )
    if groups["day3"]:
        return _day(match, number("year3"), number("month3"), number("day3"))
    if groups["year4"]:
        return _slashed(match, int(groups["first4"]), int(groups["second4"]), number("year4"))
    if groups["month5"]:
        month = _month(groups["month5"])
        return _date(match, Granularity.MONTH, number("year5"), month)
    if groups["month6"]:
        return _date(match, Granularity.MONTH, None, _month(groups["month6"]))
    if groups["decade7"] or groups["short7"]:
        decade = number("decade7") or 1900 + int(groups["short7"])
        return _date(match, Granularity.DECADE, decade)
    if groups["year8"]:
        if _NO_YEAR_BEFORE.search(text, 0, match.start()):
            return None
        return _date(match, Granularity.YEAR, number("year8"))
    return replace(_day(match, weekday=_weekday(groups["weekday9"])), relative=True)


def _date(
    match: re.Match[str], granularity: Granularity, year: int | None, month: int | None = None
) -> Date:
    source = YearSource.WRITTEN if year else YearSource.UNKNOWN
    return Date(Span(*match.span()), match[0], granularity, year, month, year_source=source)


def _day(
    match: re.Match[str],
    year: int | None = None,
    month: int | None = None,
    day: int | None = None,
    last_day: int | None = None,
    weekday: int | None = None,
) -> Date:
    date = _date(match, Granularity.DAY, year, month)
    return replace(date, day=day, last_day=last_day, weekday=weekday)


def _slashed(match: re.Match[str], first: int, second: int, year: int | None) -> Date:
    """Americans write the month first, everybody else the day; both beyond 12 is impossible."""
    if first > 12 and second > 12:
        return _day(match, year, first, second)
    if first > 12 or second > 12 or first == second:
        month, day = sorted((first, second))
        return _day(match, year, month, day)
    return _date(match, Granularity.YEAR, year)


def _month(written: str) -> int:
    return next(
        number for number, name in enumerate(MONTHS, 1) if name.startswith(written[:3].title())
    )


def _weekday(written: str | None) -> int | None:
    if written is None:
        return None
    return next(number for number, name in enumerate(WEEKDAYS) if name[:3] == written[:3])
