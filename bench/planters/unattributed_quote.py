"""SRC305: a quotation whose attribution was cut."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.planters.attributed import named_quotes
from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "SRC305"


def plant(reading: Reading, _random: Random) -> Iterator[Planted]:
    """Cuts the speaker behind a quotation that nothing else gives to anybody."""
    for quote in named_quotes(reading):
        edit = Edit(quote.start, quote.end, f"{quote.words}.{quote.close}")
        yield planted(reading, CODE, "the speaker cut", [edit])
