"""Trying a stylebook or a namebook, whichever a file is."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from backread.counting import number_of
from backread.desk.config import ConfigError
from backread.desk.config_files import read_toml
from backread.desk.namebook_files import read_namebooks
from backread.desk.stylebook_check import check_stylebook, examples
from backread.desk.stylebook_files import no_such_book, starters


@dataclass(frozen=True, slots=True)
class CheckedBook:
    """What came of trying a book.

    Attributes:
        problems: what is wrong, one line each.
        summary: what is in it, in a few words.
    """

    problems: tuple[str, ...]
    summary: str


def check_book(name: str) -> CheckedBook:
    """Tries a stylebook, a starter or a namebook.

    Raises:
        ConfigError: if it cannot be read or is no TOML.
    """
    if name not in starters():
        if not os.path.exists(name):
            raise ConfigError(no_such_book(name))
        if "person" in read_toml(Path(name)):
            return _namebook(Path(name))
    book, problems = check_stylebook(name)
    count = len(book.entries)
    run = examples(book)
    summary = f"{number_of(count, 'entry', 'entries')}, {number_of(run, 'example')}: all well"
    return CheckedBook(tuple(problems), summary)


def _namebook(file: Path) -> CheckedBook:
    try:
        names = read_namebooks([file])
    except ConfigError as error:
        return CheckedBook((str(error),), "")
    return CheckedBook((), f"{number_of(len(names.people), 'person', 'people')}: all well")
