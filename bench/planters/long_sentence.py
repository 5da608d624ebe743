"""REA801: sentences that were two or three are joined into one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import narrated_sentences
from bench.revision import Edit

CODE = "REA801"

_FEWEST_WORDS = 56
_MOST_WORDS = 110
_JOINTS = (", and ", ", while ", ", but ", ", after which ", ", so that ", ", although ", " and ")
_KEEP_CAPITAL = frozenset("I I'm I'd".split())
_SMALL = frozenset(
    "A After All An And As At Before But By For From He His How However If In It Its Many More "
    "Most No On One Only Other She Some That The Their Then There These They This Those To Two "
    "Under We When Where While With You".split()
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Joins neighbouring plain sentences of a paragraph until they are far too long for one."""
    found = list(narrated_sentences(reading))
    for first in range(len(found)):
        run = _run(reading, found[first:])
        if run:
            yield _joined(reading, run, random)


def _run(reading: Reading, sentences: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first sentences that follow each other and have enough words together."""
    run: list[tuple[int, int]] = []
    for start, end in sentences:
        if run and reading.text[run[-1][1] : start].strip(" "):
            return []
        run.append((start, end))
        words = len(reading.text[run[0][0] : end].split())
        semicolons = ";" in reading.text[run[0][0] : end]
        if semicolons or words > _MOST_WORDS:
            return []
        if words >= _FEWEST_WORDS:
            return run if len(run) > 1 else []
    return []


def _joined(reading: Reading, run: list[tuple[int, int]], random: Random) -> Planted:
    edits = []
    for (_, end), (start, after) in pairwise(run):
        word = reading.text[start:after].split()[0]
        lowered = word.lower() if word in _SMALL and word not in _KEEP_CAPITAL else word
        edits.append(Edit(end - 1, start + len(word), random.choice(_JOINTS) + lowered))
    kind = "two sentences joined" if len(run) == 2 else "three or more sentences joined"
    return planted(reading, CODE, kind, edits, [[(run[0][0], run[-1][1])]])
