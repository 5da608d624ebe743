"""The source ledger for people: each source, and how much of the story rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from backread.counting import number_of
from backread.report.ansi import printable

if TYPE_CHECKING:
    from rich.table import Table

    from backread.story.claims.accounts import Balance


def sources_table(balance: Balance) -> Table:
    """A table of the sources, those with most statements first, and the claims without one."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading in ("Source", "Kind", "Statements", "Claims", "Share of claims"):
        numeric = heading not in {"Source", "Kind"}
        table.add_column(heading, overflow="fold", justify="right" if numeric else "left")
    for account in balance.accounts:
        table.add_row(
            Text(printable(account.name)),
            str(account.kind),
            str(account.statements),
            str(account.claims),
            _share(account.claims, balance.claims),
        )
    without = balance.claims - balance.sourced
    table.add_row("no source", "", "", str(without), _share(without, balance.claims))
    return table


def sources_line(balance: Balance) -> str:
    """The ledger in one line: how many claims have a source, and what the sources are."""
    parts = [_sourced(balance), ", ".join(_counts(balance))]
    return "; ".join(filter(None, parts))


def _sourced(balance: Balance) -> str:
    if not balance.claims:
        return "no claims"
    return f"{balance.sourced} of {number_of(balance.claims, 'claim')} sourced"


def _counts(balance: Balance) -> Iterator[str]:
    for count, one, several in (
        (balance.people, "named person", "named people"),
        (balance.bodies, "named body", "named bodies"),
        (balance.described, "described source", "described sources"),
        (balance.documents, "document", "documents"),
    ):
        if count:
            yield number_of(count, one, several)
    unnamed = balance.unnamed_statements
    if unnamed:
        yield f"{number_of(unnamed, 'statement')} from unnamed sources"


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)}%" if whole else ""
