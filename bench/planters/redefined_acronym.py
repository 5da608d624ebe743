"""ORG202: one acronym for two names, or two for one."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.planters.bodies import bodies, initials, invented_body, narrated
from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import paragraph_ends, some
from bench.revision import Edit

CODE = "ORG202"

_WORDS = (
    "Advanced Agricultural Applied Basic Broad Central Citizens Common Cultural Daily Digital "
    "Domestic Eastern Economic Equal Family Federal Foreign General Global Great Highland Human "
    "Inland Insurance International Joint Judicial Kindred Labor Legal Local Marine Medical "
    "Monetary National Natural Nuclear Open Organic Overseas Parish Pension Public Quiet Railway "
    "Regional Rural Safety Social Study Textile Trade Tropical United Universal Urban Veterans "
    "Village Visual Water Welfare Western Youth Young"
).split()
_FIRST = ("The {1} ({0}) was asked first.", "The {1}, or {0}, has known of it for a year.")
_SECOND = (
    "On Friday the {1} ({0}) was to meet again.",
    "Others turned to the {1} ({0}) instead.",
    "Nothing was heard from the {0} ({1}) after that.",
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Introduces letters twice, the second time for a name with another word in it."""
    for body in bodies(reading):
        places = narrated(reading, body)
        letters = initials(body.name)
        if len(places) < 2 or len(letters) < 3 or letters in reading.text:
            continue
        (_, end), (start, last) = places[0], places[-1]
        edits = [Edit(end, end, f" ({letters})")]
        other = f"{_altered(body.name, random)} ({letters})"
        yield planted(
            reading, CODE, "second name altered", [*edits, Edit(start, last, other)],
            [[(start, last), (end, end)]],
        )  # fmt: skip
        turned = letters[1:] + letters[0]
        edits = [*edits, Edit(last, last, f" ({turned})")]
        yield planted(
            reading, CODE, "second acronym for a body", edits, [[(last, last), (end, end)]]
        )
    ends = paragraph_ends(reading)
    if len(ends) > 1:
        first, second = some(ends, random, 2)
        name = invented_body(random)
        letters = initials(name)
        sentences = (
            random.choice(_FIRST).format(letters, name),
            random.choice(_SECOND).format(letters, _altered(name, random)),
        )
        edits = [Edit(first, first, " " + sentences[0]), Edit(second, second, " " + sentences[1])]
        yield planted(
            reading, CODE, "in sentences of their own", edits, [[(first, first), (second, second)]]
        )


def _altered(name: str, random: Random) -> str:
    """The name with one of its words in capitals changed; mostly for one of the same initial."""
    words = name.split()
    place = random.choice([at for at, word in enumerate(words) if word[0].isupper()])
    same = [word for word in _WORDS if word[0] == words[place][0] and word != words[place]]
    words[place] = random.choice(same or _WORDS)
    return " ".join(words)
