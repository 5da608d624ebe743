"""A progress bar on standard error, where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

Item = TypeVar("Item")

_WORTH_A_BAR = 3


def with_progress(items: Sequence[Item], *, quiet: bool) -> Iterator[Item]:
    """The items, with a bar that shows how far they have got."""
    if quiet or len(items) < _WORTH_A_BAR or not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, label="Checking", file=sys.stderr, show_pos=True) as bar:
        yield from bar
