"""Cutting blocks that are longer than anybody reads at one go.

A paragraph of five thousand characters is a story whose line breaks were lost, or no prose at all.
What the layers do within a block, they may do for each pair of its words; so no block is longer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from backread.draft.block import BODY_KINDS, Block, BlockKind
from backread.span import Span

#: In code points: twice the longest paragraph that newspapers print.
LONGEST = 5_000

_INK = re.compile(r"\S")

_KEPT = BODY_KINDS | {BlockKind.BLOCK_QUOTE}


def cut_long_blocks(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those that are too long cut at a line's end, a sentence's end or a space.

    What is that long is no headline and no caption, but a paragraph. Code is left whole.
    """
    for block in blocks:
        if len(block.span) <= LONGEST or block.kind is BlockKind.CODE:
            yield block
            continue
        kind = block.kind if block.kind in _KEPT else BlockKind.PARAGRAPH
        for piece in _pieces(text, block.span):
            yield replace(block, kind=kind, span=piece, level=0)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST:
        end = _good_end(text, start, start + LONGEST)
        yield Span(start, start + len(text[start:end].rstrip()))
        ink = _INK.search(text, end, span.end)
        start = ink.start() if ink else span.end
    if start < span.end:
        yield Span(start, span.end)


def _good_end(text: str, start: int, end: int) -> int:
    for mark in ("\n", ". ", " "):
        found = text.rfind(mark, start + LONGEST // 2, end)
        if found >= 0:
            return found + len(mark)
    return end
