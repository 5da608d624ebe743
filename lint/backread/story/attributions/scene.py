"""A block of the story, its words and which of them are quoted, for telling who says what."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple, overload

from backread.span import Span
from backread.story.language import BlockAnalysis, Part
from backread.story.quote_kinds import QuoteKind
from backread.story.quotes import Quote

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

    from backread.story.story import Story

_BESIDE = 3


class Kinds(NamedTuple):
    """How many words are verbs, names and set in capitals."""

    verbs: int
    names: int
    in_capitals: int


class Scene:
    """A block and its quotations.

    Args:
        block: the analysed block, with tags, sentences, entities and syntax.
        quotes: all quotations of the story, with their places.
    """

    def __init__(self, block: BlockAnalysis, quotes: Sequence[tuple[int, Quote]]) -> None:
        self.block = block
        self.doc = block.doc
        self.quotes = tuple(quotes)
        self._quoted = [False] * len(self.doc)
        self._edges = [False] * len(self.doc)
        for _, quote in self.quotes:
            if quote.kind in {QuoteKind.SPEECH, QuoteKind.SCARE} and len(quote.inner):
                self._mark(quote)

    def span(self, first: int, last: int) -> Span:
        """Where the words from ``first`` to ``last``, both included, stand in ``Draft.text``."""
        start = self.block.block.span.start
        begins, ends = self.doc[first], self.doc[last]
        return Span(start + begins.idx, start + ends.idx + len(ends))

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins, counted from the block's start."""
        return [token.idx for token in self.doc]

    def sentence(self, token: Token) -> TokenSpan:
        """The sentence that a word stands in; faster than spaCy's own."""
        return self._sentences[token.i]

    @cached_property
    def _sentences(self) -> list[TokenSpan]:
        return [sentence for sentence in self.doc.sents for _ in range(len(sentence))]

    def kinds_between(self, first: int, end: int) -> Kinds:
        """How many of the words from ``first`` up to ``end`` are of which kind."""
        counts = (running[end] - running[first] for running in self._running)
        return Kinds(*counts)

    @cached_property
    def _running(self) -> tuple[list[int], list[int], list[int]]:
        """For each kind how many there are before each word, for sentences of many colons."""
        return (
            list(accumulate((each.tag_.startswith("VB") for each in self.doc), initial=0)),
            list(accumulate((each.tag_.startswith("NNP") for each in self.doc), initial=0)),
            list(accumulate((each.is_upper for each in self.doc), initial=0)),
        )

    def is_quoted(self, token: Token) -> bool:
        """Whether the word stands in quotation marks."""
        return self._quoted[token.i]

    def is_beside_quote(self, token: Token) -> bool:
        """Whether speech ends or begins within a few words of it."""
        low, high = max(token.i - _BESIDE, 0), token.i + _BESIDE + 1
        return not self._quoted[token.i] and any(self._edges[low:high])

    def has_quote(self, sentence: TokenSpan) -> bool:
        """Whether some of the sentence is quoted."""
        return any(self._quoted[sentence.start : sentence.end])

    def _mark(self, quote: Quote) -> None:
        tokens = self._covered(quote.span)
        for at in tokens:
            self._quoted[at] = True
        if tokens and quote.kind is QuoteKind.SPEECH:
            self._edges[tokens[0]] = self._edges[tokens[-1]] = True

    def _covered(self, span: Span) -> range:
        start = self.block.block.span.start
        covered = self.doc.char_span(span.start - start, span.end - start, alignment_mode="expand")
        return range(covered.start, covered.end) if covered is not None else range(0)


class Scenes(Sequence[Scene]):
    """The blocks of a story in order, each with its quotations.

    Args:
        blocks: the analysed blocks, as a scene needs them.
        quotes: all quotations of the story, in order.
    """

    def __init__(self, blocks: Sequence[BlockAnalysis], quotes: Sequence[Quote]) -> None:
        self._all = tuple(_with_quotes(blocks, quotes))
        self._starts = [scene.block.block.span.start for scene in self._all]

    def __len__(self) -> int:
        return len(self._all)

    @overload
    def __getitem__(self, place: int) -> Scene: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Scene]: ...
    def __getitem__(self, place: int | slice) -> Scene | Sequence[Scene]:
        return self._all[place]

    def unquoted_words(self, sentence: Span) -> Iterator[tuple[Token, Span, Scene]]:
        """The words of a sentence that are not quoted, each with its place in the text.

        Args:
            sentence: a stretch of ``Draft.text`` that lies in one block.
        """
        place = bisect_right(self._starts, sentence.start) - 1
        if place < 0:
            return
        scene = self._all[place]
        first = bisect_left(scene.starts, sentence.start - self._starts[place])
        for token in islice(scene.doc, first, None):
            span = scene.span(token.i, token.i)
            if span.start >= sentence.end:
                break
            if sentence.contains(span) and not scene.is_quoted(token):
                yield token, span, scene


def read_scenes(story: Story) -> Scenes:
    """The scenes of a story."""
    analysis = story.analysis(Part.TAGS, Part.SENTENCES, Part.ENTITIES, Part.SYNTAX)
    return Scenes(analysis.blocks, story.quotes)


def _with_quotes(blocks: Sequence[BlockAnalysis], quotes: Sequence[Quote]) -> Iterator[Scene]:
    at = 0
    for block in blocks:
        first = at
        while at < len(quotes) and quotes[at].span.start < block.block.span.end:
            at += 1
        yield Scene(block, [(place, quotes[place]) for place in range(first, at)])
