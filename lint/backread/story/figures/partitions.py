"""Totals that a sentence parts into a list: "118 trips, of which 64 go by road and 44 by rail".

What says that the list is the total's is a word ("made up of", "of which", "880 of them"), a colon,
or "Of the 63 homes" at the beginning; and that it is whole, that its items are built alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from backread.story.figures.divisions import counts_others, items_from
from backread.story.figures.figure import Dimension, Exactness, Figure, FigureKind
from backread.story.figures.skeleton import NUMBER, Skeleton, skeletons, skeletons_of, spelled_out
from backread.story.figures.total import Total, made_of
from backread.story.story import Story

_GIVEN = frozenset({Exactness.EXACT, Exactness.ROUNDED, Exactness.ABOUT})
_MADE_UP = re.compile(
    spelled_out(
        r"\b(?:made up of|made of|compris(?:ing|ed|es)|composed of|consist(?:ing|ed|s) of"
        r"|broken down (?:as|into)|split (?:between|among|into|as)"
        r"|divided (?:between|among|into)) (?=<N>)"
    )
)
#: "The hoard breaks down into 140 clocks", behind a sentence that gives the number.
_BREAKS_DOWN = re.compile(
    spelled_out(
        r"\A(?:They|It|That|This|These|Those|The [\w’'-]+) (?:breaks? down (?:into|as)|comprises?"
        r"|(?:is|are|was|were) (?:made up of|divided into|split into)|consists? of|divides? into"
        r"|includes?) (?=<N>)"
    )
)
_COLON = re.compile(spelled_out(r"(?:: | ?[—–] ?| -- | - )(?=<N>)"))
_OF_WHICH = re.compile(spelled_out(r",? of (?:which|whom|these|those) (?:about |some )?(?=<N>)"))
_OF_THEM = re.compile(
    spelled_out(r"(?:, | \(| [-–—] ?| -- )(?=<N> of (?:them|which|whom|these)\b)")
)
#: "Of these 15 were in use and seven empty", behind a sentence that gives the number.
_OF_THESE = re.compile(spelled_out(r"\A[“\"]?Of (?:these|those|them),? (?=<N>)"))
_OF_THE = re.compile(spelled_out(r"\A[“\"]?Of (?:the|its|their|his|her|those|these) (?=<N>)"))
_OF_THE_LIST = re.compile(spelled_out(r"<N>[^,.;:()\ue001-\ue007]{0,50}, (?=<N>)"))
_MEASURED = frozenset({Dimension.AREA, Dimension.LENGTH, Dimension.MASS, Dimension.TIME})
#: How far on in an item the preposition may stand: "64 would go by road".
_FIRST_WORDS = 5
_PLACES = frozenset("in at near outside inside above below beyond".split())
_COPULAS = frozenset("is are was were".split())
_ALIKE = frozenset("from by for to with under against aboard of on along across".split())
_SOME = re.compile(
    r"\b(?:including|among (?:them|others|which)|such as|mainly|mostly|notably|at least|up to)\b"
)
#: What a list has besides its numbers.
_MORE = re.compile(
    r"\b(?:and|with|plus) (?:several|some|a few|the (?:rest|others?|remainder|balance|remaining)"
    r"|others?|more|many|a handful|dozens|one|an?|another)\b|\b(?:each|respectively|apiece)\b"
)
_OF_THOSE = re.compile(r"\Aof (?:them|which|whom|these)\b")
_REST = re.compile(r"\b(?:the (?:rest|other|remaining|remainder)|everything else) \Z")
#: Less than the total by a larger share than this, a list is of some of the parts.
_MOST_MISSING = Fraction(1, 8)
_MOST_MISSING_OPENLY = Fraction(1, 4)
_MOST_TOO_MANY = Fraction(1, 2)


def partitions(story: Story) -> Iterator[Total]:
    """The totals of the story that stand with such a list."""
    for skeleton in skeletons(story):
        if skeleton.text.count(NUMBER) > 2:
            yield from _partitions(skeleton)
    for before, after in pairwise(skeletons_of(story, fewest=1)):
        gap = story.text[before.sentence.end : after.sentence.start]
        opened = _BREAKS_DOWN.match(after.text)
        wholes = [each for each in before.figures.values() if each.kind is FigureKind.QUANTITY]
        if gap.strip() or len(wholes) != 1:
            continue
        if opened:
            yield from _total(after, wholes, opened.end(), _MOST_MISSING_OPENLY, alike=False)
        of_these = _OF_THESE.match(after.text)
        if of_these:
            yield from _total(after, wholes, of_these.end(), _MOST_MISSING, alike=True)


def _partitions(skeleton: Skeleton) -> Iterator[Total]:
    text = skeleton.text
    for pattern, alike in ((_MADE_UP, False), (_COLON, False), (_OF_WHICH, True), (_OF_THEM, True)):
        most = _MOST_MISSING if alike else _MOST_MISSING_OPENLY
        for match in pattern.finditer(text):
            wholes = [figure for place, figure in skeleton.figures.items() if place < match.end()]
            yield from _total(skeleton, wholes[::-1], match.end(), most, alike=alike)
    opened = _OF_THE.match(text)
    listed = _OF_THE_LIST.match(text, opened.end()) if opened else None
    if opened and listed:
        whole = skeleton.figures[opened.end()]
        yield from _total(skeleton, [whole], listed.end(), _MOST_MISSING, alike=True)


def _total(
    skeleton: Skeleton, wholes: Sequence[Figure], at: int, most: Fraction, *, alike: bool
) -> Iterator[Total]:
    parts, tails, end = items_from(skeleton, at)
    before = skeleton.text[:at]
    said = " ".join(tails)
    if len(parts) < 2 or _SOME.search(before[-60:]) or _SOME.search(said) or _MORE.search(said):
        return
    if alike and not (_are_alike(tails) or _REST.search(skeleton.text[:end].rsplit(NUMBER, 1)[0])):
        return
    totals = [made for whole in wholes if (made := _made(whole, parts, most)) is not None]
    # Whichever number before the list is its total, one that fits is.
    # "Three at the top, one by the chapel and theirs": what has no number may be one more each.
    ones = said.count(" and ")
    if any(0 < (total.total.value or 0) - total.sum <= ones for total in totals):
        return
    if totals and not any(total.right for total in totals):
        yield totals[0]


def _made(whole: Figure, parts: Sequence[Figure], most: Fraction) -> Total | None:
    """A total with its parts, if the number can be the total of them."""
    every = (whole, *parts)
    if any(each.value is None or each.upper is not None or each.quoted for each in every):
        return None
    if any(each.exactness not in _GIVEN for each in every):
        return None
    units = {each.unit for each in parts}
    # "84 acres: 31 in hops, 22 in apples" has the unit but once.
    measured = whole.unit is not None and whole.unit.dimension in _MEASURED
    if units != {whole.unit} and not (measured and units == {None}):
        return None
    if whole.unit is not None and not measured and whole.unit.dimension is not Dimension.MONEY:
        return None
    if any(each.compound or each.per != whole.per for each in parts if each.per or each.compound):
        return None
    assert whole.value is not None
    values = [part.value for part in parts if part.value is not None]
    if whole.value == len(parts) or max(values) >= whole.value or counts_others(whole, parts):
        return None
    made = made_of(whole, parts, everything=True)
    missing, too_many = whole.value - made.sum, made.sum - whole.value
    if missing > whole.value * most or too_many > whole.value * _MOST_TOO_MANY:
        return None
    return made


def _are_alike(tails: Sequence[str]) -> bool:
    """Whether all items go on with one preposition, or all with that of a place."""
    if all(tail.split(" ")[0] in _COPULAS for tail in tails):
        return True
    first = {_preposition(tail) for tail in tails}
    return first <= _PLACES or (len(first) == 1 and first <= _ALIKE)


def _preposition(tail: str) -> str:
    words = _OF_THOSE.sub("", tail).split()[:_FIRST_WORDS]
    return next((word for word in words if word in _PLACES or word in _ALIKE), "")
