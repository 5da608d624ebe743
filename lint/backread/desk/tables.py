"""Tables of a TOML file as typed structs, with errors that name the key."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

import msgspec

from backread.desk.config import ConfigError, convert, locale, severity
from backread.desk.nearest import did_you_mean
from backread.stylebook import Locale
from backread.stylebook.entries import Level, Phrases

_Struct = TypeVar("_Struct", bound=msgspec.Struct)


def struct_from_table(table: object, wanted: type[_Struct], where: str) -> _Struct:
    """A table as a struct.

    Args:
        table: the parsed table.
        wanted: the struct's type, whose encoded names are the keys.
        where: what errors begin with: the file and the place in it, with a colon and a space.

    Raises:
        ConfigError: if it is no table, a key is unknown or missing, or a value is of the wrong
            type.
    """
    if not isinstance(table, Mapping):
        raise ConfigError(f"{where}expected a table")
    fields = _fields(wanted)
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in fields:
            raise ConfigError(f'{where}unknown key "{key}"{did_you_mean(key, fields)}')
        values[fields[key].name] = _value(value, fields[key].type, f"{where}{key}")
    for key, field in fields.items():
        if field.required and field.name not in values:
            raise ConfigError(f'{where}the key "{key}" is missing')
    return wanted(**values)


@cache
def _fields(wanted: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    """The fields of a struct by their keys; to find them takes far longer than to read a table."""
    return {field.encode_name: field for field in msgspec.structs.fields(wanted)}


def _value(value: object, wanted: Any, where: str) -> Any:
    if wanted == Locale | None:
        return locale(value, where)
    if wanted == Level | None:
        return str(severity(value, where))
    if get_origin(wanted) is tuple and _is_struct(get_args(wanted)[0]):
        item = get_args(wanted)[0]
        if not isinstance(value, list):
            raise ConfigError(f"{where}: expected a list of tables")
        return tuple(
            struct_from_table(each, item, f"{where} {number}: ")
            for number, each in enumerate(value, 1)
        )
    if wanted == Phrases and not _is_phrases(value):
        raise ConfigError(f"{where}: expected a string or a list of strings")
    return convert(value, wanted, where)


def _is_struct(wanted: Any) -> bool:
    return isinstance(wanted, type) and issubclass(wanted, msgspec.Struct)


def _is_phrases(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(each, str) for each in value)
    return isinstance(value, str)
