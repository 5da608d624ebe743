"""Whether two full names are one person's."""

from __future__ import annotations

from backread.story.people.cast import Gender
from backread.story.people.identity import Identity
from backread.story.people.lexicon import fold, given_names, nicknames_of
from backread.story.people.name_parts import NameParts
from backread.story.people.spelling import difference, sounds_alike

_SHORTEST_CUT = 3
_VOWELS = frozenset("aeiouy")


def is_same_person(identity: Identity, parts: NameParts, count: int) -> bool:
    """Whether a full name that the story gives ``count`` times is another form of a person's."""
    if any(_suffixes_differ(known, parts) for known in identity.spellings.values()):
        return False
    return any(
        _are_one(known, parts, identity.full[key], count)
        for key, known in identity.spellings.items()
    )


def _are_one(one: NameParts, other: NameParts, ones: int, others: int) -> bool:
    """Whether two full names are one person's, in two forms or two spellings."""
    families = _same_family(one.family, other.family)
    givens = _same_given(one.given, other.given)
    if families and givens:
        return True
    if families:
        return _given_misspelt(one.given, other.given, ones, others)
    if fold(one.given[0]) == fold(other.given[0]) and len(one.family) == len(other.family):
        return difference(one.family[-1], other.family[-1]) is not None
    return sorted(map(fold, one.given + one.family)) == sorted(
        map(fold, other.given + other.family)
    )


def _suffixes_differ(one: NameParts, other: NameParts) -> bool:
    return bool(one.suffix and other.suffix) and fold(one.suffix[0]) != fold(other.suffix[0])


def _same_family(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    first, second = tuple(map(fold, one)), tuple(map(fold, other))
    return first == second or first[-len(second) :] == second or second[-len(first) :] == first


def _same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    first, second = one[0], other[0]
    if fold(first) == fold(second):
        middles = [fold(word)[0] for word in one[1:2] + other[1:2]]
        return len(set(middles)) < 2
    if _is_initial(first) or _is_initial(second):
        return fold(first)[0] == fold(second)[0]
    if fold(second) in nicknames_of(first) or _is_cut_short(first, second):
        return True
    return _uses_middle_name(one, other) or _uses_middle_name(other, one)


def _is_cut_short(first: str, second: str) -> bool:
    """Whether one given name is the beginning of the other, cut before a vowel: Ric, Richard."""
    short, long = sorted((fold(first), fold(second)), key=len)
    cut = len(short) >= _SHORTEST_CUT and len(long) >= len(short) + 3 and long.startswith(short)
    ends = cut and short[-1] not in _VOWELS and long[-1] not in _VOWELS
    return ends and not _genders_exclude(first, second)


def _uses_middle_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) < 2 or len(other) != 1:
        return False
    known_so = _is_initial(one[0]) and fold(other[0]) in nicknames_of(one[1])
    return known_so or fold(one[1]) == fold(other[0])


def _is_initial(word: str) -> bool:
    return word.endswith(".") or (len(word) == 1 and word.isupper())


def _given_misspelt(one: tuple[str, ...], other: tuple[str, ...], ones: int, others: int) -> bool:
    if len(one) != len(other) or difference(one[0], other[0]) is None:
        return False
    if difference(one[0], other[0]) != "doubled letter" and _genders_exclude(one[0], other[0]):
        return False
    if sounds_alike(one[0], other[0]):
        return True
    rare, frequent = sorted((ones, others))
    known = fold(one[0]) in given_names() and fold(other[0]) in given_names()
    return not known or (rare <= 2 and frequent >= 3 * rare)


def _genders_exclude(one: str, other: str) -> bool:
    first = given_names().get(fold(one), frozenset[Gender]())
    second = given_names().get(fold(other), frozenset[Gender]())
    return bool(first and second) and not first & second
