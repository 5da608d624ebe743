"""Applying fixes: to a text, and to a draft until none is left."""

from __future__ import annotations

import logging
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from backread.desk.result import Report, ReportedEdit, ReportedFinding, ReportedFix
from backread.draft import Draft
from backread.draft.reading import read_text
from backread.finding import Safety

logger = logging.getLogger(__name__)

#: How often a draft is fixed and checked again before the desk gives up on its settling.
MAX_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Fixed:
    """A draft after its fixes.

    Attributes:
        draft: the fixed draft, read anew.
        report: what is still found in it.
        count: how many fixes were made.
    """

    draft: Draft
    report: Report
    count: int


def fix_draft(check: Callable[[Draft], Report], draft: Draft, *, unsafe: bool = False) -> Fixed:
    """Fixes a draft and checks it again until nothing changes.

    Args:
        check: checks a draft.
        draft: the draft as it was read; it is not changed, nor is its file.
        unsafe: whether unsafe fixes are made too.
    """
    report = check(draft)
    made = 0
    for _ in range(MAX_ROUNDS):
        source, count = apply_fixes(draft.source, report.findings, unsafe=unsafe)
        if source == draft.source:
            return Fixed(draft, report, made)
        made += count
        draft = replace(read_text(source, path=draft.path), encoding=draft.encoding)
        report = check(draft)
    logger.warning("%s: fixes still change it after %d rounds", draft.path, MAX_ROUNDS)
    return Fixed(draft, report, made)


def apply_fixes(
    source: str, findings: Iterable[ReportedFinding], *, unsafe: bool = False
) -> tuple[str, int]:
    """The source with the first fix of each finding made, and how many were made.

    Fixes are taken in the order of the text. A fix is made whole or not at all: one that meets an
    earlier one is left for the next round. Baselined findings are let alone.
    """
    fixes = [fix for each in findings if (fix := _chosen_fix(each, unsafe=unsafe))]
    fixes.sort(key=lambda fix: [(edit.start, edit.end, edit.text) for edit in fix.edits])
    accepted: list[ReportedEdit] = []
    count = 0
    for fix in fixes:
        if not any(_meets(edit, accepted) for edit in fix.edits):
            for edit in fix.edits:
                insort(accepted, edit, key=_place)
            count += 1
    return _edited(source, accepted), count


def _edited(source: str, edits: Sequence[ReportedEdit]) -> str:
    """The source with the edits made, which are in order and do not meet."""
    pieces: list[str] = []
    done = 0
    for edit in edits:
        pieces += (source[done : edit.start], edit.text)
        done = edit.end
    return "".join((*pieces, source[done:]))


def _chosen_fix(finding: ReportedFinding, *, unsafe: bool) -> ReportedFix | None:
    if finding.baselined:
        return None
    return next(
        (fix for fix in finding.fixes if fix.edits and (unsafe or fix.safety is Safety.SAFE)),
        None,
    )


def _place(edit: ReportedEdit) -> tuple[int, int]:
    return edit.start, edit.end


def _meets(edit: ReportedEdit, accepted: Sequence[ReportedEdit]) -> bool:
    """Whether an edit shares a character or its start with one of those accepted, in order."""
    index = bisect_left(accepted, _place(edit), key=_place)
    before = accepted[index - 1] if index else None
    after = accepted[index] if index < len(accepted) else None
    return bool(
        (before and (before.end > edit.start or before.start == edit.start))
        or (after and (after.start < edit.end or after.start == edit.start))
    )
