"""Putting a draft together from the stretches of the file that a reader found to be copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from backread.draft.block import Block, BlockKind
from backread.draft.draft import Comment, Draft, Metadata
from backread.draft.source_map import Segment, SourceMap
from backread.draft.structure import arrange
from backread.span import Span

_BETWEEN_BLOCKS = "\n\n"
#: A line end, with the blanks beside it.
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\n)[ \t]*")


@dataclass(frozen=True, slots=True)
class Run:
    """Copy, and the stretch of the source it was read from.

    If both are equally long they are the same characters; otherwise the copy was decoded from that
    stretch as a whole. ``literal`` copy stands as code in its paragraph.
    """

    text: str
    source: Span
    literal: bool = False

    @property
    def verbatim(self) -> bool:
        """Whether the copy stands in the source character for character."""
        return len(self.text) == len(self.source)


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment among the copy: what stands between its marks, and where the whole stands."""

    body: str
    source: Span


Part: TypeAlias = Run | Remark


class Assembly:
    """Takes blocks and comments in the order of the file and makes a draft of them."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._length = 0
        self._segments: list[Segment] = []
        self._literals: list[Span] = []
        self._blocks: list[Block] = []
        self._comments: list[Comment] = []
        self._waiting: list[Remark] = []

    @property
    def last_kind(self) -> BlockKind | None:
        """The kind of the block that was added last, if any was."""
        return self._blocks[-1].kind if self._blocks else None

    @property
    def kinds(self) -> list[BlockKind]:
        """The kinds of the blocks so far, in order."""
        return [block.kind for block in self._blocks]

    def add_block(self, kind: BlockKind, parts: Sequence[Part], level: int = 0) -> None:
        """Adds a block without the white space at its ends, unless nothing else is in it.

        A line end inside it is one character, but in code.
        """
        parts = _trimmed(parts)
        runs = [part for part in parts if isinstance(part, Run)]
        if not runs:
            self._waiting += [part for part in parts if isinstance(part, Remark)]
            return
        if self._blocks:
            self._append(Run(_BETWEEN_BLOCKS, Span(runs[0].source.start, runs[0].source.start)))
        self._settle_comments()
        start = self._length
        for part in parts if kind is BlockKind.CODE else _with_bare_line_ends(parts):
            if isinstance(part, Run):
                self._append(part)
            else:
                self._comments.append(Comment(part.body, self._length, part.source))
        self._blocks.append(Block(kind, Span(start, self._length), level))

    def add_comment(self, remark: Remark) -> None:
        """Adds a comment that stands between blocks."""
        self._waiting.append(remark)

    def draft(
        self,
        path: str,
        source: str,
        metadata: Metadata | None = None,
        warnings: Sequence[str] = (),
    ) -> Draft:
        """The draft, its blocks sorted into headline, byline, dateline and the rest."""
        self._settle_comments()
        text = "".join(self._texts)
        return Draft(
            path=path,
            source=source,
            text=text,
            blocks=arrange(text, self._blocks),
            source_map=SourceMap(self._segments, source),
            comments=tuple(self._comments),
            metadata=metadata or Metadata(),
            warnings=tuple(warnings),
            literals=tuple(self._literals),
        )

    def _settle_comments(self) -> None:
        for remark in self._waiting:
            self._comments.append(Comment(remark.body, self._length, remark.source))
        self._waiting.clear()

    def _append(self, run: Run) -> None:
        text = Span(self._length, self._length + len(run.text))
        last = self._segments[-1] if self._segments else None
        if (
            last is not None
            and last.verbatim
            and run.verbatim
            and last.source.end == run.source.start
        ):
            self._segments[-1] = Segment(last.text.to(text), last.source.to(run.source))
        else:
            self._segments.append(Segment(text, run.source))
        if run.literal:
            self._literals.append(text)
        self._texts.append(run.text)
        self._length = text.end


def _with_bare_line_ends(parts: Sequence[Part]) -> Iterator[Part]:
    """The copy with each line end as one character, whatever the file has there."""
    for part in _joined(parts):
        if isinstance(part, Remark) or part.literal or not part.verbatim:
            yield part
            continue
        done = 0
        for end in _LINE_END.finditer(part.text):
            if end[0] != "\n":
                yield _part(part, done, end.start())
                yield replace(_part(part, end.start(), end.end()), text="\n")
                done = end.end()
        yield _part(part, done, len(part.text))


def _joined(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts, copy that adjoins in the file as one run."""
    adjoining: list[Run] = []
    for part in parts:
        if adjoining and not _adjoin(adjoining[-1], part):
            yield _as_one(adjoining)
            adjoining = []
        if isinstance(part, Run):
            adjoining.append(part)
        else:
            yield part
    if adjoining:
        yield _as_one(adjoining)


def _adjoin(run: Run, part: Part) -> bool:
    return (
        isinstance(part, Run)
        and part.verbatim
        and run.verbatim
        and part.literal == run.literal
        and run.source.end == part.source.start
    )


def _as_one(runs: Sequence[Run]) -> Run:
    if len(runs) == 1:
        return runs[0]
    text = "".join(run.text for run in runs)
    return Run(text, runs[0].source.to(runs[-1].source), runs[0].literal)


def _part(run: Run, start: int, end: int) -> Run:
    source = Span(run.source.start + start, run.source.start + end)
    return replace(run, text=run.text[start:end], source=source)


def _trimmed(parts: Sequence[Part]) -> list[Part]:
    kept = list(parts)
    _trim(kept, range(len(kept)), at_start=True)
    _trim(kept, range(len(kept) - 1, -1, -1), at_start=False)
    return [part for part in kept if isinstance(part, Remark) or part.text]


def _trim(parts: list[Part], order: range, *, at_start: bool) -> None:
    for index in order:
        part = parts[index]
        if isinstance(part, Remark):
            continue
        stripped = part.text.lstrip() if at_start else part.text.rstrip()
        if stripped and stripped == part.text:
            return
        parts[index] = _shortened(part, stripped, at_start=at_start)
        if stripped:
            return


def _shortened(run: Run, text: str, *, at_start: bool) -> Run:
    removed = len(run.text) - len(text)
    if not run.verbatim:
        # What was decoded as a whole is kept or dropped as a whole.
        return run if text else Run("", Span(run.source.end, run.source.end))
    if at_start:
        return replace(run, text=text, source=Span(run.source.start + removed, run.source.end))
    return replace(run, text=text, source=Span(run.source.start, run.source.end - removed))
