"""Events that a story names with a date: "the 13 December quarter-final".

The date belongs to the noun beside it. Where the story has put the same thing on another date, and
on that one only, one of the two is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backread.draft import BlockKind
from backread.span import Span
from backread.story.dates.date import Date, Granularity, YearSource
from backread.story.dates.differing import differ
from backread.story.dates.event_words import (
    Frequency,
    are_several,
    event_nouns,
    is_event,
    is_word_of,
)
from backread.story.story import Story

_THE = r"(?P<which>[Tt]he|[Tt]hat|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)"
#: "the first transfer on March 5", "the opening, on 19 May", "her arrival in 1964"
_BEFORE = re.compile(
    rf"\b{_THE} (?P<words>(?:(?!(?:the|an?|at|in|on|of|by|for|to|from|with|when)\b)[a-z-]+ )"
    rf"{{0,2}}?)(?P<noun>[a-z-]{{4,}}),? (?:on |in )?\Z"
)
#: "the 13 December quarter-final", "the February storm", "Tuesday's vote"
_BEHIND = re.compile(r"(?P<own>['’]s)? (?P<words>(?:[a-z-]+ )?)(?P<noun>[a-z-]{4,})\b")
_KNOWN = re.compile(r"\b(?:[Tt]he|[Tt]hat) \Z")
#: Between the noun or its verb and the date there is nothing that the date could belong to instead.
_WAY = re.compile(
    r"(?:(?! (?:and|but|before|after|since|until|till|because|while|when|if|whether|ahead of"
    r"|following|than|not) )[^.;:()\d\n\"“”—–]){0,70}"
)
_OTHER_TIME = re.compile(
    r"\b(?:postpon\w+|delay\w*|moved|reschedul\w+|brought forward|put (?:back|off)|origin\w+"
    r"|initial\w*|instead|earlier|previous\w*|another|second|again|anniversary"
    r"|each|every|annual\w*|continu\w+|resum\w+)\b",
    re.IGNORECASE,
)
#: What comes back every few years was at another time in another year.
_OTHER_YEAR = re.compile(r"\b(?:last|next) year\b|\byears? (?:ago|before|earlier)\b")
_PRONOUNS = {"his": re.compile(r"\b[Hh]e\b"), "her": re.compile(r"\b[Ss]he\b")}
_PLACE = re.compile(r" (?:at|in|near|outside|off|of) (?:the |an? )?(?P<place>[^\W\d_][\w’'-]+)")
_GRANULARITIES = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.YEAR})
_RETURNING = frozenset({Frequency.COMES_BACK, Frequency.OFTEN})
#: Of several there is but one of these.
_WHICH_ONE = frozenset({"first", "last", "final"})


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """A date and the noun of what it is the date of, all words in lower case.

    ``words`` say which one it is, ``whose`` is "the", "his" or the like, and ``places`` are where
    it was, as the words behind it say.
    """

    noun: str
    words: frozenset[str]
    whose: str
    places: frozenset[str]
    date: Date
    sentence: Span


def named_event_conflicts(story: Story) -> Iterator[tuple[str, Date, Date]]:
    """The events that are named with a date and stood on another: noun, this date, the other."""
    dates = [
        date
        for date in story.dates
        if date.granularity in _GRANULARITIES and not date.quoted and date.last_day is None
    ]
    if len(dates) < 2:
        return
    for event in _named_events(story, dates):
        others = [date for date in dates if date.span != event.date.span]
        tied = [
            date
            for date in others
            if date.relative is event.date.relative and _is_tied(story, event, date)
        ]
        alike = [date for date in tied if date.granularity is event.date.granularity]
        apart = [date for date in alike if differ(date, event.date)]
        # Where it stands on the same date elsewhere too, it is the other that is another event.
        if not apart or len(apart) < len(alike) or len({_key(date) for date in apart}) > 1:
            continue
        if _frequency(event) in _RETURNING and _is_another_year(apart[0], event.date):
            continue
        several = not event.words & _WHICH_ONE and are_several(story.text, event.noun)
        if apart[0].span < event.date.span and not several:
            yield f"the {event.noun}", event.date, apart[0]


def _frequency(event: NamedEvent) -> Frequency:
    known = event_nouns().get(event.noun)
    return known.frequency if known else Frequency.AT_TIMES


def _is_another_year(one: Date, other: Date) -> bool:
    written = one.year_source is YearSource.WRITTEN is other.year_source
    return written and one.year != other.year


def _key(date: Date) -> object:
    return date.weekday if date.relative else (date.year, date.month, date.day)


def _named_events(story: Story, dates: list[Date]) -> Iterator[NamedEvent]:
    for date in dates:
        block = next((b for b in story.blocks if b.span.contains(date.span)), None)
        if block is None or block.kind is not BlockKind.PARAGRAPH:
            continue
        start = block.span.start
        match = _BEFORE.search(story.text, max(start, date.span.start - 60), date.span.start)
        if match is None:
            behind = _BEHIND.match(story.text, date.span.end, block.span.end)
            known = _KNOWN.search(story.text, start, date.span.start) is not None
            match = behind if behind and (behind["own"] or known) else None
        if match is None or not is_event(match["noun"]):
            continue
        words = frozenset(match["words"].split())
        sentence = _sentence_of(story, date.span, block.span)
        if not _OTHER_TIME.search(sentence.of(story.text)):
            whose = (match.groupdict().get("which") or "the").lower()
            place = _PLACE.match(story.text, max(date.span.end, match.end()))
            there = frozenset({place["place"]} if place else ())
            yield NamedEvent(match["noun"], words, whose, there, date, sentence)


def _sentence_of(story: Story, span: Span, block: Span) -> Span:
    return next((each for each in story.sentences if each.contains(span)), block)


def _is_tied(story: Story, event: NamedEvent, date: Date) -> bool:
    """Whether a date stands with the noun of an event, or with its verb."""
    sentence = next((each for each in story.sentences if each.contains(date.span)), None)
    if sentence is None or sentence == event.sentence:
        return False
    copy = sentence.of(story.text)
    # "The March 17 primary" and "the June 3 primary" are told apart by their dates, and the date
    # of "Tuesday's debate" is that of the debate.
    behind = _BEHIND.match(story.text, date.span.end, sentence.end)
    if behind is not None and (behind["own"] or behind["noun"] == event.noun):
        return False
    beside = _BEFORE.search(story.text, sentence.start, date.span.start)
    if beside is not None and beside["noun"] == event.noun:
        return False
    if not all(place in copy for place in event.places):
        return False
    if _OTHER_TIME.search(copy) or not all(word in copy for word in event.words):
        return False
    if _frequency(event) is Frequency.COMES_BACK and _OTHER_YEAR.search(copy):
        return False
    pronoun = _PRONOUNS.get(event.whose)
    if pronoun is not None and not pronoun.search(copy):
        return False
    for word in re.finditer(r"[A-Za-z-]{3,}", copy):
        if not is_word_of(event.noun, word[0].lower()):
            continue
        here = Span(*word.span()).shifted(sentence.start)
        between = (
            story.text[here.end : date.span.start]
            if here.end <= date.span.start
            else story.text[date.span.end : here.start]
        )
        close = here.end <= date.span.start or len(between) <= 3
        if close and _WAY.fullmatch(between) and not _has_date(story, here, date):
            return True
    return False


def _has_date(story: Story, here: Span, date: Date) -> bool:
    """Whether another date stands between a word and a date."""
    way = here.to(date.span)
    return any(each.span != date.span and way.contains(each.span) for each in story.dates)
