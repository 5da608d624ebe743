"""``backread rule``."""

from __future__ import annotations

import json
import sys

import click

from backread.cli.console import emit, wants_color
from backread.cli.options import color_option, output_format_option
from backread.desk.nearest import did_you_mean


@click.command("rule")
@click.argument("rule", metavar="NAME|CODE")
@output_format_option("text", "json")
@color_option
def command(rule: str, output_format: str, color: str) -> int:
    """Print a rule's page."""
    from backread.cli.rule_data import described
    from backread.desk.rules import installed_rules
    from backread.report.rule_pages import rule_page

    by_identifier = {key: each for each in installed_rules() for key in (each.name, each.code)}
    found = by_identifier.get(rule) or by_identifier.get(rule.upper())
    if found is None:
        raise click.UsageError(f'there is no rule "{rule}"{did_you_mean(rule, by_identifier)}')
    if output_format == "json":
        emit(json.dumps(described(found), indent=2, ensure_ascii=False) + "\n")
    elif sys.stdout.isatty() or wants_color(color):
        _print_rendered(rule_page(found), colored=wants_color(color))
    else:
        emit(rule_page(found))
    return 0


def _print_rendered(markdown: str, *, colored: bool) -> None:
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console(force_terminal=True, no_color=not colored, width=min(Console().width, 100))
    with console.capture() as captured:
        console.print(Markdown(markdown))
    emit(captured.get())
