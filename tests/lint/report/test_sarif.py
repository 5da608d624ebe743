import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from backread.desk.result import Failure, Report, ReportedRelated
from backread.report.sarif import render
from backread.rule import Rule

SCHEMA = json.loads(Path(__file__).with_name("sarif-subset.schema.json").read_text("utf-8"))


def run(report: Report) -> Any:
    """The only run of the log, once the log is found valid."""
    log = json.loads(render(report))
    jsonschema.Draft202012Validator(SCHEMA).validate(log)
    return log["runs"][0]


def region(result: Any) -> Any:
    return result["locations"][0]["physicalLocation"]["region"]


def taken(source: str, region: Any) -> str:
    """The characters of a region, found as a reader of SARIF finds them, in UTF-16."""
    lines = source.replace("\r\n", "\n").split("\n")[region["startLine"] - 1 : region["endLine"]]
    encoded = [line.encode("utf-16-le") for line in lines]
    encoded[-1] = encoded[-1][: 2 * (region["endColumn"] - 1)]
    encoded[0] = encoded[0][2 * (region["startColumn"] - 1) :]
    return "\n".join(each.decode("utf-16-le") for each in encoded)


def test_the_subset_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_columns_are_utf16_code_units(harbour: Report) -> None:
    only = run(harbour)
    assert only["columnKind"] == "utf16CodeUnits"
    slip = only["results"][0]
    assert region(slip) == {"startLine": 4, "startColumn": 20, "endLine": 4, "endColumn": 23}
    assert taken(harbour.drafts[0].draft.source, region(slip)) == "Ana"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("é🙂 Ana left", "Ana"),
        ("👩‍👩‍👧 met 👩‍👩‍👧 Ana", "👩‍👩‍👧 Ana"),
        ("one 🙂 two\nthree 🙂 four five", "two\nthree 🙂 four"),
        ("one\r\ntwo 🙂 end", "🙂 end"),
    ],
)
def test_regions_hold_the_very_words(source: str, words: str, mark: Any, name_shift: Rule) -> None:
    draft = mark(source)
    draft.find(name_shift, draft.span(words), "x")
    assert taken(source, region(run(Report((draft.report,)))["results"][0])) == words


def test_a_lone_carriage_return_ends_a_line(mark: Any, name_shift: Rule) -> None:
    draft = mark("one\rtwo")
    draft.find(name_shift, draft.span("two"), "x")
    only = run(Report((draft.report,)))
    assert "\r" in only["newlineSequences"]
    assert region(only["results"][0])["startLine"] == 2


def test_a_place_at_the_end_of_the_file(mark: Any, name_shift: Rule) -> None:
    draft = mark("one 🙂")
    draft.find(name_shift, draft.span_of(5, 5), "x")
    assert region(run(Report((draft.report,)))["results"][0]) == {
        "startLine": 1,
        "startColumn": 7,
        "endLine": 1,
        "endColumn": 7,
    }


