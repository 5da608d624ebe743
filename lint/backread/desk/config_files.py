"""Finding and reading configuration files."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

from backread.desk.config import Config, ConfigError, config_from_table

FILE_NAME = "backread.toml"
_PYPROJECT = "pyproject.toml"


class ConfigFinder:
    """Finds the configuration of a draft: the nearest file above it wins.

    Args:
        given: a configuration file that holds for every draft.
        isolated: whether no file is looked for.
    """

    def __init__(self, given: Path | None = None, *, isolated: bool = False) -> None:
        self._fixed: Config | None = None
        if given is not None:
            self._fixed = read_config(given)
        elif isolated:
            self._fixed = Config()
        self._by_folder: dict[Path, Config] = {}

    def config_for(self, path: Path) -> Config:
        """The configuration for a draft or a folder of drafts.

        Raises:
            ConfigError: if the file that holds for it is wrong.
        """
        if self._fixed is not None:
            return self._fixed
        absolute = path.absolute()
        return self._for_folder(absolute if os.path.isdir(absolute) else absolute.parent)

    def _for_folder(self, folder: Path) -> Config:
        if folder not in self._by_folder:
            if file := _config_file(folder):
                found = read_config(file)
            elif folder.parent == folder:
                found = Config()
            else:
                found = self._for_folder(folder.parent)
            self._by_folder[folder] = found
        return self._by_folder[folder]


def read_config(file: Path) -> Config:
    """The configuration in a file: its ``[tool.backread]`` table if it is a pyproject.toml.

    Raises:
        ConfigError: if it cannot be read, is no TOML, or says something that makes no sense.
    """
    shown = _shown(file)
    table = read_toml(shown)
    if file.name == _PYPROJECT:
        table = _own_table(table) or {}
    return config_from_table(table, shown)


def _config_file(folder: Path) -> Path | None:
    own = folder / FILE_NAME
    # Not Path.is_file: it raises where a folder may not be looked into.
    if os.path.isfile(own):
        return own
    pyproject = folder / _PYPROJECT
    if os.path.isfile(pyproject) and _own_table(read_toml(_shown(pyproject))) is not None:
        return pyproject
    return None


def _own_table(pyproject: dict[str, Any]) -> dict[str, Any] | None:
    tool = pyproject.get("tool")
    table = tool.get("backread") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def read_toml(file: Path) -> dict[str, Any]:
    """The table in a TOML file.

    Raises:
        ConfigError: if it cannot be read or is no TOML.
    """
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: not valid TOML: {error}") from None


def _shown(file: Path) -> Path:
    """The file relative to the current folder where it lies in it, as messages show it."""
    here = Path.cwd()
    return file.relative_to(here) if file.is_absolute() and file.is_relative_to(here) else file
