"""Events that happen once, and the dates on which a story puts them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.span import Span
from backread.story.dates.beginnings import Beginning, find_beginnings
from backread.story.dates.date import Date, Granularity, YearSource
from backread.story.dates.days_of_events import day_conflicts
from backread.story.dates.differing import differ
from backread.story.dates.event_words import are_several
from backread.story.dates.happenings import find_happenings
from backread.story.dates.headline_dates import headline_date_conflicts
from backread.story.dates.milestones import find_milestones, may_be_done_twice
from backread.story.dates.named_events import named_event_conflicts
from backread.story.dates.tie import Tie
from backread.story.dates.told_twice import told_twice_conflicts
from backread.story.figures.age_subjects import Subject
from backread.story.story import Story

_FEW_YEARS = 10


@dataclass(frozen=True, slots=True)
class Conflict:
    """An event, the date on which the story puts it first, and one on which it cannot be too."""

    event: str
    date: Date
    other: Date


def find_ties(story: Story) -> tuple[Tie, ...]:
    """The dates of which the story says what they are the dates of, in the order of the text."""
    dates = [
        date
        for date in story.dates
        if date.granularity is not Granularity.DECADE and not date.quoted
    ]
    ties: dict[object, Tie] = {}
    for tie in (*find_milestones(story, dates), *find_happenings(story, dates)):
        ties.setdefault((tie.who, tie.kind, tie.date.span), tie)
    return tuple(sorted(ties.values(), key=lambda tie: tie.date.span))


def find_conflicts(story: Story) -> tuple[Conflict, ...]:
    """The dates that disagree with an earlier date of the same event, in order."""
    conflicts = [
        *_of_ties(story, find_ties(story)),
        *_of_beginnings(find_beginnings(story)),
        *(Conflict(*each) for each in named_event_conflicts(story)),
        *(Conflict(*each) for each in headline_date_conflicts(story)),
        *(Conflict(*each) for each in day_conflicts(story)),
        *(Conflict(*each) for each in told_twice_conflicts(story)),
    ]
    first: dict[Span, Conflict] = {}
    for conflict in conflicts:
        first.setdefault(conflict.date.span, conflict)
    return tuple(sorted(first.values(), key=lambda conflict: conflict.date.span))


def _of_ties(story: Story, ties: Sequence[Tie]) -> Iterator[Conflict]:
    groups: dict[tuple[Subject | None, str], list[Tie]] = defaultdict(list)
    for tie in ties:
        groups[tie.who, tie.kind].append(tie)
    for (who, kind), group in groups.items():
        first = group[0]
        # What somebody is said to have done twice, and nowhere as known, may have two dates.
        if sum(not tie.known for tie in group) > 1:
            continue
        for later in group[1:]:
            told = first.known or later.known
            if not (told and differ(first.date, later.date) and _are_near(first.date, later.date)):
                continue
            several = are_several(story.text, kind.split()[0]) if who is None else False
            again = (first.known and later.known) or not may_be_done_twice(story)
            if not several and again:
                yield Conflict(later.label, later.date, first.date)


def _of_beginnings(beginnings: Sequence[Beginning]) -> Iterator[Conflict]:
    groups: dict[str, list[Beginning]] = defaultdict(list)
    for beginning in beginnings:
        groups[beginning.verb].append(beginning)
    for verb, group in groups.items():
        if len(group) == 2 and group[0].is_of_the_same(group[1]):
            one, other = group[0].date, group[1].date
            if one.year != other.year:
                noun = min(group[0].nouns & group[1].nouns)
                yield Conflict(f"the {noun}: {verb}", other, one)


def _are_near(one: Date, other: Date) -> bool:
    """Whether the years are no further apart than a slip: else there were two of its kind."""
    written = one.year_source is YearSource.WRITTEN is other.year_source
    return not written or abs((one.year or 0) - (other.year or 0)) <= _FEW_YEARS
