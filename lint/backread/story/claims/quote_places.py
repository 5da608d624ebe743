"""Where a quotation stands: its paragraph, those beside it, the sentences beside it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from backread.draft import Block
from backread.span import Span
from backread.story.between import block_above, block_below
from backread.story.language import BlockAnalysis, Part
from backread.story.quotes import Quote
from backread.story.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Token


class QuotePlaces:
    """Finds what stands beside the quotations of a story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._starts = [sentence.start for sentence in story.sentences]
        self._blocks = [block.span.start for block in story.blocks]
        self._read: dict[int, BlockAnalysis] | None = None

    def fills_block(self, quote: Quote) -> bool:
        """Whether the paragraph has no words but those quoted, be it in several quotations."""
        text, at = self._story.text, quote.block.span.start
        for each in self._story.quotes:
            if each.block is quote.block and each.depth == 0:
                if text[at : each.span.start].strip():
                    return False
                at = max(at, each.span.end)
        return not text[at : quote.block.span.end].strip()

    def above(self, quote: Quote) -> Block | None:
        """The paragraph that the one with the quotation reads on from."""
        return block_above(self._story.text, self._story.blocks, self._block(quote))

    def below(self, quote: Quote) -> Block | None:
        """The paragraph behind the one that the quotation stands in."""
        place = self._block(quote) + 1
        return self._story.blocks[place] if place < len(self._story.blocks) else None

    def sentence_at(self, offset: int) -> Span:
        """The sentence that a place of the text is part of."""
        return self._story.sentences[max(bisect_right(self._starts, offset) - 1, 0)]

    def sentence_before(self, quote: Quote) -> Span | None:
        """The sentence before the one that the quotation begins in.

        At the head of a paragraph it is the last one of the paragraph that it reads on from.
        """
        here = self.sentence_at(quote.span.start)
        led = here.start + len(self._story.text[here.start : quote.span.start].rstrip())
        if led > here.start and self._story.text[led - 1] in ".?!":
            # The space between the two was lost: "They left.“We are staying.”"
            return Span(here.start, led)
        before = self._sentence(quote.span.start, -1)
        if before is None or quote.block.span.contains(before):
            return before
        above = self.above(quote)
        return None if above is None else self.sentence_at(above.span.end - 1)

    def sentence_behind(self, quote: Quote) -> Span | None:
        """The sentence behind the one that the quotation ends in.

        At the end of a paragraph it is the first of the next one that reads on.
        """
        behind = self._sentence(quote.span.end - 1, 1)
        if behind is None or quote.block.span.contains(behind):
            return behind
        below = block_below(self._story.text, self._story.blocks, self._block(quote))
        return behind if below is None else self.sentence_from(below.span.start)

    def sentence_from(self, offset: int) -> Span | None:
        """The sentence that begins at a place or is going on there."""
        return self._sentence(offset, 0)

    def tokens(self, block: Block, span: Span) -> list[Token]:
        """The words of a block, analysed, that stand in a stretch of it."""
        analysis = self._analysis(block)
        return [token for token in analysis.doc if span.contains(analysis.span(token))]

    def span(self, block: Block, token: Token) -> Span:
        """Where a word of a block stands in the text."""
        return self._analysis(block).span(token)

    def _sentence(self, offset: int, step: int) -> Span | None:
        place = max(bisect_right(self._starts, offset) - 1, 0) + step
        return self._story.sentences[place] if 0 <= place < len(self._starts) else None

    def _block(self, quote: Quote) -> int:
        return bisect_right(self._blocks, quote.block.span.start) - 1

    def _analysis(self, block: Block) -> BlockAnalysis:
        if self._read is None:
            analysis = self._story.analysis(Part.TAGS, Part.SENTENCES, Part.ENTITIES, Part.SYNTAX)
            self._read = {each.block.span.start: each for each in analysis.blocks}
        return self._read[block.span.start]
