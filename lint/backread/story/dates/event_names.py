"""What events a story names with a date: "the 13 December quarter-final", "Tuesday's vote"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.draft import BlockKind
from backread.span import Span
from backread.story.dates.date import Date
from backread.story.dates.event_words import Frequency, frequency_of, is_event
from backread.story.story import Story

_THE = r"(?P<which>[Tt]he|[Tt]hat|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z][\w-]+['’]s)"
#: "the first transfer on March 5", "the opening, on 19 May", "her arrival in 1964", "the survey,
#: carried out in May 2021"
NOUN_BEFORE = re.compile(
    rf"\b{_THE} (?P<words>(?:(?!(?:the|an?|at|in|on|of|by|for|to|from|with|when)\b)[a-z-]+ )"
    rf"{{0,2}}?)(?P<noun>[a-z-]{{4,}})(?:,? (?:(?:which|that) was )?(?:carried out|conducted|held"
    r"|done|staged|undertaken)|,? (?:which|that) took place)?,? (?:early |late )?(?:on |in )?\Z"
)
#: "the 13 December quarter-final", "the February storm", "Tuesday's caucus vote", "Moss's May exit"
_BEHIND = re.compile(
    r"(?P<own>['’]s)?(?: (?:morning|afternoon|evening|night))?(?P<words>(?: [a-z-]+){1,3})"
)
_KNOWN = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|(?P<owner>[A-Z][\w-]+)['’]s"
    r"|(?P<whose>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)(?: first)?) \Z"
)
_PLACE = re.compile(r" (?:at|in|near|outside|off|of) (?:the |an? )?(?P<place>[^\W\d_][\w’'-]+)")
OTHER_TIME = re.compile(
    r"\b(?:postpon\w+|delay\w*|moved|reschedul\w+|brought forward|put (?:back|off)|origin\w+"
    r"|initial\w*|instead|earlier|previous\w*|another|second(?!-)|again|anniversary"
    r"|broadcast|air(?:s|ed|ing)|taped|recorded|finish\w*|wrap\w* up|conclud\w+"
    r"|each|every|annual\w*|daily|weekly|monthly|regular|continu\w+|resum\w+)\b",
    re.IGNORECASE,
)
AROUND = 50


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """A date and the noun of what it is the date of, all words in lower case.

    ``words`` say which one it is, ``whose`` is "the", "his" or the like, and ``marks`` are names
    that say where it was and whose.
    """

    noun: str
    words: frozenset[str]
    whose: str
    marks: frozenset[str]
    date: Date
    sentence: Span


def find_named_events(story: Story, dates: Sequence[Date]) -> Iterator[NamedEvent]:
    """The events that are named with some dates of a story."""
    for date in dates:
        _, block = story.block_at(date.span.start)
        if not block.span.contains(date.span) or block.kind is not BlockKind.PARAGRAPH:
            continue
        found = _named(story, date, block.span)
        if found is not None and not is_of_another_time(story, date, found.sentence):
            yield found


def _named(story: Story, date: Date, block: Span) -> NamedEvent | None:
    """The event that is named with a date."""
    # The date of "the board holding Tuesday's hearing" is that of the hearing.
    if story.text.startswith(("'s", "’s"), date.span.end):
        return _named_behind(story, date, block)
    return _named_before(story, date, block) or _named_behind(story, date, block)


def _named_before(story: Story, date: Date, block: Span) -> NamedEvent | None:
    """The event whose noun stands before its date: "the first transfer on March 5"."""
    start = max(block.start, date.span.start - 60)
    match = NOUN_BEFORE.search(story.text, start, date.span.start)
    if match is None or not is_event(match["noun"]):
        return None
    if frequency_of(match["noun"]) is Frequency.DOCUMENT:
        return None
    words, sentence = frozenset(match["words"].split()), _sentence_of(story, date.span, block)
    marks, which = _place_behind(story, date.span.end), match["which"]
    if which.endswith(("'s", "’s")):
        which, marks = "the", marks | {which[:-2]}
    return NamedEvent(match["noun"], words, which.lower(), marks, date, sentence)


def _named_behind(story: Story, date: Date, block: Span) -> NamedEvent | None:
    """The event whose noun stands behind its date: "Tuesday's caucus vote"."""
    noun = noun_behind(story, date, block.end)
    known = _KNOWN.search(story.text, block.start, date.span.start)
    if noun is None or not (noun.own or known):
        return None
    # "Its Thursday filing" is not known to be "Moss's filing".
    owner = {known["owner"] or known["whose"]} - {None} if known else set()
    sentence = _sentence_of(story, date.span, block)
    marks = _place_behind(story, noun.end) | owner
    return NamedEvent(noun.noun, noun.words, "the", marks, date, sentence)


@dataclass(frozen=True, slots=True)
class NounBehind:
    """The noun of an event behind a date, the words between, and where it ends."""

    noun: str
    words: frozenset[str]
    own: bool
    end: int


def noun_behind(story: Story, date: Date, end: int) -> NounBehind | None:
    """The noun of an event behind a date and before an offset, if there is one."""
    match = _BEHIND.match(story.text, date.span.end, end)
    if match is None:
        return None
    words = match["words"].split()
    places = [place for place, word in enumerate(words) if is_event(word)]
    if not places:
        return None
    # In "Tuesday's caucus meeting" the last is the noun, but "Tuesday's vote meeting" has no such.
    first = places[0]
    last = first + 1 if first + 1 in places else first
    # "A July 14 report date" is one that was set, asked for or put off.
    if words[last + 1 : last + 2] in (["date"], ["dates"], ["deadline"]):
        return None
    at = match.end("words") - sum(len(word) + 1 for word in words[last + 1 :])
    return NounBehind(words[last], frozenset(words[:last]), match["own"] is not None, at)


def _place_behind(story: Story, at: int) -> frozenset[str]:
    place = _PLACE.match(story.text, at)
    return frozenset({place["place"]} if place else ())


def is_of_another_time(story: Story, date: Date, sentence: Span) -> bool:
    """Whether the words around a date say that the event was put off, or is another one."""
    start = max(sentence.start, date.span.start - AROUND)
    end = min(sentence.end, date.span.end + AROUND)
    return OTHER_TIME.search(story.text, start, end) is not None


def _sentence_of(story: Story, span: Span, block: Span) -> Span:
    return next((each for each in story.sentences if each.contains(span)), block)
