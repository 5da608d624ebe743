"""Quotation marks as they stand on the page: which open, which close, and which are none.

An apostrophe ('90s, rock 'n' roll, students', O'Neill) and the signs for feet and inches (6'2") use
the same characters as quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class QuoteStyle(StrEnum):
    """Which marks a quotation stands in. ``BLOCK`` is a block quote, which needs none."""

    DOUBLE = "double"
    SINGLE = "single"
    GUILLEMETS = "guillemets"
    LOW_HIGH = "low-high"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark.

    Attributes:
        at: its offset in the text.
        style: of the quotation that it would open.
        may_open: whether a quotation can begin with it.
        may_close: whether a quotation can end with it.
        curly: whether its shape says which of the two it does.
        possessive: whether it may as well be the apostrophe of a plural: students'.
    """

    at: int
    style: QuoteStyle
    may_open: bool
    may_close: bool
    curly: bool = False
    possessive: bool = False


#: A double prime is a mark only where no figure stands before it that it could be the inches of.
_MARK = re.compile(r"[\"“”„‟«»‹›‘’‚‛']|(?<![\d½¼¾\s])″")
_ELISION = re.compile(
    r"['‘’](?:\d0s\b|n['’](?!\w)|\d\ds?\b(?!['’])|(?:tis|twas|twere|tain|til|till|em|cause|cos|"
    r"bout|round|n|nuff|neath|ere|er|im|sup|hood)\b(?!['’]\W))",
    re.IGNORECASE,
)
#: Rock 'n' roll.
_AND = re.compile(r"['‘’]n['’](?=\s)", re.IGNORECASE)
_FEET_AND_INCHES = re.compile(r"\d['’]\s?\d{1,2}(?:\.\d)?[\"”]")
#: An apostrophe with white space behind it, as tokenised copy has it: I' ll.
_PARTED = re.compile(r"['’]\s(?:ll|re|ve|[dmst])\b")
_MEASURED = re.compile(r"[\d½¼¾]\Z")
#: Signs for the direction of writing, joiners and the like.
_UNSEEN = frozenset("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff")
_BEFORE_OPENING = frozenset("([{<—–-/=:;,*_|…")


def find_marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The quotation marks of a stretch of text, in order, those left out that are surely none."""
    inches = {match.end() - 1 for match in _FEET_AND_INCHES.finditer(text, start, end)}
    passed = start
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        if at < passed:
            continue
        before, after = _beside(text, at, start, end)
        if at in inches:
            continue
        sign = match.group()
        mark: Mark | None
        if _closes_twice(text, at, start, end):
            passed = at + 2
            mark = Mark(at + 1, QuoteStyle.DOUBLE, may_open=False, may_close=True)
        elif sign in "'‘’‛":
            if before.isspace() and (and_so_on := _AND.match(text, at, end)):
                passed = and_so_on.end()
                continue
            mark = _single(text, at, before, after, end)
        elif sign in '"″':
            mark = _straight(at, before, after)
        else:
            mark = _shaped(sign, at, before, after)
        if mark is not None:
            yield mark


def _closes_twice(text: str, at: int, start: int, end: int) -> bool:
    """Whether two single marks stand for the double one that closes: "It is late.''"."""
    if text[at : min(at + 2, end)] not in {"''", "’’"} or at == start or text[at - 1].isspace():
        return False
    if at + 2 < end and text[at + 2].isalnum():
        return False
    return any(sign in text[start:at] for sign in '"“')


def _beside(text: str, at: int, start: int, end: int) -> tuple[str, str]:
    """The characters before and behind a mark; those that nobody sees are passed over."""
    low, high = at - 1, at + 1
    while low >= start and text[low] in _UNSEEN:
        low -= 1
    while high < end and text[high] in _UNSEEN:
        high += 1
    return text[low] if low >= start else " ", text[high] if high < end else " "


def _opens(before: str, after: str) -> bool:
    return (before.isspace() or before in _BEFORE_OPENING or before in "\"“„«‹‘'") and (
        not after.isspace()
    )


def _straight(at: int, before: str, after: str) -> Mark:
    loose = before.isspace() and after.isspace()
    return Mark(at, QuoteStyle.DOUBLE, loose or _opens(before, after), may_close=True)


def _shaped(sign: str, at: int, before: str, after: str) -> Mark | None:
    opens = _opens(before, after)
    if sign in "„‚":
        # Inside a word it is what is left of a letter that was decoded wrongly.
        return Mark(at, QuoteStyle.LOW_HIGH, True, False, True) if opens else None
    if sign in "«‹":
        return Mark(at, QuoteStyle.GUILLEMETS, True, not opens, curly=True)
    if sign in "»›":
        return Mark(at, QuoteStyle.GUILLEMETS, opens, True, curly=True)
    if sign in "“‟":
        return Mark(at, QuoteStyle.DOUBLE, True, not opens, curly=True)
    return Mark(at, QuoteStyle.DOUBLE, opens, True, curly=True)


def _single(text: str, at: int, before: str, after: str, end: int) -> Mark | None:
    """A single mark, unless it is an apostrophe inside a word or at its beginning."""
    sign = text[at]
    if before.isalnum() and (after.isalnum() or _PARTED.match(text, at, end)):
        return None
    if not before.isalnum() and _ELISION.match(text, at, end):
        return None
    elided = after in "'’" and _ELISION.match(text, at + 1, end) is not None
    opens = (
        sign != "’" and _opens(before, after) and (after.isalnum() or after in '"“[($£€…' or elided)
    )
    closes = sign != "‘" and not before.isspace() and not after.isalnum()
    possessive = closes and before in "sSxz" and after.isspace()
    if not opens and not closes:
        return None
    return Mark(at, QuoteStyle.SINGLE, opens, closes, sign != "'", possessive)


def is_measure(text: str, at: int) -> bool:
    """Whether a mark follows a figure, as the signs for feet and inches do."""
    return bool(at) and _MEASURED.match(text[at - 1]) is not None
