"""SRC305: a quotation whose speaker was cut."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.quoted_speech import Speech, spoken_quotes
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "SRC305"


def plant(reading: Reading, _random: Random) -> Iterator[Planted]:
    """Cuts who speaks: behind the words, before them, between them, in a paragraph of its own."""
    for speech in spoken_quotes(reading):
        edit = Edit(speech.start, speech.end, speech.bare)
        yield planted(reading, CODE, speech.kind, [edit], [_places(speech)])


def _places(speech: Speech) -> list[tuple[int, int]]:
    """Where a finding may point: any of the quotations that lost their speaker."""
    return list(speech.quotes)
