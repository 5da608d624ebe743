"""``backread config``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from backread.cli.console import emit
from backread.cli.options import ANY_PATH, config_options


@click.command("config")
@click.argument("path", type=ANY_PATH, required=False)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the configuration.")
@config_options
def command(path: Path | None, schema: bool, config_file: Path | None, isolated: bool) -> int:
    """Print the settings that hold for a draft.

    PATH is a draft or a folder of drafts; without it, the current folder.
    """
    from backread.desk.config_schema import config_schema
    from backread.desk.rules import installed_rules

    if schema:
        if path is not None or config_file is not None or isolated:
            raise click.UsageError("--schema is the same for every draft; give it alone")
        emit(json.dumps(config_schema(installed_rules()), indent=2) + "\n")
        return 0

    from backread.cli.settings import shown_settings
    from backread.desk.config_files import ConfigFinder
    from backread.desk.desk import Desk

    config = ConfigFinder(config_file, isolated=isolated).config_for(path or Path())
    emit(shown_settings(Desk(config)))
    return 0
