"""Findings as workflow commands, which GitHub Actions shows as annotations.

Source: GitHub's documentation of workflow commands; the escapes are those of its toolkit.
"""

from __future__ import annotations

from pathlib import PurePath

from backread.desk.result import Report, ReportedFinding, ReportedRelated
from backread.finding import Severity
from backread.report.trouble import trouble

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})

#: How many related places a message names.
_MOST_NAMED = 10

#: How much of a related place's words it gives, in code points.
_LONGEST_TEXT = 80


def render(report: Report) -> str:
    """One command for each finding that is not in the baseline, and for each failure."""
    commands = [_annotation(each) for each in report.findings if not each.baselined]
    commands += [_failure(each.path, trouble(report, each)) for each in report.failures]
    return "".join(f"{command}\n" for command in commands)


def _annotation(finding: ReportedFinding) -> str:
    start, end = finding.span.start, finding.span.end
    properties: dict[str, object] = {"file": _file(finding.path), "line": start.line}
    if start.line == end.line:
        # GitHub takes columns only of annotations that stay on one line.
        properties |= {"col": start.column, "endLine": end.line, "endColumn": end.column}
    else:
        properties |= {"endLine": end.line}
    properties["title"] = f"{finding.rule.code} {finding.rule.name}"
    lines = [finding.message]
    lines += [_other_side(finding, each) for each in finding.related[:_MOST_NAMED]]
    if len(finding.related) > _MOST_NAMED:
        lines.append(f"and {len(finding.related) - _MOST_NAMED} more")
    return _command(_COMMANDS[finding.severity], properties, "\n".join(lines))


def _other_side(finding: ReportedFinding, related: ReportedRelated) -> str:
    start = related.span.start
    path = "" if related.path == finding.path else f"{_file(related.path)}, "
    text = related.text
    words = text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…"
    return f'{path}line {start.line}, column {start.column}, "{words}": {related.message}'


def _failure(path: str, message: str) -> str:
    properties: dict[str, object] = {"file": _file(path), "title": "backread"}
    return _command("error", properties, message)


def _command(name: str, properties: dict[str, object], message: str) -> str:
    given = ",".join(
        f"{key}={str(each).translate(_IN_PROPERTY)}" for key, each in properties.items()
    )
    return f"::{name} {given}::{message.translate(_IN_MESSAGE)}"


def _file(path: str) -> str:
    return PurePath(path).as_posix()
