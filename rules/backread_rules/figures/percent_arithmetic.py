"""A percentage does not follow from the numbers beside it.

## What it flags

A rise or a fall in percent, as a fraction or as a number, a share, what is left, "doubled", "twice
the 40 of May" or "fell by half", where the numbers in the same sentence, or in the one before
("That is a rise of 20 percent."), come to something else; a difference of two percentages that is
called percent and not percentage points; a lead in points that is not the difference of the two
shares; "one in four, or 20 percent".

## Why it matters

It is the commonest mistake with figures in print, and every reader can check it.

## Example

```draft
The price of a ticket rose 20 percent, from $40 to $50.
```

## Instead

```draft
The price of a ticket rose 25 percent, from $40 to $50.
```

## Not flagged

- Rounding: "a third", whole percentages one up or down, "about 20 percent".
- Numbers that are themselves rounded so far that the percentage may be right.
- Numbers of different units, and ranges.

## References

John Allen Paulos, *A Mathematician Reads the Newspaper* (1995); the Associated Press Stylebook on
percentages and percentage points.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from backread.rule import Edit, Finding, Fix, Related, Severity, Story, rule
from backread.story.figures.changes import find_changes
from backread.story.figures.reckoning import Change, Reckoning
from backread.story.figures.wording import plain

_PERCENT = re.compile(r"\s?(?:%|per ?cent)\Z", re.IGNORECASE)


@rule("FIG503", "percent-arithmetic", severity=Severity.ERROR)
def percent_arithmetic(story: Story) -> Iterator[Finding]:
    for change in find_changes(story):
        if change.right:
            continue
        yield Finding(
            change.span,
            _message(story, change),
            related=[
                Related(change.first.span, f'"{change.first.text}" here'),
                Related(change.second.span, f'"{change.second.text}" here'),
            ],
            fixes=_fixes(change),
        )


def _message(story: Story, change: Change) -> str:
    first, second = change.first.text, change.second.text
    said = change.span.of(story.text)
    actual = change.actual
    percent = _percent(said)
    if change.how is Reckoning.SHARE:
        return f"{first} of {second} is {plain(actual)}{percent}, not {said}"
    if change.how is Reckoning.MARGIN:
        return f"between {first} and {second} lie {plain(actual)} points, not {said}"
    if change.how is Reckoning.SAME:
        return f"{first} is {plain(actual)}{percent}, not {said}"
    if change.how is Reckoning.TIMES:
        return f'{first} to {second} is {plain(actual, 2)} times as much, not "{said}"'
    if change.how is Reckoning.DIFFERENCE:
        return f"between {first} and {second} lie {plain(abs(actual))}, not {said}"
    word = "rise" if actual > 0 else "fall"
    if change.how is Reckoning.POINTS:
        return (
            f"{first} to {second} is a {word} of {plain(abs(actual))} percentage points, not {said}"
        )
    message = f"{first} to {second} is a {word} of {plain(abs(actual))}{percent}, not {said}"
    difference = _difference(change)
    if difference is not None:
        message += f"; {plain(difference)} is the difference in percentage points"
    return message


def _percent(said: str) -> str:
    """The sign or the word for percent, as the story has it behind its own number."""
    found = _PERCENT.search(said)
    return found[0] if found else " percent"


def _difference(change: Change) -> Fraction | None:
    """The difference of two percentages, if that is what the sentence gives."""
    figure, first, second = change.percentage, change.first.value, change.second.value
    if figure is None or first is None or second is None or change.first.unit is None:
        return None
    difference = abs(second - first)
    same = change.first.unit == figure.unit and figure.value == difference
    return difference if same else None


def _fixes(change: Change) -> list[Fix]:
    figure = change.percentage
    if change.how is Reckoning.DIFFERENCE:
        return []
    if figure is None or _difference(change) is not None or not figure.text[:1].isdigit():
        return []
    number = plain(abs(change.actual))
    written = figure.text.lstrip("0123456789.,")
    return [Fix(f'Replace with "{number}{written}"', [Edit(figure.span, number + written)])]
