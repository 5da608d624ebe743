"""Quotation marks without their partners.

The quotations layer pairs the marks. What it leaves unpaired is broken, but for single marks, which
it takes for apostrophes: of those only the ones are broken that can be no apostrophe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backread.draft import Block
from backread.span import Span
from backread.story.quotations.broken_quote import Broken, Missing, sentence_start
from backread.story.quotations.broken_singles import find_broken_singles
from backread.story.quotations.inside import SAYS_INSIDE
from backread.story.quote_kinds import attribution_follows
from backread.story.quote_marks import QuoteStyle
from backread.story.quotes import Quote
from backread.story.story import Story

_LONGEST_PART = 8
_ATTRIBUTION_BEHIND = re.compile(r" (?:[\w.'’-]+ ){0,3}(?:said|says|wrote|added|asked)\b")


def find_broken(story: Story) -> tuple[Broken, ...]:
    """The broken quotations, in order; two halves of one broken pair are one."""
    doubles = [*_doubles(story), *_turned_openings(story)]
    # A single mark that a broken double one hides from its partner is not broken itself.
    hidden = {each.mark for each in doubles}
    found = [*doubles, *(each for each in find_broken_singles(story) if each.until not in hidden)]
    return tuple(sorted(found, key=lambda each: each.span))


def _doubles(story: Story) -> Iterator[Broken]:
    unpaired = [
        quote
        for quote in story.quotes
        if quote.style is not QuoteStyle.SINGLE
        and (not quote.balanced or _ended_before(story.text, quote))
    ]
    skip = False
    for place, quote in enumerate(unpaired):
        following = unpaired[place + 1] if place + 1 < len(unpaired) else None
        if skip:
            skip = False
            continue
        if following is not None and _is_pair_around(story.text, quote, following):
            skip = True
            continue
        turned = following is not None and _is_turned_pair(story, quote, following)
        if turned and following is not None:
            skip = True
            wrong = _mark_of(following if quote.opened else quote)
            yield Broken(quote.span.to(wrong), wrong, Missing.TURNED)
        elif (following is not None and _goes_round_others(story.text, quote, following)) or (
            place and _goes_round_others(story.text, unpaired[place - 1], quote)
        ):
            yield _half(story, quote, runs_on=True)
        else:
            yield _half(story, quote, runs_on=_runs_on(story, quote))


def _half(story: Story, quote: Quote, *, runs_on: bool) -> Broken:
    """A quotation that lacks one of its marks."""
    mark = _mark_of(quote)
    if quote.opened:
        until = _next_mark(story, quote)
        return Broken(quote.span, mark, Missing.CLOSING, until, runs_on=runs_on)
    start = sentence_start(story.text, quote.block, mark.start, story.quotes)
    return Broken(Span(start, mark.end), mark, Missing.OPENING, runs_on=runs_on)


def _goes_round_others(text: str, first: Quote, last: Quote) -> bool:
    """Whether a quotation runs over paragraphs and holds others in marks of the same kind.

    It begins its paragraph and ends its last one, and nobody says inside it that he speaks.
    """
    return (
        first.opened
        and not first.closed
        and last.closed
        and not last.opened
        and first.block != last.block
        and first.style is last.style
        and not text[first.block.span.start : first.span.start].strip()
        and not text[last.span.end : last.block.span.end].strip()
        and SAYS_INSIDE.search(first.inner.of(text)) is None
    )


def _runs_on(story: Story, quote: Quote) -> bool:
    """Whether the other mark of a quotation stands alone in a paragraph before or behind.

    Marks with spaces on both sides are read one way or the other, so straight ones are counted too.
    """
    outer = [each for each in story.quotes if each.depth == 0]
    place = outer.index(quote) if quote in outer else -1
    beside = place + (1 if quote.opened else -1)
    if place >= 0 and 0 <= beside < len(outer):
        first, last = (quote, outer[beside]) if quote.opened else (outer[beside], quote)
        if _are_two_halves(story.text, first, last):
            return True
    return _comes_out_even_with_another(story, quote.block)


def _are_two_halves(text: str, first: Quote, last: Quote) -> bool:
    return (
        first.opened
        and not first.closed
        and last.closed
        and not last.opened
        and first.block != last.block
        and first.style is last.style
        and not text[first.span.end : first.block.span.end].strip()
    )


def _comes_out_even_with_another(story: Story, block: Block) -> bool:
    """Whether a paragraph with an odd number of straight marks stands beside another such one.

    A quotation may run over paragraphs that have no mark at all.
    """
    going_on = {quote.block for quote in story.quotes if quote.continues}
    counts = [
        0 if each in going_on else each.span.of(story.text).count('"') for each in story.blocks
    ]
    place = story.blocks.index(block)
    if counts[place] % 2 == 0:
        return False
    before = next((count for count in reversed(counts[:place]) if count), 0)
    behind = next((count for count in counts[place + 1 :] if count), 0)
    return before % 2 == 1 or behind % 2 == 1


def _ended_before(text: str, quote: Quote) -> bool:
    """Whether a quotation that seems to go on in the next paragraph has ended in this one.

    It is a short part of a sentence, or the words that say who speaks stand inside it.
    """
    if not quote.continues or quote.closed or quote.style is QuoteStyle.BLOCK:
        return False
    words = quote.inner.of(text)
    part = words[:1].islower() and len(words.split()) <= _LONGEST_PART
    return part or SAYS_INSIDE.search(words) is not None


def _turned_openings(story: Story) -> Iterator[Broken]:
    """Closed quotations that open with a closing mark, where the story uses the opening one."""
    curly = [
        quote
        for quote in story.quotes
        if quote.style is QuoteStyle.DOUBLE and quote.opened and quote.closed
    ]
    turned = [quote for quote in curly if story.text[quote.span.start] == "”"]
    right = sum(story.text[quote.span.start] == "“" for quote in curly)
    if len(turned) < right:
        for quote in turned:
            yield Broken(quote.span, _mark_of(quote), Missing.TURNED)


def _is_turned_pair(story: Story, quote: Quote, following: Quote) -> bool:
    """Whether two unpaired marks of one block face the same way where they ought to be a pair."""
    if following.block != quote.block or quote.opened is not following.opened:
        return False
    if quote.opened:
        return story.text[quote.span.end : following.span.start].strip() == ""
    mark = _mark_of(quote)
    around = Span(mark.end, _mark_of(following).start)
    if any(around.contains(each.span) for each in story.quotes if each.block == quote.block):
        return False
    before = story.text[quote.block.span.start : mark.start].rstrip()
    if not before:
        return True
    speaks = attribution_follows(story.text + " ", mark.start, quote.block.span.end)
    return (
        before[-1] in ",:"
        and _ATTRIBUTION_BEHIND.match(story.text, mark.end) is None
        and (not speaks)
    )


def _is_pair_around(text: str, quote: Quote, following: Quote) -> bool:
    """Whether two straight marks are a pair that only holds curly ones: an excerpt, set anew."""
    if following.block != quote.block or not quote.opened or following.opened:
        return False
    return text[quote.span.start] == text[following.span.end - 1] == '"'


def _mark_of(quote: Quote) -> Span:
    if quote.opened:
        return Span(quote.span.start, quote.span.start + 1)
    return Span(quote.span.end - 1, quote.span.end)


def _next_mark(story: Story, quote: Quote) -> Span | None:
    at = quote.span.end
    rest = story.text[at : quote.block.span.end]
    start = at + len(rest) - len(rest.lstrip())
    if start < quote.block.span.end and any(each.span.start == start for each in story.quotes):
        return Span(start, start + 1)
    return None
