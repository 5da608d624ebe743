"""STY706: a day on the other side of its month, or with th."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.other_form import added, flipped, occurrences
from bench.planters.planted import Planted
from bench.planters.reading import Reading

CODE = "STY706"

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_MONTH_FIRST = re.compile(rf"\b{_MONTH} \d{{1,2}}\b(?!st|nd|rd|th|:|,? \d{{4}}|%)")
_DAY_FIRST = re.compile(rf"(?<=[a-z] )\d{{1,2}} {_MONTH}\b(?! \d{{4}})")
_DATES = (
    "It was to end on {}.",
    "The next meeting was on {}, at noon.",
    "Nothing was heard until {}.",
)
_PAIRS = (
    ("May 14", "14 May"),
    ("October 21", "21 October"),
    ("June 5", "June 5th"),
    ("2 August", "August 2"),
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Turns one of several dates round, gives it an ending, or adds sentences with both ways."""
    first = [match.span() for match in occurrences(reading, _MONTH_FIRST)]
    behind = [match.span() for match in occurrences(reading, _DAY_FIRST)]
    if not behind and len(first) > 2:
        yield from flipped(reading, CODE, "day before its month", first, _turned, random)
        yield from flipped(reading, CODE, "day with th", first, lambda text: f"{text}th", random)
    if not first:
        yield from flipped(reading, CODE, "month before its day", behind, _turned, random)
    if not first and not behind:
        forms = random.choice(_PAIRS)
        yield from added(reading, CODE, "sentences with both forms", _DATES, forms, random)


def _turned(text: str) -> str:
    one, other = text.split()
    return f"{other} {one}"
