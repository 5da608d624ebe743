"""The words by which a statement shows that it is a claim, and how strongly they show it.

They stand in ``data/marks.tsv``: kind, weight, expression. ``{name}`` in an expression stands for a
row of ``data/mark-words.tsv``. A weight, 0 to 1, says how sure it is that the words make a claim,
and how much an editor minds when nobody stands behind it. Words and weights come from reading
published news for the unsourced statements that an editor would send back.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from backread.story.claims.claim import ClaimKind
from backread.story.claims.expressions import expanded, in_small_letters, lowered, rows


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that make a claim.

    Attributes:
        start: where they begin in the text that they were looked for in.
        end: where they end.
        kind: what they claim.
        weight: how sure it is that they do, and how much an editor minds; 0 to 1.
        asserted: whether the sentence says it, and does not take it as said: "a botched attempt".
        of_somebody: whether it is told of somebody whose own word it is not, though it may hold a
            word of theirs: "the council wants to bury the report".
        about: the places of the words that it is said of, where they are known: the subject and
            what belongs to the verb.
    """

    start: int
    end: int
    kind: ClaimKind
    weight: float
    asserted: bool = True
    of_somebody: bool = False
    about: tuple[tuple[int, int], ...] = ()


@cache
def _expressions() -> dict[ClaimKind, list[tuple[float, str]]]:
    """The weights and expressions of each kind, the heaviest first."""
    found: dict[ClaimKind, list[tuple[float, str]]] = defaultdict(list)
    for kind, weight, expression in rows("marks.tsv"):
        found[ClaimKind(kind)].append((float(weight), expanded(expression)))
    return {kind: sorted(each, key=lambda row: -row[0]) for kind, each in found.items()}


@cache
def _patterns(kind: ClaimKind) -> list[tuple[float, re.Pattern[str]]]:
    return [
        (weight, re.compile(rf"\b(?:{expression})", re.IGNORECASE))
        for weight, expression in _expressions()[kind]
    ]


@cache
def _any(kind: ClaimKind) -> re.Pattern[str]:
    """Matches somewhere in a text in small letters if any pattern of the kind does in the text."""
    expressions = (in_small_letters(expression) for _, expression in _expressions()[kind])
    return re.compile(rf"\b(?:{'|'.join(expressions)})")


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """The strongest mark of each kind between two offsets, in no order."""
    small = lowered(text)
    # Few sentences hold any, and this search is many times faster than one for each pattern.
    kinds = (kind for kind in _expressions() if _any(kind).search(small, start, end))
    return [mark for kind in kinds if (mark := _strongest(kind, text, start, end)) is not None]


def _strongest(kind: ClaimKind, text: str, start: int, end: int) -> Mark | None:
    found = ((weight, each.search(text, start, end)) for weight, each in _patterns(kind))
    return next((Mark(*match.span(), kind, weight) for weight, match in found if match), None)


def strongest(marks: Iterable[Mark]) -> list[Mark]:
    """The strongest mark of each kind, without those that stand inside a stronger one's words."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda each: -each.weight):
        if not any(
            each.kind is mark.kind or (each.start < mark.end and mark.start < each.end)
            for each in kept
        ):
            kept.append(mark)
    return kept
