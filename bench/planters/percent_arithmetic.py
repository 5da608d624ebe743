"""FIG503: a percentage does not follow from the numbers beside it."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import added, paragraph_ends, some

CODE = "FIG503"

_CHANGES = (
    "The number of members rose {2} percent, from {0} to {1}.",
    "Revenue rose to ${1} million from ${0} million, an increase of {2} percent.",
    "The fee went up by {2}%, from £{0} to £{1}.",
    "Orders grew from {0} to {1} in two years, a {2} percent increase.",
    "The average wait increased {2} percent to {1} minutes from {0} minutes.",
    "The fund went from ${0} million in May to ${1} million in June, up {2} per cent.",
)
_SHARES = (
    "Of the offices, {0} of {1}, or {2} percent, are closed on Fridays.",
    "Inspectors visited {0} of the {1} sites ({2} percent) before the summer.",
    "Only {0} out of {1} applicants, or {2}%, were accepted.",
)
_POINTS = (
    "Turnout rose {2} percentage points, from {0} percent to {1} percent.",
    "Support went from {0} percent to {1} percent, an increase of {2} percentage points.",
)
_DOUBLED = (
    "Enrolment more than doubled, from {0} to {1} students.",
    "The budget doubled from ${0} million to ${1} million.",
)
_PLACES = 1


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Adds sentences whose percentage is wrong by a fifth or more."""
    ends = paragraph_ends(reading)
    for kind, templates in (
        ("rise in percent", _CHANGES),
        ("share in percent", _SHARES),
        ("percentage points", _POINTS),
        ("doubled", _DOUBLED),
    ):
        for at in some(ends, random, _PLACES):
            template = random.choice(templates)
            edit, wrong = added(at, template, _numbers(kind, random))
            yield planted(reading, CODE, kind, [edit], [wrong])


def _numbers(kind: str, random: Random) -> list[str]:
    return [f"{number:,}" for number in _drawn(kind, random)]


def _drawn(kind: str, random: Random) -> tuple[int, int, int]:
    if kind == "share in percent":
        part, whole = random.randrange(11, 48), random.randrange(52, 95)
        return part, whole, round(part * 100 / whole) + random.choice((-8, 8, 12))
    if kind == "percentage points":
        first, rise = random.randrange(30, 50), random.randrange(4, 20)
        return first, first + rise, rise + random.choice((-3, 3, 5))
    first = random.randrange(110, 480)
    if kind == "doubled":
        return first, round(first * random.choice((1.4, 1.6, 3.5))), 0
    second = first + random.randrange(first // 5, first // 2)
    right = round((second / first - 1) * 100)
    return first, second, right + random.choice((-7, 6, 9))
