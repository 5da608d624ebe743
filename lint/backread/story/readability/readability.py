"""How hard a story is to read: as a whole, by section, by paragraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from backread.draft import BODY_KINDS, Block, BlockKind
from backread.span import Span
from backread.story.quote_kinds import QuoteKind
from backread.story.quotes import Quote
from backread.story.readability.passage import Paragraph, Passage, Section
from backread.story.readability.sentence import Sentence, read_sentence

if TYPE_CHECKING:
    from backread.story import Story

_RUNNING_KINDS = BODY_KINDS | {BlockKind.BLOCK_QUOTE}


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard a story is to read.

    Headlines, captions, tables and datelines are no running text and count nowhere.

    Attributes:
        whole: the running text, quotations included.
        sections: the stretches of it between the headings, those without any text left out.
        sentences: the sentences of its paragraphs and list items, in order.
        paragraphs: its paragraphs, in order; no list items, no block quotes.
    """

    whole: Passage
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[Paragraph, ...]


def measure_readability(story: Story) -> Readability:
    """Measures a story."""
    quotes: dict[int, list[Quote]] = defaultdict(list)
    for quote in story.quotes:
        quotes[quote.block.span.start].append(quote)
    read = [
        (block, tuple(_sentences(story, spans, quotes.get(block.span.start, ()))))
        for block, spans in _by_block(story)
    ]
    running = [sentence for block, all_of_it in read for sentence in all_of_it if _runs(block)]
    return Readability(
        Passage([sentence.words for sentence in running]),
        tuple(_sections(read)),
        tuple(each for block, sentences in read if block.kind in BODY_KINDS for each in sentences),
        tuple(
            Paragraph(block, sentences, Passage([*chain(*(each.stretches for each in sentences))]))
            for block, sentences in read
            if block.kind is BlockKind.PARAGRAPH
        ),
    )


def _runs(block: Block) -> bool:
    return block.kind in _RUNNING_KINDS


def _by_block(story: Story) -> Iterator[tuple[Block, list[Span]]]:
    """The blocks and the sentences in them."""
    sentences = iter(story.sentences)
    sentence = next(sentences, None)
    for block in story.blocks:
        inside = []
        while sentence is not None and sentence.end <= block.span.end:
            inside.append(sentence)
            sentence = next(sentences, None)
        yield block, inside


def _sentences(story: Story, spans: Sequence[Span], quotes: Sequence[Quote]) -> Iterator[Sentence]:
    """The sentences of a block, of which the spans and the quotations in it are given."""
    speech = [quote.span for quote in quotes if quote.kind is QuoteKind.SPEECH]
    for span in spans:
        yield from read_sentence(
            story.text, span, (quote for quote in speech if quote.overlaps(span))
        )


def _sections(read: Sequence[tuple[Block, Sequence[Sentence]]]) -> Iterator[Section]:
    heading: Block | None = None
    words: list[Sequence[str]] = []
    for block, sentences in read:
        if block.kind is BlockKind.HEADING:
            if words:
                yield Section(heading, Passage(words))
            heading, words = block, []
        elif _runs(block):
            words += [sentence.words for sentence in sentences]
    if words:
        yield Section(heading, Passage(words))
