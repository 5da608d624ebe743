"""STY708: what a starter stylebook does not want, in the place of what it does.

The entries are read from the stylebook's file, as an editor would; its examples are left alone.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from bench.corpora import REPOSITORY
from bench.engine import Place
from bench.planters.planted import Fault, Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import paragraph_ends, some
from bench.revision import Edit, revise

CODE = "STY708"
STYLEBOOK = "us-wire"

#: Sentences that take any phrase; one that stands first gets a capital.
_FRAMES = (
    "The notes of the meeting have the words {} in two places.",
    "One line on the last page read {} and nothing else.",
    "The clerk had to explain {} to the visitors.",
    "Few of those who were asked had heard of {} before.",
    "{} came first on the list that was handed out.",
    "It was {}, the minutes show, that took the longest.",
)
_QUOTED = (
    'The last line of the leaflet was "{}" in red letters.',
    "A banner at the gate read “we want {} today” until noon.",
)
#: Forms that the words take in a sentence, as a reporter would type them.
_FORMS = {
    "advisor": ("advisors", "advisor's"),
    "attorney generals": ("attorney generals",),
    "cell phone": ("cell phones", "cell phone's"),
    "center around": ("centered around", "centers around", "centering around"),
    "commence": ("commences", "commencing"),
    "commit suicide": ("committed suicide", "commits suicide"),
    "co-operate": ("co-operated", "co-operating", "co-operates"),
    "co-ordinate": ("co-ordinated", "co-ordinating"),
    "donut": ("donuts",),
    "e-mail": ("e-mails", "e-mailed", "e-mailing", "e-mail's"),
    "fireman": ("firemen", "fireman's"),
    "fire-fighter": ("fire-fighters",),
    "fund-raiser": ("fund-raisers",),
    "good-bye": ("good-byes",),
    "hone in on": ("honed in on", "honing in on"),
    "judgement": ("judgements",),
    "manoeuvre": ("manoeuvres", "manoeuvred"),
    "merge together": ("merged together", "merging together"),
    "non-profit": ("non-profits",),
    "pass away": ("passed away", "passes away"),
    "plough": ("ploughs", "ploughed", "ploughing"),
    "policeman": ("policemen",),
    "return back": ("returned back", "returning back"),
    "revert back": ("reverted back", "reverts back"),
    "smart phone": ("smart phones",),
    "stewardess": ("stewardesses",),
    "supercede": ("supercedes", "superceded"),
    "teen-ager": ("teen-agers",),
    "theatre": ("theatres", "theatre's"),
    "tow the line": ("towed the line", "towing the line"),
    "utilize": ("utilizes", "utilized", "utilizing"),
    "vice-president": ("vice-presidents",),
    "web site": ("web sites",),
}


@dataclass(frozen=True, slots=True)
class Unwanted:
    """A phrase that an entry does not want, and what it wants instead, if anything."""

    phrase: str
    wanted: str | None


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Puts unwanted phrases in the place of wanted ones, and into sentences of their own.

    In the copies of the last kind nothing is wrong: what is quoted is somebody else's.
    """
    unwanted = entries(STYLEBOOK)
    yield from _in_place(reading, unwanted, random)
    for at in some(paragraph_ends(reading), random, 2):
        phrase = random.choice(unwanted).phrase
        yield _added(reading, at, random.choice(_FRAMES), phrase, "a sentence with it")
    for at in some(paragraph_ends(reading), random, 2):
        base = random.choice([each for each in unwanted if each.phrase in _FORMS]).phrase
        form = random.choice(_FORMS[base])
        yield _added(reading, at, random.choice(_FRAMES), form, "another form of the word")
    for at in some(paragraph_ends(reading), random, 1):
        small = [each.phrase for each in unwanted if each.phrase.islower()]
        phrase = random.choice(small).upper()
        frame = random.choice(_FRAMES).replace("{}", "\0").upper().replace("\0", "{}")
        yield _added(reading, at, frame, phrase, "in capitals", joint="\n\n")
    for at in some(paragraph_ends(reading), random, 1):
        phrase = random.choice(unwanted).phrase
        sentence = f" {random.choice(_QUOTED).format(phrase)}"
        copy = planted(reading, CODE, "quoted: nothing wrong", [Edit(at, at, sentence)])
        yield Planted(copy.article, CODE, copy.kind, copy.revision, ())


@cache
def entries(stylebook: str) -> tuple[Unwanted, ...]:
    """What a starter does not want, by its terms, banned phrases and capitals."""
    file = REPOSITORY / "lint" / "backread" / "stylebook" / "data" / f"{stylebook}.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    found = [
        Unwanted(phrase, term["use"]) for term in table["term"] for phrase in _listed(term["not"])
    ]
    found += [
        Unwanted(phrase, None) for each in table["banned"] for phrase in _listed(each["phrase"])
    ]
    found += [
        Unwanted(each["use"].capitalize(), each["use"])
        for each in table["capitals"]
        if each["use"].capitalize() != each["use"]
    ]
    return tuple(found)


def _listed(given: Any) -> list[str]:
    return [given] if isinstance(given, str) else list(given)


def _in_place(
    reading: Reading, unwanted: tuple[Unwanted, ...], random: Random
) -> Iterator[Planted]:
    for each in unwanted:
        if each.wanted is None or not each.wanted[0].islower():
            continue
        places = [
            match
            for match in re.finditer(rf"(?<![\w-]){re.escape(each.wanted)}(?![\w-])", reading.text)
            if reading.narrates(*match.span())
        ]
        if places:
            match = random.choice(places)
            edit = Edit(match.start(), match.end(), each.phrase)
            yield planted(reading, CODE, "in the place of the preferred form", [edit])


def _added(
    reading: Reading, at: int, frame: str, phrase: str, kind: str, joint: str = " "
) -> Planted:
    before, _, after = frame.partition("{}")
    written = phrase if before else phrase[0].upper() + phrase[1:]
    start = at + len(joint) + len(before)
    revision = revise(reading.text, [Edit(at, at, f"{joint}{before}{written}{after}")])
    place = Place(start, start + len(written), written)
    return Planted(reading.article.id, CODE, kind, revision, (Fault(kind, (place,)),))
