"""Numbers written as words: what they come to, and the patterns that find them."""

from __future__ import annotations

import re
from fractions import Fraction

_ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}

#: Scale words and the letters that newspapers write for them behind a digit.
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
SHORT_SCALES = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "b": 10**9,
    "t": 10**12,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}

#: What a written fraction is of one.
DENOMINATORS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
FRACTION_SIGNS = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
    "⅛": Fraction(1, 8),
}

_ORDINAL_ONES = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
}
_ORDINAL_TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(),
        start=2,
    )
}

_DIGIT = "one|two|three|four|five|six|seven|eight|nine"
_BELOW_TWENTY = "|".join(sorted(_ONES, key=len, reverse=True))
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{_DIGIT}))?|{_BELOW_TWENTY})"
_BELOW_THOUSAND = (
    rf"(?:(?:an?|{_BELOW_HUNDRED})[ -]hundred(?:(?: and |-and-| )?{_BELOW_HUNDRED})?"
    rf"|{_BELOW_HUNDRED})"
)
_LARGE = "thousand|lakh|million|crore|billion|trillion"

#: A number in words up to the trillions, without fractions.
SPELLED = (
    rf"(?:(?:a|{_BELOW_THOUSAND})[ -](?:{_LARGE})"
    rf"(?:(?: and |, | ){_BELOW_THOUSAND}[ -](?:{_LARGE}))?(?:(?: and |, | ){_BELOW_THOUSAND})?"
    rf"|{_BELOW_THOUSAND})"
)
#: "two-thirds", "three quarters", "a third", "one-fifth".
FRACTION = (
    r"(?:(?:(?P<numerator>one|two|three|four|five|seven|nine|an?)[ -])"
    r"(?P<denominator>half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)"
)
SCALE = "|".join(SCALES)
ORDINAL_WORD = (
    rf"(?:(?:{'|'.join(_TENS)})[ -](?:{'|'.join(list(_ORDINAL_ONES)[:9])})"
    rf"|{'|'.join(sorted([*_ORDINAL_ONES, *_ORDINAL_TENS], key=len, reverse=True))})"
)


def spelled_value(text: str) -> Fraction:
    """The number that words matched by ``SPELLED`` stand for."""
    total = below = 0
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in _ONES:
            below += _ONES[word]
        elif word in _TENS:
            below += _TENS[word]
        elif word == "hundred":
            below = max(below, 1) * 100
        elif word in SCALES:
            total += max(below, 1) * SCALES[word]
            below = 0
        elif word in {"a", "an"}:
            below = 1
    return Fraction(total + below)


def fraction_value(numerator: str, denominator: str) -> Fraction:
    """The share that "two" and "third" stand for."""
    over = 1 if numerator.lower() in {"a", "an"} else _ONES[numerator.lower()]
    return Fraction(over, DENOMINATORS[denominator.lower()])


def ordinal_value(text: str) -> int:
    """The number of "21st", "third" or "twenty-first"."""
    if digits := re.match(r"[\d,]+", text):
        return int(digits[0].replace(",", ""))
    *before, last = re.findall(r"[a-z]+", text.lower())
    tens = _TENS[before[0]] if before else 0
    return tens + (_ORDINAL_ONES.get(last) or _ORDINAL_TENS[last])
