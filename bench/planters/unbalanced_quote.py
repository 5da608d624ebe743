"""QUO402: a quotation mark is lost, or turned round by an editing program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "QUO402"

_NEXT_PARAGRAPH = re.compile(r"(?P<rest>[^\n]*)\s*\n\s*(?P<next>[^\n]+)")
_MOST = 3
_FEWEST_WORDS = 3
_TURNED = {"“": "”", "”": "“"}


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Cuts the opening or the closing mark of a quotation, or turns a curly one round.

    The whole quotation is the place: where one of its marks is lost, the text does not tell how
    far the quoted words go.
    """
    quoted = [
        (start, end)
        for paragraph in reading.paragraphs
        for start, end in paragraph.quoted
        if len(reading.text[start:end].split()) >= _FEWEST_WORDS
    ]
    for start, end in random.sample(quoted, min(_MOST, len(quoted))):
        opening, closing = Edit(start, start + 1, ""), Edit(end - 1, end, "")
        yield planted(reading, CODE, "opening mark lost", [opening], [[(start, end)]])
        if not _may_go_on(reading.text, end):
            yield planted(reading, CODE, "closing mark lost", [closing], [[(start, end)]])
        if reading.text[start] == "“" and reading.text[end - 1] == "”":
            at = random.choice((start, end - 1))
            turned = Edit(at, at + 1, _TURNED[reading.text[at]])
            yield planted(reading, CODE, "mark turned round", [turned], [[(start, end)]])


def _may_go_on(text: str, end: int) -> bool:
    """Whether a quotation without its closing mark would look as if it went on.

    It ends its paragraph and the next one opens with a mark; or the next has marks of its own that
    do not pair off.
    """
    following = _NEXT_PARAGRAPH.match(text, end)
    if following is None:
        return False
    marks = following["next"].count('"')
    return marks % 2 == 1 or (not following["rest"] and following["next"][0] in '"“')
