"""What is said of those whom a figure counts: killed, injured, arrested and so on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backread.story.figures.figure import Counted, Predicate

_PASSIVE = {
    Predicate.KILLED: "killed dead slain murdered drowned perished died die dying dies",
    Predicate.INJURED: "injured wounded hurt",
    Predicate.ARRESTED: "arrested detained",
    Predicate.MISSING: "missing unaccounted",
    Predicate.RESCUED: "rescued",
    Predicate.EVACUATED: "evacuated",
    Predicate.DISPLACED: "displaced homeless",
}
_ACTIVE = {
    Predicate.KILLED: "killed kills killing kill",
    Predicate.INJURED: "injured injures injuring injure wounded wounding wounds wound hurt hurting",
    Predicate.ARRESTED: "arrested arrests arresting arrest detained detains detaining detain",
    Predicate.RESCUED: "rescued rescues rescuing rescue",
    Predicate.EVACUATED: "evacuated evacuates evacuating evacuate",
    Predicate.DISPLACED: "displaced displaces displacing displace",
}
_NOUNS = {
    Predicate.KILLED: "death fatality dead killing",
    Predicate.INJURED: "injury",
    Predicate.ARRESTED: "arrest",
}


def _by_word(table: dict[Predicate, str]) -> dict[str, Predicate]:
    return {word: predicate for predicate, words in table.items() for word in words.split()}


_BY_PASSIVE, _BY_ACTIVE, _BY_NOUN = _by_word(_PASSIVE), _by_word(_ACTIVE), _by_word(_NOUNS)

_BETWEEN = frozenset(
    "were was have had has been are is be being who that feared believed confirmed reported also "
    "either left listed said to as still known seriously badly critically severely slightly "
    "lightly mortally found shot stabbed and".split()
)
_BEFORE = frozenset("at least about around as many the some more than nearly up to almost".split())
_TOLL = re.compile(r"\b(?:death toll|toll|number of (?:dead|deaths))\b[^.;]{0,30}\Z", re.IGNORECASE)
_LONGEST_WAY = 6


def predicate_of(
    before: Sequence[str], behind: Sequence[str], counted: Counted | None
) -> Predicate | None:
    """What is said of those counted.

    Args:
        before: the words of the clause before the figure, in order.
        behind: the words of the clause behind the figure and its noun, in order.
        counted: what the figure counts, if a noun says so.
    """
    if counted is not None and counted.head in _BY_NOUN:
        return _BY_NOUN[counted.head]
    for word in behind[:_LONGEST_WAY]:
        if word in _BY_PASSIVE:
            return _BY_PASSIVE[word]
        if word not in _BETWEEN:
            break
    for word in reversed(before[-_LONGEST_WAY:]):
        if word in _BY_ACTIVE:
            return _BY_ACTIVE[word]
        if word not in _BEFORE:
            break
    return Predicate.KILLED if _TOLL.search(" ".join(before)) and counted is None else None
