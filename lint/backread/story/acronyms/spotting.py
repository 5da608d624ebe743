"""Finds the runs of capitals in a block that may be acronyms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from backread.span import Span
from backread.story.acronyms.well_known import key_of, well_known
from backread.story.plain_words import PlainWord

_DOTTED = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_]|s)?\Z")
_PART = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
_MIXED = re.compile(r"[A-Z]{1,3}[a-z][A-Z]{1,3}\Z")
_PARTY = frozenset({"R", "D", "I", "L"})
_NO_WORD_BEFORE = frozenset("#@$_/\\~=")
_CHANGE_BEHIND = re.compile(r",? ?[+\-−–]?\d+(?:\.\d+)?%")
_EXCHANGE = re.compile(
    r"\b(?:NYSE|Nasdaq|NASDAQ|AMEX|LSE|TSX|ASX|BSE|NSE|OTC\w*|Euronext|Xetra|ticker|symbol)"
    r"(?: [\w-]+)?[:,]? ?[\"“‘(]?\Z",
    re.IGNORECASE,
)


class Spotted(NamedTuple):
    """A run of capitals.

    Attributes:
        place: which of the block's words it stands in.
        span: where it stands, its plural ending included.
        text: as written.
        letters: its key: in capitals, without full stops and plural ending.
        joined: whether a hyphen or a slash makes it part of a longer name: "ORW-Harlan",
            "CNN/ORW".
    """

    place: int
    span: Span
    text: str
    letters: str
    joined: bool = False


def spot(text: str, words: Sequence[PlainWord], special: frozenset[str]) -> Iterator[Spotted]:
    """The runs of capitals in the words of a block.

    Args:
        text: the draft's text.
        words: the block's words.
        special: spellings that count whatever their shape, since the story introduces them, such
            as "Acas"; and compounds that are one acronym, such as "AFL-CIO".
    """
    for place, word in enumerate(words):
        if text[word.start - 1 : word.start] in _NO_WORD_BEFORE and word.start:
            continue
        if not any(letter.isupper() for letter in word.text) or _is_ticker(text, word):
            continue
        if unicodedata.category(text[word.end : word.end + 1] or " ")[0] in "MS":
            # Half of a letter with an accent that went wrong on its way here.
            continue
        yield from _in_word(place, word, special)


def _is_ticker(text: str, word: PlainWord) -> bool:
    """Whether a share is called so: an exchange stands before it, or the day's change behind it."""
    if not word.text.isupper():
        return False
    exchange = _EXCHANGE.search(text[max(0, word.start - 30) : word.start])
    return bool(exchange or _CHANGE_BEHIND.match(text, word.end))


def _in_word(place: int, word: PlainWord, special: frozenset[str]) -> Iterator[Spotted]:
    singular = word.text.removesuffix("s")
    for written in (word.text, singular):
        if written in special:
            yield Spotted(place, word.span, word.text, key_of(written))
            return
    if _DOTTED.match(word.text):
        letters = key_of(word.text.removesuffix("s"))
        if len(letters) > 2 or letters in ("US", "UN", "UK", "EU"):
            yield Spotted(place, word.span, word.text, letters)
        return
    if "." in word.text:
        return
    parts = list(_PART.finditer(word.text))
    if any(letter.isdigit() for letter in word.text):
        return
    if len(parts) > 1 and parts[0][0] in _PARTY:
        return
    for part in parts:
        key = letters_in(part[0])
        if key is None:
            continue
        others = [other[0] for other in parts if other is not part]
        joined = any(_makes_a_name(other) for other in others)
        span = Span(word.start + part.start(), word.start + part.end())
        yield Spotted(place, span, part[0], key, joined)


def _makes_a_name(part: str) -> bool:
    """Whether a part of a compound makes the rest a name: CNN/ORW, Harlan-ORW."""
    letters = letters_in(part)
    return part[0].isupper() if letters is None else letters in well_known(None)


def letters_in(word: str) -> str | None:
    """The key of a word whose capitals may be an acronym's; None for any other word."""
    if len(word) > 2 and word[-1] == "s" and word[:-1].isupper() and word[:-1].isalpha():
        word = word[:-1]
    if _MIXED.match(word) and not word.startswith(("Mc", "De", "Le", "La", "Di", "Mac")):
        return word.upper()
    letters = word.replace("&", "")
    if len(letters) < 2 or not letters.isalpha() or not word.isupper():
        return None
    return word
