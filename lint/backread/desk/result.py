"""What a check of drafts comes to, with every span carried back to its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backread.draft import Draft, Position
from backread.finding import Safety, Severity
from backread.rule import Rule

if TYPE_CHECKING:
    from backread.story.claims.accounts import Balance


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """Where something stands in the file: start and end, both in the decoded source."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class ReportedRelated:
    """The other side of a reported finding.

    ``text`` is the copy without markup.
    """

    path: str
    span: SourceSpan
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class ReportedEdit:
    """Puts ``text`` in the place of ``[start, end)`` of the decoded source (code points)."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class ReportedFix:
    """A fix whose edits are of the decoded source."""

    safety: Safety
    message: str
    edits: tuple[ReportedEdit, ...]


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """A finding as reports and other programs see it.

    Attributes:
        text: the words it points at, without markup.
        fingerprint: the same for the same fault after other parts of the draft were edited: made
            of the rule, the text, the neighbouring words and the occurrence, never of a line.
        baselined: whether the baseline knows it already. Such findings count nowhere.
    """

    path: str
    rule: Rule
    severity: Severity
    message: str
    text: str
    span: SourceSpan
    related: tuple[ReportedRelated, ...]
    fixes: tuple[ReportedFix, ...]
    fingerprint: str
    baselined: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """A draft that could not be checked, and why, in one line."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class DraftReport:
    """What was found in one draft, in the order of the text.

    Attributes:
        balance: what of the story has a source, where a rule has read its claims; None elsewhere.
        has_baseline: whether a baseline has said which findings it knows, be it none.
    """

    draft: Draft
    findings: tuple[ReportedFinding, ...]
    balance: Balance | None = None
    has_baseline: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """How much was found; baselined findings are left out."""

    files: int
    errors: int
    warnings: int
    infos: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a check of one or more drafts comes to."""

    drafts: tuple[DraftReport, ...]
    failures: tuple[Failure, ...] = ()

    @property
    def findings(self) -> Iterator[ReportedFinding]:
        """Every finding, draft by draft, baselined ones included."""
        for report in self.drafts:
            yield from report.findings

    @property
    def summary(self) -> Summary:
        """The counts."""
        severities = [finding.severity for finding in self.findings if not finding.baselined]
        return Summary(
            len(self.drafts),
            severities.count(Severity.ERROR),
            severities.count(Severity.WARNING),
            severities.count(Severity.INFO),
        )
