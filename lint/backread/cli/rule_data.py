"""A rule as data for programs."""

from __future__ import annotations

from typing import Any

import msgspec

from backread.rule import NoOptions, Rule


def described(rule: Rule) -> dict[str, Any]:
    """The rule as JSON data."""
    return {
        "code": rule.code,
        "rule": rule.name,
        "family": rule.family,
        "severity": str(rule.severity),
        "preview": rule.preview,
        "summary": rule.summary,
        "page": rule.page,
        "options": option_defaults(rule),
    }


def option_defaults(rule: Rule) -> dict[str, Any]:
    """The rule's options as the configuration spells them, with their defaults."""
    if rule.options is NoOptions:
        return {}
    defaults: dict[str, Any] = msgspec.to_builtins(rule.options())
    return defaults
