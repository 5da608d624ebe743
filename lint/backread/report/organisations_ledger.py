"""The bodies of a story as the ledger gives them to other programs and to people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from backread.report.ansi import printable
from backread.report.places import mention_record, shown_lines
from backread.span import Span
from backread.story import Story
from backread.story.organisations.organisation import Organisation

if TYPE_CHECKING:
    from rich.table import Table


def organisation_records(story: Story) -> list[dict[str, Any]]:
    """The bodies in the order in which they come in, each with its mentions."""
    return [
        {
            "name": each.name,
            "mentions": [mention_record(story, mention) for mention in each.mentions],
        }
        for each in story.organisations
    ]


def organisations_table(story: Story) -> Table | None:
    """A table of the bodies and how each is named; None if there are none."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    if not story.organisations:
        return None
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading in ("Organisation", "Named as (lines)"):
        table.add_column(heading, overflow="fold", vertical="top")
    for organisation in story.organisations:
        forms = "\n".join(printable(form) for form in _forms(story, organisation))
        table.add_row(Text(printable(organisation.name)), Text(forms))
    return table


def _forms(story: Story, organisation: Organisation) -> list[str]:
    by_text: dict[str, list[Span]] = {}
    for mention in organisation.mentions:
        by_text.setdefault(mention.text, []).append(mention.span)
    return [
        f"{text}: {len(spans)} ({shown_lines(story, spans)})" for text, spans in by_text.items()
    ]
