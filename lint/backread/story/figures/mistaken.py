"""Whether one number could have been written for another: near it, or its digits changed about."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from backread.story.figures.disagreement import Slip, are_near, digits_of, disagree, slip_between
from backread.story.figures.figure import Dimension, Exactness, Figure
from backread.story.figures.moments import are_of_one_time
from backread.story.figures.noun_likeness import noun_likeness
from backread.story.story import Story

#: Two counts of fewer digits often have the same ones by chance.
FEWEST_DIGITS = 3
#: Shares further apart than that are of two groups.
_CLOSE = Fraction(5, 4)
_MILLION = 10**6


def could_be_mistaken(
    story: Story,
    first: Figure,
    later: Figure,
    told: Mapping[tuple[Fraction | None, str | None], int],
) -> bool:
    """Whether two numbers could be one, of which the story gives the one nowhere else.

    Args:
        story: the story.
        first: the one number.
        later: the other, of another sentence.
        told: how often the story gives each number, by value and name of its unit.
    """
    likeness = noun_likeness(first, later)
    shares = first.unit is not None and first.unit.dimension is Dimension.PERCENT
    sure = is_swapped(first, later) and digits_told(first, later) > FEWEST_DIGITS
    unlike = likeness is None and ((first.unit is None and not sure) or shares)
    # "31 percent of women", and behind "of men" in the next sentence "53 percent".
    unlike = unlike or (shares and (first.counted is None) is not (later.counted is None))
    if unlike or not _disagree(first, later):
        return False
    if first.unit_name != later.unit_name or first.per != later.per:
        return False
    near = _is_close(first, later) if shares else are_near(first.value, later.value)
    if not near and not is_swapped(first, later):
        return False
    surroundings = story.surroundings(first), story.surroundings(later)
    years = surroundings[0].years, surroundings[1].years
    one_year = years[0] == years[1] or (is_swapped(first, later) and not (years[0] and years[1]))
    if not one_year or not (sure or are_of_one_time(story, first, later)):
        return False
    return min(told[each.value, each.unit_name] for each in (first, later)) == 1 and not any(
        _gives(each, other)
        for one, other in ((first, later), (later, first))
        for each in story.figures_by_sentence.get(one.sentence, ())
    )


def is_swapped(one: Figure, other: Figure) -> bool:
    """Whether two sums or numbers of one length have the same digits, two of them changed about."""
    if slip_between(one.value, other.value) is not Slip.SWAPPED:
        return False
    digits = digits_of(one.value, other.value)
    scaled = min(one.value or 0, other.value or 0) >= _MILLION
    fewest = 2 if _is_money(one) or scaled else FEWEST_DIGITS
    return len(digits[0]) == len(digits[1]) >= fewest


def digits_told(first: Figure, later: Figure) -> int:
    """How many digits two numbers have but for the noughts that both end in."""
    return len(digits_of(first.value, later.value)[0])


def _is_close(first: Figure, later: Figure) -> bool:
    """Whether two shares could be one."""
    values = sorted((first.value or Fraction(0), later.value or Fraction(0)))
    return values[1] <= values[0] * _CLOSE


def _is_money(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.dimension is Dimension.MONEY


def _disagree(first: Figure, later: Figure) -> bool:
    """Whether no number fits both; two that are bounds of one kind are taken as they stand."""
    bounds = first.exactness is later.exactness is Exactness.AT_MOST
    return first.value != later.value if bounds else disagree(first, later)


def _gives(figure: Figure, other: Figure) -> bool:
    return figure.value == other.value and figure.unit_name == other.unit_name