def test_rules_are_described_once_and_pointed_at(harbour: Report) -> None:
    only = run(harbour)
    rules = only["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules] == ["NAM101", "SRC302"]
    assert [rules[each["ruleIndex"]]["id"] for each in only["results"]] == [
        each["ruleId"] for each in only["results"]
    ]
    shift = rules[0]
    assert shift["name"] == "name-shift"
    assert shift["shortDescription"]["text"] == "A running name changes."
    assert shift["fullDescription"]["text"] == (
        "A running name changes.\n\nAny form that slipped in, with {{braces}}."
    )
    assert shift["help"]["markdown"] == shift["help"]["text"]
    assert "## Example" in shift["help"]["markdown"]
    assert shift["defaultConfiguration"] == {"level": "error"}
    assert shift["properties"] == {"tags": ["NAM"]}


def test_severities_are_levels(
    mark: Any, name_shift: Rule, vague_source: Rule, long_sentence: Rule
) -> None:
    draft = mark("word")
    for rule in (name_shift, vague_source, long_sentence):
        draft.find(rule, draft.span("word"), "x")
    results = run(Report((draft.report,)))["results"]
    assert [each["level"] for each in results] == ["error", "warning", "note"]


def test_the_other_side_is_linked(harbour: Report) -> None:
    slip = run(harbour)["results"][0]
    assert slip["message"]["text"].endswith('"Prado" (2 times) ([introduced here](1))')
    (other,) = slip["relatedLocations"]
    assert other["id"] == 1
    assert other["message"] == {"text": "introduced here"}
    assert other["physicalLocation"]["region"] == {
        "startLine": 3,
        "startColumn": 1,
        "endLine": 3,
        "endColumn": 16,
    }


def test_only_the_first_places_are_linked(mark: Any, name_shift: Rule) -> None:
    draft = mark("word " * 9)
    related = tuple(draft.related("word", f"[{each}]", each) for each in range(1, 6))
    draft.find(name_shift, draft.span("word"), "x", related=related)
    (result,) = run(Report((draft.report,)))["results"]
    assert result["message"]["text"] == r"x ([\[1\]](1), [\[2\]](2), [\[3\]](3))"
    assert len(result["relatedLocations"]) == 5


def test_a_place_in_a_draft_that_was_not_checked(mark: Any, name_shift: Rule) -> None:
    draft, other = mark("Ana left"), mark("🙂\nAna Prado", path="other.md")
    there = ReportedRelated("other.md", other.span("Ana Prado"), "Ana Prado", "full name")
    draft.find(name_shift, draft.span("Ana"), "short", related=(there,))
    only = run(Report((draft.report,)))
    place = only["results"][0]["relatedLocations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "other.md", "index": 1},
        "region": {"startLine": 2, "endLine": 2},
    }
    assert only["artifacts"][1] == {"location": {"uri": "other.md"}}


def test_braces_open_no_placeholder(harbour: Report) -> None:
    assert run(harbour)["results"][1]["message"]["text"] == 'nobody named behind "{{still}}"'


def test_fingerprints(harbour: Report) -> None:
    assert run(harbour)["results"][0]["partialFingerprints"] == {"backread/v1": "NAM101-0"}


def test_fixes_are_edits_of_the_source(harbour: Report) -> None:
    slip = run(harbour)["results"][0]
    (fix,) = slip["fixes"]
    assert fix["description"] == {"text": 'Replace with "Prado"'}
    assert fix["properties"] == {"safety": "unsafe"}
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "drafts/port%20%C3%A9t%C3%A9.md"
    assert change["replacements"] == [
        {"deletedRegion": region(slip), "insertedContent": {"text": "Prado"}}
    ]


def test_the_baseline_is_marked_on_every_result_and_suppressed(harbour: Report) -> None:
    results = run(harbour)["results"]
    assert [each["baselineState"] for each in results] == ["new", "unchanged", "new"]
    assert [each["suppressions"] for each in results] == [[], [{"kind": "external"}], []]


def test_without_a_baseline_nothing_is_said_of_one(mark: Any, name_shift: Rule) -> None:
    draft = mark("word")
    draft.find(name_shift, draft.span("word"), "x")
    (result,) = run(Report((draft.report,)))["results"]
    assert "baselineState" not in result
    assert "suppressions" not in result


def test_failures_are_notifications() -> None:
    only = run(Report((), (Failure("a b.md", "cannot be read"),)))
    (invocation,) = only["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"] == {"text": "cannot be read"}
    assert told["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "a%20b.md", "index": 0}}}
    ]
    assert only["results"] == []


def test_nothing_found() -> None:
    only = run(Report(()))
    assert only["results"] == []
    assert only["invocations"][0]["executionSuccessful"] is True


def test_artifacts_are_named_once(mark: Any, name_shift: Rule) -> None:
    drafts = [mark("Ana", path=path) for path in ("a.md", "./a.md", "/desk/ü.md")]
    for each in drafts:
        each.find(name_shift, each.span("Ana"), "x")
    only = run(Report(tuple(each.report for each in drafts)))
    assert [each["location"]["uri"] for each in only["artifacts"]] == [
        "a.md",
        "file:///desk/%C3%BC.md",
    ]
    assert [
        each["locations"][0]["physicalLocation"]["artifactLocation"]["index"]
        for each in only["results"]
    ] == [0, 0, 1]
