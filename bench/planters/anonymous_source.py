"""SRC303: somebody without a name, and no reason for it, in the place of a name."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.planters.attributed import named_statements
from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "SRC303"

_UNNAMED = (
    "A senior official",
    "An official",
    "A person familiar with the matter",
    "A source close to the talks",
    "One executive",
    "A government official, who spoke on condition of anonymity,",
    "A person briefed on the decision",
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Puts an unnamed source in the place of a name that opens a statement."""
    for statement in named_statements(reading):
        source = random.choice(_UNNAMED)
        edit = Edit(statement.start, statement.end, source)
        yield planted(reading, CODE, "an unnamed source for a name", [edit])
