"""The quotations of a draft, found by their marks alone.

A mark that was forgotten must not hide the rest of the story: a quotation never reaches beyond its
block. Where one runs on over several paragraphs, each opens with a mark and only the last closes.
Who speaks is not said here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from backread.draft import Block, BlockKind, Draft
from backread.span import Span
from backread.story.between import block_below
from backread.story.quote import Quote
from backread.story.quote_kinds import QuoteKind
from backread.story.quote_marks import QuoteStyle
from backread.story.quote_reading import BlockReading

__all__ = ["Quote", "QuoteKind", "QuoteStyle", "find_quotes", "is_quoted"]

_PARAGRAPHS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


def find_quotes(draft: Draft) -> tuple[Quote, ...]:
    """The quotations, by where they begin; those inside another follow it.

    A block quote is one quotation as a whole, around those inside it.
    """
    found: list[Quote] = []
    for place, block in enumerate(draft.blocks):
        if block.kind is BlockKind.CODE:
            continue
        following = block_below(draft.text, draft.blocks, place)
        left_open = _left_open(found, block)
        quotes = list(BlockReading(draft.text, block, following, left_open).quotes(len(found)))
        if left_open is not None and quotes and _is_end(quotes[0]):
            found[-1] = replace(found[-1], continues=True)
        found.extend(quotes)
    return tuple(found)


def _left_open(found: Sequence[Quote], block: Block) -> Quote | None:
    """The quotation that the paragraph directly before left open, if any."""
    last = found[-1] if found else None
    if last is None or last.closed or last.continues or not last.opened or last.depth:
        return None
    if not len(last.inner):
        return None
    return last if {block.kind, last.block.kind} <= _PARAGRAPHS else None


def _is_end(quote: Quote) -> bool:
    return not quote.opened and len(quote.inner) > 0


def without_quotes(text: str, quotes: Sequence[Quote]) -> str:
    """The text with a space in the place of every quoted character, so that offsets stay.

    A nickname between names is the story's own, as for :func:`is_quoted`.
    """
    pieces: list[str] = []
    done = 0
    for quote in quotes:
        outer = quote.depth == 0 and quote.kind is not QuoteKind.NICKNAME
        if outer and quote.span.start >= done:
            pieces += (text[done : quote.span.start], " " * (quote.span.end - quote.span.start))
            done = quote.span.end
    return "".join((*pieces, text[done:]))


def is_quoted(quotes: Sequence[Quote], span: Span) -> bool:
    """Whether a span stands inside words that are not the story's own.

    These are speech, titles and words in scare quotes: what stands in them is not how the story
    itself calls anybody. A nickname between names (Earvin "Magic" Johnson) is the story's own.
    """
    place: int | None = bisect_right(quotes, span.start, key=lambda quote: quote.span.start) - 1
    if place == -1:
        return False
    while place is not None:
        quote = quotes[place]
        if len(quote.inner) and quote.kind is not QuoteKind.NICKNAME and quote.span.contains(span):
            return True
        place = quote.parent
    return False
