"""A draft as it was read: its text, its blocks and the way back to the file."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from backread.draft.block import Block
from backread.draft.source_map import Position, SourceMap
from backread.span import Span


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the file, which is no part of the text.

    Attributes:
        body: what stands between the comment's marks.
        at: the offset in ``Draft.text`` before which it stands.
        source: where the whole comment stands in ``Draft.source``.
    """

    body: str
    at: int
    source: Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the front matter says of a draft. ``backread`` holds the keys meant for us.

    ``backread_source`` is where the ``backread`` key stands in ``Draft.source``, if anywhere, and
    ``end`` where the front matter ends there; 0 if there is none.
    """

    title: str | None = None
    byline: str | None = None
    date: datetime.date | None = None
    language: str | None = None
    section: str | None = None
    genre: str | None = None
    backread: Mapping[str, object] = field(default_factory=dict)
    backread_source: Span | None = None
    end: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft, read.

    Attributes:
        path: the draft's name as findings give it.
        source: the decoded file, without a byte order mark.
        text: the copy itself, without markup. Inside a block no character is changed.
        blocks: the blocks of ``text``, in order; blank lines between them belong to none.
        source_map: carries spans of ``text`` back to ``source``.
        comments: the file's comments, in order.
        metadata: the front matter.
        encoding: the codec that ``source`` was decoded with and a fix is written with.
        warnings: what the reader had to assume, one line each.
        literals: the stretches of ``text`` that stand as code inside a paragraph, in order.
    """

    path: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    source_map: SourceMap
    comments: tuple[Comment, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    encoding: str = "utf-8"
    warnings: tuple[str, ...] = ()
    literals: tuple[Span, ...] = ()

    def source_span(self, span: Span) -> Span:
        """Where a span of ``text`` stands in ``source``."""
        return self.source_map.source_span(span)

    def position(self, offset: int) -> Position:
        """Line and column of an offset in ``source``."""
        return self.source_map.position(offset)


class DraftError(Exception):
    """A draft cannot be read. The message is one line that says what and why.

    Attributes:
        path: the file or folder, by the name that findings give it.
        reason: why, in one line that does not name it again.
    """

    def __init__(self, path: str | PurePath, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = str(path)
        self.reason = reason
