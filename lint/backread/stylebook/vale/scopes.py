"""Which parts of a draft a Vale rule looks at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

#: The first parts of the scopes that there are.
KNOWN = frozenset(
    "text heading table figure list paragraph sentence alt title blockquote summary raw".split()
)
#: Scopes that reach over several blocks, for which leaving some blocks out means nothing.
_WIDE = frozenset({"raw", "summary"})
_NARROW = frozenset({"sentence"})


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a scope: ``heading.h1``, or ``~heading`` for what is no heading."""

    names: frozenset[str]
    negated: bool = False

    def holds(self, names: frozenset[str]) -> bool:
        """Whether it holds for what goes by these names."""
        return (self.names <= names) is not self.negated


@dataclass(frozen=True, slots=True)
class Scope:
    """A scope: all of its parts have to hold."""

    parts: tuple[Part, ...]

    def holds(self, names: frozenset[str]) -> bool:
        """Whether a rule with this scope looks at what goes by these names."""
        wanted = {name for part in self.parts if not part.negated for name in part.names}
        # Nobody who writes "~heading" means every sentence besides every paragraph.
        for special in _WIDE | _NARROW:
            if special in names and special not in wanted:
                return False
        return all(part.holds(names) for part in self.parts)

    @property
    def names(self) -> frozenset[str]:
        """The names that it asks for."""
        return frozenset(name for part in self.parts if not part.negated for name in part.names)


def read_scopes(given: Iterable[str]) -> tuple[Scope, ...]:
    """The scopes by what a rule says.

    Raises:
        ValueError: if there is no such scope; the message names it.
    """
    return tuple(_scope(each) for each in given)


def _scope(given: str) -> Scope:
    parts = []
    for part in given.split("&"):
        name = part.strip()
        names = name.removeprefix("~").strip().split(".")
        if names[0] not in KNOWN:
            raise ValueError(f'there is no scope "{name}"')
        parts.append(Part(frozenset(names), name.startswith("~")))
    return Scope(tuple(parts))
