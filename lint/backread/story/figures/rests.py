"""Percentages of which the last is said to be the rest: they make a hundred.

Where one is of those who gave no answer, all are the answers to one question, and make no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from backread.story.figures.figure import Exactness, Figure
from backread.story.figures.skeleton import Skeleton, skeletons_of, spelled_out
from backread.story.figures.total import Total
from backread.story.story import Story

_REST = re.compile(
    spelled_out(r"\b[Tt]he (?:remaining|other|(?:rest|remainder)(?:,| \()) ?(?P<rest><P>)")
)
#: Whoever is undecided gave no other answer.
_UNDECIDED = re.compile(
    spelled_out(
        r"(?P<rest><P>)(?: (?:of [a-z]+|are|were|was|is|remain(?:ed)?|still|said they (?:were|are))"
        r")* (?:unsure|undecided|not sure|uncertain"
        r"|(?:had|have|with|gave|expressed|offered) no opinion"
        r"|(?:did|do) not know|did ?n[o'’]t know|do ?n[o'’]t know)\b"
    )
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
    """The percentages that make a hundred with the rest, right or wrong; the rest is the total."""
    before: Skeleton | None = None
    for skeleton in skeletons_of(story, fewest=1):
        match = _REST.search(skeleton.text)
        undecided = None if match else _UNDECIDED.search(skeleton.text)
        match = match or undecided
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
                made = replace(_made(rest, others), all=undecided is None)
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
