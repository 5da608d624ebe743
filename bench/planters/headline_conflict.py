"""HED601: a headline or a caption gives another figure or name than the body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.numbers import slipped
from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import narrated_sentences
from bench.revision import Edit

CODE = "HED601"

_FIGURE = re.compile(
    r"(?<![\w.,$£€:/-])(?P<sign>[$£€]?)(?P<number>\d{1,3}(?:,\d{3})+|\d{2,3})"
    r"(?= (?:percent|people|(?:million|billion)\b|[a-z]{4,}s)\b)"
)
#: What a headline counts, but years and the numbers of names.
_OWN_FIGURE = re.compile(
    r"(?<![\w.,:/-])[$£€]?(?P<number>\d{1,3}(?:,\d{3})+|\d{2,3})(?= (?:[a-z]{3,}|percent)\b)"
)
_TELLS_NO_COUNT = re.compile(
    r"\b(?:years?|days?|months?|weeks?|hours?|minutes?|percent|about|nearly|over|more|least|from"
    r"|rose|fell|up|down|points?|between|of the|another|each|per|last|most|almost|around)\b"
)
_OLD_HEADLINE = re.compile(r"\A# [^\n]*\n")
_LEAD = 1_500
_WORDS_OF_A_HEADLINE = (7, 14)
_CAPTIONS = ("![A picture](picture.jpg)\n\n*{}*", "![{}](picture.jpg)", "Photo: {}")
_ABOUT = (
    "{} faces questions after a long week",
    "Questions for {} after a long week",
    "{} says the work is not done",
    "What {} said, and what comes next",
    "A long week for {} and the town",
)
_OTHERS = "Thompson Sullivan Bennett Whitaker Morrison Caldwell Hendricks Vasquez".split()


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """A number, a spelling and a name changed in a headline; a number in a caption."""
    yield from _in_place(reading, random)
    yield from _figures(reading, random)
    yield from _names(reading, random)


def _in_place(reading: Reading, random: Random) -> Iterator[Planted]:
    """The article's own headline with another number than its first paragraphs have."""
    headline = _OLD_HEADLINE.match(reading.text)
    if headline is None:
        return
    lead = reading.text[headline.end() : _LEAD]
    for figure in _OWN_FIGURE.finditer(headline[0]):
        number = figure["number"]
        if not re.search(rf"(?<![\w.,-]){re.escape(number)}(?![\w,.]?\d)", lead):
            continue
        start, end = figure.span("number")
        edit = Edit(start, end, slipped(number, random))
        yield planted(reading, CODE, "figure of the headline changed", [edit], [[(start, end)]])


def _figures(reading: Reading, random: Random) -> Iterator[Planted]:
    for start, end in narrated_sentences(reading):
        sentence = reading.text[start:end]
        figures = list(_FIGURE.finditer(sentence))
        if start > _LEAD or len(figures) != 1 or _TELLS_NO_COUNT.search(sentence):
            continue
        figure = figures[0]
        if reading.text.count(figure["number"]) != 1:
            continue
        changed = sentence[: figure.start("number")] + _other(figure["number"], random)
        line = _clause(changed + sentence[figure.end("number") :], figure.start(), random)
        here = (start + figure.start("number"), start + figure.end("number"))
        if line is not None:
            yield _headline(reading, line, here, "figure")
            at = len(reading.text.rstrip())
            copy = f"\n\n{random.choice(_CAPTIONS).format(line + '.')}"
            edit = Edit(at, at, copy)
            yield planted(reading, CODE, "figure in a caption", [edit], [[(at, at), here]])


def _clause(sentence: str, at: int, random: Random) -> str | None:
    """Some words of a sentence as a headline has them, the one at ``at`` among them."""
    words = [(match.start(), match[0]) for match in re.finditer(r"\S+", sentence)]
    place = next((n for n, (start, word) in enumerate(words) if start + len(word) > at), None)
    length = random.randint(*_WORDS_OF_A_HEADLINE)
    if place is None or len(words) < length:
        return None
    first = max(0, min(place - random.randint(1, 5), len(words) - length))
    line = " ".join(word for _, word in words[first : first + length]).rstrip(".,;:")
    if any(mark in line for mark in '()"“”[]'):
        return None
    return line[0].upper() + line[1:]


def _names(reading: Reading, random: Random) -> Iterator[Planted]:
    for person in reading.people:
        if not person.later or len(person.family) < 5:
            continue
        here = (person.later[0].start, person.later[0].end)
        line = random.choice(_ABOUT)
        misspelt = _misspelt(person.family, random)
        if misspelt not in reading.text:
            yield _headline(reading, line.format(misspelt), here, "name misspelt")
            given = f"{person.given} {misspelt}"
            yield _headline(reading, line.format(given), here, "full name misspelt")
        other = random.choice([name for name in _OTHERS if name not in reading.text])
        yield _headline(reading, line.format(f"{person.given} {other}"), here, "another surname")


def _misspelt(name: str, random: Random) -> str:
    at = random.randrange(1, len(name) - 2)
    ways = (
        name[:at] + name[at] * 2 + name[at + 1 :],
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        name[:at] + name[at + 1 :],
        name[: at + 1] + random.choice("aeiou") + name[at + 2 :],
    )
    return random.choice([way for way in ways if way != name])


def _other(number: str, random: Random) -> str:
    value = int(number.replace(",", ""))
    last = 1
    while value % (last * 10) == 0:
        last *= 10
    changed = value + random.choice((1, 2, 3, 5)) * last
    if value >= 100:
        changed = value + max(last, value // 10)
    return f"{changed:,}" if "," in number else str(changed)


def _headline(reading: Reading, line: str, here: tuple[int, int], kind: str) -> Planted:
    old = _OLD_HEADLINE.match(reading.text)
    stop = old.end() - 1 if old else 0
    edit = Edit(0, stop, f"# {line}" + ("" if stop else "\n\n"))
    return planted(reading, CODE, f"{kind} in the headline", [edit], [[(0, stop), here]])
