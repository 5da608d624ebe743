"""Runs of capitalised words that may be names, and what speaks for a person in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.story.people.descriptions import is_human
from backread.story.people.lexicon import (
    CREDIT_WORDS,
    CREDITED_BODIES,
    EAST_ASIAN_FAMILY_NAMES,
    OPENERS,
    SPEECH_VERBS,
    SUFFIXES,
    TITLES_THAT_ARE_NAMES,
    family_names,
    given_names,
    names_that_are_words,
)
from backread.story.people.name_words import NameBlock, Word, is_calendar, is_title
from backread.story.people.role_words import COUNTRIES, COUNTRY_NAMES, PARTIES_TOGETHER
from backread.story.people.runs import find_runs, nickname_within
from backread.story.people.signs import Sign, find_signs
from backread.story.people.surroundings import (
    is_aged,
    is_described,
    is_described_as_body,
    is_employed,
    is_introduced,
    is_introduced_as_body,
    is_located,
    is_spoken,
    personal_weight,
)
from backread.story.people.thing_words import PLACES, THING_OPENERS, THING_WORDS

#: Words for people of one party or of one origin.
_PEOPLE_TOGETHER = (
    PARTIES_TOGETHER.keys()
    | {f"{adjective}s" for adjective in COUNTRIES}
    | {"africans", "asians", "europeans", "hispanics", "latinas", "latinos"}
)
#: How words for a people end.
_PEOPLES = ("ese", "ish", "ian", "ino", "ican")
_LIST_GAP = re.compile(r"(?:[,;] (?:and |or )?| (?:and|&|or|with|against|versus) )\Z")
_FIRM_LABELS = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE", "TIME", "LANGUAGE", "EVENT", "LAW"})
#: Signs that a word names one person, and that it is no plural.
_OF_ONE = frozenset({Sign.HUMAN_BEHIND, Sign.HUMAN_BEFORE, Sign.IS_HUMAN, Sign.QUOTED})
#: What stands between the two sides of a case in court, which is named by them.
_AGAINST = frozenset({"v", "vs"})
#: Ends of titles behind "of": "Chief of Staff", "Secretary of State".
_ENDS_OF_TITLES = frozenset({"staff", "state", "defense", "defence"})
#: Titles that stand within names as well: "Omar Sheikh Alder".
_MIDDLE_NAMES = frozenset({"sheikh", "shaikh"})
_LOOSE_LABELS = frozenset({"ORG", "PRODUCT", "WORK_OF_ART"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be a person's name.

    Attributes:
        block: the block.
        first: index of the name's first word in the block; ``end`` lies behind the last.
        nickname: indices of the words of a nickname given inside the name, if any.
        titled: whether a title or an honorific stands directly before.
        spoken: whether a verb of speech stands beside it.
        introduced: whether a lower-case word for what somebody does stands directly before.
        described: whether an age or a description follows.
        employed: whether the description that follows is of somebody's work or office.
        labelled: the share of the words that the model calls a person's.
        mislabelled: the share of the words that the model calls a place, a people or a date.
        grouped: the share of the words that the model calls a body, a work or a product; it
            often takes people for one.
        credited: whether a credit line gives it: "Photo: Ann Weller".
        personal: how much the words behind it speak for a person and no body: "X said that she".
        eponym: whether it is the beginning of a thing's name: "Ann Weller Memorial Hall".
        thing_like: whether a word of it is often the end of a thing's name ("Hill", "Park"), or a
            body's description follows.
        signs: what else around a name of one word speaks for a person, or against one.
    """

    block: NameBlock
    first: int
    end: int
    nickname: tuple[int, int] | None = None
    titled: bool = False
    spoken: bool = False
    introduced: bool = False
    described: bool = False
    labelled: float = 0.0
    mislabelled: float = 0.0
    grouped: float = 0.0
    thing_like: bool = False
    employed: bool = False
    credited: bool = False
    personal: float = 0.0
    eponym: bool = False
    signs: frozenset[Sign] = frozenset()

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the name, a nickname inside it left out."""
        words = self.block.words
        if self.nickname is None:
            return words[self.first : self.end]
        first, end = self.nickname
        return words[self.first : first] + words[end : self.end]

    @property
    def key(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(word.folded for word in self.words)


def find_candidates(block: NameBlock) -> Iterator[Candidate]:
    """The names that a block may bring into the story."""
    if block.silent or block.title_case:
        return
    for first, end in find_runs(block):
        yield from _names_in(block, first, end)


def is_short(words: Sequence[Word]) -> bool:
    """Whether a name is one word, or words that hyphens join: "Weller", "Weller-Stone"."""
    return all(word.gap == "-" for word in words[1:])


def ends_a_title(words: Sequence[Word], index: int) -> bool:
    """Whether a word is the last of "Chief of Staff" or "Secretary of State"."""
    if index < 2 or words[index].folded not in _ENDS_OF_TITLES or words[index].gap != " ":
        return False
    return words[index - 1].text == "of" and is_title(words[index - 2])


def coordinated(one: Candidate, other: Candidate) -> bool:
    """Whether ``other`` follows ``one`` in a list: "A, B", "A and B", "A, and B"."""
    if one.block is not other.block:
        return False
    between = one.block.text[
        one.block.words[one.end - 1].end : other.block.words[other.first].start
    ]
    return _LIST_GAP.match(between) is not None


def _names_in(block: NameBlock, first: int, end: int) -> Iterator[Candidate]:
    words = block.words
    start = first
    alone = end - first == 1
    speaks = alone and (is_spoken(block, first, end) or is_aged(block, end))
    may_be_name = alone and words[start].opens and words[start].folded not in OPENERS
    sure = may_be_name and words[start].tag[:2] in ("NN", "VB") and _acts_alone(block, start)
    while start < end and not sure:
        if not _is_no_name(words[start], words[start + 1 : end], speaks=speaks):
            break
        start += 1
    if _is_of_a_country(words, start, end):
        start += 2
    if end - start > 1 and _is_no_part(words[start], words[start + 1], end - start):
        one_place = words[start].entity_start == words[start + 1].entity_start >= 0
        if end - start == 2 and one_place and words[start].entity == "GPE":
            return  # "Saudi Arabia"
        start += 1
    pieces = _split_at_calendar(block, start, end)
    for piece_first, piece_end in pieces:
        yield from _name_in(block, piece_first, piece_end)


def _is_no_name(word: Word, behind: tuple[Word, ...], *, speaks: bool) -> bool:
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


def _is_no_part(word: Word, behind: Word, count: int) -> bool:
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


def _is_of_a_country(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a title ends in a country before a name: "Queen of New Zealand Ann Weller"."""
    if end - start < 4 or not start or words[start - 1].text not in ("of", "the"):
        return False
    return f"{words[start].folded} {words[start + 1].folded}" in COUNTRY_NAMES


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


