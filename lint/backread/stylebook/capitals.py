"""Carrying the capitals of what is replaced over to what replaces it."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")


def carried(written: str, replacement: str) -> str:
    """The replacement with the capitals of what was written.

    All capitals stay all capitals ("E-MAIL": "EMAIL"), a first capital stays one ("E-mail":
    "Email"), and so do capitals on every word ("Touch Base"). Capitals that the replacement has of
    its own are kept.
    """
    if written.isupper() and len(_letters(written)) > 1:
        return replacement.upper()
    words = _WORD.findall(written)
    if not words or not words[0][0].isupper():
        return replacement
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return _WORD.sub(lambda word: _initial(word[0]), replacement)
    return _WORD.sub(lambda word: _initial(word[0]), replacement, count=1)


def _initial(word: str) -> str:
    return word[0].upper() + word[1:]


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text))
