"""SRC302: experts, critics and sources in the place of a name."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.planters.attributed import NamedStatement, named_statements
from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "SRC302"

_VAGUE = ("Experts", "Critics", "Observers", "Analysts", "Sources", "Some", "Many", "Insiders")


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Puts a word that could be anybody in the place of a name that opens a statement."""
    for statement in named_statements(reading):
        word = random.choice(_VAGUE)
        yield planted(reading, CODE, "a vague word for a name", [_edit(statement, word)])


def _edit(statement: NamedStatement, word: str) -> Edit:
    verb = "say" if statement.verb == "says" else statement.verb
    return Edit(statement.start, statement.end + 1 + len(statement.verb), f"{word} {verb}")
