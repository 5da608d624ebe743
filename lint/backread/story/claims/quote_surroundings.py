"""What stands around a quotation that may say, without a verb, whose the words are."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from backread.draft import Block
from backread.span import Span
from backread.story.language import BlockAnalysis, Part
from backread.story.quotes import Quote
from backread.story.story import Story

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ASKS = re.compile(r"\s*(?:Q|A|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}) ?[:.—–-] ?")
_SPEAKS_INSIDE = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}:\s")
_SIGNED = re.compile(r"[\s\"”]*(?:[-—–―~]+\s*|[Bb]y )?(?=[A-Z])")
_DASHED = re.compile(r"\s*[-—–―~]+\s*\S")
_REFERS = re.compile(
    r"(?:So|Thus|Such|That|Those|These|This|With|The (?:words?|quote|quotation|line|remarks?))\b"
    r"[^.?!]{0,60}\b(?:said|says|wrote|writes|quote|quotation|words?|lines?|remarks?|verdict|"
    r"message|advice|view|reply|answer|conclusion|assessment)\b|"
    r"(?:So|Thus) (?:began|begins|goes|ran|spoke|speaks|went)\b|"
    r"(?:Those|These|The) (?:were|are) (?:the )?words\b"
)
_LONGEST_SIGNATURE = 16
_LETTERS = re.compile(r"[^\W_]+")
_FEWEST_PULLED = 5
_FEW_WORDS = 12


class QuoteSurroundings:
    """Reads what stands beside the quotations of a story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._starts = [sentence.start for sentence in story.sentences]
        self._blocks = [block.span.start for block in story.blocks]
        self._read: dict[int, BlockAnalysis] | None = None

    def stands_alone(self, quote: Quote) -> bool:
        """Whether nothing leads into the quotation or follows from it."""
        block, text = quote.block.span, self._story.text
        before = text[block.start : quote.span.start].rstrip()
        after = text[quote.span.end : block.end].lstrip()
        # "She wrote in her diary:" may stand in a paragraph of its own above the words.
        led_in = not before and text[: block.start].rstrip().endswith(":")
        ends_before = not led_in and (not before or before[-1] in '.?!…"”’)')
        return ends_before and (not after or (not after[0].islower() and after[0] not in ",;:—–-("))

    def fills_block(self, quote: Quote) -> bool:
        """Whether the paragraph has no words but those quoted."""
        return len(quote.span) >= len(quote.block.span.of(self._story.text).strip())

    def ends_block_above(self, earlier: Quote, quote: Quote) -> bool:
        """Whether a quotation ends the paragraph directly above the one that another stands in."""
        place = self._block(quote)
        above = self._story.blocks[place - 1] if place else None
        if above is None or above is not earlier.block:
            return False
        return not self._story.text[earlier.span.end : above.span.end].strip()

    def is_transcript(self, quote: Quote) -> bool:
        """Whether who speaks stands before the words or at their head: "Q:", "REYES:"."""
        before = self._story.text[quote.block.span.start : quote.span.start]
        words = quote.inner.of(self._story.text)
        return _ASKS.fullmatch(before) is not None or _SPEAKS_INSIDE.match(words) is not None

    def is_signed(self, quote: Quote) -> bool:
        """Whether a name without a verb follows: ``"..." — Ana Reyes``, ``Sole, a pilot.``.

        It may stand in a short paragraph of its own.
        """
        behind = Span(quote.span.end, quote.block.span.end)
        if behind.of(self._story.text).strip():
            return self._is_signature(quote.block, self._first_sentence(behind))
        place = self._block(quote)
        below = self._story.blocks[place + 1] if place + 1 < len(self._story.blocks) else None
        return below is not None and self._is_signature(below, below.span)

    def _is_signature(self, block: Block, span: Span) -> bool:
        words = span.of(self._story.text)
        if not _SIGNED.match(words) or len(words.split()) > _LONGEST_SIGNATURE:
            return False
        tokens = [
            token
            for token in self._analysis(block).doc
            if span.contains(self._analysis(block).span(token))
        ]
        if any(token.tag_ in _FINITE for token in tokens):
            return False
        return _DASHED.match(words) is not None or any(
            span.contains(mention.span)
            for person in self._story.people
            for mention in person.mentions
        )

    def is_pulled(self, place: int) -> bool:
        """Whether the same words stand in the other quotations: these are set off from the text.

        They may have been quoted in two parts: "If I was asked," Sole said. "I would stay."
        """
        quotes = self._story.quotes
        words = self._letters(quotes[place])
        others = [self._letters(each) for number, each in enumerate(quotes) if number != place]
        pairs = pairwise([*others, []])
        return len(words) >= _FEWEST_PULLED and any(_holds(one + two, words) for one, two in pairs)

    def _letters(self, quote: Quote) -> list[str]:
        return _LETTERS.findall(quote.inner.of(self._story.text).lower())

    def is_about_one(self, quote: Quote) -> bool:
        """Whether the sentence before has one person in it: "Sole shook her head."."""
        place = bisect_right(self._starts, quote.span.start) - 2
        if place < 0 or not quote.block.span.contains(self._story.sentences[place]):
            return False
        return len(self._named_in(self._story.sentences[place])) == 1

    def people_above(self, quote: Quote) -> set[int]:
        """Who of the cast is named, or meant by a pronoun, in a paragraph of a few words above."""
        place = self._block(quote)
        above = self._story.blocks[place - 1].span if place else None
        if above is None or len(above.of(self._story.text).split()) > _FEW_WORDS:
            return set()
        return self._named_in(above)

    def _named_in(self, span: Span) -> set[int]:
        return {
            number
            for number, person in enumerate(self._story.people)
            for each in (
                *(mention.span for mention in person.mentions),
                *(pronoun.span for pronoun in person.pronouns),
            )
            if span.contains(each)
        }

    def precedes_person(self, quote: Quote) -> bool:
        """Whether a question is followed by a name: "Why?" Ann Sole remembered asking."""
        if self._story.text[quote.inner.end - 1] not in "?!":
            return False
        behind = self._story.text[quote.span.end : quote.block.span.end]
        start = quote.span.end + len(behind) - len(behind.lstrip())
        return any(
            mention.span.start == start
            for person in self._story.people
            for mention in person.mentions
        )

    def refers_back(self, sentence: Span) -> bool:
        """Whether a sentence takes the words before it up: "That quote from the mayor"."""
        return _REFERS.match(sentence.of(self._story.text)) is not None

    def opens_with_quote(self, sentence: Span) -> bool:
        """Whether a sentence begins with words quoted in their turn."""
        return any(quote.span.start == sentence.start for quote in self._story.quotes)

    def _first_sentence(self, span: Span) -> Span:
        text = span.of(self._story.text)
        start = span.start + len(text) - len(text.lstrip())
        place = bisect_right(self._starts, start) - 1
        end = self._story.sentences[place].end if place >= 0 else span.end
        return Span(start, max(min(end, span.end), start))

    def _block(self, quote: Quote) -> int:
        return bisect_right(self._blocks, quote.block.span.start) - 1

    def _analysis(self, block: Block) -> BlockAnalysis:
        if self._read is None:
            analysis = self._story.analysis(Part.TAGS, Part.SENTENCES, Part.ENTITIES, Part.SYNTAX)
            self._read = {each.block.span.start: each for each in analysis.blocks}
        return self._read[block.span.start]


def _holds(words: list[str], part: list[str]) -> bool:
    """Whether a part stands in a run of words, word for word."""
    size = len(part)
    return any(words[at : at + size] == part for at in range(len(words) - size + 1))
