"""Carries what a rule found back to the file, for reports and other programs."""

from __future__ import annotations

from dataclasses import dataclass

from backread.desk.fingerprint import Fingerprints
from backread.desk.fix_guard import FixGuard
from backread.desk.result import (
    ReportedEdit,
    ReportedFinding,
    ReportedFix,
    ReportedRelated,
    SourceSpan,
)
from backread.desk.unused import SourceFinding
from backread.draft import Draft
from backread.finding import Finding, Fix, Severity
from backread.rule import Rule
from backread.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found, with the rule, and where it stands in ``Draft.source``."""

    rule: Rule
    finding: Finding | SourceFinding
    source: Span

    @property
    def sort_key(self) -> tuple[int, int, str, str]:
        """Orders findings by start, end, code and message."""
        return (self.source.start, self.source.end, self.rule.code, self.finding.message)


def carry_back(
    found: Found, severity: Severity, draft: Draft, fingerprints: Fingerprints, guard: FixGuard
) -> ReportedFinding:
    """The finding as reports see it, every span carried back to the file."""
    finding = found.finding
    if isinstance(finding, SourceFinding):
        text = finding.source.of(draft.source)
        related: tuple[ReportedRelated, ...] = ()
        fixes = finding.fixes
        fingerprint = fingerprints.of_source(found.rule.name, finding.source)
    else:
        text = finding.span.of(draft.text)
        related = _related(finding, draft)
        fixes = _fixes(finding, draft, guard)
        fingerprint = fingerprints.of_text(found.rule.name, finding.span)
    return ReportedFinding(
        path=draft.path,
        rule=found.rule,
        severity=severity,
        message=finding.message,
        text=text,
        span=_positions(found.source, draft),
        related=related,
        fixes=fixes,
        fingerprint=fingerprint,
    )


def _positions(source: Span, draft: Draft) -> SourceSpan:
    return SourceSpan(draft.position(source.start), draft.position(source.end))


def _related(finding: Finding, draft: Draft) -> tuple[ReportedRelated, ...]:
    return tuple(
        ReportedRelated(
            draft.path,
            _positions(draft.source_span(related.span), draft),
            related.span.of(draft.text),
            related.message,
        )
        for related in finding.related
    )


def _fixes(finding: Finding, draft: Draft, guard: FixGuard) -> tuple[ReportedFix, ...]:
    # Where markup or an escape stands between the characters, an edit could break it.
    return tuple(
        _fix(fix, draft)
        for fix in guard.allowed(finding.fixes)
        if all(draft.source_map.is_verbatim(edit.span) for edit in fix.edits)
    )


def _fix(fix: Fix, draft: Draft) -> ReportedFix:
    edits = []
    for edit in fix.edits:
        source = draft.source_span(edit.span)
        edits.append(ReportedEdit(source.start, source.end, edit.replacement))
    return ReportedFix(fix.safety, fix.message, tuple(edits))
