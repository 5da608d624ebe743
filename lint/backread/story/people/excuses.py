"""What calls for another short form of a name than the one that the story uses."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from backread.story.people.cast import Form
from backread.story.people.lexicon import KINSHIP_WORDS, fold, given_names
from backread.story.people.naming import Naming
from backread.story.people.occurrence import Occurrence
from backread.story.people.runs import joins
from backread.story.people.surroundings import is_among_kin

_NICKNAMED = re.compile(
    r"(?:known as|called|nicknamed|goes by|went by|dubbed|answers to)[ \"“‘']*\Z", re.IGNORECASE
)
_AND = frozenset({"and", "or"})
_KNOWN_SO = re.compile(
    r",? ?[,—–(-]? ?as (?:he|she|they|everyone|everybody|fans|friends|locals) (?:[a-z]+ ){0,3}"
    r"(?:known|called|calls?)\b"
)
#: What supporters carry and wear.
_CARRIED = frozenset(
    """
    sign signs placard placards poster posters banner banners flag flags sticker stickers button
    buttons badge badges mask masks hat hats cap caps shirt shirts
    """.split()
)
_SPOKEN_TO = frozenset({"you", "your", "yours", "yourself", "thanks", "sorry", "dear"})


def find_excused(
    own: Sequence[Naming], kin: Sequence[Sequence[Naming]], strangers: Container[str]
) -> list[bool]:
    """For each mention, whether something nearby calls for another short form.

    That is a namesake, or a relative by first name alone, in its block or the one before, unless
    the block has the family name for this person as well; a word for a relative in the block, where
    the story has either; the surname behind the other of a pair, or a pair of first names of
    whom nobody else is known; a word for a relative directly before; the telling of a nickname;
    brackets that fill the name in; or what supporters carry ("a Tim mask").
    Where two come in as "Tim and Ann Weller", it calls for that everywhere.
    """
    if any(map(_follows_relative, own)):
        return [True] * len(own)
    blocks = {each.occurrence.block.index for theirs in kin for each in theirs}
    occurrences = [each.occurrence for each in own]
    by_family = {each.block.index for each in occurrences if each.form is Form.FAMILY}
    families = {fold(each.mention.family) for each in own if each.mention.family}
    return [
        (occurrence.block.index not in by_family and _is_near(occurrence, blocks))
        or (bool(blocks) and _is_among_kin(occurrence))
        or _shares_surname(occurrence, families)
        or _is_of_a_couple(occurrence, strangers)
        or (is_brought_in_as_kin(occurrence) and _is_closed(occurrence))
        or _brings_in_nickname(occurrence)
        or _is_popular_name(occurrence)
        or _is_called_to(occurrence)
        or _is_filled_in(occurrence)
        or _stands_on_a_thing(occurrence)
        for occurrence in occurrences
    ]


def is_brought_in_as_kin(occurrence: Occurrence) -> bool:
    """Whether a first name comes in as a relative's, who may share a surname: "Her twin, Ida"."""
    return occurrence.form is Form.GIVEN and is_among_kin(occurrence.block, occurrence.first)


def _is_closed(occurrence: Occurrence) -> bool:
    """Whether a comma behind a name answers one before it, and it owns nothing.

    "His brother, Tim, left", but not "As for his brother, Tim left".
    """
    words, first, end = occurrence.block.words, occurrence.first, occurrence.end
    if words[end - 1].possessive:
        return False
    if words[first].gap == " ":
        return True
    return end == len(words) or words[end].gap[:1] in (",", ".", ";", ")")


def _follows_relative(naming: Naming) -> bool:
    """Whether the full name is the second of a pair with one surname: "Tim and Ann Weller"."""
    occurrence = naming.occurrence
    words, first = occurrence.block.words, occurrence.first
    if occurrence.form is not Form.FULL or first < 2 or words[first].gap != " ":
        return False
    if words[first - 1].text != "and" or words[first - 1].gap != " ":
        return False
    other = words[first - 2]
    alone = first < 3 or not (joins(occurrence.block, first - 2) and words[first - 3].capital)
    return alone and other.folded in given_names() and other.capital and not other.possessive


