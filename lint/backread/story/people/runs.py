"""Runs of words with capitals: how far a name can reach."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backread.story.people.lexicon import (
    CREDIT_WORDS,
    EAST_ASIAN_FAMILY_NAMES,
    OPENERS,
    PARTICLES,
    SUFFIXES,
    TITLES_WITH_STOP,
)
from backread.story.people.name_words import NameBlock, Word

_JOIN = re.compile(r"[ -]\Z")
_NICKNAME_OPENS = re.compile(r" [\"“‘'(]\Z")
_NICKNAME_CLOSES = re.compile(r"[\"”’'),]{1,2} \Z")
#: Behind these a stop ends no sentence; behind "senator" and "king" it does.
_ABBREVIATIONS = frozenset({"st", "ste", "mt", "ft"}) | SUFFIXES | TITLES_WITH_STOP
#: Particles that are other words as well, and so only count behind another: "de la".
_WORDS_TOO = frozenset({"of", "i", "e", "do", "la", "le", "les"})
_SYLLABLE = re.compile(r"[a-z]{1,6}\Z")
_NOT_SYLLABLES = frozenset({"era", "led", "run", "born", "won", "style", "like", "based", "made"})


def find_runs(block: NameBlock) -> Iterator[tuple[int, int]]:
    """Each run of words that one name could be, as its first word and the one behind its last."""
    words = block.words
    first = 0
    while first < len(words):
        if not words[first].capital:
            first += 1
            continue
        end = first + 1
        while end < len(words):
            if joins(block, end) or _is_second_syllable(block, first, end):
                end += 1
                continue
            nickname_end = _nickname_end(block, end)
            if nickname_end is None:
                break
            end = nickname_end + 1
        yield first, end
        first = end


def joins(block: NameBlock, index: int) -> bool:
    """Whether the word at ``index`` can go on a name that the word before it belongs to."""
    words = block.words
    before, word = words[index - 1], words[index]
    if before.possessive:
        return False
    if word.folded in SUFFIXES and word.gap in (", ", " "):
        return word.capital
    if not _JOIN.match(word.gap):
        stays = word.capital and word.gap == ". " and before.folded in _ABBREVIATIONS
        # "Ann Weller Jr. One witness left."
        return stays and (before.folded not in SUFFIXES or word.tag.startswith("NNP"))
    if word.capital:
        return not _is_opener(word) or _is_syllable_behind(before, word)
    return _is_particle_within(block, index)


def nickname_within(block: NameBlock, first: int, end: int) -> tuple[int, int] | None:
    """Where the words of a nickname stand that the words of a name enclose: Ann "Nan" Weller."""
    for index in range(first + 1, end):
        nickname_end = _nickname_end(block, index)
        if nickname_end is not None and nickname_end < end:
            return index, nickname_end
    return None


def _nickname_end(block: NameBlock, index: int) -> int | None:
    """The index behind a nickname in quotation marks or brackets that a name encloses."""
    words = block.words
    if not _NICKNAME_OPENS.match(words[index].gap) or not words[index].capital:
        return None
    for end in range(index + 1, min(index + 4, len(words))):
        if _NICKNAME_CLOSES.match(words[end].gap):
            return end if words[end].capital and "," not in words[end].gap else None
        if words[end].gap not in (" ", "-"):
            return None
    return None


def _is_syllable_behind(before: Word, word: Word) -> bool:
    """Whether an English word is a given name behind its family name: "Liu He"."""
    family = before.capital and before.folded in EAST_ASIAN_FAMILY_NAMES
    return family and word.folded == "he" and word.gap == " "


def _is_opener(word: Word) -> bool:
    """Whether a capitalised word belongs to no name before it."""
    if word.folded in CREDIT_WORDS or word.folded in {"the", "a", "an"}:
        return True
    return word.folded in OPENERS and not word.tag.startswith("NNP")


def _is_particle_within(block: NameBlock, index: int) -> bool:
    words = block.words
    if words[index].folded not in PARTICLES:
        return False
    if words[index].folded in _WORDS_TOO and words[index - 1].folded not in PARTICLES:
        return False
    following = words[index + 1 : index + 3]
    for word in following:
        if not _JOIN.match(word.gap):
            return False
        if word.capital:
            return True
        if word.folded not in PARTICLES:
            return False
    return False


def _is_second_syllable(block: NameBlock, first: int, index: int) -> bool:
    """Whether this is the lower-case half of a given name like "Ka-ki"."""
    words = block.words
    word, before = words[index], words[index - 1]
    return (
        word.gap == "-"
        and index - first >= 2
        and _SYLLABLE.match(word.text) is not None
        and word.text not in _NOT_SYLLABLES
        and _SYLLABLE.match(before.folded) is not None
        and any(earlier.folded in EAST_ASIAN_FAMILY_NAMES for earlier in words[first : index - 1])
    )
