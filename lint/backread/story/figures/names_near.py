"""The names, days and years around figures, and whether two figures can be of one scene."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from backread.calendar_words import MONTH, WEEKDAY
from backread.draft import DISPLAY_KINDS
from backread.span import Span
from backread.story.figures.figure import Figure
from backread.story.figures.scene import YEAR, is_nearer, window_of
from backread.story.story import Story

DAY = re.compile(rf"\b{MONTH} \d{{1,2}}\b|\b\d{{1,2}} {MONTH}")
_WEEKDAY_OR_MONTH = re.compile(f"{WEEKDAY}|{MONTH}")
_NAME = re.compile(r"(?<![.!?:;] )(?<!\A)(?<!\n)\b[A-Z][\w’'-]+")
_FIRST_WORD = re.compile(r"(?P<name>[A-Z][a-zà-ÿ]+)(?:['’]s?)?\b")
_PERSON = r"(?:[A-Z][\w’'.-]+ ){0,3}[A-Z][\w’'-]+"
#: Who says it does not tell what it is about.
_SPEAKER = re.compile(
    rf"{_PERSON},? (?:also |later )?(?:said|says|told|added|announced|wrote)\b"
    rf"|\b(?:said|says|told|added|according to)(?: [a-z]+){{0,3}} {_PERSON}"
    rf"|, {_PERSON}, (?:said|says|told)\b"
)
#: Whose a figure is: "Moss's 30 workers".
_OWNER = re.compile(r"(?P<name>[A-Z][\w-]+)['’]s?(?: [a-z]+)? \Z")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words around a figure tell of its scene.

    Attributes:
        years: the years of its sentence, but those behind a figure that is nearer.
        days: the days of its sentence.
        names: the names in its window, without weekdays, months and whoever says it.
        all_names: the same with whoever says it.
    """

    years: frozenset[str]
    days: frozenset[str]
    names: frozenset[str]
    all_names: frozenset[str]


def surroundings_in(story: Story) -> Callable[[Figure], Surroundings]:
    """What gives the surroundings of the figures of a story, those of each read once."""
    known: dict[Span, Surroundings] = {}
    is_a_name = cache(lambda word: _is_a_name(story, word))

    def surroundings(figure: Figure) -> Surroundings:
        if figure.span not in known:
            known[figure.span] = Surroundings(
                frozenset(_years_near(story, figure)),
                frozenset(DAY.findall(figure.sentence.of(story.text))),
                frozenset(_names(story, figure, is_a_name, speakers=False)),
                frozenset(_names(story, figure, is_a_name, speakers=True)),
            )
        return known[figure.span]

    return surroundings


def same_scene(story: Story, figure: Figure, other: Figure) -> bool:
    """Whether neither names a year, a day or anything else that the other does not."""
    one, two = story.surroundings(figure), story.surroundings(other)
    if one.years != two.years:
        return False
    if one.days != two.days and (
        (one.days and two.days) or not max(figure, other, key=_start).definite
    ):
        return False
    if _is_of_one_owner(story, *sorted((figure, other), key=_start)):
        return True
    return one.names <= two.all_names or two.names <= one.all_names


def _is_of_one_owner(story: Story, first: Figure, later: Figure) -> bool:
    """Whether the later is that of one who owns the first: "Moss employs 40", "Moss's 30 men"."""
    owner = _OWNER.search(story.text, later.sentence.start, later.span.start)
    if owner is None:
        return False
    before = story.text[first.sentence.start : first.span.start]
    return re.search(rf"\b{re.escape(owner['name'])}\b", before) is not None


def _years_near(story: Story, figure: Figure) -> set[str]:
    """The years of a sentence, but those behind a figure that is nearer, past a comma."""
    return {
        year[0]
        for year in YEAR.finditer(story.text, figure.sentence.start, figure.sentence.end)
        if "," not in story.text[figure.phrase.end : year.start()]
        or not is_nearer(story, figure, Span(*year.span()))
    }


def _start(figure: Figure) -> int:
    return figure.span.start


def names_near(story: Story, figure: Figure) -> frozenset[str]:
    """The names in the window of a figure, without weekdays, months and whoever says it."""
    return story.surroundings(figure).names


def _names(
    story: Story, figure: Figure, is_a_name: Callable[[str], bool], *, speakers: bool
) -> set[str]:
    window = window_of(figure)
    copy = window.of(story.text)
    if not speakers:
        copy = _SPEAKER.sub("said", copy)
    if window.start > figure.sentence.start:
        copy = "x " + copy
    bare = {re.sub(r"['’]s?\Z", "", match[0]) for match in _NAME.finditer(copy)}
    first = _FIRST_WORD.match(copy)
    # At the start of a sentence it is a name if the story has it elsewhere too.
    if first and is_a_name(first["name"]):
        bare.add(first["name"])
    bare = {name for name in bare if not _WEEKDAY_OR_MONTH.fullmatch(name)}
    if figure.block not in DISPLAY_KINDS:
        return bare
    # A headline may capitalise every word: its names are those that the body has too.
    body = story.text[figure.sentence.end :]
    return {name for name in bare if re.search(rf"(?<![.!?] )\b{re.escape(name)}\b", body)}


def _is_a_name(story: Story, word: str) -> bool:
    """Whether a word has a capital within sentences too, and nowhere a small letter."""
    inside = re.search(rf"[a-z,] {re.escape(word)}\b", story.text)
    return inside is not None and not re.search(rf"\b{word.lower()}\b", story.text)
