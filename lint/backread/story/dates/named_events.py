"""Events that a story names with a date, and what it tells of them with another.

The date belongs to the noun beside it. Where the story has put the same thing on another date, and
on that one only, one of the two is wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from backread.span import Span
from backread.story.dates.date import Date, Granularity, YearSource
from backread.story.dates.differing import dates_to_compare, differ
from backread.story.dates.event_names import (
    AROUND,
    NOUN_BEFORE,
    OTHER_TIME,
    NamedEvent,
    NounBehind,
    find_named_events,
    is_of_another_time,
    noun_behind,
)
from backread.story.dates.event_words import (
    Frequency,
    are_several,
    frequency_of,
    is_word_of,
)
from backread.story.story import Story

_IS_OF_A_NOUN = re.compile(r"(?<!\bby )\b(?:an?|the|that|its|his|her|their|\w+['’]s) \Z")
_OWNER = re.compile(r"\b(?P<name>[A-Z][\w-]+)['’]s (?:[a-z-]+ )?\Z")
#: "Ahead of the speech", "a motion for debate": no day of theirs.
_IS_A_TIME = re.compile(
    r"\b(?:ahead of|before|after|since|until|following|prior to|for|about|over|against|pending"
    r"|despite|to) (?:(?:the|an?|his|her|its|their) )?(?:[a-z-]+ ){0,2}\Z"
)
_WHICH = re.compile(r",? (?:which|that)\b")
_NEW = re.compile(r"\b[Aa]n? \Z")
#: Between the noun or its verb and the date there is nothing that the date could belong to instead.
_WAY = re.compile(
    r"(?:(?! (?:and|but|before|after|since|until|till|because|while|when|if|whether|ahead of"
    r"|following|than|not) )[^.;:()\n\"“”—–]){0,70}"
)
#: "on Thursday, the board ruled", "met Wednesday for their weekly hearing"
_AHEAD_OF_VERB = re.compile(
    r"(?: (?:morning|afternoon|evening|night))?,? (?:(?:the|an?|its|his|her) )?"
    r"(?:(?!(?:and|but|that|after|before|when|if|to|said)\b)[\w.’'-]+ ){0,4}"
)
_AHEAD_OF_NOUN = re.compile(
    r"(?: (?:morning|afternoon|evening|night))? (?:for|in|at|during) "
    r"(?:(?!(?:and|but|that|after|before|when|if|to|said)\b)[\w’'-]+ ){0,5}"
)
#: What comes back every few years was at another time in another year.
_OTHER_YEAR = re.compile(r"\b(?:last|next) year\b|\byears? (?:ago|before|earlier)\b")
_PRONOUNS = {"his": re.compile(r"\b[Hh]e\b"), "her": re.compile(r"\b[Ss]he\b")}
_RETURNING = frozenset({Frequency.COMES_BACK, Frequency.OFTEN})
#: Of several there is but one of these.
_WHICH_ONE = frozenset({"first", "last", "final"})


def named_event_conflicts(story: Story) -> Iterator[tuple[str, Date, Date]]:
    """The events that are named with a date and stood on another: noun, this date, the other."""
    dates = dates_to_compare(story)
    if len(dates) < 2:
        return
    events = list(find_named_events(story, dates))
    for event in events:
        others = [date for date in dates if date.span != event.date.span]
        tied = [
            date
            for date in others
            if date.relative is event.date.relative and _is_tied(story, event, date)
        ]
        # An event that is named twice with one date is established, and the other is another.
        same = [each for each in events if each.noun == event.noun]
        if sum(_key(each.date) == _key(event.date) for each in same) > 1:
            continue
        alike = [date for date in tied if date.granularity is event.date.granularity]
        apart = [date for date in alike if differ(date, event.date)]
        # Where it stands on the same date elsewhere too, it is the other that is another event.
        if not apart or len(apart) < len(alike) or len({_key(date) for date in apart}) > 1:
            continue
        if frequency_of(event.noun) in _RETURNING and _is_another_year(apart[0], event.date):
            continue
        if event.words & _WHICH_ONE or not are_several(story.text, event.noun):
            earlier, later = sorted((apart[0], event.date), key=lambda date: date.span)
            # What is told of behind the name may be the next of its kind, if nothing says whose.
            if later is event.date or event.marks:
                yield f"the {event.noun}", later, earlier


def _is_another_year(one: Date, other: Date) -> bool:
    written = one.year_source is YearSource.WRITTEN is other.year_source
    return written and one.year != other.year


def _key(date: Date) -> object:
    return date.weekday if date.relative else (date.year, date.month, date.day)


def _is_tied(story: Story, event: NamedEvent, date: Date) -> bool:
    """Whether a date stands with the noun of an event, or with its verb."""
    sentence = next((each for each in story.sentences if each.contains(date.span)), None)
    if sentence is None or sentence == event.sentence:
        return False
    copy = sentence.of(story.text)
    # "The March 17 primary" and "the June 3 primary" are told apart by their dates, and the date
    # of "Tuesday's debate" is that of the debate.
    behind = noun_behind(story, date, sentence.end)
    if behind is not None and (behind.own or behind.noun == event.noun):
        return _is_named_alike(story, event, date, behind)
    # "an April 20 interview" is on no letter's date, but "ousted by a July 3 coup" is one event.
    if _IS_OF_A_NOUN.search(story.text, sentence.start, date.span.start) and behind is not None:
        return False
    beside = NOUN_BEFORE.search(story.text, sentence.start, date.span.start)
    if beside is not None and beside["noun"] == event.noun:
        return False
    if not all(mark in copy for mark in event.marks):
        return False
    if is_of_another_time(story, date, sentence) or not all(w in copy for w in event.words):
        return False
    if frequency_of(event.noun) is Frequency.COMES_BACK and _OTHER_YEAR.search(copy):
        return False
    pronoun = _PRONOUNS.get(event.whose)
    if pronoun is not None and not pronoun.search(copy):
        return False
    for word in re.finditer(r"[A-Za-z-]{3,}", copy):
        # The State Department makes no statement by its name.
        is_name = word[0][0].isupper() and word.start() > 0
        if is_name or not is_word_of(event.noun, word[0].lower()):
            continue
        if OTHER_TIME.search(copy, max(0, word.start() - AROUND), word.end()):
            continue
        # "Ahead of the speech, on Sunday" is told, not when the speech was.
        is_before = sentence.start + word.end() <= date.span.start
        is_noun = word[0].lower() == event.noun and not _WHICH.match(copy, word.end())
        if is_before and is_noun and _IS_A_TIME.search(copy, 0, word.start()):
            continue
        owner = _OWNER.search(copy, 0, word.start())
        if owner is not None and owner["name"] not in event.sentence.of(story.text):
            continue
        here = Span(*word.span()).shifted(sentence.start)
        if _stands_with(story, here, date, is_verb=word[0].lower() != event.noun):
            return True
    return False


def _is_named_alike(story: Story, event: NamedEvent, date: Date, behind: NounBehind) -> bool:
    """Whether an event that goes by another date is the same, and one of the dates a slip.

    "A 2004 report" and later "the 2003 report" are one, and so are "the May 7 press conference" of
    a story that tells of May 7 elsewhere too and "the May 9 press conference".
    """
    if behind.noun != event.noun or behind.own or not behind.words >= event.words:
        return False
    is_day = date.granularity is Granularity.DAY and not date.relative
    if not is_day and date.granularity is not Granularity.YEAR:
        return False
    if is_day and date.month != event.date.month and date.day != event.date.day:
        return False
    if _NEW.search(story.text, 0, date.span.start):
        return True
    times = Counter(_key(each) for each in story.dates)
    told_once = times[_key(event.date)] == 1 < times[_key(date)]
    return is_day and told_once and behind.words == event.words != frozenset()


def _stands_with(story: Story, here: Span, date: Date, *, is_verb: bool) -> bool:
    """Whether nothing stands between a word and a date that the date could belong to instead."""
    if here.end <= date.span.start:
        way = _WAY.fullmatch(story.text, here.end, date.span.start)
    elif here.start - date.span.end <= 1:
        way = _WAY.fullmatch(story.text, date.span.end, here.start)
    else:
        ahead = _AHEAD_OF_VERB if is_verb else _AHEAD_OF_NOUN
        way = ahead.fullmatch(story.text, date.span.end, here.start)
    return way is not None and not _has_date(story, here, date)


def _has_date(story: Story, here: Span, date: Date) -> bool:
    """Whether another date stands between a word and a date, or right before or behind the word."""
    way = here.to(date.span)
    beside = Span(max(0, here.start - 2), here.end + 2)
    return any(
        each.span != date.span and (way.contains(each.span) or beside.overlaps(each.span))
        for each in story.dates
    )
