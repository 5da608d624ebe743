"""The rules' pages, as ``docs/rules/`` holds them.

``python -m backread.report.rule_pages docs/rules`` writes them anew.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec

from backread.rule import NoOptions, Rule

_INDEX = """# The rules

Each page is its rule's own docstring. `backread rule NAME` prints it, and the tests run its Example
and its Instead.

| code | rule | severity | flags |
|---|---|---|---|
"""


def rule_page(rule: Rule) -> str:
    """The page of a rule in Markdown: heading, facts, docstring, defaults of its options."""
    preview = ", preview: runs only when selected or with `--preview`" if rule.preview else ""
    parts = [
        f"# {rule.name} ({rule.code})",
        f"Severity: {rule.severity}{preview}.",
        rule.page.strip(),
    ]
    if rule.options is not NoOptions:
        parts.append(f"By default:\n\n```toml\n{_defaults(rule)}```")
    return "\n\n".join(parts) + "\n"


def index_page(rules: Iterable[Rule]) -> str:
    """The table of the rules, each with a link to its page."""
    return _INDEX + "".join(
        f"| {rule.code} | [{rule.name}]({rule.name}.md) "
        f"| {rule.severity}{', preview' if rule.preview else ''} | {rule.summary} |\n"
        for rule in rules
    )


def rule_pages(rules: Iterable[Rule]) -> dict[str, str]:
    """The text of each file of the documentation's folder of rules, by file name."""
    rules = tuple(rules)
    return {
        "README.md": index_page(rules),
        **{f"{rule.name}.md": rule_page(rule) for rule in rules},
    }


def write_rule_pages(rules: Iterable[Rule], folder: Path) -> None:
    """Writes the pages into a folder and removes pages of rules that are no more."""
    pages = rule_pages(rules)
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _defaults(rule: Rule) -> str:
    # For the plain values and lists that options hold, JSON is TOML.
    options = msgspec.to_builtins(rule.options())
    lines = [f"{key} = {msgspec.json.encode(value).decode()}\n" for key, value in options.items()]
    return f"[rules.{rule.name}]\n" + "".join(lines)


if __name__ == "__main__":
    from backread.desk.rules import installed_rules

    write_rule_pages(installed_rules(), Path(sys.argv[1]))
