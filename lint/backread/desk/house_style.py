"""What a configuration says of the newsroom's style, its files read."""

from __future__ import annotations

import os
from pathlib import Path

from backread.desk.config import Config, Names
from backread.desk.namebook_files import read_namebooks
from backread.desk.stylebook_files import read_stylebook
from backread.stylebook import HouseStyle
from backread.stylebook.entries import listed
from backread.stylebook.namebook import Namebook
from backread.stylebook.sections import Sections
from backread.stylebook.vale.rule import ValeRule


def house_style(config: Config) -> HouseStyle:
    """The house style of a configuration.

    Raises:
        ConfigError: if one of its files cannot be read or is wrong.
    """
    books = tuple(read_stylebook(each, config) for each in listed(config.stylebook))
    names = read_namebooks(_located(config, "namebook", config.namebook))
    one_name = names.one_name.union(*(book.one_name for book in books))
    locales = [book.locale for book in books if book.locale]
    return HouseStyle(
        locale=config.locale or (locales[0] if locales else None),
        known_acronyms=frozenset().union(*(book.known_acronyms for book in books)),
        stylebooks=books,
        namebook=Namebook(names.people, one_name),
        sections=Sections(tuple(config.sections.items()), config.root),
        vale_rules=vale_rules(config),
    )


def vale_rules(config: Config) -> tuple[ValeRule, ...]:
    """The rules of the Vale styles that a configuration names.

    Raises:
        ConfigError: if one of them cannot be read or is wrong.
    """
    folders = _located(config, "vale-styles", config.vale_styles)
    vocabularies = _located(config, "vale-vocabulary", config.vale_vocabulary)
    if not folders:
        return ()
    from backread.desk.vale_styles import read_vale_styles

    return read_vale_styles(folders, vocabularies)


def _located(config: Config, key: str, names: Names) -> tuple[Path, ...]:
    """The files and folders under a key of the configuration, relative to its own folder."""
    found = []
    for each in listed(names):
        path = Path(os.path.join(config.root, each))
        if not os.path.exists(path):
            raise config.error(key, f'there is no file or folder "{each}"')
        found.append(path)
    return tuple(found)