def _split_at_calendar(block: NameBlock, first: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    start = first
    for index in range(first, end):
        word = block.words[index]
        if not is_calendar(word):
            continue
        named = word.folded in given_names() and (
            index + 1 < end or (index > start and block.words[index - 1].folded in given_names())
        )
        titled = index > first and index + 1 < end and is_title(block.words[index - 1])
        if titled or (named and word.entity != "DATE"):
            continue
        if index > start:
            pieces.append((start, index))
        start = index + 1
    if start < end:
        pieces.append((start, end))
    return pieces


def _name_in(block: NameBlock, first: int, end: int) -> Iterator[Candidate]:
    words = block.words
    start = _after_titles(block, first, end)
    if start >= end:
        return
    nickname = nickname_within(block, start, end)
    rest = words[start:end]
    if words[start].folded in THING_OPENERS:
        return
    if any(_is_thing(word, rest) for word in rest):
        yield from _eponym_in(block, start, end)
        return
    if _ends_no_name(block, start, end):
        return
    if is_side_of_case(words, start, end):
        return
    is_body = start > first and _is_one_body(words, first, start, end)
    titled = start > first and not is_body
    introduced = is_introduced(block, start, end)
    if not titled and nickname is None and end - start > 1:
        start = _narrowed(block, start, end)
    if end - start > 5:
        return
    labels = [word.entity for word in words[start:end]]
    located = is_located(block, start)
    yield Candidate(
        block,
        start,
        end,
        nickname if nickname and nickname[0] > start else None,
        titled=titled,
        spoken=is_spoken(block, start, end),
        introduced=introduced,
        described=not located and is_described(block, end),
        employed=not located and is_employed(block, end),
        personal=personal_weight(block, start, end),
        labelled=labels.count("PERSON") / len(labels),
        mislabelled=sum(label in _FIRM_LABELS for label in labels) / len(labels),
        grouped=sum(label in _LOOSE_LABELS for label in labels) / len(labels),
        thing_like=is_body
        or any(word.folded in THING_WORDS for word in rest)
        or is_introduced_as_body(block, start)
        or (not (titled or introduced) and is_described_as_body(block, end)),
        signs=find_signs(block, start, end) if is_short(words[start:end]) else frozenset(),
        credited=start > 0 and words[start - 1].folded in CREDIT_WORDS and ":" in words[start].gap,
    )


def is_side_of_case(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the name is one side of a case in court, by which the case is called."""
    before = start > 0 and words[start - 1].folded in _AGAINST
    return before or (end < len(words) and words[end].folded in _AGAINST)


def _is_one_body(words: Sequence[Word], first: int, start: int, end: int) -> bool:
    """Whether title and name are a body's name together: "General Electric"."""
    title, name = words[start - 1], words[start]
    one = title.entity_start == name.entity_start and name.entity == "ORG"
    return one and is_title(title) and end - start == 1 and start - first == 1


def _ends_no_name(block: NameBlock, start: int, end: int) -> bool:
    """Whether the last word of a run cannot be the end of a person's name."""
    while end - start > 2 and block.words[end - 1].folded in SUFFIXES:
        end -= 1
    rest = block.words[start:end]
    last = rest[-1]
    if last.folded in CREDITED_BODIES or _is_of_people_or_place(rest):
        return True
    if last.folded in given_names() or last.folded in family_names():
        return False
    if is_title(last) or last.folded in COUNTRY_NAMES:
        return True
    if len(rest) == 1 and _is_plural(block, start) and not _acts_alone(block, start):
        return True
    if start and last.tag == "NNPS" and block.words[start - 1].folded == "the":
        return True
    if len(rest) < 2 or all(word.text.isupper() for word in rest):
        return False
    return last.text.isupper() or (
        rest[0].text.isupper() and len(rest[0].text.replace(".", "")) > 2
    )


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


def _acts_alone(block: NameBlock, index: int) -> bool:
    """Whether a word that looks like a plural is somebody's: "Demers, a lawyer", "Demers said"."""
    if index and block.words[index - 1].folded == "the":
        return False
    signs = find_signs(block, index, index + 1)
    return not signs.isdisjoint(_OF_ONE) or is_aged(block, index + 1)


def _eponym_in(block: NameBlock, first: int, end: int) -> Iterator[Candidate]:
    """The full name that a thing's name begins with: "Ann Weller Memorial Hall"."""
    words = block.words
    behind = next(index for index in range(first, end) if _is_thing(words[index], words[first:end]))
    opening = words[first].folded
    solid = opening in given_names() and opening not in names_that_are_words() | PLACES
    asian = opening in EAST_ASIAN_FAMILY_NAMES and behind - first == 3
    if asian or (solid and behind - first == 2):
        yield Candidate(block, first, behind, eponym=True)


def _after_titles(block: NameBlock, first: int, end: int) -> int:
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


def _is_thing(word: Word, rest: Sequence[Word]) -> bool:
    if word.folded not in THING_WORDS:
        return False
    first = rest[0].folded
    named = first in given_names() or first in EAST_ASIAN_FAMILY_NAMES
    return not (
        named and len(rest) > 1 and (word.folded in family_names() or word.folded in given_names())
    )


def _narrowed(block: NameBlock, first: int, end: int) -> int:
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
