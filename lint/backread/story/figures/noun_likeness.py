"""Whether two figures may count in one noun: the same, a human for another, or one left out."""

from __future__ import annotations

from enum import StrEnum

from backread.story.figures.figure import Figure
from backread.story.people.human_nouns import HUMAN_NOUNS

#: Nouns in the singular for those whom a figure counts, where they are people.
HUMANS = HUMAN_NOUNS | frozenset(
    "person other man woman child victim appointee detainee elector evacuee negotiator peacekeeper "
    "retiree soldier troop".split()
)
#: Of which none is another.
_OPPOSED = frozenset("man woman boy girl child adult".split())
#: "The 12 judges" are the "12 judgeships".
_STEM = 5


class Likeness(StrEnum):
    """What two nouns have to do with each other."""

    SAME = "the same noun, or one that the other phrase has too"
    HUMAN = "two nouns for people"
    BARE = "one of the two has no noun"


def noun_likeness(one: Figure, other: Figure) -> Likeness | None:
    """How alike the nouns of two figures are; None where they count different things."""
    units = [each.unit_name for each in (one, other)]
    if units[0] != units[1] or one.per != other.per:
        return None
    if one.predicate and other.predicate and one.predicate is not other.predicate:
        return None
    if one.counted is None or other.counted is None:
        return Likeness.BARE
    heads = one.counted.head, other.counted.head
    if heads[0][:_STEM] == heads[1][:_STEM] or any(
        # "The seven-member council" counts members, of that council alone.
        not whole.compound and whole.counted and head in whole.counted.modifiers
        for whole, head in ((other, heads[0]), (one, heads[1]))
    ):
        return Likeness.SAME
    if all(head in _OPPOSED for head in heads):
        return None
    return Likeness.HUMAN if all(head in HUMANS for head in heads) else None
