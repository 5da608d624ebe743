"""NAM103: one mention of a name is misspelt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Person, Reading
from bench.revision import Edit

CODE = "NAM103"

_MIN_LETTERS = 5
_LOOK_ALIKE = {"a": "e", "e": "a", "i": "e", "o": "e", "u": "o"}
_MAX_PLACES = 3


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Transposed, doubled, dropped and changed letters and lost accents, one mention each."""
    for person in reading.people:
        for part in (person.given, person.family):
            starts = _starts(person, part)
            narrated = [start for start, is_narrated in starts if is_narrated]
            if len(starts) < 2 or not narrated:
                continue
            for kind, wrong in _misspellings(part, random):
                if re.search(rf"\b{re.escape(wrong)}\b", reading.text):
                    continue
                for start in _some(narrated, random):
                    yield _misspelt(reading, part, start, [s for s, _ in starts], kind, wrong)
            accented = _with_accent(part)
            if accented is not None and len(_offsets(reading.text, part)) == len(starts):
                for start in _some(narrated, random):
                    yield _accent_lost(reading, part, start, [s for s, _ in starts], accented)


def _some(starts: list[int], random: Random) -> list[int]:
    return sorted(random.sample(starts, min(_MAX_PLACES, len(starts))))


def _starts(person: Person, part: str) -> list[tuple[int, bool]]:
    """Where the name part stands in the person's mentions, and whether in narration."""
    return [
        (mention.start + offset, mention.narrated)
        for mention in person.mentions
        for offset in _offsets(mention.text, part)
    ]


def _offsets(text: str, part: str) -> list[int]:
    return [match.start() for match in re.finditer(rf"\b{re.escape(part)}\b", text)]


def _misspelt(
    reading: Reading, part: str, start: int, starts: list[int], kind: str, wrong: str
) -> Planted:
    edit = Edit(start, start + len(part), wrong)
    return planted(reading, CODE, kind, [edit], [_places(part, start, starts)])


def _accent_lost(
    reading: Reading, part: str, start: int, starts: list[int], accented: str
) -> Planted:
    """Gives the name an accent everywhere but here.

    Hardly a name in the corpora has an accent that could be taken away. A name that the text holds
    elsewhere too, as a place or as somebody else's, is not accented.
    """
    edits = [Edit(s, s + len(part), accented) for s in starts if s != start]
    return planted(reading, CODE, "lost accent", edits, [_places(part, start, starts)])


def _places(part: str, start: int, starts: list[int]) -> list[tuple[int, int]]:
    places = [(start, start + len(part))]
    if len(starts) == 2:
        # One against one: no reader could say which of the two is the misspelling.
        places += [(other, other + len(part)) for other in starts if other != start]
    return places


def _misspellings(name: str, random: Random) -> Iterator[tuple[str, str]]:
    if len(name) < _MIN_LETTERS:
        return
    for kind, wrongs in (
        ("transposed letters", _transposed(name)),
        ("doubled letter", _doubled(name)),
        ("dropped letter", _dropped(name)),
        ("changed vowel", _changed_vowel(name)),
    ):
        if wrongs:
            yield kind, random.choice(wrongs)


def _with_accent(name: str) -> str | None:
    """The name with an acute accent on its last vowel that can bear one before the last letter."""
    for i in range(len(name) - 2, 0, -1) if len(name) >= _MIN_LETTERS else ():
        if name[i] in "aeio":
            return unicodedata.normalize("NFC", f"{name[: i + 1]}\u0301{name[i + 1 :]}")
    return None


def _transposed(name: str) -> list[str]:
    return [
        name[:i] + name[i + 1] + name[i] + name[i + 2 :]
        for i in range(1, len(name) - 1)
        if name[i] != name[i + 1] and name[i : i + 2].islower()
    ]


def _doubled(name: str) -> list[str]:
    return [
        name[:i] + name[i] + name[i:]
        for i in range(2, len(name))
        if name[i] in "bcdfglmnprst" and name[i] not in (name[i - 1], name[i + 1 : i + 2])
    ]


def _dropped(name: str) -> list[str]:
    """A letter left out, behind the first and before the last, as fingers do."""
    return sorted({name[:i] + name[i + 1 :] for i in range(1, len(name) - 1) if name[i].islower()})


def _changed_vowel(name: str) -> list[str]:
    return [
        name[:i] + _LOOK_ALIKE[name[i]] + name[i + 1 :]
        for i in range(1, len(name))
        if name[i] in _LOOK_ALIKE
    ]
