"""One line per finding, as compilers print them, and a line of counts."""

from __future__ import annotations

from backread.desk.result import Report, ReportedFinding
from backread.report.ansi import Ink, printable
from backread.report.closing import counts


def render(report: Report, *, color: bool = False) -> str:
    """``path:line:column: CODE message`` for each finding that is not in the baseline."""
    ink = Ink(color)
    lines = [_line(finding, ink) for finding in report.findings if not finding.baselined]
    return "\n".join([*lines, counts(report)]) + "\n"


def _line(finding: ReportedFinding, ink: Ink) -> str:
    start = finding.span.start
    return (
        f"{ink.bold(printable(finding.path))}:{start.line}:{start.column}: "
        f"{ink.severity(finding.severity, finding.rule.code)} {printable(finding.message)}"
    )
