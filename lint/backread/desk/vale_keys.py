"""The keys of a Vale rule, read as what each has to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import regex

from backread.desk.config import ConfigError
from backread.desk.nearest import did_you_mean
from backread.stylebook.vale.expressions import compiled

_YES = frozenset({"true", "yes", "on", "1"})
_NO = frozenset({"false", "no", "off", "0", ""})


class RuleKeys:
    """The keys of one rule; capitals in them do not count.

    Args:
        file: where the rule stands.
        table: the parsed file, every scalar as it is written.
    """

    def __init__(self, file: Path, table: Mapping[str, object]) -> None:
        self._file = file
        self._table = {str(key).lower(): value for key, value in table.items()}

    def error(self, key: str, message: str) -> ConfigError:
        """An error in one of the keys."""
        return ConfigError(f"{self._file}: {key}: {message}")

    def allow(self, keys: Sequence[str]) -> None:
        """Refuses every key but these.

        Raises:
            ConfigError: if there is another.
        """
        for key in self._table:
            if key not in keys:
                kind = self.text("extends")
                hint = did_you_mean(key, keys)
                raise ConfigError(f'{self._file}: a rule of {kind} has no key "{key}"{hint}')

    def text(self, key: str) -> str:
        """A key that holds one string; empty where it is not there."""
        value = self._table.get(key, "")
        if not isinstance(value, str):
            raise self.error(key, "expected a string")
        return value

    def needed(self, key: str) -> str:
        """A key that holds one string and has to be there."""
        value = self.text(key)
        if not value:
            raise self.error(key, "the key is missing")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A key that holds one string or several."""
        value = self._table.get(key, [])
        given = [value] if isinstance(value, str) else value
        if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
            raise self.error(key, "expected a list of strings")
        return tuple(given)

    def table(self, key: str) -> Mapping[str, object]:
        """A key that holds keys of its own; several such tables in a list count as one."""
        value = self._table.get(key, {})
        if isinstance(value, list) and all(isinstance(each, dict) for each in value):
            value = {name: each for table in value for name, each in table.items()}
        if value == "":
            value = {}
        if not isinstance(value, dict):
            raise self.error(key, "expected keys with values")
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """A key that holds true or false."""
        value = self.text(key).lower() if key in self._table else str(default).lower()
        if value not in _YES | _NO:
            raise self.error(key, f'expected true or false, got "{value}"')
        return value in _YES

    def number(self, key: str) -> int:
        """A key that holds a whole number; 0 where it is not there."""
        value = self.text(key)
        if not (value or "0").isdecimal() or not value.isascii():
            raise self.error(key, f'expected a whole number, got "{value}"')
        return int(value or 0)

    def fraction(self, key: str) -> float:
        """A key that holds a number; 0 where it is not there."""
        value = self.text(key)
        try:
            return float(value or 0)
        except ValueError:
            raise self.error(key, f'expected a number, got "{value}"') from None

    def expression(self, key: str, pattern: str, parts: Sequence[str] = ()) -> regex.Pattern[str]:
        """An expression that stands under a key, compiled.

        Args:
            key: the key.
            pattern: the expression.
            parts: what it is made of, each an expression of its own that the rule gives.

        Raises:
            ConfigError: if it is none; the message tells the part that is none.
        """
        try:
            return compiled(pattern)
        except regex.error as error:
            for part in parts:
                self.expression(key, part)
            short = pattern if len(pattern) <= 60 else pattern[:59] + "…"
            raise self.error(key, f'not an expression: "{short}": {error}') from None
