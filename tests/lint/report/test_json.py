import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from backread.desk.result import DraftReport, Failure, Report
from backread.report.json import render
from backread.rule import Rule
from backread.story.attributions.attribution import SourceKind
from backread.story.claims.accounts import Account, Balance

SCHEMA = json.loads(
    (Path(__file__).parents[3] / "docs" / "backread-report.schema.json").read_text("utf-8")
)


def rendered(report: Report) -> Any:
    contents = json.loads(render(report))
    jsonschema.Draft202012Validator(SCHEMA).validate(contents)
    return contents


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("key", ["schema", "findings", "failures", "summary"])
def test_the_schema_asks_for_every_key(key: str) -> None:
    contents = rendered(Report(()))
    del contents[key]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(contents)


def test_the_contract(mark: Any, name_shift: Rule) -> None:
    draft = mark("Élan 🙂 Ana Prado spoke.\r\nAna left")
    span = draft.span("Ana", 2)
    draft.find(
        name_shift,
        span,
        "Ana, then Prado",
        related=(draft.related("Ana Prado", "introduced here"),),
        fixes=(draft.fix(span, "Prado"),),
    )
    report = Report((draft.report,), (Failure("broken.docx", "not a Word file"),))
    assert rendered(report) == {
        "schema": "backread/1",
        "findings": [
            {
                "path": "draft.md",
                "code": "NAM101",
                "rule": "name-shift",
                "severity": "error",
                "message": "Ana, then Prado",
                "text": "Ana",
                "span": {
                    "start": {"offset": 25, "line": 2, "column": 1},
                    "end": {"offset": 28, "line": 2, "column": 4},
                },
                "related": [
                    {
                        "path": "draft.md",
                        "text": "Ana Prado",
                        "span": {
                            "start": {"offset": 7, "line": 1, "column": 8},
                            "end": {"offset": 16, "line": 1, "column": 17},
                        },
                        "message": "introduced here",
                    }
                ],
                "fixes": [
                    {
                        "safety": "unsafe",
                        "message": 'Replace with "Prado"',
                        "edits": [{"start": 25, "end": 28, "text": "Prado"}],
                    }
                ],
                "fingerprint": "NAM101-0",
            }
        ],
        "failures": [{"path": "broken.docx", "message": "not a Word file"}],
        "summary": {"files": 1, "errors": 1, "warnings": 0, "infos": 0},
    }


def test_keys_come_in_the_order_of_the_contract(harbour: Report) -> None:
    contents = rendered(harbour)
    assert list(contents) == ["schema", "findings", "failures", "summary"]
    assert list(contents["findings"][0]) == [
        "path",
        "code",
        "rule",
        "severity",
        "message",
        "text",
        "span",
        "related",
        "fixes",
        "fingerprint",
    ]


def test_the_baseline_is_left_out(harbour: Report) -> None:
    contents = rendered(harbour)
    assert [each["path"] for each in contents["findings"]] == ["drafts/port été.md", "drafts/b.md"]
    assert contents["summary"] == {"files": 2, "errors": 1, "warnings": 1, "infos": 0}


def test_letters_are_kept(harbour: Report) -> None:
    assert "drafts/port été.md" in render(harbour)


def test_what_of_the_story_has_a_source(mark: Any) -> None:
    account = Account("Ana Prado", SourceKind.NAMED, None, statements=2, claims=1, is_person=True)
    other = Account("sources", SourceKind.ANONYMOUS, None, statements=3, claims=0)
    balance = Balance(claims=4, sourced=1, accounts=(account, other))
    report = DraftReport(mark("Ana Prado spoke.").draft, (), balance)
    assert rendered(Report((report,)))["summary"]["sourcing"] == [
        {
            "path": "draft.md",
            "claims": 4,
            "sourced": 1,
            "people": 1,
            "bodies": 0,
            "described": 0,
            "documents": 0,
            "unnamed_statements": 3,
        }
    ]


def test_nothing_found() -> None:
    assert rendered(Report(())) == {
        "schema": "backread/1",
        "findings": [],
        "failures": [],
        "summary": {"files": 0, "errors": 0, "warnings": 0, "infos": 0},
    }
