"""FIG507: somebody's birth or death, or the accident of the story, gets a second date."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import paragraph_ends
from bench.revision import Edit

CODE = "FIG507"

_PAIRS = (
    ("{name} was born on {one}, in a village.", "{name} was born on {two}."),
    ("{name} died on {one} after an illness.", "Friends said that {name} died on {two}."),
    ("The shipwreck on the coast happened on {one}.", "The {two} shipwreck had many causes."),
    ("The crash happened on {one}, the police said.", "The crash occurred on {two}."),
)
_DATES = (
    ("March 3, 1961", "March 13, 1961"),
    ("May 6, 1958", "June 6, 1958"),
    ("Aug. 9", "Aug. 10"),
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Adds two sentences to two paragraphs that put one event on two dates."""
    ends = paragraph_ends(reading)
    people = [person for person in reading.people if person.introduction]
    if len(ends) < 3:
        return
    for first, second in _PAIRS:
        if "{name}" in first and not people:
            continue
        name = ""
        if "{name}" in first:
            person = random.choice(people)
            assert person.introduction is not None
            name = f"{person.given} {person.family}"
        one, two = random.choice(_DATES if name else _DATES[2:])
        edits = [
            Edit(ends[-2], ends[-2], " " + first.format(name=name, one=one)),
            Edit(ends[-1], ends[-1], " " + second.format(name=name, two=two)),
        ]
        wrong = [[(edit.start, edit.start) for edit in edits]]
        yield planted(reading, CODE, "event with two dates", edits, wrong)
