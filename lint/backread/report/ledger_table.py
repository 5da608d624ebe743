"""The ledger for people: who is in the story, how each is named, and what rests on whom."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO
from typing import TYPE_CHECKING

from backread.counting import number_of
from backread.report.ansi import printable
from backread.report.figures_table import figures_and_dates_table
from backread.report.ledger import quotations
from backread.report.organisations_ledger import organisations_table
from backread.report.places import line_of, shown_lines
from backread.report.readability_table import readability_table
from backread.report.sources_table import sources_line, sources_table
from backread.story import Story
from backread.story.claims.accounts import balance
from backread.story.people.cast import Form, Mention, Person

if TYPE_CHECKING:
    from rich.text import Text


def render(story: Story, *, color: bool = False, width: int = 100) -> str:
    """Tables of the people in order, the sources, the figures and how it reads; and the counts.

    Args:
        story: the story.
        color: whether it is coloured, with ANSI escape sequences.
        width: how many terminal cells a line may take.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, show_lines=True)
    for heading in ("Person", "Running name", "Named as (lines)", "Roles", "Introduced"):
        table.add_column(heading, overflow="fold", vertical="top")
    for person in story.people:
        table.add_row(*_row(story, person))
    output = StringIO()
    console = Console(
        file=output, width=width, force_terminal=color, color_system="standard" if color else None
    )
    if len(story.people):
        console.print(table)
    rests = balance(story)
    if rests.claims or rests.accounts:
        console.print()
        console.print(sources_table(rests))
        console.print(sources_line(rests), highlight=False, markup=False)
    for further in (
        organisations_table(story),
        figures_and_dates_table(story),
        readability_table(story),
    ):
        if further is not None:
            console.print()
            console.print(further)
    console.print(_closing(story), highlight=False, markup=False)
    return "".join(f"{line.rstrip()}\n" for line in output.getvalue().splitlines())


def _row(story: Story, person: Person) -> list[Text]:
    running = "" if person.running_form is Form.FULL else person.running
    cells = (
        [person.name],
        [running or "full name only"],
        _forms(story, person),
        dict.fromkeys(role.text for role in person.roles),
        [f"line {line_of(story, person.introduction.span)}"],
    )
    return [_text(lines) for lines in cells]


def _text(lines: Iterable[str]) -> Text:
    from rich.text import Text

    return Text("\n".join(printable(line) for line in lines))


def _forms(story: Story, person: Person) -> list[str]:
    by_text: dict[str, list[Mention]] = {}
    for mention in person.mentions:
        by_text.setdefault(mention.text, []).append(mention)
    ranked = sorted(by_text.items(), key=lambda each: -len(each[1]))
    return [_form(story, text, mentions) for text, mentions in ranked]


def _form(story: Story, text: str, mentions: list[Mention]) -> str:
    lines = shown_lines(story, (mention.span for mention in mentions))
    quoted = sum(mention.quoted for mention in mentions)
    aside = f", {quoted} quoted" if quoted else ""
    return f"{text}: {len(mentions)}{aside} ({lines})"


def _closing(story: Story) -> str:
    people, quotes = len(story.people), len(quotations(story))
    return (
        f"{number_of(people, 'person', 'people')}, {number_of(quotes, 'quotation')} "
        f"in {printable(story.draft.path)}"
    )
