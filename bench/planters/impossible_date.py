"""FIG506: a date that the calendar has not got, or a time that no clock shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "FIG506"

_DATE = re.compile(
    r"\b(February|Feb\.|April|June|September|Sept\.|November|Nov\.) (\d{1,2})(?![\d,-]\d|:|\w)"
)
_ANY = re.compile(
    r"\b(?<=on )(January|March|May|July|August|Aug\.|October|Oct\.|December"
    r"|Dec\.) (\d{1,2})(?!\w|:)"
)
_TIME = re.compile(r"\b(\d{1,2}):(\d\d) ?(?:a\.m\.|p\.m\.|am\b|pm\b)")


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Moves a date to a day that its month has not got, or a time beyond its hour."""
    for match in _DATE.finditer(reading.text):
        if reading.narrates(*match.span()):
            day = random.choice(("30", "31")) if match[1].startswith("Feb") else "31"
            edit = Edit(*match.span(2), day)
            yield planted(reading, CODE, "day of another month", [edit], [[match.span()]])
    for match in _ANY.finditer(reading.text):
        if reading.narrates(*match.span()):
            month = random.choice(("April", "June", "Sept.", "November"))
            form = random.choice((f"{month} 31", f"the 31st of {month}", f"31 {month}"))
            edit = Edit(*match.span(), form)
            yield planted(reading, CODE, "month too short", [edit])
    for match in _TIME.finditer(reading.text):
        if reading.narrates(*match.span()):
            if random.random() < 0.5:
                edit = Edit(*match.span(2), str(random.randrange(61, 99)))
            else:
                edit = Edit(*match.span(1), str(random.randrange(25, 39)))
            yield planted(reading, CODE, "time of day", [edit], [[match.span()]])
