"""Where a story opens: what it says there in short it may tell in full below."""

from __future__ import annotations

from backread.draft import BODY_KINDS
from backread.span import Span
from backread.story.between import stands_between
from backread.story.story import Story

_PARAGRAPHS = 3
# Some newsrooms set every sentence as a paragraph.
_WORDS = 100


def is_in_lede(story: Story, span: Span) -> bool:
    """Whether a stretch stands in the first paragraphs of a story, its dek included."""
    before = (
        block for block in story.blocks if block.kind in BODY_KINDS and block.span.end <= span.start
    )
    return sum(1 for _ in before) < _PARAGRAPHS


def is_near_top(story: Story, span: Span) -> bool:
    """Whether a stretch stands in the first paragraphs or the first hundred words of the copy."""
    if is_in_lede(story, span):
        return True
    before = (
        len(block.span.of(story.text).split())
        for block in story.blocks
        if block.kind in BODY_KINDS
        and block.span.end <= span.start
        and not stands_between(story.text, block)
    )
    return sum(before) < _WORDS
