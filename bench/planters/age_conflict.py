"""FIG502: somebody's second age is another one."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator
from random import Random

from bench.planters.dated import dated, day_of
from bench.planters.planted import Planted, planted
from bench.planters.reading import Mention, Reading
from bench.revision import Edit

CODE = "FIG502"

_VERB = re.compile(r" (?:said|says|was|is|had|has|told|added|will|did|spoke|[a-z]{3,}ed)\b")
_MAX_PLACES = 2
_AGE = re.compile(r"(?<=[a-z], )(\d\d)(?=,)|\b(\d\d)(?=-year-old|-year-olds)|(?<=aged )(\d\d)\b")
_FIRST = (", {},", " ({})", ", a {}-year-old,", ", aged {},", ", who is {},")
_SECOND = (", {},", ", who is {},", ", a {}-year-old,", " ({})", ", aged {},", ", now {},")
_BORN = (", who was born in {},", ", born in {},")
_RUNNING = (
    " The {0}-year-old has been asked about it before.",
    " People who know the {0}-year-old expected no less.",
    " At {0}, {1} is used to such questions.",
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """One of two ages of the article changed; two ages given to somebody, in the usual forms."""
    yield from _changed(reading, random)
    for person in reading.people:
        first = person.introduction
        if first is None or not _takes_age(reading, first):
            continue
        later = [mention for mention in person.later if _takes_age(reading, mention)]
        age = random.randrange(24, 80)
        for mention in random.sample(later, min(_MAX_PLACES, len(later))):
            other = age + random.choice((-2, -1, 1, 3, 10))
            yield _planted(reading, first, mention, age, other, random)
        if later:
            yield from _born(reading, first, random.choice(later), age, random)
        if person.later:
            yield from _running(reading, first, person.later[-1], age, random)


def _changed(reading: Reading, random: Random) -> Iterator[Planted]:
    """An age that the article gives twice and nobody else has."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _AGE.finditer(reading.text):
        if reading.narrates(*match.span()):
            places[match[0]].append(match.span())
    for age, spans in places.items():
        if len(spans) == 2:
            start, end = random.choice(spans)
            edit = Edit(start, end, str(int(age) + random.choice((-2, -1, 1, 2))))
            yield planted(reading, CODE, "one of two ages changed", [edit], [spans])


def _planted(
    reading: Reading,
    first: Mention,
    mention: Mention,
    age: int,
    other: int,
    random: Random,
) -> Planted:
    one, two = random.choice(_FIRST), random.choice(_SECOND)
    edits = [
        Edit(first.end, first.end, one.format(age)),
        Edit(mention.end, mention.end, two.format(other)),
    ]
    wrong = [[(first.end, first.end), (mention.end, mention.end)]]
    return planted(reading, CODE, "two ages behind a name", edits, wrong)


def _born(
    reading: Reading, first: Mention, mention: Mention, age: int, random: Random
) -> Iterator[Planted]:
    """A year of birth that is some years off, in a copy that bears its date."""
    day = day_of(reading) or datetime.date(2016, 5, 4)
    year = day.year - age + random.choice((-4, -2, 2, 3, 10))
    born = random.choice(_BORN).format(year)
    edits = [
        *dated(reading, day),
        Edit(first.end, first.end, random.choice(_FIRST).format(age)),
        Edit(mention.end, mention.end, born),
    ]
    wrong = [[(first.end, first.end), (mention.end, mention.end)]]
    yield planted(reading, CODE, "age and year of birth", edits, wrong)


def _running(
    reading: Reading, first: Mention, last: Mention, age: int, random: Random
) -> Iterator[Planted]:
    """A later reference by age alone."""
    paragraph = reading.paragraph(last.start, last.end)
    if paragraph is None:
        return
    other = age + random.choice((-2, -1, 1, 2))
    sentence = random.choice(_RUNNING).format(other, last.text)
    edits = [
        Edit(first.end, first.end, random.choice(_FIRST).format(age)),
        Edit(paragraph.end, paragraph.end, sentence),
    ]
    wrong = [[(first.end, first.end), (paragraph.end, paragraph.end)]]
    yield planted(reading, CODE, "reference by age", edits, wrong)


def _takes_age(reading: Reading, mention: Mention) -> bool:
    """Whether ", 42," can stand behind a mention: before a verb."""
    return _VERB.match(reading.text, mention.end) is not None
