"""An analysis set into a report: a label with its writer, and the paragraphs below it.

Broadcasters and dailies put a correspondent's view into the day's report. Its judgements are the
correspondent's, as those of an analysis that stands by itself are its writer's.
"""

from __future__ import annotations

import re

from backread.draft import BlockKind
from backread.span import Span
from backread.story.story import Story

_LABEL = re.compile(
    r"\W*(?:(?:News |Expert )?[Aa]nalysis|ANALYSIS|At the scene|The view from)\b"
    r"(?:\W*\Z|\s*(?:by|from|[:|–—-])\s*[A-Z])"
)
_LONGEST_LABEL = 120
_HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})


def analysis_boxes(story: Story) -> tuple[Span, ...]:
    """The stretches of the text that are an analysis within the piece, in order.

    One reaches from its label to the next heading, or to the end of the text.
    """
    found: list[Span] = []
    start: int | None = None
    for block in story.blocks:
        words = block.span.of(story.text)
        opens = len(words) <= _LONGEST_LABEL and _LABEL.match(words) is not None
        if start is not None and (opens or block.kind in _HEADINGS):
            found.append(Span(start, block.span.start))
            start = None
        if opens:
            start = block.span.end
    if start is not None:
        found.append(Span(start, len(story.text)))
    return tuple(found)
