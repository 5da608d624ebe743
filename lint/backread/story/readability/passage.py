"""A stretch of the story and how hard it is to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from backread.draft import Block
from backread.story.readability.grades import flesch_kincaid
from backread.story.readability.sentence import Sentence


class Passage:
    """Some words in sentences: the whole story, a section of it, or a paragraph's own words.

    Args:
        sentences: the words of each sentence; those without any are left out.
    """

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        self._sentences = [words for words in sentences if words]

    @property
    def sentences(self) -> int:
        """How many sentences it has."""
        return len(self._sentences)

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return sum(map(len, self._sentences))

    @property
    def sentence_length(self) -> float:
        """The words of an average sentence; 0 where there is none."""
        return self.words / self.sentences if self._sentences else 0.0

    @cached_property
    def word_length(self) -> float:
        """The characters of an average word; 0 where there is none."""
        return sum(map(len, chain(*self._sentences))) / self.words if self.words else 0.0

    @cached_property
    def grade(self) -> float:
        """Its Flesch-Kincaid grade; 0 where there are no words."""
        return flesch_kincaid(self._sentences) if self._sentences else 0.0


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading; before the first there is none.

    Attributes:
        heading: the heading's block, or None.
        passage: the running text under it, quotations included.
    """

    heading: Block | None
    passage: Passage


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the story.

    Attributes:
        block: its block.
        sentences: its sentences.
        own: the words that it says in the story's own voice.
    """

    block: Block
    sentences: tuple[Sentence, ...]
    own: Passage
