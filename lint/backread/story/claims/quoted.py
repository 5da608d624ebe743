"""Quotations of full sentences that nobody speaks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from backread.draft import BlockKind
from backread.span import Span
from backread.story.claims.vouching import vouches
from backread.story.quotes import Quote, QuoteKind, QuoteStyle
from backread.story.story import Story

_ENDS = re.compile(r"[.?!…,]['’\"”)]*\Z")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FEWEST_WORDS = 4
_ASKS = re.compile(r"\s*(?:Q|A|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}) ?[:.—–-] ?")


def unattributed_quotes(story: Story) -> Iterator[Quote]:
    """The quotations of a full sentence for which the story names no speaker."""
    sentences = story.sentences
    starts = [sentence.start for sentence in sentences]
    for place, quote in enumerate(story.quotes):
        if not _is_full(story, quote) or not _stands_alone(story, quote):
            continue
        if not _is_spoken(story, place) and not _is_carried(story, place, quote):
            first = max(bisect_right(starts, quote.span.start) - 1, 0)
            last = max(bisect_right(starts, quote.span.end - 1) - 1, first)
            before = sentences[first - 1] if first else None
            after = sentences[last + 1] if last + 1 < len(sentences) else None
            if not _is_attributed_beside(story, quote, before, sentences[first], after):
                yield quote


def _is_spoken(story: Story, place: int) -> bool:
    """Whether words beside the quotation give it a speaker; one carried over is not enough."""
    attribution = story.attributions.of_quote(place)
    return attribution is not None and not (attribution.continued and attribution.cue is None)


def _is_full(story: Story, quote: Quote) -> bool:
    words = quote.inner.of(story.text)
    return (
        quote.kind is QuoteKind.SPEECH
        and quote.depth == 0
        and quote.balanced
        and quote.opened
        and quote.style is not QuoteStyle.BLOCK
        and quote.block.kind is BlockKind.PARAGRAPH
        and len(_WORD.findall(words)) >= _FEWEST_WORDS
        and not words[:1].islower()
        and _ENDS.search(words) is not None
    )


def _stands_alone(story: Story, quote: Quote) -> bool:
    """Whether the quotation is a sentence of its own: nothing leads into it or follows from it."""
    block = quote.block.span
    before = story.text[block.start : quote.span.start].rstrip()
    after = story.text[quote.span.end : block.end].lstrip()
    # "She wrote in her diary:" may stand in a paragraph of its own above the words.
    led_in = not before and story.text[: block.start].rstrip().endswith(":")
    ends_before = not led_in and (not before or before[-1] in '.?!…"”’)')
    return ends_before and (not after or (not after[0].islower() and after[0] not in ",;:—–-("))


def _is_carried(story: Story, place: int, quote: Quote) -> bool:
    """Whether a quotation beside it has a speaker, or the words before it show who speaks.

    Those are a transcript's "Q:" or name, and a sentence about one person and nobody else.
    """
    for other in _beside(story.quotes, place):
        if _is_spoken(story, other):
            return True
    before = story.text[quote.block.span.start : quote.span.start]
    return _ASKS.fullmatch(before) is not None or _is_about_one(story, quote)


def _is_about_one(story: Story, quote: Quote) -> bool:
    """Whether the sentence before in the paragraph has one person in it: "Sole shook her head."."""
    starts = [sentence.start for sentence in story.sentences]
    place = bisect_right(starts, quote.span.start) - 2
    if place < 0 or not quote.block.span.contains(story.sentences[place]):
        return False
    sentence = story.sentences[place]
    named = {
        number
        for number, person in enumerate(story.people)
        for span in (
            *(mention.span for mention in person.mentions),
            *(pronoun.span for pronoun in person.pronouns),
        )
        if sentence.contains(span)
    }
    return len(named) == 1


def _beside(quotes: Sequence[Quote], place: int) -> Iterator[int]:
    """The quotations of the same paragraph, and those that it runs on from or into."""
    block = quotes[place].block
    for other in range(max(place - 3, 0), min(place + 4, len(quotes))):
        if other != place and quotes[other].block is block:
            yield other
    if place and quotes[place - 1].continues:
        yield place - 1
    if quotes[place].continues and place + 1 < len(quotes):
        yield place + 1


def _is_attributed_beside(
    story: Story, quote: Quote, before: Span | None, sentence: Span, after: Span | None
) -> bool:
    """Whether its own sentence or one that touches it gives somebody the words.

    The sentence before does where somebody speaks in it; so does the last one of the paragraph
    before, where that quotes somebody. So does the one behind a question: "Why?" Sole asked.
    """
    if any(
        each.covers(quote.inner) and not (each.continued and each.cue is None)
        for each in story.attributions.in_sentence(sentence)
    ):
        return True
    if before is not None and any(
        vouches(each) and (quote.block.span.contains(before) or each.quotes)
        for each in story.attributions.in_sentence(before)
    ):
        return True
    if story.text[quote.inner.end - 1] not in "?!":
        return False
    if _precedes_person(story, quote):
        return True
    if after is None or not quote.block.span.contains(after):
        return False
    return any(vouches(each) for each in story.attributions.in_sentence(after))


def _precedes_person(story: Story, quote: Quote) -> bool:
    """Whether somebody's name follows directly: "Why?" Ann Sole remembered asking."""
    behind = story.text[quote.span.end : quote.block.span.end]
    start = quote.span.end + len(behind) - len(behind.lstrip())
    return any(
        mention.span.start == start for person in story.people for mention in person.mentions
    )
