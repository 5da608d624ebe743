"""Spellings that differ by a pattern, which no list has to hold: an accent, a doubled letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from backread.story.wording.spellings import lines_of
from backread.story.wording.variant import Form, Variant, usual_style
from backread.story.wording.words import Word, Words

#: Words that an accent makes another word.
_OTHER_WORDS = frozenset("resume expose pate rose lame ole sake saute pique lime mate".split())
#: A shorter word with an accent is rather half of a character that went wrong on its way.
_SHORTEST = 3
_DOUBLED = re.compile(
    r"(?P<stem>[a-z]{5,}(?P<last>[bdfglmnprst]))(?P=last)(?P<end>ed|ing|er|ers)\Z"
)


def find_by_pattern(words: Words) -> Iterator[Variant]:
    """Words that differ by an accent or a doubled letter alone, which no list has to hold."""
    common: dict[str, list[Word]] = {}
    for word in words.common:
        common.setdefault(word.key, []).append(word)
    for key, here in common.items():
        for other in (_plain(key), _single(key)):
            if other and other != key and other in common:
                yield from _rarer(here, common[other])


def _rarer(ones: Sequence[Word], others: Sequence[Word]) -> Iterator[Variant]:
    words = sorted([*ones, *others], key=lambda word: word.span)
    usual = usual_style([Form(word.span, word.key) for word in words])
    places = tuple(word.span for word in words if word.key == usual)
    odd = [word for word in words if word.key != usual]
    for word in odd:
        assert usual is not None
        better = as_written(word.text, usual)
        yield Variant(word.span, word.text, better, len(odd), len(places), places, safe=True)


def _plain(key: str) -> str | None:
    """A word without its accents."""
    if key.isascii() or len(key) < _SHORTEST:
        return None
    letters = unicodedata.normalize("NFD", key)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return None if plain in _OTHER_WORDS else plain


def _single(key: str) -> str | None:
    """A word of the form *targetted* with a single letter."""
    doubled = _DOUBLED.match(key)
    return f"{doubled['stem']}{doubled['end']}" if doubled and not lines_of(key) else None


def as_written(text: str, form: str) -> str:
    """The form with the capitals of the text."""
    if len(text) > 1 and text.isupper():
        return form.upper()
    return form[0].upper() + form[1:] if text[0].isupper() else form
