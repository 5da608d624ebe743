"""Words that say what some copy is about, whatever their endings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from backread.calendar_words import WEEKDAY_WORDS
from backread.story.figures.irregular_verbs import PLAIN_FORMS

_WORD = re.compile(r"[a-z]{3,}")
_FUNCTION_WORDS = WEEKDAY_WORDS | frozenset(
    "the and for that with from was were has have had are but not his her its their they them who "
    "which when where while what this these those said says will would been being about into over "
    "under after before during between against also than then there here out off all any some one "
    "two three four five six seven eight nine ten people person percent per million billion "
    "thousand hundred made least most almost nearly around our your she him you can could may "
    "might must should did does just only very much many such own per cent according told how why "
    "year years day days new first last "
    "week weeks month months time officials still".split()
)
_SHORTEST_STEM = 4


@lru_cache(maxsize=4_096)
def stems(copy: str) -> frozenset[str]:
    """The content words of some copy by their first five letters."""
    return frozenset(
        PLAIN_FORMS.get(word, word)[:5]
        for word in _WORD.findall(copy.lower())
        if word not in _FUNCTION_WORDS
    )


def are_told(words: Iterable[str], copy: str) -> bool:
    """Whether some copy has all these words, given as stems, whatever their ending."""
    told = stems(copy)
    return all(word in told or any(_are_alike(word, each) for each in told) for word in words)


def _are_alike(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    return shorter >= _SHORTEST_STEM and one[:shorter] == other[:shorter]
