"""QUO403: some quotations are set in other marks than the rest."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "QUO403"

_FEWEST = 3
_FEWEST_WORDS = 5


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Sets one quotation in the other shape of marks, or in single ones."""
    quoted = [pair for paragraph in reading.paragraphs for pair in paragraph.quoted]
    marks = {reading.text[at] for start, end in quoted for at in (start, end - 1)}
    straight = marks == {'"'}
    if len(quoted) < _FEWEST or not (straight or marks == {"“", "”"}):
        return
    if straight and ("“" in reading.text or "”" in reading.text):
        return
    if not straight and '"' in reading.text:
        return
    for start, end in random.sample(quoted, min(2, len(quoted))):
        opening, closing = ("“", "”") if straight else ('"', '"')
        yield _set(reading, start, end, opening, closing, "the other shape")
        words = reading.text[start + 1 : end - 1]
        last = words[-1:] in {",", ".", "?", "!"}
        if len(words.split()) >= _FEWEST_WORDS and last and not set("'‘’") & set(words):
            opening, closing = ("'", "'") if straight else ("‘", "’")
            yield _set(reading, start, end, opening, closing, "single for double")


def _set(reading: Reading, start: int, end: int, opening: str, closing: str, kind: str) -> Planted:
    edits = [Edit(start, start + 1, opening), Edit(end - 1, end, closing)]
    return planted(reading, CODE, kind, edits, [[(start, end)]])
