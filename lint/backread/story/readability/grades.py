"""Reading grades by textstat.

textstat tells sentences by their full stops and would end one in "U.S." and in "3.5". So it gets
the words alone, with a full stop behind each of our sentences.

Its first grade reads a pronouncing dictionary into memory, which takes half a second, so no grade
is computed that nobody asks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def flesch_kincaid(sentences: Iterable[Sequence[str]]) -> float:
    """The school grade in which an American reads such sentences with ease, by Flesch-Kincaid."""
    from textstat import textstat  # type: ignore[import-untyped]  # has no types

    return float(textstat.flesch_kincaid_grade(_plain(sentences)))


def _plain(sentences: Iterable[Sequence[str]]) -> str:
    return " ".join(f"{' '.join(map(_bare, words))}." for words in sentences if words)


def _bare(word: str) -> str:
    return "".join(character for character in word if character.isalnum() or character in "'’-")
