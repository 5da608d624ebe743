"""Runs of capitalised words that may be names, and what speaks for a person in each."""

from __future__ import annotations

from collections.abc import Iterator

from backread.story.people.candidate import Candidate, is_short
from backread.story.people.lexicon import (
    CREDIT_WORDS,
    EAST_ASIAN_FAMILY_NAMES,
    OPENERS,
    given_names,
    names_that_are_words,
)
from backread.story.people.name_openings import (
    after_titles,
    is_no_name,
    is_no_part,
    is_of_a_country,
    is_of_a_place,
    narrowed,
)
from backread.story.people.name_words import NameBlock, is_calendar, is_title
from backread.story.people.no_names import (
    acts_alone,
    ends_no_name,
    is_one_body,
    is_side_of_case,
    is_thing,
)
from backread.story.people.runs import find_runs, nickname_within
from backread.story.people.signs import find_signs
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

_FIRM_LABELS = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE", "TIME", "LANGUAGE", "EVENT", "LAW"})
_LOOSE_LABELS = frozenset({"ORG", "PRODUCT", "WORK_OF_ART"})


def find_candidates(block: NameBlock) -> Iterator[Candidate]:
    """The names that a block may bring into the story."""
    if block.silent or block.title_case:
        return
    for first, end in find_runs(block):
        yield from _names_in(block, first, end)


def _names_in(block: NameBlock, first: int, end: int) -> Iterator[Candidate]:
    words = block.words
    start = first
    alone = end - first == 1
    speaks = alone and (is_spoken(block, first, end) or is_aged(block, end))
    may_be_name = alone and words[start].opens and words[start].folded not in OPENERS
    sure = may_be_name and words[start].tag[:2] in ("NN", "VB") and acts_alone(block, start)
    while start < end and not sure:
        if not is_no_name(words[start], words[start + 1 : end], speaks=speaks):
            break
        start += 1
    if is_of_a_country(words, start, end):
        start += 2
    elif is_of_a_place(words, start, end):
        start += 1
    if end - start > 1 and is_no_part(words[start], words[start + 1], end - start):
        one_place = words[start].entity_start == words[start + 1].entity_start >= 0
        if end - start == 2 and one_place and words[start].entity == "GPE":
            return  # "Saudi Arabia"
        start += 1
    pieces = _split_at_calendar(block, start, end)
    for piece_first, piece_end in pieces:
        yield from _name_in(block, piece_first, piece_end)


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
    start = after_titles(block, first, end)
    if start >= end:
        return
    nickname = nickname_within(block, start, end)
    rest = words[start:end]
    if words[start].folded in THING_OPENERS:
        return
    if any(is_thing(word, rest) for word in rest):
        yield from _eponym_in(block, start, end)
        return
    if ends_no_name(block, start, end):
        return
    if is_side_of_case(words, start, end):
        return
    is_body = start > first and is_one_body(words, first, start, end)
    titled = start > first and not is_body
    introduced = is_introduced(block, start, end)
    if not titled and nickname is None and end - start > 1:
        start = narrowed(block, start, end)
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


def _eponym_in(block: NameBlock, first: int, end: int) -> Iterator[Candidate]:
    """The full name that a thing's name begins with: "Ann Weller Memorial Hall"."""
    words = block.words
    behind = next(index for index in range(first, end) if is_thing(words[index], words[first:end]))
    opening = words[first].folded
    solid = opening in given_names() and opening not in names_that_are_words() | PLACES
    asian = opening in EAST_ASIAN_FAMILY_NAMES and behind - first == 3
    if asian or (solid and behind - first == 2):
        yield Candidate(block, first, behind, eponym=True)
