"""People whom the story names by one word, and words that stand for one of the cast."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from itertools import pairwise

from backread.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from backread.story.people.candidate import Candidate, is_short
from backread.story.people.descriptions import is_human
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.people.identity import Identity
from backread.story.people.lexicon import (
    BENCH_TITLES,
    EAST_ASIAN_FAMILY_NAMES,
    GIVEN_NAME_TITLES,
    HONORIFICS,
    MONONYMS,
    OPENERS,
    PEERS_TITLES,
    SUFFIXES,
    common_family_names,
    family_names,
    given_names,
    nicknames_of,
)
from backread.story.people.name_openings import ends_a_title
from backread.story.people.name_parts import NameParts
from backread.story.people.name_words import NameBlock, is_calendar, is_title
from backread.story.people.no_names import is_a_brand, is_one_of_many
from backread.story.people.role_words import PARTIES, PARTIES_TOGETHER
from backread.story.people.runs import joins
from backread.story.people.sign import Sign
from backread.story.people.surroundings import is_among_kin
from backread.story.people.thing_words import (
    COMPANY_WORDS,
    PERSON_STAYS_WORDS,
    PLACES,
    THING_WORDS,
)
from backread.story.people.weighing import accept_lone_names

_KNOWN_AS = re.compile(
    r"(?:(?:man|woman|boy|girl|person|somebody|someone) (?:called|named)"
    r"|known (?:only |simply |professionally )?as|stage name(?: of)?|goes by|performs as"
    r"|calls (?:him|her|them)sel(?:f|ves)|pseudonym|alias|identified only as|gave (?:his|her|their)"
    r" name only as)[ \"“‘']*\Z",
    re.IGNORECASE,
)

_A_ROYAL = re.compile(
    r"\b[Tt]he (?:[Kk]ing|[Qq]ueen|[Pp]ope|[Pp]ontiff|[Pp]rincess|[Pp]rince|[Ee]mperor|[Ss]ultan"
    r"|[Ee]mir|[Dd]uke|[Dd]uchess)\b"
)
_KNOWN_AS_REACH = 48
#: Feasts, what a party's people are called, a soldier and the planet: no lone word of these is
#: anybody's name.
_NO_NAMES = (PARTIES.keys() | PARTIES_TOGETHER.keys()) | frozenset(
    """
    christmas diwali earth easter eid hanukkah halloween lent marine passover ramadan thanksgiving
    """.split()
)
#: Words behind a name that do not make a longer name of it.
_STAYS = PERSON_STAYS_WORDS | SUFFIXES
_CHILDREN = frozenset(
    "baby boy child girl infant kid newborn pupil schoolboy schoolgirl teenager toddler".split()
)
#: Signs of a person who is told of by the surname.
_OF_SURNAMES = frozenset({Sign.HUMAN_BEHIND, Sign.AFFILIATED, Sign.OF_BODY})
#: Trades in which one name is the custom: "the rapper X".
_OF_THE_STAGE = frozenset({"singer", "rapper", "dj", "artist", "songwriter", "vocalist", "soprano"})
_ONE_NAME = re.compile(
    r"(?:, \d{1,3})?,? (?:who|whose)\b[^.!?]{0,60}\b"
    r"(?:(?:one|single|first) name|mononym|surname|(?:last|family|full|real|birth|legal) name)\b",
    re.IGNORECASE,
)


def cast_lone_names(
    candidates: Sequence[Candidate],
    known: set[tuple[str, ...]],
    companies: Container[str] = (),
    within_names: Container[str] = (),
) -> list[Identity]:
    """The people whom the story names by one word only.

    Args:
        candidates: the names that may bring somebody in.
        known: words that are others' names.
        companies: words by which the story may call a company (:func:`companies_by_founder`);
            only a title or an introduction makes a person of one.
        within_names: words that begin the longer names of things (:func:`beginnings_of_names`).
    """
    groups = {
        key: group
        for key, group in _lone_groups(candidates, known).items()
        if key[0] not in companies or any(each.titled or each.introduced for each in group)
        if key[0] not in _NO_NAMES and not all(map(_is_no_name_of_one, group))
    }
    accepted = accept_lone_names(groups, candidates, known, within_names)
    identities = []
    for key, group in sorted(groups.items()):
        if key not in accepted:
            continue
        word = group[0].words[0]
        by_given = _goes_by_given_name(word.folded, group)
        texts = tuple(each.text for each in group[0].words)
        parts = NameParts(texts, ()) if by_given else NameParts((), texts)
        identity = Identity(parts, lone=True)
        identity.full[key] = len(group)
        identities.append(identity)
    return identities


def _is_no_name_of_one(candidate: Candidate) -> bool:
    """Whether a word is one of a pair's given names, many people's or a thing's."""
    block, first = candidate.block, candidate.first
    if is_a_brand(candidate.words[0]) or (not candidate.titled and is_one_of_many(block, first)):
        return True
    return _shares_surname(candidate) or _opens_as_plural(candidate)


def _shares_surname(candidate: Candidate) -> bool:
    """Whether the surname follows that two share: "X and Ann Weller"."""
    block, end = candidate.block, candidate.end
    behind = block.words[end : end + 3]
    if len(behind) < 3 or behind[0].text != "and" or candidate.key[0] not in given_names():
        return False
    name = behind[1].folded in given_names() and behind[2].capital and joins(block, end + 2)
    return name and not behind[1].possessive and not candidate.titled


def _opens_as_plural(candidate: Candidate) -> bool:
    """Whether a sentence only opens with a word that looks like a plural: "Altos wept"."""
    word = candidate.words[0]
    if not word.opens or not word.folded.endswith("s") or word.folded in family_names():
        return False
    if word.folded.removesuffix("s") in HUMAN_NOUNS:
        return True  # "Aides said"
    return (
        not word.possessive
        and not word.folded.endswith("ss")
        and word.folded not in given_names()
        and not (candidate.titled or candidate.labelled or candidate.spoken or candidate.described)
        and not (candidate.credited or candidate.employed)
    )


