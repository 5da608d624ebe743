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

_ARTICLE = re.compile(r"(?:\b(?:a|an|the|its|his|her|their)|['’]s) \Z", re.IGNORECASE)
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\b")


def plant(reading: Reading, _random: Random) -> Iterator[Planted]:
    """Adds an honorific to one later reference, or to the last half of them.

    Articles that use honorifics already are left alone, and so are names that describe something
    ("the Berg video"), where nobody writes one.
    """
    if _HONORIFIC.search(reading.text):
        return
    for person in reading.people:
        honorific = _honorific(person)
        later = [m for m in person.later if not _ARTICLE.search(reading.text[: m.start])]
        if honorific is None or len(later) < 2:
            continue
        for mention in later:
            # One with and one without: either may be the odd one out.
            others = later if len(later) == 2 else [mention]
            yield _with_honorific(reading, [mention], others, honorific, "added once")
        half = later[-(len(later) // 2) :]
        if len(half) > 1:
            yield _with_honorific(reading, half, half, honorific, "added from a point on")


def _honorific(person: Person) -> str | None:
    if person.given in MALE:
        return "Mr."
    return "Ms." if person.given in FEMALE else None


def _with_honorific(
    reading: Reading, changed: list[Mention], odd: list[Mention], honorific: str, kind: str
) -> Planted:
    edits = [Edit(m.start, m.end, f"{honorific} {m.text}") for m in changed]
    spans = [(m.start, m.end) for m in odd]
    wrong = [[span] for span in spans] if len(odd) == len(changed) else [spans]
    return planted(reading, CODE, kind, edits, wrong)
