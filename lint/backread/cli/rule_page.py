"""A rule's page, for people and for programs."""

from __future__ import annotations

from typing import Any

import msgspec

from backread.rule import NoOptions, Rule


def page(rule: Rule) -> str:
    """The page in Markdown: a heading, the facts, the rule's docstring, its options."""
    preview = ", preview: runs only when selected or with `--preview`" if rule.preview else ""
    parts = [
        f"# {rule.name} ({rule.code})",
        f"Severity: {rule.severity}{preview}.",
        rule.page.strip(),
        *_options(rule),
    ]
    return "\n\n".join(parts) + "\n"


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


def _options(rule: Rule) -> list[str]:
    defaults = option_defaults(rule)
    if not defaults:
        return []
    lines = [f"- `{key}`, by default `{_toml(value)}`" for key, value in defaults.items()]
    return [f"## Options, under `[rules.{rule.name}]`", "\n".join(lines)]


def _toml(value: Any) -> str:
    # For the plain values and lists that options hold, JSON is TOML.
    return msgspec.json.encode(value).decode()
