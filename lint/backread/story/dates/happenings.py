"""What happens once to things and places, by the words around the date: fires, strikes, storms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backread.calendar_words import MONTHS
from backread.span import Span
from backread.story.dates.date import Date, Granularity
from backread.story.dates.event_words import (
    Frequency,
    canonical,
    doings,
    kinds_by_verb,
    nouns_of,
)
from backread.story.dates.tie import Tie
from backread.story.story import Story

_ONCE = nouns_of(Frequency.ONCE)
_WEATHER = nouns_of(Frequency.WEATHER)
_ANY = f"{_ONCE}|{_WEATHER}"
_OTHERS = re.compile(
    rf"\b(?:{_ANY}|after|before|since|until|following|because|trial|hearing|inquest|court|report"
    r"|statement|later|and|but|while|as|which|that|said|says|told)\b"
)
_BEHIND = re.compile(rf"(?:'s|’s)? (?P<event>{_ONCE})\b(?!-| (?:victim|scene|of (?:a|an)\b))")
#: "The fire of 9 March", "the night of the fire, 18 August", "the fire, on 9 April"
_BESIDE = re.compile(
    rf"\b(?:[Tt]he|that) (?:[a-z-]+ )?(?P<event>{_ANY})(?:,? (?:on|of|in)|,)? "
    r"(?:(?:the )?(?:night|day|morning|evening|afternoon|early hours) of |last )?\Z"
)
_PLACED = re.compile(
    rf"\b[Tt]he (?P<event>{_ONCE})(?: (?:on|in|at|off|near) [^.;,\d]{{1,30}}"
    rf"| (?:that|which) [a-z]+(?:ed|t) [^.;,\d]{{1,50}})? (?:(?:happened"
    rf"|occurred|took place|came|broke out|was) )?(?:on |last )?\Z"
)
#: "12 February, the morning of the fire", "8 February, when the streak ended"
_NAMED_BEHIND = re.compile(
    rf",? the (?:night|day|morning|evening|afternoon|date) of the (?P<event>{_ANY})\b(?!-)"
)
#: What begins, ends or opens, once: "the strike began on 3 May".
_DOINGS = doings("thing")
_VERBS = "|".join(f"(?P<v{place}>{doing.verbs})" for place, doing in enumerate(_DOINGS))
#: These begin and end again and again.
_RECURRING = (
    "day|week|month|year|season|term|session|market|markets|school|shop|store|game|match|half|race"
    "|meeting|hearing|service|show|trading|vote|voting|campaign|war|talks|man|woman|group|team|it"
    "|party|which|that|who|company|share|shares|price|index|stock|polls|report|study|series"
)
_NOUN = rf"\b(?:[Tt]he|[Tt]his|[Ii]ts) (?:[a-z-]+ )?(?P<noun>(?!(?:{_RECURRING})\b)[a-z]{{4,}})"
_NOUN_VERB = re.compile(
    rf"{_NOUN} (?:had )?(?:{_VERBS})\b(?P<between>[^.;:,\d\n]{{0,40}}?)"
    r"(?: (?:on|in the early hours of|on the (?:night|morning|evening|afternoon|day) of))? \Z"
)
_WHEN_NOUN_VERB = re.compile(rf",? when {_NOUN} (?:{_VERBS})\b")
#: What happened, told by a verb: "the trawler sank on 9 January".
_VERB = rf"\b(?P<verb>{'|'.join(sorted(kinds_by_verb(), key=len, reverse=True))})"
_VERBAL = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts) [^.;:,\d\n]{{3,40}}? {_VERB}\b(?P<between>[^.;:,\d\n]{{0,40}}?)"
    r" (?:on|in) \Z"
)
_WHEN_VERBAL = re.compile(rf",? when the [^.;:,\d\n]{{3,40}}? {_VERB}\b")
#: "The fire had been started in the early hours of 16 August"
_CLAUSE = re.compile(
    rf"\b[Tt]he (?P<event>{_ANY}) (?:had |has )?(?:been |was )?(?:started|began|begun|broke out"
    r"|struck|hit|happened|occurred|took place|came|swept|tore|destroyed|killed|flooded|damaged"
    r"|gutted|lit|set|reported)\b(?P<between>[^.;:,\d\n]{0,60}?) (?:(?:on|in|during) )?(?:(?:the )?"
    r"(?:early (?:hours|morning)|night|morning|evening|afternoon|day) of )?(?:on )?\Z"
)
#: "Storm damage in January"
_DAMAGE = re.compile(rf"\b(?P<event>{_WEATHER}) damage (?:in|on|of) \Z")
#: "A fire destroyed the mill on Tuesday": what the story begins with.
_INTRODUCED = re.compile(
    rf"(?:\A|[.!?] |\b(?:in|when|after|by) )[Aa]n? (?:[a-z-]+ ){{0,2}}(?P<event>{_ONCE})\b"
    r"(?:(?! (?:and|but|after|since|before|because|that|which) )[^.;:\d]){0,80} (?:on |in )?\Z"
)
_MONTH_BEFORE = re.compile(
    rf"\b[Tt]he (?P<month>{'|'.join(MONTHS)}) (?P<event>{_ANY})\b(?!-| (?:season|victim))"
)
_THE = re.compile(r"\b[Tt]he \Z")


def find_happenings(story: Story, dates: Sequence[Date]) -> Iterator[Tie]:
    """What the words around some dates of a story say that they are the dates of."""
    for date in dates:
        event = _happening_of(story, date)
        if event is not None:
            yield _tie(event, date)
        began = _beginning_of(story, date)
        if began is not None:
            yield _tie(began, date)
    yield from _by_month(story)


def _tie(kind: str, date: Date) -> Tie:
    return Tie(kind, None, f"the {kind}", known=True, date=date)


def _happening_of(story: Story, date: Date) -> str | None:
    """The noun of what a date is the date of, or None."""
    before = story.text[max(0, date.span.start - 120) : date.span.start]
    sentence = before.rpartition("\n")[2]
    sentence = re.split(r"[.!?] (?=[A-Z])", sentence)[-1]
    known = _THE.search(before) or date.relative
    behind = _BEHIND.match(story.text, date.span.end) if known else None
    if date.relative and behind and not behind[0].startswith(("'s", "’s")):
        behind = None
    fine = date.granularity is Granularity.DAY or date.granularity is Granularity.MONTH
    match = behind or _PLACED.search(sentence) or _INTRODUCED.search(sentence)
    if match is None and fine and not date.relative:
        match = _BESIDE.search(sentence) or _DAMAGE.search(sentence) or _clause(sentence)
        match = match or _NAMED_BEHIND.match(story.text, date.span.end)
    if match is None and date.granularity is Granularity.YEAR:
        match = _IN_A_YEAR.search(sentence)
    if match is None or (date.granularity is Granularity.MONTH and match.re in _OLD):
        return _told_by_verb(story, date, sentence)
    return canonical(match["event"])


def _told_by_verb(story: Story, date: Date, sentence: str) -> str | None:
    """What a date is that of by a verb, if the story has the noun too: "sank", "the sinking"."""
    if date.relative or not date.year:
        return None
    match = _VERBAL.search(sentence)
    if match is not None and _OTHERS.search(match["between"]):
        match = None
    match = match or _WHEN_VERBAL.match(story.text, date.span.end)
    noun = kinds_by_verb()[match["verb"]] if match else None
    named = noun and re.search(rf"\b[Tt]he (?:[a-z-]+ )?{noun}\b", story.narration)
    return noun if named else None


def _beginning_of(story: Story, date: Date) -> str | None:
    """What began, ended or opened on a day, with the verb: "strike began"; None if nothing did."""
    if date.granularity is not Granularity.DAY or date.relative:
        return None
    sentence = story.text[max(0, date.span.start - 120) : date.span.start].rpartition("\n")[2]
    sentence = re.split(r"[.!?] (?=[A-Z])", sentence)[-1]
    match = _NOUN_VERB.search(sentence)
    if match is not None and _OTHERS.search(match["between"]):
        return None
    match = match or _WHEN_NOUN_VERB.match(story.text, date.span.end)
    if match is None:
        return None
    place = next(
        int(name[1:]) for name, verb in match.groupdict().items() if verb and name[1:].isdigit()
    )
    return f"{canonical(match['noun'])} {_DOINGS[place].name}"


def _clause(sentence: str) -> re.Match[str] | None:
    match = _CLAUSE.search(sentence)
    return match if match and not _OTHERS.search(match["between"]) else None


#: These are read with days and years only.
_IN_A_YEAR = re.compile(rf"\b[Tt]he (?:[a-z-]+ )?(?P<event>{_ONCE}) of \Z")
_OLD = (_BEHIND, _PLACED)


def _by_month(story: Story) -> Iterator[Tie]:
    """What goes by the name of a month: "the February storm", with that month as its date."""
    for match in _MONTH_BEFORE.finditer(story.narration):
        span = Span(*match.span("month"))
        month = MONTHS.index(match["month"]) + 1
        date = Date(span, match[0][4:], Granularity.MONTH, month=month)
        yield _tie(canonical(match["event"]), date)
