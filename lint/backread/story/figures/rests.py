"""Percentages of which the last is said to be the rest: they make a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from backread.story.figures.figure import Exactness, Figure
from backread.story.figures.skeleton import Skeleton, skeletons_of, spelled_out
from backread.story.figures.total import Total
from backread.story.story import Story

_REST = re.compile(
    spelled_out(r"\b[Tt]he (?:remaining|other|(?:rest|remainder)(?:,| \()) ?(?P<rest><P>)")
)
#: The sentence goes on the list of the one before: "Another 38 percent are against it".
_GOES_ON = re.compile(r"(?:Another|A further|Some|The (?:remaining|other)|And|But) ")
#: These percentages are of something else, or of changes.
_OTHER = re.compile(
    r"\b(?:rose|fell|risen|up from|down from|from|compared|than"
    r"|increase\w*|decrease\w*|growth|grew|cut|margin|error|points?|interest|a year ago|last year"
    r"|between|of (?:them|those|these|whom|which))\b"
)
_LETTER = re.compile(spelled_out("<P>"))
_FEWEST, _HUNDRED = 2, Fraction(100)
#: Further off, something of the list stands elsewhere.
_FAR = 12


def rests(story: Story) -> Iterator[Total]:
    """The percentages that a rest is to make up to a hundred, right or wrong; the rest is total."""
    before: Skeleton | None = None
    for skeleton in skeletons_of(story, fewest=1):
        match = _REST.search(skeleton.text)
        if match is not None:
            rest = skeleton.figure(match, "rest")
            listed = _shares(skeleton)
            taken = [skeleton]
            if before is not None and _joins(story, before, skeleton):
                listed = [*_shares(before), *listed]
                taken.append(before)
            others = [figure for figure in listed if figure is not rest]
            plain = not any(_OTHER.search(each.text) for each in taken)
            if plain and len(others) >= _FEWEST and _are_plain([rest, *others]):
                made = _made(rest, others)
                if abs(made.sum - _HUNDRED) <= _FAR:
                    yield made
        before = skeleton


def _joins(story: Story, before: Skeleton, skeleton: Skeleton) -> bool:
    if _GOES_ON.match(skeleton.text) is None:
        return False
    return not story.text[before.sentence.end : skeleton.sentence.start].strip()


def _shares(skeleton: Skeleton) -> list[Figure]:
    return [skeleton.figures[match.start()] for match in _LETTER.finditer(skeleton.text)]


def _are_plain(figures: list[Figure]) -> bool:
    return all(
        figure.value is not None
        and figure.upper is None
        and not figure.quoted
        and figure.exactness in (Exactness.EXACT, Exactness.ROUNDED, Exactness.ABOUT)
        for figure in figures
    )


def _made(rest: Figure, others: list[Figure]) -> Total:
    """The rest as a total whose parts are the shares before it and itself, of a hundred."""
    every = [*others, rest]
    listed = tuple((each.span, each.value or Fraction(0)) for each in every)
    # Each is rounded to the last digit that is written.
    slack = max(Fraction(1), sum((each.step for each in every), Fraction(0)) / 2)
    slack += sum(each.exactness is Exactness.ABOUT for each in every)
    sum_ = sum((value for _, value in listed), Fraction(0))
    return Total(rest, listed, sum_, all=True, slack=slack, whole=_HUNDRED)
