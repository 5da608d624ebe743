"""ORG203: letters that are introduced and never used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.bodies import bodies, initials, invented_body, narrated
from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import paragraph_ends, some
from bench.revision import Edit

CODE = "ORG203"

_FORMS = (" ({0})", " ({0})", ", or {0},", ' ("{0}")', " (the {0})")
_ADDED = (
    "The {1} ({0}) had asked for a second opinion.",
    "A letter went to the {1} ({0}) on Monday.",
    "It was the {1}, or {0}, that raised the matter first.",
    "Nobody at the {1} (the {0}) was told.",
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Puts initials behind the name of a body of the article, or of one that is added."""
    for body in bodies(reading):
        letters = initials(body.name)
        if len(letters) < 3 or re.search(rf"\b{letters}s?\b", reading.text):
            continue
        _, end = narrated(reading, body)[0]
        edit = Edit(end, end, random.choice(_FORMS).format(letters))
        yield planted(reading, CODE, "initials behind a body's name", [edit], [[(end, end)]])
    for at in some(paragraph_ends(reading), random, 2):
        name = invented_body(random)
        sentence = " " + random.choice(_ADDED).format(initials(name), name)
        yield planted(reading, CODE, "in a sentence of its own", [Edit(at, at, sentence)])
