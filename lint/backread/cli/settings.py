"""The settings that hold for a draft or a folder, as JSON."""

from __future__ import annotations

import json

import msgspec

from backread.desk.config import Config, Settings
from backread.desk.desk import Desk
from backread.desk.selection import ALL


def shown_settings(desk: Desk) -> str:
    """The configuration file, its keys as they hold, and the rules that run, as JSON."""
    config = desk.config
    contents = {
        "config": config.file,
        "settings": _keys(config),
        "rules": [
            {
                "code": rule.code,
                "rule": rule.name,
                "severity": str(desk.severity_of(rule)),
            }
            for rule in desk.rules
        ],
    }
    return json.dumps(contents, indent=2, ensure_ascii=False) + "\n"


def _keys(config: Config) -> dict[str, object]:
    keys = {
        field.encode_name: msgspec.to_builtins(getattr(config, field.name))
        for field in msgspec.structs.fields(Settings)
    }
    # None lets a command line start from its own choice; what holds without one is all rules.
    return keys if config.select is not None else keys | {"select": [ALL]}
