"""When the people of a story were born, where it says so."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from backread.story.dates.date import Date, Granularity, YearSource
from backread.story.story import Story

_BORN = re.compile(
    r"(?:,? (?:aged )?\d{1,3},| \(\d{1,3}\))?,? (?:who )?(?:was |is )?born (?:on |in )?\Z",
    re.IGNORECASE,
)
_BORN_FIRST = re.compile(r"(?:\A|[.\n] ?|\s)Born (?:on |in )?\Z")
_PRONOUN = re.compile(r"\.\s+(?:He|She) was born (?:on |in )?\Z")
_BORN_IN_BRACKETS = re.compile(r" \((?:born|b\.) \Z")


@dataclass(frozen=True, slots=True)
class Birth:
    """A person, as an index of the cast, and the date of birth that the story gives."""

    person: int
    date: Date


def age_on(birth: Date, day: datetime.date) -> tuple[int, ...]:
    """The ages that somebody born then can have on a day: two where month or day is not known."""
    assert birth.year is not None
    years = day.year - birth.year
    if birth.month is None or (birth.day is None and birth.month == day.month):
        return years - 1, years
    had_birthday = (birth.month, birth.day or 1) <= (day.month, day.day)
    return (years if had_birthday else years - 1,)


def find_births(story: Story) -> tuple[Birth, ...]:
    """The births, in the order of the text."""
    dates = [
        date
        for date in story.dates
        if date.year_source is YearSource.WRITTEN
        and date.granularity in (Granularity.DAY, Granularity.YEAR, Granularity.MONTH)
        and re.search(r"\b(?:born|b\.) (?:on |in )?\Z", story.text[: date.span.start][-12:], re.I)
    ]
    return tuple(_births(story, dates)) if dates else ()


def _births(story: Story, dates: list[Date]) -> Iterator[Birth]:
    mentions = sorted(
        (mention.span.end, index)
        for index, person in enumerate(story.people)
        for mention in person.mentions
    )
    starts = [
        (mention.span.start, index)
        for index, person in enumerate(story.people)
        for mention in person.mentions
    ]
    for date in dates:
        if _BORN_FIRST.search(story.text, 0, date.span.start):
            behind = [each for each in starts if each[0] == date.span.end + 2]
            if behind and story.text.startswith(", ", date.span.end):
                yield Birth(behind[0][1], date)
            continue
        before = [each for each in mentions if each[0] <= date.span.start]
        if not before:
            continue
        end, person = before[-1]
        between = story.text[end : date.span.start]
        alone = _PRONOUN.search(between) and "\n" not in between and between.count(". ") == 1
        if alone or _BORN.fullmatch(between) or _BORN_IN_BRACKETS.fullmatch(between):
            yield Birth(person, date)
