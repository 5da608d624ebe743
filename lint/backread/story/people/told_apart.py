"""What stands beside a surname and tells which of its bearers is meant."""

from __future__ import annotations

from collections.abc import Sequence

from backread.story.people.cast import Gender
from backread.story.people.lexicon import HONORIFICS, KINSHIP_WORDS
from backread.story.people.name_words import Word, is_title
from backread.story.people.occurrence import Occurrence
from backread.story.people.pronoun_genders import GENDER_OF_PRONOUN

_MODIFIERS = frozenset({"DT", "JJ", "JJR", "JJS", "CD", "NN", "NNP"})
_ARTICLES = frozenset({"a", "an", "the"})
_WHOSE = frozenset({"his", "her", "their", "whose"})
_DISTINCTIONS = frozenset({"younger", "elder", "older", "late", "senior", "junior", "other"})
#: What a head of state's relatives are called: "first lady Ann Alder".
_FIRST = frozenset({"lady", "gentleman", "daughter", "son"})
#: Within how many words behind a name a pronoun tells who is meant.
_PRONOUN_REACH = 12
_KIN_REACH = 9


def qualifies(occurrence: Occurrence) -> bool:
    """Whether a name says whose a thing is: "the Ann tax plan"."""
    words, first = occurrence.block.words, occurrence.first
    return first > 0 and words[first - 1].folded in _ARTICLES and words[first].gap == " "


def is_near_kin(occurrence: Occurrence) -> bool:
    """Whether a word for a relative stands near a name, and may tell of another bearer."""
    first = max(occurrence.first - _KIN_REACH, 0)
    near = occurrence.block.words[first : occurrence.end + _KIN_REACH]
    return any(word.folded in KINSHIP_WORDS for word in near)


def is_relative(occurrence: Occurrence) -> bool:
    """Whether somebody's relative is named: "his daughter, Ann Alder", but not "and his sister"."""
    words, index = occurrence.block.words, occurrence.first - 1
    if index < 1 or words[index + 1].gap not in (" ", ", ", ". "):
        return False
    if words[index - 1].folded == "first" and words[index].folded in _FIRST:
        return True
    index = _before_titles(words, index)
    if words[index].text not in KINSHIP_WORDS:
        return _is_whose_relative(words, occurrence.first - 1)
    while index and words[index - 1].tag in _MODIFIERS - {"DT", "NNP"}:
        index -= 1
    whose = words[index - 1]
    if not index or not (whose.folded in _WHOSE or whose.possessive):
        return False
    return index < 2 or words[index - 2].text not in ("and", "with")


def _before_titles(words: Sequence[Word], index: int) -> int:
    """The index before what somebody is: of "wife" in "his wife, former lawmaker Dr. Ann Alder"."""
    while index > 0 and words[index].text not in KINSHIP_WORDS:
        if words[index + 1].gap not in (" ", ". "):
            break
        if not (is_title(words[index]) or words[index].tag in _MODIFIERS - {"DT", "NNP"}):
            break
        index -= 1
    return index


def _is_whose_relative(words: Sequence[Word], index: int) -> bool:
    """Whether somebody else is this one's relative: "Ann Alder, mother of the driver Tom Alder"."""
    while index > 1 and words[index].tag in _MODIFIERS and words[index].gap == " ":
        index -= 1
    return index > 0 and words[index].text == "of" and words[index - 1].text in KINSHIP_WORDS


def is_addressed(occurrence: Occurrence) -> bool:
    """Whether a title or an honorific stands before the name."""
    return bool(occurrence.first) and is_title(occurrence.block.words[occurrence.first - 1])


def is_told_apart(occurrence: Occurrence) -> bool:
    """Whether a word before the name says which of them it is: "the younger Alder"."""
    return bool(
        occurrence.first
        and occurrence.block.words[occurrence.first - 1].folded in _DISTINCTIONS
        and occurrence.words[0].gap == " "
    )


def honorific_gender(occurrence: Occurrence) -> Gender | None:
    """The gender that the honorific before a name says, if any."""
    if not occurrence.first:
        return None
    return HONORIFICS.get(occurrence.block.words[occurrence.first - 1].folded)


def pronoun_gender(occurrence: Occurrence) -> Gender | None:
    """The gender of the first pronoun in the next words, if nobody else comes between."""
    words = occurrence.block.words
    if occurrence.words[-1].possessive and _is_kin(words[occurrence.end : occurrence.end + 2]):
        return None
    for word in words[occurrence.end : occurrence.end + _PRONOUN_REACH]:
        if word.capital and word.entity == "PERSON":
            return None
        if word.folded in GENDER_OF_PRONOUN:
            return GENDER_OF_PRONOUN[word.folded]
    return None


def _is_kin(words: Sequence[Word]) -> bool:
    """Whether a relative follows: "Alder's wife", "Alder's elder son"."""
    return any(word.folded in KINSHIP_WORDS for word in words)


def title_before(occurrence: Occurrence) -> set[str]:
    """The title before a name, folded, honorifics left out; empty if there is none."""
    if not occurrence.first:
        return set()
    word = occurrence.block.words[occurrence.first - 1]
    return {word.folded} if is_title(word) and word.folded not in HONORIFICS else set()
