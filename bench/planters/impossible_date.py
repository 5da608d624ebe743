"""FIG506: a date that the calendar has not got."""

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


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Moves a date to the 31st, or February 30; or into a month that is too short for it."""
    for match in _DATE.finditer(reading.text):
        if reading.narrates(*match.span()):
            day = "30" if match[1].startswith("Feb") else "31"
            edit = Edit(*match.span(2), day)
            yield planted(reading, CODE, "day of another month", [edit], [[match.span()]])
    for match in _ANY.finditer(reading.text):
        if reading.narrates(*match.span()):
            month = random.choice(("April", "June", "Sept.", "November"))
            edit = Edit(*match.span(), f"{month} 31")
            yield planted(reading, CODE, "month too short", [edit])
