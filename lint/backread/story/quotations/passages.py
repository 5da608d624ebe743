"""The quoted passages of a story, whose words can be laid beside each other.

A quotation that its attribution interrupts is one passage: "I will not go," she said, "until
Friday." So is one that runs over several paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from backread.draft import Block, BlockKind
from backread.span import Span
from backread.story.quotations.words import FUNCTION_WORDS, Word, words_of
from backread.story.quote_kinds import QuoteKind
from backread.story.quotes import Quote, QuoteStyle

#: Where a story quotes itself: what stands in them is taken from the body.
DISPLAY = frozenset({BlockKind.HEADLINE, BlockKind.DEK, BlockKind.CAPTION, BlockKind.HEADING})
_LEFT_OUT = frozenset({BlockKind.CODE, BlockKind.BYLINE, BlockKind.DATELINE})


@dataclass(frozen=True, slots=True)
class Passage:
    """Quoted words of a block, or of blocks that one quotation runs over.

    Attributes:
        words: the words of all its quotations, in order.
        starts: where in ``words`` each quotation begins.
        quotes: the places of its quotations in ``story.quotes``.
        block: the first block.
        place: where that block stands among the blocks of the draft.
        last: where the last one stands.
        forms: the forms of its words.
    """

    words: tuple[Word, ...]
    starts: tuple[int, ...]
    quotes: tuple[int, ...]
    block: Block
    place: int
    last: int
    forms: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Reads the forms once: a passage is laid beside many others."""
        object.__setattr__(self, "forms", tuple(word.form for word in self.words))


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation and its words.

    Attributes:
        index: its place in ``story.quotes``.
        passage: the place of the passage that it belongs to.
        forms: the forms of its words.
    """

    index: int
    words: tuple[Word, ...]
    passage: int
    forms: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Reads the forms once: a quotation is laid into many passages."""
        object.__setattr__(self, "forms", tuple(word.form for word in self.words))

    @property
    def length(self) -> int:
        """How many words it has."""
        return sum(not word.is_gap for word in self.words)

    @property
    def span(self) -> Span:
        """From its first word to the end of its last."""
        return self.words[0].span.to(self.words[-1].span)


def content_words(forms: Iterable[str]) -> set[str]:
    """The words that say what a quotation is about, of the forms of its words."""
    return {form for form in forms if form and form not in FUNCTION_WORDS}


def read_passages(
    text: str, blocks: Sequence[Block], quotes: Sequence[Quote]
) -> tuple[list[Passage], list[Quoted]]:
    """The passages of a story and the quotations in them, both in order."""
    places = {block.span.start: place for place, block in enumerate(blocks)}
    passages: list[Passage] = []
    quoted: list[Quoted] = []
    runs_on = False
    for index, quote in _outermost(quotes):
        words = tuple(words_of(text, quote.inner))
        if not any(word.form for word in words):
            continue
        place = places[quote.block.span.start]
        last = passages[-1] if passages else None
        if last is not None and (last.last == place or (runs_on and last.last + 1 == place)):
            passages[-1] = Passage(
                last.words + words,
                (*last.starts, len(last.words)),
                (*last.quotes, index),
                last.block,
                last.place,
                place,
            )
        else:
            passages.append(Passage(words, (0,), (index,), quote.block, place, place))
        quoted.append(Quoted(index, words, len(passages) - 1))
        runs_on = quote.continues
    return passages, quoted


def _outermost(quotes: Sequence[Quote]) -> Iterator[tuple[int, Quote]]:
    """The quotations that stand in no other; of a block quote the words that its marks hold."""
    marked = {each.parent for each in quotes if _opens_block_quote(each)}
    for index, quote in enumerate(quotes):
        outermost = not quote.depth or (quote.depth == 1 and quote.parent in marked)
        if (
            not outermost
            or index in marked
            or quote.block.kind in _LEFT_OUT
            or quote.kind is QuoteKind.NICKNAME
        ):
            continue
        display = quote.block.kind in DISPLAY
        if quote.kind is QuoteKind.TITLE and not display:
            continue
        if quote.balanced or quote.style is QuoteStyle.BLOCK:
            yield index, quote


def _opens_block_quote(quote: Quote) -> bool:
    """Whether a quotation in marks begins a block quote, whose signature may stand behind it."""
    block = quote.block
    return (
        block.kind is BlockKind.BLOCK_QUOTE
        and quote.depth == 1
        and quote.balanced
        and quote.span.start == block.span.start
    )
