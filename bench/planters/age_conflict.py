"""FIG502: somebody's second age is another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Mention, Reading
from bench.revision import Edit

CODE = "FIG502"

_VERB = re.compile(r" (?:said|says|was|is|had|has|told|added|will|did|spoke|[a-z]{3,}ed)\b")
_MAX_PLACES = 2


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Gives an age at the introduction and another one further on, in the usual forms."""
    for person in reading.people:
        first = person.introduction
        if first is None or not _takes_age(reading, first):
            continue
        later = [mention for mention in person.later if _takes_age(reading, mention)]
        age = random.randrange(24, 80)
        for mention in random.sample(later, min(_MAX_PLACES, len(later))):
            other = age + random.choice((-2, -1, 1, 3, 10))
            yield _planted(reading, first, mention, age, other, random)


def _planted(
    reading: Reading,
    first: Mention,
    mention: Mention,
    age: int,
    other: int,
    random: Random,
) -> Planted:
    second = random.choice((f", {other},", f", who is {other},", f", a {other}-year-old,"))
    kind = "age between commas" if second == f", {other}," else "age in words behind the name"
    edits = [Edit(first.end, first.end, f", {age},"), Edit(mention.end, mention.end, second)]
    wrong = [[(first.end, first.end), (mention.end, mention.end)]]
    return planted(reading, CODE, kind, edits, wrong)


def _takes_age(reading: Reading, mention: Mention) -> bool:
    """Whether ", 42," can stand behind a mention: before a verb."""
    return _VERB.match(reading.text, mention.end) is not None
