"""With which word of a run of capitals a person's name begins."""

from __future__ import annotations

from collections.abc import Sequence

from backread.story.people.countries import COUNTRIES, COUNTRY_NAMES
from backread.story.people.descriptions import is_human
from backread.story.people.lexicon import (
    EAST_ASIAN_FAMILY_NAMES,
    OPENERS,
    SPEECH_VERBS,
    TITLES_THAT_ARE_NAMES,
    family_names,
    given_names,
    names_that_are_words,
)
from backread.story.people.name_words import NameBlock, Word, is_title
from backread.story.people.thing_words import PLACES

#: How words for a people end.
_PEOPLES = ("ese", "ish", "ian", "ino", "ican")
#: Ends of titles behind "of": "Chief of Staff", "Secretary of State".
_ENDS_OF_TITLES = frozenset({"staff", "state", "defense", "defence"})
#: Titles that stand within names as well: "Omar Sheikh Alder".
_MIDDLE_NAMES = frozenset({"sheikh", "shaikh"})


def ends_a_title(words: Sequence[Word], index: int) -> bool:
    """Whether a word is the last of "Chief of Staff" or "Secretary of State"."""
    if index < 2 or words[index].folded not in _ENDS_OF_TITLES or words[index].gap != " ":
        return False
    return words[index - 1].text == "of" and is_title(words[index - 2])


def is_no_name(word: Word, behind: tuple[Word, ...], *, speaks: bool) -> bool:
    """Whether a sentence's first word is no part of a name; ``speaks`` if "said" follows."""
    if not word.opens:
        return False
    if word.folded in SPEECH_VERBS and behind and word.folded not in given_names():
        return True
    if not behind and _may_be_surname(word) and speaks:
        return False
    if word.folded in OPENERS:
        return not (word.tag.startswith("NNP") and word.folded in given_names() and behind)
    return (
        not word.tag.startswith("NNP")
        and word.entity != "PERSON"
        and not is_title(word)
        and (not behind or word.folded not in given_names())
    )


def _may_be_surname(word: Word) -> bool:
    """Whether a sentence's first word may be a surname though the model takes it for a word."""
    return word.folded in family_names() and word.tag not in ("NNS", "DT", "PRP")


def is_no_part(word: Word, behind: Word, count: int) -> bool:
    """Whether a name begins only with the second word of a run of ``count`` words."""
    if count == 2:
        return _is_of_a_people(word) or _is_of_a_trade(word) or _is_participle(word)
    if _is_affiliation(word) and (_is_solid(behind) or _is_trade_of(word, behind)):
        return True
    return _describes(word, behind)


def _describes(word: Word, behind: Word) -> bool:
    """Whether a sentence's first word is no part of the name: "Nonpartisan Ann Weller"."""
    return (
        word.opens
        and word.folded not in given_names()
        and word.folded not in EAST_ASIAN_FAMILY_NAMES
        and not is_title(word)
        and not word.initials
        and behind.folded in given_names()
        and behind.gap == " "
    )


def is_of_a_country(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a title ends in a country before a name: "Queen of New Zealand Ann Weller"."""
    if end - start < 4 or not start or words[start - 1].text not in ("of", "the"):
        return False
    return f"{words[start].folded} {words[start + 1].folded}" in COUNTRY_NAMES


def is_of_a_place(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a title ends in a place before a name: "Ambassador to Ossory Ann Weller"."""
    if end - start < 3 or start < 2 or words[start - 1].text not in ("of", "to", "for"):
        return False
    place, name = words[start], words[start + 1]
    titled = is_title(words[start - 2]) and words[start - 1].gap == " "
    named = place.folded in given_names() and place.folded not in PLACES
    return titled and not named and name.folded in given_names() and name.gap == " "


def _is_trade_of(word: Word, behind: Word) -> bool:
    """Whether a capital says what the bearer of a given name is: "Scientologist Tom Weller"."""
    return is_human(word) and behind.folded in given_names() and behind.gap == " "


def _is_of_a_people(word: Word) -> bool:
    """Whether a capital is a people's: "Filipino Weller staffers"."""
    if word.folded in given_names():
        return False
    named = word.folded in COUNTRIES or word.entity == "NORP" or word.tag == "JJ"
    return named or word.folded.endswith(_PEOPLES)


def _is_of_a_trade(word: Word) -> bool:
    """Whether a sentence begins with what somebody is: "Physicist Weller said"."""
    return (
        word.opens
        and not is_title(word)
        and word.folded not in given_names()
        and word.folded not in EAST_ASIAN_FAMILY_NAMES
        and word.folded not in family_names()
        and is_human(word)
    )


def _is_participle(word: Word) -> bool:
    """Whether a sentence begins with what is done to somebody: "Defending Weller, she said"."""
    return (
        word.opens and word.tag == "VBG" and word.folded not in family_names() | set(given_names())
    )


def _is_affiliation(word: Word) -> bool:
    """Whether a capital says what somebody adheres to: "Republican Ann Weller"."""
    return word.folded not in given_names() and (
        word.entity == "NORP" or word.folded.endswith(("ist", "ian", "crat", "ican"))
    )


def _is_solid(word: Word) -> bool:
    """Whether a word is a given name and no other word."""
    return word.folded in given_names() and word.folded not in names_that_are_words() | PLACES


def after_titles(block: NameBlock, first: int, end: int) -> int:
    """The index behind the last title of a run; a name that is a title too stays a name."""
    words = block.words
    start = first
    if end - first > 1 and ends_a_title(words, first):
        start = first + 1
    for index in range(start, end - 1):
        word = words[index]
        if not is_title(word):
            continue
        if index + 2 == end and word.folded in TITLES_THAT_ARE_NAMES and not word.stop:
            continue
        if index == first and word.folded in given_names() and word.entity == "PERSON":
            continue
        if index > first and word.folded in _MIDDLE_NAMES and _is_solid(words[index - 1]):
            continue
        start = index + 1
    return start


def narrowed(block: NameBlock, first: int, end: int) -> int:
    """Where the person's name begins behind words that describe: "State John Kerry"."""
    words = block.words
    named = words[first].folded in given_names() and words[first].folded not in PLACES
    if named or words[first].entity == "PERSON":
        return first
    for index in range(first + 1, end - 1):
        word = words[index]
        if word.entity == "PERSON" and words[index - 1].entity != "PERSON":
            return index
        apart = word.entity_start == -1 or word.entity_start != words[index - 1].entity_start
        if word.folded in given_names() and words[first].entity not in ("PERSON", "") and apart:
            return index
    # Four capitals that begin with no known name are mostly a body's, and the last two a person's.
    return end - 2 if end - first == 4 and words[first].entity else first
