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
#: What makes of a surname one of its many bearers: "the newest Alder", "every Alder".
_ONE_OF_MANY = frozenset(
    {"a", "an", "the", "another", "any", "each", "every", "no", "this", "that", "which"}
)
#: What a person stands behind who does nothing in a sentence: "a law of Ann Alder".
_BEHIND_WHICH = frozenset(
    "of under since from unlike than behind against for about between over".split()
)
#: Within how many words behind a subject its own name would be a pronoun.
_CLAUSE_REACH = 8


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
    """The index before what somebody is: of "wife" in "his wife, the former lawmaker Ann Alder"."""
    while index > 0 and words[index].text not in KINSHIP_WORDS:
        if words[index + 1].gap not in (" ", ". ", "-"):
            break
        if not (is_title(words[index]) or words[index].tag in _MODIFIERS):
            break
        index -= 1
    return index


def _is_whose_relative(words: Sequence[Word], index: int) -> bool:
    """Whether somebody else is this one's relative: "Ann Alder, mother of the driver Tom Alder"."""
    joined = _MODIFIERS | {"CC"}
    while index > 1 and words[index].tag in joined and words[index].gap == " ":
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


def is_titled(occurrence: Occurrence) -> bool:
    """Whether a title stands before the name that is no honorific: "Senator Alder"."""
    return bool(title_before(occurrence))


def is_in_passing(occurrence: Occurrence) -> bool:
    """Whether the name only tells whose something is, or of whom: "a law of President Ann Alder".

    So does that of a victim whose relative speaks: "Tom Alder, father of the pilot Ann Alder".
    """
    words, index = occurrence.block.words, occurrence.first - 1
    if occurrence.words[-1].possessive or _is_whose_relative(words, index):
        return True
    after = words[occurrence.end] if occurrence.end < len(words) else None
    if after and after.gap == " " and not after.capital and after.tag in ("NN", "NNS"):
        return True  # "the former Ann Alder pollster"
    while index > 0 and words[index + 1].gap in (" ", ". "):
        if not (is_title(words[index]) or words[index].tag in _MODIFIERS - {"NN"} | {"CC"}):
            break
        index -= 1
    if index < 0 or words[index].opens:
        return False
    return words[index].folded in _BEHIND_WHICH and words[index + 1].gap == " "


def is_one_of_many(occurrence: Occurrence) -> bool:
    """Whether the surname is said of whoever bears it: "the newest Alder"."""
    words, index = occurrence.block.words, occurrence.first - 1
    while index > 0 and words[index].tag.startswith("JJ") and words[index + 1].gap == " ":
        index -= 1
    return index >= 0 and words[index].folded in _ONE_OF_MANY and words[index + 1].gap == " "


def is_label(occurrence: Occurrence) -> bool:
    """Whether the name opens a line of an interview: "Alder: I never met her."."""
    words, end = occurrence.block.words, occurrence.end
    return occurrence.first == 0 and end < len(words) and words[end].gap.startswith(":")


def is_beside_itself(occurrence: Occurrence, last: Occurrence) -> bool:
    """Whether the name stands in the clause of which it is the subject already.

    "Alder had known Alder" can be of no one person, who would be "himself" there, and "Alder said
    she felt Alder had been wronged" of none whom the story would not call "he".
    """
    words = occurrence.block.words
    if last.block is not occurrence.block or last.words[-1].possessive:
        return False
    between = words[last.end : occurrence.first]
    if not 0 < len(between) <= _CLAUSE_REACH or not between[0].tag.startswith(("VB", "MD")):
        return False
    return all(word.gap == " " for word in (*between, occurrence.words[0]))


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
