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
#: The names of a piece's own writers stand above its text, and a line of them below its headline.
_TOP = 6
_BY = re.compile(r"By (?:[A-Z][\w.’'-]+ ){1,3}?[A-Z][\w’'-]+, (?:[\w’'-]+ ){0,3}[A-Z]")
_HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})


def analysis_boxes(story: Story) -> tuple[Span, ...]:
    """The stretches of the text that are an analysis within the piece, in order.

    One reaches from its label, or from a line further down that names its writer and where he
    reports from, to the next heading or to the end of the text.
    """
    found: list[Span] = []
    start: int | None = None
    for place, block in enumerate(story.blocks):
        words = block.span.of(story.text)
        opens = len(words) <= _LONGEST_LABEL and (
            _LABEL.match(words) is not None or (place >= _TOP and _BY.match(words) is not None)
        )
        if start is not None and (opens or block.kind in _HEADINGS):
            found.append(Span(start, block.span.start))
            start = None
        if opens:
            start = block.span.end
    if start is not None:
        found.append(Span(start, len(story.text)))
    return tuple(found)
