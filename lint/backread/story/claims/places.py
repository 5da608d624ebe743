"""Where sentences stand to one another, counted in paragraphs."""

from __future__ import annotations

from bisect import bisect_right

from backread.draft import BODY_KINDS
from backread.span import Span
from backread.story.story import Story

_SCRAP = 4


def paragraphs_between(story: Story, sentence: Span, other: Span) -> int:
    """How many paragraphs below a sentence another one stands; above it, less than 0.

    Scraps between paragraphs, such as headings and credits, are not counted.
    """
    starts = [
        block.span.start
        for block in story.blocks
        if block.kind in BODY_KINDS and len(block.span.of(story.text).split()) > _SCRAP
    ]
    return bisect_right(starts, other.start) - bisect_right(starts, sentence.start)
