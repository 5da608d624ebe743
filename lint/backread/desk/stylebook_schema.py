"""JSON Schemas of the stylebook and namebook files, made from their types."""

from __future__ import annotations

from typing import Any

import msgspec

from backread.desk.config_schema import DIALECT, first_paragraph
from backread.stylebook.entries import StylebookFile
from backread.stylebook.namebook import NamebookFile


def stylebook_schema() -> dict[str, Any]:
    """The schema of a stylebook file."""
    return _schema(StylebookFile, "backread stylebook", "What a newsroom writes and does not.")


def namebook_schema() -> dict[str, Any]:
    """The schema of a namebook file."""
    return _schema(NamebookFile, "backread namebook", "How a newsroom writes people's names.")


def _schema(wanted: type[msgspec.Struct], title: str, description: str) -> dict[str, Any]:
    (_,), definitions = msgspec.json.schema_components([wanted], ref_template="#/$defs/{name}")
    schema: dict[str, Any] = definitions.pop(wanted.__name__)
    for definition in definitions.values():
        if "description" in definition:
            definition["description"] = first_paragraph(definition["description"])
        definition.pop("title", None)
    for definition in (schema, *definitions.values()):
        _without_null(definition)
    return {
        "$schema": DIALECT,
        **schema,
        "title": title,
        "description": description,
        "$defs": dict(sorted(definitions.items())),
    }


def _without_null(definition: dict[str, Any]) -> None:
    """TOML has no null: a key that may be left out is one that is not there."""
    for given in definition.get("properties", {}).values():
        if given.get("default", "") is None:
            del given["default"]
        kinds = [each for each in given.get("anyOf", ()) if each != {"type": "null"}]
        if len(kinds) == 1:
            del given["anyOf"]
            given.update(kinds[0])
        if None in given.get("enum", ()):
            given["enum"] = [each for each in given["enum"] if each is not None]
