"""Vale's expressions, which are those of Go and .NET, for the engine that runs them here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

_FLAGS = regex.VERSION1
#: Inside brackets these are operations on sets here, and letters there.
_SET_OPERATIONS = ("--", "&&", "||", "~~")


@lru_cache(maxsize=4096)
def compiled(pattern: str) -> regex.Pattern[str]:
    """An expression, compiled.

    Raises:
        regex.error: if it is none.
    """
    # Full case folding would let "ss" match "ß", which it does not there.
    return regex.compile("(?-f)" + _translated(pattern), _FLAGS)


def any_of(patterns: Iterable[str]) -> regex.Pattern[str] | None:
    """An expression for any of several as whole words; None where there are none."""
    longest_first = sorted(patterns, key=len, reverse=True)
    if not longest_first:
        return None
    return compiled(rf"(?m)\b(?:{'|'.join(f'(?:{each})' for each in longest_first)})\b")


def without_groups(pattern: str) -> str:
    """The expression with its plain groups capturing nothing."""
    return regex.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)


def template(replacement: str) -> str:
    r"""A replacement with ``$1`` as one with ``\g<1>``."""
    escaped = replacement.replace("\\", "\\\\")
    return regex.sub(r"\$(?:\{(\w+)\}|(\d+))", lambda m: rf"\g<{m[1] or m[2]}>", escaped)


def _translated(pattern: str) -> str:
    return "".join(_pieces(pattern))


def _pieces(pattern: str) -> Iterator[str]:
    place, inside = 0, False
    while place < len(pattern):
        rest = pattern[place:]
        if rest[0] == "\\":
            piece, used = _escape(rest)
            yield piece
            place += used
            continue
        if not inside:
            inside = rest[0] == "["
            used = _length_of_opening(rest) if inside else 1
            yield _escaped_opening(rest[:used])
            place += used
            continue
        if rest.startswith("[:"):
            used = rest.find(":]") + 2
            yield rest[:used] if used > 1 else "\\["
            place += used if used > 1 else 1
        elif rest[0] == "[":
            yield "\\["
            place += 1
        elif rest.startswith(_SET_OPERATIONS):
            yield f"\\{rest[0]}"
            place += 1
        else:
            inside = rest[0] != "]"
            yield rest[0]
            place += 1


def _length_of_opening(rest: str) -> int:
    """How long the opening of a set is: a bracket that comes first in it does not close it."""
    length = 2 if rest.startswith("[^") else 1
    return length + (rest[length : length + 1] == "]")


def _escaped_opening(opening: str) -> str:
    return opening[:-1] + "\\]" if opening[1:].endswith("]") else opening


def _escape(rest: str) -> tuple[str, int]:
    """What an escape is here, and how many characters it has there."""
    if found := regex.match(r"\\x\{([0-9A-Fa-f]+)\}", rest):
        return f"\\U{int(found[1], 16):08x}", found.end()
    if found := regex.match(r"\\k(?:<(\w+)>|'(\w+)')", rest):
        return f"(?P={found[1] or found[2]})", found.end()
    if found := regex.match(r"\\Q(.*?)(?:\\E|\Z)", rest, regex.DOTALL):
        return regex.escape(found[1]), found.end()
    if rest.startswith("\\z"):
        return r"\Z", 2
    return rest[:2], min(2, len(rest))
