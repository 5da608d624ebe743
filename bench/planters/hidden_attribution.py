"""SRC304: "it is believed", "reportedly" and their like in the place of a named source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "SRC304"

_WHO = r"(?:[A-Z]|[Tt]he |[Aa]n? )[^,;:.\"“”\n]{2,80}(?:, [^,;:.\"“”\n]{3,80})?"
_SAYS = r"(?:said|says|added|argued|argues|believes|believed|told [\w ]{2,20})"
_SENTENCE = re.compile(r"[A-Z](?:[^.!?\n\"“”]|\.(?=\d|[A-Za-z]\.))*\.(?=\s|\Z)")
_STARTS = re.compile(r"(?:\A|\n|[.!?][\"”]?)\s*\Z")
_BEFORE = re.compile(rf"{_WHO},? {_SAYS}(?: that)? (?P<words>.{{25,}})\.")
_ACCORDING = re.compile(rf"According to {_WHO}, (?P<words>.{{25,}})\.")
_BEHIND = re.compile(
    rf"(?P<words>.{{25,}}?), (?:according to {_WHO}|{_WHO} {_SAYS}|{_SAYS} {_WHO})\."
)
#: Anything else in the words by which somebody may be on record for them.
_SOURCED = re.compile(
    r"\b(?:sa(?:id|ys|ying)|told|tell|according|add(?:ed|s)|argu\w+|warn\w*|report\w*|claim\w*|"
    r"announc\w+|statement|estimat\w+|predict\w*|believ\w+|expect\w*|think\w*|thought|hop\w+|"
    r"fear\w*|alleg\w+|accus\w+|sp(?:eak|oke)\w*|ask\w*|wr(?:ote|itten)|suggest\w*|show\w*|"
    r"I|we|our|you|your|and that)\b",
    re.IGNORECASE,
)
#: "He" would lose whom it stands for together with the source.
_OPENS = re.compile(r"(?:the|an?|this|these|those|there|[A-Z]\w+)\b")
#: What is left of an apposition, or of a clause that held the source.
_TORN = re.compile(r"[^,]{2,40},|.*\b(?:which|that|who|whom)\Z")
_CLAUSE = re.compile(
    r"(?P<subject>(?:(?:the|an?|this|these|those|most|many|some) )?"
    r"(?:(?!(?:of|in|on|to|for|by|and|that|who|which|there|not)\b)[\w’'-]+ ?){1,4}) "
    r"(?P<verb>is|are|was|were|has|have)(?P<rest> (?!been\b|not\b|n[’']t\b|\d)[\w’'-]+.*)",
    re.IGNORECASE,
)
_IMPERSONAL = (
    "It is believed that",
    "It is understood that",
    "It is thought that",
    "It was reported that",
    "It is widely believed that",
)
_PRESENT = {"is": "is", "are": "are", "was": "was", "were": "were", "has": "is", "have": "are"}
_TOLD = ("said", "believed", "thought", "reported", "understood")


@dataclass(frozen=True, slots=True)
class _Statement:
    """A sentence with its source, and the words without it."""

    start: int
    end: int
    words: str


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Puts a passive or an adverb that promises a source in the place of the source.

    The whole sentence is the place: the words that hide the source are all that it has of one.
    """
    for statement in _statements(reading):
        for kind, words in _hidden(statement.words, random):
            edit = Edit(statement.start, statement.end, f"{words[:1].upper()}{words[1:]}.")
            yield planted(reading, CODE, kind, [edit])


def _statements(reading: Reading) -> Iterator[_Statement]:
    for match in _SENTENCE.finditer(reading.text):
        if not _STARTS.search(reading.text[: match.start()]):
            continue
        words = _without_source(match[0])
        torn = _TORN.match(words) or _SOURCED.search(words)
        if not torn and _OPENS.match(words) and reading.narrates(*match.span()):
            yield _Statement(*match.span(), words)


def _without_source(sentence: str) -> str:
    for pattern in (_ACCORDING, _BEHIND, _BEFORE):
        if found := pattern.fullmatch(sentence):
            return found["words"]
    return ""


def _hidden(words: str, random: Random) -> Iterator[tuple[str, str]]:
    yield "it is believed for a source", f"{random.choice(_IMPERSONAL)} {_lower(words)}"
    yield from _by_verb(words, random)


def _by_verb(words: str, random: Random) -> Iterator[tuple[str, str]]:
    if not (found := _CLAUSE.fullmatch(words)):
        return
    subject, verb, rest = found["subject"], found["verb"].lower(), found["rest"]
    yield "reportedly for a source", f"{subject} {verb} reportedly{rest}"
    infinitive = " have" if verb in {"has", "have"} else " be"
    told = random.choice(_TOLD)
    yield "is said to for a source", f"{subject} {_PRESENT[verb]} {told} to{infinitive}{rest}"


def _lower(words: str) -> str:
    """The words with a small letter in front, where the first word is no name."""
    return words[:1].lower() + words[1:] if _OPENS.match(words.lower()[:6]) else words
