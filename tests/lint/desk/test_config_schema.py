import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from backread.desk.config import ConfigError, config_from_table
from backread.desk.config_schema import config_schema
from backread.desk.desk import Desk
from backread.desk.rules import installed_rules
from backread.rule import Rule
from jsonschema import Draft202012Validator

_STORED = Path(__file__).parents[3] / "docs" / "backread.schema.json"


def test_the_stored_schema_is_current() -> None:
    built_in = [rule for rule in installed_rules() if rule.check.__module__.startswith("backread_")]
    stored = json.loads(_STORED.read_text(encoding="utf-8"))
    assert stored == json.loads(json.dumps(config_schema(built_in))), (
        "renew it: backread config --schema > docs/backread.schema.json"
    )


def test_it_is_a_valid_schema(rules: list[Rule]) -> None:
    Draft202012Validator.check_schema(config_schema(rules))


@pytest.mark.parametrize(
    ("table", "valid"),
    [
        ("", True),
        ("select = ['ALL']\nignore = ['TST1', 'misspelling', 'SUP901']", True),
        ("extend-select = ['exclamation']\npreview = true", True),
        ("[severity]\nTST = 'info'\nmisspelling = 'error'", True),
        ("[per-file-ignores]\n'*.txt' = ['TST10']", True),
        ("fail-level = 'info'\nexclude = ['a/']\nmodel = 'x'", True),
        ("[rules.long-word]\ntoo-long = ['a', 'b']\ninstead = 'c'", True),
        ("[rules.TST102]\ninstead = 'c'", True),
        ("[rules.misspelling]", True),
        ("selct = []", False),
        ("select = 'TST'", False),
        ("select = ['TS']", False),
        ("select = ['mispelling']", False),
        ("preview = 1", False),
        ("fail-level = 'fatal'", False),
        ("[severity]\nTST = 'off'", False),
        ("[severity]\nXYZ = 'info'", False),
        ("[per-file-ignores]\n'*' = ['XYZ']", False),
        ("[per-file-ignores]\n'*' = 'TST'", False),
        ("exclude = [3]", False),
        ("[rules.longword]", False),
        ("[rules.long-word]\ntoo_long = ['a']", False),
        ("[rules.long-word]\ntoo-long = 'a'", False),
        ("[rules.misspelling]\ninstead = 'x'", False),
    ],
)
def test_it_agrees_with_what_the_desk_takes(rules: list[Rule], table: str, valid: bool) -> None:
    contents = tomllib.loads(table)
    assert _is_taken(contents, rules) is valid
    validator = Draft202012Validator(config_schema(rules))
    assert validator.is_valid(contents) is valid


def _is_taken(contents: dict[str, Any], rules: list[Rule]) -> bool:
    try:
        Desk(config_from_table(contents, Path("backread.toml")), rules=rules)
    except ConfigError:
        return False
    return True
