"""NAM108: the full name again on a later reference."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "NAM108"


def plant(reading: Reading, _random: Random) -> Iterator[Planted]:
    """Puts the full name in the place of a family name that follows another one."""
    for person in reading.people:
        full = f"{person.given} {person.family}"
        for mention in person.later[1:]:
            edit = Edit(mention.start, mention.end, full)
            yield planted(reading, CODE, "running name replaced by full", [edit])
