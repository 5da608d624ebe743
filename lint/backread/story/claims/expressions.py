"""The regular expressions of this layer that are too long for a line of code."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_SPACE = re.compile(r" (?![*+?{])")
_NAME = re.compile(r"\{([a-z-]+)\}")
_CAPITAL = re.compile(r"\\.|[A-Z]")


def rows(name: str) -> list[list[str]]:
    """The rows of a table of tab-separated cells in ``data/``."""
    text = files("backread.story.claims").joinpath("data", name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line]


def expanded(expression: str) -> str:
    """An expression with each ``{name}`` replaced by its row of ``data/mark-words.tsv``."""
    return _NAME.sub(lambda match: expanded(_named()[match[1]]), expression)


@cache
def expression(name: str) -> re.Pattern[str]:
    """A row of ``data/expressions.tsv``, whatever the case of the letters.

    The rows of one name are alternatives. A space in them stands for any white space, since lines
    may break anywhere.
    """
    alternatives = [pattern for key, pattern in rows("expressions.tsv") if key == name]
    joined = "|".join(map(expanded, alternatives))
    return re.compile(_SPACE.sub(r"\\s", joined), re.IGNORECASE)


def in_small_letters(expression: str) -> str:
    """An expression for text in small letters: searched there, it is faster than with no case."""
    return _CAPITAL.sub(
        lambda match: match[0] if len(match[0]) > 1 else match[0].lower(), expression
    )


def lowered(text: str) -> str:
    """A text in small letters, at the same offsets."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(lower if len(lower := each.lower()) == 1 else each for each in text)


@cache
def _named() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("mark-words.tsv")}
