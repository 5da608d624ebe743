"""One person is given two ages.

## What it flags

A person's age that differs from the one given before, or from the date of birth in the story, or
from what the story says of another time ("since he was eight, 48 years ago", "elected at 24, in
1994", "was 19 on the night", of a captain who "turns 34 in the spring"); a reference by age ("the
43-year-old", "the suspect, 43,") where the story has only somebody a year or two older or younger.
In the story of somebody's death, an age that the date of birth rules out.

## Why it matters

One of the two is wrong, and it is a fact about somebody who will read it.

## Example

```draft
Carla Benning, 42, won the seat on Monday. Benning thanked her voters.

Benning, 43, runs a bakery in the town.
```

## Instead

```draft
Carla Benning, 42, won the seat on Monday. Benning thanked her voters.

Benning, who turns 43 next week, runs a bakery in the town.
```

## Not flagged

- Ages of another time: "was 12 when", "then 40", "turns 43 next week".
- An age and the next, where the story says that the person turned it.
- An age a year below the difference of the years: the birthday may be still to come.
- Differences that a birthday, or rounding of "so many years ago", can explain.
- Quotations.

## References

The style guides of Reuters and the Associated Press ask for ages to be checked against dates of
birth.
"""

import re
from collections.abc import Iterator, Sequence

from backread.rule import Finding, Related, Severity, Story, rule
from backread.span import Span
from backread.story.dates.find import day_of_story
from backread.story.figures.ages import Age, find_ages
from backread.story.figures.births import age_on, find_births
from backread.story.figures.lifetimes import find_lifetime_conflicts
from backread.story.figures.lives import wrong_ages
from backread.story.figures.nameless_ages import strays
from backread.story.figures.wording import plain

_IN_YEAR = re.compile(r" (?:in|on) (?:[A-Z][a-z]+\.? )?(?:\d{1,2},? )?(?P<year>(?:19|20)\d\d)\b")


@rule("FIG502", "age-conflict", severity=Severity.ERROR)
def age_conflict(story: Story) -> Iterator[Finding]:
    told = list(_told(story))
    yield from told
    for finding in _in_lifetimes(story):
        if not any(_is_said_by(finding, each) for each in told):
            yield finding


def _is_said_by(finding: Finding, told: Finding) -> bool:
    """Whether a finding has been told already: one of the same two places, or at the same one."""
    there = _places(told)
    shared = sum(any(one.overlaps(other) for other in there) for one in _places(finding))
    return shared > 1 or finding.span.overlaps(told.span)


def _places(finding: Finding) -> list[Span]:
    return [finding.span, *(related.span for related in finding.related)]


def _told(story: Story) -> Iterator[Finding]:
    """The ages that disagree as they stand, or with the date of birth."""
    first: dict[int, Age] = {}
    ages = find_ages(story)
    for stray in strays(story, ages):
        here, there = stray.figure.text, stray.known.text
        yield Finding(
            stray.figure.span,
            f'"{here}" here, where the story has only "{there}"',
            related=[Related(stray.known.span, f'"{there}" here')],
        )
    for age in ages:
        if not age.present or age.figure.quoted:
            continue
        known = first.setdefault(age.person, age)
        if not _go_together(known, age):
            name = story.people[age.person].name
            yield Finding(
                age.figure.span,
                f"{name} is {_years(age)} here and {_years(known)} elsewhere",
                related=[Related(known.figure.span, f"{_years(known)} here")],
            )
    yield from _turned_in(story, ages)
    against = list(_against_births(story, first))
    yield from against
    yield from _of_the_dead(story, against)


def _of_the_dead(story: Story, known: Sequence[Finding]) -> Iterator[Finding]:
    """The ages of one who has died that the date of birth rules out."""
    taken = {finding.span for finding in known}
    for wrong in wrong_ages(story):
        if wrong.figure.span not in taken:
            yield Finding(
                wrong.figure.span,
                f'"{wrong.figure.text}" here; born {wrong.born.text}, that would be '
                f"{' or '.join(map(str, wrong.possible))}",
                related=[Related(wrong.born.span, f"born {wrong.born.text}")],
            )


def _in_lifetimes(story: Story) -> Iterator[Finding]:
    """The ages that disagree only after some reckoning: "since he was eight, 48 years ago"."""
    for conflict in find_lifetime_conflicts(story):
        who, text = conflict.who, story.text
        name = f"the {who}" if isinstance(who, str) else story.people[who].name
        here, there = _from_to(conflict.ages), _from_to(conflict.other_ages)
        yield Finding(
            conflict.span,
            f'"{conflict.span.of(text)}" makes {name} {here} now; '
            f'"{conflict.other.of(text)}" makes {there}',
            related=[Related(conflict.other, f'"{conflict.other.of(text)}" here')],
        )


def _from_to(ages: tuple[int, int]) -> str:
    return str(ages[0]) if ages[0] == ages[1] else f"{ages[0]} to {ages[1]}"


def _turned_in(story: Story, ages: Sequence[Age]) -> Iterator[Finding]:
    """Ages that are said to be reached in a year: "turned 44 in March 2025", born in 1985."""
    for birth in find_births(story):
        for age in ages:
            year = _IN_YEAR.match(story.text, age.figure.span.end)
            if age.person != birth.person or not age.turned or age.figure.quoted or not year:
                continue
            assert birth.date.year is not None
            actual = int(year["year"]) - birth.date.year
            if age.figure.value != actual:
                born = birth.date.text
                yield Finding(
                    age.figure.span,
                    f"{story.people[age.person].name} turned {_years(age)} in {year['year']} here; "
                    f"born {born}, that would be {actual}",
                    related=[Related(birth.date.span, f"born {born}")],
                )


def _against_births(story: Story, ages: dict[int, Age]) -> Iterator[Finding]:
    day = day_of_story(story)
    if day is None:
        return
    for birth in find_births(story):
        age = ages.get(birth.person)
        if age is None:
            continue
        possible = age_on(birth.date, day)
        if age.turned and birth.date.year:
            # "who turned 50 last year", "who turns 50 in May": the year alone counts.
            last = story.text[age.figure.span.end :].startswith(" last year")
            possible = (day.year - 1 - birth.date.year, *(() if last else (possible[-1],)))
            possible += () if last else (day.year - birth.date.year,)
        if age.figure.value in possible:
            continue
        name = story.people[birth.person].name
        born = birth.date.text
        yield Finding(
            age.figure.span,
            f"{name} is {_years(age)} here; born {born}, that would be "
            f"{' or '.join(map(str, sorted(set(possible))))} on {day.isoformat()}",
            related=[Related(birth.date.span, f"born {born}")],
        )


def _go_together(known: Age, age: Age) -> bool:
    assert known.figure.value is not None
    assert age.figure.value is not None
    # Two in one sentence are two people, a mother and a daughter of one name.
    if known.figure.sentence == age.figure.sentence:
        return True
    years = abs(known.figure.value - age.figure.value)
    return years == 0 or (years == 1 and (known.turned or age.turned))


def _years(age: Age) -> str:
    assert age.figure.value is not None
    return plain(age.figure.value)
