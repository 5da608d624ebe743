"""Where a story opens: what it says there in short it may tell in full below."""

from __future__ import annotations

from backread.draft import BODY_KINDS
from backread.span import Span
from backread.story.story import Story

_PARAGRAPHS = 3


def is_in_lede(story: Story, span: Span) -> bool:
    """Whether a stretch stands in the first paragraphs of a story, its dek included."""
    before = (
        block for block in story.blocks if block.kind in BODY_KINDS and block.span.end <= span.start
    )
    return sum(1 for _ in before) < _PARAGRAPHS
