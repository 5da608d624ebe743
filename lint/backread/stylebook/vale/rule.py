"""A rule of a Vale style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias

from backread.stylebook.vale.messages import NO_ACTION, Action
from backread.stylebook.vale.scopes import Scope

Level: TypeAlias = Literal["suggestion", "warning", "error"]

#: Seconds that one rule may take for one draft.
SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Alert:
    """What a rule finds in a text.

    Attributes:
        start: where it begins, in code points of the text.
        end: where it ends.
        message: the message.
        replacements: what could stand there instead.
    """

    start: int
    end: int
    message: str
    replacements: tuple[str, ...] = ()


@dataclass(slots=True)
class Memory:
    """What a rule has seen in a draft so far, and how long it may still take.

    Attributes:
        seen: words or forms, as the kind of rule needs them.
        seconds: how many are left.
    """

    seen: set[str] = field(default_factory=set)
    seconds: float = SECONDS


class Check(Protocol):
    """What a kind of rule does."""

    def alerts(self, text: str, memory: Memory) -> Iterator[Alert]:
        """What it finds in a text.

        Raises:
            TimeoutError: if that takes longer than the memory allows.
        """


@dataclass(frozen=True, slots=True)
class Header:
    """What every rule says of itself.

    Attributes:
        name: the style and the rule: ``House.Terms``.
        message: the message, with ``%s`` for what was found.
        level: how severe it is.
        link: where the rule comes from, or an empty string.
        limit: how many alerts it raises in one draft at most; 0 for any number.
        scopes: what it looks at; any of them has to hold.
        action: what it does with what it finds.
    """

    name: str
    message: str
    level: Level = "warning"
    link: str = ""
    limit: int = 0
    scopes: tuple[Scope, ...] = ()
    action: Action = NO_ACTION


@dataclass(frozen=True, slots=True, eq=False)
class ValeRule:
    """A rule: what it says of itself, and what it does."""

    header: Header
    check: Check

    def looks_at(self, names: frozenset[str]) -> bool:
        """Whether it looks at the parts of a draft that go by these names."""
        return any(scope.holds(names) for scope in self.header.scopes)
