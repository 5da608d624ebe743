"""Markdown: CommonMark with tables, strikethrough, footnotes and front matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference, table
from markdown_it.token import Token

from backread.draft.assembly import Assembly, Remark, Run
from backread.draft.block import BlockKind
from backread.draft.draft import Draft
from backread.draft.front_matter import FrontMatter, read_front_matter
from backread.draft.markdown_inline import Inline, LocatingParser, footnote_marker, read_inline
from backread.draft.markdown_lines import (
    ContentMap,
    Misaligned,
    map_cells,
    map_heading,
    map_lines,
    map_stretch,
    split_lines,
)
from backread.span import Span

#: How deep quotations and lists may be nested; the parser recurses once for each level.
MAX_NESTING = 50

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ROW = "row"
_FOOTNOTE_DEFINITION = re.compile(r"\[\^[^\]\[\s]+\]:")
_TAG = re.compile(r"<[^<>]*>")
_UNREAD_ELEMENT = re.compile(r"\s*<(script|style|pre|textarea)\b", re.IGNORECASE)
_UNCLOSED_COMMENT = re.compile(r"[ \t]*<!--")
_MARGIN = re.compile(r"^[ \t>]+|[ \t]+$", re.MULTILINE)


def read_markdown(source: str, path: str) -> Draft:
    """Reads Markdown.

    Raises:
        DraftError: if its front matter cannot be read.
    """
    return _Reader(source, read_front_matter(source, path)).draft(path)


class _Reader:
    def __init__(self, source: str, front_matter: FrontMatter) -> None:
        self._source = source
        self._front_matter = front_matter
        self._lines = split_lines(source, front_matter.end)
        self._assembly = Assembly()
        self._warnings = list(front_matter.warnings)
        self._lines_before = len(split_lines(source[: front_matter.end], 0))
        self._containers: list[str] = []
        self._cells: list[ContentMap] = []
        self._heading_mark = ""

    def draft(self, path: str) -> Draft:
        for kind, span in self._front_matter.blocks:
            level = 1 if kind is BlockKind.HEADLINE else 0
            self._assembly.add_block(kind, [Run(span.of(self._source), span)], level)
        for token in _parser().parse(self._source[self._front_matter.end :]):
            self._take(token)
        return self._assembly.draft(path, self._source, self._front_matter.metadata, self._warnings)

    def _take(self, token: Token) -> None:
        if token.level == MAX_NESTING - 1 and token.nesting == 1:
            self._warn(token, "nested too deeply; what lies deeper is not read")
        match token.type:
            case "inline":
                self._take_inline(token)
            case "tr_open":
                self._take_row(token)
            case "fence" | "code_block":
                self._take_code(token)
            case "html_block":
                self._take_html(token)
        if token.nesting == 1:
            self._containers.append(token.type.removesuffix("_open"))
            if token.type == "heading_open":
                self._containers[-1] = token.tag
                self._heading_mark = token.markup
        elif token.nesting == -1:
            self._containers.pop()

    def _take_inline(self, token: Token) -> None:
        kind, level = self._kind()
        if kind is BlockKind.TABLE_CELL:
            self._take_cell(token)
            return
        try:
            inline = read_inline(token.children or [], self._content_map(token))
        except Misaligned:
            self._add_raw(self._region(token), kind, level)
        else:
            if kind is BlockKind.PARAGRAPH and self._is_caption(token):
                kind = BlockKind.CAPTION
            elif kind is BlockKind.PARAGRAPH and self._is_dek(token):
                kind = BlockKind.DEK
            self._add(inline, kind, level)

    def _is_caption(self, token: Token) -> bool:
        """Whether a paragraph is all in italics and stands directly under a picture."""
        return self._assembly.last_kind is BlockKind.CAPTION and _is_all(token, "em")

    def _is_dek(self, token: Token) -> bool:
        """Whether a paragraph is all bold or italic and stands directly under the headline."""
        return (
            self._assembly.kinds in ([BlockKind.HEADING], [BlockKind.HEADLINE])
            and (_is_all(token, "strong") or _is_all(token, "em"))
            and not token.content.strip("*_ ").startswith("By ")
        )

    def _content_map(self, token: Token) -> ContentMap:
        first, last = _lines_of(token)
        if self._containers[-1] in _HEADINGS and self._heading_mark.startswith("#"):
            return map_heading(token.content, self._lines[first], self._source)
        return map_lines(token.content, self._lines[first:last], self._source)

    def _take_row(self, token: Token) -> None:
        line = self._lines[_lines_of(token)[0]]
        row = Span(line.start + token.meta[_ROW], line.end)
        try:
            self._cells = map_cells(row, self._source)
        except Misaligned:
            self._cells = []
            self._add_raw(row, BlockKind.TABLE_CELL, 0)

    def _take_cell(self, token: Token) -> None:
        # A row that is too short is filled up with empty cells.
        if self._cells:
            self._read_cell(self._cells.pop(0), token.content, token.children or [])

    def _read_cell(self, cell: ContentMap, content: str, tokens: Sequence[Token]) -> None:
        try:
            if cell.content != content:
                raise Misaligned
            inline = read_inline(tokens, cell)
        except Misaligned:
            runs = list(cell.runs(0, len(cell.content)))
            self._assembly.add_block(BlockKind.TABLE_CELL, runs)
        else:
            self._add(inline, BlockKind.TABLE_CELL, 0)

    def _take_code(self, token: Token) -> None:
        first, last = _lines_of(token)
        first += token.type == "fence"
        try:
            content = map_lines(token.content, self._lines[first:last], self._source)
        except Misaligned:
            self._add_raw(self._region(token), BlockKind.CODE, 0)
        else:
            runs = list(content.runs(0, len(content.content)))
            self._assembly.add_block(BlockKind.CODE, runs)

    def _take_html(self, token: Token) -> None:
        region = self._region(token)
        between = []
        reached = region.start
        while comment := self._next_comment(reached, region.end):
            self._assembly.add_comment(comment)
            between.append(self._source[reached : comment.source.start])
            reached = comment.source.end
        rest = Span(reached, region.end)
        if between and not _has_copy("".join(between)):
            self._take_behind_comment(rest)
        elif _UNCLOSED_COMMENT.match(rest.of(self._source)):
            self._warn(token, "this comment is never closed; what follows it is not read")
        elif not _UNREAD_ELEMENT.match(token.content) and _has_copy(
            _TAG.sub("", "".join([*between, rest.of(self._source)]))
        ):
            self._warn(token, "text inside HTML elements is not read")

    def _next_comment(self, start: int, end: int) -> Remark | None:
        opening = self._source.find("<!--", start, end)
        closing = self._source.find("-->", opening + len("<!--"), end) if opening >= 0 else -1
        if closing < 0:
            return None
        body = self._source[opening + len("<!--") : closing]
        return Remark(body, Span(opening, closing + len("-->")))

    def _take_behind_comment(self, span: Span) -> None:
        text = span.of(self._source)
        content = text.strip(" \t")
        start = span.end - len(text.lstrip(" \t"))
        (token,) = _parser().parseInline(content)
        try:
            mapped = map_stretch(content, start, self._source)
            self._add(read_inline(token.children or [], mapped), *self._kind())
        except Misaligned:
            self._add_raw(span, *self._kind())

    def _kind(self) -> tuple[BlockKind, int]:
        containers = self._containers
        if "table" in containers:
            return BlockKind.TABLE_CELL, 0
        if "blockquote" in containers:
            return BlockKind.BLOCK_QUOTE, 0
        if "list_item" in containers:
            return BlockKind.LIST_ITEM, 0
        if containers and containers[-1] in _HEADINGS:
            return BlockKind.HEADING, int(containers[-1][1:])
        return BlockKind.PARAGRAPH, 0

    def _add(self, inline: Inline, kind: BlockKind, level: int) -> None:
        for caption in inline.captions_before:
            self._assembly.add_block(BlockKind.CAPTION, caption)
        self._assembly.add_block(kind, inline.parts, level)
        for caption in inline.captions_after:
            self._assembly.add_block(BlockKind.CAPTION, caption)

    def _add_raw(self, region: Span, kind: BlockKind, level: int) -> None:
        run = Run(region.of(self._source), region)
        self._assembly.add_block(kind, [run], level)

    def _region(self, token: Token) -> Span:
        """Where a block stands in the source, from behind its containers' marks."""
        first, last = _lines_of(token)
        line = self._lines[first]
        opening = token.content.split("\n", 1)[0]
        marks_end = line.end - len(opening)
        if self._source[line.start : line.end].endswith(opening) and last > first:
            return Span(marks_end, self._lines[last - 1].end)
        return Span(line.start, self._lines[last - 1].end)

    def _warn(self, token: Token, message: str) -> None:
        line = _lines_of(token)[0] + self._lines_before + 1
        self._warnings.append(f"line {line}: {message}")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING})
    parser.inline = LocatingParser()
    parser.enable(["table", "strikethrough"])
    parser.block.ruler.at("table", _located_table, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.at("reference", _reference)
    parser.block.ruler.before(
        "reference", "footnote", _ends_at_footnote, {"alt": ["paragraph", "reference"]}
    )
    parser.inline.ruler.before("link", "footnote", footnote_marker)
    # These two join and reorder tokens for a renderer.
    parser.inline.ruler2.disable("fragments_join")
    parser.core.ruler.disable("text_join")
    return parser


def _located_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    first = len(state.tokens)
    if not table(state, start, end, silent):
        return False
    for token in state.tokens[first:]:
        if token.type == "tr_open":
            line = _lines_of(token)[0]
            row = state.bMarks[line] + state.tShift[line]
            token.meta[_ROW] = row - (state.src.rfind("\n", 0, row) + 1)
    return True


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    return not _defines_footnote(state, start) and reference(state, start, end, silent)


def _ends_at_footnote(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    # Says to an open paragraph that the next footnote begins; the footnote is a paragraph itself.
    return silent and _defines_footnote(state, start)


def _defines_footnote(state: StateBlock, line: int) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    return _FOOTNOTE_DEFINITION.match(state.src, start, state.eMarks[line]) is not None


def _lines_of(token: Token) -> tuple[int, int]:
    assert token.map is not None, f"the parser gives no lines for {token.type}"
    first, last = token.map
    return first, last


def _is_all(token: Token, mark: str) -> bool:
    """Whether one pair of marks, "em" or "strong", holds all of a paragraph."""
    # The parser leaves an empty text on either side of double marks.
    children = [child for child in token.children or [] if child.type != "text" or child.content]
    marks = [child.type for child in children if child.type.startswith(f"{mark}_")]
    return marks == [f"{mark}_open", f"{mark}_close"] == [children[0].type, children[-1].type]


def _has_copy(text: str) -> bool:
    return bool(_MARGIN.sub("", text).strip())
