"""Single quotation marks without their partners.

The quotations layer takes every single mark that nothing pairs for an apostrophe. Only those are
broken that can be none: where speech stands in single marks, and in headlines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from backread.draft import Block, BlockKind
from backread.span import Span
from backread.story.quotations.broken_quote import SENTENCE_END, Broken, Missing, sentence_start
from backread.story.quote_marks import Mark, QuoteStyle, find_marks
from backread.story.story import Story

_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.DEK, BlockKind.HEADING, BlockKind.CAPTION})
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
_TEX = re.compile(r"``|''|`")


def find_broken_singles(story: Story) -> Iterator[Broken]:
    """The single marks without a partner that can be no apostrophe, in order."""
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
                start = sentence_start(story.text, block, mark.at, story.quotes)
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
    begins = not before.strip() or SENTENCE_END.search(before + "A") is not None
    return british and begins and _OPENS_A_SENTENCE.match(after) is not None


def _surely_closes(text: str, block: Block, mark: Mark) -> bool:
    before = text[block.span.start : mark.at]
    if before[-1:] in {",", ".", "?", "!"} and len(before.split()) >= 2:
        return not before[-2:].isdigit()
    if block.kind not in _HEADS or not before[-1:].isalpha():
        return False
    return text[mark.at + 1 : mark.at + 2] in {",", ":"} or _CLIPPED.search(before) is None
