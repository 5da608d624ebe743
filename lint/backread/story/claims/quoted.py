"""Quotations of full sentences that nobody speaks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from backread.draft import BlockKind
from backread.span import Span
from backread.story.attributions.attribution import Attribution
from backread.story.claims.quote_surroundings import QuoteSurroundings
from backread.story.claims.vouching import vouches
from backread.story.quotes import Quote, QuoteKind, QuoteStyle
from backread.story.story import Story

_ENDS = re.compile(r"[.?!…,]['’\"”)]*\Z")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TAGGED = re.compile(r",['’]?[\"”]\s+(?!and\b|or\b|but\b)\w[^\"“”]{6,}[.:]\s+\Z")
_SAID = re.compile(r"\b(?:said|says|added|adds|asked|replied|wrote|told \w+)[.:]\s+\Z")
_FEWEST_WORDS = 4
_FEWEST_ALONE = 7
_NEAR = 3
_ONE = frozenset({"he", "she"})
_PLAIN_SPEECH = frozenset({"say", "tell", "add", "argue", "explain", "write", "state", "note"})


def unattributed_quotes(story: Story) -> Iterator[Quote]:
    """The quotations of a full sentence for which the story names no speaker.

    Of one that runs over several paragraphs only the first is given.
    """
    speaking = _Speaking(story)
    for place, quote in enumerate(story.quotes):
        begins = not place or not story.quotes[place - 1].continues
        if begins and speaking.is_full(quote) and not speaking.has_speaker(place):
            yield quote


class _Speaking:
    """Tells of each quotation of a story whether the story says who speaks it."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._beside = QuoteSurroundings(story)
        self._starts = [sentence.start for sentence in story.sentences]
        self._known: dict[int, bool] = {}

    def is_full(self, quote: Quote) -> bool:
        """Whether it is a sentence or more, and stands by itself as one."""
        words = quote.inner.of(self._story.text)
        return (
            quote.kind is QuoteKind.SPEECH
            and quote.depth == 0
            and quote.balanced
            and quote.opened
            and quote.style is not QuoteStyle.BLOCK
            and quote.block.kind is BlockKind.PARAGRAPH
            and len(_WORD.findall(words)) >= self._fewest(quote)
            and not words[:1].islower()
            and _ENDS.search(words) is not None
            and self._beside.stands_alone(quote)
        )

    def _fewest(self, quote: Quote) -> int:
        """A few words in single marks that fill a paragraph are a crosshead as often as not."""
        crosshead = quote.style is QuoteStyle.SINGLE and self._beside.fills_block(quote)
        return _FEWEST_ALONE if crosshead else _FEWEST_WORDS

    def has_speaker(self, place: int) -> bool:
        """Whether anything says who speaks: beside the words, or carried over from before."""
        if place not in self._known:
            # While it is asked, what leans on this one finds nobody here.
            self._known[place] = False
            self._known[place] = self._find(place)
        return self._known[place]

    def _find(self, place: int) -> bool:
        quote = self._story.quotes[place]
        return (
            self._is_spoken(place)
            or any(self._is_spoken(other) for other in self._joined(place))
            or self._beside.is_transcript(quote)
            or self._beside.is_signed(self._end_of(place))
            or self._beside.is_pulled(place)
            or self._beside.is_about_one(quote)
            or self._is_told_here(quote)
            or self._is_told_before(place)
            or self._follows_speech(quote)
            or self._is_tagged(quote)
            or self._goes_on(place)
            or self._is_told_behind(quote)
        )

    def _is_spoken(self, place: int) -> bool:
        """Whether words beside the quotation give it a speaker; one carried over is not enough."""
        attribution = self._story.attributions.of_quote(place)
        return attribution is not None and attribution.cue is not None

    def _joined(self, place: int) -> Iterator[int]:
        """The quotations of the same paragraph, and those that it runs on from or into."""
        quotes = self._story.quotes
        for other in range(max(place - _NEAR, 0), min(place + _NEAR + 1, len(quotes))):
            if other != place and quotes[other].block is quotes[place].block:
                yield other
        last = place
        while last and quotes[last - 1].continues:
            last -= 1
            yield last
        while quotes[place].continues and place + 1 < len(quotes):
            place += 1
            yield place

    def _end_of(self, place: int) -> Quote:
        """The quotation, or the last paragraph of it."""
        quotes = self._story.quotes
        while quotes[place].continues and place + 1 < len(quotes):
            place += 1
        return quotes[place]

    def _is_told_here(self, quote: Quote) -> bool:
        sentence = self._sentence_at(quote.span.start)
        return any(
            each.covers(quote.inner) and each.cue is not None
            for each in self._story.attributions.in_sentence(sentence)
        )

    def _is_told_before(self, place: int) -> bool:
        """Whether somebody speaks in the sentence before, or in the words that run into these.

        In the paragraph before, that has to be by quoting, or by the word of a person where the
        quotation fills its own. One that does goes on, too, from one that ends the paragraph above.
        """
        quote = self._story.quotes[place]
        before = self._sentence(quote.span.start, -1)
        if before is None:
            return False
        inside = quote.block.span.contains(before)
        fills = self._beside.fills_block(quote)
        if any(
            vouches(each) and (inside or each.quotes or (fills and _is_word_of_somebody(each)))
            for each in self._story.attributions.in_sentence(before)
        ):
            return True
        if not fills or not place:
            return False
        earlier = self._story.quotes[place - 1]
        runs_on = self._beside.ends_block_above(earlier, quote)
        return runs_on and self.has_speaker(place - 1)

    def _is_tagged(self, quote: Quote) -> bool:
        """Whether it, or the quotation before, runs into words: ``"No," they state. "We stay."``.

        The comma says that its speaker follows, however far off the verb stands.
        """
        block, text = quote.block.span, self._story.text
        before, behind = text[block.start : quote.span.start], text[quote.span.end : block.end]
        comma = text[quote.inner.end - 1] == "," and _WORD.match(behind.lstrip()) is not None
        return comma or _TAGGED.search(before) is not None

    def _follows_speech(self, quote: Quote) -> bool:
        """Whether "she said." stands right before, in a paragraph whose marks do not pair up."""
        return _SAID.search(self._story.text[quote.block.span.start : quote.span.start]) is not None

    def _goes_on(self, place: int) -> bool:
        """Whether the paragraph above is about the last speaker alone: ``Sole went on.``."""
        quote = self._story.quotes[place]
        last = self._last_speaker(place)
        if last is None or not self._beside.fills_block(quote):
            return False
        return self._beside.people_above(quote) == {last}

    def _last_speaker(self, place: int) -> int | None:
        """Who speaks the last quotation that has a speaker, a few quotations back."""
        for earlier in range(place - 1, max(place - 1 - _NEAR, -1), -1):
            attribution = self._story.attributions.of_quote(earlier)
            if attribution is not None and attribution.cue is not None:
                return attribution.source.person
        return None

    def _is_told_behind(self, quote: Quote) -> bool:
        """Whether the next words say whose these were: ``"Why?" Sole asked``, ``Those words``."""
        if self._beside.precedes_person(quote):
            return True
        after = self._sentence(quote.span.end - 1, 1)
        if after is None:
            return False
        asks = self._story.text[quote.inner.end - 1] in "?!"
        refers = self._beside.refers_back(after)
        if not (asks or refers) or self._beside.opens_with_quote(after):
            return False
        if not asks and not quote.block.span.contains(after):
            return False
        return refers or any(vouches(each) for each in self._story.attributions.in_sentence(after))

    def _sentence_at(self, offset: int) -> Span:
        return self._story.sentences[max(bisect_right(self._starts, offset) - 1, 0)]

    def _sentence(self, offset: int, step: int) -> Span | None:
        place = max(bisect_right(self._starts, offset) - 1, 0) + step
        return self._story.sentences[place] if 0 <= place < len(self._starts) else None


def _is_word_of_somebody(attribution: Attribution) -> bool:
    """Whether one person plainly says something, in words that are not quoted."""
    cue, source = attribution.cue, attribution.source
    spoken = cue is not None and cue.lemma in _PLAIN_SPEECH
    return spoken and not source.plural and (source.person is not None or source.head in _ONE)
