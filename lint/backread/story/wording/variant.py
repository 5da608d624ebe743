"""A place where the story writes something in another way than it mostly does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from backread.span import Span


class Ground(StrEnum):
    """What decides which form is the right one."""

    MAJORITY = "majority"
    LOCALE = "locale"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Variant:
    """A form that is not the story's usual one.

    Attributes:
        span: where it stands.
        text: what stands there.
        usual: what would stand there in the usual form.
        count: how often the story writes it in this form.
        usual_count: how often in the usual one; 0 where the locale alone decides.
        usual_places: where the usual form stands, in the same kind of block if it is there.
        ground: what decides.
        safe: whether ``usual`` may be put there unseen.
        also: where else the story has this form, if one variant stands for all of them.
        shown: what the usual form is called in a message; ``usual`` if empty.
        replaced: what ``usual`` is put in the place of, where that is more than ``span``: the
            space before a sign goes with the word.
    """

    span: Span
    text: str
    usual: str
    count: int
    usual_count: int
    usual_places: tuple[Span, ...]
    ground: Ground = Ground.MAJORITY
    safe: bool = False
    also: tuple[Span, ...] = ()
    shown: str = ""
    replaced: Span | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """One occurrence of something that can be written in several ways.

    Attributes:
        span: where it stands.
        style: which of the ways it is.
        zone: the kind of block: only forms of one zone are weighed against each other.
    """

    span: Span
    style: str
    zone: str = ""


def usual_style(
    forms: Sequence[Form], preferred: Sequence[str] = (), allowed: Sequence[str] = ()
) -> str | None:
    """The style that most of the forms have; None if they all have the same.

    Among equals the first one of ``preferred`` wins, and then the one that comes first. Styles
    outside ``allowed``, where any is given, win only if no other is there.
    """
    counts: dict[str, int] = {}
    for form in forms:
        counts[form.style] = counts.get(form.style, 0) + 1
    if len(counts) < 2:
        return None
    candidates = [style for style in counts if style in allowed] or list(counts)

    def weight(style: str) -> tuple[int, int]:
        rank = preferred.index(style) if style in preferred else len(preferred)
        return counts[style], -rank

    return max(candidates, key=weight)
