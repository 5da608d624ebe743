"""The language analysis: tokens, tags, sentences, entities and syntax, block by block.

The analysis of a block depends on its text and the model alone: not on the other blocks, not on
which part was asked for first. Sentences come first whatever is asked, since entities and
syntax never cross the end of a sentence.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from backread.draft import Block, BlockKind, Draft
from backread.span import Span
from backread.story.model import DEFAULT, ModelError, ModelFiles, find_model
from backread.story.pipeline import Part, Piece, Pipeline

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

__all__ = ["Analysis", "BlockAnalysis", "LanguageModel", "ModelError", "Part"]

#: The longest draft that is analysed, in characters: ten times a long magazine piece. It takes
#: half a minute and a quarter of a gigabyte.
MOST_CHARACTERS = 1_000_000

#: What the analysed blocks that are kept may come to, in characters. A thousand take 0.2 MB.
KEPT_CHARACTERS = 1_000_000

#: A longer block is analysed in pieces, since memory grows with the longest.
_PIECE = 20_000

_ENDLESS = re.compile(r"\S{400}(?=\S)")


@dataclass(frozen=True, slots=True)
class BlockAnalysis:
    """One block and its analysis, whose offsets count from the block's start.

    The analysis of a code block is empty.
    """

    block: Block
    doc: Doc

    def span(self, tokens: Token | TokenSpan) -> Span:
        """Where a token or a run of tokens stands in ``Draft.text``."""
        base = self.block.span.start
        if hasattr(tokens, "idx"):
            return Span(base + tokens.idx, base + tokens.idx + len(tokens))
        return Span(base + tokens.start_char, base + tokens.end_char)


@dataclass(frozen=True, slots=True)
class Analysis:
    """The analysis of a draft's blocks."""

    blocks: tuple[BlockAnalysis, ...]

    def sentences(self) -> tuple[Span, ...]:
        """The sentences in order, without the white space around them."""
        return tuple(
            _stripped(block.span(sentence), sentence.text)
            for block in self.blocks
            if len(block.doc)
            for sentence in block.doc.sents
            if not sentence.text.isspace()
        )


def _stripped(span: Span, text: str) -> Span:
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))


class LanguageModel:
    """A language model that loads itself on first use and keeps what it has analysed.

    Threads may share it; one at a time analyses, with NumPy's BLAS held to one thread so that
    results are the same on any number of cores. Parts asked for later are added to the same
    ``Doc``.

    Args:
        name: an installed package or a folder that holds a spaCy model for English.
        kept_characters: what the analysed blocks that are kept may come to.
    """

    def __init__(self, name: str = DEFAULT, *, kept_characters: int = KEPT_CHARACTERS) -> None:
        self.name = name
        self._kept_characters = kept_characters
        self._lock = threading.Lock()
        self._analysed: OrderedDict[bytes, Piece] = OrderedDict()
        self._characters = 0

    @property
    def identity(self) -> str:
        """The model's name, version and state, for cache keys. The model is not loaded for it.

        Raises:
            ModelError: if there is no such model.
        """
        return self._files.identity

    def analyse(self, draft: Draft, parts: frozenset[Part]) -> Analysis:
        """The analysis of a draft's blocks with at least these parts done.

        Raises:
            ModelError: if the model cannot be used, or the draft is longer than
                ``MOST_CHARACTERS``.
        """
        if len(draft.text) > MOST_CHARACTERS:
            raise ModelError(
                f"{draft.path} is too long to analyse: {len(draft.text):,} characters, where "
                f"{MOST_CHARACTERS:,} are the limit"
            )
        with self._lock, self._pipeline.blas():
            blocks = [(block, self._pieces(draft, block)) for block in draft.blocks]
            self._pipeline.run((piece for _, pieces in blocks for piece in pieces), parts)
            analysis = Analysis(
                tuple(BlockAnalysis(block, self._pipeline.join(pieces)) for block, pieces in blocks)
            )
            self._forget()
            return analysis

    def forget(self) -> None:
        """Forgets every block it has analysed."""
        with self._lock:
            self._analysed.clear()
            self._characters = 0

    @cached_property
    def _files(self) -> ModelFiles:
        return find_model(self.name)

    @cached_property
    def _pipeline(self) -> Pipeline:
        return Pipeline(self._files)

    def _pieces(self, draft: Draft, block: Block) -> list[Piece]:
        if block.kind is BlockKind.CODE:
            return []
        return [self._piece(text) for text in _cut(block.span.of(draft.text))]

    def _piece(self, text: str) -> Piece:
        key = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        piece = self._analysed.get(key)
        if piece is None:
            piece = self._analysed[key] = Piece(len(text), self._pipeline.tokens(text))
            self._characters += len(text)
        self._analysed.move_to_end(key)
        return piece

    def _forget(self) -> None:
        while self._characters > self._kept_characters:
            _, piece = self._analysed.popitem(last=False)
            self._characters -= piece.length


def _cut(text: str) -> Iterator[str]:
    """Cuts a text that is too long for one piece at line ends, sentence ends or spaces.

    A run without spaces is cut wherever it grows too long: spaCy's tokeniser takes quadratic time
    over one of punctuation.
    """
    start = 0
    while len(text) - start > _PIECE or _ENDLESS.search(text, start):
        end = min(start + _PIECE, len(text))
        if endless := _ENDLESS.search(text, start, end):
            end = endless.end()
        else:
            end = _good_end(text, start, end)
        yield text[start:end]
        start = end
    yield text[start:]


def _good_end(text: str, start: int, end: int) -> int:
    for mark in ("\n", ". ", " "):
        found = text.rfind(mark, start + _PIECE // 2, end)
        if found >= 0:
            return found + len(mark)
    return end
