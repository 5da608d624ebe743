"""What stands beside a name and says that it is a person's, or a body's."""

from __future__ import annotations

import re

from backread.story.people.lexicon import BODY_NOUNS, GOVERNMENT_WORDS, SPEECH_VERBS, TITLES
from backread.story.people.name_words import NameBlock, Word
from backread.story.people.role_words import EMPLOYED, OCCUPATIONS

_AGE_FOLLOWS = re.compile(r",? (?:aged )?\d{1,3}(?:,|\b(?! ?%))")
_APPOSITION_FOLLOWS = re.compile(r", (?:an?|the|who|whose|formerly|one of|his|her|their)\b")
_DOERS = TITLES | OCCUPATIONS | EMPLOYED
_STOPS = frozenset({"of", "at", "for", "in", "who", "whose", "which", "said", "says", "to"})


def is_introduced(block: NameBlock, start: int, end: int) -> bool:
    """Whether a word for what somebody does stands before: "analyst X", "her deputy, X,"."""
    if not start or not _is_lower_title(block.words[start - 1]):
        return False
    gap, behind = block.words[start].gap, block.words[end - 1].end
    return gap == " " or (gap == ", " and block.text[behind : behind + 1] in ",.")


def _is_lower_title(word: Word) -> bool:
    if not word.text[0].islower():
        return False
    singular = word.folded.removesuffix("s")
    return bool({word.folded, singular} & _DOERS)


def is_spoken(block: NameBlock, first: int, end: int) -> bool:
    """Whether a verb of speech or "according to" stands beside the name."""
    words = block.words
    after = words[end] if end < len(words) else None
    if after and after.folded in SPEECH_VERBS and after.gap in (" ", ", ") and after.text.islower():
        return not words[end - 1].possessive
    before = words[first - 1] if first else None
    if before is None or words[first].gap != " ":
        return False
    if before.folded in SPEECH_VERBS and before.text.islower():
        return True
    return before.folded == "to" and first > 1 and words[first - 2].folded == "according"


def is_described(block: NameBlock, end: int) -> bool:
    """Whether an age or a description behind the name makes it a person's."""
    if is_described_as_body(block, end):
        return False
    behind = block.words[end - 1].end
    if _AGE_FOLLOWS.match(block.text, behind) or _APPOSITION_FOLLOWS.match(block.text, behind):
        return True
    following = block.words[end : end + 4]
    if not following or following[0].text[0].isupper():
        return False
    if following[0].gap == " ":
        return following[0].folded in GOVERNMENT_WORDS
    return following[0].gap == ", " and any(word.folded in _DOERS for word in following)


def is_employed(block: NameBlock, end: int) -> bool:
    """Whether the words behind the name say what somebody does: ", director of the gallery,"."""
    for position, word in enumerate(block.words[end : end + 8]):
        if word.gap != (" " if position else ", ") or (word.folded in _STOPS and position):
            return False
        if word.folded in _DOERS:
            return True
    return False


def is_described_as_body(block: NameBlock, end: int) -> bool:
    """Whether the description behind a name is a body's: ", a Canadian car parts maker,"."""
    following = block.words[end : end + 8]
    if not following or following[0].gap != ", " or following[0].folded not in ("a", "an", "the"):
        return False
    for word in following[1:]:
        if word.gap not in (" ", "-") or word.folded in ("of", "at", "for", "in", "who"):
            return False
        if word.folded in BODY_NOUNS:
            return True
    return False
