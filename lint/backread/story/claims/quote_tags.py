"""Words before or behind a quotation, in one breath with it, that say who speaks."""

from __future__ import annotations

import re

from backread.story.attributions.attribution import Attribution
from backread.story.claims.quote_people import QuotePeople
from backread.story.claims.quote_places import QuotePlaces
from backread.story.claims.quote_runs import QuoteRuns
from backread.story.claims.quote_surroundings import QuoteSurroundings
from backread.story.claims.vouching import vouches
from backread.story.quotes import Quote
from backread.story.story import Story

_TAGGED = re.compile(
    r"(?:,|[?!](?=['’]?[\"”]\s+[a-z]))['’]?[\"”]\s+(?!and\b|or\b|but\b)\w[^\"“”]{6,}[.:]\s+\Z"
)
#: How a paragraph ends that gives its last quotation to somebody: ``"We stay," Sole will say.``.
_TAGGED_AT_END = re.compile(
    r"[,?!]['’]?[\"”][^\"“”]{3,80}\b(?:said|says|say|added|wrote|explained|told \w+)\.\s*\Z"
)
_SAID = re.compile(r"\b(?:said|says|added|adds|asked|replied|wrote|told \w+)[.:]\s+\Z")


class QuoteTags:
    """Reads the tags of the quotations of a story: ``"We stay," Sole said.``."""

    def __init__(
        self,
        story: Story,
        places: QuotePlaces,
        people: QuotePeople,
        beside: QuoteSurroundings,
        runs: QuoteRuns,
    ) -> None:
        self._story = story
        self._places = places
        self._people = people
        self._beside = beside
        self._runs = runs

    def is_tagged(self, quote: Quote) -> bool:
        """Whether it, or the quotation before, runs into words: ``"No," they state. "We stay."``.

        The comma says that its speaker follows, however far off the verb stands.
        """
        block, text = quote.block.span, self._story.text
        before, behind = text[block.start : quote.span.start], text[quote.span.end : block.end]
        comma = text[quote.inner.end - 1] == "," and behind.lstrip()[:1].isalpha()
        if comma or _TAGGED.search(before) is not None:
            return True
        above = self._places.above(quote) if self._places.fills_block(quote) else None
        return above is not None and _TAGGED_AT_END.search(above.span.of(text)) is not None

    def follows_speech(self, quote: Quote) -> bool:
        """Whether "she said." stands right before, in a paragraph whose marks do not pair up."""
        return _SAID.search(self._story.text[quote.block.span.start : quote.span.start]) is not None

    def is_told_behind(self, place: int) -> bool:
        """Whether the next words say whose these were: ``"Why?" Sole asked``, ``Those words``."""
        quote = self._runs.end(place)
        if self._people.precedes_person(quote):
            return True
        after = self._places.sentence_behind(quote)
        if after is None:
            return False
        asks = self._story.text[quote.inner.end - 1] in "?!"
        refers = self._beside.refers_back(after)
        if not (asks or refers) or self._beside.opens_with_quote(after):
            return False
        if not asks and not (quote.block.span.contains(after) or self._places.fills_block(quote)):
            return False
        return refers or any(
            vouches(each) and (quote.block.span.contains(after) or self._is_tag(each, quote))
            for each in self._story.attributions.in_sentence(after)
        )

    def _is_tag(self, attribution: Attribution, quote: Quote) -> bool:
        """Whether it gives somebody words before its verb; behind a question it may do so behind.

        ``Sole said, "We stay."`` says nothing of whose the shout in the paragraph above was.
        """
        cue, quotes = attribution.cue, [self._story.quotes[at] for at in attribution.quotes]
        if cue is None or not quotes:
            return False
        asks = self._story.text[quote.inner.end - 1] == "?"
        return asks or any(each.span.start < cue.span.start for each in quotes)
