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
_NUMBER = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?"
_MEASURE = re.compile(
    rf"(?<![\w.,$£€:-])({_NUMBER}) ({'|'.join(_UNITS)})\b(?! (?:per|an?|\(|or)\b| \(|/)"
)
_CONVERTED = re.compile(
    rf"(?:{'|'.join(_UNITS)})(?: \(|, or |/)(?:about )?(?P<number>{_NUMBER})"
    rf" ?-?(?:{'|'.join(_UNITS)})"
)
_FORMS = (" ({} {})", ", or {} {},", " (about {} {})", " — {} {} —")
_ADDED = (
    ("The new road is {0} miles ({1} km) long.", 1.609344),
    ("The tower is {0} feet ({1} meters) tall.", 0.3048),
    ("A stone of {0} pounds, or {1} kilograms, was moved.", 0.453592),
    ("The farm covers {0} acres (about {1} hectares).", 0.404686),
    ("The lake lies {0} kilometres, roughly {1} miles, from the sea.", 0.621371),
    ("Gusts reached {0} mph ({1} kph) on the coast.", 1.609344),
    ("The {0}-mile ({1}-kilometer) course was marked in red.", 1.609344),
    ("The tank holds {0} litres, or {1} gallons.", 0.264172),
    ("The reserve is {0} square miles ({1} square kilometers) in size.", 2.589988),
    ("The pond was {0}ft ({1}m) across.", 0.3048),
    ("They dug {0} metres, about {1} feet, into the rock.", 3.28084),
)
_TEMPERATURES = (
    "It was {0}C ({1}F) at noon.",
    "Temperatures rose to {0} degrees Celsius, or {1} degrees Fahrenheit, in the valley.",
    "The water was at {0} Celsius ({1} Fahrenheit).",
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Changes a conversion of the article; adds one that is a fifth off or more."""
    for match in _CONVERTED.finditer(reading.text):
        if reading.narrates(*match.span()):
            wrong = _off(float(match["number"].replace(",", "")), random)
            edit = Edit(*match.span("number"), wrong)
            place = [[(match.start() - 12 if match.start() > 12 else 0, match.end())]]
            yield planted(reading, CODE, "conversion of the article", [edit], place)
    for match in _MEASURE.finditer(reading.text):
        if reading.narrates(*match.span()) and float(match[1].replace(",", "")) > 4:
            other, factor = _UNITS[match[2]]
            wrong = _off(float(match[1].replace(",", "")) * factor, random)
            edit = Edit(match.end(), match.end(), random.choice(_FORMS).format(wrong, other))
            yield planted(reading, CODE, "measure of the article", [edit], [[match.span()]])
    for at in some(paragraph_ends(reading), random, 1):
        value = random.randrange(12, 900)
        template, factor = random.choice(_ADDED)
        sentence = f" {template.format(value, _off(value * factor, random))}"
        edit = Edit(at, at, sentence)
        yield planted(reading, CODE, "measure in a sentence of its own", [edit], [[(at, at)]])
        celsius = random.randrange(5, 42)
        wrong = str(round(celsius * 1.8 + 32) + random.choice((-10, -6, 5, 9, 14)))
        edit = Edit(at, at, f" {random.choice(_TEMPERATURES).format(celsius, wrong)}")
        yield planted(reading, CODE, "temperature", [edit], [[(at, at)]])


def _off(right: float, random: Random) -> str:
    return f"{max(round(right * random.choice((0.7, 0.8, 1.25, 1.6, 10))), 1):,}"
