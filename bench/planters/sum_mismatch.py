"""FIG504: the parts do not make the total."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.numbers import WORDS
from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import added, narrated_sentences, paragraph_ends, some
from bench.revision import Edit

CODE = "FIG504"

_EXACT = (
    "The group had {0} people: {1} men, {2} women and {3} children.",
    "In the hall were {0} guests, {1} men and {2} women.",
    "The jury of {0} people — {1} women and {2} men — was sworn in.",
    "The team counted {0} passengers ({1} adults and {2} children).",
    "The theatre sold a total of {0} tickets: {1} to pupils, {2} to pensioners and {3} to others.",
    "The league has {0} clubs, {1} in the north and {2} in the south.",
    "The school bought {0} computers - {1} for the library and {2} for the office.",
    "The club raised ${0}: ${1} from the fair, ${2} from the raffle and ${3} from members.",
    "Of the {0} pupils, {1} are girls and {2} are boys.",
    "The panel of {1} women and {2} men, {0} in all, met in May.",
    "The county took in {0} refugees: {1} from the east and {2} from the south.",
    "She has won {0} medals, {1} gold, {2} silver and {3} bronze.",
)
_INCLUDING = (
    "The list had {0} people, including {1} men and {2} women.",
    "The tour was taken by {0} people, including {1} women and {2} men.",
    "On board were {0} people, including {1} women and {2} children.",
)
_NAMES = "Alderby Brackwell Castermoor Dunholt Eastwick Fallowden Greyford Hartmere".split()
_LISTED = (
    "The route passes through {0} towns: {1}.",
    "The award went to {0} schools — {1} — in the spring.",
    "Teams came from {0} villages: {1}.",
    "The line links {0} towns ({1}) with the coast.",
    "The {0} finalists are {1}.",
    "Buses no longer stop in {0} places - {1} - on Sundays.",
    "The {0} villages, {1}, are to share a doctor.",
)
_LIST_OF_THE_ARTICLE = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight)(?= (?:[a-z-]+ ){1,3}?(?::|—|–|--|\()\s?"
    r"(?P<items>[A-Z][^.;:()—–\n]{8,120}?)(?:\.|\)|—|–|--))"
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Changes the number of a list of the article, and adds sentences whose total is off."""
    yield from _recounted(reading, random)
    ends = paragraph_ends(reading)
    for kind, templates in (("parts of a total", _EXACT), ("including", _INCLUDING)):
        for at in some(ends, random, 1):
            template = random.choice(templates)
            parts = [random.randrange(11, 30) for _ in range(3)]
            used = sum(parts[: 3 if "{3}" in template else 2])
            total = used - random.choice((1, 2, 3))
            edit, wrong = added(at, template, (total, *parts))
            yield planted(reading, CODE, kind, [edit], [wrong])
    for at in some(ends, random, 1):
        names = random.sample(_NAMES, random.randrange(3, 6))
        comma = random.choice(("", ","))
        listed = f"{', '.join(names[:-1])}{comma} and {names[-1]}"
        number = WORDS[len(names) + random.choice((-1, 1))]
        edit, wrong = added(at, random.choice(_LISTED), (number, listed))
        yield planted(reading, CODE, "list and its number", [edit], [wrong])


def _recounted(reading: Reading, random: Random) -> Iterator[Planted]:
    """A list of the article whose number is one more or fewer."""
    for start, stop in narrated_sentences(reading):
        for match in _LIST_OF_THE_ARTICLE.finditer(reading.text, start, stop):
            items = re.split(r",? and |, ", match["items"])
            if len(items) != WORDS.index(match["number"]):
                continue
            word = WORDS[len(items) + random.choice((-1, 1))]
            edit = Edit(*match.span("number"), word)
            wrong = [[(match.start("number"), match.end("items"))]]
            yield planted(reading, CODE, "list of the article", [edit], wrong)
