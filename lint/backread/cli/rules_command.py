"""``backread rules``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from backread.cli.console import emit
from backread.cli.options import output_format_option

if TYPE_CHECKING:
    from backread.rule import Rule


@click.command("rules")
@output_format_option("table", "json")
def command(output_format: str) -> int:
    """List the rules."""
    from backread.cli.rule_data import described
    from backread.desk.rules import installed_rules

    rules = installed_rules()
    if output_format == "json":
        emit(json.dumps([described(rule) for rule in rules], indent=2, ensure_ascii=False) + "\n")
    else:
        emit(_table(rules))
    return 0


def _table(rules: Sequence[Rule]) -> str:
    widest = max((len(rule.name) for rule in rules), default=0)
    return "".join(f"{_row(rule, widest)}\n" for rule in rules)


def _row(rule: Rule, widest: int) -> str:
    preview = " (preview)" if rule.preview else ""
    return f"{rule.code}  {rule.name:<{widest}}  {rule.severity:<7}  {rule.summary}{preview}"
