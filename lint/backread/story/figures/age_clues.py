"""What a story says of when its people were born, directly or by an age at some time."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from backread.span import Span
from backread.story.dates.date import Date, Granularity, YearSource
from backread.story.figures.age_patterns import (
    AGO_WAS,
    ANY_YEAR,
    AT,
    AT_AGO,
    AT_FOR,
    BIRTHDAY_AGO,
    BORN,
    DEATH,
    DECADE,
    DECADES,
    DIED,
    DIED_ON,
    IN_YEAR,
    IS,
    JUST,
    LAST_WEEKS,
    OLDEST,
    OTHER_TIME,
    THAT_NIGHT,
    THE_OLD,
    TURNS,
    WAS_AGO,
    WAS_WHEN,
    WHEN_WAS,
    YOUNGEST,
)
from backread.story.figures.age_subjects import Subject, Subjects
from backread.story.figures.ages import find_ages
from backread.story.figures.number_words import ordinal_value, spelled_value
from backread.story.story import Story


@dataclass(frozen=True, slots=True)
class Clue:
    """Something that says when somebody was born.

    Attributes:
        who: whom it is said of.
        span: the words that say it.
        sentence: the sentence that they stand in.
        born: the first and the last day on which that leaves the birth.
        dated: whether it hangs on the calendar, so that it needs the day of the story.
        plain: whether it is a bare age ("Moss, 42,").
        exact: whether it tells the birthday too: "turned 42 on Monday".
    """

    who: Subject
    span: Span
    sentence: Span
    born: tuple[datetime.date, datetime.date]
    dated: bool = True
    plain: bool = False
    exact: bool = False


def find_clues(story: Story, day: datetime.date) -> list[Clue]:
    """What a story says of people's births, in the order of the text.

    Args:
        story: the story.
        day: its day, or any one where it has none.
    """
    reader = _Reader(story, day)
    return sorted(reader.clues(), key=lambda clue: clue.span)


class _Reader:
    """Reads the clauses of one story."""

    def __init__(self, story: Story, day: datetime.date) -> None:
        self._story = story
        self._day = day
        self._subjects = Subjects(story)

    def clues(self) -> Iterator[Clue]:
        yield from self._ages()
        for sentence in self._story.sentences:
            copy = sentence.of(self._story.narration)
            if re.search(r"\d|birthday|year|\b(?:is|was) \w", copy):
                yield from self._of_sentence(sentence, copy)
        yield from self._births()

    def _ages(self) -> Iterator[Clue]:
        """The ages beside a name."""
        for age in find_ages(self._story):
            figure = age.figure
            if not age.present or figure.quoted or figure.value is None:
                continue
            years = int(figure.value)
            died = DEATH.search(figure.sentence.of(self._story.text)) is not None
            born = self._at_death(years) if died else self._now(years)
            if age.turned:
                # What is told elsewhere may have been told the day before.
                born = born[0], self._now(years - 1)[1]
                if JUST.match(self._story.text, figure.span.end) or self._is_just(figure.span.end):
                    just = self._day - datetime.timedelta(62), self._day + datetime.timedelta(7)
                    birthday = _years_before(just[0], years), _years_before(just[1], years)
                    yield Clue(
                        age.person, figure.span, figure.sentence, birthday, dated=True, exact=True
                    )
            yield Clue(age.person, figure.span, figure.sentence, born, died, plain=True)

    def _is_just(self, end: int) -> bool:
        """Whether a day of the last weeks stands behind an age: "turned 17 on Jan. 3"."""
        behind = next((date for date in self._story.dates if date.span.start == end + 4), None)
        there = (
            behind.day_of_calendar if behind and self._story.text[end : end + 4] == " on " else None
        )
        return there is not None and abs((self._day - there).days) < LAST_WEEKS

    def _of_sentence(self, sentence: Span, copy: str) -> Iterator[Clue]:
        yield from self._in_a_year(sentence, copy)
        for pattern in (WAS_AGO, AT_AGO, AGO_WAS, AT_FOR):
            for match in pattern.finditer(copy):
                now = _number(match["n"]) + _number(match["m"])
                born = _born(now, self._day, self._day, slack=1)
                close = pattern is WAS_AGO
                yield from self._clue(sentence, match, born, closely=close, dated=False)
        for match in BIRTHDAY_AGO.finditer(copy):
            then = _ordinal(match["ordinal"])
            if then is not None:
                born = _born(then + _number(match["m"]), self._day, self._day, slack=1)
                yield from self._clue(sentence, match, born, closely=False, dated=False)
        for match in THAT_NIGHT.finditer(copy):
            earliest = self._first_day()
            if earliest is not None:
                born = _born(_number(match["n"]), earliest, self._day)
                yield from self._clue(sentence, match, born, closely=True)
        for match in DIED.finditer(copy):
            born = self._at_death(_number(match["n"]))
            yield from self._clue(sentence, match, born, closely=False)
        for match in DECADE.finditer(copy):
            least, most = _decade(match["decade"], match["part"] or "")
            born = _born(most, self._day, self._day)[0], _born(least, self._day, self._day)[1]
            yield from self._clue(sentence, match, born, closely=True, dated=False)
        for match in TURNS.finditer(copy):
            last = self._day + datetime.timedelta(366)
            born = (
                _years_before(self._day, _number(match["n"])),
                _years_before(last, _number(match["n"])),
            )
            yield from self._clue(sentence, match, born, closely=True, dated=False)
        for match in IS.finditer(copy):
            born = self._now(_number(match["n"]))
            yield from self._clue(sentence, match, born, closely=True, dated=False, plain=True)
        for match in THE_OLD.finditer(copy):
            who = self._subjects.bearer(match["role"])
            if who is not None:
                span = Span(*match.span()).shifted(sentence.start)
                born = self._now(int(match["n"]))
                yield Clue(who, span, sentence, born, dated=False, plain=True)

    def _in_a_year(self, sentence: Span, copy: str) -> Iterator[Clue]:
        """Ages in the one year of a sentence: "was 41 when she joined the charity, in 2021"."""
        dated = IN_YEAR.search(copy)
        if dated is None or len(ANY_YEAR.findall(copy)) > 1:
            return
        year = int(dated["year"])
        first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        if year > self._day.year or OTHER_TIME.search(copy, 0, dated.start()):
            return
        for pattern in (WAS_WHEN, AT, WHEN_WAS):
            for match in pattern.finditer(copy):
                between = copy[min(match.end(), dated.end()) : max(match.start(), dated.start())]
                age = _number(match["n"])
                if ";" in between or not YOUNGEST <= age <= OLDEST:
                    continue
                whole = Span(min(match.start(), dated.start()), max(match.end(), dated.end()))
                close = pattern is WAS_WHEN
                yield from self._clue(
                    sentence, match, _born(age, first, last), closely=close, whole=whole
                )

    def _clue(
        self,
        sentence: Span,
        match: re.Match[str],
        born: tuple[datetime.date, datetime.date],
        *,
        closely: bool,
        dated: bool = True,
        plain: bool = False,
        whole: Span | None = None,
    ) -> Iterator[Clue]:
        start = sentence.start + match.start()
        if "pronoun" in match.re.groupindex:
            who = self._subjects.owner(sentence.start + match.end("pronoun"))
        else:
            who = self._subjects.of(sentence, start, closely=closely)
        if who is None:
            return
        span = (whole or Span(*match.span())).shifted(sentence.start)
        yield Clue(who, span, sentence, born, dated, plain)

    def _births(self) -> Iterator[Clue]:
        for date in self._story.dates:
            if date.quoted or not date.year or date.year_source is not YearSource.WRITTEN:
                continue
            sentence = next((s for s in self._story.sentences if s.contains(date.span)), None)
            if sentence is None or date.year > self._day.year:
                continue
            match = BORN.search(self._story.narration, sentence.start, date.span.start)
            first, last = _days_of(date)
            if match is None or last is None or first is None:
                continue
            if match.start() == sentence.start:
                # "Born on Nov. 30, 1944, in Trieste, she drew boats"
                who = self._subjects.next(sentence, date.span.end)
            else:
                who = self._subjects.of(sentence, match.start(), closely=match["be"] is None)
            if who is not None:
                span = Span(match.start(), date.span.end)
                yield Clue(who, span, sentence, (first, last))

    def _now(self, age: int) -> tuple[datetime.date, datetime.date]:
        return _born(age, self._day, self._day)

    def _at_death(self, age: int) -> tuple[datetime.date, datetime.date]:
        """The days of birth of somebody who died at an age, on the day that the story gives."""
        died = next(
            (
                date.day_of_calendar
                for date in self._story.dates
                if not date.quoted
                and DIED_ON.search(self._story.text[max(0, date.span.start - 90) : date.span.start])
            ),
            None,
        )
        if died is not None and died <= self._day:
            return _born(age, died, died)
        return _born(age, self._day - datetime.timedelta(120), self._day)

    def _first_day(self) -> datetime.date | None:
        """The first of the days that a story has before its own: "that night" is none before."""
        days = [
            there
            for date in self._story.dates
            if not date.quoted
            and not date.relative
            and (there := date.day_of_calendar) is not None
            and there <= self._day
        ]
        return min(days) if days else None


def _number(words: str) -> int:
    return int(words) if words.isdigit() else int(spelled_value(words))


def _ordinal(words: str) -> int | None:
    try:
        return ordinal_value(words)
    except (KeyError, ValueError):
        return None


def _decade(name: str, part: str) -> tuple[int, int]:
    """The least and the greatest age of somebody in his fifties, a year of grace on each side."""
    first = int(name[:2]) if name[0].isdigit() else 20 + 10 * DECADES.index(name.lower())
    least, most = {"early ": (0, 5), "mid-": (3, 7), "late ": (5, 9)}.get(part.lower(), (0, 9))
    return first + least, first + most


def _born(
    age: int, first: datetime.date, last: datetime.date, *, slack: int = 0
) -> tuple[datetime.date, datetime.date]:
    """The days on which somebody was born who was so old at some time between two days."""
    earliest = _years_before(first, age + 1 + slack) + datetime.timedelta(1)
    return earliest, _years_before(last, age - slack)


def _years_before(day: datetime.date, years: int) -> datetime.date:
    year = max(day.year - years, 1)
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))


def _days_of(date: Date) -> tuple[datetime.date | None, datetime.date | None]:
    """The first and the last day of a date."""
    if date.day_of_calendar is not None:
        return date.day_of_calendar, date.day_of_calendar
    if date.granularity not in (Granularity.MONTH, Granularity.YEAR):
        return None, None
    if not date.year or not date.possible:
        return None, None
    months = (date.month, date.month) if date.month else (1, 12)
    last = calendar.monthrange(date.year, months[1])[1]
    return datetime.date(date.year, months[0], 1), datetime.date(date.year, months[1], last)
