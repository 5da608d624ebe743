"""The sentences of a story's running text: their blocks, their attributions, what is quoted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from backread.draft import Block
from backread.span import Span
from backread.story.attributions.attribution import Attribution
from backread.story.quote_kinds import QuoteKind
from backread.story.story import Story

_WORD = re.compile(r"[a-z]{4,}")
_STEM = 5
_LONG_WORD = 4
_FEWEST_LONG = 3


def of_blocks(sentences: Sequence[Span], blocks: Sequence[Block]) -> tuple[list[Span], list[Block]]:
    """The sentences that stand in the blocks, and the block of each."""
    starts = [block.span.start for block in blocks]
    kept: list[Span] = []
    homes: list[Block] = []
    for sentence in sentences:
        place = bisect_right(starts, sentence.start) - 1
        if place >= 0 and blocks[place].span.contains(sentence):
            kept.append(sentence)
            homes.append(blocks[place])
    return kept, homes


def by_sentence(
    sentences: Sequence[Span], attributions: Sequence[Attribution]
) -> list[tuple[int, ...]]:
    """For each sentence the attributions whose cue or content stands in it."""
    ends = [sentence.end for sentence in sentences]
    found: dict[int, list[int]] = defaultdict(list)
    for place, attribution in enumerate(attributions):
        home = attribution.cue.span if attribution.cue else attribution.sentence
        for part in dict.fromkeys((home, *attribution.content)):
            number = bisect_right(ends, part.start)
            while number < len(sentences) and sentences[number].overlaps(part):
                if place not in found[number]:
                    found[number].append(place)
                number += 1
    return [tuple(found[number]) for number in range(len(sentences))]


def quoted(story: Story) -> list[Span]:
    """The quotations, all but nicknames and titles.

    Where an opening mark was lost, the paragraph up to the closing one is taken for quoted.
    """
    opened = {quote.block.span: quote.span.start for quote in reversed(story.quotes)}
    return [
        quote.span
        if quote.opened or opened[quote.block.span] < quote.span.start
        else quote.block.span.to(quote.span)
        for quote in story.quotes
        if quote.depth == 0 and quote.kind in {QuoteKind.SPEECH, QuoteKind.SCARE}
    ]


def words_before_source(story: Story, attribution: Attribution) -> str:
    """The words of a sentence before the source; of one without a source none."""
    span = attribution.source.span or attribution.sentence
    return story.text[attribution.sentence.start : span.start]


def reads_as_headline(words: str) -> bool:
    """Whether a sentence reads as a headline: "Why Arlen Matters", "Storm Shuts the Port"."""
    if words.startswith(("Why ", "How ")) and words.count(",") == 0:
        return True
    long = [word for word in words.split() if len(word) >= _LONG_WORD]
    return len(long) >= _FEWEST_LONG and all(word[:1].isupper() for word in long)


def stems(text: str) -> set[str]:
    """The beginnings of its longer words, all but the most common."""
    return {word[:_STEM] for word in _WORD.findall(text.lower())} - _COMMON


_COMMON = {
    word[:_STEM]
    for word in (
        "that this with have from they their there were been will would about which when what "
        "said says also more than over into year years people other some many most could should "
        "after before first last told because being these those them then only such much very"
    ).split()
}
