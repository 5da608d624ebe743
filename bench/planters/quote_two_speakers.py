"""QUO404: a quotation is pasted under another speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "QUO404"

_MOST = 6
_FEWEST_WORDS = 6
_NAME = r"[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+)*"
_SAID = re.compile(
    rf"[\"“](?P<words>[^\"“”\[\]\n]{{30,300}}?),[\"”] (?:(?:{_NAME}) (?:said|says)\b"
    rf"|(?:said|says) (?:{_NAME}))(?=[.,;]| on | in | at )"
)
_NOBODY = re.compile(r"\b(?:He|She|They|It|We|Who) (?:said|says)\Z")
_NEW = (
    ("Odile Brannock", "who lives near by"),
    ("Teodor Vasiliou", "a shopkeeper"),
    ("Maren Ashgrove", "a teacher"),
    ("Casimir Doyle", "who has followed the matter"),
)
_AS_NEW = (
    '{0}, {1}, saw it another way. "{2}," {3} said.',
    '"{2}," said {0}, {1}.',
    '{0}, {1}, spoke last. {3} said: "{2}."',
    'Then {0}, {1}, took the floor and said, "{2}."',
)
_AS_KNOWN = ('"{1}," {0} said.', '"{1}," said {0}.', '{0} told the others, "{1}."')


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Gives a quotation to somebody new, or to another of the article's people, at the end."""
    said = [
        match
        for match in _SAID.finditer(reading.text)
        if len(match["words"].split()) >= _FEWEST_WORDS
        and not _NOBODY.search(match[0])
        and any(p.start <= match.start() and match.end() <= p.end for p in reading.paragraphs)
        and reading.text.count(match["words"]) == 1
    ]
    end = len(reading.text.rstrip())
    for match in random.sample(said, min(_MOST, len(said))):
        here = match.span("words")
        name, about = random.choice(_NEW)
        copy = random.choice(_AS_NEW).format(name, about, match["words"], name.split()[-1])
        yield planted(
            reading, CODE, "somebody new", [Edit(end, end, f"\n\n{copy}")], [[(end, end), here]]
        )
        others = [
            person.family
            for person in reading.people
            if person.introduction is not None and person.family not in match[0]
        ]
        if others:
            copy = random.choice(_AS_KNOWN).format(random.choice(others), match["words"])
            edit = Edit(end, end, f"\n\n{copy}")
            yield planted(reading, CODE, "another of its people", [edit], [[(end, end), here]])
