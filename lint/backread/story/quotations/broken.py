"""Quotation marks without their partners.

The quotations layer pairs the marks. What it leaves unpaired is broken, but for single marks, which
it takes for apostrophes: of those only the ones are broken that can be no apostrophe.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from backread.draft import Block, BlockKind
from backread.span import Span
from backread.story.quote_kinds import attribution_follows
from backread.story.quote_marks import Mark, QuoteStyle, find_marks
from backread.story.quotes import Quote
from backread.story.story import Story

_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.DEK, BlockKind.HEADING, BlockKind.CAPTION})
_SENTENCE_END = re.compile(r"[.?!][\"'“”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z\d])")
_SAYS = re.compile(
    r"(?:[,:]|\b(?:said|says|asked|asks|added|told \w+|wrote|replied|shouted|called it))\s\Z"
)
#: Words that a sentence begins with and that no clipped name does ('Canes, 'Bama).
_OPENS_A_SENTENCE = re.compile(
    r"(?:I|We|You|He|She|It|They|This|That|There|These|The|A|An|No|Not|Nobody|Nothing|My|Our|Your"
    r"|If|When|What|Why|How|Who|Do|Don|Let|Never|Just|Everyone|Everything)\b"
)
#: Words that lose their end in speech: goin', ol', an'.
_CLIPPED = re.compile(r"(?:in|\b\w{1,3}|[sxz])\Z", re.IGNORECASE)
_VERBS = (
    r"(?:said|says|wrote|writes|added|adds|asked|declared|started|began|posted|tweeted|read|reads"
    r"|continued|explained|argued|noted|stated|concluded|insisted|warned|replied|recalled)"
)
#: Narration inside what seems to be quoted: ", said Reyes," or ", Reyes said."
_ATTRIBUTION = re.compile(
    rf"[,?!] (?:{_VERBS} [A-Z][\w'’-]+"
    rf"|(?:he|she|they|the [a-z]+|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) {_VERBS}(?=[.,]\s|[.,]?\Z))"
)
_ATTRIBUTION_BEHIND = re.compile(r" (?:[\w.'’-]+ ){0,3}(?:said|says|wrote|added|asked)\b")
_TEX = re.compile(r"``|''|`")


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


def find_broken(story: Story) -> tuple[Broken, ...]:
    """The broken quotations, in order; two halves of one broken pair are one."""
    doubles = [*_doubles(story), *_turned_openings(story)]
    # A single mark that a broken double one hides from its partner is not broken itself.
    hidden = {each.mark for each in doubles}
    found = [*doubles, *(each for each in _singles(story) if each.until not in hidden)]
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
        elif not quote.opened:
            mark = Span(quote.span.end - 1, quote.span.end)
            start = _sentence_start(story.text, quote.block, mark.start, story.quotes)
            goes = _runs_on(story, quote)
            yield Broken(Span(start, mark.end), mark, Missing.OPENING, runs_on=goes)
        else:
            until, goes = _next_mark(story, quote), _runs_on(story, quote)
            yield Broken(quote.span, _mark_of(quote), Missing.CLOSING, until, runs_on=goes)


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
    counts = [each.span.of(story.text).count('"') for each in story.blocks]
    place = story.blocks.index(block)
    if counts[place] % 2 == 0:
        return False
    before = next((count for count in reversed(counts[:place]) if count), 0)
    behind = next((count for count in counts[place + 1 :] if count), 0)
    return before % 2 == 1 or behind % 2 == 1


def _ended_before(text: str, quote: Quote) -> bool:
    """Whether a quotation that seems to go on in the next paragraph has ended in this one.

    It is a part of a sentence, or the words that say who speaks stand inside it.
    """
    if not quote.continues or quote.closed or quote.style is QuoteStyle.BLOCK:
        return False
    words = quote.inner.of(text)
    return words[:1].islower() or _ATTRIBUTION.search(words) is not None


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


def _sentence_start(text: str, block: Block, at: int, quotes: Sequence[Quote]) -> int:
    """Where the sentence before a closing mark begins, behind any quotation that ends there."""
    start = block.span.start
    for end in _SENTENCE_END.finditer(text, start, at):
        start = end.end()
    for quote in quotes:
        if quote.block == block and quote.depth == 0 and quote.opened and quote.span.end < at:
            start = max(start, quote.span.end)
    words = text[start:at]
    return start + len(words) - len(words.lstrip())


def _singles(story: Story) -> Iterator[Broken]:
    british = _is_single_primary(story)
    starts = [quote.span.start for quote in story.quotes]
    paired = {
        at
        for quote in story.quotes
        if quote.style is QuoteStyle.SINGLE
        for at in (quote.span.start, quote.span.end - 1)
    }
    for block in story.blocks:
        copy = block.span.of(story.text)
        if block.kind is BlockKind.CODE or _TEX.search(copy):
            continue
        marks = list(find_marks(story.text, block.span.start, block.span.end))
        for place, mark in enumerate(marks):
            if mark.style is not QuoteStyle.SINGLE or mark.at in paired:
                continue
            level = bisect_right(starts, mark.at) - 1
            nested = level >= 0 and _stands_in_double(story, level, mark.at)
            sure = (british and not nested) or block.kind in _HEADS
            if mark.may_open and _surely_opens(story.text, block, mark, british=sure):
                if nested and any(
                    each.style is QuoteStyle.SINGLE and each.may_close
                    for each in marks[place + 1 :]
                ):
                    continue
                until = marks[place + 1].at if place + 1 < len(marks) else None
                end = block.span.end if until is None else until
                yield Broken(
                    Span(mark.at, mark.at + len(story.text[mark.at : end].rstrip())),
                    Span(mark.at, mark.at + 1),
                    Missing.CLOSING,
                    None if until is None else Span(until, until + 1),
                )
            elif mark.may_close and sure and _surely_closes(story.text, block, mark):
                start = _sentence_start(story.text, block, mark.at, story.quotes)
                here = Span(mark.at, mark.at + 1)
                yield Broken(Span(start, here.end), here, Missing.OPENING)


def _is_single_primary(story: Story) -> bool:
    """Whether the story's speech stands in single marks, as in most British papers."""
    body = [
        quote
        for quote in story.quotes
        if quote.depth == 0 and quote.block.kind not in _HEADS and quote.balanced
    ]
    singles = sum(quote.style is QuoteStyle.SINGLE for quote in body)
    doubles = sum(quote.style is QuoteStyle.DOUBLE for quote in body)
    return singles > doubles


def _stands_in_double(story: Story, level: int, at: int) -> bool:
    place: int | None = level
    while place is not None:
        quote = story.quotes[place]
        if quote.style is QuoteStyle.DOUBLE and quote.span.start < at < quote.span.end:
            return True
        place = quote.parent
    return False


def _surely_opens(text: str, block: Block, mark: Mark, *, british: bool) -> bool:
    before = text[block.span.start : mark.at]
    after = text[mark.at + 1 : block.span.end]
    if not after[:1].isupper() or len(after.split()) < 3:
        return False
    if _SAYS.search(before):
        return True
    begins = not before.strip() or _SENTENCE_END.search(before + "A") is not None
    return british and begins and _OPENS_A_SENTENCE.match(after) is not None


def _surely_closes(text: str, block: Block, mark: Mark) -> bool:
    before = text[block.span.start : mark.at]
    if before[-1:] in {",", ".", "?", "!"} and len(before.split()) >= 2:
        return not before[-2:].isdigit()
    if block.kind not in _HEADS or not before[-1:].isalpha():
        return False
    return text[mark.at + 1 : mark.at + 2] in {",", ":"} or _CLIPPED.search(before) is None
