"""Reports made by hand, with no language model behind them."""

from collections.abc import Callable, Iterator

import pytest
from backread.desk.result import (
    DraftReport,
    Failure,
    Report,
    ReportedEdit,
    ReportedFinding,
    ReportedFix,
    ReportedRelated,
    SourceSpan,
)
from backread.draft import Draft, SourceMap
from backread.finding import Finding, Safety, Severity
from backread.rule import NoOptions, Rule, Story


class MarkedDraft:
    """A draft and what is found in it, told by words rather than by offsets."""

    def __init__(self, source: str, path: str) -> None:
        self.draft = Draft(path, source, source, (), SourceMap.identity(source))
        self.findings: list[ReportedFinding] = []

    @property
    def report(self) -> DraftReport:
        known = any(each.baselined for each in self.findings)
        return DraftReport(self.draft, tuple(self.findings), has_baseline=known)

    def span(self, words: str, occurrence: int = 1) -> SourceSpan:
        start = -1
        for _ in range(occurrence):
            start = self.draft.source.index(words, start + 1)
        return self.span_of(start, start + len(words))

    def span_of(self, start: int, end: int) -> SourceSpan:
        return SourceSpan(self.draft.position(start), self.draft.position(end))

    def related(self, words: str, message: str, occurrence: int = 1) -> ReportedRelated:
        return ReportedRelated(self.draft.path, self.span(words, occurrence), words, message)

    def fix(self, span: SourceSpan, text: str, safety: Safety = Safety.UNSAFE) -> ReportedFix:
        edit = ReportedEdit(span.start.offset, span.end.offset, text)
        return ReportedFix(safety, f'Replace with "{text}"', (edit,))

    def find(
        self,
        rule: Rule,
        span: SourceSpan,
        message: str,
        *,
        related: tuple[ReportedRelated, ...] = (),
        fixes: tuple[ReportedFix, ...] = (),
        baselined: bool = False,
    ) -> ReportedFinding:
        text = self.draft.source[span.start.offset : span.end.offset]
        finding = ReportedFinding(
            path=self.draft.path,
            rule=rule,
            severity=rule.severity,
            message=message,
            text=text,
            span=span,
            related=related,
            fixes=fixes,
            fingerprint=f"{rule.code}-{len(self.findings)}",
            baselined=baselined,
        )
        self.findings.append(finding)
        return finding


def _no_findings(story: Story) -> Iterator[Finding]:
    return iter(())


def _rule(code: str, name: str, severity: Severity, page: str) -> Rule:
    return Rule(code, name, severity, False, page, NoOptions, _no_findings)


@pytest.fixture
def name_shift() -> Rule:
    page = (
        "A running name changes.\n\n"
        "## What it flags\n\nAny form that slipped in,\nwith {braces}.\n\n"
        "## Example\n\nAna left.\n"
    )
    return _rule("NAM101", "name-shift", Severity.ERROR, page)


@pytest.fixture
def vague_source() -> Rule:
    return _rule("SRC302", "vague-source", Severity.WARNING, "Nobody is named.\n")


@pytest.fixture
def long_sentence() -> Rule:
    return _rule("REA801", "long-sentence", Severity.INFO, "A long sentence.\n")


@pytest.fixture
def mark() -> Callable[..., MarkedDraft]:
    def start(source: str, path: str = "draft.md") -> MarkedDraft:
        return MarkedDraft(source, path)

    return start


@pytest.fixture
def harbour(name_shift: Rule, vague_source: Rule) -> Report:
    """Two drafts with accents and emoji, a related place, a fix, a baselined finding, a failure."""
    source = (
        "# Port réouvert 🚢\r\n"
        "\r\n"
        "Ana Lúcia Prado runs the port. Prado came in May.\r\n"
        "Café 🙂 owners say Ana {still} smiles"
    )
    first = MarkedDraft(source, "drafts/port été.md")
    slip = first.span("Ana", 2)
    first.find(
        name_shift,
        slip,
        '"Ana" for Ana Lúcia Prado; the story calls her "Prado" (2 times)',
        related=(first.related("Ana Lúcia Prado", "introduced here"),),
        fixes=(first.fix(slip, "Prado"),),
    )
    first.find(vague_source, first.span("owners"), 'nobody named behind "{still}"', baselined=True)
    second = MarkedDraft("Critics\nsay so", "drafts/b.md")
    second.find(vague_source, second.span("Critics\nsay"), "100% vague,\nsays: who?")
    failure = Failure("drafts/broken.docx", "not a Word file: 5% read")
    return Report((first.report, second.report), (failure,))
