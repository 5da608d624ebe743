"""The bodies of a story as the ledger gives them to other programs and to people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from backread.report.ansi import printable
from backread.report.places import line_of, offsets
from backread.story import Story
from backread.story.organisations.organisation import Organisation, OrganisationMention

if TYPE_CHECKING:
    from rich.table import Table

_LINES_SHOWN = 6


def organisation_records(story: Story) -> list[dict[str, Any]]:
    """The bodies in the order in which they come in, each with its mentions."""
    return [
        {"name": each.name, "mentions": [_record(story, mention) for mention in each.mentions]}
        for each in story.organisations
    ]


def _record(story: Story, mention: OrganisationMention) -> dict[str, Any]:
    return {
        **offsets(story, mention.span),
        "text": mention.text,
        "form": str(mention.form),
        "quoted": mention.quoted,
    }


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
    lines: dict[str, list[int]] = {}
    for mention in organisation.mentions:
        lines.setdefault(mention.text, []).append(line_of(story, mention.span))
    return [f"{text}: {len(found)} ({_shown(found)})" for text, found in lines.items()]


def _shown(lines: list[int]) -> str:
    several = list(dict.fromkeys(lines))
    more = ", ..." if len(several) > _LINES_SHOWN else ""
    return ", ".join(map(str, several[:_LINES_SHOWN])) + more
