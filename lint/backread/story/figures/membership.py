"""How many members a body has, and the votes that are more than it can cast.

"A jury of seven women and four men" has 11; "the nine-member board" cannot vote by 6 to 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from backread.story.figures.figure import Figure, FigureKind
from backread.story.story import Story

_BODY = (
    r"council|board|panel|court|committee|commission|jury|senate|assembly|parliament|legislature"
    r"|cabinet|tribunal|bench"
)
_OF = re.compile(rf"\b(?P<body>{_BODY}) of \Z", re.IGNORECASE)
_MEMBER_BODY = re.compile(
    rf"-(?:member|person|judge|justice|man|woman|seat) (?:[\w-]+ ){{0,2}}?(?P<body>{_BODY})\b",
    re.IGNORECASE,
)
_MEMBERS_OF = re.compile(
    rf" (?:voting )?(?:members|judges|justices|jurors) (?:of|on) (?:the|its|this) (?:[\w-]+ )"
    rf"{{0,2}}?(?P<body>{_BODY})\b",
    re.IGNORECASE,
)
#: "The board has seven members."
_HAS = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[\w-]+ ){{0,2}}?(?P<body>{_BODY}) (?:now )?"
    r"(?:has|is made up of|consists of|comprises) (?:just |only )?\Z",
    re.IGNORECASE,
)
_MEMBERS_OR_SEATS = re.compile(r" (?:voting |elected )?(?:members|judges|justices|seats)\b")
_BODYS = re.compile(rf"\b(?P<body>{_BODY})['’]s? (?:all )?\Z", re.IGNORECASE)
_MEMBERS = re.compile(r" (?:voting )?(?:members|judges|justices|jurors)\b")
_THE_JURORS = re.compile(r" jurors\b")
_AND_OTHERS = re.compile(r" (?:women|men) and \Z")
#: Words before a body that do not say which one it is.
_PLAIN = re.compile(
    r"(?:the|a|an|its|this|that|their|of|on|by|full|entire|whole|\w+-(?:member|person|judge|justice"
    r"|seat)|member|person)",
    re.IGNORECASE,
)
_ALL = re.compile(r"\b(?:[Tt]he|[Aa]ll|[Ii]ts) \Z")


@dataclass(frozen=True, slots=True)
class Size:
    """How many members a story gives a body.

    Attributes:
        body: the noun, such as "council", in lower case.
        figures: the figure, or the two that make it up ("seven women and four men").
        value: the number.
    """

    body: str
    figures: tuple[Figure, ...]
    value: Fraction


@dataclass(frozen=True, slots=True)
class Overvote:
    """A vote of more people than the body has, and the body's size."""

    vote: Figure
    size: Size


def sizes_of_bodies(story: Story) -> tuple[Size, ...]:
    """The sizes that a story gives the bodies in it, in order."""
    return tuple(_sizes(story))


def overvotes(story: Story) -> tuple[Overvote, ...]:
    """The votes of more than the one body of the story has members."""
    sizes = sizes_of_bodies(story)
    if len({(size.body, size.value) for size in sizes}) != 1:
        return ()
    return tuple(
        Overvote(figure, sizes[0])
        for figure in story.figures
        if figure.kind is FigureKind.VOTE
        and not figure.quoted
        and figure.value is not None
        and figure.upper is not None
        and figure.value + figure.upper > sizes[0].value
        and figure.value <= sizes[0].value * 2
    )


def _sizes(story: Story) -> Iterator[Size]:
    figures = [figure for figure in story.figures if figure.is_exact_count]
    for place, figure in enumerate(figures):
        second = figures[place + 1] if place + 1 < len(figures) else None
        body = _body_of(story, figure)
        if body is None or figure.value is None:
            continue
        between = story.text[figure.span.end : second.span.start] if second else ""
        if second and second.value and _AND_OTHERS.fullmatch(between):
            yield Size(body, (figure, second), figure.value + second.value)
        else:
            yield Size(body, (figure,), figure.value)


def _body_of(story: Story, figure: Figure) -> str | None:
    """The body whose members a figure counts, if it does so."""
    before = story.text[figure.sentence.start : figure.span.start]
    behind = figure.span.end
    known = _ALL.search(before) is not None
    match = _OF.search(before) or _MEMBER_BODY.match(story.text, behind)
    if match is None and known:
        match = _MEMBERS_OF.match(story.text, behind)
    if match is None and _MEMBERS.match(story.text, behind):
        match = _BODYS.search(before)
    if match is None and _MEMBERS_OR_SEATS.match(story.text, behind):
        match = _HAS.search(before)
    if match is not None:
        return match["body"].lower()
    return "jury" if known and _THE_JURORS.match(story.text, behind) else None


def conflicting_sizes(story: Story) -> Iterator[tuple[Size, Size]]:
    """The first size of a body and another one that the story gives it."""
    first: dict[str, Size] = {}
    for size in sizes_of_bodies(story):
        # In court "the panel" is the jury.
        if size.body == "panel" and re.search(r"\bjurors?\b", story.text, re.IGNORECASE):
            size = replace(size, body="jury")
        known = first.setdefault(size.body, size)
        apart = known.figures[0].sentence != size.figures[0].sentence
        if known.value != size.value and apart and _is_one(story, size.body):
            yield known, size


def _is_one(story: Story, body: str) -> bool:
    """Whether a story tells of one such body only: not of a city council and a county council."""
    words = re.findall(rf"([\w’'-]+) {body}\b", story.text, re.IGNORECASE)
    kinds = {word.lower() for word in words if not _PLAIN.fullmatch(word)}
    return len(kinds) <= 1 and re.search(rf"\b{body}s\b|\banother {body}\b", story.text) is None
