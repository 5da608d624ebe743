"""Colour for a terminal, and text that is safe to show on one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from backread.finding import Severity

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_FAINT = "\x1b[2m"
_GREEN = "\x1b[32m"
_SEVERITIES = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.INFO: "\x1b[1;36m",
}

# Controls would move the cursor, and marks of writing direction would reorder the line.
_UNSHOWABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_BLANKS = frozenset("\t\n\r\x0b\x0c\x85\u2028\u2029")


def printable(text: str) -> str:
    """The text on one line, as many code points long, with nothing a terminal would act on."""
    return _UNSHOWABLE.sub(
        lambda found: " " if found[0] in _BLANKS else "\N{REPLACEMENT CHARACTER}", text
    )


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours text, or leaves it as it is where ``color`` is off."""

    color: bool

    def bold(self, text: str) -> str:
        """What a reader looks for first."""
        return self._in(_BOLD, text)

    def faint(self, text: str) -> str:
        """What only frames the rest."""
        return self._in(_FAINT, text)

    def fix(self, text: str) -> str:
        """An offered fix."""
        return self._in(_GREEN, text)

    def severity(self, severity: Severity, text: str) -> str:
        """Something as severe as that."""
        return self._in(_SEVERITIES[severity], text)

    def _in(self, code: str, text: str) -> str:
        return f"{code}{text}{_RESET}" if self.color and text else text
