"""Finding many phrases in a text in one pass, as whole words.

White space of any kind and length, the kinds of hyphen and the kinds of apostrophe count as one
each, and a phrase of several words is found with hyphens between them too ("a climate-change
bill"). A phrase written without capitals is found in any case; one with capitals only as it is
written, and in all capitals.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Generic, TypeVar

from backread.span import Span

_Meaning = TypeVar("_Meaning")

_WORD = re.compile(r"[^\W_]+")
_SPACE = re.compile(r"\s+")
_HYPHENS = re.compile(r"[‐‑]")
_APOSTROPHES = re.compile(r"[‘’ʼ]")
_JOINTS = "-‐‑"
_QUOTES = "'’ʼ"


@dataclass(frozen=True, slots=True)
class Found(Generic[_Meaning]):
    """A phrase in a text, with what the index says of it."""

    span: Span
    meaning: _Meaning


@dataclass(frozen=True, slots=True)
class _Entry(Generic[_Meaning]):
    """A phrase: its words and what stands between, before and behind them, all normalised.

    ``exact`` is the phrase as it has to be written, or None where any case will do.
    """

    words: tuple[str, ...]
    joints: tuple[str, ...]
    lead: str
    tail: str
    exact: str | None
    in_compounds: bool
    hyphenated: bool
    meaning: _Meaning


@dataclass(slots=True)
class PhraseIndex(Generic[_Meaning]):
    """Phrases and what each of them means."""

    _by_first: dict[str, list[_Entry[_Meaning]]] = field(default_factory=dict)

    def add(
        self,
        phrase: str,
        meaning: _Meaning,
        *,
        match_case: bool | None = None,
        in_compounds: bool = True,
        hyphenated: bool = True,
    ) -> bool:
        """Adds a phrase; says whether it has a word in it, without which it cannot be found.

        Args:
            phrase: the phrase.
            meaning: what :meth:`find` gives for it.
            match_case: whether it counts only as it is written; by its capitals, as above, where
                not given.
            in_compounds: whether it counts as a part of a hyphenated word as well.
            hyphenated: whether it counts with hyphens in the place of its spaces as well.
        """
        normal = normalised(phrase).strip()
        found = list(_WORD.finditer(normal))
        if not found:
            return False
        exact = normal != normal.lower() if match_case is None else match_case
        entry = _Entry(
            tuple(word[0].casefold() for word in found),
            tuple(normal[a.end() : b.start()] for a, b in pairwise(found)),
            normal[: found[0].start()],
            normal[found[-1].end() :],
            normal if exact else None,
            in_compounds,
            hyphenated,
            meaning,
        )
        self._by_first.setdefault(entry.words[0], []).append(entry)
        return True

    def find(self, text: str, within: Span) -> Iterator[Found[_Meaning]]:
        """The phrases inside a span of the text, in order; one may overlap another."""
        words = [
            (word.start(), word.end(), word[0].casefold())
            for word in _WORD.finditer(text, within.start, within.end)
        ]
        for place, (start, _, first) in enumerate(words):
            for entry in self._by_first.get(first, ()):
                count = len(entry.words)
                window = words[place : place + count]
                if len(window) < count or any(
                    here[2] != wanted for here, wanted in zip(window, entry.words, strict=True)
                ):
                    continue
                if start < len(entry.lead):
                    continue
                span = Span(start - len(entry.lead), window[-1][1] + len(entry.tail))
                if within.contains(span) and _matches(text, window, entry, span):
                    yield Found(span, entry.meaning)


def normalised(text: str) -> str:
    """The text with one kind of space, hyphen and apostrophe."""
    return _APOSTROPHES.sub("'", _HYPHENS.sub("-", _SPACE.sub(" ", text)))


def _matches(
    text: str, window: list[tuple[int, int, str]], entry: _Entry[_Meaning], span: Span
) -> bool:
    joints = (normalised(text[a[1] : b[0]]) for a, b in pairwise(window))
    if any(
        joint != wanted and not (entry.hyphenated and (joint, wanted) == ("-", " "))
        for joint, wanted in zip(joints, entry.joints, strict=True)
    ):
        return False
    if entry.lead and normalised(text[span.start : window[0][0]]) != entry.lead:
        return False
    if entry.tail and normalised(text[window[-1][1] : span.end]) != entry.tail:
        return False
    if entry.exact is not None:
        written = normalised(span.of(text))
        exact = entry.exact if " " in written else entry.exact.replace(" ", "-")
        if written not in (exact, exact.upper()):
            return False
    return _stands_alone(text, span, entry)


def _stands_alone(text: str, span: Span, entry: _Entry[_Meaning]) -> bool:
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 3]
    if not entry.lead and before:
        if before[-1] in "_@#\\" or before[-1].isalnum() or unicodedata.combining(before[-1]):
            return False
        joined = len(before) > 1 and before[0].isalnum()
        if joined and before[-1] in _QUOTES + ".":
            return False
        if joined and before[-1] in _JOINTS and not entry.in_compounds:
            return False
    if entry.tail[-1:] in ("", *_JOINTS) and after:
        if after[0] in "_@\\" or after[0].isalnum() or unicodedata.combining(after[0]):
            return False
        if after[1:2].isalnum():
            if after[0] in _QUOTES:
                return after[1] in "sS" and not after[2:3].isalnum()
            if after[0] in _JOINTS:
                return entry.in_compounds
            return after[0] != "."
    return True
