"""Whether words are written in title case or sentence case, as Vale's ``capitalization`` asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from backread.stylebook.vale.expressions import any_of, compiled

_WORD = r"[\p{N}\p{L}*]+\S*"
_TITLE_PART = regex.compile(r"[\p{N}\p{L}]+[^\s/\-]*")
_NUMBER_OF_A_LIST = regex.compile(r"\d+\.\Z")
#: Articles, conjunctions and prepositions of three letters or fewer.
_SHORT = frozenset("a an and as at but by en for if in nor of on or per the to v via vs".split())
#: Longer prepositions, which the Chicago manual has in lower case too.
_PREPOSITIONS = frozenset(
    "about above across after against along among around before between beyond concerning despite "
    "down during following from including into near over since through throughout towards under "
    "until upon with within without".split()
)


@dataclass(frozen=True, slots=True)
class CaseOptions:
    """What a rule says beside the case.

    Attributes:
        exceptions: words and expressions that are right as they stand, or as they are written
            here.
        indicators: endings of words behind which a capital may follow.
        prefix: an expression for what opens the text and does not count.
        threshold: the share of words that has to be right.
    """

    exceptions: Sequence[str] = ()
    indicators: Sequence[str] = ()
    prefix: str = ""
    threshold: float = 0.8


def sentence_case(text: str, options: CaseOptions) -> tuple[str, bool]:
    """The text in sentence case, and whether it may be taken to be so already."""
    prefix, rest = _without_prefix(text, options.prefix)
    words = _words(rest, options)
    expected: list[str] = []
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        known = _known(word, options.exceptions)
        if known is not None:
            expected.append(known)
        elif not place or _is_indicator(before, place - 1, options.indicators):
            expected.append(word[:1].upper() + word[1:].lower())
        else:
            expected.append(word.lower())
    in_case = prefix + " ".join(expected)
    if words and words[0] != expected[0] and words[0] != words[0].lower().capitalize():
        return in_case, False
    return in_case, _enough(words, expected, options, lambda _: False)


def title_case(text: str, options: CaseOptions, *, chicago: bool) -> tuple[str, bool]:
    """The text in title case, and whether it may be taken to be so already."""
    prefix, rest = _without_prefix(text, options.prefix)
    parts = list(_TITLE_PART.finditer(rest))
    small = _SHORT | _PREPOSITIONS if chicago else _SHORT
    made: list[str] = []
    end = 0
    for place, part in enumerate(parts):
        made.append(rest[end : part.start()])
        bounds = place in (0, len(parts) - 1)
        made.append(_title_word(part, rest, options.exceptions, small, bounds=bounds))
        end = part.end()
    expected = "".join([*made, rest[end:]])
    return prefix + expected, _enough(
        _words(rest, options), _words(expected, options), options, str.isupper
    )


def _title_word(
    part: regex.Match[str],
    text: str,
    exceptions: Sequence[str],
    small: frozenset[str],
    *,
    bounds: bool,
) -> str:
    word = part[0]
    known = _known(word, exceptions)
    if known is not None:
        return known
    lower = word.lower()
    before = text[: part.start()]
    if bounds or before.rstrip(" ")[-1:] in (":", "–", "—") or before.endswith((" -", "- ")):
        return word[:1].upper() + word[1:]
    if lower == "to":
        return word  # A capital in an infinitive, none as a preposition: either may be right.
    if lower.rstrip(".") in small and before[-1:] in (" ", "-", "/"):
        return lower
    return word[:1].upper() + word[1:]


def _enough(
    words: Sequence[str],
    expected: Sequence[str],
    options: CaseOptions,
    excused: Callable[[str], bool],
) -> bool:
    """Whether enough words are as expected; words beyond the expected ones count as right."""
    if not words:
        return True
    exceptions = any_of(options.exceptions)
    right = sum(
        place >= len(expected)
        or word == expected[place]
        or excused(word)
        or (exceptions is not None and exceptions.search(word) is not None)
        for place, word in enumerate(words)
    )
    return right / len(words) >= options.threshold


def _words(text: str, options: CaseOptions) -> list[str]:
    pattern = _WORD
    if options.exceptions:
        longest_first = sorted(options.exceptions, key=len, reverse=True)
        pattern = rf"(?i)\b(?:{'|'.join(f'(?:{each})' for each in longest_first)})\b|{_WORD}"
    return [word[0] for word in compiled(pattern).finditer(text)]


def _known(word: str, exceptions: Sequence[str]) -> str | None:
    for each in sorted(exceptions, key=len, reverse=True):
        if each.lower() == word.lower():
            return each
        if compiled(rf"\b(?:{each})\b").search(word):
            return word
    return None


def _is_indicator(word: str, place: int, indicators: Sequence[str]) -> bool:
    if any(word.endswith(each) for each in indicators if each):
        return True
    return not place and bool(_NUMBER_OF_A_LIST.match(word))


def _without_prefix(text: str, prefix: str) -> tuple[str, str]:
    found = compiled(prefix).match(text) if prefix else None
    return (found[0], text[found.end() :]) if found else ("", text)
