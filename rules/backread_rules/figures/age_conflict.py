"""One person is given two ages.

## What it flags

A person's age that differs from the one given before, or from the date of birth in the story; a
reference by age ("the 43-year-old", "the suspect, 43,") where the story has only somebody a year or
two older or younger; in the story of somebody's death, an age that the date of birth rules out.

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
- Quotations.

## References

The style guides of Reuters and the Associated Press ask for ages to be checked against dates of
birth.
"""

import re
from collections.abc import Iterator, Sequence

from backread.rule import Finding, Related, Severity, Story, rule
from backread.story.dates.find import day_of_story
from backread.story.figures.ages import Age, find_ages
from backread.story.figures.births import age_on, find_births
from backread.story.figures.lives import wrong_ages
from backread.story.figures.nameless_ages import strays
from backread.story.figures.wording import plain

_IN_YEAR = re.compile(r" (?:in|on) (?:[A-Z][a-z]+\.? )?(?:\d{1,2},? )?(?P<year>(?:19|20)\d\d)\b")


@rule("FIG502", "age-conflict", severity=Severity.ERROR)
def age_conflict(story: Story) -> Iterator[Finding]:
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