def _is_popular_name(occurrence: Occurrence) -> bool:
    """Whether the story says that many call somebody so: "Tim, as he is known, left"."""
    block, end = occurrence.block, occurrence.block.words[occurrence.end - 1].end
    return _KNOWN_SO.match(block.text, end) is not None


def _is_called_to(occurrence: Occurrence) -> bool:
    """Whether the story speaks to somebody: "Brace yourself, Tim."."""
    block, first, end = occurrence.block, occurrence.first, occurrence.end
    words = block.words
    if words[first].gap != ", " or words[end - 1].possessive:
        return False
    closed = end == len(words) or words[end].gap[:1] in (".", "!", "?")
    at = first - 1
    while at > 0 and not words[at].opens:
        at -= 1
    return closed and any(word.folded in _SPOKEN_TO for word in words[max(at, 0) : first])


def _is_filled_in(occurrence: Occurrence) -> bool:
    """Whether brackets fill the name in for a reader: "Governor [Tim] Weller"."""
    text, words = occurrence.block.text, occurrence.block.words
    start, end = words[occurrence.first].start, words[occurrence.end - 1].end
    return text[max(0, start - 1) : start] == "[" and text[end : end + 1] == "]"


def _stands_on_a_thing(occurrence: Occurrence) -> bool:
    """Whether a thing has the name: "a sea of blue Tim signs", or a campaign."""
    words, end = occurrence.block.words, occurrence.end
    if end == len(words) or words[end].gap != " " or words[end - 1].possessive:
        return False
    return words[end].text in _CARRIED or words[end].text == "For"  # "Tim For America"


def _is_near(occurrence: Occurrence, blocks: set[int]) -> bool:
    return bool(blocks & {occurrence.block.index - 1, occurrence.block.index})


def _is_among_kin(occurrence: Occurrence) -> bool:
    """Whether the block speaks of the person's family."""
    return any(word.folded in KINSHIP_WORDS for word in occurrence.block.words)


def _shares_surname(occurrence: Occurrence, families: Container[str]) -> bool:
    """Whether the surname follows behind somebody else's given name: "Tim and Ann Weller"."""
    block, end = occurrence.block, occurrence.end
    behind = block.words[end : end + 3]
    if occurrence.form is not Form.GIVEN or len(behind) < 3 or not joins(block, end + 2):
        return False
    return behind[0].text in _AND and behind[1].capital and behind[2].folded in families


def _is_of_a_couple(occurrence: Occurrence, strangers: Container[str]) -> bool:
    """Whether the first name is coordinated with another's: "both Tim and Ann".

    Not where that is the name of somebody of the cast who has no relative in it.
    """
    block, first, end = occurrence.block, occurrence.first, occurrence.end
    words = block.words
    if occurrence.form is not Form.GIVEN:
        return False
    other = None
    if end + 1 < len(words) and words[end].text == "and" and words[end + 1].gap == " ":
        alone = end + 2 == len(words) or not (joins(block, end + 2) and words[end + 2].capital)
        other = words[end + 1] if alone else None
    elif first > 1 and words[first - 1].text == "and" and words[first].gap == " ":
        alone = first < 3 or not (joins(block, first - 2) and words[first - 3].capital)
        other = words[first - 2] if alone else None
    return (
        other is not None
        and other.capital
        and not other.possessive
        and other.folded in given_names()
        and other.folded not in strangers
    )


def _brings_in_nickname(occurrence: Occurrence) -> bool:
    """Whether the story only tells the nickname here: "known as Tim"."""
    if occurrence.form is not Form.NICKNAME:
        return False
    start = occurrence.block.words[occurrence.first].start
    return bool(_NICKNAMED.search(occurrence.block.text, max(0, start - 24), start))
