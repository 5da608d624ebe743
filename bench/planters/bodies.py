"""Bodies of an article, by a plain look at capitals and nouns, and bodies that nobody has named.

Nothing here asks the engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.planters.reading import Reading

_NOUNS = (
    "Academy|Administration|Agency|Alliance|Association|Authority|Bank|Board|Bureau|Center|Centre"
    "|Chamber|Church|Coalition|College|Commission|Committee|Company|Confederation|Congress"
    "|Corporation|Council|Court|Department|Federation|Foundation|Institute|Ministry|Museum"
    "|Observatory|Office|Organization|Organisation|Party|Service|Society|Union|University"
)
_NAME = re.compile(
    r"\b[A-Z][a-z]+(?:(?: (?:of|for|and|on|of the|for the|and the))? [A-Z][a-z]+){1,7}\b(?![-’'(])"
)
_OPENS = re.compile(r"(?:The|A|An|In|At|On|For|From|When|While|And|But|President|Director) ")
_PLACES = ("Quellin", "Marrow", "Tarn", "Ostrava Hill", "Velden", "Halberd", "Sunder", "Pellworth")
_SUBJECTS = (
    "River Works", "Levee Research", "Harbor Safety", "Orchard Growers", "Timber Workers",
    "Night Transport", "School Meals", "Ferry Traffic", "Mountain Rescue", "Salt Mining",
)  # fmt: skip
_FORMS = (
    "{place} Institute for {subject}",
    "Office of {subject}",
    "{place} {subject} Authority",
    "National Association of {subject}",
    "Bureau of {subject}",
    "{place} Council on {subject}",
    "Federation of {place} {subject}",
    "Center for {subject}",
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body's name and every place where it stands, in code points of the article."""

    name: str
    places: tuple[tuple[int, int], ...]


def bodies(reading: Reading) -> Iterator[Body]:
    """The bodies that the article names in full, in its own voice at least once."""
    seen: set[str] = set()
    for match in _NAME.finditer(reading.text):
        opener = _OPENS.match(match[0])
        name = match[0][opener.end() :] if opener else match[0]
        if name in seen or " " not in name or not re.search(rf"\b(?:{_NOUNS})\b", name):
            continue
        seen.add(name)
        whole = re.compile(rf"(?<![\w-])(?<![A-Z][a-z] ){re.escape(name)}\b(?![-’']| [A-Z]| \()")
        places = tuple(found.span() for found in whole.finditer(reading.text))
        if any(reading.narrates(*place) for place in places):
            yield Body(name, places)


def narrated(reading: Reading, body: Body) -> list[tuple[int, int]]:
    """The places where the article itself names the body."""
    return [place for place in body.places if reading.narrates(*place)]


def invented_body(random: Random) -> str:
    """The full name of a body that there is not."""
    form = random.choice(_FORMS)
    return form.format(place=random.choice(_PLACES), subject=random.choice(_SUBJECTS))


def initials(name: str) -> str:
    """The initials of the words with capitals."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def invented_acronym(random: Random, text: str) -> str:
    """Letters that stand nowhere in the text and are nobody's that we know of."""
    while True:
        letters = "".join(random.sample("BCDFGHJLMNPRTVZ", random.choice((3, 4, 4, 5))))
        if letters not in text:
            return letters
