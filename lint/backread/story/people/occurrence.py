"""A place where the story names somebody."""

from __future__ import annotations

from dataclasses import dataclass

from backread.story.people.cast import Form
from backread.story.people.name_words import NameBlock, Word


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place where the story names somebody.

    ``identities`` are the people it may stand for, by index; one, once it is settled.
    """

    block: NameBlock
    first: int
    end: int
    form: Form
    identities: tuple[int, ...]
    nickname: tuple[int, int] | None = None

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the mention, without the nickname that a full name may enclose."""
        words = self.block.words
        if self.nickname is None:
            return words[self.first : self.end]
        return words[self.first : self.nickname[0]] + words[self.nickname[1] : self.end]
