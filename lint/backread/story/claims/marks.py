"""The words by which a statement shows that it is a claim, and how strongly they show it.

They stand in ``data/marks.tsv``: kind, weight, expression. ``{name}`` in an expression stands for a
row of ``data/mark-words.tsv``. A weight, 0 to 1, says how sure it is that the words make a claim,
and how much an editor minds when nobody stands behind it. Words and weights come from reading
published news for the unsourced statements that an editor would send back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from backread.story.claims.claim import ClaimKind
from backread.story.claims.expressions import expanded, rows


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that make a claim, ``[start, end)`` in the text they were looked for in."""

    start: int
    end: int
    kind: ClaimKind
    weight: float


@dataclass(frozen=True, slots=True)
class _Pattern:
    kind: ClaimKind
    weight: float
    expression: re.Pattern[str]


@cache
def _patterns() -> tuple[_Pattern, ...]:
    return tuple(
        _Pattern(
            ClaimKind(kind),
            float(weight),
            re.compile(rf"\b(?:{expanded(expression)})", re.IGNORECASE),
        )
        for kind, weight, expression in rows("marks.tsv")
    )


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """The strongest mark of each kind between two offsets, in no order."""
    best: dict[ClaimKind, Mark] = {}
    for pattern in _patterns():
        known = best.get(pattern.kind)
        if known is not None and known.weight >= pattern.weight:
            continue
        if found := pattern.expression.search(text, start, end):
            best[pattern.kind] = Mark(found.start(), found.end(), pattern.kind, pattern.weight)
    return _without_doubles(best.values())


def _without_doubles(marks: Iterable[Mark]) -> list[Mark]:
    """The marks without those that stand inside the words of a stronger one."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda each: -each.weight):
        if not any(each.start < mark.end and mark.start < each.end for each in kept):
            kept.append(mark)
    return kept
