"""Passengers and crew against the number of people aboard that the story gives elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from backread.story.figures.figure import Figure, Predicate
from backread.story.figures.scene import YEAR, stands_apart
from backread.story.figures.total import Total
from backread.story.story import Story

_PASSENGERS = re.compile(
    r" (?:fare-paying |adult )?passengers,? and (?:its |a |the )?(?:crew of )?\Z"
)
_CREW = re.compile(
    r" (?:(?:cabin |flight )?crew\b|pilots\b|drivers\b|attendants\b|members of (?:the )?crew\b)"
)
_CREW_OF = re.compile(r"\bcrew of \Z")
_ALL_ABOARD = re.compile(r" (?:[a-z]+ )?(?:on board|aboard)\b")
#: A number of people aboard is another flight's if it is further away than this share of the sum.
_FAR = Fraction(1, 4)


def totals_aboard(story: Story) -> Iterator[Total]:
    """The number of people aboard with the passengers and the crew, where the story has both."""
    figures = [figure for figure in story.figures if figure.is_exact_count]
    parts = next(_passengers_and_crew(story, figures), None)
    if parts is None:
        return
    both = sum((part.value or Fraction(0) for part in parts), Fraction(0))
    aboard = [
        figure
        for figure in figures
        if _is_aboard(story, figure)
        and figure not in parts
        and not stands_apart(story, figure)
        and not YEAR.search(figure.sentence.of(story.text))
    ]
    if len({figure.value for figure in aboard}) != 1:
        return
    total = aboard[0]
    assert total.value is not None
    if abs(total.value - both) <= _FAR * both:
        listed = tuple((part.phrase, part.value or Fraction(0)) for part in parts)
        yield Total(total, listed, both, all=True)


def _passengers_and_crew(
    story: Story, figures: Sequence[Figure]
) -> Iterator[tuple[Figure, Figure]]:
    for one, other in pairwise(figures):
        between = story.text[one.span.end : other.span.start]
        crew = _CREW.match(story.text, other.span.end) or _CREW_OF.search(between)
        if _PASSENGERS.fullmatch(between) and crew:
            yield one, other


def _is_aboard(story: Story, figure: Figure) -> bool:
    counted = figure.counted
    people = counted is None or (counted.head == "person" and not counted.modifiers)
    return people and (
        figure.predicate is Predicate.ABOARD
        or _ALL_ABOARD.match(story.text, figure.phrase.end) is not None
    )
