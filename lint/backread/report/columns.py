"""Columns in the units of formats that do not count code points."""

from __future__ import annotations

from backread.draft import Position


def utf16_column(source: str, position: Position) -> int:
    """The column from 1 in UTF-16 code units."""
    return len(_before(source, position).encode("utf-16-le", "surrogatepass")) // 2 + 1


def utf8_column(source: str, position: Position) -> int:
    """The column from 1 in bytes of UTF-8."""
    return len(_before(source, position).encode("utf-8", "surrogatepass")) + 1


def _before(source: str, position: Position) -> str:
    """What stands on the line before a place."""
    return source[position.offset - position.column + 1 : position.offset]
