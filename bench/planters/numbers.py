"""Numbers in an article's own copy, and what somebody might have typed in their place."""

from __future__ import annotations

import re
from random import Random

WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()

#: A number in digits, with commas and decimals.
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


def slipped(number: str, random: Random) -> str:
    """Another number written the same way: a digit wrong, two changed about, or a few off.

    Args:
        number: a number in digits, or a word from three to twenty.
        random: what the choice is made by.
    """
    if number.lower() in WORDS:
        value = WORDS.index(number.lower()) + random.choice((-1, 1, 2))
        word = WORDS[min(max(value, 2), len(WORDS) - 1)]
        return word.capitalize() if number[0].isupper() else word
    ways = [_changed, _off]
    if len(set(re.sub(r"\D", "", number)[:2])) == 2:
        ways.append(_swapped)
    other = random.choice(ways)(number, random)
    return other if other != number else _changed(number, random)


def _changed(number: str, random: Random) -> str:
    """One of the digits that are no trailing noughts is another one."""
    bare = number.rstrip("0,.") or number
    places = [at for at, letter in enumerate(bare) if letter.isdigit()]
    at = random.choice(places)
    digit = int(number[at])
    other = (digit + random.choice((1, 2, 3, -1, -2))) % 10
    if other in (digit, 0):
        other = digit - 1 if digit > 1 else digit + 1
    return number[:at] + str(other) + number[at + 1 :]


def _swapped(number: str, random: Random) -> str:
    """The first two digits are changed about."""
    del random
    places = [at for at, letter in enumerate(number) if letter.isdigit()][:2]
    first, second = places
    if number[second] == "0":
        return number
    letters = list(number)
    letters[first], letters[second] = letters[second], letters[first]
    return "".join(letters)


def _off(number: str, random: Random) -> str:
    """A few more or fewer, rounded as far."""
    decimals = len(number.partition(".")[2])
    value = float(number.replace(",", ""))
    step = 10.0**-decimals
    while not decimals and value % (step * 10) == 0 and value:
        step *= 10
    other = value + random.choice((1, 2, -1)) * step
    changed = other if other > 0 else value + step
    return f"{changed:,.{decimals}f}" if "," in number else f"{changed:.{decimals}f}"
