"""Units and currencies as newspapers write them.

Conversion factors are the exact ones of NIST Special Publication 811 (2008), appendix B, to the
metre, kilogram, square metre, cubic metre, metre per second, second and kelvin.
"""

from __future__ import annotations

import re
from fractions import Fraction

from backread.story.figures.figure import Dimension, Unit

_INCH = Fraction("0.0254")
_FOOT = 12 * _INCH
_YARD = 3 * _FOOT
_MILE = 5280 * _FOOT
_POUND = Fraction("0.45359237")
_US_GALLON = 231 * _INCH**3
_UK_GALLON = Fraction("0.00454609")

#: Name, how it is written behind a number (as a pattern), dimension, factor.
_MEASURES: tuple[tuple[str, str, Dimension, Fraction], ...] = (
    (
        "square mile",
        r"square[ -]miles?|sq\.? ?mi(?:les?)?\b\.?",
        Dimension.AREA,
        _MILE**2,
    ),
    (
        "square kilometre",
        r"square[ -]kilomet(?:er|re)s?|sq\.? ?kms?|km2|km²|square kms?",
        Dimension.AREA,
        Fraction(10**6),
    ),
    (
        "square foot",
        r"square[ -]f(?:ee|oo)t|sq\.? ?ft\.?",
        Dimension.AREA,
        _FOOT**2,
    ),
    (
        "square metre",
        r"square[ -]met(?:er|re)s?|sq\.? ?m\b|m2\b|m²",
        Dimension.AREA,
        Fraction(1),
    ),
    ("square yard", r"square[ -]yards?", Dimension.AREA, _YARD**2),
    ("acre", r"acres?", Dimension.AREA, 43_560 * _FOOT**2),
    ("hectare", r"hectares?|ha", Dimension.AREA, Fraction(10**4)),
    (
        "mile per hour",
        r"miles?[ -](?:per|an)[ -]hour|mph|m\.p\.h\.",
        Dimension.SPEED,
        _MILE / 3600,
    ),
    (
        "kilometre per hour",
        r"kilomet(?:er|re)s?[ -](?:per|an)[ -]hour|km/h|km/hr|kmh|kph",
        Dimension.SPEED,
        Fraction(1000, 3600),
    ),
    ("knot", r"knots", Dimension.SPEED, Fraction(1852, 3600)),
    ("nautical mile", r"nautical miles?", Dimension.LENGTH, Fraction(1852)),
    ("kilometre", r"kilomet(?:er|re)s?|kms?", Dimension.LENGTH, Fraction(1000)),
    ("centimetre", r"centimet(?:er|re)s?|cms?", Dimension.LENGTH, Fraction(1, 100)),
    ("millimetre", r"millimet(?:er|re)s?|mm", Dimension.LENGTH, Fraction(1, 1000)),
    ("metre", r"met(?:er|re)s?|m", Dimension.LENGTH, Fraction(1)),
    ("mile", r"miles?|mi\.?", Dimension.LENGTH, _MILE),
    ("yard", r"yards?|yds?\.?", Dimension.LENGTH, _YARD),
    ("foot", r"f(?:ee|oo)t|ft\.?", Dimension.LENGTH, _FOOT),
    ("inch", r"inch(?:es)?", Dimension.LENGTH, _INCH),
    ("kilogram", r"kilogram(?:me)?s?|kilos?|kgs?", Dimension.MASS, Fraction(1)),
    ("gram", r"gram(?:me)?s?", Dimension.MASS, Fraction(1, 1000)),
    ("ounce", r"ounces?|oz\.?", Dimension.MASS, _POUND / 16),
    ("stone", r"stones?", Dimension.MASS, 14 * _POUND),
    ("tonne", r"tonnes?|metric tons?", Dimension.MASS, Fraction(1000)),
    ("ton", r"(?:short )?tons?", Dimension.MASS, 2000 * _POUND),
    ("long ton", r"long tons?", Dimension.MASS, 2240 * _POUND),
    ("pound", r"pounds?|lbs?\.?", Dimension.MASS, _POUND),
    ("gallon", r"(?:U\.?S\.? )?gallons?", Dimension.VOLUME, _US_GALLON),
    ("imperial gallon", r"imperial gallons?", Dimension.VOLUME, _UK_GALLON),
    ("millilitre", r"millilit(?:er|re)s?|ml", Dimension.VOLUME, Fraction(1, 10**6)),
    ("litre", r"lit(?:er|re)s?", Dimension.VOLUME, Fraction(1, 1000)),
    ("pint", r"pints?", Dimension.VOLUME, _US_GALLON / 8),
    ("quart", r"quarts?", Dimension.VOLUME, _US_GALLON / 4),
    ("cubic metre", r"cubic met(?:er|re)s?|m³", Dimension.VOLUME, Fraction(1)),
    ("cubic foot", r"cubic f(?:ee|oo)t", Dimension.VOLUME, _FOOT**3),
    ("second", r"seconds?|secs?\.?", Dimension.TIME, Fraction(1)),
    ("minute", r"minutes?|mins?\.?", Dimension.TIME, Fraction(60)),
    ("hour", r"hours?|hrs?\.?", Dimension.TIME, Fraction(3600)),
    ("day", r"days?", Dimension.TIME, Fraction(86_400)),
    ("week", r"weeks?", Dimension.TIME, Fraction(7 * 86_400)),
    ("month", r"months?", Dimension.TIME, Fraction(0)),
    ("year", r"years?|yrs?\.?", Dimension.TIME, Fraction(0)),
    ("decade", r"decades?", Dimension.TIME, Fraction(0)),
    ("century", r"centur(?:y|ies)", Dimension.TIME, Fraction(0)),
    ("percentage point", r"percentage[ -]points?", Dimension.PERCENTAGE_POINT, Fraction(1)),
    ("percent", r"per ?cent|%|pct\.?", Dimension.PERCENT, Fraction(1)),
)

