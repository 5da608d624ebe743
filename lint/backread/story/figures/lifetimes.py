"""What a story says of when its people were born, put beside each other.

Somebody's age today, a date of birth, "was 19 when the club signed him in 2013", "since he was
eight, 48 years ago": each leaves a stretch of days in which that person was born. Two stretches
that do not meet disagree, however the ages are told.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.span import Span
from backread.story.dates.find import day_of_story
from backread.story.figures.age_clues import Clue, find_clues
from backread.story.figures.age_subjects import Subject
from backread.story.story import Story

#: Where a story has no date, ages are set against each other as on any day.
_ANY_DAY = datetime.date(2000, 6, 15)
#: Somebody so many years older or younger is somebody else, or was misread.
_MOST_YEARS = 15


@dataclass(frozen=True, slots=True)
class LifetimeConflict:
    """Two things said of somebody's age that cannot both be right.

    Attributes:
        who: the person's index in the cast, or a role ("captain").
        span: where the later one stands.
        ages: the least and the greatest age that it leaves on the day of the story.
        other: where the earlier one stands.
        other_ages: the same of that.
    """

    who: Subject
    span: Span
    ages: tuple[int, int]
    other: Span
    other_ages: tuple[int, int]


def find_lifetime_conflicts(story: Story) -> Iterator[LifetimeConflict]:
    """The first disagreement about each person's age, by where the later side stands."""
    day = day_of_story(story)
    told: dict[Subject, list[Clue]] = defaultdict(list)
    for clue in find_clues(story, day or _ANY_DAY):
        if day is not None or not clue.dated:
            told[clue.who].append(clue)
    for who, each in told.items():
        conflict = _conflict(who, each, day or _ANY_DAY)
        if conflict is not None:
            yield conflict


def _conflict(who: Subject, told: Sequence[Clue], day: datetime.date) -> LifetimeConflict | None:
    for place, later in enumerate(told):
        for earlier in told[:place]:
            # Two plain ages in one sentence are two people's.
            if later.plain and earlier.plain and later.sentence == earlier.sentence:
                continue
            # The day before the birthday the age is another.
            if (later.exact and earlier.plain) or (earlier.exact and later.plain):
                continue
            apart = max(later.born[0] - earlier.born[1], earlier.born[0] - later.born[1])
            if datetime.timedelta(0) < apart < datetime.timedelta(365 * _MOST_YEARS):
                ages, others = _ages(later, day), _ages(earlier, day)
                return LifetimeConflict(who, later.span, ages, earlier.span, others)
    return None


def _ages(told: Clue, day: datetime.date) -> tuple[int, int]:
    first, last = told.born
    return age_at(last, day), age_at(first, day)


def age_at(born: datetime.date, day: datetime.date) -> int:
    """How old somebody born on a day is on another."""
    return day.year - born.year - ((born.month, born.day) > (day.month, day.day))
