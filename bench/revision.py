"""A text with edits made in it, and where everything went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Puts ``text`` in the place of ``[start, end)``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Revision:
    """The text before, the edits in order, and the text after."""

    before: str
    edits: tuple[Edit, ...]
    text: str

    def carried(self, start: int, end: int) -> tuple[int, int]:
        """Where ``[start, end)`` of the text before stands in the text after.

        A stretch that an edit touches grows or shrinks with it.
        """
        return self._moved(start, at_end=False), self._moved(end, at_end=True)

    def _moved(self, offset: int, *, at_end: bool) -> int:
        shift = 0
        for edit in self.edits:
            change = len(edit.text) - (edit.end - edit.start)
            if edit.end <= offset and not (edit.start == edit.end == offset and not at_end):
                shift += change
            elif edit.start < offset:
                return edit.start + shift + (len(edit.text) if at_end else 0)
        return offset + shift


def revise(text: str, edits: Iterable[Edit]) -> Revision:
    """The text with the edits made.

    Raises:
        ValueError: if two edits overlap or one lies outside the text.
    """
    ordered = tuple(sorted(edits))
    parts: list[str] = []
    done = 0
    for edit in ordered:
        if not done <= edit.start <= edit.end <= len(text):
            raise ValueError(f"edit at {edit.start} overlaps another or lies outside the text")
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    parts.append(text[done:])
    return Revision(text, ordered, "".join(parts))
