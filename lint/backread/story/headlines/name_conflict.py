"""What is wrong with a name beside the body."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backread.draft import BlockKind
from backread.span import Span
from backread.story.people.cast import Person

#: What is held against the body.
BESIDE = frozenset({BlockKind.HEADLINE, BlockKind.DEK, BlockKind.CAPTION})


class Trouble(StrEnum):
    """What is wrong with a name."""

    SPELLING = "spelling"
    GIVEN = "given"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class NameConflict:
    """A name beside the body that the body does not bear out.

    Attributes:
        span: the name beside the body, or the part of it that differs.
        trouble: whether it is spelt otherwise than in the body, has another given name there, or
            does not stand there at all.
        person: the one in the body whom it resembles, or None.
        there: where the body names that one, and ``right`` how.
        count: how often the body does.
    """

    span: Span
    trouble: Trouble
    person: Person | None = None
    there: Span | None = None
    right: str = ""
    count: int = 0
