"""From the content that the Markdown parser cut out of its lines back to those lines.

The parser takes container marks (``> ``, list indents) off each line and normalises line ends, so
a block's content is a patchwork of the source. It is pieced together again here, and every
character is compared: content that does not match raises :class:`Misaligned`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.draft.assembly import Run
from backread.span import Span

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_BLANK = " \t"
_TRIMMED = " \t\n\r\f\v"
_CELL_MARK = re.compile(r"\\*\|")


class Misaligned(Exception):  # noqa: N818 - it is caught in this package and never shown
    """Content of a block was not found in its lines."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source: where it starts, where its end mark starts, where the next begins."""

    start: int
    end: int
    next: int


def split_lines(source: str, start: int) -> list[Line]:
    """The lines of the source from an offset on, as CommonMark counts them."""
    lines = []
    while start < len(source):
        match = _LINE.match(source, start)
        assert match is not None, "the pattern matches anywhere"
        lines.append(Line(match.start(), match.end(1), match.end()))
        start = match.end()
    return lines


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block's content and the stretch of the source it came from."""

    content: Span
    source: Span


class ContentMap:
    """Carries stretches of a block's content back to the source.

    Raises:
        Misaligned: if a piece is not what the source says, or the pieces leave out more than
            white space.
    """

    def __init__(self, content: str, pieces: Sequence[Piece], source: str) -> None:
        self.content = content
        self._pieces = pieces
        self._starts = [piece.content.start for piece in pieces]
        self._source = source
        self._verify()

    def runs(self, start: int, end: int) -> Iterator[Run]:
        """The copy that the content ``[start, end)`` stands for, as the source has it."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        # Not a slice of the list: a paragraph may have a hundred thousand lines.
        for index in range(first, len(self._pieces)):
            piece = self._pieces[index]
            if piece.content.start >= end:
                return
            if piece.content.end > start:
                yield self._run(piece, start, end)

    def source_span(self, start: int, end: int) -> Span:
        """Where the content ``[start, end)`` stands in the source, from its first copy to its last.

        Raises:
            Misaligned: if none of it stands there.
        """
        runs = list(self.runs(start, end))
        if not runs:
            raise Misaligned
        return runs[0].source.to(runs[-1].source)

    def _run(self, piece: Piece, start: int, end: int) -> Run:
        if len(piece.content) == 1:
            text = piece.content.of(self.content)
            return Run(piece.source.of(self._source) if text == "\n" else text, piece.source)
        first = max(start, piece.content.start) - piece.content.start
        last = min(end, piece.content.end) - piece.content.start
        source = Span(piece.source.start + first, piece.source.start + last)
        return Run(source.of(self._source), source)

    def _verify(self) -> None:
        reached = 0
        for piece in self._pieces:
            text = piece.content.of(self.content)
            copied = text == piece.source.of(self._source)
            if not (copied or text == "\n" or (text == "|" and len(piece.source) > 1)):
                raise Misaligned
            if self.content[reached : piece.content.start].strip(_BLANK):
                raise Misaligned
            reached = piece.content.end
        if self.content[reached:].strip(_TRIMMED):
            raise Misaligned


def map_lines(content: str, lines: Sequence[Line], source: str) -> ContentMap:
    """The map of content that was cut from the ends of consecutive lines.

    Raises:
        Misaligned: if it was not.
    """
    pieces: list[Piece] = []
    at = 0
    parts = content.split("\n")
    if parts[-1] == "":
        parts.pop()
    if len(parts) > len(lines):
        raise Misaligned
    for part, line in zip(parts, lines, strict=False):
        pieces += _map_line_end(part, at, line, source)
        at += len(part) + 1
        if at <= len(content):
            pieces.append(Piece(Span(at - 1, at), Span(line.end, line.next)))
    return ContentMap(content, pieces, source)


def map_heading(content: str, line: Line, source: str) -> ContentMap:
    """The map of the content of a heading that begins with ``#``.

    Raises:
        Misaligned: if the line has no such heading.
    """
    # The marks of containers hold no "#", so the first one is the heading's.
    match = re.compile(r"[^#]*#+[ \t]*").match(source, line.start, line.end)
    if match is None:
        raise Misaligned
    return map_stretch(content, match.end(), source)


def map_stretch(content: str, start: int, source: str) -> ContentMap:
    """The map of content that stands in the source in one stretch from ``start`` on.

    Raises:
        Misaligned: if it does not.
    """
    whole = Span(0, len(content))
    return ContentMap(content, [Piece(whole, whole.shifted(start))], source)


def map_cells(row: Span, source: str) -> list[ContentMap]:
    """The cells of a table's row, each with the map of its trimmed content.

    ``row`` begins behind the marks of containers. In a cell, a pipe with a backslash before it
    stands for a pipe.

    Raises:
        Misaligned: if a cell is not what its line says.
    """
    end = row.start + len(row.of(source).rstrip(_TRIMMED))
    start = end - len(source[row.start : end].lstrip(_TRIMMED))
    cells: list[list[Span]] = [[]]
    reached = start
    for mark in _CELL_MARK.finditer(source, start, end):
        pipe = mark.end() - 1
        if len(mark[0]) > 1:
            # The parser looks at one backslash only: an even number of them escapes, too.
            cells[-1] += [Span(reached, pipe - 1), Span(pipe - 1, pipe + 1)]
        else:
            cells[-1].append(Span(reached, pipe))
            cells.append([])
        reached = pipe + 1
    cells[-1].append(Span(reached, end))
    # The first and last are dropped only if quite empty, before any trimming.
    if len(cells[0]) == 1 and not len(cells[0][0]):
        cells.pop(0)
    if cells and len(cells[-1]) == 1 and not len(cells[-1][0]):
        cells.pop()
    return [_map_cell(spans, source) for spans in cells]


def _map_line_end(part: str, at: int, line: Line, source: str) -> Iterator[Piece]:
    raw = source[line.start : line.end]
    core = part.strip(_BLANK)
    if not core:
        return
    found = raw.rfind(core)
    end = found + len(core)
    if found < 0 or raw[end:].strip():
        raise Misaligned
    before = len(part) - len(part.lstrip(_BLANK))
    tail = part[before + len(core) :]
    length = len(core) + (len(tail) if raw.startswith(tail, end) else 0)
    start = line.start + found
    yield Piece(Span(at + before, at + before + length), Span(start, start + length))


def _map_cell(spans: Sequence[Span], source: str) -> ContentMap:
    text = "".join("|" if index % 2 else span.of(source) for index, span in enumerate(spans))
    content = text.strip(_TRIMMED)
    trimmed = len(text) - len(text.lstrip(_TRIMMED))
    pieces: list[Piece] = []
    at = -trimmed
    for index, span in enumerate(spans):
        length = 1 if index % 2 else len(span)
        first, last = max(at, 0), min(at + length, len(content))
        if first < last:
            source_span = (
                span if index % 2 else Span(span.start + first - at, span.start + last - at)
            )
            pieces.append(Piece(Span(first, last), source_span))
        at += length
    return ContentMap(content, pieces, source)
