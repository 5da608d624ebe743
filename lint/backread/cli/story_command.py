"""``backread story``."""

from __future__ import annotations

from pathlib import Path

import click

from backread.cli.console import emit, start_logging, wants_color, width
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
    """
    from backread.cli.sources import STANDARD_INPUT, Source
    from backread.desk.config_files import ConfigFinder
    from backread.desk.house_style import house_style
    from backread.report import ledger, ledger_table
    from backread.story import Story
    from backread.story.language import LanguageModel

    if stdin_filename is not None and STANDARD_INPUT not in paths:
        raise click.UsageError("--stdin-filename goes with - for standard input")
    if output_format == "json" and len(paths) > 1:
        raise click.UsageError("json holds one draft; several go with json-lines")
    start_logging(quiet=False, verbose=verbose)
    finder = ConfigFinder(config_file, isolated=isolated)
    models: dict[str, LanguageModel] = {}
    for path in paths:
        is_stdin = path == STANDARD_INPUT
        source = Source((stdin_filename or path) if is_stdin else path, is_stdin=is_stdin)
        config = finder.config_for(source.path)
        model = models.setdefault(config.model, LanguageModel(config.model))
        story = Story(source.read(), model, house_style(config))
        if output_format == "json":
            emit(ledger.render(story))
        elif output_format == "json-lines":
            emit(ledger.render_line(story))
        else:
            emit(ledger_table.render(story, color=wants_color(color), width=width()))
    return 0
