"""What a desk is told: which rules run, how severe they are, what is passed over."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import msgspec

from backread.desk.nearest import did_you_mean
from backread.finding import Severity
from backread.story.model import DEFAULT
from backread.stylebook import Locale, locale_of

_Named = TypeVar("_Named", bound=StrEnum)

#: One file or name, or several.
Names: TypeAlias = str | tuple[str, ...]


class ConfigError(Exception):
    """The configuration is wrong. The message is one line that names the key and the file."""


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """Which rules to run, as selectors: codes, code prefixes, rule names, families or ``ALL``.

    Attributes:
        select: the rules to start from, or None to go on from an earlier choice.
        ignore: rules to leave out.
        extend_select: rules to add.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()


class Settings(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"
):
    """The keys of a configuration file, under their Python names.

    Attributes:
        select: the rules to run; ``ALL`` where it is not given.
        ignore: rules to leave out.
        extend_select: rules to add to the selected ones.
        preview: whether a wider selector selects preview rules too.
        per_file_ignores: rules to leave out, by pattern of the draft's path.
        severity: the severity of rules, by selector; the most specific selector wins.
        fail_level: the least severity that makes ``check`` exit with 1.
        exclude: patterns of drafts and folders that ``check`` passes over, as in .gitignore.
        model: the name or path of the spaCy model.
        locale: whose English the drafts are written in; the majority in each where not given.
        stylebook: the stylebooks: files, or names of starters.
        namebook: the namebook files.
        sections: patterns of the drafts' paths, by section.
        vale_styles: folders of Vale rules.
        vale_vocabulary: folders of Vale vocabularies, whose words those rules pass over.
        rules: options of single rules, by rule name or code.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    preview: bool = False
    per_file_ignores: dict[str, tuple[str, ...]] = {}
    severity: dict[str, Severity] = {}
    fail_level: Severity = Severity.WARNING
    exclude: tuple[str, ...] = ()
    model: str = DEFAULT
    locale: Locale | None = None
    stylebook: Names = ()
    namebook: Names = ()
    sections: dict[str, tuple[str, ...]] = {}
    vale_styles: Names = ()
    vale_vocabulary: Names = ()
    rules: dict[str, dict[str, Any]] = {}


class Config(Settings, frozen=True, kw_only=True):
    """Settings, and where they come from.

    Attributes:
        file: the configuration file, or None for the built-in settings.
        root: the folder that the patterns are relative to.
        command_line: a choice of rules that goes over the settings' own.
    """

    file: str | None = None
    root: str = "."
    command_line: Choice = Choice()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The choices of rules, each going over the one before it."""
        own = Choice(select=self.select, ignore=self.ignore, extend_select=self.extend_select)
        return (own, self.command_line)

    def error(self, key: str, message: str) -> ConfigError:
        """An error in a setting or option, which says in which file the setting stands."""
        where = f"{self.file}: " if self.file and not key.startswith("--") else ""
        return ConfigError(f"{where}{key}: {message}")


def config_from_table(table: Mapping[str, Any], file: Path) -> Config:
    """The configuration in a parsed TOML table.

    Raises:
        ConfigError: if a key is unknown or a value is of the wrong type.
    """
    fields = {field.encode_name: field for field in msgspec.structs.fields(Settings)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in fields:
            raise ConfigError(f'{file}: unknown key "{key}"{did_you_mean(key, fields)}')
        field = fields[key]
        values[field.name] = _value(value, field.type, f"{file}: {key}")
    return Config(**values, file=str(file), root=str(file.parent))


def convert(value: object, wanted: Any, where: str) -> Any:
    """A parsed value as the wanted type.

    Raises:
        ConfigError: if it is not of that type; the message begins with ``where``.
    """
    try:
        return msgspec.convert(value, wanted)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{where}{_readable(str(error))}") from None


def _value(value: object, wanted: Any, where: str) -> Any:
    # msgspec names no key of a table in its errors, so a table is read entry by entry.
    if getattr(wanted, "__origin__", None) is dict and isinstance(value, dict):
        _, wanted_entry = wanted.__args__
        return {key: _value(each, wanted_entry, f"{where}.{key}") for key, each in value.items()}
    if wanted is Severity:
        return severity(value, where)
    if wanted == Locale | None:
        return locale(value, where)
    if wanted == Names and isinstance(value, str):
        return (value,)
    return convert(value, wanted, where)


def severity(value: object, where: str) -> Severity:
    """A severity by its name.

    Raises:
        ConfigError: if there is none of that name; the message begins with ``where``.
    """
    hint = did_you_mean(value, map(str, Severity)) if isinstance(value, str) else ""
    return _one_of(value, Severity, where, hint)


def locale(value: object, where: str) -> Locale:
    """A locale by its tag.

    Raises:
        ConfigError: if there is none of that tag; the message begins with ``where``.
    """
    # By likeness alone "en-UK" would be Australia's.
    meant = locale_of(value) if isinstance(value, str) else None
    return _one_of(value, Locale, where, f'; did you mean "{meant}"?' if meant else "")


def _one_of(value: object, kind: type[_Named], where: str, hint: str = "") -> _Named:
    names = [str(each) for each in kind]
    if isinstance(value, str) and value in names:
        return kind(value)
    shown = f'"{value}"' if isinstance(value, str) else f"{value!r}"
    raise ConfigError(f"{where}: {shown} is not one of {', '.join(names)}{hint}")


_AT = re.compile(r" - at `\$(?P<path>[^`]*)`\Z")
_TYPES = {
    "str": "a string",
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
    "array": "a list",
    "object": "a table",
    "null": "nothing",
}


def _readable(message: str) -> str:
    """The message of msgspec in the words of TOML, path first: ``[0]: expected a string``."""
    path = ""
    if found := _AT.search(message):
        path = found["path"].replace("[...]", "")
        message = message[: found.start()]
    message = re.sub(r"`([^`]+)`", _type_name, message)
    return f"{path}: {message[:1].lower()}{message[1:]}"


def _type_name(found: re.Match[str]) -> str:
    names = [_TYPES.get(name, name) for name in found[1].split(" | ") if name != "null"]
    return " or ".join(names)
