"""SRC307: a verb that takes sides in the place of "said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.attributed import named_statements
from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "SRC307"

_LOADED = ("claimed", "admitted", "insisted", "conceded", "maintained", "boasted")


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Puts one of them for "said" before a statement; one that the article does not use already."""
    for statement in named_statements(reading):
        fresh = [verb for verb in _LOADED if not re.search(rf"\b{verb[:-2]}", reading.text)]
        start = statement.end + 1
        end = start + len(statement.verb)
        if statement.verb == "said" and fresh and not reading.text.startswith(" in ", end):
            edit = Edit(start, end, random.choice(fresh))
            yield planted(reading, CODE, "a loaded verb for said", [edit])
