"""Reading namebooks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from backread.desk.config import ConfigError
from backread.desk.config_files import read_toml
from backread.desk.tables import struct_from_table
from backread.stylebook.namebook import ApprovedName, Namebook, NamebookFile


def read_namebooks(files: Iterable[Path]) -> Namebook:
    """The names of several files, as one namebook.

    Raises:
        ConfigError: if one cannot be read, is no TOML or is wrong, or if a form that one person
            is never to be called by is what another is called by.
    """
    people: list[ApprovedName] = []
    one_name: set[str] = set()
    for file in files:
        table = read_toml(file)
        rest = {key: value for key, value in table.items() if key != "person"}
        one_name.update(struct_from_table(rest, NamebookFile, f"{file}: ").one_name)
        given = table.get("person", [])
        if not isinstance(given, list):
            raise ConfigError(f"{file}: person: write each person under [[person]]")
        for number, each in enumerate(given, 1):
            people.append(_person(each, f"{file}: person {number}"))
    one_name.update(each.name for each in people if each.goes_by_one_name)
    return Namebook(tuple(people), frozenset(one_name))


def _person(table: object, where: str) -> ApprovedName:
    name = table.get("name") if isinstance(table, dict) else None
    where = f'{where} ("{name}"): ' if isinstance(name, str) and name else f"{where}: "
    person = struct_from_table(table, ApprovedName, where)
    if not person.name.strip():
        raise ConfigError(f"{where}name: is empty")
    for form in person.never:
        if not form.strip():
            raise ConfigError(f"{where}never: a form is empty")
        if form in (person.name, person.running):
            raise ConfigError(f'{where}never: "{form}" is a form that the entry asks for')
    return person
