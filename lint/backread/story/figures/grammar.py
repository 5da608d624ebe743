"""The grammar of figures in news copy: which stretches are figures and what they come to.

It reads text alone. Written for news because what is general fails there: see the measurements in
``docs/dependencies.md``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from backread.story.dates.date import Granularity
from backread.story.dates.written import find_written
from backread.story.figures.figure import Dimension, Exactness, FigureKind, Unit
from backread.story.figures.grammar_patterns import (
    BEHIND_SHARE,
    BETWEEN,
    CANDIDATE,
    JOIN,
    MINUS,
    MOVES,
    NOT_ONE,
    VAGUE,
    VAGUE_LONG,
)
from backread.story.figures.not_quantities import find_others
from backread.story.figures.numerals import Numeral, numeral_at
from backread.story.figures.qualifiers import (
    age_before,
    age_behind,
    rate_behind,
)
from backread.story.figures.reading import Reading
from backread.story.figures.taken import Taken
from backread.story.figures.unit_behind import unit_behind, unit_of_many
from backread.story.figures.units import MEASURES, SIGN, currency, unit_at
from backread.story.figures.written_shares import half_at, qualified, ratio_at


def read_figures(text: str) -> list[Reading]:
    """The figures of a text, in order; none overlaps another."""
    return list(_Grammar(text).figures())


class _Grammar:
    """Reads one text from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._taken = Taken()
        self._found: list[Reading] = []

    def figures(self) -> Iterator[Reading]:
        for written in find_written(self._text):
            start, end = written.span.start, written.span.end
            self._taken.add(start, end)
            if written.granularity in (Granularity.YEAR, Granularity.DECADE):
                value = Fraction(written.year) if written.year else None
                self._found.append(Reading(start, end, FigureKind.YEAR, value))
        for other in find_others(self._text):
            start, end = (other.start, other.end) if isinstance(other, Reading) else other
            if self._taken.is_free(start, end):
                self._taken.add(start, end)
                if isinstance(other, Reading):
                    self._found.append(other)
        self._take_vague(VAGUE_LONG)
        self._read_quantities()
        self._take_vague(VAGUE)
        return iter(sorted(self._found, key=lambda reading: reading.start))

    def _take_vague(self, pattern: re.Pattern[str]) -> None:
        for match in pattern.finditer(self._text):
            if self._taken.is_free(*match.span()):
                self._take(
                    Reading(
                        *match.span(),
                        FigureKind.QUANTITY,
                        exactness=Exactness.VAGUE,
                        unit=unit_of_many(self._text, match.end()),
                    )
                )

    def _take(self, reading: Reading) -> None:
        self._taken.add(reading.start, reading.end)
        self._found.append(reading)

    def _read_quantities(self) -> None:
        at = 0
        while match := CANDIDATE.search(self._text, at):
            start = match.start()
            if not self._taken.is_free(start, start + 1):
                at = self._taken.end_at(start)
                continue
            reading = self._quantity(match)
            if reading is not None and self._taken.is_free(reading.start, reading.end):
                self._take(reading)
                at = max(reading.end, start + 1)
            else:
                word = re.compile(r"[\w.,]*").match(self._text, match.end())
                at = max(word.end() if word else 0, match.end(), start + 1)

    def _quantity(self, match: re.Match[str]) -> Reading | None:
        sign = match["sign"]
        unit = currency(sign) if sign else None
        first = numeral_at(self._text, match.end() if sign else match.start(), money=bool(sign))
        if first is None:
            return half_at(self._text, match)
        if ratio := ratio_at(self._text, first):
            return ratio
        if not self._is_number(first, signed=bool(sign)):
            return None
        return self._measured(match.start(), first, unit)

    def _is_number(self, numeral: Numeral, *, signed: bool) -> bool:
        """Whether a number word counts here: "no one", "one of them" and "that one" do not."""
        words = numeral.end, self._text[numeral.start : numeral.end].lower()
        end, word = words
        if word == "one" and not signed:
            if re.search(
                r"\b(?:no|any|some|every|each|this|that|the|which|only|anyone|first|last|next"
                r"|a \w+) \Z",
                self._text[max(0, numeral.start - 20) : numeral.start],
                re.IGNORECASE,
            ):
                return False
            if NOT_ONE.match(self._text, end) or not re.match(
                r"[ -][A-Za-z]", self._text[end : end + 2]
            ):
                return False
        if numeral.share and word[0] == "a" and not self._is_share(end):
            return False
        return not (
            word.endswith("second")
            or (numeral.share and re.match(r"[ -](?:time|day|year|way|person)", self._text[end:]))
        )

    def _is_share(self, end: int) -> bool:
        """Whether "a third" is a share: "a third of them", and not "a third party"."""
        gap = 1 if self._text[end : end + 1] == " " else 0
        measured = unit_at(self._text, end + gap, digits=False) is not None
        return measured or BEHIND_SHARE.match(self._text, end) is not None

    def _measured(self, start: int, first: Numeral, unit: Unit | None) -> Reading | None:
        last, upper = first, None
        second = self._upper(start, first, unit)
        if second is not None:
            last, upper = second
        times = Fraction(1)
        end = last.end
        found = unit_behind(self._text, last, signed=unit is not None)
        if found is not None:
            behind, there, factor = found
            if unit is None:
                unit, end, times = behind, there, factor
            elif behind.dimension is Dimension.MONEY:
                end = there
        value, step = first.value, last.step
        if upper is not None:
            value = _same_scale(first, last, value)
            step = min(first.step, last.step)
        thermal = unit is not None and unit.dimension is Dimension.TEMPERATURE
        minus = MINUS.search(self._text, 0, start) if thermal and upper is None else None
        if minus:
            start, value = minus.start(), -abs(value)
        kind = FigureKind.RATIO if last.share and unit is None else FigureKind.QUANTITY
        exactness = Exactness.RANGE if upper is not None else _as_written(last)
        reading = Reading(
            start,
            end,
            kind,
            value * times,
            upper * times if upper is not None else None,
            exactness,
            step * times,
            unit,
            rate_behind(self._text, end),
        )
        return qualified(self._text, self._aged(reading))

    def _upper(
        self, start: int, first: Numeral, unit: Unit | None
    ) -> tuple[Numeral, Fraction] | None:
        """The upper end of a range that begins with a number."""
        at = first.end
        between = BETWEEN.search(self._text, 0, start)
        skipped = unit_behind(self._text, first, signed=unit is not None)
        join = JOIN.match(self._text, at)
        if join is None and skipped is not None:
            join = JOIN.match(self._text, skipped[1])
            if join is not None and join["dash"]:
                return None
        if join is None or (join["and"] and not between):
            return None
        if join["to"] and MOVES.search(self._text, 0, start) and not between:
            return None
        at = join.end()
        sign = re.compile(SIGN).match(self._text, at)
        if sign and unit is None:
            return None
        second = numeral_at(self._text, sign.end() if sign else at, money=unit is not None)
        if second is None or second.share or not self._is_number(second, signed=bool(sign)):
            return None
        touches = self._text[second.end : second.end + 1].isalpha() and not second.scaled
        if touches and unit_at(self._text, second.end, digits=second.digits) is None:
            return None
        lower = _same_scale(first, second, first.value)
        if not lower < second.value:
            return None
        if join["dash"] and not (first.digits and second.digits):
            return None
        return second, second.value

    def _aged(self, reading: Reading) -> Reading:
        value = reading.value
        if value is None or value.denominator != 1 or not 0 < value < 116:
            return reading
        plain = reading.unit is None or reading.unit.name == "year"
        end = age_behind(self._text, reading.end) if plain else None
        if end is None and not (reading.unit is None and age_before(self._text, reading)):
            return reading
        return Reading(
            reading.start,
            end or reading.end,
            FigureKind.AGE,
            value,
            reading.upper,
            reading.exactness,
            reading.step,
            MEASURES["year"],
        )


def _same_scale(first: Numeral, last: Numeral, value: Fraction) -> Fraction:
    """The lower end of "8 to 10 million", which borrows the scale of the upper."""
    if first.scaled or not last.scaled:
        return value
    scale = Fraction(1)
    while scale * 1000 <= last.value and value * scale * 1000 < last.value:
        scale *= 1000
    return value * scale


def _as_written(numeral: Numeral) -> Exactness:
    """Scale words and three noughts say that a number is rounded."""
    if numeral.share:
        return Exactness.ROUNDED
    round_thousands = numeral.value >= 1000 and numeral.value % 1000 == 0
    return Exactness.ROUNDED if numeral.scaled or round_thousands else Exactness.EXACT
