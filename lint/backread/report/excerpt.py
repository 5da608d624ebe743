"""A window on a line of source, with a marker under the words in question."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rich.cells import cell_len

from backread.desk.result import SourceSpan
from backread.draft import Draft
from backread.report.ansi import printable
from backread.span import Span

_ELLIPSIS = "…"
_JOINER = "\u200d"
_WORD_START = re.compile(r"(?<=\s)(?!\s)")
_WORD_END = re.compile(r"(?<!\s)(?=\s)")

#: How many cells may stay empty so that a cut falls between words.
_LONGEST_WORD = 24

#: How many code points around the marked words are looked at for every cell of the width. A line
#: may be megabytes long, and to measure all of it for each finding takes minutes.
_LOOKED_AT = 4


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of one source line.

    Attributes:
        line: its number, from 1.
        before: what is shown of the line before the marked words.
        marked: the marked words; empty where a place between two characters is meant.
        after: what is shown behind them.
    """

    line: int
    before: str
    marked: str
    after: str

    @property
    def text(self) -> str:
        """What is shown of the line."""
        return self.before + self.marked + self.after

    @property
    def indent(self) -> int:
        """How many terminal cells stand before the marked words."""
        return cell_len(self.before)

    def marker(self, mark: str) -> str:
        """``mark`` for every terminal cell of the marked words, and at least once."""
        return mark * max(cell_len(self.marked), 1)


def excerpts(draft: Draft, span: SourceSpan, width: int) -> list[Excerpt]:
    """What to show of a span: its line, or its first and its last where it has several.

    Args:
        draft: the draft whose source the span is of.
        span: the words to mark.
        width: how many terminal cells there are; a longer line is cut between words.
    """
    last = _last_line(span)
    lines = (span.start.line,) if last == span.start.line else (span.start.line, last)
    return [_excerpt(draft, line, span, width) for line in lines]


def shortened(text: str, width: int) -> str:
    """The text, cut at its end to so many terminal cells if it takes more."""
    if cell_len(text) <= width:
        return text
    return _head(text, width - cell_len(_ELLIPSIS)) + _ELLIPSIS


def _last_line(span: SourceSpan) -> int:
    """The line of the last character: a span may end behind a line end."""
    start, end = span.start, span.end
    return end.line - 1 if end.column == 1 and end.line > start.line else end.line


def _excerpt(draft: Draft, number: int, span: SourceSpan, width: int) -> Excerpt:
    line = draft.source_map.line_span(number)
    start = min(max(span.start.offset, line.start), line.end)
    end = max(min(span.end.offset, line.end), start)
    near = _near(line, Span(start, end), width)
    text = printable(near.of(draft.source))
    mark = Span(start, min(end, near.end)).shifted(-near.start)
    return _window(number, text, mark, width, ends=(near.start > line.start, near.end < line.end))


def _near(line: Span, mark: Span, width: int) -> Span:
    """As much of a line around its marked words as could ever be shown."""
    reach = _LOOKED_AT * width
    marked = min(mark.end, mark.start + reach)
    return Span(max(line.start, mark.start - reach), min(line.end, marked + reach))


def _window(number: int, line: str, mark: Span, width: int, *, ends: tuple[bool, bool]) -> Excerpt:
    """The window on a line, of which there is more before it and behind it where ``ends`` says."""
    before, marked, after = line[: mark.start], mark.of(line), line[mark.end :]
    if cell_len(line) <= width and not any(ends):
        return Excerpt(number, before, marked, after)
    room = width - 2 * cell_len(_ELLIPSIS) - cell_len(marked)
    if room < 0:
        cut = _head(marked, width - 2 * cell_len(_ELLIPSIS))
        return Excerpt(number, _ELLIPSIS if before else "", cut, _ELLIPSIS)
    ahead, behind = _shares(room, cell_len(before), cell_len(after))
    shown_before, shown_after = _tail(before, ahead), _head(after, behind)
    return Excerpt(
        number,
        shown_before if shown_before == before and not ends[0] else _ELLIPSIS + shown_before,
        marked,
        shown_after if shown_after == after and not ends[1] else shown_after + _ELLIPSIS,
    )


def _shares(room: int, before: int, after: int) -> tuple[int, int]:
    """Half of the room for either side; what one side does not need goes to the other."""
    half = room // 2
    if before < half:
        return before, room - before
    if after < room - half:
        return room - after, after
    return half, room - half


def _head(text: str, room: int) -> str:
    """The beginning of the text, in whole words where they are not too long."""
    if cell_len(text) <= room:
        return text
    end = _fitting(text, room)
    ends = [found.start() for found in _WORD_END.finditer(text, 0, end + 1)]
    if ends and cell_len(text[ends[-1] : end]) <= _LONGEST_WORD:
        return text[: ends[-1]]
    return text[:end]


def _tail(text: str, room: int) -> str:
    """The end of the text, in whole words where they are not too long."""
    if cell_len(text) <= room:
        return text
    start = _fitting_from(text, room)
    word = _WORD_START.search(text, start)
    if word and cell_len(text[start : word.start()]) <= _LONGEST_WORD:
        return text[word.start() :]
    return text[start:]


def _fitting(text: str, room: int) -> int:
    """How far from its beginning the text fits into the room, no character taken apart."""
    taken = end = 0
    while end < len(text) and (taken := taken + cell_len(text[end])) <= room:
        end += 1
    while end and not _may_cut(text, end):
        end -= 1
    return end


def _fitting_from(text: str, room: int) -> int:
    """Where the longest end of the text begins that fits, no character taken apart."""
    taken, start = 0, len(text)
    while start and (taken := taken + cell_len(text[start - 1])) <= room:
        start -= 1
    while start < len(text) and not _may_cut(text, start):
        start += 1
    return start


def _may_cut(text: str, at: int) -> bool:
    """Whether a character begins here, rather than an accent or a joined part of one."""
    return at == len(text) or (cell_len(text[at]) > 0 and text[at - 1 : at] != _JOINER)
