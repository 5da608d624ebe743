"""NAM101: the given name where the story's running name is the family name."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Person, Reading
from bench.revision import Edit

CODE = "NAM101"


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """A find-and-replace from some point on, and single slips.

    At least one later family name is left, and never fewer than were replaced: with more gone it
    would no longer be plain which of the two is the running name.
    """
    for person in reading.people:
        if len(person.later) < 2:
            continue
        for mention in person.later:
            yield _given_name_at(reading, person, [mention.start], "one slip")
        for size in _tail_sizes(len(person.later), random):
            starts = [mention.start for mention in person.later[-size:]]
            yield _given_name_at(reading, person, starts, "replaced from some point on")


def _tail_sizes(later: int, random: Random) -> list[int]:
    """How many of the last mentions to replace: two to half of them, in up to three copies."""
    sizes = range(2, later // 2 + 1)
    return sorted(random.sample(sizes, min(3, len(sizes))))


def _given_name_at(reading: Reading, person: Person, starts: list[int], kind: str) -> Planted:
    edits = [Edit(start, start + len(person.family), person.given) for start in starts]
    return planted(reading, CODE, kind, edits)
