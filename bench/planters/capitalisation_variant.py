"""STY703: a term without its capitals, or with capitals that it has nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.other_form import NOUN, added, flipped, occurrences, pairs
from bench.planters.planted import Planted
from bench.planters.reading import Reading

CODE = "STY703"

_INSTITUTIONS = [
    term.strip()
    for term in """
    government, president, company, council, committee, minister, senate, internet,
    parliament, congress, constitution, university, commission, administration, army, mayor,
    court of appeal, cabinet, assembly, airline, supreme court, prime minister, defense
    ministry, interior ministry, pentagon, festival, museum, airport, election
    """.replace("\n", " ").split(",")
]
_NAME = re.compile(
    r"(?<=[a-z,] )(?:Supreme Court|White House|Republican Party|Democratic Party|Air Force|Prime"
    r" Minister|European Union|Labour Party|Security Council|World Cup|Human Rights|Foreign"
    r" Ministry|State Department|House Speaker|Justice Department|Chief Executive|High Court"
    r"|District Court|Attorney General|United Nations|Civil War)\b(?! [A-Z]|['’]s [A-Z])"
)
_PAIRS = [
    *(
        (NOUN, forms)
        for forms in pairs(
            """
            Supreme Court/supreme court, Internet/internet, Government/government, Prime
            Minister/prime minister, Foreign Ministry/foreign ministry,
            Constitution/constitution, Planning Committee/planning committee,
            Parliament/parliament, Industrial Revolution/industrial revolution, Mayor/mayor,
            Climate Fund/climate fund, Harbour Board/Harbour board
            """
        )
    ),
]
_MIDDLE = tuple(each for each in NOUN if not each.startswith("{}"))


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Flips the capitals of one occurrence inside a sentence, or adds sentences with both."""
    for term in _INSTITUTIONS:
        pattern = re.compile(rf"(?<=[a-z,] the ){term}\b(?! [A-Z]|[’'-]| of)")
        spans = [match.span() for match in occurrences(reading, pattern)]
        yield from flipped(reading, CODE, "one of several with a capital", spans, str.title, random)
    by_name: dict[str, list[tuple[int, int]]] = {}
    for match in occurrences(reading, _NAME):
        by_name.setdefault(match[0], []).append(match.span())
    for spans in by_name.values():
        yield from flipped(
            reading, CODE, "one of several without capitals", spans, str.lower, random
        )
    for templates, forms in random.sample(_PAIRS, 2):
        usual_templates = [each for each in templates if each in _MIDDLE]
        yield from _added(reading, usual_templates, forms, random)


def _added(
    reading: Reading, templates: list[str], forms: tuple[str, str], random: Random
) -> Iterator[Planted]:
    inside = [f"On that day {each[0].lower()}{each[1:]}" for each in templates]
    yield from added(reading, CODE, "sentences with both forms", inside, forms, random)
