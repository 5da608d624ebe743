"""A JSON Schema of the configuration, made from its types and the rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from backread.desk.config import Settings
from backread.desk.selection import selectors
from backread.rule import NoOptions, Rule

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SELECTOR = {"$ref": "#/$defs/Selector"}
_SELECTORS = {"type": "array", "items": _SELECTOR}

_DESCRIPTIONS = {
    "select": "The rules to run: codes, code prefixes, rule names, families or ALL.",
    "ignore": "Rules to leave out.",
    "extend-select": "Rules to run besides the selected ones.",
    "preview": "Whether wider selectors take in preview rules.",
    "per-file-ignores": "Rules to leave out, by pattern of the draft's path.",
    "severity": "The severity of rules; the most specific selector wins.",
    "fail-level": "The least severity that makes check exit with 1.",
    "exclude": "Drafts and folders to pass over, written as in .gitignore.",
    "model": "The spaCy model: the name of an installed one, or a path.",
    "locale": "Whose English the drafts are written in: spelling and style follow it.",
    "stylebook": "The stylebooks: files, or the names of starters (us-wire, uk-broadsheet).",
    "namebook": "The namebook files: how the names of people are written.",
    "sections": "Patterns of the drafts' paths, by section; stylebook entries may hold for some.",
    "vale-styles": "Folders of Vale rules to run as vale-style.",
    "vale-vocabulary": "Folders of Vale vocabularies, whose words those rules pass over.",
    "rules": "Options of single rules, by name or code.",
}


def config_schema(rules: Sequence[Rule]) -> dict[str, Any]:
    """The schema of ``backread.toml`` and of ``[tool.backread]``, for these rules."""
    (_, *option_schemas), definitions = msgspec.json.schema_components(
        [Settings, *(rule.options for rule in rules)], ref_template="#/$defs/{name}"
    )
    schema: dict[str, Any] = definitions.pop("Settings")
    definitions.pop(NoOptions.__name__, None)
    properties = schema["properties"]
    for key in ("select", "ignore", "extend-select"):
        properties[key] = _SELECTORS
    properties["per-file-ignores"] = {"type": "object", "additionalProperties": _SELECTORS}
    properties["severity"] |= {"propertyNames": _SELECTOR}
    properties["rules"] = _rule_tables(rules, option_schemas)
    for key, description in _DESCRIPTIONS.items():
        properties[key] = {"description": description, **properties[key]}
    definitions["Selector"] = {"enum": selectors(rules)}
    for definition in definitions.values():
        if "description" in definition:
            definition["description"] = first_paragraph(definition["description"])
    return {
        "$schema": DIALECT,
        **schema,
        "title": "backread",
        "description": "The settings in backread.toml, or under [tool.backread].",
        "$defs": dict(sorted(definitions.items())),
    }


def _rule_tables(rules: Sequence[Rule], option_schemas: Sequence[Any]) -> dict[str, Any]:
    tables: dict[str, Any] = {}
    for rule, options in zip(rules, option_schemas, strict=True):
        empty = {"type": "object", "additionalProperties": False}
        tables[rule.name] = tables[rule.code] = empty if rule.options is NoOptions else options
    return {"type": "object", "properties": tables, "additionalProperties": False}


def first_paragraph(docstring: str) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join(docstring.split("\n\n")[0].split())
