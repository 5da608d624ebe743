"""The acronyms that a general reader of a locale needs no explanation of.

Sources are named in ``docs/data.md``.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from backread.stylebook import Locale

_NEIGHBOURS = {Locale.IE: (Locale.GB,)}


def key_of(acronym: str) -> str:
    """An acronym in capitals, without full stops: what it is looked up by."""
    return acronym.replace(".", "").replace("’", "'").upper()


def keys_of(acronyms: Iterable[str]) -> frozenset[str]:
    """The keys of acronyms as somebody has written them, with or without full stops."""
    return frozenset(key_of(acronym) for acronym in acronyms)


@cache
def better_known() -> frozenset[str]:
    """The keys of the acronyms that everybody knows better than what they stand for."""
    return _read("better-known.txt")


@cache
def well_known(locale: Locale | None) -> frozenset[str]:
    """The keys of the acronyms known in a locale; in any of them where it is not known which."""
    locales = tuple(Locale) if locale is None else (locale, *_NEIGHBOURS.get(locale, ()))
    names = ("common", *locales)
    return better_known().union(*(_read(f"known-{name}.txt") for name in names))


@cache
def shouted_words() -> frozenset[str]:
    """English words in capitals that are written so for stress."""
    return _read("shouted.txt")


def _read(name: str) -> frozenset[str]:
    text = (files("backread.story.acronyms") / "data" / name).read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(key_of(word) for line in lines for word in line.split())
