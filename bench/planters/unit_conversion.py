"""FIG508: a measure gets a conversion that is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import paragraph_ends, some
from bench.revision import Edit

CODE = "FIG508"

#: What a unit is converted to in news, and how many of the other one of it is.
_UNITS = {
    "miles": ("km", 1.609344),
    "feet": ("meters", 0.3048),
    "kilometers": ("miles", 0.621371),
    "kilometres": ("miles", 0.621371),
    "km": ("miles", 0.621371),
    "meters": ("feet", 3.28084),
    "metres": ("ft", 3.28084),
    "pounds": ("kilograms", 0.453592),
    "kg": ("lb", 2.204623),
    "acres": ("hectares", 0.404686),
    "mph": ("km/h", 1.609344),
    "inches": ("centimeters", 2.54),
}
_MEASURE = re.compile(
    rf"(?<![\w.,$£€:-])(\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?) ({'|'.join(_UNITS)})\b(?! (?:per|an?"
    rf"|\(|or)\b| \(|/)"
)
_ADDED = (
    "The new road is {0} miles ({1} km) long.",
    "The tower is {0} feet ({2} meters) tall.",
    "A stone of {0} pounds, or {3} kilograms, was moved.",
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Adds a conversion that is a quarter off, behind a measure or in a sentence of its own."""
    for match in _MEASURE.finditer(reading.text):
        if reading.narrates(*match.span()) and float(match[1].replace(",", "")) > 4:
            other, factor = _UNITS[match[2]]
            wrong = _off(float(match[1].replace(",", "")) * factor, random)
            edit = Edit(match.end(), match.end(), f" ({wrong} {other})")
            yield planted(reading, CODE, "measure of the article", [edit], [[match.span()]])
    for at in some(paragraph_ends(reading), random, 1):
        value = random.randrange(12, 900)
        numbers = [_off(value * factor, random) for factor in (1.609344, 0.3048, 0.453592)]
        sentence = " " + random.choice(_ADDED).format(value, *numbers)
        edit = Edit(at, at, sentence)
        yield planted(reading, CODE, "measure in a sentence of its own", [edit], [[(at, at)]])


def _off(right: float, random: Random) -> str:
    return f"{max(round(right * random.choice((0.7, 0.8, 1.25, 1.6, 10))), 1):,}"
