"""SRC306: a story from which every source but one was cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Person, Reading
from bench.revision import Edit

CODE = "SRC306"

_SAYS = r"(?:said|says|told|added|adds|explained|wrote|argued|warned)"
_SAID = re.compile(
    rf"[\"“”]|\b(?:{_SAYS}|according|announc\w+|stat\w+|report\w*|claim\w*|ask\w*|call\w*|"
    r"believ\w+|expect\w+|suggest\w*|show\w*|found|confirm\w*|den(?:y|ied|ies))\b"
)
_SPEAKER = re.compile(
    rf"(?P<before>[\w’'-]+)(?:,[^,\n]{{3,80}},)? {_SAYS}\b|"
    rf"\b{_SAYS} (?P<behind>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")
_FEWEST = 5
_PRONOUNS = frozenset({"he", "she", "also", "then"})


def plant(reading: Reading, _random: Random) -> Iterator[Planted]:
    """Cuts each paragraph in which anybody else may speak, where one person says enough."""
    for person in reading.people:
        paragraphs = list(_PARAGRAPH.finditer(reading.text))
        kept = [match for match in paragraphs if _speaks_alone(person, match[0])]
        cut = [
            match
            for match in paragraphs
            if match not in kept and _SAID.search(match[0]) and not match[0].startswith("#")
        ]
        statements = sum(len(_SPEAKER.findall(match[0])) for match in kept)
        if statements >= _FEWEST and cut:
            places = [match.span() for match in kept]
            edits = [Edit(match.start(), match.end(), "") for match in cut]
            yield planted(reading, CODE, "every other source cut", edits, [places])


def _speaks_alone(person: Person, paragraph: str) -> bool:
    """Whether the paragraph gives words to this person and to nobody else."""
    speakers = [match["before"] or match["behind"] for match in _SPEAKER.finditer(paragraph)]
    own = {person.given, person.family, f"{person.given} {person.family}"}
    return (
        bool(speakers)
        and person.family in paragraph
        and all(speaker in own or speaker.lower() in _PRONOUNS for speaker in speakers)
    )
