"""The board: every rule's figures in one table, for the terminal and for Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from bench.figures import Figures, RuleFigures

HEADER = (
    "rule",
    "planted",
    "recall",
    "precision",
    "false alarms an article",
    "findings a 1,000 words",
    "judged precision",
    "weakest at",
)


def rows(figures: Figures) -> list[tuple[str, ...]]:
    """A row of the table for each rule."""
    return [_row(code, rule) for code, rule in sorted(figures.rules.items())]


def plain(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table for the terminal: the first column to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    lines = []
    for row in (header, *rows):
        cells = [cell.rjust(width) for cell, width in zip(row, widths, strict=True)]
        lines.append("  ".join([row[0].ljust(widths[0]), *cells[1:]]))
    return "\n".join(lines)


def markdown(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The same table in Markdown."""
    lines = [_line(header), _line(["---", *["--:"] * (len(header) - 1)])]
    return "\n".join([*lines, *map(_line, rows)])


def percent(share: float | None) -> str:
    """A share as a percentage, a dash where there is none."""
    return "–" if share is None else f"{share:.1%}"


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _row(code: str, rule: RuleFigures) -> tuple[str, ...]:
    judged = percent(rule.judged_precision)
    if rule.unjudged:
        judged += f" ({rule.unjudged} unjudged)"
    return (
        f"{code} {rule.rule}".strip(),
        str(rule.planted),
        percent(rule.recall if rule.planted else None),
        percent(rule.precision if rule.planted and rule.recall else None),
        f"{rule.false_alarms_per_article:.3f}",
        f"{rule.per_thousand_words:.2f}",
        judged,
        _weakest(rule),
    )


def _weakest(rule: RuleFigures) -> str:
    if not rule.planted:
        return "nothing planted"
    kind = rule.kinds[rule.weakest]
    return f"{rule.weakest} ({percent(kind.recall)} of {kind.planted})"
