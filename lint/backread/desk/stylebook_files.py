"""Reading stylebooks."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from backread.desk.config import Config, ConfigError
from backread.desk.config_files import read_toml
from backread.desk.nearest import did_you_mean
from backread.desk.tables import struct_from_table
from backread.stylebook.entries import (
    Banned,
    Capitals,
    Entry,
    Pattern,
    StylebookFile,
    Term,
    listed,
)
from backread.stylebook.stylebook import Stylebook, StylebookEntry

_KINDS: dict[str, type[Entry]] = {
    "term": Term,
    "banned": Banned,
    "pattern": Pattern,
    "capitals": Capitals,
}


def starters() -> list[str]:
    """The names of the stylebooks that come with backread."""
    folder = resources.files("backread.stylebook") / "data"
    return sorted(
        each.name.removesuffix(".toml") for each in folder.iterdir() if each.name.endswith(".toml")
    )


def starter_text(name: str) -> str:
    """A starter as it is written.

    Raises:
        ConfigError: if there is none of that name.
    """
    if name not in starters():
        raise ConfigError(f'there is no starter "{name}"{did_you_mean(name, starters())}')
    return (resources.files("backread.stylebook") / "data" / f"{name}.toml").read_text("utf-8")


def no_such_book(name: str) -> str:
    """Says that neither a starter nor a file goes by a name, and which starter may be meant."""
    return f'no starter and no file is called "{name}"{did_you_mean(name, starters())}'


def read_stylebook(name: str, config: Config) -> Stylebook:
    """A stylebook that a configuration names: a starter, or a file relative to its folder.

    Raises:
        ConfigError: if it cannot be read or is wrong; the message is its first problem.
    """
    is_starter = name in starters()
    file = Path(os.path.join(config.root, name))
    if not is_starter and not os.path.exists(file):
        raise config.error("stylebook", no_such_book(name))
    book, problems = load_stylebook(name if is_starter else str(file))
    if problems:
        raise ConfigError(problems[0])
    return book


def load_stylebook(name: str) -> tuple[Stylebook, list[str]]:
    """A stylebook by the name of a starter or the path of a file, and what is wrong with it.

    Entries that are wrong are left out of the stylebook. Each problem is one line that names the
    file and the entry.

    Raises:
        ConfigError: if it cannot be read or is no TOML.
    """
    if name in starters():
        return stylebook_from_table(tomllib.loads(starter_text(name)), name)
    return stylebook_from_table(read_toml(Path(name)), name)


def stylebook_from_table(table: Mapping[str, Any], source: str) -> tuple[Stylebook, list[str]]:
    """The stylebook in a parsed table, and what is wrong with it, in the order of the file."""
    problems: list[str] = []
    rest = {key: value for key, value in table.items() if key not in _KINDS}
    try:
        head = struct_from_table(rest, StylebookFile, f"{source}: ")
    except ConfigError as error:
        problems.append(str(error))
        head = StylebookFile()
    found: list[StylebookEntry] = []
    for key, kind in _KINDS.items():
        given = table.get(key, [])
        if not isinstance(given, list):
            problems.append(f"{source}: {key}: write each entry under [[{key}]]")
            continue
        for number, each in enumerate(given, 1):
            label = f"{key} {number}{_called(each)}"
            try:
                found.append(_entry(each, kind, source, label))
            except ConfigError as error:
                problems.append(str(error))
    book = Stylebook(
        source,
        tuple(found),
        head.locale,
        frozenset(head.known_acronyms),
        frozenset(head.one_name),
        head.allowed,
    )
    return book, problems


def _called(table: object) -> str:
    """How an entry is called in messages, by whichever of its keys is there."""
    if isinstance(table, Mapping):
        for key in ("name", "use", "phrase"):
            value = table.get(key)
            first = value[0] if isinstance(value, list) and value else value
            if isinstance(first, str) and first:
                return f' ("{" ".join(first.split())}")'
    return ""


def _entry(table: object, kind: type[Entry], source: str, label: str) -> StylebookEntry:
    where = f"{source}: {label}: "
    entry = struct_from_table(table, kind, where)
    for key, phrase in _phrases(entry):
        if not any(letter.isalnum() for letter in phrase):
            raise ConfigError(f'{where}{key}: "{phrase}" has no word in it; use a [[pattern]]')
    if isinstance(entry, Term):
        same = [phrase for phrase in listed(entry.not_) if phrase == entry.use]
        if same:
            raise ConfigError(f'{where}not: "{same[0]}" is what "use" asks for')
        if not listed(entry.not_):
            raise ConfigError(f"{where}not: name at least one form")
    both = set(listed(entry.sections)) & set(listed(entry.not_sections))
    if both:
        raise ConfigError(f'{where}"{min(both)}" stands in sections and in not-sections')
    expression = _expression(entry, where) if isinstance(entry, Pattern) else None
    return StylebookEntry(source, label, entry, expression)


def _phrases(entry: Entry) -> Iterator[tuple[str, str]]:
    yield from (("except", each) for each in listed(entry.except_))
    if isinstance(entry, Term):
        yield "use", entry.use
        yield from (("not", each) for each in listed(entry.not_))
    elif isinstance(entry, Banned):
        yield from (("phrase", each) for each in listed(entry.phrase))
    elif isinstance(entry, Capitals):
        yield "use", entry.use


def _expression(entry: Pattern, where: str) -> Any:
    import regex

    try:
        expression = regex.compile(entry.find)
    except regex.error as error:
        raise ConfigError(f"{where}find: not a regular expression: {error}") from None
    if expression.fullmatch(""):
        raise ConfigError(f"{where}find: the expression is satisfied by no text at all")
    try:
        _check_template(expression, entry.use)
    except (regex.error, IndexError, ValueError) as error:
        raise ConfigError(f"{where}use: {error}") from None
    return expression


def _check_template(expression: Any, template: str) -> None:
    """Raises what ``regex`` raises for a template that names a group that there is not."""
    import regex

    # Only with a match is a template looked at, and nothing has been matched yet.
    groups = "".join(f"(?P<{name}>)" for name in expression.groupindex)
    rest = "()" * (expression.groups - len(expression.groupindex))
    regex.sub(groups + rest, template, "", count=1)
