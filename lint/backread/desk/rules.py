"""The rules that are installed, found through the entry-point group ``backread.rules``."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from types import ModuleType

from backread.rule import Rule

GROUP = "backread.rules"


class RulesError(Exception):
    """A rule package is broken. The message is one line that names it and says why."""


@cache
def installed_rules() -> tuple[Rule, ...]:
    """Every installed rule, by code.

    Raises:
        RulesError: if a rule package cannot be imported, or two rules share a code or a name.
    """
    packages = sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value))
    return ordered(found for package in packages for found in package_rules(package))


def package_rules(package: EntryPoint) -> tuple[Rule, ...]:
    """The rules of one rule package: those in any of its modules.

    Raises:
        RulesError: if one of its modules cannot be imported.
    """
    try:
        modules = list(_modules(package.module))
    except Exception as error:  # What a third-party package raises on import is anything at all.
        reason = " ".join(str(error).split())
        raise RulesError(
            f'rule package "{package.name}" ({package.module}) cannot be loaded: '
            f"{type(error).__name__}: {reason}"
        ) from error
    found = {
        id(value): value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, Rule)
    }
    return ordered(found.values())


def ordered(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules by code.

    Raises:
        RulesError: if two of them share a code or a name.
    """
    by_code = sorted(rules, key=lambda each: each.code)
    seen: dict[str, Rule] = {}
    for each in by_code:
        for identifier in (each.code, each.name):
            if other := seen.get(identifier):
                raise RulesError(
                    f'two rules are called "{identifier}": one in {other.check.__module__}, '
                    f"one in {each.check.__module__}"
                )
            seen[identifier] = each
    return tuple(by_code)


def _modules(name: str) -> Iterator[ModuleType]:
    module = importlib.import_module(name)
    yield module
    for child in pkgutil.iter_modules(getattr(module, "__path__", ())):
        yield from _modules(f"{name}.{child.name}")
