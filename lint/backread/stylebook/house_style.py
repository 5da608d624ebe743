"""The house style: all that a newsroom has decided, in one place that layers and rules read."""

from __future__ import annotations

from dataclasses import dataclass, field

from backread.stylebook.locale import Locale
from backread.stylebook.namebook import Namebook
from backread.stylebook.sections import Sections
from backread.stylebook.stylebook import Stylebook
from backread.stylebook.vale.rule import ValeRule


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What a newsroom has decided.

    Attributes:
        locale: whose English it writes; None where a story's own majority decides.
        known_acronyms: acronyms that its readers know without the words behind them, as written.
        stylebooks: its stylebooks, in the order in which the configuration names them.
        namebook: how the names of people are written.
        sections: which section a draft belongs to.
        vale_rules: the rules of the Vale styles that it uses.
    """

    locale: Locale | None = None
    known_acronyms: frozenset[str] = frozenset()
    stylebooks: tuple[Stylebook, ...] = ()
    namebook: Namebook = field(default_factory=Namebook)
    sections: Sections = field(default_factory=Sections)
    vale_rules: tuple[ValeRule, ...] = ()
