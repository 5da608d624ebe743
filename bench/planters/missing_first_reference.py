"""NAM102: the first reference is cut to the surname."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Mention, Person, Reading
from bench.revision import Edit

CODE = "NAM102"

_TITLE_BEFORE = re.compile(
    r"(?:president|minister|ambassador|senator|governor|mayor|secretary|director|chairman|officer|"
    r"CEO|spokesman|spokeswoman|spokesperson|professor|analyst|manager|attorney|judge|general)"
    r",? \Z",
    re.IGNORECASE,
)


def plant(reading: Reading, _random: Random) -> Iterator[Planted]:
    """Cuts the name that introduces somebody.

    Where the full name stands again further on, that late full name is a place where the fault may
    be reported too. Somebody who comes in but once is cut only behind a title: without one a bare
    surname need be no person at all.
    """
    for person in reading.people:
        first = person.introduction
        if first is None or first != person.mentions[0] or first.text.split()[0] != person.given:
            continue
        if person.given + " " + person.family in reading.text[: first.start]:
            continue  # A mention that the annotators left out has introduced the person already.
        others = person.mentions[1:]
        late = [m for m in others if m in person.full and m.narrated]
        if late:
            yield _cut(reading, person, first, "full name comes late", late)
        elif person.later:
            yield _cut(reading, person, first, "full name never comes", [])
        elif not others and _TITLE_BEFORE.search(reading.text[: first.start]):
            yield _cut(reading, person, first, "title and surname only", [])


def _cut(
    reading: Reading, person: Person, first: Mention, kind: str, late: list[Mention]
) -> Planted:
    surname = first.end - len(person.family)
    edit = Edit(first.start, surname, "")
    places = [(first.start, first.end), *((m.start, m.end) for m in late[:1])]
    return planted(reading, CODE, kind, [edit], [places])
