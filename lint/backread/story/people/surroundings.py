"""What stands beside a name and says that it is a person's, or a body's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backread.story.people.descriptions import described_as, opens_clause
from backread.story.people.lexicon import (
    GOVERNMENT_WORDS,
    KINSHIP_WORDS,
    SPEECH_VERBS,
    SUFFIXES,
    TITLES,
)
from backread.story.people.name_words import NameBlock, Word, is_calendar
from backread.story.people.role_words import EMPLOYED, OCCUPATIONS
from backread.story.people.sign_words import HEARD
from backread.story.people.thing_words import BODY_NOUNS, SURE_BODY_NOUNS

_AGE_FOLLOWS = re.compile(
    r",? (?:aged )?\d{1,3}(?![\d.,]*\d)(?=[,.;:)—–-]|\Z"
    r"| (?:and|who|from|of|was|is|said|says|told|had|has|died|at|in|when|years? old)\b)"
)
_APPOSITION_FOLLOWS = re.compile(r", (?:an?|the|who|whose|formerly|one of|his|her|their)\b")
_WHO_FOLLOWS = re.compile(r", who\b(?!['’])")
#: What nobody but a person does; firms and clubs speak, retire and lose as well.
_HUMAN_ACTS = frozenset(
    """
    wept cried smiled laughed shrugged nodded sighed grinned frowned winced married testified
    """.split()
)
_HUMAN_FATES = frozenset({"born", "hospitalized", "hospitalised", "jailed", "buried", "widowed"})
_PRONOUNS = frozenset({"he", "she"})
#: Whom one tells something; with another noun between, the pronoun may stand for that.
_LISTENERS = frozenset({"reporters", "journalists", "police", "jurors", "lawmakers"})
_PRONOUN_REACH = 6
#: Behind these a name is where somebody is: "officials in X said".
_WHERE = frozenset({"in", "near", "from", "at", "within", "outside"})
_OF_BODIES = frozenset({"of", "in", "from", "within", "at", "for", "on", "the"})
_QUOTES = frozenset('"“”')
_ARTICLES = frozenset({"a", "an", "the"})
_MODELS = frozenset({"model", "models"})
_KIN = KINSHIP_WORDS - {"family", "couple"}
_FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})

#: How much it speaks for a person that the words behind a name can be about no body or place, and
#: that "who" follows, which is said of clubs and bands too.
_SURELY_PERSONAL = 2.5
_MAYBE_PERSONAL = 1.0
#: How much it does that "he" or "she" goes on speaking in the same paragraph, nobody else named.
_SPEAKS_ON = 1.5

_DESCRIBING_TAGS = frozenset(
    {"DT", "JJ", "JJR", "JJS", "NN", "NNP", "CD", "POS", "PRP$", "RB", "VBN", "HYPH"}
)
_DOERS = TITLES | OCCUPATIONS | EMPLOYED
_STOPS = frozenset({"of", "at", "for", "in", "who", "whose", "which", "said", "says", "to"})


def is_introduced(block: NameBlock, start: int, end: int) -> bool:
    """Whether a word for what somebody does stands before: "analyst X", "her deputy, X,"."""
    if not start or not _is_lower_title(block.words[start - 1]):
        return False
    gap, behind = block.words[start].gap, block.words[end - 1].end
    return gap == " " or (gap == ", " and block.text[behind : behind + 1] in ",.")


def _is_lower_title(word: Word) -> bool:
    return word.text[0].islower() and word.text not in _MODELS and is_doer(word)


def is_doer(word: Word) -> bool:
    """Whether a word says what somebody does, or somebodies: "analyst", "executives"."""
    return bool({word.folded, word.folded.removesuffix("s")} & _DOERS)


def is_spoken(block: NameBlock, first: int, end: int) -> bool:
    """Whether a verb of speech or "according to" stands beside the name."""
    words = block.words
    before = words[first - 1] if first else None
    after = words[end] if end < len(words) else None
    if after and after.folded in SPEECH_VERBS and after.gap in (" ", ", ") and after.text.islower():
        # A comma closes what was put in behind somebody else: "Sole, the mayor of X, said".
        others = _OF_BODIES if after.gap == ", " else _WHERE
        return not (words[end - 1].possessive or (before and before.text in others))
    if before is None or words[first].gap != " " or words[end - 1].possessive:
        return False
    if before.folded in SPEECH_VERBS - HEARD and before.text.islower():
        # "She said X was late" tells what she said.
        return after is None or after.gap != " " or after.tag not in _FINITE_TAGS
    return before.folded == "to" and first > 1 and words[first - 2].folded == "according"


def personal_weight(block: NameBlock, first: int, end: int) -> float:
    """How much the words behind a name speak for a person: "wept", "said that she", ", who"."""
    following = block.words[end] if end < len(block.words) else None
    if block.words[end - 1].possessive or following is None:
        return 0.0
    if following.gap == ", " and first and block.words[first - 1].text in _OF_BODIES:
        return 0.0  # "Ann Weller, 58, of X, told the court that she": it is she.
    if _acts_as_person(block, end) or _speaks_of_oneself(block, end):
        return _SURELY_PERSONAL
    if _speaks_on(block, end):
        return _SPEAKS_ON
    if first and block.words[first - 1].folded in _OF_BODIES:
        return 0.0  # "A member of X, who left": it is the member.
    behind = block.words[end - 1].end
    return _MAYBE_PERSONAL if _WHO_FOLLOWS.match(block.text, behind) else 0.0


def _acts_as_person(block: NameBlock, end: int) -> bool:
    following = block.words[end : end + 2]
    if not following or following[0].gap != " ":
        return False
    if following[0].text in _HUMAN_ACTS:
        return True
    return following[0].text == "was" and following[-1].text in _HUMAN_FATES


def _speaks_of_oneself(block: NameBlock, end: int) -> bool:
    """Whether the speaker is "he" or "she" at once: "told reporters that she had warned them"."""
    following = block.words[end : end + 1 + _PRONOUN_REACH]
    if not following or following[0].text not in SPEECH_VERBS or following[0].gap != " ":
        return False
    for word in following[1:]:
        if word.gap not in (" ", ", "):
            return False
        if word.text in _PRONOUNS:
            return True
        if (word.capital and word.tag != "NNP") or word.tag.startswith("PRP"):
            return False
        if word.tag.startswith("NN") and not is_calendar(word) and word.text not in _LISTENERS:
            return False
    return False


def _speaks_on(block: NameBlock, end: int) -> bool:
    """Whether the speaker is "he" or "she" further on: "X said no. He", "X said no. 'No,' he said".

    Only where the paragraph names and means nobody else until then, quotations left out.
    """
    following = block.words[end:]
    if following[0].text not in SPEECH_VERBS or following[0].gap != " ":
        return False
    quoted = False
    for word in following[1:]:
        marks = sum(mark in _QUOTES for mark in word.gap)
        quoted ^= marks % 2 == 1
        if quoted:
            continue
        singular = word.folded.removesuffix("s")
        other = word.folded in _DOERS | KINSHIP_WORDS or singular in _DOERS
        named = word.capital and (not word.opens or word.tag.startswith("NNP"))
        if word.folded in _PRONOUNS:
            return True
        if other or (named and not is_calendar(word)):
            return False
    return False


def is_introduced_as_body(block: NameBlock, start: int) -> bool:
    """Whether a noun for a body stands before the name: "the insurer X"."""
    if not start or block.words[start - 1].text not in SURE_BODY_NOUNS:
        return False
    behind = block.words[start].end
    set_off = block.words[start].gap == ", " and block.text[behind : behind + 1] in (",", ".")
    return block.words[start].gap == " " or set_off


def is_among_kin(block: NameBlock, start: int) -> bool:
    """Whether a word for a relative leads up to the name: "two sons, Tom and X", "his wife, X"."""
    index = start
    while index:
        before, gap = block.words[index - 1], block.words[index].gap
        if gap not in (" ", ", ") and not (gap == ". " and before.folded in SUFFIXES):
            return False
        if before.text in _KIN:
            return True
        if not (before.capital or before.text == "and" or before.text[0].isdigit()):
            return False
        index -= 1
    return False


def is_aged(block: NameBlock, end: int) -> bool:
    """Whether an age stands behind the name: "X, 78, said"."""
    return bool(_AGE_FOLLOWS.match(block.text, block.words[end - 1].end))


def is_described(block: NameBlock, end: int) -> bool:
    """Whether an age or a description behind the name makes it a person's."""
    if is_described_as_body(block, end):
        return False
    if end < len(block.words) and block.words[end].tag == "DT" and opens_clause(block.words, end):
        return False
    behind = block.words[end - 1].end
    if _AGE_FOLLOWS.match(block.text, behind) or _APPOSITION_FOLLOWS.match(block.text, behind):
        return True
    following = block.words[end : end + 4]
    if not following or following[0].text[0].isupper():
        return False
    if following[0].gap == " ":
        return following[0].folded in GOVERNMENT_WORDS
    return is_employed(block, end)


