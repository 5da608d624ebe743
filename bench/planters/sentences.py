"""Sentences of narration, and places where one more sentence can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random

from bench.planters.reading import Reading
from bench.revision import Edit

_SENTENCE = re.compile(r"[A-Z][^.!?\n]*(?:\.(?=\d)[^.!?\n]*)*[.](?=\s|\Z)")
_ABBREVIATES = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|St|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|vs)\.\Z"
)


def narrated_sentences(reading: Reading) -> Iterator[tuple[int, int]]:
    """The plain sentences that lie in narration from end to end."""
    for match in _SENTENCE.finditer(reading.text):
        before = reading.text[: match.start()].rstrip()
        plain = not _ABBREVIATES.search(match[0]) and not _ABBREVIATES.search(before[-6:])
        if plain and reading.narrates(*match.span()):
            yield match.span()


def paragraph_ends(reading: Reading) -> list[int]:
    """Where the paragraphs of narration end."""
    return [paragraph.end for paragraph in reading.paragraphs]


def added(at: int, template: str, values: Sequence[object]) -> tuple[Edit, list[tuple[int, int]]]:
    """A sentence added behind a paragraph, and the stretch at which it comes to be wrong.

    ``template`` has braces for the values. The whole sentence counts as the place: any of its
    figures may be the wrong one.
    """
    return Edit(at, at, " " + template.format(*values)), [(at, at)]


def some(places: Sequence[int], random: Random, most: int) -> list[int]:
    """At most so many of the places, in order."""
    return sorted(random.sample(list(places), min(most, len(places))))
