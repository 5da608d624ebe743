"""The nouns and verbs of events, from ``data/events.tsv`` and ``data/doings.tsv``.

A row of ``events.tsv`` is a noun, the noun by which the same goes (its own, or "fire" of "blaze"),
how often there is such a thing, and verbs of other stems that tell of it. A row of ``doings.tsv``
is who does it, a person or a thing; by what name the doing goes; and the expressions of the verbs
and of the nouns that tell of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from backread.story.figures.irregular_verbs import PLAIN_FORMS

#: What the endings of nouns tell of events: "opening", "collision", "arrival".
_EVENT_ENDING = re.compile(r"[a-z]{3,}(?:ing|[st]ion|[^ia]al|ment|quake|fire)\Z")
_NO_EVENT = frozenset(
    """
    fall
    morning evening building beginning spring according following during commission administration
    organization organisation population position section station nation region opposition edition
    institution constitution corporation association foundation delegation generation million
    billion government department document parliament apartment statement settlement agreement
    treatment investment amendment management employment instrument moment comment regiment
    journal hospital capital criminal official national federal general original several
    material animal proposal tribunal arsenal cardinal manual medal signal total
    publication application information regulation legislation resolution invitation recommendation
    ceiling
    """.split()
)
_ENDINGS = re.compile(r"(?:ings?|ed|als?|ions?|ments?|es|s|e)\Z")
_SHORTEST_ROOT = 4
_SECOND = (
    "second|third|fourth|another|other|separate|earlier|previous|similar|two|three|four|both"
    "|several|latest|new|copycat|follow-up|first|next|final|last"
)


class Frequency(StrEnum):
    """How often there is such an event."""

    #: A place or a person has one of it.
    ONCE = "once"
    #: A place has several, so that a date says which one is meant only if it stands by them.
    WEATHER = "weather"
    #: It comes back every few years.
    COMES_BACK = "comes-back"
    #: There is one every so often.
    OFTEN = "often"
    #: It is a thing too, so that only a date before it is its own: "the 2003 report".
    DOCUMENT = "document"
    #: Any other.
    AT_TIMES = "at-times"


@dataclass(frozen=True, slots=True)
class EventNoun:
    """A noun of an event.

    Attributes:
        kind: the noun by which the same goes.
        frequency: how often there is one.
        verbs: verbs of other stems that tell of it, in the past.
    """

    kind: str
    frequency: Frequency
    verbs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Doing:
    """What people or things do once: its name, and the expressions of its verbs and nouns."""

    name: str
    verbs: str
    nouns: str


@cache
def event_nouns() -> dict[str, EventNoun]:
    """The nouns of events that are listed."""
    return {
        noun: EventNoun(kind, Frequency(frequency), frozenset(_alternatives(verbs)))
        for noun, kind, frequency, verbs in _rows("events.tsv")
    }


def frequency_of(noun: str) -> Frequency:
    """How often there is such an event."""
    known = event_nouns().get(noun)
    return known.frequency if known else Frequency.AT_TIMES


@cache
def nouns_of(*frequencies: Frequency) -> str:
    """The expression of the nouns of events that are so frequent, the longest first."""
    found = [noun for noun, each in event_nouns().items() if each.frequency in frequencies]
    return "|".join(sorted(found, key=lambda noun: (-len(noun), noun)))


@cache
def kinds_by_verb() -> dict[str, str]:
    """What happens once by the verbs that tell of it: "sinking" by "capsized"."""
    return {
        verb: each.kind
        for each in event_nouns().values()
        if each.frequency is Frequency.ONCE
        for verb in each.verbs
    }


@cache
def doings(who: str) -> tuple[Doing, ...]:
    """What people ("person") or things ("thing") do once."""
    return tuple(Doing(*row[1:]) for row in _rows("doings.tsv") if row[0] == who)


def canonical(noun: str) -> str:
    """The one of several nouns for one event by which it is known here."""
    known = event_nouns().get(noun)
    return known.kind if known else noun


def is_event(noun: str) -> bool:
    """Whether a noun tells of something that takes place."""
    told = noun in event_nouns() or _EVENT_ENDING.match(noun) is not None
    return told and noun not in _NO_EVENT


def is_word_of(noun: str, word: str) -> bool:
    """Whether a word is a noun or of its verb: "opened" of "opening"."""
    known = event_nouns().get(noun)
    if noun == word or (known is not None and word in known.verbs):
        return True
    if noun.endswith("ing") and word in {noun[:-3] + ending for ending in ("", "e", "ed", "es")}:
        return True
    root = _root(noun)
    return len(root) >= _SHORTEST_ROOT and root == _root(word)


def are_several(copy: str, noun: str) -> bool:
    """Whether some copy speaks of two or more of these: then each may have its date."""
    kind = canonical(noun)
    alike = [each for each, known in event_nouns().items() if known.kind == kind]
    nouns = "|".join(map(re.escape, {noun, kind, *alike}))
    several = (
        rf"\b(?:{_SECOND}) (?:[a-z-]+ )?(?:{nouns})\b|\b(?:{nouns})(?:e?s)\b"
        r"|the (?:second|third|latest) in\b"
    )
    return re.search(several, copy, re.IGNORECASE) is not None


def are_told_apart(copy: str, noun: str) -> bool:
    """Whether some copy has another one of these, or speaks of certain ones together."""
    noun = re.escape(noun)
    several = (
        rf"\b(?:{_SECOND}|one of) (?:[a-z-]+ ){{0,2}}{noun}s?\b"
        rf"|\b(?:the|these|those|its|his|her|their|(?:series|string|spate|wave|pair) of) "
        rf"(?:[a-z-]+ )?{noun}e?s\b"
    )
    return re.search(several, copy, re.IGNORECASE) is not None


def _root(word: str) -> str:
    return _ENDINGS.sub("", PLAIN_FORMS.get(word, word)).removesuffix("e")


def _rows(name: str) -> Iterator[list[str]]:
    text = files("backread.story.dates").joinpath("data", name).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines())


def _alternatives(cell: str) -> list[str]:
    return [] if cell == "-" else cell.split("|")
