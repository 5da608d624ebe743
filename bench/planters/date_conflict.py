"""FIG507: somebody's death, the accident of the story, a founding gets a second date."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.planters.pairs import Topic, two_statements
from bench.planters.planted import Planted
from bench.planters.reading import Person, Reading

CODE = "FIG507"

_LIVES = (
    Topic(
        "birth",
        ("{{name}} was born on {} in a village.", "{{name}}, born on {}, has two sisters."),
        ("{{name}} was born on {}.", "In a note, {{name}}, born on {}, spoke of the sea."),
    ),
    Topic(
        "death",
        ("{{name}} died on {} after an illness.", "{{name}} died at home on {}."),
        ("Friends said that {{name}} died on {}.", "{{name}}, who died on {}, left no will."),
    ),
)
_EVENTS = (
    Topic(
        "event by its date",
        (
            "The shipwreck on the coast happened on {}.",
            "The shipwreck on {} was blamed on fog.",
            "A shipwreck off Corran cost three lives on {}.",
        ),
        ("The {} shipwreck had many causes.", "The shipwreck occurred on {}, the line said."),
    ),
    Topic(
        "fire by its date",
        ("The fire in Aldmoor broke out on {}.", "A fire gutted the mill in Aldmoor on {}."),
        ("The {} fire left the mill a ruin.", "The fire on {} was seen from Tern."),
    ),
)
_WEEKDAYS = (
    Topic(
        "event by its weekday",
        (
            "An avalanche closed the pass near Corran on {}.",
            "The avalanche near Corran came down on {}.",
        ),
        ("{}'s avalanche was the first of the winter.", "No one was hurt in {}'s avalanche."),
    ),
)
_YEARS = (
    Topic(
        "year of a founding",
        (
            "The brewery in Aldmoor was founded in {}.",
            "The brewery, founded in {}, has 40 workers.",
        ),
        (
            "The brewery, which was founded in {}, is for sale.",
            "Since the brewery was founded in {}, it has burnt down twice.",
        ),
    ),
    Topic(
        "year of an opening",
        ("The bridge at Tern opened in {}.", "The bridge, opened in {}, carries trams."),
        ("The bridge, which opened in {}, needs paint.", "The bridge at Tern was opened in {}."),
    ),
)
_FULL = (("March 3, 1961", "March 13, 1961"), ("May 6, 1958", "June 6, 1958"))
_SHORT = (("Aug. 9", "Aug. 10"), ("May 2", "May 12"), ("Jan. 21", "Jan. 12"))
_DAYS = (("Tuesday", "Monday"), ("Saturday", "Sunday"), ("Thursday", "Friday"))
_SPANS = (("1987", "1978"), ("1952", "1925"), ("1904", "1914"))


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Adds two sentences to two paragraphs that put one event on two dates."""
    people = [person for person in reading.people if person.introduction]
    if people:
        person = random.choice(people)
        life = random.choice(_LIVES)
        named = Topic(life.name, *(_named(each, person) for each in (life.first, life.later)))
        dates = _FULL if life.name == "birth" else _SHORT
        yield from _two(reading, named, random.choice(dates), random)
    for topics, dates in ((_EVENTS, _SHORT), (_WEEKDAYS, _DAYS), (_YEARS, _SPANS)):
        yield from _two(reading, random.choice(topics), random.choice(dates), random)


def _named(templates: tuple[str, ...], person: Person) -> tuple[str, ...]:
    name = f"{person.given} {person.family}"
    return tuple(template.replace("{{name}}", name) for template in templates)


def _two(
    reading: Reading, topic: Topic, dates: tuple[str, str], random: Random
) -> Iterator[Planted]:
    copy = two_statements(reading, CODE, topic, dates, random)
    if copy is not None:
        yield copy
