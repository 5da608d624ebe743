"""Reading Vale styles: folders of rules, each a YAML file."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from backread.desk.config import ConfigError
from backread.desk.vale_rules import REFUSED, RefusedKindError, read_vale_rule
from backread.stylebook.vale.rule import ValeRule

logger = logging.getLogger(__name__)


def read_vale_styles(
    folders: Sequence[Path], vocabularies: Sequence[Path] = ()
) -> tuple[ValeRule, ...]:
    """The rules of the styles in some folders, in the order of folders and files.

    Rules of a kind that backread does not run are left out; a warning names them.

    Args:
        folders: each a style, a folder of styles, or a single rule.
        vocabularies: folders whose ``accept.txt`` lists expressions that rules pass over.

    Raises:
        ConfigError: if a folder holds no rules, or one of them is wrong.
    """
    accepted = tuple(word for each in vocabularies for word in _accepted(each))
    rules: list[ValeRule] = []
    for folder in folders:
        refused: dict[str, list[str]] = {}
        for file in _rule_files(folder):
            try:
                rules.append(read_vale_rule(file, accepted))
            except RefusedKindError as error:
                refused.setdefault(error.kind, []).append(error.name)
        if refused:
            named = "; ".join(
                f"{', '.join(names)} ({kind}: {REFUSED[kind]})"
                for kind, names in sorted(refused.items())
            )
            logger.warning("%s: not run: %s", folder, named)
    return tuple(rules)


def _rule_files(folder: Path) -> list[Path]:
    try:
        if folder.is_file():
            return [folder]
        found = _sorted(folder.iterdir())
        if not any(each.suffix == ".yml" for each in found):
            found = [
                file
                for style in found
                if style.is_dir() and not style.name.startswith(".")
                for file in _sorted(style.iterdir())
            ]
    except OSError as error:
        raise ConfigError(f"{folder}: cannot be read: {error.strerror or error}") from None
    files = [each for each in found if each.suffix == ".yml" and not each.name.startswith(".")]
    if not files:
        raise ConfigError(f"{folder}: no Vale rules: no file there ends in .yml")
    return files


def _sorted(paths: Iterator[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: path.name)


def _accepted(folder: Path) -> list[str]:
    file = folder / "accept.txt" if os.path.isdir(folder) else folder
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise ConfigError(f"{file}: cannot be read: {reason}") from None
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
