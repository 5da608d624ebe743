"""A person of the story in the making."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from backread.story.people.lexicon import (
    fold,
)
from backread.story.people.name_parts import NameParts


@dataclass(slots=True)
class Identity:
    """A person of the story in the making.

    Attributes:
        parts: the parts of the name in its most frequent full spelling.
        full: the folded full names, with how often the story gives each as a candidate.
        spellings: the parts of each full name.
        nicknames: folded nicknames that the story introduces.
        short_names: folded short forms of the given name that the story uses alone.
        misspelt: folded words that stand for a word of the name, spelt in another way.
        eponym: whether the story names only things after the person.
        lone: whether the story never gives more than one name.
    """

    parts: NameParts
    full: Counter[tuple[str, ...]] = field(default_factory=Counter)
    spellings: dict[tuple[str, ...], NameParts] = field(default_factory=dict)
    nicknames: set[tuple[str, ...]] = field(default_factory=set)
    short_names: set[tuple[str, ...]] = field(default_factory=set)
    misspelt: dict[str, str] = field(default_factory=dict)
    eponym: bool = False
    lone: bool = False

    @property
    def family(self) -> tuple[str, ...]:
        """The folded words of the family name."""
        return tuple(fold(word) for word in self.parts.family)

    @property
    def given(self) -> tuple[str, ...]:
        """The folded given names."""
        return tuple(fold(word) for word in self.parts.given)

    def read_double_surname(self) -> None:
        """Counts the last of the given names as the first of two family names."""
        shortened = (self.given[-1], *self.family)
        self.parts = _with_double_surname(self.parts)
        self.spellings = {
            key: _with_double_surname(parts)
            for key, parts in self.spellings.items()
            if key != shortened
        }


def _with_double_surname(parts: NameParts) -> NameParts:
    if len(parts.given) < 2:
        return parts
    return replace(
        parts,
        given=parts.given[:-1],
        family=(parts.given[-1], *parts.family),
        double_surname=True,
    )
