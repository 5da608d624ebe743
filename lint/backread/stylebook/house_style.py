"""The house style: all that a newsroom has decided, in one place that layers and rules read."""

from __future__ import annotations

from dataclasses import dataclass

from backread.stylebook.locale import Locale


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What a newsroom has decided.

    Attributes:
        locale: whose English it writes; None where a story's own majority decides.
        known_acronyms: acronyms that its readers know without the words behind them, as written.
    """

    locale: Locale | None = None
    known_acronyms: frozenset[str] = frozenset()
