"""NAM105: an honorific on some later references and not on others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.given_names import FEMALE, MALE
from bench.planters.planted import Planted, planted
from bench.planters.reading import Mention, Person, Reading
from bench.revision import Edit

CODE = "NAM105"

_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\b")


def plant(reading: Reading, _random: Random) -> Iterator[Planted]:
    """Adds an honorific to one later reference, or to the last half of them.

    Articles that use honorifics already are left alone.
    """
    if _HONORIFIC.search(reading.text):
        return
    for person in reading.people:
        honorific = _honorific(person)
        if honorific is None or len(person.later) < 2:
            continue
        for mention in person.later:
            yield _with_honorific(reading, [mention], honorific, "added once")
        half = len(person.later) // 2
        if half > 1:
            yield _with_honorific(reading, person.later[-half:], honorific, "added from a point on")


def _honorific(person: Person) -> str | None:
    if person.given in MALE:
        return "Mr."
    return "Ms." if person.given in FEMALE else None


def _with_honorific(
    reading: Reading, mentions: list[Mention] | tuple[Mention, ...], honorific: str, kind: str
) -> Planted:
    edits = [Edit(m.start, m.end, f"{honorific} {m.text}") for m in mentions]
    return planted(reading, CODE, kind, edits)
