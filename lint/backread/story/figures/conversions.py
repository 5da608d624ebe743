"""Measures that are given in two units: "five miles (eight kilometres)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from backread.span import Span
from backread.story.figures.figure import Dimension, Exactness, Figure, Unit, last_place
from backread.story.figures.units import MEASURES
from backread.story.story import Story

_CONVERTED = frozenset(
    {
        Dimension.LENGTH,
        Dimension.MASS,
        Dimension.AREA,
        Dimension.VOLUME,
        Dimension.SPEED,
        Dimension.TEMPERATURE,
    }
)
_ABOUT = (
    r"(?:(?:about|around|roughly|nearly|almost|some|approximately|over|more than|or|just) ){0,3}"
)
_BETWEEN = re.compile(
    rf"(?P<bracket>\s?\(){_ABOUT}|(?P<comma>,) (?:or |which is |(?=about |around |roughly"
    rf"|nearly |approximately )){_ABOUT}|\s?/\s?|(?P<dash> [—–-] )(?:or )?{_ABOUT}"
)
_NOUN_BETWEEN = re.compile(rf" (?:long|wide|high|tall|deep|away|square|course|race) \({_ABOUT}")
_CLOSES = re.compile(r"[\s-]*(?:[a-z]+ )?[),—–/]|[.;,]| - |\s*\Z")
_DIFFERENCE = re.compile(
    r"(?:\b(?:rise|increase|drop|fall|warming|difference|change|jump|decrease) of"
    rf"|\b(?:ris\w+|rose|fell|dropped|climbed|warm\w*|cool\w*"
    rf"|increas\w+)\b[^.;]{{0,20}} by) {_ABOUT}\Z",
    re.IGNORECASE,
)
_COMPOUNDS = frozenset({("foot", "inch"), ("pound", "ounce"), ("stone", "pound")})
#: Units of one name and several sizes: whichever fits is meant.
_OTHER_SIZES = {
    "ton": ("ton", "long ton", "tonne"),
    "gallon": ("gallon", "imperial gallon"),
    "mile": ("mile", "nautical mile"),
}
#: How far off a conversion may be that is right for another size of the unit only.
_OTHER_SIZE_OFF = Fraction(3, 100)
_PINTS = Fraction(56826125, 10**11), Fraction(473176473, 10**12)


@dataclass(frozen=True, slots=True)
class Conversion:
    """A measure and the same measure in another unit.

    Attributes:
        first: the measure; ``second`` what it is converted to.
        span: both.
        right: what the first comes to in the unit of the second.
        fits: whether the second can be that, with sensible rounding.
        difference: whether the two are differences of temperature.
    """

    first: Figure
    second: Figure
    span: Span
    right: Fraction
    fits: bool
    difference: bool = False


def find_conversions(story: Story) -> tuple[Conversion, ...]:
    """The conversions of a story, in order. Money is not converted."""
    measures = [
        figure
        for figure in story.figures
        if figure.unit is not None
        and figure.unit.dimension in _CONVERTED
        and figure.value is not None
    ]
    return tuple(_conversions(story.text, measures))


def _conversions(text: str, measures: Sequence[Figure]) -> Iterator[Conversion]:
    at = 0
    while at < len(measures) - 1:
        first, behind = _compound(text, measures, at)
        at = behind
        if behind >= len(measures):
            return
        second, after = _compound(text, measures, behind)
        if not _are_one(text, first, second):
            continue
        conversion = _converted(text, first, second)
        if conversion is not None:
            yield conversion
        at = after


def _compound(text: str, measures: Sequence[Figure], at: int) -> tuple[Figure, int]:
    """A measure, feet and inches or pounds and ounces taken together, and what comes behind it."""
    figure, smaller = measures[at], measures[at + 1] if at + 1 < len(measures) else None
    if smaller is None or not _continues(text, figure, smaller):
        return figure, at + 1
    assert figure.unit is not None
    assert smaller.unit is not None
    assert figure.value is not None
    assert smaller.value is not None
    ratio = smaller.unit.factor / figure.unit.factor
    whole = replace(
        figure,
        span=figure.span.to(smaller.span),
        text=figure.span.to(smaller.span).of(text),
        value=figure.value + smaller.value * ratio,
        step=smaller.step * ratio,
    )
    return whole, at + 2


def _continues(text: str, figure: Figure, smaller: Figure) -> bool:
    """Whether the second measure goes on where the first ends: "6 feet 2 inches"."""
    assert figure.unit is not None
    assert smaller.unit is not None
    between = text[figure.span.end : smaller.span.start]
    names = figure.unit.name, smaller.unit.name
    return names in _COMPOUNDS and re.fullmatch(r"[ ,-]{1,2}(?:and )?", between) is not None


def _are_one(text: str, first: Figure, second: Figure) -> bool:
    assert first.unit is not None
    assert second.unit is not None
    if first.unit == second.unit or first.unit.dimension is not second.unit.dimension:
        return False
    if (first.upper is None) != (second.upper is None):
        return False
    between = text[first.span.end : second.span.start]
    match = _BETWEEN.fullmatch(between) or _NOUN_BETWEEN.fullmatch(between)
    if match is None or not _CLOSES.match(text, second.span.end):
        return False
    per = r"\s?(?:per|an?)\b(?! half)"
    return not (re.match(per, text[second.span.end :]) or re.match(per, between))


def _converted(text: str, first: Figure, second: Figure) -> Conversion | None:
    assert first.unit is not None
    assert second.unit is not None
    span = first.span.to(second.span)
    if first.unit.dimension is Dimension.TEMPERATURE:
        return _temperature(text, first, second, span)
    assert first.value is not None
    assert second.value is not None
    right = first.value * first.unit.factor / second.unit.factor
    fits = _agrees(first, second, first.unit.factor, second.unit.factor) or any(
        abs(first.value * ours / theirs - second.value) <= abs(second.value) * _OTHER_SIZE_OFF
        for ours in _sizes(first.unit)
        for theirs in _sizes(second.unit)
    )
    return Conversion(first, second, span, right, fits)


def _sizes(unit: Unit) -> list[Fraction]:
    if unit.name == "pint":
        return list(_PINTS)
    return [MEASURES[name].factor for name in _OTHER_SIZES.get(unit.name, ())] or [unit.factor]


def _agrees(first: Figure, second: Figure, ours: Fraction, theirs: Fraction) -> bool:
    pairs = [(first.value, second.value)]
    if first.upper is not None:
        pairs.append((first.upper, second.upper))
    return all(
        one is not None
        and other is not None
        and _close(
            one * ours / theirs, other, _half(first, one) * ours / theirs, _half(second, other)
        )
        for one, other in pairs
    )


def _close(right: Fraction, given: Fraction, half: Fraction, other_half: Fraction) -> bool:
    """Whether a conversion is right within a twentieth, or within how both are rounded."""
    return abs(right - given) <= max(abs(right) / 20, half + other_half)


def _half(figure: Figure, value: Fraction) -> Fraction:
    """Half of what the last digit is worth that is no nought; a tenth at most of the number."""
    step = max(figure.step, last_place(value)) if figure.step >= 1 else figure.step
    most = abs(value) / 10 if figure.exactness is not Exactness.ABOUT else abs(value) / 8
    return min(step / 2, most) if abs(value) >= 2 else step / 2


def _temperature(text: str, first: Figure, second: Figure, span: Span) -> Conversion | None:
    if first.upper is not None or first.value is None or second.value is None:
        return None
    assert first.unit is not None
    assert second.unit is not None
    kelvin = (first.value + first.unit.offset) * first.unit.factor
    absolute = kelvin / second.unit.factor - second.unit.offset
    step = first.value * first.unit.factor / second.unit.factor
    is_level = abs(absolute - second.value) <= max(Fraction(6, 5), second.step)
    is_step = abs(step - second.value) <= max(Fraction(3, 5), abs(step) / 15)
    if _DIFFERENCE.search(text, first.sentence.start, first.span.start):
        return Conversion(first, second, span, step, is_step, difference=True)
    # Not every difference says so: without a word for it either is right.
    return Conversion(first, second, span, absolute, is_level or is_step)
