"""Halves and ratios as copy writes them, and the words that qualify any figure."""

from __future__ import annotations

import re
from fractions import Fraction

from backread.story.figures.figure import Exactness, FigureKind
from backread.story.figures.grammar_patterns import (
    ABOUT_HALF,
    HALF_ALONE,
    HALF_OF,
    NO_HALF_BEFORE,
    NOT_A_BASE,
    RATIO,
)
from backread.story.figures.numerals import Numeral, numeral_at
from backread.story.figures.qualifiers import exactness_behind, is_definite, qualifier_before
from backread.story.figures.reading import Reading
from backread.story.figures.units import unit_at


def half_at(text: str, match: re.Match[str]) -> Reading | None:
    """The "half" of a match, with its unit or as a share; None where it is neither."""
    if (match["word"] or "").lower() != "half":
        return None
    start, end = match.span()
    measured = re.match(r"[ -](?:an?[ -])?", text[end:])
    if measured:
        found = unit_at(text, end + measured.end(), digits=False)
        if found and measured[0] not in {" "}:
            reading = Reading(start, found[1], FigureKind.QUANTITY, Fraction(1, 2), unit=found[0])
            return qualified(text, reading)
    if NO_HALF_BEFORE.search(text, 0, start):
        return None
    alone = ABOUT_HALF.search(text, 0, start) and HALF_ALONE.match(text, end)
    if not alone and not HALF_OF.match(text, end):
        return None
    return qualified(text, Reading(start, end, FigureKind.RATIO, Fraction(1, 2), step=Fraction(0)))


def ratio_at(text: str, first: Numeral) -> Reading | None:
    """The ratio that begins with a number: "one in four"; None where none does."""
    match = RATIO.match(text, first.end)
    if match is None or first.scaled:
        return None
    base = numeral_at(text, match.end())
    if base is None or not first.value < base.value or NOT_A_BASE.match(text, base.end):
        return None
    if base.value not in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000):
        return None
    if "," not in match["base"] and base.value > 1000:
        return None
    share = first.value / base.value
    reading = Reading(first.start, base.end, FigureKind.RATIO, share, step=Fraction(0))
    return qualified(text, reading)


def qualified(text: str, reading: Reading) -> Reading:
    """A reading with what the words beside it say: "about", "at least", "or so", "the"."""
    before, exactness = qualifier_before(text, reading.start)
    end_exactness = exactness_behind(text, reading.end)
    if reading.exactness is Exactness.RANGE:
        chosen = Exactness.RANGE
    else:
        chosen = end_exactness or exactness or reading.exactness
    return Reading(
        reading.start,
        reading.end,
        reading.kind,
        reading.value,
        reading.upper,
        chosen,
        reading.step,
        reading.unit,
        reading.per,
        is_definite(text, before),
    )
