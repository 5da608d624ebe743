"""Findings as SARIF 2.1.0, for code scanning.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0 Plus Errata 01.
Regions are given by line and column only: the standard fixes the unit of a column by
``columnKind``, but that of ``charOffset`` nowhere, and both must name the same characters.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from backread.desk.result import (
    Failure,
    Report,
    ReportedFinding,
    ReportedFix,
    ReportedRelated,
    SourceSpan,
)
from backread.draft import Draft
from backread.finding import Severity
from backread.report.columns import utf16_column
from backread.rule import Rule

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

#: How many related places a message links to; code scanning shows only those it links to.
_MOST_LINKED = 3


def render(report: Report) -> str:
    """Every finding as a result, those in the baseline marked so and suppressed."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_Run.of(report).contents(report)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


@dataclass(frozen=True, slots=True)
class _Run:
    """What results refer to by number, and the sources that columns are counted in."""

    rules: dict[str, Rule]
    uris: dict[str, int]
    drafts: dict[str, Draft]
    baseline: bool

    @classmethod
    def of(cls, report: Report) -> _Run:
        findings = list(report.findings)
        rules = {finding.rule.code: finding.rule for finding in findings}
        return cls(
            rules=dict(sorted(rules.items())),
            uris={uri: index for index, uri in enumerate(dict.fromkeys(map(_uri, _paths(report))))},
            drafts={each.draft.path: each.draft for each in report.drafts},
            baseline=any(each.has_baseline for each in report.drafts),
        )

    def contents(self, report: Report) -> dict[str, Any]:
        driver = {
            "name": "backread",
            "version": version("backread"),
            "rules": [_descriptor(each) for each in self.rules.values()],
        }
        invocation = {
            "executionSuccessful": not report.failures,
            "toolExecutionNotifications": [self._notification(each) for each in report.failures],
        }
        return {
            "tool": {"driver": driver},
            "invocations": [invocation],
            "artifacts": [{"location": {"uri": uri}} for uri in self.uris],
            "columnKind": "utf16CodeUnits",
            "newlineSequences": ["\r\n", "\r", "\n"],
            "results": [self._result(each) for each in report.findings],
        }

    def _result(self, finding: ReportedFinding) -> dict[str, Any]:
        result: dict[str, Any] = {
            "ruleId": finding.rule.code,
            "ruleIndex": list(self.rules).index(finding.rule.code),
            "level": _LEVELS[finding.severity],
            "message": {"text": _linked_message(finding)},
            "locations": [{"physicalLocation": self._place(finding.path, finding.span)}],
            "partialFingerprints": {"backread/v1": finding.fingerprint},
        }
        if finding.related:
            result["relatedLocations"] = [
                self._related(number, each) for number, each in enumerate(finding.related, 1)
            ]
        if finding.fixes:
            result["fixes"] = [self._fix(finding.path, each) for each in finding.fixes]
        if self.baseline:
            # The standard wants both properties on every result of a run, or on none.
            result["baselineState"] = "unchanged" if finding.baselined else "new"
            result["suppressions"] = [{"kind": "external"}] if finding.baselined else []
        return result

    def _related(self, number: int, related: ReportedRelated) -> dict[str, Any]:
        return {
            "id": number,
            "physicalLocation": self._place(related.path, related.span),
            "message": {"text": _message(related.message)},
        }

    def _fix(self, path: str, fix: ReportedFix) -> dict[str, Any]:
        source_map = self.drafts[path].source_map
        replacements = [
            {
                "deletedRegion": self._region(
                    path,
                    SourceSpan(source_map.position(edit.start), source_map.position(edit.end)),
                ),
                "insertedContent": {"text": edit.text},
            }
            for edit in sorted(fix.edits, key=lambda edit: (edit.start, edit.end))
        ]
        return {
            "description": {"text": _message(fix.message)},
            "artifactChanges": [
                {"artifactLocation": self._artifact(path), "replacements": replacements}
            ],
            "properties": {"safety": str(fix.safety)},
        }

    def _notification(self, failure: Failure) -> dict[str, Any]:
        place = {"artifactLocation": self._artifact(failure.path)}
        return {
            "level": "error",
            "message": {"text": _message(failure.message)},
            "locations": [{"physicalLocation": place}],
        }

    def _place(self, path: str, span: SourceSpan) -> dict[str, Any]:
        return {"artifactLocation": self._artifact(path), "region": self._region(path, span)}

    def _artifact(self, path: str) -> dict[str, Any]:
        uri = _uri(path)
        return {"uri": uri, "index": self.uris[uri]}

    def _region(self, path: str, span: SourceSpan) -> dict[str, int]:
        if path not in self.drafts:
            return {"startLine": span.start.line, "endLine": span.end.line}
        source = self.drafts[path].source
        return {
            "startLine": span.start.line,
            "startColumn": utf16_column(source, span.start),
            "endLine": span.end.line,
            "endColumn": utf16_column(source, span.end),
        }


def _paths(report: Report) -> Iterable[str]:
    yield from (each.draft.path for each in report.drafts)
    yield from (related.path for finding in report.findings for related in finding.related)
    yield from (failure.path for failure in report.failures)


def _descriptor(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _message(rule.summary)},
        "fullDescription": {"text": _message(_description(rule.page))},
        "help": {"text": _message(rule.page), "markdown": _message(rule.page)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family, *(["preview"] if rule.preview else [])]},
    }


def _description(page: str) -> str:
    """The page's prose before its example, without headings."""
    opening = page.partition("\n## Example")[0]
    paragraphs = (" ".join(paragraph.split()) for paragraph in opening.split("\n\n"))
    return "\n\n".join(each for each in paragraphs if each and not each.startswith("#"))


def _linked_message(finding: ReportedFinding) -> str:
    """The message, with links to the first related places by their number."""
    message = _message(finding.message)
    if not finding.related:
        return message
    links = (
        f"[{_link_text(related.message)}]({number})"
        for number, related in enumerate(finding.related[:_MOST_LINKED], 1)
    )
    return f"{message} ({', '.join(links)})"


def _link_text(text: str) -> str:
    for character in "\\[]":
        text = text.replace(character, f"\\{character}")
    return _message(text)


def _message(text: str) -> str:
    """Text as a message string, in which a single brace would open a placeholder."""
    return text.replace("{", "{{").replace("}", "}}")


def _uri(path: str) -> str:
    pure = PurePath(path)
    if pure.is_absolute():
        return pure.as_uri()
    return quote(pure.as_posix(), errors="surrogateescape")
