"""Words by what they do in a claim: change, cause, judge, do wrong."""

from __future__ import annotations

from functools import cache

from backread.story.attributions.word_forms import word_key
from backread.story.claims.expressions import rows

_SHORT = 4


@cache
def verbs(name: str) -> frozenset[str]:
    """The keys of the verbs of a row of ``data/word-classes.tsv``, for any form of them."""
    return frozenset(map(verb_key, _words(name)))


def verb_key(word: str) -> str:
    """The key that all forms of a verb share: "driven" has that of "drive"."""
    word = _bases().get(word.lower(), word)
    # "Buried", "tries"; not "lied".
    if len(word) > _SHORT and word.endswith(("ied", "ies")):
        word = word[:-3] + "y"
    return word_key(word)


@cache
def words(name: str) -> frozenset[str]:
    """The words of a row, as they stand there: adjectives, and nouns in the singular."""
    return frozenset(_words(name))


@cache
def _bases() -> dict[str, str]:
    """The bases of forms that the keys of cues do not lead back to them."""
    return dict(pair.split(":") for pair in _words("irregular"))


def _words(name: str) -> list[str]:
    return next(row[1].split() for row in rows("word-classes.tsv") if row[0] == name)
