"""What is told above a quotation of speaking or writing, so that the quotation is what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backread.draft import BODY_KINDS, Block
from backread.span import Span
from backread.story.attributions.attribution import Attribution, CueKind, SourceKind
from backread.story.attributions.floor import is_one_voice, own_voices
from backread.story.between import block_above, is_page_line
from backread.story.claims.quote_places import QuotePlaces
from backread.story.claims.vouching import can_be_asked
from backread.story.quotes import Quote
from backread.story.story import Story

_LONGEST_LABEL = 6
_FEWEST_TURNS, _LONGEST_HEADING = 3, 9
#: A heading over a list of somebody's words.
_WORDS_OF = re.compile(r"\b(?:quot(?:es|ations)|claims|remarks|comments|lines|words)\b", re.I)
_SPEAKING = frozenset({CueKind.SPEECH, CueKind.WRITING})
#: What is done to a paper without a word of one's own, and what is not said.
_NO_WORDS = frozenset("sign read publish show file ask decline refuse avoid ignore".split())
_NOBODY = frozenset({SourceKind.NONE, SourceKind.VAGUE, SourceKind.ANONYMOUS})
#: Who or what is quoted on and on: how many quotations back a paper has to be named.
_NEAR = 4


class QuoteActs:
    """Tells whether a quotation is what somebody is told to have said, written or listed."""

    def __init__(self, story: Story, places: QuotePlaces) -> None:
        self._story = story
        self._places = places

    def is_the_content(self, quote: Quote) -> bool:
        """Whether the last sentence above tells that one speaks, and not what he says.

        "The party tweeted its thanks in reply.": the words follow. Where the sentence has a clause
        for what is said, it needs no words below it.
        """
        above, before = self._places.above(quote), self._places.sentence_before(quote)
        if above is None or before is None or above.kind not in BODY_KINDS:
            return False
        told = own_voices(self._story.attributions.in_sentence(above.span))
        last = [each for each in told if before.contains(each.sentence)]
        if not last or len({_voice(each) for each in told}) != 1:
            return False
        return any(self._leaves_open(each) for each in last)

    def _leaves_open(self, attribution: Attribution) -> bool:
        """Whether somebody who can be quoted speaks there, by a main verb without a clause."""
        cue, source = attribution.cue, attribution.source
        if cue is None or cue.kind not in _SPEAKING or attribution.clause or attribution.quotes:
            return False
        if (
            cue.lemma in _NO_WORDS
            or source.kind in _NOBODY
            or not can_be_asked(source)
            or source.text.lower() in {"who", "which", "that"}
        ):
            return False
        body = source.organisation is not None
        named = source.kind is SourceKind.DESCRIBED and source.text[:1].isupper()
        return is_one_voice(source) or ((body or named) and not source.plural)

    def is_listed(self, quote: Quote) -> bool:
        """Whether it opens one of several paragraphs that do, under a line that ends in a colon."""
        if quote.span.start != quote.block.span.start:
            return False
        above = self._places.above(quote)
        while above is not None and self._opens_with_quote(above):
            above = self._above(above)
        return above is not None and above.span.of(self._story.text).rstrip().endswith(":")

    def is_in_dialogue(self, quote: Quote) -> bool:
        """Whether two talk: three paragraphs or more in a row open with words.

        One of them asks, and another follows.
        """
        blocks = self._story.blocks
        first = last = blocks.index(quote.block)
        while first and self._opens_with_quote(blocks[first - 1]):
            first -= 1
        while last + 1 < len(blocks) and self._opens_with_quote(blocks[last + 1]):
            last += 1
        run = [quote for quote in self._story.quotes if quote.block in blocks[first : last + 1]]
        asks = any(
            each.inner.of(self._story.text).endswith("?")
            for each in run
            if each.block is not blocks[last]
        )
        return last - first + 1 >= _FEWEST_TURNS and asks and not any(q.continues for q in run)

    def is_under_repeated_label(self, quote: Quote) -> bool:
        """Whether a line of a few words stands above it that stands above others too.

        "The promise", say, in a story that goes through a list.
        """
        place = self._story.blocks.index(quote.block)
        label = self._words(self._story.blocks[place - 1]) if place else ""
        if not label or len(label.split()) > _LONGEST_LABEL or label[-1] in ".?!:":
            return False
        if is_page_line(self._story.text, self._story.blocks[place - 1]):
            return False
        return sum(self._words(block) == label for block in self._story.blocks) > 1

    def is_in_collection(self, quote: Quote) -> bool:
        """Whether the heading above says whose words follow: "Other Reyes quotes, dissected"."""
        blocks = self._story.blocks
        for block in reversed(blocks[1 : blocks.index(quote.block)]):
            line = self._words(block)
            if line and line[-1] not in '"”’.?!:,;' and len(line.split()) <= _LONGEST_HEADING:
                return _WORDS_OF.search(line) is not None and any(
                    block.span.contains(mention.span)
                    for mention in self._story.people.mentions_at(block.span)
                )
        return False

    def is_of_one_paper(self, place: int) -> bool:
        """Whether the paragraph or the one above quotes one paper, and nobody else in between."""
        quotes = self._story.quotes
        above = self._places.above(quotes[place])
        spoken = [
            self._story.attributions.of_quote(at) for at in range(max(place - _NEAR, 0), place)
        ]
        told = [each for each in spoken if each is not None and each.cue is not None]
        if not told or told[-1].source.kind is not SourceKind.DOCUMENT:
            return False
        near = {quotes[place].block.span, *(() if above is None else (above.span,))}
        if not any(span.contains(told[-1].sentence) for span in near):
            return False
        between = Span(told[-1].sentence.end, max(quotes[place].span.start, told[-1].sentence.end))
        voices = own_voices(self._told_in(between))
        return all(each.source.kind is SourceKind.DOCUMENT for each in (*told, *voices))

    def _told_in(self, span: Span) -> Sequence[Attribution]:
        return [
            each
            for each in self._story.attributions.in_sentence(span)
            if each.cue is not None and span.contains(each.cue.span)
        ]

    def _above(self, block: Block) -> Block | None:
        blocks = self._story.blocks
        return block_above(self._story.text, blocks, blocks.index(block))

    def _opens_with_quote(self, block: Block) -> bool:
        return any(
            quote.depth == 0 and quote.span.start == block.span.start
            for quote in self._story.quotes
            if quote.block is block
        )

    def _words(self, block: Block) -> str:
        return block.span.of(self._story.text).strip()


def _voice(attribution: Attribution) -> int | str:
    """Who speaks: a place in the cast, or the words for him."""
    source = attribution.source
    return source.head.lower() if source.person is None else source.person
