"""Findings for other programs, each on a line of its own, in the form that ``json`` has for one."""

from __future__ import annotations

import json

from backread.desk.result import Report
from backread.report.json import finding_record


def render(report: Report) -> str:
    """A line of JSON for each finding that is not in the baseline."""
    return "".join(
        json.dumps(finding_record(each), ensure_ascii=False) + "\n"
        for each in report.findings
        if not each.baselined
    )
