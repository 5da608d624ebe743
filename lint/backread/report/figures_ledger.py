"""The figures and the dates of a story as the ledger gives them to other programs."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from backread.report.places import line_of, offsets
from backread.span import Span
from backread.story import Story
from backread.story.dates.date import Date
from backread.story.figures.ages import find_ages
from backread.story.figures.figure import Figure
from backread.story.figures.predicates import says_itself


def figure_records(story: Story) -> list[dict[str, Any]]:
    """The figures in the order of the text.

    ``value`` is a number, or null for a vague figure; ``upper`` is the end of a range, or null.
    ``of`` is what is counted, in the singular, ``person`` whose age it is, as a place in
    ``people``, and ``line`` the line of the file, counted from 1.
    """
    people = {age.figure.span: age.person for age in find_ages(story)}
    return [_figure(story, figure, people) for figure in story.figures]


def date_records(story: Story) -> list[dict[str, Any]]:
    """The dates in the order of the text; ``iso`` has X for unknown digits, or is null."""
    return [_date(story, date) for date in story.dates]


def _figure(story: Story, figure: Figure, people: Mapping[Span, int]) -> dict[str, Any]:
    return {
        **offsets(story, figure.span),
        "text": figure.text,
        "kind": str(figure.kind),
        "value": _number(figure.value),
        "upper": _number(figure.upper),
        "exactness": str(figure.exactness),
        "unit": figure.unit_name,
        "of": counted_of(figure),
        "person": people.get(figure.span),
        "line": line_of(story, figure.span),
    }


def _date(story: Story, date: Date) -> dict[str, Any]:
    return {
        **offsets(story, date.span),
        "text": date.text,
        "iso": date.iso,
        "year": str(date.year_source),
        "line": line_of(story, date.span),
    }


def counted_of(figure: Figure) -> str | None:
    """What a figure counts: its modifiers and its noun in the singular, and what became of them."""
    if figure.counted is None:
        return str(figure.predicate) if figure.predicate else None
    words = [word for word in figure.counted.modifiers if word != "of"]
    plain = figure.predicate is None or says_itself(figure.counted)
    happened = [] if plain else [str(figure.predicate)]
    return " ".join([*words, figure.counted.head, *happened])


def _number(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value.denominator == 1 else round(float(value), 6)
