"""Ages without a name: "the 43-year-old", "an 8-year-old girl", against those of the people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.story.figures.ages import Age
from backread.story.figures.disagreement import Slip, slip_between
from backread.story.figures.figure import Exactness, Figure, FigureKind
from backread.story.story import Story

_THE = re.compile(r"\b[Tt]he \Z")
#: "The suspect, 43,"
_THE_ONE = re.compile(r"\b[Tt]he (?P<role>[a-z]+(?: [a-z]+)?)(?:,| \() ?\Z")
_A = re.compile(r"\b[Aa]n? \Z")
#: Somebody else again, or another time: no reference to who stands before.
_ELSE = re.compile(r"\b(?:another|other|second|unnamed|also)\b(?!-)")
#: The age is theirs, or that of one of whom they are told.
_KIN_BEFORE = re.compile(
    r"\b(?:his|her|their|['’]s) (?:[a-z]+ )?(?:brother|sister|son|daughter|wife|husband|mother"
    r"|father|partner)(?:,| \()? (?:the )?\Z",
    re.IGNORECASE,
)
_KIN_BEHIND = re.compile(
    r"(?:['’]s?)? (?:[a-z-]+ )?(?:brother|sister|son|daughter|wife|husband|mother|father|partner)\b"
)
_CLOSE = 2


@dataclass(frozen=True, slots=True)
class Stray:
    """An age that fits nobody, and the age that it is most likely meant to be."""

    figure: Figure
    known: Figure


def strays(story: Story, ages: Sequence[Age]) -> Iterator[Stray]:
    """The ages by which the story refers to somebody whose age it gives otherwise.

    "The 43-year-old" is somebody whom the story has. Where it has nobody of 43, and somebody of
    42, one of the two is wrong.

    Args:
        story: the story.
        ages: the ages of the people in it.
    """
    given = [
        figure
        for figure in story.figures
        if figure.kind is FigureKind.AGE
        and figure.exactness is Exactness.EXACT
        and figure.upper is None
        and figure.value is not None
    ]
    taken = {age.figure.span for age in ages}
    by_role = list(_by_role(story, given))
    yield from by_role
    taken |= {stray.figure.span for stray in by_role}
    for figure in given:
        if figure.span in taken or figure.quoted:
            continue
        before = story.text[max(0, figure.span.start - 40) : figure.span.start]
        if "-old" not in figure.text and not _THE_ONE.search(before):
            continue
        others = [each for each in given if each is not figure]
        if any(each.value == figure.value for each in others):
            continue
        if (_THE.search(before) or _THE_ONE.search(before)) and not _is_a_thing(story, figure):
            earlier = [each for each in others if each.span < figure.span]
            yield from _nearest(story, figure, earlier, swap=False)
        elif _A.search(before):
            named = [
                age.figure
                for age in ages
                if age.present and age.figure.span > figure.span and not age.figure.quoted
            ]
            if not any(age.figure.span < figure.span for age in ages):
                yield from _nearest(story, figure, named[:1], swap=True)


def _by_role(story: Story, given: Sequence[Figure]) -> Iterator[Stray]:
    """Those of one who goes by what he is: "the captain, 62," and later "the captain, 63,"."""
    first: dict[str, Figure] = {}
    for figure in given:
        before = story.text[max(0, figure.span.start - 40) : figure.span.start]
        match = _THE_ONE.search(before)
        if match is None or figure.quoted:
            continue
        role = match["role"].lower()
        known = first.setdefault(role, figure)
        several = re.search(rf"\b(?:{role}s|(?:other|second|another) {role})\b", story.text)
        if known.value != figure.value and not several and _is_near(figure, known):
            yield Stray(figure, known)


def _nearest(
    story: Story, figure: Figure, others: Sequence[Figure], *, swap: bool
) -> Iterator[Stray]:
    close = [each for each in others if each.sentence != figure.sentence and _is_near(figure, each)]
    text, sentence = story.text, figure.sentence
    another = (
        _ELSE.search(text, sentence.start, sentence.end)
        or _KIN_BEFORE.search(text, sentence.start, figure.span.start)
        or _KIN_BEHIND.match(text, figure.span.end)
    )
    if len({each.value for each in close}) == 1 and not another:
        yield Stray(close[0], figure) if swap else Stray(figure, close[0])


def _is_near(figure: Figure, other: Figure) -> bool:
    assert figure.value is not None
    assert other.value is not None
    swapped = slip_between(figure.value, other.value) is Slip.SWAPPED
    return swapped or abs(figure.value - other.value) <= _CLOSE


def _is_a_thing(story: Story, figure: Figure) -> bool:
    """Whether it is a house or a law that is so old."""
    behind = story.text[figure.span.end : figure.span.end + 30]
    return (
        re.match(
            r" (?:[a-z-]+ )?(?:building|house|law|company|firm|bridge|program|programme|church|war"
            r"|ban|rule|tradition|institution|party|school|tree|ship|conflict|case|record|policy"
            r"|system|agreement|treaty|newspaper|business|plant|stadium|ruling|statute|dispute)\b",
            behind,
        )
        is not None
    )
