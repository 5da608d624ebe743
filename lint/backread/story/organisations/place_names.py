"""Places that have more than one name or spelling in English copy.

Sources are named in ``docs/data.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place and its names.

    Attributes:
        names: its names, the present official one first.
        since: the year in which it was renamed, or None where the names differ in spelling alone.
        elsewhere: regions in which one of the names is another place's: Odessa, Texas.
    """

    names: tuple[str, ...]
    since: int | None
    elsewhere: tuple[str, ...]


@cache
def known_places() -> tuple[KnownPlace, ...]:
    """The places of ``data/places.tsv``."""
    text = (files("backread.story.organisations") / "data" / "places.tsv").read_text("utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(_read(line) for line in lines)


def _read(line: str) -> KnownPlace:
    names, since, elsewhere = line.split("\t")
    return KnownPlace(_listed(names, ";"), int(since) if since else None, _listed(elsewhere, ","))


def _listed(text: str, mark: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(mark) if part.strip())
