"""The unit behind a number of a text, and the words and letters that are none."""

from __future__ import annotations

import re
from fractions import Fraction

from backread.story.figures.figure import Dimension, Unit
from backread.story.figures.numerals import Numeral
from backread.story.figures.units import unit_at

#: Letters that are a unit only where the text makes it plain.
_LETTERS = frozenset({"m", "p", "F", "C", "ha"})
_SECONDS = ("second", "-second")


def unit_behind(text: str, numeral: Numeral, *, signed: bool) -> tuple[Unit, int, Fraction] | None:
    """The unit behind a number, where it ends and what the number is multiplied by.

    Args:
        text: any text.
        numeral: a number in it.
        signed: whether a currency sign stands before the number.
    """
    end = numeral.end
    of = re.match(r" of an?(?= )", text[end:]) if numeral.share else None
    if of:
        end += of.end()
    gap = 1 if text[end : end + 1] in {" ", "-", "\u00a0"} else 0
    found = unit_at(text, end + gap, digits=numeral.digits)
    if found is None:
        return None
    unit, there, _ = found
    word = text[end + gap : there]
    if gap and word in _LETTERS and (numeral.scaled or not _may_abbreviate(text, word)):
        return None
    if unit.name == "pound" and "£" in text and not signed:
        return Unit("GBP", Dimension.MONEY), there, Fraction(1)
    if unit.name == "second" and not word.endswith("s") and not text[end:].startswith(_SECONDS):
        return None
    # "7 stone" and "6 foot" are measures, "2 minute" is none.
    apart = gap and text[end] == " " and numeral.value > 1
    return None if apart and word.lower() in {"minute", "second"} else found


def unit_of_many(text: str, end: int) -> Unit | None:
    """The unit behind "millions of" or "dozens of", if there is one."""
    gap = re.match(r"(?: of)? ", text[end : end + 4])
    found = unit_at(text, end + gap.end(), digits=False) if gap else None
    return found[0] if found else None


def _may_abbreviate(text: str, word: str) -> bool:
    """Whether a letter behind a space is a unit: "38 C" where the text speaks of degrees."""
    if word in {"C", "F"}:
        return re.search(r"Fahrenheit|Celsius|degrees|°", text) is not None
    return word != "p"
