"""How often each rule found something."""

from __future__ import annotations

import json
from collections import Counter

from backread.desk.result import Report
from backread.rule import Rule


def statistics(report: Report, *, as_json: bool = False) -> str:
    """A line for each rule that found something, the most frequent first."""
    counts = Counter(each.rule for each in report.findings if not each.baselined)
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0].code))
    if as_json:
        return json.dumps([_entry(rule, count) for rule, count in ranked], indent=2) + "\n"
    widest = len(str(ranked[0][1])) if ranked else 0
    return "".join(f"{count:>{widest}}  {rule.code}  {rule.name}\n" for rule, count in ranked)


def _entry(rule: Rule, count: int) -> dict[str, object]:
    return {"code": rule.code, "rule": rule.name, "count": count}
