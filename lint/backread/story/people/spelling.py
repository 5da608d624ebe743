"""Whether two name words may be one name, spelt in two ways."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

from backread.story.people.lexicon import fold

_SHORTEST = 4
_LONG = 7
_DOUBLED = re.compile(r"(.)\1+")
#: Ludwig is Ludwik, and Padraig Padraic.
_FINAL_G = re.compile(r"(?<=\w{4}[aeiou])g\Z")

#: Spellings that one sound or one foreign letter commonly gets, longest first.
_SOUNDS = (
    ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ck", "k"),
    ("dj", "j"), ("zh", "z"), ("sh", "s"), ("ch", "c"), ("th", "t"), ("qu", "k"), ("q", "k"),
    ("c", "k"), ("z", "s"), ("w", "v"), ("j", "y"),
)  # fmt: skip
#: One name as two languages write it, folded.
_EQUIVALENTS = (
    frozenset({"volodymyr", "vladimir", "wladimir"}),
    frozenset({"oleksandr", "aleksandr", "alexander", "alexandr"}),
    frozenset({"serhiy", "serhii", "sergei", "sergey"}),
    frozenset({"mykola", "nikolai", "nikolay"}),
    frozenset({"mykhailo", "mikhail"}),
    frozenset({"dmytro", "dmitry", "dmitri"}),
    frozenset({"andriy", "andrii", "andrei", "andrey"}),
    frozenset({"yevhen", "evgeny", "yevgeny"}),
    frozenset({"oleksiy", "alexei", "aleksey", "alexey"}),
    frozenset({"viktor", "victor"}),
    frozenset({"yusuf", "yousef", "youssef", "yusef"}),
    frozenset({"muammar", "moammar"}),
    frozenset({"gaddafi", "qaddafi", "gadhafi", "kadhafi", "qadhafi"}),
)
_EQUIVALENT_TO = {name: names for names in _EQUIVALENTS for name in names}
_VOWELS = re.compile(r"[aeiouy]+")


def difference(one: str, other: str) -> str | None:
    """How two spellings of what may be one name differ, or None where they are too far apart.

    Two spellings are near each other when they differ in accents alone, by one insertion, loss,
    change or exchange of letters (optimal string alignment distance, Boytsov 2011), or, in long
    names, when the same consonants stand in the same order once common transliterations are
    levelled.
    """
    if one == other:
        return None
    first, second = fold(one), fold(other)
    if first == second:
        return "accent" if _accents(one) != _accents(other) else None
    if min(len(first), len(second)) < _SHORTEST:
        return None
    if second in _EQUIVALENT_TO.get(first, ()):
        return "transliteration"
    if _levelled(first) == _levelled(second):
        return "doubled letter"
    distance = OSA.distance(first, second, score_cutoff=2)
    if distance == 1:
        return _single_edit(first, second)
    return _difference_of_long_names(first, second, distance)


@lru_cache(maxsize=4096)
def _levelled(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def _difference_of_long_names(one: str, other: str, distance: int) -> str | None:
    shortest = min(len(one), len(other))
    if shortest < _LONG - 1:
        return None
    alike = sounds(one) == sounds(other)
    if shortest >= _LONG and one[0] == other[0] and distance == 2:
        return "spelling" if alike or OSA.distance(one[-3:], other[-3:]) <= 1 else None
    return "transliteration" if alike else None


@lru_cache(maxsize=4096)
def sounds(word: str) -> str:
    """The word's consonants with common transliterations levelled; its first vowel counts."""
    levelled = fold(word)
    for spelling, sound in _SOUNDS:
        levelled = levelled.replace(spelling, sound)
    levelled = _FINAL_G.sub("k", _DOUBLED.sub(r"\1", levelled))
    opening = "a" if _VOWELS.match(levelled) else ""
    return opening + _VOWELS.sub("", levelled)


def sounds_alike(one: str, other: str) -> bool:
    """Whether two spellings would be read out nearly alike."""
    return sounds(one) == sounds(other) and one[:1].casefold() == other[:1].casefold()


def _single_edit(one: str, other: str) -> str | None:
    if sorted(one) == sorted(other):
        return "transposed letters"
    if len(one) != len(other):
        return "missing letter"
    if len(one) < _SHORTEST + 1 and not sounds_alike(one, other):
        return None
    return "changed letter"


def _accents(word: str) -> list[str]:
    decomposed = unicodedata.normalize("NFD", word)
    return [mark for mark in decomposed if unicodedata.combining(mark)]
