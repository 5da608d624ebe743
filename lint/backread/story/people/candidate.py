"""Words that may be a person's name, and what speaks for a person in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from backread.story.people.name_words import NameBlock, Word
from backread.story.people.sign import Sign

_LIST_GAP = re.compile(r"(?:[,;] (?:and |or )?| (?:and|&|or|with|against|versus) )\Z")


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


def is_short(words: Sequence[Word]) -> bool:
    """Whether a name is one word, or words that hyphens join: "Weller", "Weller-Stone"."""
    return all(word.gap == "-" for word in words[1:])


def coordinated(one: Candidate, other: Candidate) -> bool:
    """Whether ``other`` follows ``one`` in a list: "A, B", "A and B", "A, and B"."""
    if one.block is not other.block:
        return False
    between = one.block.text[
        one.block.words[one.end - 1].end : other.block.words[other.first].start
    ]
    return _LIST_GAP.match(between) is not None
