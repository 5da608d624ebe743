"""STY704: an abbreviation in another style than the rest of the article's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from bench.planters.other_form import added, flipped, occurrences
from bench.planters.planted import Planted
from bench.planters.reading import Reading

CODE = "STY704"

#: What to look for, what one place is changed to, and in a few words how.
_CHANGES: tuple[tuple[str, str, Callable[[str], str]], ...] = (
    ("stops dropped", r"\bU\.S\.(?= [a-z])", lambda _: "US"),
    ("stops added", r"(?<![\w.-])US(?= [a-z])", lambda _: "U.S."),
    ("stops added", r"(?<![\w.-])UN(?= [a-z])", lambda _: "U.N."),
    ("stops added", r"(?<![\w.-])UK(?= [a-z])", lambda _: "U.K."),
    ("percent in two words", r"(?<=\d )percent\b", lambda _: "per cent"),
    ("percent for its sign", r"(?<=\d)%(?= [a-z])", lambda _: " percent"),
    ("sign for percent", r"(?<=\d) percent\b(?= [a-z])", lambda _: "%"),
    ("stop dropped", r"\b(?:Mr|Mrs|Ms|Dr)\.(?= [A-Z])", lambda text: text[:-1]),
    ("stop added", r"\b(?:Mr|Mrs|Ms|Dr)(?= [A-Z])", lambda text: text + "."),
    ("clock time", r"(?<=\d )[ap]\.m\.(?= [a-z])", lambda text: text.replace(".", "")),
)
_PAIRS: tuple[tuple[tuple[str, ...], tuple[str, str]], ...] = (
    (("It rose by 14 {} in a year.", "Only 31 {} agreed.", "Some 52 {} stayed away."),
     ("percent", "per cent")),
    (("The {} delegation left early.", "A {} diplomat said so.", "Talks with the {} side failed."),
     ("U.S.", "US")),
    (("The {} envoy was late.", "A {} convoy came.", "Nobody in the {} office knew."),
     ("U.N.", "UN")),
    (("{} Ellwood spoke first.", "Nobody asked {} Ellwood.", "It was {} Ellwood who knew."),
     ("Mr.", "Mr")),
    (("Doors close at 9 {} on weekdays.", "It began at 4 {} and was short.",
      "By 11 {} all had gone."), ("p.m.", "pm")),
    (("It was signed on {} 12 in the end.", "Nothing came before {} 3 that year.",
      "A vote on {} 21 was put off."), ("Sept.", "September")),
    (("The {} agents left by car.", "A {} report says otherwise.", "Nobody at the {} knew it."),
     ("FBI", "F.B.I.")),
)  # fmt: skip


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Changes one of several abbreviations, or adds sentences with both forms."""
    for kind, pattern, rewrite in _CHANGES:
        spans = [match.span() for match in occurrences(reading, re.compile(pattern))]
        # Two families of forms stand in the article already where this holds; which of them is
        # the odd one then hangs on all of them.
        if len(spans) > 2:
            yield from flipped(reading, CODE, kind, spans, rewrite, random)
    for templates, forms in random.sample(_PAIRS, 2):
        yield from added(reading, CODE, "sentences with both forms", templates, forms, random)
