"""Findings in the Reviewdog Diagnostic Format, for reviewdog and what else reads it.

Source: reviewdog's ``proto/rdf``. Columns count bytes of UTF-8, and the end of a range lies behind
its last character.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from backread.desk.result import Report, ReportedFinding, ReportedFix, SourceSpan
from backread.draft import Draft, Position
from backread.finding import Severity
from backread.report.columns import utf8_column

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(report: Report) -> str:
    """The findings that are not in the baseline."""
    drafts = {each.draft.path: each.draft for each in report.drafts}
    contents = {
        "source": {"name": "backread"},
        "diagnostics": [
            _diagnostic(each, drafts) for each in report.findings if not each.baselined
        ],
    }
    return json.dumps(contents, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(finding: ReportedFinding, drafts: Mapping[str, Draft]) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": finding.message,
        "location": _location(finding.path, finding.span, drafts),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule.code},
    }
    draft = drafts[finding.path]
    if suggestions := [_suggestion(each, draft) for each in finding.fixes if len(each.edits) == 1]:
        diagnostic["suggestions"] = suggestions
    if finding.related:
        diagnostic["relatedLocations"] = [
            {"message": each.message, "location": _location(each.path, each.span, drafts)}
            for each in finding.related
        ]
    return diagnostic


def _suggestion(fix: ReportedFix, draft: Draft) -> dict[str, Any]:
    """A fix of one edit; the format has no way to say that several belong together."""
    (edit,) = fix.edits
    span = SourceSpan(draft.position(edit.start), draft.position(edit.end))
    return {"range": _range(span, draft), "text": edit.text}


def _location(path: str, span: SourceSpan, drafts: Mapping[str, Draft]) -> dict[str, Any]:
    return {"path": PurePath(path).as_posix(), "range": _range(span, drafts.get(path))}


def _range(span: SourceSpan, draft: Draft | None) -> dict[str, Any]:
    return {"start": _position(span.start, draft), "end": _position(span.end, draft)}


def _position(position: Position, draft: Draft | None) -> dict[str, int]:
    """A place; without its column in a draft that was not checked, whose source is not there."""
    if draft is None:
        return {"line": position.line}
    return {"line": position.line, "column": utf8_column(draft.source, position)}
