"""Plain text, whose only marks are blank lines, line lengths and ``<!-- backread: -->``.

Front matter is read where it stands, as in Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from backread.draft.assembly import Assembly, Part, Remark, Run
from backread.draft.block import BlockKind
from backread.draft.dateline import is_date_line
from backread.draft.draft import Draft
from backread.draft.front_matter import read_front_matter
from backread.draft.markdown_lines import Line, split_lines
from backread.span import Span

_COMMENT = re.compile(r"<!--([ \t]*backread:.*?)-->")
_BULLET = re.compile(r"[ \t]*[-*•‣▪–][ \t]+(?=[\"'“‘(\[$£€]?[^\W_])")
_INDENT = re.compile(r"(?:\t| {2,})[ \t]*\S")
_FINAL_MARKS = tuple(".!?:;,…")
_CLOSING_MARKS = "\"'”’»)]"

#: A hard-wrapped file is not set wider than this, in characters.
_WIDEST_WRAP = 100
#: The share of line ends inside groups of lines that must run on for a file to be hard-wrapped.
_WRAPPED_SHARE = 1 / 3
#: How many characters a line of wrapped copy may fall short before its end is taken as meant.
_RAGGED = 12
#: The most words of a line that is taken for a heading.
_HEADING_WORDS = 14
#: The most words of a headline, and the fewest of one that is told by its capitals alone.
_HEADLINE_WORDS = 25
_WORDS_WITH_CAPITALS = 5
#: The fewest words of a paragraph that proves the line above it to be a heading; a draft's first
#: line needs less proof.
_PARAGRAPH_UNDER_HEADING = 20
_PARAGRAPH_UNDER_HEADLINE = 8
#: How many blocks a headline, a byline and dates make up at most.
_LONGEST_HEAD = 4
_SMALL_WORDS = frozenset(
    """
    a an and as at but by for from in into nor of on or over the to up via vs with
    """.split()
)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its copy, which is the line without the comments in it."""

    line: Line
    copy: str
    remarks: tuple[Remark, ...]
    is_indented: bool


def read_plain(source: str, path: str) -> Draft:
    """Reads plain text.

    A blank line always ends a block. Whether a single line end does is decided for the file: where
    lines are broken in mid-sentence, the lines of a paragraph are joined, line ends and all; where
    they are not, every line is a block. A short line without a full stop is a heading if it is set
    like one or if a long paragraph follows it.

    Raises:
        DraftError: if its front matter cannot be read.
    """
    front_matter = read_front_matter(source, path)
    groups = list(_groups(_rows(source, front_matter.end)))
    blocks = list(_paragraphs(groups, is_wrapped=_is_wrapped(groups)))
    assembly = Assembly()
    for kind, span in front_matter.blocks:
        level = 1 if kind is BlockKind.HEADLINE else 0
        assembly.add_block(kind, [Run(span.of(source), span)], level)
    is_first = all(kind is not BlockKind.HEADLINE for kind, _ in front_matter.blocks)
    for index, rows in enumerate(blocks):
        following = _following(blocks[index + 1 : index + 1 + _LONGEST_HEAD], is_first=is_first)
        kind, level = _kind(rows, following, is_first=is_first)
        assembly.add_block(kind, list(_parts(rows, source, kind)), level)
        is_first = is_first and not _copy(rows)
    return assembly.draft(path, source, front_matter.metadata, front_matter.warnings)


def _rows(source: str, start: int) -> Iterator[_Row]:
    for line in split_lines(source, start):
        remarks = tuple(
            Remark(match[1], Span(*match.span()))
            for match in _COMMENT.finditer(source, line.start, line.end)
        )
        copy = _COMMENT.sub("", source[line.start : line.end])
        yield _Row(line, copy.strip(), remarks, _INDENT.match(copy) is not None)


def _groups(rows: Iterator[_Row]) -> Iterator[list[_Row]]:
    """The lines between blank lines. A line that holds only comments is a group of its own."""
    group: list[_Row] = []
    for row in rows:
        if row.copy:
            group.append(row)
            continue
        if group:
            yield group
            group = []
        if row.remarks:
            yield [row]
    if group:
        yield group


def _is_wrapped(groups: Sequence[Sequence[_Row]]) -> bool:
    line_ends = [pair for group in groups for pair in pairwise(group)]
    width = max((len(row.copy) for group in groups for row in group[:-1]), default=0)
    if not line_ends:
        return False
    running_on = sum(_runs_on(first.copy, second.copy, width) for first, second in line_ends)
    return running_on >= len(line_ends) * _WRAPPED_SHARE


