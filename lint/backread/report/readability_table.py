"""How hard a story is to read, in a table: the whole, and section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backread.report.ansi import printable
from backread.story import Story
from backread.story.readability.passage import Passage

if TYPE_CHECKING:
    from rich.table import Table


def readability_table(story: Story) -> Table | None:
    """A table of words, sentences and reading grades; None if the story has no running text."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    readability = story.readability
    if not readability.whole.words:
        return None
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading in ("Section", "Words", "Sentences", "Words a sentence", "Reading grade"):
        table.add_column(
            heading, overflow="fold", justify="left" if heading == "Section" else "right"
        )
    rows = [("whole story", readability.whole)]
    if any(section.heading for section in readability.sections):
        rows += [
            (section.heading.span.of(story.text) if section.heading else "opening", section.passage)
            for section in readability.sections
        ]
    for name, passage in rows:
        table.add_row(Text(printable(name)), *_cells(passage))
    return table


def _cells(passage: Passage) -> tuple[str, ...]:
    return (
        str(passage.words),
        str(passage.sentences),
        f"{passage.sentence_length:.1f}",
        f"{passage.grade:.1f}",
    )
