"""Which quotations of a story are meant to be the same one, and where their words differ.

A quotation is laid into every other passage that has most of its words; how like the two must be
is said in ``likeness``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from backread.span import Span
from backread.story.quotations.alignment import Alignment, Change
from backread.story.quotations.likeness import is_beside, likeness_of
from backread.story.quotations.passages import Passage, Quoted, content_words, read_passages
from backread.story.quotations.rewording import reworded
from backread.story.quotations.word_index import WordIndex
from backread.story.quotations.word_likeness import FEWEST_WORDS, MOST_DIFFERING, Likeness
from backread.story.quotations.words import Word
from backread.story.story import Story


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that differ: those here and those there, either of which may be none."""

    here: Span
    there: Span
    here_text: str
    there_text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two quotations of the same words, or nearly so.

    Attributes:
        one: the quotation that repeats: that beside the body, or the later one.
        other: the places in ``story.quotes`` of those that it repeats, of one passage.
        span: where the repeated words stand in the other passage.
        differences: where the words differ; empty if they do not.
        length: how many words are compared.
        beside: whether ``one`` stands beside the body: headline, dek, caption, pull quote.
    """

    one: int
    other: tuple[int, ...]
    one_span: Span
    span: Span
    differences: tuple[Difference, ...]
    length: int
    beside: bool

    def turned(self) -> Pair:
        """The same pair, seen from its other side."""
        differences = tuple(
            Difference(each.there, each.here, each.there_text, each.here_text)
            for each in self.differences
        )
        return Pair(
            self.other[0],
            (self.one,),
            self.span,
            self.one_span,
            differences,
            self.length,
            self.beside,
        )


def find_pairs(story: Story) -> tuple[Pair, ...]:
    """The quotations that repeat another one, by where the repeating one begins.

    A quotation is paired with each passage that holds its words; where none holds them as they
    are, with the one that is nearest.
    """
    if len(story.quotes) < 2:
        return ()
    passages, quoted = read_passages(story.text, story.blocks, story.quotes)
    index = WordIndex([passage.forms for passage in passages])
    found: list[Pair] = []
    for one in quoted:
        found += _pairs_of(story, one, passages, index)
    settled = list(_settled(list(_once(found))))
    return tuple(sorted(settled, key=lambda pair: (pair.one_span, pair.span)))


def _settled(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs without those that a third quotation settles.

    What stands word for word elsewhere is no slip: the other side is, unless it too stands
    elsewhere. Beside the body, what the body has somewhere is right.
    """
    verbatim = {
        index for pair in pairs if not pair.differences for index in (pair.one, *pair.other)
    }
    for pair in pairs:
        if not pair.differences or pair.one not in verbatim:
            yield pair
        elif not pair.beside and not verbatim.intersection(pair.other):
            yield pair.turned()


def _pairs_of(
    story: Story,
    one: Quoted,
    passages: Sequence[Passage],
    index: WordIndex,
) -> Iterator[Pair]:
    if one.length < FEWEST_WORDS or not content_words(one.forms):
        return
    own = passages[one.passage]
    alike = [
        (passage, read)
        for place in index.sharing(one.forms, 1 - MOST_DIFFERING)
        if place != one.passage
        and len((passage := passages[place]).words) >= len(one.words) - 2
        and (read := likeness_of(story, one, passage, own)) is not None
    ]
    if not alike:
        yield from _reworded_pairs(story, one, passages)
        return
    verbatim = [each for each in alike if not each[1].changes]
    for passage, read in verbatim or [min(alike, key=_words_changed)]:
        yield _pair(story, one, passage, read.alignment, read.changes, own)


def _words_changed(alike: tuple[Passage, Likeness]) -> int:
    return sum(change.size for change in alike[1].changes)


def _reworded_pairs(story: Story, one: Quoted, passages: Sequence[Passage]) -> Iterator[Pair]:
    """A display quotation that the body has in other words, with the nearest of those."""
    own = passages[one.passage]
    laid = [
        (passage, alignment)
        for passage in passages
        if is_beside(own, passage) and (alignment := reworded(one, passage.forms)) is not None
    ]
    if laid:
        passage, alignment = max(laid, key=lambda each: len(each[1].equal))
        yield _pair(story, one, passage, alignment, alignment.changes, own)


def _pair(
    story: Story,
    one: Quoted,
    passage: Passage,
    alignment: Alignment,
    changes: Sequence[Change],
    own: Passage,
) -> Pair:
    first, last = alignment.equal[0], alignment.equal[-1]
    there = passage.words[first[1]].span.to(passage.words[last[1]].span)
    others = tuple(index for index in passage.quotes if story.quotes[index].span.overlaps(there))
    differences = tuple(
        _difference(story.text, one.words, passage.words, change) for change in changes
    )
    here = one.words[first[0]].span.to(one.words[last[0]].span)
    for difference in differences:
        here, there = here.to(difference.here), there.to(difference.there)
    beside = is_beside(own, passage)
    pair = Pair(one.index, others, here, there, differences, one.length, beside)
    if not beside and (own.place < passage.place or is_beside(passage, own)):
        turned = pair.turned()
        return replace(turned, beside=is_beside(passage, own))
    return pair


def _difference(
    text: str, one: Sequence[Word], other: Sequence[Word], change: Change
) -> Difference:
    here, there = _stretch(one, change.one), _stretch(other, change.other)
    return Difference(
        here,
        there,
        here.of(text) if change.one[0] < change.one[1] else "",
        there.of(text) if change.other[0] < change.other[1] else "",
    )


def _stretch(words: Sequence[Word], place: tuple[int, int]) -> Span:
    """Where words stand; of none, from the word before to the word behind."""
    start, end = place
    if start < end:
        return words[start].span.to(words[end - 1].span)
    before, behind = words[max(start - 1, 0)].span, words[min(end, len(words) - 1)].span
    return before.to(behind)


def _once(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Each pair once, though both sides may have found it."""
    seen: set[tuple[int, int]] = set()
    for pair in pairs:
        key = (pair.one, pair.other[0])
        if key not in seen:
            seen.add(key)
            yield pair
