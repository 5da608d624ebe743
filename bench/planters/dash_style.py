"""STY707: a dash set in another way than the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.other_form import added, flipped, occurrences
from bench.planters.planted import Planted
from bench.planters.reading import Reading

CODE = "STY707"

_DASHES = ("—", " — ", " – ", " -- ", "--", " - ")
_SET = re.compile(r"(?<=[a-z,])(?:—| — | – | -- |--| - )(?=[a-z])")
_SENTENCES = (
    "The clerk{}a patient woman{}had waited for a week.",
    "One of them{}the oldest{}spoke for the rest.",
    "The bill{}long, and paid late{}was sent back twice.",
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Sets one of several dashes in another way, or adds sentences with both ways."""
    matches = occurrences(reading, _SET)
    styles = {match[0] for match in matches}
    if len(styles) == 1 and len(matches) > 2:
        other = random.choice([dash for dash in _DASHES if dash not in styles])
        spans = [match.span() for match in matches]
        yield from flipped(reading, CODE, "one of several", spans, lambda _: other, random)
    if not matches:
        forms = tuple(random.sample(_DASHES, 2))
        templates = [sentence.replace("{}", "{0}") for sentence in _SENTENCES]
        yield from added(
            reading, CODE, "sentences with both forms", templates, (forms[0], forms[1]), random
        )
