"""The components of a language model, run over pieces of text as they are needed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from backread.story import transitions
from backread.story.model import ModelError, ModelFiles, load_model

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

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


@dataclass(slots=True)
class Piece:
    """A piece of text, its analysis and the components that have added to it."""

    length: int
    doc: Doc
    done: set[str] = field(default_factory=set)


class Pipeline:
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

    def join(self, pieces: Sequence[Piece]) -> Doc:
        """The pieces of one block as one."""
        from spacy.tokens import Doc

        if len(pieces) == 1:
            return pieces[0].doc
        if not pieces:
            return Doc(self._language.vocab)
        joined = Doc.from_docs([piece.doc for piece in pieces], ensure_whitespace=False)
        assert joined is not None
        return joined

    def run(self, pieces: Iterable[Piece], parts: frozenset[Part]) -> None:
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

    def _batches(self, pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
        batch: list[Piece] = []
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
