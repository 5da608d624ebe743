"""``backread story``."""

from __future__ import annotations

from pathlib import Path

import click

from backread.cli.console import start_logging, wants_color
from backread.cli.options import ANY_PATH, color_option, config_options, output_format_option


@click.command("story")
@click.argument("paths", type=ANY_PATH, nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--stdin-filename",
    type=click.Path(path_type=Path),
    metavar="NAME",
    help="What standard input is called; the suffix says how it is read.",
)
@output_format_option("table", "json", "json-lines")
@config_options
@color_option
@click.option("-v", "--verbose", is_flag=True, help="Say more on standard error.")
def command(
    paths: tuple[Path, ...],
    stdin_filename: Path | None,
    output_format: str,
    config_file: Path | None,
    isolated: bool,
    color: str,
    verbose: bool,
) -> int:
    """Print what was understood of a draft.

    Who is in it and how each is named; which sources it has, and what rests on each; its bodies,
    figures and dates; how it reads. To be checked against notes.

    PATH is a file, or - for standard input. Of several drafts, json-lines gives each a line.

    Exit code: 0, or 2 where something could not be done.
    """
    from backread.cli.sources import STANDARD_INPUT, named_drafts
    from backread.cli.story_run import tell_stories
    from backread.desk.config_files import ConfigFinder

    if stdin_filename is not None and STANDARD_INPUT not in paths:
        raise click.UsageError("--stdin-filename goes with - for standard input")
    if output_format == "json" and len(paths) > 1:
        raise click.UsageError("json holds one draft; several go with json-lines")
    start_logging(quiet=False, verbose=verbose)
    finder = ConfigFinder(config_file, isolated=isolated)
    sources = named_drafts(paths, stdin_filename)
    return tell_stories(sources, finder, output_format, color=wants_color(color))
