"""Runs of capitals that are nobody's: of things, bodies, peoples, plurals and cases in court."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backread.story.people.countries import COUNTRIES, COUNTRY_NAMES
from backread.story.people.lexicon import (
    CREDITED_BODIES,
    EAST_ASIAN_FAMILY_NAMES,
    SUFFIXES,
    family_names,
    given_names,
)
from backread.story.people.name_words import NameBlock, Word, is_title
from backread.story.people.role_words import PARTIES_TOGETHER
from backread.story.people.sign import Sign
from backread.story.people.signs import find_signs
from backread.story.people.surroundings import (
    is_aged,
)
from backread.story.people.thing_words import PLACES, THING_WORDS

#: Words for people of one party or of one origin.
_PEOPLE_TOGETHER = (
    PARTIES_TOGETHER.keys()
    | {f"{adjective}s" for adjective in COUNTRIES}
    | {"africans", "asians", "europeans", "hispanics", "latinas", "latinos"}
)
#: Signs that a word names one person, and that it is no plural.
_OF_ONE = frozenset({Sign.HUMAN_BEHIND, Sign.HUMAN_BEFORE, Sign.IS_HUMAN, Sign.QUOTED})
#: What stands between the two sides of a case in court, which is named by them.
_AGAINST = frozenset({"v", "vs"})
_LONGEST_INITIALS = 4
_INNER_CAPITAL = re.compile(r"[A-Z][a-z]{3,}[A-Z]")
#: What stands between an article and its noun.
_DESCRIBING = frozenset({"JJ", "JJR", "VBN", "VBG", "NN", "HYPH"})


def is_side_of_case(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the name is one side of a case in court, by which the case is called."""
    before = start > 0 and words[start - 1].folded in _AGAINST
    return before or (end < len(words) and words[end].folded in _AGAINST)


def is_one_body(words: Sequence[Word], first: int, start: int, end: int) -> bool:
    """Whether title and name are a body's name together: "General Electric"."""
    title, name = words[start - 1], words[start]
    one = title.entity_start == name.entity_start and name.entity == "ORG"
    return one and is_title(title) and end - start == 1 and start - first == 1


def ends_no_name(block: NameBlock, start: int, end: int) -> bool:
    """Whether the last word of a run cannot be the end of a person's name."""
    while end - start > 2 and block.words[end - 1].folded in SUFFIXES:
        end -= 1
    rest = block.words[start:end]
    last = rest[-1]
    if last.folded in CREDITED_BODIES or _is_of_people_or_place(rest) or _is_of_a_site(rest):
        return True
    if _ends_in_initials(rest):
        return True
    if last.folded in given_names() or last.folded in family_names():
        return False
    if is_title(last) or last.folded in COUNTRY_NAMES:
        return True
    if len(rest) == 1 and _is_plural(block, start) and not acts_alone(block, start):
        return True
    if start and last.tag == "NNPS" and block.words[start - 1].folded == "the":
        return True
    if len(rest) < 2 or all(word.text.isupper() for word in rest):
        return False
    return last.text.isupper() or (
        rest[0].text.isupper() and len(rest[0].text.replace(".", "")) > 2
    )


def _ends_in_initials(rest: Sequence[Word]) -> bool:
    """Whether a run that is no given name ends in a body's initials: "Ossory ICE"."""
    first, last = rest[0], rest[-1]
    short = last.text.isupper() and 1 < len(last.text) <= _LONGEST_INITIALS
    place = first.folded in PLACES or first.folded not in given_names()
    return len(rest) == 2 and short and place and not first.text.isupper()


def _is_of_a_site(rest: Sequence[Word]) -> bool:
    """Whether a run begins with sites on which a picture is shared: "Facebook Twitter Alder"."""
    first = rest[0].folded
    return len(rest) > 1 and first in CREDITED_BODIES and first not in family_names()


def is_one_of_many(block: NameBlock, first: int) -> bool:
    """Whether an article makes a lone capital a noun: "an Elmford-born Ossorian"."""
    words = block.words
    index = first - 1
    while index >= 0 and words[index + 1].gap in (" ", "-"):
        if words[index].text in ("a", "an"):
            return True
        if words[index + 1].gap == " " and words[index].tag not in _DESCRIBING:
            return False
        index -= 1
    return False


def is_a_brand(word: Word) -> bool:
    """Whether a capital within a word makes it a brand: "PollingWay", but not "McAlder"."""
    return _INNER_CAPITAL.match(word.text) is not None and not word.folded.startswith("fitz")


def _is_of_people_or_place(rest: Sequence[Word]) -> bool:
    """Whether a run ends in many, a country or a verb: "Older Ossorians", "Tern Canada"."""
    first, last = rest[0], rest[-1]
    if last.folded in _PEOPLE_TOGETHER and last.folded not in family_names():
        return True
    if len(rest) < 2 or first.initials:
        return False
    if last.folded in COUNTRY_NAMES and last.entity == first.entity == "GPE":
        return True  # "Vichy France"
    if first.folded in given_names():
        return False
    if last.folded in COUNTRY_NAMES:
        return True
    many = last.tag == "NNPS" and (last.entity == "NORP" or first.tag.startswith("JJ"))
    return (many or last.tag in ("VB", "VBP")) and last.folded not in family_names()


def _is_plural(block: NameBlock, index: int) -> bool:
    """Whether a lone word names a family or things: "the Wellers", "both Presidents Weller"."""
    word = block.words[index]
    if word.folded in family_names():
        return False
    before = block.words[index - 1].folded if index else ""
    return word.tag in ("NNPS", "NNS") or (before == "the" and word.folded.endswith("s"))


def acts_alone(block: NameBlock, index: int) -> bool:
    """Whether a word that looks like a plural is somebody's: "Demers, a lawyer", "Demers said"."""
    if index and block.words[index - 1].folded == "the":
        return False
    signs = find_signs(block, index, index + 1)
    return not signs.isdisjoint(_OF_ONE) or is_aged(block, index + 1)


def is_thing(word: Word, rest: Sequence[Word]) -> bool:
    """Whether a word of a run is a thing's, and no name of somebody whose given name opens it."""
    if word.folded not in THING_WORDS:
        return False
    first = rest[0].folded
    named = first in given_names() or first in EAST_ASIAN_FAMILY_NAMES
    return not (
        named and len(rest) > 1 and (word.folded in family_names() or word.folded in given_names())
    )
