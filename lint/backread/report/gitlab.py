"""Findings as a Code Quality report, which GitLab shows in merge requests.

Source: GitLab's documentation of Code Quality, "Implement a custom tool".
"""

from __future__ import annotations

import hashlib
import json
from pathlib import PurePath
from typing import Any

from backread.desk.result import Report, ReportedFinding
from backread.draft import Position
from backread.finding import Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report) -> str:
    """The findings that are not in the baseline. Lines and columns count code points from 1."""
    issues = [_issue(each) for each in report.findings if not each.baselined]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(finding: ReportedFinding) -> dict[str, Any]:
    path = PurePath(finding.path).as_posix()
    # GitLab holds two issues of one fingerprint for one; ours tells findings of one draft apart.
    fingerprint = hashlib.sha256(f"{path}\0{finding.fingerprint}".encode("utf-8", "surrogatepass"))
    return {
        "description": f"{finding.rule.code}: {finding.message}",
        "check_name": finding.rule.name,
        "fingerprint": fingerprint.hexdigest()[:32],
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": path,
            "positions": {
                "begin": _position(finding.span.start),
                "end": _position(finding.span.end),
            },
        },
    }


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}
