"""Finds the figures of a story: the grammar block by block, with the tags for what is counted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from backread.draft import DISPLAY_KINDS, Block, BlockKind
from backread.span import Span
from backread.story.figures.figure import Counted, Figure, FigureKind, Predicate
from backread.story.figures.grammar import read_figures
from backread.story.figures.grammar_patterns import NUMBER_WORD
from backread.story.figures.nouns import counted_behind, words_of
from backread.story.figures.predicates import predicate_of
from backread.story.figures.qualifiers import is_age_in_headline, named_beside
from backread.story.figures.reading import Reading
from backread.story.figures.units import MEASURES
from backread.story.language import BlockAnalysis, Part
from backread.story.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Their numbers are no figures of the story.
_LEFT_OUT = frozenset({BlockKind.CODE, BlockKind.DATELINE, BlockKind.BYLINE})
_BEHIND_NUMBER = re.compile(
    rf"(?<![\w.,])(?:[$£€]?\d[\d,.]*|(?:{NUMBER_WORD}))[ -][A-Z][a-z]+(?:[ -](?:Points?|Old))?\b",
    re.IGNORECASE,
)
_COUNTING = frozenset({FigureKind.QUANTITY, FigureKind.RATIO})
#: What is called so counts nobody: the "magnitude 7" of a quake that killed 12.
_OF_NOBODY = frozenset({"magnitude", "capacity", "circulation"})
_CLAUSE_ENDS = frozenset(
    {",", ".", ":", ";", "(", ")", "—", "–", "--", "\n", "and", "but", "while"}
)


def find_figures(story: Story) -> tuple[Figure, ...]:
    """The figures, in the order of the text."""
    readings = {
        block.span.start: found
        for block in story.blocks
        if block.kind not in _LEFT_OUT and (found := read_figures(_copy_of(story, block)))
    }
    if not readings:
        return ()
    sentences = story.sentences
    starts = [sentence.start for sentence in sentences]
    return tuple(
        figure
        for analysed in story.analysis(Part.TAGS).blocks
        for figure in _block_figures(
            story, analysed, readings.get(analysed.block.span.start, []), sentences, starts
        )
    )


def _copy_of(story: Story, block: Block) -> str:
    """The text of a block; in a headline the word behind a number in small letters: "7 Percent"."""
    copy = block.span.of(story.text)
    if block.kind not in DISPLAY_KINDS:
        return copy
    return _BEHIND_NUMBER.sub(lambda match: match[0].lower(), copy)


def _block_figures(
    story: Story,
    analysed: BlockAnalysis,
    readings: Sequence[Reading],
    sentences: Sequence[Span],
    starts: Sequence[int],
) -> Iterator[Figure]:
    if not readings:
        return
    doc, base = analysed.doc, analysed.block.span.start
    offsets = [token.idx for token in doc]
    for reading in readings:
        span = Span(reading.start, reading.end).shifted(base)
        place = max(bisect_right(starts, span.start) - 1, 0)
        counted: Counted | None = None
        predicate: Predicate | None = None
        named, known = None, False
        if reading.kind in _COUNTING:
            named, known = named_beside(story.text, span.start, span.end)
            first = bisect_left(offsets, reading.end)
            counted, behind = counted_behind(doc, first, base)
            before = words_of(_clause_before(doc, bisect_left(offsets, reading.start)))
            if named not in _OF_NOBODY:
                predicate = predicate_of(before, words_of(_clause_behind(doc, behind)), counted)
        kind, unit = reading.kind, reading.unit
        if analysed.block.kind in DISPLAY_KINDS and is_age_in_headline(story.text, span, reading):
            kind, unit = FigureKind.AGE, MEASURES["year"]
        yield Figure(
            span,
            span.of(story.text),
            kind,
            reading.value,
            reading.exactness,
            reading.step,
            sentences[place] if sentences else span,
            analysed.block.kind,
            reading.upper,
            unit,
            counted,
            predicate,
            reading.per,
            reading.definite or known,
            story.is_quoted(span),
            story.text[span.end : span.end + 1] == "-",
            named,
        )


def _clause_before(doc: Doc, end: int) -> list[Token]:
    tokens: list[Token] = []
    for at in range(end - 1, max(end - 10, -1), -1):
        if doc[at].text in _CLAUSE_ENDS:
            break
        tokens.insert(0, doc[at])
        if doc[at].is_sent_start:
            break
    return tokens


def _clause_behind(doc: Doc, start: int) -> list[Token]:
    tokens: list[Token] = []
    for at in range(start, min(start + 8, len(doc))):
        if doc[at].text in _CLAUSE_ENDS or (doc[at].is_sent_start and at > start):
            break
        tokens.append(doc[at])
    return tokens
