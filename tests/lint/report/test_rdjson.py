import json
from typing import Any

from backread.desk.result import Failure, Report, ReportedFix, ReportedRelated
from backread.finding import Safety
from backread.report.rdjson import render
from backread.rule import Rule


def diagnostics(report: Report) -> Any:
    contents = json.loads(render(report))
    assert contents["source"] == {"name": "backread"}
    return contents["diagnostics"]


def taken(source: str, span: Any) -> str:
    """The characters of a range on one line, found as a reader finds them, in UTF-8."""
    number: int = span["start"]["line"]
    line = source.replace("\r\n", "\n").split("\n")[number - 1].encode()
    start, end = (int(span[side]["column"]) - 1 for side in ("start", "end"))
    return line[start:end].decode()


def test_columns_are_bytes(harbour: Report) -> None:
    slip = diagnostics(harbour)[0]
    assert slip["location"]["path"] == "drafts/port été.md"
    span = slip["location"]["range"]
    assert span == {"start": {"line": 4, "column": 23}, "end": {"line": 4, "column": 26}}
    assert taken(harbour.drafts[0].draft.source, span) == "Ana"


def test_code_severity_other_side_and_suggestion(harbour: Report) -> None:
    slip, vague = diagnostics(harbour)
    assert (slip["severity"], slip["code"]) == ("ERROR", {"value": "NAM101"})
    assert (vague["severity"], vague["message"]) == ("WARNING", "100% vague,\nsays: who?")
    (other,) = slip["relatedLocations"]
    assert other["message"] == "introduced here"
    source = harbour.drafts[0].draft.source
    assert taken(source, other["location"]["range"]) == "Ana Lúcia Prado"
    assert slip["suggestions"] == [{"range": slip["location"]["range"], "text": "Prado"}]
    assert "suggestions" not in vague


def test_a_fix_of_several_edits_is_no_suggestion(mark: Any, name_shift: Rule) -> None:
    draft = mark("Ana met Ana")
    first, second = (draft.fix(draft.span("Ana", each), "Prado").edits[0] for each in (1, 2))
    both = ReportedFix(Safety.SAFE, "Replace both", (first, second))
    draft.find(name_shift, draft.span("Ana"), "x", fixes=(both,))
    (found,) = diagnostics(Report((draft.report,)))
    assert "suggestions" not in found


def test_a_place_in_a_draft_that_was_not_checked_has_lines_only(
    mark: Any, name_shift: Rule
) -> None:
    draft, other = mark("Ana left"), mark("🙂\nAna Prado", path="other.md")
    there = ReportedRelated("other.md", other.span("Ana Prado"), "Ana Prado", "full name")
    draft.find(name_shift, draft.span("Ana"), "short", related=(there,))
    (found,) = diagnostics(Report((draft.report,)))
    (place,) = found["relatedLocations"]
    assert place["location"] == {
        "path": "other.md",
        "range": {"start": {"line": 2}, "end": {"line": 2}},
    }


def test_nothing_found() -> None:
    assert diagnostics(Report((), (Failure("a.md", "cannot be read"),))) == []
