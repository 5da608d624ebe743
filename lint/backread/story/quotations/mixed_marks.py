"""Which marks a story sets its quotations in, and where it leaves them.

Two things are counted, each by itself: the shape of double marks, straight or curly, and the kind
of the marks around speech in the body, double, single or guillemets. The majority is the story's
own way. Nested quotations, scare quotes and headlines have ways of their own and are left out of
the second count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backread.draft import BODY_KINDS, BlockKind
from backread.span import Span
from backread.story.quote_kinds import QuoteKind
from backread.story.quotes import Quote, QuoteStyle
from backread.story.story import Story

STRAIGHT, CURLY, HALF_AND_HALF = "straight", "curly", "half straight, half curly"
_STRAIGHT_DOUBLE = '"'
_OPENING, _CLOSING = "“", "”"
_FEWEST = 3
#: The fewest words of speech in single marks: fewer may be a term or a scare quote.
_FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class MixedMarks:
    """The quotations of a story that do not stand in the marks that most do.

    Attributes:
        quotes: the quotations, in order.
        own: which marks the first stands in; ``usual`` the story's.
        count: how many quotations stand in the usual ones.
        other: a quotation in the usual marks.
        marks: what would set them like the rest: a place and the mark for it; empty where that
            is no matter of shape alone.
    """

    quotes: tuple[Quote, ...]
    own: str
    usual: str
    count: int
    other: Quote
    marks: tuple[tuple[Span, str], ...] = ()


def find_mixed_marks(story: Story) -> tuple[MixedMarks, ...]:
    """The quotations in other marks than most: by shape, and by the kind of the marks."""
    found = [*_shapes(story), *_styles(story)]
    return tuple(sorted(found, key=lambda each: each.quotes[0].span))


def _shapes(story: Story) -> Iterator[MixedMarks]:
    """Straight among curly double marks, and the other way round."""
    doubles = [
        quote
        for quote in story.quotes
        if quote.style is QuoteStyle.DOUBLE
        and quote.opened
        and (quote.closed or quote.continues)
        and quote.block.kind is not BlockKind.CODE
        and not _holds_code(quote, story.text)
    ]
    kinds = [_shape(quote, story.text) for quote in doubles]
    counts = Counter(kinds)
    straight, curly = counts[STRAIGHT], counts[CURLY]
    if straight == curly:
        return
    usual = STRAIGHT if straight > curly else CURLY
    odd = [quote for quote, kind in zip(doubles, kinds, strict=True) if kind != usual]
    if odd:
        marks = tuple(mark for quote in odd for mark in _reset(quote, story.text, usual))
        other = doubles[kinds.index(usual)]
        own = kinds[doubles.index(odd[0])]
        yield MixedMarks(tuple(odd), own, usual, counts[usual], other, marks)


def _holds_code(quote: Quote, text: str) -> bool:
    """Whether the mark stands behind a sign that only markup and code have before one."""
    return text[max(quote.span.start - 1, 0) : quote.span.start] in {"=", "{"}


def _shape(quote: Quote, text: str) -> str:
    marks = [text[quote.span.start]]
    if quote.closed:
        marks.append(text[quote.span.end - 1])
    straight = [mark == _STRAIGHT_DOUBLE for mark in marks]
    if all(straight):
        return STRAIGHT
    return HALF_AND_HALF if any(straight) else CURLY


def _reset(quote: Quote, text: str, usual: str) -> Iterator[tuple[Span, str]]:
    places = [(quote.span.start, _OPENING)]
    if quote.closed:
        places.append((quote.span.end - 1, _CLOSING))
    for at, curly in places:
        mark = curly if usual == CURLY else _STRAIGHT_DOUBLE
        if text[at] != mark:
            yield Span(at, at + 1), mark


def _styles(story: Story) -> Iterator[MixedMarks]:
    """Speech in single marks among speech in double ones, and so on."""
    speech = [
        quote
        for quote in story.quotes
        if quote.depth == 0
        and quote.closed
        and quote.opened
        and quote.kind is QuoteKind.SPEECH
        and quote.block.kind in BODY_KINDS
        and quote.style is not QuoteStyle.BLOCK
        and len(quote.inner.of(story.text).split()) >= _FEWEST_WORDS
    ]
    kinds: list[str] = [str(quote.style) for quote in speech]
    counts = Counter(kinds)
    if len(counts) < 2 or counts.total() < _FEWEST:
        return
    (usual, count), (_, second) = counts.most_common(2)
    if count == second:
        return
    other = speech[kinds.index(usual)]
    odd = [quote for quote, kind in zip(speech, kinds, strict=True) if kind != usual]
    yield MixedMarks(tuple(odd), str(odd[0].style), usual, count, other)


def name(kind: str) -> str:
    """What a newsroom calls marks of a kind."""
    names: Mapping[str, str] = {
        str(QuoteStyle.DOUBLE): "double marks",
        str(QuoteStyle.SINGLE): "single marks",
        str(QuoteStyle.GUILLEMETS): "guillemets",
        str(QuoteStyle.LOW_HIGH): "low and high marks",
        STRAIGHT: "straight marks",
        CURLY: "curly marks",
        HALF_AND_HALF: "one straight and one curly mark",
    }
    return names[kind]
