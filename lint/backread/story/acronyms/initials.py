"""Whether the letters of an acronym are those of a name.

Schwartz and Hearst (2003) match an abbreviation's letters anywhere in the words before it. News
copy is stricter: nearly always they are initials, of words, of their hyphenated parts, or of the
small words between them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

#: Small words that a name's initials may leave out.
SMALL_WORDS = frozenset(
    """
    a an and at by for from in into of on or per the to upon with within
    al d da das de degli dei del della der des di die do du e el en et für i il in l la las le les
    los of och og para per por pour sur und van von y zur
    """.split()
)
_PART = re.compile(r"[^\W_]+")
_CAPITALS = re.compile(r"[A-Z][a-z]+|[A-Z]")


@lru_cache(maxsize=8_192)
def plain(word: str) -> str:
    """A word in lower case, without accents."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def letters_of(acronym: str) -> str:
    """The letters of an acronym in lower case, without stops, joints and a plural ending."""
    if len(acronym) > 2 and acronym[-1] == "s" and acronym[-2].isupper():
        acronym = acronym[:-1]
    return "".join(plain(part) for part in _PART.findall(acronym))


def spells(words: Sequence[str], letters: str, *, loose: bool = False) -> bool:
    """Whether a name's words, from the first to the last, give exactly these letters.

    Args:
        words: the words as written.
        letters: the letters of the acronym, in lower case.
        loose: whether letters inside a word count too (television, TV), and one word other than
            the first and the last may be left out.
    """
    return len(words) in spelling_lengths(words, letters, loose=loose)


def spelling_lengths(words: Sequence[str], letters: str, *, loose: bool = False) -> Iterator[int]:
    """How many words, from the first on, give exactly these letters; see :func:`spells`."""
    if not words or not letters or plain(words[0])[:1] != letters[0] or words[0] in SMALL_WORDS:
        return
    reached = {(0, False)}
    for place, word in enumerate(words):
        gained = {
            (done + gain, skipped)
            for done, skipped in reached
            for gain in _gains(word, letters, done, loose)
        }
        if any(done == len(letters) for done, _ in gained):
            yield place + 1
        if place and plain(word) in SMALL_WORDS:
            gained |= reached
        elif place and loose:
            gained |= {(done, True) for done, skipped in reached if not skipped}
        reached = gained
        if not reached:
            return


def _gains(word: str, letters: str, done: int, loose: bool) -> Iterator[int]:
    """How many of the letters from ``done`` on the word may give, at least one."""
    rest = letters[done:]
    for given in _readings(word):
        if given and rest.startswith(given):
            yield len(given)
    if loose:
        yield from _inner(plain(word), rest)


@lru_cache(maxsize=8_192)
def _readings(word: str) -> frozenset[str]:
    """The letters that a word may give: its initial, those of its parts, or all of U.S."""
    parts = _PART.findall(word)
    if not parts:
        return frozenset()
    found = {plain(parts[0])[:1]}
    initials = "".join(plain(part)[:1] for part in parts)
    found.update(initials[:count] for count in range(2, len(initials) + 1))
    if len(word) > 1 and word.upper() == word:
        found.add("".join(map(plain, parts)))
    inner = "".join(part[0].lower() for part in _CAPITALS.findall(parts[0]))
    if 1 < len(inner) <= 3:
        found.add(inner)
    return frozenset(found)


def _inner(word: str, rest: str) -> Iterator[int]:
    """Letters of one word in its own order, the first of them its initial: television, TV."""
    if not word.startswith(rest[:1]):
        return
    at = 0
    for count, letter in enumerate(rest[:4], 1):
        at = word.find(letter, at) + 1
        if not at:
            return
        if count > 1:
            yield count
