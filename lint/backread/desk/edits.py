"""Which fixes are made, and making them in a text."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from backread.desk.result import ReportedEdit, ReportedFinding, ReportedFix
from backread.finding import Safety


@dataclass(frozen=True, slots=True)
class Chosen:
    """The fix that is to be made for a finding."""

    finding: ReportedFinding
    fix: ReportedFix


def choose_fixes(findings: Iterable[ReportedFinding], *, unsafe: bool = False) -> list[Chosen]:
    """The first fix of each finding that may be made, in the order of the text.

    Baselined findings are let alone.
    """
    chosen = [
        Chosen(finding, fix)
        for finding in findings
        if not finding.baselined
        and (fix := next((each for each in finding.fixes if _may_be(each, unsafe)), None))
    ]
    return sorted(chosen, key=_order)


def apply_fixes(
    source: str,
    chosen: Iterable[Chosen],
    may_stay: Callable[[str], bool] | None = None,
) -> tuple[str, list[Chosen]]:
    """The source with the fixes made that can be made together, and those that were.

    A fix is made whole or not at all: one that meets an earlier one is left for the next round.

    Args:
        source: the decoded file.
        chosen: the fixes, in order.
        may_stay: whether a source with fixes made is as it should be. Where it is not, they are
            made one after the other, without those that spoil it.
    """
    made: list[Chosen] = []
    edits: list[ReportedEdit] = []
    for each in chosen:
        if not any(_meets(edit, edits) for edit in each.fix.edits):
            for edit in each.fix.edits:
                insort(edits, edit, key=_place)
            made.append(each)
    fixed = _edited(source, edits)
    if may_stay is None or len(made) == 0 or may_stay(fixed):
        return fixed, made
    return _one_by_one(source, made, may_stay)


def _one_by_one(
    source: str, chosen: Sequence[Chosen], may_stay: Callable[[str], bool]
) -> tuple[str, list[Chosen]]:
    made: list[Chosen] = []
    fixed = source
    for each in chosen:
        tried = _edited(
            source, sorted((edit for one in (*made, each) for edit in one.fix.edits), key=_place)
        )
        if may_stay(tried):
            fixed = tried
            made.append(each)
    return fixed, made


def _edited(source: str, edits: Sequence[ReportedEdit]) -> str:
    """The source with the edits made, which are in order and do not meet."""
    pieces: list[str] = []
    done = 0
    for edit in edits:
        pieces += (source[done : edit.start], edit.text)
        done = edit.end
    return "".join((*pieces, source[done:]))


def _may_be(fix: ReportedFix, unsafe: bool) -> bool:
    return bool(fix.edits) and (unsafe or fix.safety is Safety.SAFE)


def _order(chosen: Chosen) -> list[tuple[int, int, str]]:
    return [(edit.start, edit.end, edit.text) for edit in chosen.fix.edits]


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
