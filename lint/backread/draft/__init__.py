"""Reading drafts: one module per input format."""

from backread.draft.block import BODY_KINDS, DISPLAY_KINDS, Block, BlockKind
from backread.draft.draft import Comment, Draft, DraftError, Metadata
from backread.draft.source_map import Position, Segment, SourceMap

__all__ = [
    "BODY_KINDS",
    "DISPLAY_KINDS",
    "Block",
    "BlockKind",
    "Comment",
    "Draft",
    "DraftError",
    "Metadata",
    "Position",
    "Segment",
    "SourceMap",
]
