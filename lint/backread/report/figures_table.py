"""The figures and dates of a story in a table, to be checked against notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from backread.report.ansi import printable
from backread.report.figures_ledger import counted_of
from backread.report.places import line_of
from backread.span import Span
from backread.story import Story
from backread.story.figures.ages import find_ages
from backread.story.figures.figure import Dimension, Exactness, Figure, FigureKind
from backread.story.figures.wording import plain

if TYPE_CHECKING:
    from rich.table import Table

#: The others count nothing that notes would have.
_SHOWN = frozenset({FigureKind.QUANTITY, FigureKind.AGE, FigureKind.RATIO, FigureKind.VOTE})
_SAID = {
    Exactness.ABOUT: "about",
    Exactness.AT_LEAST: "at least",
    Exactness.AT_MOST: "at most",
}
_WORDS = 3


def figures_and_dates_table(story: Story) -> Table | None:
    """A table of what the story counts and of its dates; None if it has neither."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    people = {age.figure.span: story.people[age.person].name for age in find_ages(story)}
    rows = [
        (
            figure.span,
            figure.text,
            value_of(figure),
            people.get(figure.span) or counted_of(figure) or _words_around(story, figure.span),
        )
        for figure in story.figures
        if figure.kind in _SHOWN
    ]
    rows += [
        (date.span, date.text, date.iso or "", _words_around(story, date.span))
        for date in story.dates
    ]
    if not rows:
        return None
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading in ("Figure or date", "Value", "Of", "Line"):
        table.add_column(heading, overflow="fold", justify="right" if heading == "Line" else "left")
    for span, text, value, of in sorted(rows):
        cells = (Text(printable(cell)) for cell in (text, value, of))
        table.add_row(*cells, str(line_of(story, span)))
    return table


def value_of(figure: Figure) -> str:
    """What a figure comes to, its unit and how exactly it is given: "about 1.2 million USD"."""
    if figure.value is None:
        return str(figure.exactness)
    number = plain(figure.value, 2)
    if figure.upper is not None:
        number += f" to {plain(figure.upper, 2)}"
    unit = figure.unit_name or ""
    if figure.unit and figure.unit.dimension is Dimension.TIME and (figure.upper or number != "1"):
        unit += "s"
    parts = [_SAID.get(figure.exactness, ""), number, unit]
    parts.append(f"per {figure.per}" if figure.per else "")
    return " ".join(part for part in parts if part)


def _words_around(story: Story, span: Span) -> str:
    """A few of the words beside a figure that counts nothing by a noun."""
    block = next((each.span for each in story.blocks if each.span.contains(span)), span)
    before = re.split(r"[.!?][\"”’)]?\s", story.text[block.start : span.start])[-1].split()
    behind = re.split(r"[.!?](?:[\"”’)]|\s|\Z)", story.text[span.end : block.end])[0].split()
    words = [*before[-_WORDS:], "…", *behind[:_WORDS]]
    return "" if words == ["…"] else " ".join(words)
