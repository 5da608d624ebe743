"""The way back from a draft's text to the file it was read from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from backread.span import Span

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text and the stretch of the source it stands for.

    Where both are equally long they are the same characters, one for one. Where they are not, the
    text was decoded from the source as a whole (``&amp;`` for ``&``), or stands for nothing in it
    (the blank line between two blocks, whose source is empty).
    """

    text: Span
    source: Span

    @property
    def verbatim(self) -> bool:
        """Whether the text stands in the source character for character."""
        return len(self.text) == len(self.source)


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the source: ``offset`` counts code points from 0, the other two count from 1."""

    offset: int
    line: int
    column: int


class SourceMap:
    """Carries spans of ``Draft.text`` back to the source text.

    Args:
        segments: adjoining stretches that cover the whole text, in the order of the text.
        source: the decoded source.

    Raises:
        ValueError: if the segments leave a gap in the text or overlap in it.
    """

    def __init__(self, segments: Iterable[Segment], source: str) -> None:
        self._segments = tuple(segment for segment in segments if len(segment.text))
        if self._segments and self._segments[0].text.start != 0:
            raise ValueError("the source map does not begin at the beginning of the text")
        for before, after in pairwise(self._segments):
            if before.text.end != after.text.start:
                raise ValueError(f"the source map breaks off at {before.text.end}")
        self._starts = [segment.text.start for segment in self._segments]
        self._source = source
        self._line_starts = _line_starts(source)

    @classmethod
    def identity(cls, source: str) -> SourceMap:
        """The map of a draft whose text is the file itself."""
        whole = Span(0, len(source))
        return cls([Segment(whole, whole)], source)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The stretches of the map, in the order of the text."""
        return self._segments

    def source_span(self, span: Span) -> Span:
        """Where in the source a span of the text stands, markup inside it included."""
        start = self._source_start(span.start)
        if not len(span):
            return Span(start, start)
        return Span(start, max(start, self._source_end(span.end)))

    def is_verbatim(self, span: Span) -> bool:
        """Whether the span stands in the source as one unbroken run of the same characters."""
        source = self.source_span(span)
        return len(source) == len(span) and all(
            segment.verbatim for segment in self._covering(span)
        )

    def position(self, offset: int) -> Position:
        """Line and column of an offset in the source.

        A line ends with LF, CRLF or a lone CR, as editors count lines.
        """
        line = bisect_right(self._line_starts, offset)
        return Position(offset, line, offset - self._line_starts[line - 1] + 1)

    def line_span(self, line: int) -> Span:
        """The source line with this number (from 1), without its line end."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self._source)
        return Span(start, start + len(self._source[start:end].rstrip("\r\n")))

    def _covering(self, span: Span) -> Iterable[Segment]:
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        for index in range(first, len(self._segments)):
            segment = self._segments[index]
            if segment.text.start >= span.end:
                return
            yield segment

    def _source_start(self, offset: int) -> int:
        if not self._segments:
            return 0
        segment = self._segments[max(bisect_right(self._starts, offset) - 1, 0)]
        if offset >= segment.text.end:
            return segment.source.end
        if segment.verbatim:
            return segment.source.start + offset - segment.text.start
        return segment.source.start

    def _source_end(self, offset: int) -> int:
        segment = self._segments[max(bisect_right(self._starts, offset - 1) - 1, 0)]
        if segment.verbatim:
            return segment.source.start + offset - segment.text.start
        return segment.source.end


def _line_starts(source: str) -> list[int]:
    return [0, *(line_end.end() for line_end in _LINE_END.finditer(source))]
