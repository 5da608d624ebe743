"""Fixing a draft where it came from: its file, or standard input."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from backread.cli.console import emit_bytes
from backread.cli.sources import Source
from backread.desk.files import write_atomically
from backread.desk.fixes import fix_draft
from backread.desk.result import Report
from backread.draft import Draft, DraftError
from backread.draft.decoding import encode

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class FixedDraft:
    """What fixes did to a draft, or would do.

    Attributes:
        report: what is found in it afterwards.
        count: how many fixes were made.
        diff: what they change, as a unified diff.
        went_to_stdout: whether the fixed draft was written to standard output.
    """

    report: Report
    count: int
    diff: str
    went_to_stdout: bool = False


def fix_source(
    check: Callable[[Draft], Report], source: Source, draft: Draft, *, unsafe: bool, write: bool
) -> FixedDraft:
    """Fixes a draft and, with ``write``, puts it back: a file in place, else on standard output.

    Raises:
        DraftError: if it cannot be written in its own encoding, or its file has changed since it
            was read.
    """
    fixed = fix_draft(check, draft, unsafe=unsafe)
    if write and (source.is_stdin or fixed.draft.source != draft.source):
        _write(source, draft, encode(draft, fixed.draft.source))
    return FixedDraft(
        fixed.report,
        fixed.count,
        unified_diff(draft.path, draft.source, fixed.draft.source),
        went_to_stdout=write and source.is_stdin,
    )


def unified_diff(path: str, before: str, after: str) -> str:
    """The diff of two states of a file, for people and for ``patch``; empty if they are the same.

    Only LF ends a line here, so a file with CRLF keeps it in the diff.
    """
    lines = difflib.unified_diff(_LINE.findall(before), _LINE.findall(after), path, path)
    return "".join(_ended(lines))


def _ended(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line
        if not line.endswith("\n"):
            yield "\n\\ No newline at end of file\n"


def _write(source: Source, draft: Draft, data: bytes) -> None:
    if source.is_stdin:
        emit_bytes(data)
        return
    try:
        if source.path.read_bytes() != encode(draft, draft.source):
            raise DraftError(draft.path, "changed while it was being checked; not written")
        write_atomically(source.path, data)
    except OSError as error:
        reason = error.strerror or error
        raise DraftError(draft.path, f"cannot be written: {reason}") from None
