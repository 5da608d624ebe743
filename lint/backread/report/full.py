"""Every finding with its source line and the other side of the disagreement, for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rich.cells import cell_len

from backread.desk.result import Report, ReportedFinding, ReportedFix, ReportedRelated, SourceSpan
from backread.draft import Draft
from backread.finding import Safety, Severity
from backread.report.ansi import Ink, printable
from backread.report.closing import counts, sourcing
from backread.report.excerpt import Excerpt, excerpts, shortened

#: The narrowest a line of source is cut to, in terminal cells.
_NARROWEST = 30

#: How many related places of one finding are shown with their source; the others are listed.
_MOST_SHOWN = 3

#: How many places are listed of those that say the same.
_MOST_LISTED = 12

#: The widest that the words of a listed place may be, in terminal cells.
_WIDEST_WORDS = 40


def render(report: Report, *, color: bool = False, width: int = 100) -> str:
    """The findings that are not in the baseline, each with its source, and a line of counts.

    Above the counts stands what of each story has a source, where that was looked into.

    A source line longer than ``width`` terminal cells is shown around the words in question. A
    related place that an earlier finding of the same rule has shown is named without its source.
    """
    ink = Ink(color)
    page = _Page({each.draft.path: each.draft for each in report.drafts}, ink, width)
    findings = ["\n".join(page.lines(each)) for each in report.findings if not each.baselined]
    closing = "\n".join([*sourcing(report), counts(report)])
    return "\n\n".join([*findings, closing]) + "\n"


@dataclass(slots=True)
class _Page:
    """Lays out one finding after the other, and keeps which related places it has shown."""

    drafts: dict[str, Draft]
    ink: Ink
    width: int
    seen: set[tuple[str, ReportedRelated]] = field(default_factory=set)

    def lines(self, finding: ReportedFinding) -> Iterator[str]:
        """The lines of one finding."""
        shown, listed = self._sorted(finding)
        gutter = _gutter(finding, shown)
        yield self._title(finding)
        for excerpt in self._excerpts(finding.path, finding.span, gutter):
            yield self._source(excerpt, gutter)
            yield self._under(excerpt.indent, gutter, self._mark(excerpt, finding.severity))
        for related in shown:
            yield from self._other_side(finding, related, gutter)
        for line in _list(finding, listed):
            yield f"{' ' * gutter} {self.ink.faint('=')} {line}"
        for fix in finding.fixes:
            yield f"{' ' * gutter} {self.ink.faint('=')} {self.ink.fix(_offer(fix))}"

    def _sorted(
        self, finding: ReportedFinding
    ) -> tuple[list[ReportedRelated], list[ReportedRelated]]:
        """The related places to show with their source, and those to list."""
        shown: list[ReportedRelated] = []
        listed: list[ReportedRelated] = []
        for related in finding.related:
            known = (finding.rule.code, related)
            fresh = known not in self.seen and related.path in self.drafts
            if fresh and len(shown) < _MOST_SHOWN:
                self.seen.add(known)
                shown.append(related)
            else:
                listed.append(related)
        return shown, listed

    def _title(self, finding: ReportedFinding) -> str:
        start, rule = finding.span.start, finding.rule
        return (
            f"{self.ink.bold(printable(finding.path))}:{start.line}:{start.column}: "
            f"{self.ink.bold(rule.code)} {rule.name} "
            f"{self.ink.severity(finding.severity, finding.severity)} {printable(finding.message)}"
        )

    def _other_side(
        self, finding: ReportedFinding, related: ReportedRelated, gutter: int
    ) -> Iterator[str]:
        pieces = self._excerpts(related.path, related.span, gutter)
        for piece in pieces:
            yield self._source(piece, gutter)
            if piece is not pieces[-1]:
                yield self._under(piece.indent, gutter, piece.marker("-"))
        indent, marker = pieces[-1].indent, pieces[-1].marker("-")
        label = f"{printable(related.message)} ({_place(finding, related)})"
        room = self._room(gutter)
        if indent + len(marker) + 1 + cell_len(label) <= room:
            yield self._under(indent, gutter, f"{marker} {label}")
        else:
            yield self._under(indent, gutter, marker)
            yield self._under(max(min(indent, room - cell_len(label)), 0), gutter, label)

    def _excerpts(self, path: str, span: SourceSpan, gutter: int) -> list[Excerpt]:
        return excerpts(self.drafts[path], span, self._room(gutter))

    def _room(self, gutter: int) -> int:
        return max(self.width - gutter - len(" | "), _NARROWEST)

    def _source(self, excerpt: Excerpt, gutter: int) -> str:
        return f"{self.ink.faint(f'{excerpt.line:>{gutter}} |')} {excerpt.text}".rstrip()

    def _mark(self, excerpt: Excerpt, severity: Severity) -> str:
        return self.ink.severity(severity, excerpt.marker("^"))

    def _under(self, indent: int, gutter: int, text: str) -> str:
        return f"{' ' * gutter} {self.ink.faint('|')} {' ' * indent}{text}"


def _gutter(finding: ReportedFinding, shown: list[ReportedRelated]) -> int:
    """How wide the line numbers are, set two cells in."""
    spans = [finding.span, *(related.span for related in shown)]
    return 2 + len(str(max(span.end.line for span in spans)))


def _list(finding: ReportedFinding, listed: list[ReportedRelated]) -> Iterator[str]:
    """One line for the places whose words and messages are the same."""
    groups: dict[tuple[str, str], list[str]] = {}
    for related in listed:
        groups.setdefault((related.text, related.message), []).append(_place(finding, related))
    for (text, message), places in groups.items():
        where = ", ".join(places[:_MOST_LISTED])
        if len(places) > _MOST_LISTED:
            where += f" and {len(places) - _MOST_LISTED} more"
        words = shortened(printable(text), _WIDEST_WORDS)
        yield f'{where} "{words}": {printable(message)}'


def _place(finding: ReportedFinding, related: ReportedRelated) -> str:
    start = related.span.start
    path = "" if related.path == finding.path else f"{printable(related.path)}:"
    return f"{path}{start.line}:{start.column}"


def _offer(fix: ReportedFix) -> str:
    name = "fix" if fix.safety is Safety.SAFE else "unsafe fix"
    return f"{name}: {printable(fix.message)}"
