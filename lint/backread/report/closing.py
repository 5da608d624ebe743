"""The closing line of a report for people: what was found, and what could not be checked."""

from __future__ import annotations

from backread.counting import number_of
from backread.desk.result import Report, ReportedFinding
from backread.finding import Safety
from backread.report.ansi import printable
from backread.report.sources_table import sources_line
from backread.report.trouble import troubled


def counts(report: Report) -> str:
    """The counts in one line, those of drafts that could not be checked among them."""
    summary = report.summary
    found = ", ".join(
        number_of(count, name)
        for count, name in (
            (summary.errors, "error"),
            (summary.warnings, "warning"),
            (summary.infos, "info"),
        )
        if count
    )
    line = f"{found or 'No findings'} in {number_of(summary.files, 'draft')}"
    missed, in_part = troubled(report)
    if missed:
        line += f", {number_of(missed, 'file')} not checked"
    if in_part:
        line += f", {in_part} checked only in part"
    if notes := [*_fixable(report), *_baselined(report)]:
        line += f" ({'; '.join(notes)})"
    return line


def sourcing(report: Report) -> list[str]:
    """What of each story has a source, in a line each: of a story alone, or of those with findings.

    There is none for a story whose claims no rule has read, or that neither claims nor quotes.
    """
    alone = len(report.drafts) == 1
    return [
        f"{printable(each.draft.path)}: {sources_line(each.balance)}"
        for each in report.drafts
        if each.balance is not None
        and (each.balance.claims or each.balance.accounts)
        and (alone or not all(finding.baselined for finding in each.findings))
    ]


def _fixable(report: Report) -> list[str]:
    shown = [finding for finding in report.findings if not finding.baselined]
    safe = sum(_has_safe_fix(finding) for finding in shown)
    unsafe = sum(bool(finding.fixes) for finding in shown) - safe
    if safe and unsafe:
        return [f"{safe} can be fixed with --fix, {unsafe} more with --fix --unsafe-fixes"]
    if safe:
        return [f"{safe} can be fixed with --fix"]
    return [f"{unsafe} can be fixed with --fix --unsafe-fixes"] if unsafe else []


def _has_safe_fix(finding: ReportedFinding) -> bool:
    return any(fix.safety is Safety.SAFE for fix in finding.fixes)


def _baselined(report: Report) -> list[str]:
    known = sum(finding.baselined for finding in report.findings)
    return [f"{known} more in the baseline"] if known else []
