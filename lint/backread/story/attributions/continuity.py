"""What holds attributions together: accounts that run on, and statements inside statements."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from backread.draft import BODY_KINDS
from backread.span import Span
from backread.story.attributions.attribution import Attribution, Source, SourceKind
from backread.story.story import Story

_NO_ACCOUNT = frozenset({SourceKind.NONE})


def carry_on(story: Story, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, and one more for each sentence that stands in somebody's account.

    So it is where the sentences before and behind it, in the same paragraph, are both given to
    one source on record; more than one such sentence in a row is not taken for granted.
    """
    held = _by_sentence(story.sentences, attributions)
    carried = list(attributions)
    blocks = [block.span for block in story.blocks if block.kind in BODY_KINDS]
    starts = [block.start for block in blocks]
    for before, sentence, behind in zip(
        story.sentences, story.sentences[1:], story.sentences[2:], strict=False
    ):
        at = bisect_right(starts, sentence.start) - 1
        if at < 0 or held[sentence] or not blocks[at].contains(before.to(behind)):
            continue
        source = _same_source(held[before], held[behind])
        if source is not None:
            carried.append(Attribution(source, None, sentence, (sentence,), continued=True))
    return carried


def _by_sentence(
    sentences: Sequence[Span], attributions: Iterable[Attribution]
) -> dict[Span, list[Attribution]]:
    starts = [sentence.start for sentence in sentences]
    held: dict[Span, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        for part in (attribution.sentence, *attribution.content):
            first = max(bisect_right(starts, part.start) - 1, 0)
            for sentence in sentences[first : bisect_right(starts, part.end)]:
                if sentence.overlaps(part) and attribution not in held[sentence][-1:]:
                    held[sentence].append(attribution)
    return held


def _same_source(before: Iterable[Attribution], behind: Iterable[Attribution]) -> Source | None:
    for earlier in before:
        for later in behind:
            if earlier.on_record and later.on_record and _is_same(earlier.source, later.source):
                return earlier.source
    return None


def _is_same(one: Source, other: Source) -> bool:
    if one.kind in _NO_ACCOUNT or other.kind in _NO_ACCOUNT:
        return False
    if one.person is not None or other.person is not None:
        return one.person == other.person
    if one.organisation or other.organisation:
        return one.organisation == other.organisation
    return one.kind is other.kind and one.head == other.head


def nest(attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """The attributions in the order of the text, each with the one that it stands in."""
    ordered = sorted(attributions, key=_place)
    return tuple(
        replace(each, parent=_parent(number, ordered)) for number, each in enumerate(ordered)
    )


_REACH = 12


def _parent(number: int, ordered: Sequence[Attribution]) -> int | None:
    """The attribution with the shortest content around the cue, among those nearby."""
    cue = ordered[number].cue
    if cue is None:
        return None
    around = [
        (len(part), place)
        for place in range(max(number - _REACH, 0), min(number + _REACH, len(ordered)))
        if place != number
        for part in ordered[place].content
        if part.contains(cue.span)
    ]
    around = [(length, place) for length, place in around if not _stands_in(ordered, place, number)]
    return min(around)[1] if around else None


def _stands_in(ordered: Sequence[Attribution], inner: int, outer: int) -> bool:
    """Whether the cue of one stands in the content of the other."""
    cue = ordered[inner].cue
    return cue is not None and any(part.contains(cue.span) for part in ordered[outer].content)


def _place(attribution: Attribution) -> tuple[Span, Span]:
    return attribution.sentence, attribution.cue.span if attribution.cue else attribution.sentence
