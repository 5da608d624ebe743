"""NAM107: he here, she there, for one person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.given_names import FEMALE, MALE
from bench.planters.narration import Paragraph
from bench.planters.planted import Planted, planted
from bench.planters.reading import Person, Reading
from bench.revision import Edit

CODE = "NAM107"

_PRONOUN = re.compile(r"\b(?:he|she|his|him|himself|herself|her)\b", re.IGNORECASE)
_SENTENCE_BREAK = re.compile(r"[.!?][\"”)]?\s+(?=[\"“A-Z])|\n\s*\n")
_FEMALE_FOR_MALE = {"he": "she", "his": "her", "him": "her", "himself": "herself"}
_MALE_FOR_FEMALE = {"she": "he", "herself": "himself"}
_OTHER_PERSON = re.compile(
    r"\b(?:man|woman|boy|girl|father|mother|son|daughter|wife|husband|brother|sister|officer|"
    r"spokesman|spokeswoman|spokesperson|representative|victim|driver|teacher|lawyer|attorney)\b",
    re.IGNORECASE,
)


def plant(reading: Reading, _random: Random) -> Iterator[Planted]:
    """Flips one pronoun that follows a name with nobody else in between.

    Another pronoun of the right gender must stand like that behind the same person's name, or there
    would be nothing to clash with. "Her" is left: it may be his or him.
    """
    for person in reading.people:
        pronouns = [
            match
            for paragraph in reading.paragraphs
            for match in _pronouns(person, paragraph, reading)
        ]
        genders = {match[0].lower() in _FEMALE_FOR_MALE for match in pronouns}
        if len(pronouns) < 2 or len(genders) != 1 or _belies(person, male=genders.pop()):
            continue
        for match in pronouns:
            flipped = _flipped(match[0])
            if flipped is not None:
                edit = Edit(match.start(), match.end(), flipped)
                yield planted(reading, CODE, "one pronoun flipped", [edit])


def _pronouns(person: Person, paragraph: Paragraph, reading: Reading) -> Iterator[re.Match[str]]:
    """The narrated pronouns that can only stand for the person."""
    for match in _PRONOUN.finditer(reading.text, paragraph.start, paragraph.end):
        before = [
            m for m in person.mentions if paragraph.start <= m.start and m.end <= match.start()
        ]
        if before and paragraph.narrates(match.start(), match.end()):
            opening = _sentence_start(reading.text, before[-1].start)
            if _speaks_only_of(person, reading, opening, match.start()):
                yield match


def _sentence_start(text: str, offset: int) -> int:
    """Where the sentence before ``offset`` begins, or a little earlier."""
    breaks = [match.end() for match in _SENTENCE_BREAK.finditer(text, 0, offset)]
    return breaks[-1] if breaks else 0


def _speaks_only_of(person: Person, reading: Reading, start: int, end: int) -> bool:
    others = (
        (s, e)
        for s, e in reading.names
        if s < end and start < e and not any(m.start < e and s < m.end for m in person.mentions)
    )
    stretch = reading.text[start:end]
    sentences_between = len(_SENTENCE_BREAK.findall(stretch))
    return not any(others) and not _OTHER_PERSON.search(stretch) and sentences_between <= 1


def _belies(person: Person, *, male: bool) -> bool:
    return person.given in (FEMALE if male else MALE)


def _flipped(pronoun: str) -> str | None:
    other = (_FEMALE_FOR_MALE | _MALE_FOR_FEMALE).get(pronoun.lower())
    return other.capitalize() if other and pronoun[0].isupper() else other
