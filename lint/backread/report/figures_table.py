"""The figures and dates of a story in a table, to be checked against notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backread.report.ansi import printable
from backread.report.figures_ledger import counted_of
from backread.span import Span
from backread.story import Story
from backread.story.figures.ages import find_ages
from backread.story.figures.figure import FigureKind

if TYPE_CHECKING:
    from rich.table import Table

#: The others count nothing that notes would have.
_SHOWN = frozenset({FigureKind.QUANTITY, FigureKind.AGE, FigureKind.RATIO, FigureKind.VOTE})


def figures_and_dates_table(story: Story) -> Table | None:
    """A table of what the story counts and of its dates; None if it has neither."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    people = {age.figure.span: story.people[age.person].name for age in find_ages(story)}
    rows = [
        (figure.span, figure.text, people.get(figure.span) or counted_of(figure) or "")
        for figure in story.figures
        if figure.kind in _SHOWN
    ]
    rows += [(date.span, date.text, date.iso or "") for date in story.dates]
    if not rows:
        return None
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading in ("Figure or date", "Of", "Line"):
        table.add_column(heading, overflow="fold", justify="right" if heading == "Line" else "left")
    for span, text, of in sorted(rows):
        table.add_row(Text(printable(text)), Text(printable(of)), str(_line(story, span)))
    return table


def _line(story: Story, span: Span) -> int:
    return story.draft.position(story.draft.source_span(span).start).line
