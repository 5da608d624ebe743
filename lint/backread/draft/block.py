"""The blocks of a draft: headline, paragraph, caption and so on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backread.span import Span


class BlockKind(StrEnum):
    """What a block is to a newsroom."""

    HEADLINE = "headline"
    DEK = "dek"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    BLOCK_QUOTE = "block quote"
    CAPTION = "caption"
    TABLE_CELL = "table cell"
    CODE = "code"


#: Kinds that stand over the story or beside it; their forms are counted apart from the body's.
DISPLAY_KINDS = frozenset(
    {BlockKind.HEADLINE, BlockKind.DEK, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.TABLE_CELL}
)

#: Kinds that carry the story's own running text.
BODY_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a draft.

    Attributes:
        kind: what the block is.
        span: where it stands in ``Draft.text``. Blocks are in order and never overlap. A dateline
            that opens a paragraph is a block of its own directly before that paragraph.
        level: heading depth, 1 to 6; 0 for anything that is no heading or headline.
    """

    kind: BlockKind
    span: Span
    level: int = 0
