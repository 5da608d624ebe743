"""Numbers that speak of known things, where the story has counted these with another number.

"All seven firms", "those eight", "the 19 officials": the reader is taken to know how many. Where
the story gives that number nowhere else, and has counted such things just once before, near it,
one of the two is wrong. Fewer may be some of those before, and more may have come to them; both
are left alone where anything in the story says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backread.draft import DISPLAY_KINDS
from backread.story.figures.content_words import are_told, stems
from backread.story.figures.description import description_of
from backread.story.figures.disagreement import (
    Conflict,
    Slip,
    disagree,
    is_made_up_of,
    slip_between,
)
from backread.story.figures.evidence import are_told_apart
from backread.story.figures.figure import Dimension, Exactness, Figure, FigureKind
from backread.story.figures.moments import are_of_one_time
from backread.story.figures.names_near import names_near
from backread.story.figures.noun_likeness import Likeness, noun_likeness
from backread.story.figures.scene import content_near, is_further, is_told_with, stands_apart
from backread.story.story import Story

_ALL = re.compile(
    r"\b(?:[Aa]ll|[Tt]hose|[Tt]hese|[Oo]f (?:the|those|these)|[Tt]he (?:necessary|needed|required))"
    r"(?: (?:of )?(?:the|its|their|those|these))? \Z"
)
_NEEDED = re.compile(r"\s+(?:needed|required|necessary)\b")
_THESE = re.compile(r"\b[Tt]h[eo]se \Z")
_WITHOUT_NOUN = re.compile(r"\s+(?:on|in|with|who|given|taking|from|at)\b")
_THE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|\w+['’]s?) (?:(?:full|entire|whole|nearly|almost"
    r"|projected|estimated|roughly|approximately) )?\Z"
)
_TOLD = frozenset({Exactness.EXACT, Exactness.ROUNDED, Exactness.ABOUT})
_NOT_COMPARED = frozenset({Dimension.PERCENT, Dimension.PERCENTAGE_POINT, Dimension.TIME})
#: Up to so many may well be some of a larger group, or one more than was said before.
_FEW = 12
#: What may have added one: "a third man", "Moss and two sons", "one more".
_ADDING = re.compile(
    r"\b(?:another|one more|an? (?:further|additional|extra|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth)) [a-z]",
    re.IGNORECASE,
)
_AND_BEFORE = re.compile(r"\b(?:and|with|including|plus) (?:[\w’'-]+ ){0,2}\Z")
_AND_BEHIND = re.compile(r"(?: [\w-]+){0,2},? (?:and|including|as well as|along with|plus) ")
#: By so much a few may have grown.
_GROWTH = 2
_SHARED = 3
#: Digits changed about seldom make more than so many times the number.
_FAR = 10


def referred_back(story: Story, figures: Sequence[Figure]) -> Iterator[Conflict]:
    """The conflicts between a number of known things and the one count before.

    Args:
        story: the story.
        figures: those of its figures that can be compared.
    """
    for later in figures:
        if not _refers_back(story, later) or _is_told_elsewhere(story, later):
            continue
        first = _first(story, later, figures)
        if first is not None and _are_the_same(story, first, later, figures):
            alike = [each for each in figures if each.value == first.value]
            alike = [each for each in alike if noun_likeness(each, later) is not None]
            yield Conflict(later, first, len(alike))


def _refers_back(story: Story, figure: Figure) -> bool:
    small = figure.value is None or figure.value == 1
    measured = figure.unit is not None and figure.unit.dimension in _NOT_COMPARED
    joined = figure.compound or (figure.counted is not None and "-" in figure.text)
    taken_up = _is_taken_up(story, figure)
    if small or (measured and not joined and not taken_up) or figure.exactness not in _TOLD:
        return False
    if figure.block in DISPLAY_KINDS:
        return False
    # "Seven short of the 60 needed" is how many there should be.
    if figure.counted is None and _NEEDED.match(story.text, figure.span.end):
        return False
    return _is_all(story, figure) or (
        _THE.search(story.text, figure.sentence.start, figure.span.start) is not None
    )


def _is_all(story: Story, figure: Figure) -> bool:
    """Whether it is all of them that are spoken of: "all seven", "of those eight"."""
    return _ALL.search(story.text, figure.sentence.start, figure.span.start) is not None


def _is_told_elsewhere(story: Story, later: Figure) -> bool:
    return any(
        each is not later
        and each.value == later.value
        and each.kind is not FigureKind.ORDINAL
        and noun_likeness(each, later) is not None
        for each in story.figures
    )


def _first(story: Story, later: Figure, figures: Sequence[Figure]) -> Figure | None:
    """The one count before that the later could be mistaken for, or None."""
    unit = later.unit_name
    near = [
        each
        for each in figures
        if each.span < later.span
        and each.unit_name == unit
        and each.sentence != later.sentence
        and each.exactness in _TOLD
        and each.value != 1
        and _is_near(each, later)
        and disagree(each, later)
        and _may_be_meant(story, each, later)
    ]
    if len({each.value for each in near}) > 1:
        described = description_of(story, later)
        names = names_near(story, later)
        near = [
            each
            for each in near
            if (described and are_told(described, each.sentence.of(story.text)))
            or names & names_near(story, each)
        ]
    plain = [each for each in near if not stands_apart(story, each)] or near
    return plain[0] if len({each.value for each in near}) == 1 else None


def _is_near(one: Figure, other: Figure) -> bool:
    if not one.value or not other.value:
        return False
    low, high = sorted((float(one.value), float(other.value)))
    if high > low * _FAR:
        return False
    return high * 2 <= low * 3 or slip_between(one.value, other.value) is Slip.SWAPPED


def _is_beside(story: Story, first: Figure, later: Figure) -> bool:
    return not story.text[first.sentence.end : later.sentence.start].strip()


def _may_be_meant(story: Story, first: Figure, later: Figure) -> bool:
    """Whether the nouns of two counts allow that the same things are counted.

    "Of the 590 on the one drug ... Of the 580 on the other" are two groups, each of them known.
    """
    bare = _WITHOUT_NOUN.match(story.text, later.span.end) is not None
    if bare and _is_all(story, first) and _is_all(story, later):
        return False
    likeness = noun_likeness(first, later)
    beside = _is_beside(story, first, later)
    if likeness is Likeness.BARE:
        if later.unit is not None:
            named = later.counted if first.counted is None else None
            words = stems(" ".join([named.head, *named.modifiers])) if named else set()
            there = first.sentence.of(story.text)
            if named and not any(are_told([word], there) for word in words):
                return False
            return _is_the_sum(story, first, later) or (beside and _is_taken_up(story, later))
        if later.counted is None:
            return beside or (first.definite and first.counted is None)
        shared = content_near(story, first) & content_near(story, later)
        return _is_all(story, later) and len(shared) >= _SHARED
    if likeness is Likeness.HUMAN:
        before = story.text[: later.sentence.start]
        return are_told(description_of(story, later), before)
    if likeness is not None:
        return True
    return beside and _is_taken_up(story, later) and first.unit_name == later.unit_name


def _is_taken_up(story: Story, later: Figure) -> bool:
    """Whether a figure takes up one that stands just before: "those six slots"."""
    return _THESE.search(story.text, later.sentence.start, later.span.start) is not None


def _is_the_sum(story: Story, first: Figure, later: Figure) -> bool:
    """Whether a sum, or an amount per day, is the one of its kind: told twice, or no other told."""
    alike = [
        each
        for each in story.figures
        if each is not later and each.unit_name == later.unit_name and each.per == later.per
    ]
    same = [each for each in alike if each.value == first.value]
    return len(same) > 1 or len(same) == len(alike)


def _are_the_same(story: Story, first: Figure, later: Figure, figures: Sequence[Figure]) -> bool:
    assert first.value is not None
    assert later.value is not None
    taken_up = _is_beside(story, first, later) and (
        _is_taken_up(story, later) or (later.counted is None and _is_all(story, later))
    )
    if not taken_up and (
        stands_apart(story, first) or stands_apart(story, later, in_time=later.counted is not None)
    ):
        return False
    if not taken_up and not are_of_one_time(story, first, later):
        return False
    if are_told_apart(story, first, later) or is_told_with(story, later, first):
        return False
    years = story.surroundings(first).years, story.surroundings(later).years
    if not years[1] <= years[0] or (years[0] - years[1] and not _is_all(story, later)):
        return False
    if later.value < first.value and later.unit_name is None:
        if min(first.value, later.value) <= _FEW or not _is_all(story, later):
            return False
    elif _may_have_grown(story, first, later):
        return False
    sentences = first.sentence, later.sentence
    told = [
        each.value
        for each in figures
        if is_further(story, each)
        or (
            each.value != 1
            and each.unit_name == later.unit_name
            and (each.sentence in sentences or noun_likeness(each, later) is Likeness.SAME)
        )
    ]
    return not is_made_up_of(later.value, told)


def _may_have_grown(story: Story, first: Figure, later: Figure) -> bool:
    """Whether one may have come to those counted first: "Moss and two sons", "a third man"."""
    assert first.value is not None
    assert later.value is not None
    if later.value > _FEW or later.value - first.value > _GROWTH:
        return False
    return (
        _AND_BEFORE.search(story.text, first.sentence.start, first.span.start) is not None
        or _AND_BEHIND.match(story.text, first.phrase.end, first.sentence.end) is not None
        or _ADDING.search(story.text, first.span.end, later.span.start) is not None
    )