def _runs_on(first: str, second: str, width: int) -> bool:
    """Whether a sentence runs on over the end of a line."""
    if _BULLET.match(second):
        return False
    if second[0].islower():
        return True
    return (
        width <= _WIDEST_WRAP and not _is_finished(first) and not _would_fit(first, second, width)
    )


def _would_fit(first: str, second: str, width: int) -> bool:
    return len(first) + 1 + len(second.split(maxsplit=1)[0]) <= width


def _is_finished(line: str) -> bool:
    return line.rstrip(_CLOSING_MARKS).endswith(_FINAL_MARKS)


def _paragraphs(groups: Sequence[list[_Row]], *, is_wrapped: bool) -> Iterator[list[_Row]]:
    for group in groups:
        width = max(len(row.copy) for row in group)
        indents_begin = not all(row.is_indented for row in group)
        paragraph = group[:1]
        for first, second in pairwise(group):
            begins = (indents_begin and second.is_indented) or _breaks(first, second, width)
            if is_wrapped and not begins:
                paragraph.append(second)
            else:
                yield paragraph
                paragraph = [second]
        yield paragraph


def _breaks(first: _Row, second: _Row, width: int) -> bool:
    """Whether the end of a line was meant, in a file whose paragraphs are hard-wrapped."""
    if _BULLET.match(second.copy):
        return True
    if second.copy[0].islower():
        return False
    return _would_fit(first.copy + " " * _RAGGED, second.copy, width)


def _following(blocks: Sequence[Sequence[_Row]], *, is_first: bool) -> str:
    """The copy of the next block that is neither byline nor date.

    Below a draft's first line deks and labels may come before it, so there it is the longest.
    """
    copies = [copy for rows in blocks if (copy := _copy(rows)) and not _is_of_head(copy)]
    if is_first:
        return max(copies, key=len, default="")
    return next(iter(copies), "")


def _is_of_head(line: str) -> bool:
    return line.lower().startswith("by ") or is_date_line(line)


def _kind(rows: Sequence[_Row], following: str, *, is_first: bool) -> tuple[BlockKind, int]:
    copy = _copy(rows)
    if _BULLET.match(copy):
        return BlockKind.LIST_ITEM, 0
    proof = _PARAGRAPH_UNDER_HEADLINE if is_first else _PARAGRAPH_UNDER_HEADING
    if is_first and len(rows) == 1 and following and _may_be_headline(copy):
        return BlockKind.HEADING, 1
    longest = _HEADLINE_WORDS if is_first else _HEADING_WORDS
    if len(rows) == 1 and _may_be_heading(copy, longest) and following:
        words = copy.split()
        if _is_title_case(words) or len(following.split()) >= proof:
            return BlockKind.HEADING, 1 if is_first else 2
    return BlockKind.PARAGRAPH, 0


def _may_be_headline(line: str) -> bool:
    """Whether a draft's first line has every capital of a headline, whatever it ends with."""
    words = line.split()
    return _WORDS_WITH_CAPITALS <= len(words) <= _HEADLINE_WORDS and _is_title_case(words)


def _may_be_heading(line: str, longest: int) -> bool:
    if len(line.split()) > longest or not any(map(str.isalpha, line)):
        return False
    if _is_finished(line) and not line.endswith("?"):
        return False
    return not (line[0].islower() or _is_of_head(line))


def _is_title_case(words: Sequence[str]) -> bool:
    weighty = [word for word in words if word[0].isalpha() and word.lower() not in _SMALL_WORDS]
    return len(weighty) > 1 and all(word[0].isupper() for word in weighty)


def _copy(rows: Sequence[_Row]) -> str:
    return "\n".join(row.copy for row in rows)


def _parts(rows: Sequence[_Row], source: str, kind: BlockKind) -> Iterator[Part]:
    for row in rows:
        start = row.line.start
        if row is rows[0] and kind is BlockKind.LIST_ITEM:
            bullet = _BULLET.match(source, start, row.line.end)
            start = bullet.end() if bullet else start
        for remark in row.remarks:
            if start < remark.source.start:
                yield _run(start, remark.source.start, source)
            yield remark
            start = max(start, remark.source.end)
        yield _run(start, row.line.next, source)


def _run(start: int, end: int, source: str) -> Run:
    return Run(source[start:end], Span(start, end))
