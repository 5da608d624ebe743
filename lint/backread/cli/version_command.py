"""``backread version``."""

from __future__ import annotations

import click

from backread.cli.console import emit


@click.command("version")
def command() -> int:
    """Print the version."""
    from importlib.metadata import version

    emit(f"backread {version('backread')}\n")
    return 0
