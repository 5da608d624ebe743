"""FIG501: a second statement of a figure gives another number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import narrated_sentences
from bench.revision import Edit

CODE = "FIG501"

_COUNT = re.compile(
    r"(?<![\w.,$£€:/-])(\d{1,3}(?:,\d{3})+"
    r"|\d{2,3})(?= (?:[a-z]+ ){0,2}[a-z]{3,}s?\b)(?! (?:percent|per|a\.m|p\.m"
    r"|million|billion|trillion|years?|months?|days?|hours?|minutes?|and|to|or|in|of|at|on|from"
    r"|by|out)\b)"
)
#: "Boeing 757", "the 757 airliner": numbers of models, which count nothing.
_NAMES_A_MODEL = re.compile(r"[A-Z][\w-]* \Z|\b(?:the|their|a) \Z")
_CASUALTIES = re.compile(
    r"(?<![\w.,$-])(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?:people |others )?(?:were |was |have been |had been )?(killed|injured|wounded|arrested)\b"
)
_RECAPS = (
    "Vigils for the {} people {} are planned in the coming days.",
    "The names of the {} people {} have not been made public.",
    "Officials have visited the families of the {} people {} in the days since.",
)
_CHANGING = re.compile(
    r"\b(?:more|other|another|rose|fell|from|increase\w*|up|down|than|about|least|most|nearly|over"
    r"|last|previous\w*|first|now|including|each|every|or|between|revised|still|again|both)\b",
    re.IGNORECASE,
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """A stale background paragraph, and a late reference to those killed or injured."""
    end = len(reading.text.rstrip())
    for start, stop in narrated_sentences(reading):
        sentence = reading.text[start:stop]
        counts = list(_COUNT.finditer(sentence))
        counts = [count for count in counts if not _NAMES_A_MODEL.search(sentence[: count.start()])]
        if len(counts) != 1 or not len(sentence) >= 60 or _CHANGING.search(sentence):
            continue
        count = counts[0]
        stale = sentence[: count.start(1)] + _other(count[1], random) + sentence[count.end(1) :]
        here = (start + count.start(1), start + count.end(1))
        yield planted(
            reading,
            CODE,
            "stale background paragraph",
            [Edit(end, end, f"\n\n{stale}")],
            [[(end, end), here]],
        )
    for match in _CASUALTIES.finditer(reading.text):
        if not reading.narrates(*match.span()):
            continue
        recap = random.choice(_RECAPS).format(_other(match[1], random), match[2])
        yield planted(
            reading,
            CODE,
            "late reference to the casualties",
            [Edit(end, end, f"\n\n{recap}")],
            [[(end, end), match.span()]],
        )


def _other(number: str, random: Random) -> str:
    """A number close by that is rounded as far, in digits."""
    words = "two three four five six seven eight nine ten eleven twelve".split()
    value = words.index(number) + 2 if number in words else int(number.replace(",", ""))
    last = 1
    while value % (last * 10) == 0:
        last *= 10
    return f"{value + random.choice((1, 2, 3)) * last:,}"
