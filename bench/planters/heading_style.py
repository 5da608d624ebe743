"""HED603: one heading among several is set otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "HED603"

_HEADINGS = (
    "What the council decided",
    "A long road to the vote",
    "Where the money comes from",
    "Neighbors weigh in",
    "How the plan took shape",
    "Questions that remain open",
    "The years before the deal",
    "Why it took so long",
    "Looking for another way",
    "Voices from the street",
)
_SMALL = frozenset("a an the to of from in for".split())
_FEWEST = 3


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Gives the article headings, one of them in another case or with a full stop."""
    starts = [paragraph.start for paragraph in reading.paragraphs][1:]
    if len(starts) < _FEWEST or "\n## " in reading.text:
        return
    for kind in ("another case", "a full stop"):
        number = random.randint(_FEWEST, min(6, len(starts)))
        places = sorted(random.sample(starts, number))
        headings = random.sample(_HEADINGS, number)
        in_titles = random.random() < 0.5
        odd = random.randrange(number)
        edits = []
        for place, heading in enumerate(headings):
            titled = in_titles is not (place == odd and kind == "another case")
            line = _title(heading) if titled else heading
            line += "." if place == odd and kind == "a full stop" else ""
            edits.append(Edit(places[place], places[place], f"## {line}\n\n"))
        yield planted(reading, CODE, kind, edits, [[(places[odd], places[odd])]])


def _title(heading: str) -> str:
    first, *rest = heading.split()
    words = [word if word in _SMALL else word[0].upper() + word[1:] for word in rest]
    return " ".join([first, *words])
