"""FIG504: the parts do not make the total."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import added, paragraph_ends, some

CODE = "FIG504"

_EXACT = (
    "The group had {0} people: {1} men, {2} women and {3} children.",
    "In the hall were {0} guests, {1} men and {2} women.",
    "The jury of {0} people — {1} women and {2} men — was sworn in.",
    "The team counted {0} passengers ({1} adults and {2} children).",
)
_INCLUDING = (
    "The list had {0} people, including {1} men and {2} women.",
    "The tour was taken by {0} people, including {1} women and {2} men.",
)
_NAMES = "Alderby Brackwell Castermoor Dunholt Eastwick Fallowden Greyford Hartmere".split()
_LISTED = (
    "The route passes through {0} towns: {1}.",
    "The award went to {0} schools — {1} — in the spring.",
    "Teams came from {0} villages: {1}.",
)
_WORDS = "zero one two three four five six seven eight nine".split()


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Adds sentences whose total is one or two off."""
    ends = paragraph_ends(reading)
    for kind, templates in (("parts of a total", _EXACT), ("including", _INCLUDING)):
        for at in some(ends, random, 1):
            template = random.choice(templates)
            parts = [random.randrange(11, 30) for _ in range(3)]
            used = sum(parts[: 3 if "{3}" in template else 2])
            total = used - random.choice((1, 2))
            edit, wrong = added(at, template, (total, *parts))
            yield planted(reading, CODE, kind, [edit], [wrong])
    for at in some(ends, random, 1):
        names = random.sample(_NAMES, random.randrange(3, 6))
        listed = f"{', '.join(names[:-1])} and {names[-1]}"
        number = _WORDS[len(names) + random.choice((-1, 1))]
        edit, wrong = added(at, random.choice(_LISTED), (number, listed))
        yield planted(reading, CODE, "list and its number", [edit], [wrong])
