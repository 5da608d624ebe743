"""Where the command line begins and ends: errors, interrupts and exit codes."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

import click

from backread.cli.console import WHERE_IT_IS, complain, notify
from backread.cli.exit_codes import INTERRUPTED, NOTHING_FOUND, TROUBLE
from backread.desk.nearest import did_you_mean


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the command line and exits.

    Args:
        arguments: the words after the program's name; those of the process by default.
    """
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Runs the command line and returns its exit code."""
    try:
        from backread.cli.app import backread

        code = backread.main(list(arguments), prog_name="backread", standalone_mode=False)
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except click.ClickException as error:
        complain(_one_line(error))
        return TROUBLE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:  # Whatever it is, a user gets one line of it.
        _explain(error, verbose="-v" in arguments or "--verbose" in arguments)
        return TROUBLE
    return code if isinstance(code, int) else NOTHING_FOUND


def _one_line(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        options = _options(error.ctx)
        message = f"no such option: {error.option_name}"
        return message + did_you_mean(error.option_name, options)
    return " ".join(error.format_message().split())


def _explain(error: Exception, *, verbose: bool) -> None:
    # Imported here, since "backread --help" needs nothing of it.
    from backread.desk.config import ConfigError
    from backread.desk.rules import RulesError
    from backread.draft import DraftError
    from backread.story.model import ModelError

    if isinstance(error, ConfigError | RulesError | DraftError | ModelError):
        complain(str(error))
        return
    complain(" ".join(f"internal error: {type(error).__name__}: {error}".split()))
    notify("".join(traceback.format_exception(error)) if verbose else WHERE_IT_IS)


def _options(context: click.Context | None) -> list[str]:
    if context is None:
        return []
    parameters = context.command.get_params(context)
    return [name for each in parameters for name in each.opts if name.startswith("--")]
