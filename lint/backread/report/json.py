"""Findings for other programs: the schema ``backread/1``.

``docs/backread-report.schema.json`` describes it. It changes only with its version.
"""

from __future__ import annotations

import json
from typing import Any

from backread.desk.result import (
    Report,
    ReportedFinding,
    ReportedFix,
    ReportedRelated,
    SourceSpan,
)
from backread.draft import Position

SCHEMA = "backread/1"


def render(report: Report) -> str:
    """The findings that are not in the baseline, the failures and the counts, as JSON.

    Offsets count code points from 0, lines and columns from 1.
    """
    summary = report.summary
    contents = {
        "schema": SCHEMA,
        "findings": [finding_record(each) for each in report.findings if not each.baselined],
        "failures": [{"path": each.path, "message": each.message} for each in report.failures],
        "summary": {
            "files": summary.files,
            "errors": summary.errors,
            "warnings": summary.warnings,
            "infos": summary.infos,
            **_sourcing(report),
        },
    }
    return json.dumps(contents, ensure_ascii=False, indent=2) + "\n"


def _sourcing(report: Report) -> dict[str, Any]:
    """What of each story has a source; no key of it where no rule has read any story's claims."""
    balances = [(each.draft.path, each.balance) for each in report.drafts if each.balance]
    if not balances:
        return {}
    return {
        "sourcing": [
            {
                "path": path,
                "claims": balance.claims,
                "sourced": balance.sourced,
                "people": balance.people,
                "bodies": balance.bodies,
                "described": balance.described,
                "documents": balance.documents,
                "unnamed_statements": balance.unnamed_statements,
            }
            for path, balance in balances
        ]
    }


def finding_record(finding: ReportedFinding) -> dict[str, Any]:
    """One finding as JSON data."""
    return {
        "path": finding.path,
        "code": finding.rule.code,
        "rule": finding.rule.name,
        "severity": str(finding.severity),
        "message": finding.message,
        "text": finding.text,
        "span": _span(finding.span),
        "related": [_related(each) for each in finding.related],
        "fixes": [_fix(each) for each in finding.fixes],
        "fingerprint": finding.fingerprint,
    }


def _related(related: ReportedRelated) -> dict[str, Any]:
    return {
        "path": related.path,
        "text": related.text,
        "span": _span(related.span),
        "message": related.message,
    }


def _fix(fix: ReportedFix) -> dict[str, Any]:
    edits = [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in fix.edits]
    return {"safety": str(fix.safety), "message": fix.message, "edits": edits}


def _span(span: SourceSpan) -> dict[str, Any]:
    return {"start": _position(span.start), "end": _position(span.end)}


def _position(position: Position) -> dict[str, int]:
    return {"offset": position.offset, "line": position.line, "column": position.column}
