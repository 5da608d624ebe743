"""NAM104: two people are given the same surname, which then stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Mention, Person, Reading
from bench.revision import Edit

CODE = "NAM104"

_TITLE = re.compile(
    r"\b(?:President|Ambassador|Senator|Sen\.|Rep\.|Governor|Gov\.|Minister|Secretary|Judge|Mayor|"
    r"Professor|General|Chairman|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) \Z"
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Gives one person the surname of another, whose bare surname then tells nobody who is meant.

    That is one fault of the story, which may be reported at any of the bare surnames behind both
    introductions; up to there the reader knows but one bearer of the name.
    """
    people = [p for p in reading.people if p.introduction is not None]
    pairs = [pair for pair in permutations(people, 2) if _share_well(reading, *pair)]
    for renamed, kept in random.sample(pairs, min(3, len(pairs))):
        spans = [(m.start, m.end) for m in _ambiguous(reading.text, renamed, kept)]
        kind = "both by surname alone" if renamed.later else "one by surname alone"
        edits = [_renamed(mention, renamed, kept) for mention in _named(renamed)]
        yield planted(reading, CODE, kind, edits, [spans])


def _share_well(reading: Reading, renamed: Person, kept: Person) -> bool:
    every_mention_plain = len(_named(renamed)) == len(renamed.mentions)
    narrated = any(mention.narrated for mention in _ambiguous(reading.text, renamed, kept))
    return renamed.given != kept.given and every_mention_plain and narrated


def _named(person: Person) -> list[Mention]:
    return sorted({*person.full, *person.bare})


def _ambiguous(text: str, renamed: Person, kept: Person) -> list[Mention]:
    """The bare surnames behind both introductions; a title says which of them it is."""
    introductions = (renamed.introduction, kept.introduction)
    known = max(mention.end for mention in introductions if mention is not None)
    bare = (m for m in (*renamed.bare, *kept.bare) if m.start > known)
    return sorted(m for m in bare if not _TITLE.search(text[: m.start]))


def _renamed(mention: Mention, renamed: Person, kept: Person) -> Edit:
    return Edit(mention.end - len(renamed.family), mention.end, kept.family)
