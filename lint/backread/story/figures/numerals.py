"""Numbers in digits and in words, with their fractions and scale words."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction

from backread.story.figures.number_words import (
    DENOMINATORS,
    FRACTION,
    FRACTION_SIGNS,
    SCALE,
    SCALES,
    SHORT_SCALES,
    SPELLED,
    fraction_value,
    spelled_value,
)

#: A longer run of digits is a code, or no number at all.
_MOST_DIGITS = 40
_SIGNS = "".join(FRACTION_SIGNS)
DIGITS = (
    rf"(?:(?:\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}|\d{{1,3}}(?:[\u00a0\u202f\u2009]\d{{3}})+"
    rf"|\d+)(?:\.\d+)?"
    rf"(?:[ -]?[{_SIGNS}]|[ -][1-9]/[2-9](?!\d))?|[{_SIGNS}]|(?<![\d.])\.\d+)"
)
_HALF = r"[ -]and[ -]a[ -](?P<half{n}>half|quarter|third)(?!\w)"
_SCALE = (
    rf"[ -](?P<scale{{n}}>{SCALE})(?:[ -](?P<scale2{{n}}>thousand|million|billion|trillion))?(?!\w)"
)
_GLUED = r"(?P<glued>million|billion|trillion)(?!\w)"
_SHORT = rf" ?(?P<short>{'|'.join(sorted(SHORT_SCALES, key=len, reverse=True))})(?![\w²³/])"

#: One number. "a" and "an" alone are no number, and "one" is one only before a scale word.
_NUMERAL = re.compile(
    rf"(?P<dozens>half[ -]a[ -]dozen|(?:a )?half[ -]dozen|(?:an?|one|two|three|four|five"
    rf"|\d{{1,9}}) dozen(?!s))(?!\w)"
    rf"|half[ -]an?[ -](?P<halfscale>{SCALE})(?!\w)"
    rf"|{FRACTION}(?![\w])"
    rf"|(?P<digits>[-−]?{DIGITS})(?:{_HALF.format(n='d')})?(?:{_GLUED}|{_SCALE.format(n='d')}|{_SHORT})?"
    rf"|(?P<spelled>{SPELLED})(?!\w)(?:{_HALF.format(n='w')})?(?:{_SCALE.format(n='w')})?",
    re.IGNORECASE,
)
_VULGAR = re.compile(r"[ -]([1-9])/([2-9])\Z")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written.

    Attributes:
        start: where it begins; ``end`` where it ends.
        value: the number.
        step: what its last written digit is worth.
        digits: whether it is in digits.
        share: whether it is a fraction of something ("two-thirds").
        scaled: whether a scale word or letter stands behind it.
    """

    start: int
    end: int
    value: Fraction
    step: Fraction
    digits: bool
    share: bool = False
    scaled: bool = False


def numeral_at(text: str, at: int, *, money: bool = False) -> Numeral | None:
    """The number that begins at an offset, or None.

    Args:
        text: any text.
        at: the offset.
        money: whether a currency sign stands before it, so that "m" and "b" are scales.
    """
    match = _NUMERAL.match(text, at)
    if match is None:
        return None
    if match["dozens"]:
        return _dozens(match)
    if match["halfscale"]:
        value = Fraction(SCALES[match["halfscale"].lower()], 2)
        return Numeral(at, match.end(), value, value / 5, digits=False, scaled=True)
    if match["denominator"]:
        share = fraction_value(match["numerator"], match["denominator"])
        return Numeral(at, match.end(), share, Fraction(0), digits=False, share=True)
    if match["spelled"]:
        return _spelled(match)
    return _digits(text, match, money=money)


def _dozens(match: re.Match[str]) -> Numeral:
    words = match["dozens"].lower()
    if words.removeprefix("a ").startswith("half"):
        times = Fraction(1, 2)
    else:
        first = words.split()[0]
        times = Fraction(first) if first.isdigit() else spelled_value(first)
    return Numeral(match.start(), match.end(), 12 * times, Fraction(1), digits=False)


def _spelled(match: re.Match[str]) -> Numeral:
    words = match["spelled"].lower()
    scale = _scale(match)
    value = spelled_value(words)
    scaled = scale != 1 or (value >= 100 and value % 100 == 0)
    value, step = _with_half(match, value, Fraction(1))
    return Numeral(
        match.start(),
        match.end(),
        value * scale,
        _spelled_step(value) * scale if scaled else step,
        digits=False,
        scaled=scaled,
    )


def _spelled_step(value: Fraction) -> Fraction:
    if value.denominator != 1:
        return Fraction(1, 2)
    step = Fraction(1)
    while value and value % (step * 10) == 0:
        step *= 10
    return step


def _digits(text: str, match: re.Match[str], *, money: bool) -> Numeral | None:
    written = match["digits"]
    if len(written) > _MOST_DIGITS:
        return None
    value, step = digits_value(written)
    value, step = _with_half(match, value, step)
    short = match["short"] or ""
    end = match.end()
    if short and not _is_scale(text, match, short, money=money):
        end, short = match.end("digits"), ""
    scale = _scale(match) if not short else SHORT_SCALES[short.lower()]
    return Numeral(
        match.start(),
        end,
        value * scale,
        step * scale,
        digits=True,
        scaled=scale != 1,
    )


def _is_scale(text: str, match: re.Match[str], short: str, *, money: bool) -> bool:
    """Whether letters behind digits multiply: "$5m" and "5m people" are millions, "100m" metres."""
    touches = match.start("short") == match.end("digits")
    if len(short) > 1:
        return short.islower() or money
    if not touches:
        return False
    if short in "kK":
        return True
    behind = text[match.end() : match.end() + 20]
    return money or (short == "m" and re.match(r" (?:people|[a-z]{3,}s\b)", behind) is not None)


def _scale(match: re.Match[str]) -> int:
    words = (match["glued"], match["scaled"], match["scale2d"], match["scalew"], match["scale2w"])
    return math.prod(SCALES[word.lower()] for word in words if word)


def _with_half(match: re.Match[str], value: Fraction, step: Fraction) -> tuple[Fraction, Fraction]:
    word = match["halfd"] or match["halfw"]
    if not word:
        return value, step
    part = Fraction(1, DENOMINATORS[word.lower()])
    return value + part, part


def digits_value(written: str) -> tuple[Fraction, Fraction]:
    """What digits come to, and what the last of them is worth."""
    sign = -1 if written[0] in "-−" else 1
    bare = re.sub(r"[,\u00a0\u202f\u2009−]", "", written.lstrip("-−"))
    extra = Fraction(0)
    if vulgar := _VULGAR.search(bare):
        extra = Fraction(int(vulgar[1]), int(vulgar[2]))
        bare = bare[: vulgar.start()]
    elif bare[-1] in FRACTION_SIGNS:
        extra = FRACTION_SIGNS[bare[-1]]
        bare = bare[:-1].rstrip(" -") or "0"
    decimals = len(bare.partition(".")[2])
    step = Fraction(1, 10**decimals) if not extra else Fraction(1, 4)
    return sign * (Fraction(bare) + extra), step
