"""STY705: a number in figures among numbers in words, or without the comma of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.other_form import added, flipped, occurrences
from bench.planters.planted import Planted
from bench.planters.reading import Reading

CODE = "STY705"

_FIGURES = dict(zip("two three four five six seven eight".split(), "2345678", strict=True))
_COUNTED = (
    "people|men|women|children|soldiers|workers|members|others|students|countries|ships|cars|houses"
)
_PAIRS: tuple[tuple[tuple[str, ...], tuple[str, str]], ...] = (
    (("There were {} boats at the pier.", "Later {} boats came back.", "He counted {} boats."),
     ("four", "4")),
    (("The fund held ${} at that time.", "It paid out ${} in all.", "Another ${} was lost."),
     ("7,400", "7400")),
    (("The bridge cost ${} to build.", "Repairs came to ${} later.", "They had asked for ${}."),
     ("6 million", "6m")),
    (("It fed {} people a day.", "They had {} people on the list.", "About {} people wrote in."),
     ("12,500", "12500")),
)  # fmt: skip


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Writes one of several numbers in another way, or adds sentences with both ways."""
    by_noun: dict[str, list[tuple[int, int]]] = {}
    for match in occurrences(
        reading,
        re.compile(rf"(?<=[a-z] )(?<!\bto )(?<!\bor )(?:{'|'.join(_FIGURES)})(?= ({_COUNTED})\b)"),
    ):
        by_noun.setdefault(match[1], []).append(match.span())
    for spans in by_noun.values():
        yield from flipped(
            reading, CODE, "figures for a word", spans, lambda word: _FIGURES[word], random
        )
    thousands = [m.span() for m in occurrences(reading, re.compile(r"(?<=\$)\d{1,3},\d{3}\b"))]
    yield from flipped(
        reading, CODE, "comma dropped", thousands, lambda number: number.replace(",", ""), random
    )
    for templates, forms in random.sample(_PAIRS, 1):
        yield from added(reading, CODE, "sentences with both forms", templates, forms, random)
