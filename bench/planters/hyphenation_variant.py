"""STY702: a compound joined in another way than the rest of the article joins it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.other_form import NOUN, PLURAL, added, flipped, occurrences, pairs
from bench.planters.planted import Planted
from bench.planters.reading import Reading

CODE = "STY702"

_CLOSED = (
    "e-mail web-site law-makers policy-makers take-over share-holders work-force air-line".split()
)
_BEFORE_NOUN = (
    "It was a {} plan from the start.",
    "Nobody wanted another {} decision.",
    "The {} campaign ended in May.",
    "They called it a {} problem.",
)
_PAIRS = [
    *(
        (NOUN, forms)
        for forms in pairs(
            """
            e-mail/email, cease-fire/ceasefire, web site/website, run-off/runoff, air
            strike/airstrike, take-over/takeover, back yard/backyard, decision-making/decision
            making, co-operation/cooperation, re-election/reelection, life-style/lifestyle, data
            base/database, child-care/childcare, vice-president/vice president,
            shut-down/shutdown, by-pass/bypass, well-being/wellbeing
            """
        )
    ),
    *(
        (PLURAL, forms)
        for forms in pairs(
            """
            policy-makers/policymakers, law-makers/lawmakers, policy makers/policymakers,
            share-holders/shareholders, passers-by/passersby, house holders/householders
            """
        )
    ),
    *(
        (_BEFORE_NOUN, forms)
        for forms in pairs(
            """
            long-term/long term, full-time/full time, high-profile/high profile,
            anti-war/antiwar, state-run/state run, non-profit/nonprofit, five-year/five year,
            post-war/postwar, day-to-day/day to day, pro-government/progovernment
            """
        )
    ),
]


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Joins one occurrence of a compound in another way, or adds sentences with both ways."""
    by_compound: dict[str, list[tuple[int, int]]] = {}
    for match in occurrences(reading, re.compile(r"(?<![\w-])[a-z]{3,}-[a-z]{3,}(?![\w-])")):
        by_compound.setdefault(match[0], []).append(match.span())
    for spans in by_compound.values():
        yield from flipped(
            reading,
            CODE,
            "one of several closed up",
            spans,
            lambda word: word.replace("-", ""),
            random,
        )
    for hyphenated in _CLOSED:
        pattern = re.compile(rf"\b{hyphenated.replace('-', '')}\b")
        spans = [match.span() for match in occurrences(reading, pattern)]
        rewritten = {hyphenated.replace("-", ""): hyphenated}
        yield from flipped(
            reading, CODE, "one of several with a hyphen", spans, rewritten.__getitem__, random
        )
    for templates, forms in random.sample(_PAIRS, 3):
        yield from added(reading, CODE, "sentences with both forms", templates, forms, random)