_KELVIN_OF_FAHRENHEIT = Fraction(5, 9)
FAHRENHEIT = Unit(
    "degree Fahrenheit", Dimension.TEMPERATURE, _KELVIN_OF_FAHRENHEIT, Fraction("459.67")
)
CELSIUS = Unit("degree Celsius", Dimension.TEMPERATURE, Fraction(1), Fraction("273.15"))
_TEMPERATURES = (
    (FAHRENHEIT, r"(?:degrees?|°|º)[ -]?(?:Fahrenheit|F\b)|Fahrenheit\b|F(?![\w.])"),
    (CELSIUS, r"(?:degrees?|°|º)[ -]?(?:Celsius|centigrade|C\b)|Celsius\b|C(?![\w.])"),
)

#: ISO 4217 codes of the signs before an amount. "$" alone is the dollar of the story's country;
#: it counts as the US dollar.
_SIGNS = {
    "US$": "USD",
    "U.S.$": "USD",
    "USD": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "AUD": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "CAD": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "R$": "BRL",
    "$": "USD",
    "£": "GBP",
    "GBP": "GBP",
    "€": "EUR",
    "EUR": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "CHF": "CHF",
}
#: Names of currencies behind an amount; those of several countries by their commonest.
_CURRENCY_NAMES = {
    "USD": r"(?:(?:U\.?S\.?|American) )?dollars?|USD",
    "AUD": r"Australian dollars?|AUD",
    "CAD": r"Canadian dollars?|CAD",
    "NZD": r"New Zealand dollars?",
    "HKD": r"Hong Kong dollars?",
    "GBP": r"(?:British )?pounds? sterling|British pounds?|GBP|quid",
    "EUR": r"euros?|EUR",
    "JPY": r"(?:Japanese )?yen",
    "CNY": r"(?:Chinese )?yuan|renminbi",
    "INR": r"(?:Indian )?rupees?",
    "RUB": r"(?:Russian )?r(?:o?u)bles?",
    "CHF": r"Swiss francs?",
    "MXN": r"(?:Mexican )?pesos?",
    "KRW": r"(?:South Korean )?won(?= (?:\(|in|per|from|a month))",
    "SEK": r"(?:Swedish )?kronor",
}
_HUNDREDTHS = {"USD": r"cents?|¢", "GBP": r"pence|p(?!\w|\.\w)", "EUR": r"euro cents?"}

#: A currency sign before the digits. "GB £20.1 billion" and "US $5" occur.
SIGN = (
    r"(?:(?:(?:US|U\.S\.|CA|C|AU|A|NZ|HK|S|R) ?)?\$|(?:GB )?£|€|¥|₹|₽|₩|₪"
    r"|\b(?:USD|GBP|EUR|CAD|AUD|CHF) ?)"
)

MEASURES = {name: Unit(name, dimension, factor) for name, _, dimension, factor in _MEASURES}
_BY_NAME = tuple(
    (re.compile(pattern + r"(?![\w])" if pattern[-1] not in "%." else pattern), MEASURES[name])
    for name, pattern, _, _ in _MEASURES
)
_TEMPERATURE_PATTERNS = tuple((re.compile(pattern), unit) for unit, pattern in _TEMPERATURES)
_CURRENCIES = tuple(
    (re.compile(rf"(?:{pattern})(?!\w)"), Unit(code, Dimension.MONEY))
    for code, pattern in _CURRENCY_NAMES.items()
)
_CENTS = tuple(
    (re.compile(rf"(?:{pattern})(?!\w)"), Unit(code, Dimension.MONEY))
    for code, pattern in _HUNDREDTHS.items()
)
#: Too short to be told from a word when it does not touch a digit or follow one.
_ABBREVIATIONS = frozenset({"m", "ha", "mi", "mm", "ml", "p", "F", "C", "mi."})


def currency(sign: str) -> Unit:
    """The currency of a sign matched by ``SIGN``."""
    bare = sign.replace(" ", "").removeprefix("GB") if "£" in sign else sign.replace(" ", "")
    return Unit(_SIGNS[bare], Dimension.MONEY)


def unit_at(text: str, at: int, *, digits: bool) -> tuple[Unit, int, Fraction] | None:
    """The unit that is written at an offset, its end there, and what the number is multiplied by.

    Args:
        text: any text.
        at: where the unit would begin.
        digits: whether the number before it is in digits; letters stand for units only then.
    """
    for table, times in ((_TEMPERATURE_PATTERNS, 1), (_CURRENCIES, 1), (_BY_NAME, 1)):
        best: tuple[Unit, int, Fraction] | None = None
        for pattern, unit in table:
            match = pattern.match(text, at)
            if match is None or (not digits and match[0] in _ABBREVIATIONS):
                continue
            if best is None or match.end() > best[1]:
                best = unit, match.end(), Fraction(times)
        if best is not None:
            return best
    for pattern, unit in _CENTS:
        if match := pattern.match(text, at):
            if not digits and match[0] in _ABBREVIATIONS:
                continue
            return unit, match.end(), Fraction(1, 100)
    return None
