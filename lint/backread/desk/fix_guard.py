"""What a fix must leave alone, whichever rule offers it.

Rules come from anybody's package, and a safe fix is made unseen. So the desk does not take a rule's
word for it. Nobody but the speaker changes quoted words; code and addresses stop working when they
are edited; a file's front matter is read by other programs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from backread.draft import BlockKind
from backread.finding import Edit, Fix, Safety
from backread.span import Span
from backread.story import Story

#: What shows that a word is an address of the web or of somebody's mail, a path, a handle or a tag.
_ADDRESS = re.compile(r"://|^\W*www\.|@|^\W*#\w|\w\.[a-z]{2,}/|\\", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_QUOTATION_MARKS = frozenset("\"“”„‟«»‹›‘’‚‛'`´")


class FixGuard:
    """Judges the fixes of one draft."""

    def __init__(self, story: Story) -> None:
        self._story = story

    def allowed(self, fixes: Iterable[Fix]) -> list[Fix]:
        """The fixes that may be offered, those that need somebody's eye made unsafe.

        A fix that touches quoted words, code or an address is not offered at all. A safe one that
        touches a quotation's marks, the front matter or a figure, or that adds or takes away a
        quotation mark, is unsafe.
        """
        kept = [fix for fix in fixes if not self._touches(fix.edits, self._untouchable)]
        return [
            replace(fix, safety=Safety.UNSAFE)
            if fix.safety is Safety.SAFE and self._needs_an_eye(fix)
            else fix
            for fix in kept
        ]

    def _needs_an_eye(self, fix: Fix) -> bool:
        return (
            self._touches(fix.edits, self._quotations)
            or any(self._is_in_front_matter(edit) for edit in fix.edits)
            or any(self._changes_marks_or_figures(edit) for edit in fix.edits)
        )

    def _touches(self, edits: Sequence[Edit], spans: Sequence[Span]) -> bool:
        return any(_meet(edit.span, span) for edit in edits for span in spans)

    def _is_in_front_matter(self, edit: Edit) -> bool:
        draft = self._story.draft
        return draft.source_span(edit.span).start < draft.metadata.end

    def _changes_marks_or_figures(self, edit: Edit) -> bool:
        before, after = edit.span.of(self._story.text), edit.replacement
        return any(
            [each for each in before if kept(each)] != [each for each in after if kept(each)]
            for kept in (_QUOTATION_MARKS.__contains__, str.isdigit)
        )

    @cached_property
    def _quotations(self) -> tuple[Span, ...]:
        return tuple(quote.span for quote in self._story.quotes)

    @cached_property
    def _untouchable(self) -> tuple[Span, ...]:
        draft = self._story.draft
        return (
            *(quote.inner for quote in self._story.quotes if len(quote.inner)),
            *(block.span for block in draft.blocks if block.kind is BlockKind.CODE),
            *draft.literals,
            *(
                Span(*word.span())
                for word in _WORD.finditer(draft.text)
                if _ADDRESS.search(word[0])
            ),
        )


def _meet(edit: Span, span: Span) -> bool:
    """Whether an edit shares a character with a span, or inserts something inside it."""
    if len(edit):
        return edit.overlaps(span)
    return span.start < edit.start < span.end
