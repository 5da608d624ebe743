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
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from backread.draft import Block, BlockKind, Draft
from backread.span import Span
from backread.story import transitions
from backread.story.model import DEFAULT, ModelError, ModelFiles, find_model, load_model

if TYPE_CHECKING:
    from spacy.language import Language
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

_BATCH_TOKENS = 4_000


_SURROGATE = re.compile("[\ud800-\udfff]")


class Part(StrEnum):
    """A part of the analysis, to be asked for by the layer that reads it."""

    TAGS = "tags"
    SENTENCES = "sentences"
    ENTITIES = "entities"
    SYNTAX = "syntax"


_ORDER = (Part.SENTENCES, Part.ENTITIES, Part.TAGS, Part.SYNTAX)
_COMPONENTS = {Part.ENTITIES: "ner", Part.TAGS: "tagger", Part.SYNTAX: "parser"}
_EMBEDDINGS = ("tok2vec", "transformer", "curated_transformer")


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


@dataclass(slots=True)
class _Analysed:
    """A piece of text, its analysis and the components that have added to it."""

    length: int
    doc: Doc
    done: set[str] = field(default_factory=set)


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
        self._analysed: OrderedDict[bytes, _Analysed] = OrderedDict()
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
    def _pipeline(self) -> _Pipeline:
        return _Pipeline(self._files)

    def _pieces(self, draft: Draft, block: Block) -> list[_Analysed]:
        if block.kind is BlockKind.CODE:
            return []
        return [self._piece(text) for text in _cut(block.span.of(draft.text))]

    def _piece(self, text: str) -> _Analysed:
        key = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        piece = self._analysed.get(key)
        if piece is None:
            piece = self._analysed[key] = _Analysed(len(text), self._pipeline.tokens(text))
            self._characters += len(text)
        self._analysed.move_to_end(key)
        return piece

    def _forget(self) -> None:
        while self._characters > self._kept_characters:
            _, piece = self._analysed.popitem(last=False)
            self._characters -= piece.length


class _Pipeline:
    """The loaded model's components, run as they are needed."""

    def __init__(self, files: ModelFiles) -> None:
        import numpy  # noqa: F401  # its BLAS must be there for the controller to find it
        from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]  # has none

        self._controller: Any = ThreadpoolController()
        with self.blas():
            self._language: Language = load_model(files)
        self._components: dict[str, Any] = dict(self._language.components)
        self._steps_alone = {
            name for name, each in self._components.items() if transitions.steps_alone(each)
        }
        self._embedding = next((name for name in _EMBEDDINGS if name in self._components), None)
        # Whether a transformer's numbers depend on the rest of the batch nobody promises.
        self._batch_tokens = _BATCH_TOKENS if self._embedding in (None, "tok2vec") else 0

    def blas(self) -> AbstractContextManager[Any]:
        """Holds BLAS to one thread."""
        limit: AbstractContextManager[Any] = self._controller.limit(limits=1, user_api="blas")
        return limit

    def tokens(self, text: str) -> Doc:
        """The text cut into tokens and nothing more; lone surrogates, which spaCy refuses, gone."""
        return self._language.make_doc(_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text))

    def join(self, pieces: Sequence[_Analysed]) -> Doc:
        """The pieces of one block as one."""
        from spacy.tokens import Doc

        if len(pieces) == 1:
            return pieces[0].doc
        if not pieces:
            return Doc(self._language.vocab)
        joined = Doc.from_docs([piece.doc for piece in pieces], ensure_whitespace=False)
        assert joined is not None
        return joined

    def run(self, pieces: Iterable[_Analysed], parts: frozenset[Part]) -> None:
        """Runs what the parts need and has not run yet, over all pieces together."""
        unique = list({id(piece): piece for piece in pieces if len(piece.doc)}.values())
        for name in self._plan(parts):
            waiting = [piece for piece in unique if name not in piece.done]
            for batch in self._batches(waiting):
                self._annotate(name, [piece.doc for piece in batch])
                for piece in batch:
                    piece.done.add(name)

    def _plan(self, parts: frozenset[Part]) -> list[str]:
        plan: list[str] = []
        for part in _ORDER:
            if part is Part.SENTENCES or part in parts:
                name = self._component(part)
                if self._listens(name) and self._embedding:
                    plan.append(self._embedding)
                plan.append(name)
        return list(dict.fromkeys(plan))

    def _component(self, part: Part) -> str:
        if part is Part.SENTENCES:
            name = "senter" if "senter" in self._components else "parser"
        else:
            name = _COMPONENTS[part]
        if name not in self._components:
            raise ModelError(f"the language model {self._language.meta['name']} has no {name}")
        return name

    def _listens(self, name: str) -> bool:
        return any("listener" in node.name for node in self._components[name].model.walk())

    def _batches(self, pieces: Iterable[_Analysed]) -> Iterator[list[_Analysed]]:
        batch: list[_Analysed] = []
        tokens = 0
        for piece in pieces:
            if batch and tokens + len(piece.doc) > self._batch_tokens:
                yield batch
                batch, tokens = [], 0
            batch.append(piece)
            tokens += len(piece.doc)
        if batch:
            yield batch

    def _annotate(self, name: str, docs: list[Doc]) -> None:
        component = self._components[name]
        alone = name in self._steps_alone
        predicted = transitions.predict(component, docs) if alone else component.predict(docs)
        component.set_annotations(docs, predicted)
        if name == "senter":
            from backread.story.sentence_ends import mend_sentences

            for doc in docs:
                mend_sentences(doc)


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
