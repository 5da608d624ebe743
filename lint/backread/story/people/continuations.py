"""Who or what goes on behind a name: "Alder left. He", "Alder closed its plant"."""

from __future__ import annotations

from collections.abc import Sequence

from backread.story.people.descriptions import NOUN_TAGS, forms_of
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.people.lexicon import given_names
from backread.story.people.name_words import Word, is_calendar
from backread.story.people.thing_words import SURE_BODY_NOUNS

_PERSONAL = frozenset({"he", "she", "his", "her", "him", "himself", "herself"})
_IMPERSONAL = frozenset({"its", "itself"})
_DOUBLE_QUOTES = frozenset('"“”')
#: Within how many words behind a name a pronoun is looked for.
_REACH = 22


def goes_on_as_person(words: Sequence[Word], index: int) -> bool:
    """Whether "he" or "she" goes on behind a name, nobody else named or meant in between."""
    pronoun = _first_pronoun(words, index)
    if pronoun is None or pronoun.folded not in _PERSONAL:
        return False
    # "Ann Weller heated it to 66 degrees X. She": it is somebody who was named before.
    while index and not words[index].opens:
        index -= 1
        if words[index].entity == "PERSON":
            return False
    return True


def goes_on_as_body(words: Sequence[Word], index: int) -> bool:
    """Whether "its" goes on behind a name, or "It" opens the next sentence."""
    pronoun = _first_pronoun(words, index)
    return pronoun is not None and pronoun.folded not in _PERSONAL


def _first_pronoun(words: Sequence[Word], index: int) -> Word | None:
    """The first pronoun behind a name, outside quotations, to the end of the next sentence."""
    if words[index].possessive:
        return None
    quoted = sum(map(_marks, words[: index + 1])) % 2 == 1
    sentences = 0
    another = False
    for word in words[index + 1 : index + 1 + _REACH]:
        quoted ^= _marks(word) % 2 == 1
        if quoted:
            continue
        sentences += word.opens and not (_marks(word) and word.gap.endswith(" "))
        if sentences > 1:
            return None
        if word.folded in _IMPERSONAL or (word.text == "It" and sentences):
            # "X said the trade had lost its way": it is the trade.
            return None if another else word
        if word.folded in _PERSONAL:
            return word
        another |= word.tag == "NN" and not is_calendar(word)
        if _is_somebody_else(word):
            return None
    return None


def _marks(word: Word) -> int:
    return sum(mark in _DOUBLE_QUOTES for mark in word.gap)


def _is_somebody_else(word: Word) -> bool:
    if word.capital:
        named = not word.opens or word.tag == "NNP" or word.folded in given_names()
        return named and not is_calendar(word)
    if word.tag not in NOUN_TAGS:
        return False
    return not (HUMAN_NOUNS | SURE_BODY_NOUNS).isdisjoint(forms_of(word))
