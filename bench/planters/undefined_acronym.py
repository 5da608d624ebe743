"""ORG201: an acronym that nobody explains, or only later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.bodies import (
    bodies,
    initials,
    invented_acronym,
    invented_body,
    narrated,
)
from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import paragraph_ends, some
from bench.revision import Edit

CODE = "ORG201"

_DEFINED = re.compile(
    r"(?:[A-Z][\w-]+)(?:,? (?:of|for|and|the|on)?(?: the)? ?[A-Z][\w-]+){1,7} \(([A-Z]{3,5})\)"
)
#: Defined in the articles, and known to every reader all the same.
_KNOWN = frozenset("USAF RAF EADS KCNA NATO NASA EU UN WTO FAA EPA GM UAW ABC BBC CBS ICC".split())
_ADDED = (
    "The {0} said that it would look at the case.",
    "A spokesman for the {0} did not answer questions.",
    "{0} officials were not there on Friday.",
    "The file was passed to {0} last year.",
    "According to the {0}, the figures will come out in spring.",
    "It is the second report by the {0}'s inspectors.",
    "Both had worked for the {0} before.",
    "The decision was welcomed by unions but not by the {0}.",
    "Two {0} members voted against it.",
)
_LATE = (
    "The {1} ({0}) is to publish a report in the spring.",
    "That was the view of the {1}, or {0}, as well.",
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Takes explanations out, and puts letters in that have none."""
    yield from _stripped(reading)
    for body in bodies(reading):
        places = narrated(reading, body)
        letters = invented_acronym(random, reading.text)
        edits = [Edit(*place, letters) for place in body.places]
        wrong = [[places[0]]]
        yield planted(reading, CODE, "letters for the name of a body", edits, wrong)
    ends = paragraph_ends(reading)
    for at in some(ends, random, 3):
        sentence = random.choice(_ADDED).format(invented_acronym(random, reading.text))
        yield planted(
            reading, CODE, "letters in a sentence of their own", [Edit(at, at, " " + sentence)]
        )
    if len(ends) > 1:
        name = invented_body(random)
        early = random.choice(_ADDED).format(initials(name))
        late = random.choice(_LATE).format(initials(name), name)
        edits = [Edit(ends[0], ends[0], " " + early), Edit(ends[-1], ends[-1], " " + late)]
        wrong = [[(ends[0], ends[0])]]
        yield planted(reading, CODE, "explained only later", edits, wrong)


def _stripped(reading: Reading) -> Iterator[Planted]:
    for match in _DEFINED.finditer(reading.text):
        name, letters = match[0].rpartition(" (")[0], match[1]
        later = re.search(rf"\b{letters}\b", reading.text[match.end() :])
        if later is None or letters in _KNOWN or not reading.narrates(*match.span()):
            continue
        others = [
            found.span()
            for found in re.finditer(rf"\b{re.escape(name)}\b", reading.text)
            if found.start() != match.start()
        ]
        edits = [Edit(*match.span(), letters), *(Edit(*place, letters) for place in others)]
        yield planted(reading, CODE, "explanation taken out", edits, [[match.span()]])
