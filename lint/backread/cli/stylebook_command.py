"""``backread stylebook``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from backread.cli.console import complain, emit
from backread.cli.exit_codes import FOUND, NOTHING_FOUND, TROUBLE
from backread.cli.options import ANY_PATH, NearestChoice


@click.group("stylebook")
def command() -> None:
    """Try a stylebook or namebook, or print a starter."""


@command.command("check")
@click.argument("files", metavar="FILE...", type=ANY_PATH, nargs=-1, required=True)
def check(files: tuple[Path, ...]) -> int:
    """Try stylebooks and namebooks.

    They are read, and the examples that their entries carry are run. A FILE may also be the name
    of a starter. Problems are printed one a line; the exit code is 1 if there are any, and 2 if a
    file cannot be read.
    """
    from backread.desk.book_check import check_book
    from backread.desk.config import ConfigError

    problems = 0
    unreadable = False
    for file in files:
        try:
            checked = check_book(str(file))
        except ConfigError as error:
            complain(str(error))
            unreadable = True
            continue
        emit("".join(f"{each}\n" for each in checked.problems) or f"{file}: {checked.summary}\n")
        problems += len(checked.problems)
    return TROUBLE if unreadable else FOUND if problems else NOTHING_FOUND


@command.command("list")
def list_starters() -> int:
    """Print the names of the starters."""
    from backread.desk.stylebook_files import starters

    emit("".join(f"{name}\n" for name in starters()))
    return 0


@command.command("show")
@click.argument("name")
def show(name: str) -> int:
    """Print a starter, to begin a stylebook of your own from."""
    from backread.desk.stylebook_files import starter_text

    emit(starter_text(name))
    return 0


@command.command("schema")
@click.argument("book", type=NearestChoice(["stylebook", "namebook"]), default="stylebook")
def schema(book: str) -> int:
    """Print the JSON Schema of stylebook files, or of namebook files."""
    from backread.desk.stylebook_schema import namebook_schema, stylebook_schema

    made = stylebook_schema() if book == "stylebook" else namebook_schema()
    emit(json.dumps(made, indent=2) + "\n")
    return 0
