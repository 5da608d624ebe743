"""A draft with the line ends inside its paragraphs as spaces, at the same offsets.

Where an editor or a wire service wraps its lines says nothing of the copy, and what reads it need
not know. A line end that the writer set stays: before a signature or a list's mark, or behind a
line that had room for more.
"""

from __future__ import annotations

import re
from dataclasses import replace

from backread.draft.block import Block, BlockKind
from backread.draft.draft import Draft

_UNCHANGED = frozenset({BlockKind.CODE, BlockKind.TABLE_CELL})
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*")
_NEW_LINE = re.compile(r"[-–—―~*•·]|\d{1,2}[.)] ")
_SENTENCE_ENDS = re.compile(r"[.?!…][\"'”’)\]]*\s*\Z")
_GOES_ON = re.compile(r"[,;:][\"'”’)\]]*\Z")
#: Nobody wraps lines shorter.
_NARROWEST = 40


def running_copy(draft: Draft) -> Draft:
    """The draft as a reader reads it on: its text has as many characters, in the same places."""
    parts: list[str] = []
    done = 0
    for block in draft.blocks:
        if block.kind in _UNCHANGED or _LINE_END.search(block.span.of(draft.text)) is None:
            continue
        parts += [draft.text[done : block.span.start], _on_one_line(draft.text, block)]
        done = block.span.end
    return replace(draft, text="".join([*parts, draft.text[done:]])) if parts else draft


def _on_one_line(text: str, block: Block) -> str:
    copy = block.span.of(text)
    lines = copy.splitlines()
    if all(_SENTENCE_ENDS.search(line) for line in lines[:-1]):
        return copy
    longest = max(map(len, lines))
    parts: list[str] = []
    done = 0
    for end in _LINE_END.finditer(copy):
        before, behind = copy[done : end.start()], copy[end.end() :]
        parts.append(before)
        parts.append(" " * len(end[0]) if _runs_on(before, behind, longest) else end[0])
        done = end.end()
    return "".join([*parts, copy[done:]])


def _runs_on(line: str, behind: str, longest: int) -> bool:
    """Whether a line ends where it does for want of room, or in the middle of a sentence."""
    if _NEW_LINE.match(behind):
        return False
    word = behind.split(maxsplit=1)[0] if behind.strip() else ""
    full = len(line) + 1 + len(word) > max(longest, _NARROWEST)
    return full or word[:1].islower() or _GOES_ON.search(line) is not None
