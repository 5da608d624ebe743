"""Percentages that a sentence gives together with the numbers they are reckoned from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from backread.span import Span
from backread.story.figures.figure import Dimension, Exactness, Figure, FigureKind, last_place
from backread.story.story import Story

_ABOUT = (
    r"(?:(?:about|around|roughly|nearly|almost|some|approximately|just|over|under|more than"
    r"|less than"
    r"|at least|only|an?|as much as|as many as|the|its|their|a total of|merely) ){0,3}"
)
_FROM = re.compile(rf"\bfrom {_ABOUT}\Z", re.IGNORECASE)
_TO = re.compile(rf"\bto {_ABOUT}\Z", re.IGNORECASE)
_BETWEEN_FROM_TO = re.compile(
    rf"(?:(?! (?:and|but|while|with|than) )[^.;:\d$£€]|\b(?:1[89]|20)\d\d\b"
    rf"|[A-Z][a-z]+\.? \d\d?\b){{0,45}}? to {_ABOUT}",
    re.I,
)
_BETWEEN_TO_FROM = re.compile(
    rf"(?:(?! (?:and|but|while|with|than) )[^.;:\d$£€]|\b(?:1[89]|20)\d\d\b"
    rf"|[A-Z][a-z]+\.? \d\d?\b){{0,45}}?,? (?:up |down )?from {_ABOUT}",
    re.I,
)
_CHANGE = (
    r"(?:increase|rise|jump|gain|growth|surge|hike|climb|decrease|decline|drop|fall|cut|reduction"
    r"|loss|slide|plunge|dip|slump|change|improvement|boost|raise|spike|leap|swing|discount)"
)
_PERCENT_BEHIND = re.compile(
    rf"[^.;:\d]{{0,35}}?(?:,|—|–|--| -|\()\s*(?:or |that is,? |which is |i\.e\.,? |a total of )?"
    rf"(?:up |down )?{_ABOUT}(?:{_CHANGE} of {_ABOUT})?",
    re.IGNORECASE,
)
_PERCENT_BEFORE = re.compile(
    rf"(?: |-){{0,1}}(?:{_CHANGE})?(?:(?! (?:and|but|while|since|of|on"
    rf"|in the) )[^.;:\d(]){{0,22}}?,?\s?\(?(?:from|to) {_ABOUT}",
    re.I,
)
_MOVES = re.compile(
    r"\b(?:ris|rose|increas|jump|gain|grew|grow|surg|climb|soar|up\b|add|decreas|declin|drop"
    r"|f[ae]ll|cut\b"
    r"|reduc|los[et]|slid|plung|dip|down\b|slump|shr[aiu]nk|improv|swing|swung|rais|boost|lower"
    r"|widen"
    r"|narrow|hike|spik|leap)",
    re.IGNORECASE,
)
_OF = re.compile(rf" (?:out )?of {_ABOUT}", re.IGNORECASE)
_SHARE_BEHIND = re.compile(
    rf"(?:[^.;:,()\d]{{0,40}}?)(?:,? or |,? \(|, (?=about|around|nearly|roughly)){_ABOUT}",
    re.IGNORECASE,
)
_SHARE_ENDS = re.compile(r"\s?[,).;]| of (?:the|all|them|those|its|their)\b|\s*\Z")
_TIMES = re.compile(
    r"\b(?P<how>nearly|almost|about|roughly|more than|over|less than|around)? ?"
    r"(?P<word>doubl(?:ed|ing|es)|tripl(?:ed|ing|es)|trebled|quadrupl(?:ed|ing)|halved)\b"
    r"(?! (?:in|down|up|the|his|her|their)\b)",
    re.IGNORECASE,
)
_RATIOS = {"d": Fraction(2), "t": Fraction(3), "q": Fraction(4), "h": Fraction(1, 2)}


class Reckoning(StrEnum):
    """How a percentage follows from two numbers."""

    CHANGE = "change"
    POINTS = "points"
    SHARE = "share"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Change:
    """Two numbers of a sentence and what it says of them together.

    Attributes:
        how: how the one follows from the other two.
        first: the number before, or the part.
        second: the number afterwards, or the whole.
        span: the percentage, or the word "doubled".
        percentage: the figure there; None for "doubled".
        actual: what the two numbers come to: percent, percentage points or times.
        right: whether that can be what is said, rounding understood.
    """

    how: Reckoning
    first: Figure
    second: Figure
    span: Span
    percentage: Figure | None
    actual: Fraction
    right: bool


def find_changes(story: Story) -> tuple[Change, ...]:
    """The percentages that can be reckoned again, in the order of the text."""
    by_sentence: dict[Span, list[Figure]] = defaultdict(list)
    for figure in story.figures:
        if figure.kind is FigureKind.QUANTITY and figure.value is not None:
            by_sentence[figure.sentence].append(figure)
    return tuple(
        change
        for figures in by_sentence.values()
        if len(figures) > 1
        for change in _in_sentence(story.text, figures)
    )


def _in_sentence(text: str, figures: Sequence[Figure]) -> Iterator[Change]:
    for place in range(len(figures) - 1):
        left, right = figures[place : place + 2]
        beside = _next(figures[:place][::-1]), _next(figures[place + 2 :])
        between = text[left.span.end : right.span.start]
        before = text[left.sentence.start : left.span.start]
        if _OF.fullmatch(between) and _is_part(left, right):
            yield from _shares(text, left, right, beside[1])
            continue
        if _FROM.search(before) and _BETWEEN_FROM_TO.fullmatch(between):
            pair = left, right
        elif _TO.search(before) and _BETWEEN_TO_FROM.fullmatch(between):
            pair = right, left
        else:
            continue
        if not _comparable(*pair):
            continue
        yield from _percentages(text, *pair, *beside)
        yield from _times(text, *pair, beside[0])


def _next(figures: Sequence[Figure]) -> list[Figure]:
    """The nearest figure, spans of time passed over: "to 50 in two years, a 25 percent rise"."""
    timed = Dimension.TIME
    return [each for each in figures if each.unit is None or each.unit.dimension is not timed][:1]


def _comparable(first: Figure, second: Figure) -> bool:
    assert first.value is not None
    assert second.value is not None
    if first.upper is not None or second.upper is not None or first.per != second.per:
        return False
    if min(first.value, second.value) <= 0:
        return False
    if first.unit == second.unit:
        # "from 4 to 5 million" lends its scale to the first number.
        lent = second.step >= 1000 > first.value or first.step >= 1000 > second.value
        return not lent
    return {_percent(first), _percent(second)} == {True, False} and None in (
        first.unit,
        second.unit,
    )


def _percent(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.dimension is Dimension.PERCENT


def _points(figure: Figure) -> bool:
    if figure.unit is not None:
        return figure.unit.dimension is Dimension.PERCENTAGE_POINT
    return figure.counted is not None and figure.counted.head == "point"


def _percentages(
    text: str, first: Figure, second: Figure, before: Sequence[Figure], behind: Sequence[Figure]
) -> Iterator[Change]:
    start = min(first.span.start, second.span.start)
    end = max(first.span.end, second.span.end)
    in_percent = _percent(first) or _percent(second)
    for figure in before:
        gap = text[figure.phrase.end if _points(figure) else figure.span.end : start]
        lead = text[figure.sentence.start : figure.span.start]
        if _PERCENT_BEFORE.fullmatch(gap) and _MOVES.search(lead[-30:] + gap):
            yield from _change(first, second, figure, in_percent=in_percent)
    for figure in behind:
        gap = text[end : figure.span.start]
        tail = text[figure.span.end : figure.span.end + 25]
        moved = _MOVES.search(
            text, first.sentence.start, min(figure.sentence.end, figure.span.end + 25)
        )
        if _PERCENT_BEHIND.fullmatch(gap) and moved and not re.match(r" of\b", tail):
            yield from _change(first, second, figure, in_percent=in_percent)


def _change(first: Figure, second: Figure, figure: Figure, *, in_percent: bool) -> Iterator[Change]:
    low, high = _loose(first)
    there, beyond = _loose(second)
    assert first.value is not None
    assert second.value is not None
    if _points(figure) and in_percent:
        actual = second.value - first.value
        within = _fits(figure, there - high, beyond - low)
        yield Change(Reckoning.POINTS, first, second, figure.span, figure, actual, within)
    elif _percent(figure) and low > 0:
        actual = (second.value / first.value - 1) * 100
        within = _fits(figure, (there / high - 1) * 100, (beyond / low - 1) * 100)
        yield Change(Reckoning.CHANGE, first, second, figure.span, figure, actual, within)


def _shares(text: str, part: Figure, whole: Figure, behind: Sequence[Figure]) -> Iterator[Change]:
    for figure in behind:
        gap = text[whole.span.end : figure.span.start]
        if not (_percent(figure) and _SHARE_BEHIND.fullmatch(gap)):
            continue
        if not _SHARE_ENDS.match(text, figure.span.end):
            continue
        (low, high), (least, most) = _loose(part), _loose(whole)
        assert part.value is not None
        assert whole.value is not None
        if least > 0:
            actual = part.value / whole.value * 100
            within = _fits(figure, low / most * 100, high / least * 100)
            yield Change(Reckoning.SHARE, part, whole, figure.span, figure, actual, within)


def _is_part(part: Figure, whole: Figure) -> bool:
    assert part.value is not None
    assert whole.value is not None
    same = part.unit == whole.unit and part.upper is None and whole.upper is None
    return same and 0 < part.value <= whole.value and not _percent(whole)


def _times(text: str, first: Figure, second: Figure, before: Sequence[Figure]) -> Iterator[Change]:
    start = min(first.span.start, second.span.start)
    since = before[0].span.end if before else first.sentence.start
    said = list(_TIMES.finditer(text, max(since, start - 60), start))
    if not said:
        return
    match = said[-1]
    assert first.value is not None
    assert second.value is not None
    ratio = second.value / first.value
    aim = _RATIOS[match["word"][0].lower()]
    low, high = aim * Fraction(87, 100), aim * Fraction(115, 100)
    how = (match["how"] or "").lower()
    if how in {"more than", "over"}:
        low, high = aim * Fraction(98, 100), aim * Fraction(3, 2)
    elif how:
        low, high = aim * Fraction(4, 5), aim * Fraction(6, 5)
    (least, most), (there, beyond) = _loose(first), _loose(second)
    right = least > 0 and there / most <= high and low <= beyond / least
    span = Span(*match.span("word"))
    yield Change(Reckoning.TIMES, first, second, span, None, ratio, right)


def _loose(figure: Figure) -> tuple[Fraction, Fraction]:
    """The bounds of a figure; of one with a bound only, a twentieth on that side."""
    assert figure.value is not None
    value, half = figure.value, figure.step / 2
    if figure.exactness is Exactness.EXACT:
        # A decimal has been rounded; a whole number may be a count.
        loose = half if figure.step < 1 else Fraction(0)
        return value - loose, value + loose
    step = max(half, _noughts(value) / 2)
    if figure.exactness is not Exactness.ROUNDED:
        step = max(step, abs(value) / 20)
    return value - step, value + step


def _noughts(value: Fraction) -> Fraction:
    """What a digit behind the last that is no nought would be worth: 50,000 gives 1,000."""
    place = last_place(value)
    return place / 10 if place > 10 else Fraction(0)


def _fits(figure: Figure, low: Fraction, high: Fraction) -> bool:
    """Whether a percentage as given can be one between two bounds, whatever its sign."""
    assert figure.value is not None
    if high < 0:
        low, high = -high, -low
    given = abs(figure.value)
    half = max(figure.step / 2, Fraction(1, 20))
    # Whole percentages are cut as often as they are rounded.
    if figure.step >= 1:
        half = Fraction(1)
    if figure.exactness is Exactness.AT_LEAST:
        return high + half >= given and low <= given * Fraction(13, 10) + 1
    if figure.exactness is Exactness.AT_MOST:
        return low <= given + half
    if figure.exactness is Exactness.ABOUT:
        half = max(half, given / 10)
    upper = abs(figure.upper) if figure.upper is not None else given
    return low <= upper + half and given - half <= high
