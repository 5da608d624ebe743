"""The options of single rules, as the configuration sets them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from backread.desk.config import Config, ConfigError, convert
from backread.desk.nearest import did_you_mean
from backread.rule import NoOptions, Options, Rule


def rule_options(config: Config, rules: Sequence[Rule]) -> dict[str, Options]:
    """The options of every rule that the configuration sets some of, by code.

    Raises:
        ConfigError: if there is no such rule or option, a value is of the wrong type, or a rule
            is given twice, by its code and by its name.
    """
    by_identifier = {key: rule for rule in rules for key in (rule.code, rule.name)}
    found: dict[str, Options] = {}
    for identifier, table in config.rules.items():
        rule = by_identifier.get(identifier)
        if rule is None:
            hint = did_you_mean(identifier, by_identifier)
            raise config.error(f"rules.{identifier}", f'there is no rule "{identifier}"{hint}')
        if rule.code in found:
            raise config.error(f"rules.{identifier}", f"the options of {rule.name} are given twice")
        found[rule.code] = _options(config, identifier, rule, table)
    return found


def _options(config: Config, identifier: str, rule: Rule, table: Mapping[str, Any]) -> Options:
    fields = {field.encode_name: field for field in msgspec.structs.fields(rule.options)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        where = f"rules.{identifier}.{key}"
        if rule.options is NoOptions:
            raise config.error(where, f"{rule.name} has no options")
        if key not in fields:
            hint = did_you_mean(key, fields)
            raise config.error(where, f'{rule.name} has no option "{key}"{hint}')

        try:
            values[fields[key].name] = convert(value, fields[key].type, "")
        except ConfigError as error:
            raise config.error(where, str(error).removeprefix(": ")) from None
    return rule.options(**values)
