"""The baseline: findings that are known already and count nowhere."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePath

import msgspec

from backread.desk.config import ConfigError
from backread.desk.files import write_atomically
from backread.desk.result import DraftReport, Report, ReportedFinding

SCHEMA = "backread-baseline/1"


class KnownFinding(msgspec.Struct, frozen=True, kw_only=True):
    """A known finding. Only the fingerprint counts; the rest is for who reads the file."""

    rule: str
    text: str
    fingerprint: str


class _BaselineFile(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag=SCHEMA):
    drafts: dict[str, list[KnownFinding]]


class Baseline:
    """Known findings by draft.

    Args:
        drafts: the known findings by the draft's path, relative to ``folder``, with slashes.
        folder: the folder of the baseline file.
    """

    def __init__(self, drafts: dict[str, list[KnownFinding]], folder: Path) -> None:
        self._folder = folder
        self._known = {
            path: frozenset(each.fingerprint for each in findings)
            for path, findings in drafts.items()
        }

    def mark(self, report: Report) -> Report:
        """The report with every known finding marked as such."""
        return replace(report, drafts=tuple(self._marked(each) for each in report.drafts))

    def _marked(self, report: DraftReport) -> DraftReport:
        known = self._known.get(_key(report.draft.path, self._folder), frozenset())
        return replace(
            report,
            has_baseline=True,
            findings=tuple(
                replace(each, baselined=each.fingerprint in known) for each in report.findings
            ),
        )


def read_baseline(file: Path) -> Baseline:
    """The baseline in a file.

    Raises:
        ConfigError: if it cannot be read or is no baseline.
    """
    try:
        contents = msgspec.json.decode(file.read_bytes(), type=_BaselineFile)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror or error}") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: not a baseline: {error}") from None
    return Baseline(contents.drafts, file.absolute().parent)


def write_baseline(file: Path, report: Report) -> None:
    """Writes the findings of a report as a baseline, in an order that makes small diffs.

    Raises:
        ConfigError: if the file cannot be written.
    """
    folder = file.absolute().parent
    drafts = {
        _key(each.draft.path, folder): _known(each.findings)
        for each in report.drafts
        if each.findings
    }
    contents = _BaselineFile(drafts=dict(sorted(drafts.items())))
    data = msgspec.json.format(msgspec.json.encode(contents), indent=2) + b"\n"
    try:
        write_atomically(file, data)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be written: {error.strerror or error}") from None


def _known(findings: Iterable[ReportedFinding]) -> list[KnownFinding]:
    return [
        KnownFinding(rule=each.rule.name, text=each.text, fingerprint=each.fingerprint)
        for each in findings
    ]


def _key(path: str, folder: Path) -> str:
    return PurePath(os.path.relpath(path, folder)).as_posix()
