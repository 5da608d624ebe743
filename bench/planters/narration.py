"""Where the article's own voice speaks: outside headings, captions and quotation marks.

Careful rather than complete: a paragraph whose quotation marks do not pair plainly is left out,
since a fault planted there might stand in somebody's quoted words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")
_MARKUP = re.compile(r"[#>|*+-]|\d+\. ")
_ENDS_A_SENTENCE = re.compile(r"[.!?][\"”’')\]]*\s*\Z")
_CAPTION = re.compile(
    r"\b(?:Image|Photo|Picture|File photo)s?\b ?:|\bfrom file\b|\bImage by\b", re.I
)
_SINGLE_OPENS = re.compile(r"(?:(?<=[\s(])|\A)['‘](?=\w)")
_MIN_WORDS = 12


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of narration, and the quoted stretches in it, in code points of the article."""

    start: int
    end: int
    quoted: tuple[tuple[int, int], ...]

    def narrates(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` lies in the paragraph and in none of its quotations."""
        inside = self.start <= start and end <= self.end
        return inside and not any(s < end and start < e for s, e in self.quoted)


def narration(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of running text whose quotation marks pair plainly."""
    return tuple(_paragraphs(text))


def _paragraphs(text: str) -> Iterator[Paragraph]:
    for match in _PARAGRAPH.finditer(text):
        words = match[0]
        if _MARKUP.match(words) or _CAPTION.search(words) or not _ENDS_A_SENTENCE.search(words):
            continue
        quoted = _quotations(words)
        if quoted is None or len(words.split()) < _MIN_WORDS:
            continue
        start = match.start()
        yield Paragraph(start, match.end(), tuple((start + s, start + e) for s, e in quoted))


def _quotations(words: str) -> list[tuple[int, int]] | None:
    """The quoted stretches of a paragraph, or None if its marks do not pair plainly."""
    if _SINGLE_OPENS.search(words):
        return None
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for mark in re.finditer(r"[\"“”]", words):
        before, after = words[: mark.start()][-1:], words[mark.end() :][:1]
        if opened is None:
            if mark[0] == "”" or not after.strip() or before.isalnum():
                return None
            opened = mark.start()
        else:
            if mark[0] == "“" or not before.strip() or after.isalnum():
                return None
            found.append((opened, mark.end()))
            opened = None
    return None if opened is not None else found
