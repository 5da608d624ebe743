"""The sentences of a story's running text: their blocks, their attributions, what is quoted."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from backread.draft import Block
from backread.span import Span
from backread.story.attributions.attribution import Attribution
from backread.story.quote_kinds import QuoteKind
from backread.story.story import Story


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
    """The quotations, all but nicknames and titles."""
    return [
        quote.span
        for quote in story.quotes
        if quote.depth == 0 and quote.kind in {QuoteKind.SPEECH, QuoteKind.SCARE}
    ]
