"""NAM106: somebody's role is another one further on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Mention, Person, Reading
from bench.revision import Edit

CODE = "NAM106"


@dataclass(frozen=True, slots=True)
class _Swap:
    """A role as it is first given, and one that nobody holds at the same time."""

    given: re.Pattern[str]
    title: str
    role: str


def _swap(given: str, other: str) -> _Swap:
    return _Swap(re.compile(rf"\b(?:{given})\b", re.IGNORECASE), other, f"the {other.lower()}")


# The longer titles come first: a vice president is no president.
_SWAPS = (
    _swap("vice president", "President"),
    _swap("u\\.?s\\.? president|president of the united states", "Vice President"),
    _swap("ceo|chief executive(?: officer)?", "Chief Financial Officer"),
    _swap("chief operating officer", "Chief Financial Officer"),
    _swap("ambassador", "Foreign Minister"),
    _swap("home secretary", "Foreign Secretary"),
    _swap("prime minister", "President"),
    _swap("spokesman|spokeswoman|spokesperson", "Ambassador"),
    _swap("head of|director", "Deputy Director"),
)
_BREAK = re.compile(r"(?<=[a-z\d)\"”])[.;:!?] |\n|[\"”,] |\b(?:and|with|but)\b")
_WIDTH_BEFORE = 45
_MAX_PLACES = 3


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Gives a later reference a role that excludes the one that the introduction gave."""
    for person in reading.people:
        swap = _role(reading, person)
        if swap is None:
            continue
        for mention in random.sample(person.later, min(_MAX_PLACES, len(person.later))):
            start = _with_its_title(reading, mention, swap)
            edit = Edit(start, mention.end, f"{swap.title} {mention.text}")
            yield planted(reading, CODE, "another title before the name", [edit])
            if re.match(r" [a-z]", reading.text[mention.end :]):
                edit = Edit(mention.start, mention.end, f"{mention.text}, {swap.role},")
                yield planted(reading, CODE, "another role behind the name", [edit])


def _with_its_title(reading: Reading, mention: Mention, swap: _Swap) -> int:
    """Where the mention starts, its title included."""
    before = reading.text[: mention.start]
    titles = [
        match.start() for match in swap.given.finditer(before) if match.end() == len(before) - 1
    ]
    return titles[0] if titles else mention.start


def _role(reading: Reading, person: Person) -> _Swap | None:
    first = person.introduction
    if first is None:
        return None
    stretch = _before(reading, first) + "|" + _behind(reading, first)
    return next((swap for swap in _SWAPS if swap.given.search(stretch)), None)


def _before(reading: Reading, mention: Mention) -> str:
    """The words before the name, back to the next break in the sentence."""
    words = reading.text[max(0, mention.start - _WIDTH_BEFORE) : mention.start]
    return _BREAK.split(words)[-1]


def _behind(reading: Reading, mention: Mention) -> str:
    """The words between the commas behind the name."""
    apposition = re.match(r", ((?:the|a|an)? ?[^,.;\n]{4,70})[,.]", reading.text[mention.end :])
    return apposition[1] if apposition else ""
