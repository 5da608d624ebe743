"""What a broken quotation is: a mark that stands without its partner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from backread.draft import Block
from backread.span import Span
from backread.story.quotes import Quote

SENTENCE_END = re.compile(r"[.?!][\"'“”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z\d])")


class Missing(StrEnum):
    """What a broken quotation lacks."""

    CLOSING = "closing"
    OPENING = "opening"
    TURNED = "turned"


@dataclass(frozen=True, slots=True)
class Broken:
    """A quotation mark that stands without its partner.

    Attributes:
        span: the quoted words as far as they can be told, with the mark.
        mark: the mark itself.
        missing: whether nothing closes it, nothing opens it, or its partner is turned the wrong
            way round.
        until: where the reading of an unclosed quotation stopped: the next opening mark, or None
            where the paragraph ended; of a turned one the turned mark.
        runs_on: whether its other mark stands in another paragraph: then only the mark is missing
            with which every paragraph of a long quotation opens.
    """

    span: Span
    mark: Span
    missing: Missing
    until: Span | None = None
    runs_on: bool = False


def sentence_start(text: str, block: Block, at: int, quotes: Sequence[Quote]) -> int:
    """Where the sentence before a closing mark begins, behind any quotation that ends there."""
    start = block.span.start
    for end in SENTENCE_END.finditer(text, start, at):
        start = end.end()
    for quote in quotes:
        if quote.block == block and quote.depth == 0 and quote.opened and quote.span.end < at:
            start = max(start, quote.span.end)
    words = text[start:at]
    return start + len(words) - len(words.lstrip())
