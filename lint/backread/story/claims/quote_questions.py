"""Questions of the story, and the quoted words that answer them."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from backread.draft import Block
from backread.story.claims.quote_places import QuotePlaces
from backread.story.quotes import Quote
from backread.story.story import Story

_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_MARKS = frozenset("\"“‘'«„")
#: A question without a verb: "And the price?", "What about the price?"
_FOLLOW_UP = re.compile(r"(?:And|But|Or|So|What about|How about|Why|Why not)\b[^?]{0,60}\?")


class QuoteQuestions:
    """Tells whether a quotation answers a question that stands above it."""

    def __init__(self, story: Story, places: QuotePlaces) -> None:
        self._story = story
        self._places = places

    def answers(self, quote: Quote) -> bool:
        """Whether an interviewer's question stands above, in a paragraph of its own.

        It is set in bold or italics, is put to "you", or is one of several that are answered so. A
        single one is the story's own: "But is that a crime?".
        """
        above = self._places.above(quote)
        if above is None or not self._is_question(above):
            return False
        return (
            self._is_emphasised(above)
            or _YOU.search(above.span.of(self._story.text)) is not None
            or self._answered_questions > 1
        )

    def answers_beside(self, quote: Quote) -> bool:
        """Whether a short question leads to it in its paragraph: "And the price?"."""
        before = self._places.sentence_before(quote)
        if before is None or not quote.block.span.contains(before):
            return False
        return _FOLLOW_UP.fullmatch(before.of(self._story.text).strip()) is not None

    @cached_property
    def _answered_questions(self) -> int:
        """How many questions of the story have quoted words for a paragraph below them."""
        return sum(
            self._is_question(above) and below.span.of(self._story.text)[:1] in _MARKS
            for above, below in pairwise(self._story.blocks)
        )

    def _is_question(self, block: Block) -> bool:
        words = block.span.of(self._story.text).strip()
        return words[-1:] == "?" and words[0] not in _MARKS

    def _is_emphasised(self, block: Block) -> bool:
        start = self._story.draft.source_map.source_span(block.span).start
        return self._story.draft.source[max(start - 1, 0) : start] in {"*", "_"}
