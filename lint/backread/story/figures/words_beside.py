"""The words of a sentence next to a figure, and how many of them two figures have alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backread.story.figures.figure import Figure
from backread.story.story import Story

_WORD = re.compile(r"[A-Za-z][\w’'-]*|\d[\d,.]*\d|\d")
_LONGEST_SIDE = 6
_STEM = 4

Sides = tuple[list[str], list[str]]


def sides_of(story: Story, figure: Figure) -> Sides:
    """The words of a sentence before a figure, the nearest first, and those behind it."""
    before = _WORD.findall(story.text[figure.sentence.start : figure.span.start].lower())
    behind = _WORD.findall(story.text[figure.span.end : figure.sentence.end].lower())
    return before[::-1][:_LONGEST_SIDE], behind[:_LONGEST_SIDE]


def count_alike(one: Sides, other: Sides) -> int:
    """How many words next to two figures are the same, before and behind them together."""
    return sum(_run(mine, its) for mine, its in zip(one, other, strict=True))


def _run(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next(
        (at for at, (mine, its) in pairs if not _are_one_word(mine, its)), min(len(one), len(other))
    )


def _are_one_word(one: str, other: str) -> bool:
    """Whether two words are one, whatever its ending."""
    return one == other or (len(min(one, other, key=len)) >= _STEM and one[:_STEM] == other[:_STEM])