def is_employed(block: NameBlock, end: int) -> bool:
    """Whether the words behind the name say what somebody does: ", director of the gallery,"."""
    following = block.words[end : end + 9]
    told = [word.text for word in following[:2]]
    if told in (["who", "is"], ["who", "was"]) and following[0].gap == ", ":
        # What somebody is said to be may be set off as well: ", who was the state's accountant,".
        following = block.words[end + 2 : end + 11]
        return _says_what_somebody_does(following, first_gap=" ")
    return _says_what_somebody_does(following, first_gap=", ")


def _says_what_somebody_does(following: Sequence[Word], first_gap: str) -> bool:
    for position, word in enumerate(following[:8]):
        if word.gap != (" " if position else first_gap) or (word.folded in _STOPS and position):
            return False
        if word.folded in _DOERS:
            # Not where somebody else comes in: "..., Gov. X said", "..., the actor X".
            return not _is_before_name(following, position)
        if word.tag not in _DESCRIBING_TAGS:
            return False
    return False


def _is_before_name(following: Sequence[Word], position: int) -> bool:
    if position + 1 == len(following):
        return False
    behind = following[position + 1]
    return behind.capital and behind.gap in (" ", ". ")


def is_located(block: NameBlock, start: int) -> bool:
    """Whether somebody is of or at what is named: what follows tells of "Ann Weller of X, 58,"."""
    return start > 0 and block.words[start - 1].text in _OF_BODIES - {"on", "the", "for"}


def is_described_as_body(block: NameBlock, end: int) -> bool:
    """Whether the description behind a name is a body's: ", a Canadian car parts maker,"."""
    following = block.words[end : end + 1]
    if not following or following[0].gap != ", " or following[0].folded not in _ARTICLES:
        return False
    noun = described_as(block.words, end)
    return noun is not None and noun.folded in BODY_NOUNS
