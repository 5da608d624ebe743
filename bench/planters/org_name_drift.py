"""ORG204: a body's name changes in a small word, a number, a letter or its noun."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from bench.planters.bodies import bodies, invented_body, narrated
from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import paragraph_ends, some
from bench.revision import Edit

CODE = "ORG204"

_SMALL = re.compile(r" (of|for|on|and) ")
_SMALL_WORDS = ("of", "for", "on")
_HEADS = {
    "Institute": "Center",
    "Center": "Institute",
    "Bureau": "Office",
    "Office": "Bureau",
    "Agency": "Authority",
    "Authority": "Agency",
    "Association": "Federation",
    "Federation": "Association",
    "Commission": "Committee",
    "Committee": "Commission",
}
_TEMPLATES = (
    "The {0} said that it had seen the papers.",
    "The matter was first raised by the {0} last year.",
    "Nobody at the {0} would say more.",
    "A report of the {0} is due in the spring.",
    "The papers are kept by the {0}, which lent them to the town.",
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Changes one mention of a body that the article names twice or more, or of an added one."""
    for body in bodies(reading):
        places = narrated(reading, body)
        for kind, change in CHANGES.items():
            changed = change(body.name, random)
            if len(places) < 2 or changed is None:
                continue
            place = random.choice(places[1:])
            others = [each for each in places if each != place]
            wrong = [[place, *(others if len(others) == 1 else [])]]
            yield planted(reading, CODE, kind, [Edit(*place, changed)], wrong)
    ends = paragraph_ends(reading)
    for kind, change in CHANGES.items():
        name = invented_body(random)
        changed = change(name, random)
        if len(ends) < 2 or changed is None:
            continue
        chosen = some(ends, random, 3)
        names = [name, *[name] * (len(chosen) - 2), changed]
        templates = random.sample(_TEMPLATES, len(chosen))
        edits = [
            Edit(at, at, " " + template.format(each))
            for at, template, each in zip(chosen, templates, names, strict=True)
        ]
        wrong = [[(at, at) for at in (chosen if len(chosen) == 2 else chosen[-1:])]]
        yield planted(reading, CODE, kind, edits, wrong)


def _small_word(name: str, random: Random) -> str | None:
    match = _SMALL.search(name)
    if match is None:
        return None
    other = random.choice([word for word in _SMALL_WORDS if word != match[1]])
    return f"{name[: match.start()]} {other} {name[match.end() :]}"


def _number(name: str, _random: Random) -> str | None:
    words = name.split()
    for place in range(len(words) - 1, 0, -1):
        word = words[place]
        if word.endswith("s") and word[-2:] != "ss" and len(word) > 4:
            words[place] = word[:-1]
            return " ".join(words)
    return None


def _letter(name: str, random: Random) -> str | None:
    words = name.split()
    long = [place for place, word in enumerate(words) if len(word) > 5]
    if not long:
        return None
    place = random.choice(long)
    word = words[place]
    at = random.randrange(1, len(word) - 2)
    kinds = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
    )
    words[place] = random.choice(kinds)
    return " ".join(words) if words[place] != word else None


def _head(name: str, _random: Random) -> str | None:
    for noun, other in _HEADS.items():
        rest = name.replace(noun, "")
        if re.search(rf"\b{noun}\b", name) and len(re.findall(r"[A-Z]", rest)) > 1:
            return name.replace(noun, other)
    return None


#: What may happen to a name, by the kind of fault; each gives None for a name it does not fit.
CHANGES: dict[str, Callable[[str, Random], str | None]] = {
    "small word": _small_word,
    "number": _number,
    "letter": _letter,
    "noun": _head,
}
