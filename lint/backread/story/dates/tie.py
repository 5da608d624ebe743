"""A date and what it is the date of."""

from __future__ import annotations

from dataclasses import dataclass

from backread.story.dates.date import Date
from backread.story.figures.age_subjects import Subject


@dataclass(frozen=True, slots=True)
class Tie:
    """A date and the event that it is the date of.

    Attributes:
        kind: the event: "fire", "strike began", "came", "died".
        who: whose it is, or None if it is nobody's.
        label: the event as a message names it: "the fire", "Ada Moss: died".
        known: whether it is told as known and there is one of it ("the fire", "her arrival"); what
            a verb tells of ("joined in 1961") may be done twice.
        date: the date.
    """

    kind: str
    who: Subject | None
    label: str
    known: bool
    date: Date
