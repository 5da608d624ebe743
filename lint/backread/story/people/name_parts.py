"""A full name taken apart: given names, family name, suffix."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from backread.story.people.lexicon import (
    EAST_ASIAN_FAMILY_NAMES,
    PARTICLES,
    SUFFIXES,
    VIETNAMESE_FAMILY_NAMES,
    family_names,
    fold,
    given_names,
)
from backread.story.people.name_words import Word

_ASIAN_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|ts|th|tr|ph|ng|nh|kh|gh|[bpmfdtnlgkhjqxrzcsywv])?(?:y|w)?"
    r"(?:[aeiou]|ae|ai|ao|au|ea|ee|ei|eo|eu|eou|ia|iao|ie|io|iu|oe|oi|oo|ou|ua|uai|ue|ui|uo|u)"
    r"(?:ng|nh|n|m|k|l|p|t|r|h|ck)?\Z"
)
#: Given names of the West that look like a syllable of a name of the East.
_WESTERN_NAMES = frozenset(
    """
    ann ben bob cat dan deb don ed gay jan jay jen jim jo joe jon joy kay ken kit len lee lou lyn
    mac may meg nan ned pam pat peg ray rob ron roy sam sue ted tim tom von
    """.split()
)


@dataclass(frozen=True, slots=True)
class NameParts:
    """The parts of a full name, in the words of the story.

    Attributes:
        given: given names and initials.
        family: the family name with its particles; empty for a person of one name.
        suffix: "Jr.", "III" and the like.
        family_first: whether the family name comes before the given name.
        hyphenated: whether the given names are joined by a hyphen, and so never come apart.
        double_surname: whether the family name is two surnames, the first of which may stand alone.
        by_given: whether custom calls such a person by the given name (Vietnam, Iceland).
    """

    given: tuple[str, ...]
    family: tuple[str, ...]
    suffix: tuple[str, ...] = ()
    family_first: bool = False
    hyphenated: bool = False
    by_given: bool = False
    double_surname: bool = False


def take_apart(words: Sequence[Word]) -> NameParts:
    """The parts of a name of two words or more."""
    texts = [word.text for word in words]
    suffix: tuple[str, ...] = ()
    if len(texts) > 2 and fold(texts[-1]) in SUFFIXES:
        suffix = (texts.pop(),)
    if _is_family_first(words, len(texts)):
        vietnamese = len(texts) >= 3 and fold(texts[0]) in VIETNAMESE_FAMILY_NAMES
        return NameParts(
            tuple(texts[1:]),
            tuple(texts[:1]),
            suffix,
            family_first=True,
            hyphenated=words[len(texts) - 1].gap == "-",
            by_given=vietnamese,
        )
    split = _family_start(words[: len(texts)])
    family = tuple(texts[split:])
    return NameParts(tuple(texts[:split]), family, suffix, by_given=_is_patronymic(family))


def _family_start(words: Sequence[Word]) -> int:
    for index in range(1, len(words) - 1):
        if words[index].folded in PARTICLES and len(words[index].text) > 1:
            return index
    start = len(words) - 1
    # "Ann Weller-Stone" has one family name, "Ann-Marie" Weller one given name.
    while start > 1 and words[start].gap == "-":
        start -= 1
    return start


def _is_family_first(words: Sequence[Word], count: int) -> bool:
    if count < 2 or words[0].folded not in EAST_ASIAN_FAMILY_NAMES:
        return False
    given = words[1:count]
    if len(given) > 3 or any(word.initials for word in given):
        return False
    if given[-1].gap == "-":
        return True
    folded = [word.folded for word in given]
    if len(folded) > 1:
        western = words[0].folded in given_names() and not _WESTERN_NAMES.isdisjoint(folded)
        return all(_ASIAN_SYLLABLE.match(part) for part in folded) and not western
    syllables = _syllables(folded[0])
    if folded[0] in given_names() or folded[0] in EAST_ASIAN_FAMILY_NAMES:
        return syllables == 1 and words[0].folded not in given_names()
    # "Lee Weller" falls into syllables too.
    western = folded[0] in family_names() or folded[0].endswith("r")
    return syllables == 2 and not (western and words[0].folded in given_names())


def _syllables(word: str) -> int:
    """Into how many East Asian syllables a word falls: 1, 2 or, if it does not, 0."""
    if _ASIAN_SYLLABLE.match(word):
        return 1
    for cut in range(1, len(word)):
        if _ASIAN_SYLLABLE.match(word[:cut]) and _ASIAN_SYLLABLE.match(word[cut:]):
            return 2
    return 0


def _is_patronymic(family: tuple[str, ...]) -> bool:
    return fold(family[-1]).endswith(("dottir", "sdottir")) if family else False
