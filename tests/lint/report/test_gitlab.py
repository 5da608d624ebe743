import json
from typing import Any

from backread.desk.result import Report
from backread.report.gitlab import render
from backread.rule import Rule


def test_issues(harbour: Report) -> None:
    slip, vague = json.loads(render(harbour))
    assert slip == {
        "description": 'NAM101: "Ana" for Ana Lúcia Prado; the story calls her "Prado" (2 times)',
        "check_name": "name-shift",
        "fingerprint": slip["fingerprint"],
        "severity": "major",
        "location": {
            "path": "drafts/port été.md",
            "positions": {
                "begin": {"line": 4, "column": 19},
                "end": {"line": 4, "column": 22},
            },
        },
    }
    assert (vague["severity"], vague["check_name"]) == ("minor", "vague-source")


def test_the_same_fault_in_two_drafts_has_two_fingerprints(mark: Any, name_shift: Rule) -> None:
    drafts = [mark("Ana left", path=path) for path in ("a.md", "b.md")]
    for draft in drafts:
        draft.find(name_shift, draft.span("Ana"), "x")
    report = Report(tuple(draft.report for draft in drafts))
    assert len({each.fingerprint for each in report.findings}) == 1
    assert len({each["fingerprint"] for each in json.loads(render(report))}) == 2


def test_nothing_found() -> None:
    assert json.loads(render(Report(()))) == []
