"""The years of one whose death a story tells: birth, death and the ages that it gives between.

"Born on 4 May 1937" and "has died aged 87" cannot both be right in November 2026.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from backread.span import Span
from backread.story.dates.date import Date, Granularity, YearSource
from backread.story.dates.find import day_of_story
from backread.story.figures.births import age_on
from backread.story.figures.figure import Exactness, Figure, FigureKind
from backread.story.people.cast import Gender
from backread.story.story import Story

_DIED = re.compile(r"\b(?:has died|have died|died|dies|dead)\b")
_BORN = re.compile(r"\bborn\b(?: (?:in|at|near|to) [^.;\d]{1,60}?)?,? (?:on |in )\Z")
_DIED_ON = re.compile(r"\bdied\b(?:(?! (?:born|who) )[^.;\d]){0,40} on \Z")
_IN_YEAR = re.compile(
    r"\b(?:[Ii]n|[Bb]y) (?P<year>(?:1[89]|20)\d\d),? (?:when (?:he|she) was |at (?:the )?age "
    r"(?:of )?|at |aged )\Z"
)
_HE_OR_SHE = re.compile(r"(?:He|She|Born)\b")
_GENDERS = {"He": Gender.MALE, "She": Gender.FEMALE}
#: Somebody is told of as dead so many days after it at most.
_LATE = datetime.timedelta(days=90)


@dataclass(frozen=True, slots=True)
class WrongAge:
    """An age that does not go with the date of birth.

    Attributes:
        figure: the age.
        born: the date of birth.
        possible: the ages that would.
    """

    figure: Figure
    born: Date
    possible: tuple[int, ...]


def wrong_ages(story: Story) -> Iterator[WrongAge]:
    """The ages of the one who has died that the date of birth rules out, in order."""
    given = [
        figure
        for figure in story.figures
        if figure.kind is FigureKind.AGE
        and figure.exactness is Exactness.EXACT
        and figure.upper is None
        and not figure.quoted
    ]
    subject = _subject(story) if given else None
    born = _born(story, subject) if subject is not None else None
    if subject is None or born is None:
        return
    for figure in given:
        possible = _possible(story, subject, figure, born)
        if possible and figure.value not in possible:
            yield WrongAge(figure, born, possible)


def _subject(story: Story) -> int | None:
    """The first person of the body, whom its first sentences tell of as dead, as an index."""
    firsts = [
        (mention.span, index)
        for index, person in enumerate(story.people)
        for mention in person.narrated[:1]
    ]
    if not firsts:
        return None
    span, index = min(firsts)
    end = story.text.find("\n\n", span.end)
    lead = story.text[span.start : end if end > 0 else len(story.text)]
    head = story.text[: span.end + 200]
    dead = _DIED.search(lead) or re.search(r"\b(?:dies|dead|obituary)\b", head, re.IGNORECASE)
    return index if dead else None


def _born(story: Story, subject: int) -> Date | None:
    """The one date of birth that the story gives the one who has died."""
    found = [
        date
        for date in story.dates
        if date.granularity in (Granularity.DAY, Granularity.YEAR)
        and date.year_source is YearSource.WRITTEN
        and not date.quoted
        and (sentence := _sentence_of(story, date.span)) is not None
        and _BORN.search(story.text, sentence.start, date.span.start)
        and _is_about(story, subject, sentence, date.span.start)
    ]
    return found[0] if len({(date.year, date.month, date.day) for date in found}) == 1 else None


def _sentence_of(story: Story, span: Span) -> Span | None:
    return next((each for each in story.sentences if each.contains(span)), None)


def _is_about(story: Story, subject: int, sentence: Span, end: int) -> bool:
    """Whether a sentence begins with the one who has died and names nobody else up to a place."""
    start = sentence.start
    named = [
        (mention.span, index)
        for index, person in enumerate(story.people)
        for mention in person.mentions
        if start <= mention.span.start < end
    ]
    if any(index != subject for _, index in named):
        return False
    person = story.people[subject]
    pronoun = _HE_OR_SHE.match(story.text, start)
    gender = _GENDERS.get(pronoun[0]) if pronoun is not None else None
    fits = (pronoun is not None and None in (gender, person.gender)) or gender is person.gender
    return bool(named) or (pronoun is not None and fits)


def _possible(story: Story, subject: int, figure: Figure, born: Date) -> tuple[int, ...]:
    """The ages that somebody born then can have where a figure stands; none where nothing tells."""
    sentence, start = figure.sentence, figure.span.start
    year = _IN_YEAR.search(story.text, sentence.start, start)
    if year is not None and _is_about(story, subject, sentence, start):
        years = int(year["year"]) - (born.year or 0)
        return (years - 1, years)
    if not _DIED.search(story.text, sentence.start, start):
        return ()
    if not _is_about(story, subject, sentence, start):
        return ()
    dead = _day_of_death(story)
    if dead is not None:
        return age_on(born, dead)
    day = day_of_story(story)
    return tuple(sorted({*age_on(born, day - _LATE), *age_on(born, day)})) if day else ()


def _day_of_death(story: Story) -> datetime.date | None:
    days = {
        date.day_of_calendar
        for date in story.dates
        if not date.quoted
        and not date.relative
        and (sentence := _sentence_of(story, date.span)) is not None
        and _DIED_ON.search(story.text, sentence.start, date.span.start)
    }
    return next(iter(days)) if len(days) == 1 else None