def _goes_by_given_name(name: str, group: Sequence[Candidate]) -> bool:
    """Whether a lone given name is one, and no surname that looks like one."""
    if any(_is_kin_or_child(candidate) for candidate in group):
        return True
    if name not in given_names():
        return False
    if name in common_family_names() or name in EAST_ASIAN_FAMILY_NAMES:
        return False
    # "Alden, a fellow of the institute" has a surname.
    formal = name in family_names() and any(
        candidate.employed or candidate.signs & _OF_SURNAMES for candidate in group
    )
    return not formal and not any(each.titled or each.introduced for each in group)


def _is_kin_or_child(candidate: Candidate) -> bool:
    block, first = candidate.block, candidate.first
    return is_among_kin(block, first) or (first > 0 and block.words[first - 1].text in _CHILDREN)


def companies_by_founder(blocks: Iterable[NameBlock]) -> set[str]:
    """The folded first words of companies' names: "alder" where the story has "Alder Chemical"."""
    return {
        word.folded
        for block in blocks
        for word, following in pairwise(block.words)
        if word.capital and following.capital and following.gap == " "
        if following.folded in COMPANY_WORDS
    }


def beginnings_of_names(blocks: Iterable[NameBlock]) -> set[str]:
    """The folded words behind which a longer name goes on: "alder" of "Alder Flow"."""
    return {
        word.folded
        for block in blocks
        if not block.title_case
        for word, following in pairwise(block.words)
        if word.capital and following.capital and following.gap == " " and not word.possessive
        if not (is_title(following) or is_calendar(following) or following.folded in _STAYS)
    }


def complete_lone_names(identities: Sequence[Identity], blocks: Iterable[NameBlock]) -> None:
    """Gives one-word people the name that stands before theirs at the end of a run of capitals.

    "University of Ossory Amneh Jafari" alone says little; with "Jafari said" further on, it names
    her in full.
    """
    lone = {identity.family[0]: identity for identity in identities if identity.family}
    for block in blocks:
        if block.title_case:
            continue
        for index in range(1, len(block.words)):
            identity = lone.get(block.words[index].folded)
            if identity is None or not identity.lone or not _is_given_before(block, index):
                continue
            words = block.words[index - 1 : index + 1]
            key = tuple(word.folded for word in words)
            identity.parts = NameParts((words[0].text,), (words[1].text,))
            identity.full[key] += 1
            identity.spellings[key] = identity.parts
            identity.lone = False


def _is_given_before(block: NameBlock, index: int) -> bool:
    word = block.words[index - 1]
    return (
        joins(block, index)
        and not ends_a_title(block.words, index - 1)
        and block.words[index].gap == " "
        and word.capital
        and not word.text.isupper()
        and word.tag == "NNP"
        and word.entity not in ("NORP", "GPE", "DATE")
        and word.folded not in PLACES | THING_WORDS | OPENERS | MONTH_WORDS | WEEKDAY_WORDS
        and not is_title(word)
        and not (word.opens and is_human(word))
    )


def attach_short_names(
    identities: Sequence[Identity],
    candidates: Iterable[Candidate],
    known: set[tuple[str, ...]],
) -> None:
    """Joins one-word names that are a usual short form of one person's given name to that one."""
    for key, group in _lone_groups(candidates, known).items():
        if not any(word.tag == "NNP" for candidate in group for word in candidate.words):
            continue
        bearers = [
            identity
            for identity in identities
            if identity.given and not identity.eponym and key[0] in nicknames_of(identity.given[0])
        ]
        if len(bearers) == 1 and not any(candidate.titled for candidate in group):
            bearers[0].short_names.add(key)


def is_known_by_one_name(
    identity: Identity, candidates: Iterable[Candidate], text: str = ""
) -> bool:
    """Whether nobody expects more than one name: popes, royals, artists, figures of legend.

    Args:
        identity: somebody of the cast.
        candidates: the names that brought the cast in.
        text: the story's text; where it speaks of "the King", a lone given name is his.
    """
    if not identity.lone:
        return False
    key = next(iter(identity.full))
    if key[0] in given_names() and _A_ROYAL.search(text):
        return True
    if key[0] in MONONYMS:
        return True
    return any(_uses_one_name(candidate) for candidate in candidates if candidate.key == key)


def _uses_one_name(candidate: Candidate) -> bool:
    before = [word.folded for word in candidate.block.words[: candidate.first][-2:]]
    if before and (before[-1] in GIVEN_NAME_TITLES | PEERS_TITLES or _is_on_the_bench(before)):
        return True
    words = candidate.block.words
    if before and before[-1] in _OF_THE_STAGE and words[candidate.first].gap == " ":
        return True
    text = candidate.block.text
    start, end = words[candidate.first].start, words[candidate.end - 1].end
    told = _KNOWN_AS.search(text, max(0, start - _KNOWN_AS_REACH), start)
    return bool(told or _ONE_NAME.match(text, end))


def _is_on_the_bench(before: Sequence[str]) -> bool:
    """Whether a judge is named as British and Irish courts do: "Mr Justice Alder"."""
    return len(before) == 2 and before[1] in BENCH_TITLES and before[0] in HONORIFICS


def _lone_groups(
    candidates: Iterable[Candidate], known: set[tuple[str, ...]]
) -> dict[tuple[str, ...], list[Candidate]]:
    groups: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if is_short(candidate.words) and candidate.key not in known:
            groups[candidate.key].append(candidate)
    return groups
