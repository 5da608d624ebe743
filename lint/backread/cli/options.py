"""Options and parameter types that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from backread.desk.nearest import did_you_mean
from backread.finding import Severity

AnyFunction = TypeVar("AnyFunction", bound=Callable[..., Any])

# What cannot be read is told of when its turn comes, so that it does not stop the others.
FILE = click.Path(path_type=Path, dir_okay=False, readable=False)
ANY_PATH = click.Path(path_type=Path, allow_dash=True, readable=False)


class NearestChoice(click.Choice[str]):
    """A choice of words whose error names the nearest one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word as given, or a usage error with the nearest spelling."""
        words = [str(each) for each in self.choices]
        if value not in words:
            hint = did_you_mean(str(value), words)
            self.fail(f'"{value}" is not one of {", ".join(words)}{hint}', param, ctx)
        return str(value)


SEVERITY = NearestChoice([str(each) for each in Severity])


def selectors(value: str) -> tuple[str, ...]:
    """Rule selectors, separated by commas.

    Raises:
        click.BadParameter: if there is none: an empty variable of a script must not select all.
    """
    listed = tuple(each.strip() for each in value.split(",") if each.strip())
    if not listed:
        raise click.BadParameter("no rule is named")
    return listed


def pattern_selectors(value: str) -> tuple[str, tuple[str, ...]]:
    """``PATTERN:SELECTORS``, such as ``archive/*:NAM101,NAM102``.

    Raises:
        click.BadParameter: if it is not of that form.
    """
    pattern, _, listed = value.rpartition(":")
    if not (pattern and listed.strip(" ,")):
        raise click.BadParameter(f'"{value}" is not of the form PATTERN:RULE,RULE')
    return pattern, selectors(listed)


def config_options(function: AnyFunction) -> AnyFunction:
    """Adds ``--config`` and ``--isolated``."""
    function = click.option("--isolated", is_flag=True, help="Look for no configuration file.")(
        function
    )
    return click.option(
        "--config", "config_file", type=FILE, metavar="FILE", help="The configuration file to use."
    )(function)


def color_option(function: AnyFunction) -> AnyFunction:
    """Adds ``--color``."""
    return click.option(
        "--color",
        type=NearestChoice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Whether to colour the output. NO_COLOR and FORCE_COLOR are heeded.",
    )(function)


def output_format_option(first: str, *others: str) -> Callable[[AnyFunction], AnyFunction]:
    """Adds ``--output-format`` with these formats, of which the first is the default."""
    return click.option(
        "--output-format",
        type=NearestChoice([first, *others]),
        default=first,
        show_default=True,
        help="The form of the output.",
    )
