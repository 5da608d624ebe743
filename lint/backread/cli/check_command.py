"""``backread check``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from backread.cli.options import (
    ANY_PATH,
    FILE,
    SEVERITY,
    NearestChoice,
    color_option,
    config_options,
    pattern_selectors,
    selectors,
)
from backread.report import FORMATS


@click.command("check")
@click.argument("paths", nargs=-1, type=ANY_PATH, metavar="[PATH]...")
@click.option(
    "--stdin-filename",
    type=click.Path(path_type=Path),
    metavar="NAME",
    help="What standard input is called; the suffix says how it is read.",
)
@click.option(
    "--output-format",
    type=NearestChoice(list(FORMATS)),
    default="full",
    show_default=True,
    help="The form of the findings.",
)
@click.option("-o", "--output-file", type=FILE, metavar="FILE", help="Write the findings there.")
@click.option("--select", type=selectors, multiple=True, metavar="RULES", help="Run only these.")
@click.option("--ignore", type=selectors, multiple=True, metavar="RULES", help="Leave these out.")
@click.option(
    "--extend-select", type=selectors, multiple=True, metavar="RULES", help="Run these as well."
)
@click.option(
    "--per-file-ignores",
    type=pattern_selectors,
    multiple=True,
    metavar="PATTERN:RULES",
    help="Leave rules out for the drafts that a pattern matches.",
)
@click.option("--preview", is_flag=True, help="Run preview rules too.")
@click.option(
    "--fail-level",
    type=SEVERITY,
    help="The least severity that makes the exit code 1.  [default: warning]",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--fix", is_flag=True, help="Make the safe fixes, and report what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="Make or show unsafe fixes as well.")
@click.option("--fix-only", is_flag=True, help="Make the fixes, and report nothing.")
@click.option("--diff", is_flag=True, help="Show what the fixes would change; write nothing.")
@click.option("--baseline", type=FILE, metavar="FILE", help="Findings known already; not counted.")
@click.option("--write-baseline", type=FILE, metavar="FILE", help="Record what is found as known.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead.")
@click.option("--show-files", is_flag=True, help="List the drafts; check nothing.")
@click.option("--show-settings", is_flag=True, help="Print the settings; check nothing.")
@config_options
@color_option
@click.option("-q", "--quiet", is_flag=True, help="No warnings or notices on standard error.")
@click.option("-v", "--verbose", is_flag=True, help="Say more on standard error.")
def command(**given: Any) -> int:
    """Check drafts and report where a story disagrees with itself.

    PATHs are files, folders (walked; .gitignore is honoured) or - for standard input; without any,
    the current folder. RULES are codes, code prefixes, names or families, separated by commas.

    Exit code: 0, nothing at or above the fail level; 1, findings; 2, something could not be done.
    """
    from backread.cli.check_options import CheckOptions
    from backread.cli.check_run import check_drafts

    return check_drafts(CheckOptions.from_command_line(**given))
