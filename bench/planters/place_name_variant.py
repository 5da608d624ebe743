"""ORG205: a place stands once under its other name, or with a letter wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import paragraph_ends, some
from bench.revision import Edit

CODE = "ORG205"

_PAIRS = (
    ("Kyiv", "Kiev"), ("Mumbai", "Bombay"), ("Kolkata", "Calcutta"), ("Myanmar", "Burma"),
    ("Beijing", "Peking"), ("Czech Republic", "Czechia"), ("Turkey", "Türkiye"),
    ("Ivory Coast", "Côte d'Ivoire"), ("Eswatini", "Swaziland"), ("East Timor", "Timor-Leste"),
    ("Chennai", "Madras"), ("Yangon", "Rangoon"), ("Kharkiv", "Kharkov"), ("Odesa", "Odessa"),
    ("Mecca", "Makkah"), ("Derry", "Londonderry"), ("Lviv", "Lvov"), ("Basel", "Basle"),
    ("Marseille", "Marseilles"), ("Seville", "Sevilla"), ("Bangalore", "Bengaluru"),
    ("Tehran", "Teheran"), ("Kathmandu", "Katmandu"), ("Cape Verde", "Cabo Verde"),
    ("Cologne", "Köln"), ("Marrakech", "Marrakesh"), ("Macau", "Macao"), ("Hanover", "Hannover"),
    ("Zurich", "Zürich"), ("Majorca", "Mallorca"),
)  # fmt: skip
_NAME_BEFORE = re.compile(r"\b[A-Z]\w{3,} \Z")
_OWN = ("Larkhaven", "Ostermoor", "Pellworth", "Quellinburg", "Sandhithe", "Valdorna")
_TEMPLATES = (
    "The group had met in {0} in the spring.",
    "Two of them flew to {0} on Sunday.",
    "A similar case is before a court in {0}.",
    "Officials in {0} were told of it by telephone.",
    "Papers from {0} have been asked for.",
    "Some had come from {0} by train.",
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Puts the other name for one mention of a place; adds a place where the article has none."""
    for names in _PAIRS:
        for name, other in (names, names[::-1]):
            yield from _replaced(reading, random, name, other)
    ends = paragraph_ends(reading)
    for _ in range(2):
        if len(ends) > 1:
            yield _added(reading, random, ends, *random.sample(random.choice(_PAIRS), 2))
    if len(ends) > 2:
        name = random.choice(_OWN)
        at = random.randrange(2, len(name) - 2)
        slip = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        if slip != name:
            yield _added(reading, random, ends, name, slip, kind="letters changed places")


def _replaced(reading: Reading, random: Random, name: str, other: str) -> Iterator[Planted]:
    pattern = re.compile(rf"(?<![\w-]){name}(?![\w-]| [A-Z])")
    places = [match.span() for match in pattern.finditer(reading.text)]
    places = [
        place
        for place in places
        if reading.narrates(*place) and not _NAME_BEFORE.search(reading.text[: place[0]][-20:])
    ]
    if len(places) < 2 or other in reading.text:
        return
    place = random.choice(places)
    wrong = [[place] if len(places) > 2 else places]
    yield planted(reading, CODE, "other name of the place", [Edit(*place, other)], wrong)


def _added(
    reading: Reading,
    random: Random,
    ends: list[int],
    name: str,
    other: str,
    kind: str = "place in sentences of its own",
) -> Planted:
    chosen = some(ends, random, 3)
    names = [name] * len(chosen)
    wrong_one = random.randrange(len(chosen))
    names[wrong_one] = other
    edits = [
        Edit(at, at, " " + template.format(each))
        for at, template, each in zip(
            chosen, random.sample(_TEMPLATES, len(chosen)), names, strict=True
        )
    ]
    wrong = [chosen[wrong_one]] if len(chosen) > 2 else chosen
    return planted(reading, CODE, kind, edits, [[(at, at) for at in wrong]])
