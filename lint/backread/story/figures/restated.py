"""Known things that a story counts again with another number: "the 14 islands", and 12 before.

"The 14 islands on the lake" are islands that the reader knows. Where the story has counted them
before as 12, and no 14 islands anywhere, one of the two numbers is wrong. What the later phrase
says of them has to be known too: "the 14 islands in the bay" may be others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backread.story.figures.description import description_of
from backread.story.figures.disagreement import (
    Conflict,
    Slip,
    are_near,
    disagree,
    is_made_up_of,
    slip_between,
)
from backread.story.figures.figure import Dimension, Figure, FigureKind, Predicate
from backread.story.figures.scene import YEAR, are_told, is_in_lead, stands_apart, stems, times_of
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.story import Story

#: Of these a story has many groups, and says of "the three" seldom which.
_OF_MANY = frozenset(
    "candidate country game man member party person point seat side state team thing time vote "
    "voter woman child other".split()
)
_NOT_COMPARED = frozenset({Dimension.PERCENT, Dimension.PERCENTAGE_POINT, Dimension.MONEY})
#: Whose they are says which they are: "their three children".
_THEIRS = re.compile(r"\b(?:his|her|its|their) \Z", re.IGNORECASE)
_CROWDS = frozenset({"crowd", "attendance", "audience", "congregation"})
#: Numbers of so many digits are seldom each other with two changed about.
_MANY_DIGITS = 100
#: "The four machines together" may have been told one by one.
_TOGETHER = re.compile(r",? (?:together|combined|altogether|in all|in total|between them)\b")
_FAR = 100


def restated(story: Story, figures: Sequence[Figure]) -> Iterator[Conflict]:
    """The conflicts between a known count and the count before.

    Args:
        story: the story.
        figures: those of its figures that can be compared.
    """
    counts = [figure for figure in figures if _head(figure) is not None]
    for place, later in enumerate(counts):
        if not later.definite or _is_part(later) or _stands_apart(story, later):
            continue
        first = _counted_before(story, later, counts[:place])
        if first is not None and _speaks_of_the_same(story, first, later):
            alike = [each for each in counts if each.value == first.value and _alike(each, first)]
            yield Conflict(later, first, len(alike))


def _stands_apart(story: Story, later: Figure) -> bool:
    together = _TOGETHER.match(story.text, later.phrase.end)
    return together is not None or stands_apart(story, later, in_time=False)


def _is_of_that_time(story: Story, first: Figure, later: Figure) -> bool:
    """Whether neither is of a last year or of years ago that the other knows nothing of."""
    # "The last time that the 40-metre bridge was shut": the bridge is as long as ever.
    times = times_of(story, later) if "-" not in later.text else set()
    return times == times_of(story, first) or (not times and is_in_lead(story, first))


def _counted_before(story: Story, later: Figure, counts: Sequence[Figure]) -> Figure | None:
    """The one count of such things before, if it is another and could be mistaken for this."""
    same = [
        each
        for each in counts
        if _may_be_same(each, later) and not _is_part(each) and not _is_of_a_kind(each)
    ]
    near = [
        each
        for each in same
        if each.sentence != later.sentence
        and disagree(each, later)
        and (are_near(each.value, later.value) or _is_swapped(each, later))
        and _years_of(story, each) <= set(YEAR.findall(later.sentence.of(story.text)))
        and not stands_apart(story, each, in_time=False)
        and _is_of_that_time(story, each, later)
    ]
    if len({each.value for each in near}) != 1 or _is_told_elsewhere(story, later):
        return None
    told = [
        each.value
        for each in story.figures
        if each.kind is FigureKind.QUANTITY
        and (_alike(each, later) or _alike(each, near[0]) or _is_bare(each, near[0]))
    ]
    return None if is_made_up_of(later.value, told) else near[0]


def _years_of(story: Story, figure: Figure) -> set[str]:
    """The years between the commas on either side of a figure."""
    sentence, phrase = figure.sentence, figure.phrase
    before = story.text[sentence.start : phrase.start].rpartition(",")[2]
    behind = story.text[phrase.end : sentence.end].partition(",")[0]
    return set(YEAR.findall(before + behind))


def _is_told_elsewhere(story: Story, later: Figure) -> bool:
    """Whether the story counts such things somewhere as this number, and not as known ones."""
    return any(
        each.value == later.value and not each.definite and _may_be_same(each, later)
        for each in story.figures
    )


def _speaks_of_the_same(story: Story, first: Figure, later: Figure) -> bool:
    described = description_of(story, later) - stems(_head(later) or "")
    sentence = first.sentence.of(story.text)
    shared = [word for word in described if are_told([word], sentence)]
    if described and len(shared) == len(described) and _alike(first, later):
        return True
    if later.unit is not None and later.unit.dimension is Dimension.TIME:
        return False
    known = are_told(described, story.text[: later.sentence.start])
    # Fewer may be some of them.
    if not known or not (_is_more(later, first) or _is_swapped(first, later)):
        return False
    swapped = _is_swapped(first, later) and _have_many_digits(first, later)
    if _alike(first, later) and not swapped:
        # "The 36-hole course" is told by what it is.
        theirs = _THEIRS.search(story.text, 0, first.span.start)
        many = _head(later) in _OF_MANY and not theirs
        return bool(shared) or not (many or later.compound)
    return swapped


def _have_many_digits(one: Figure, other: Figure) -> bool:
    return min(one.value or 0, other.value or 0) > _MANY_DIGITS


def _is_swapped(one: Figure, other: Figure) -> bool:
    far = max(one.value or 0, other.value or 0) > _FAR * min(one.value or 0, other.value or 0)
    return slip_between(one.value, other.value) is Slip.SWAPPED and not far


def _is_more(one: Figure, other: Figure) -> bool:
    return (one.value or 0) > (other.value or 0)


def _head(figure: Figure) -> str | None:
    """What is counted: the noun, or the unit of what is measured."""
    if figure.unit is not None:
        return None if figure.unit.dimension in _NOT_COMPARED else figure.unit.name
    if figure.named in _CROWDS:
        return "person"
    if figure.named == "magnitude":
        return figure.named
    if figure.counted is None:
        return None
    # "the 212-vote margin" counts votes.
    joined = figure.compound and figure.counted.modifiers
    return figure.counted.modifiers[0] if joined else figure.counted.head


def _alike(one: Figure, other: Figure) -> bool:
    return _head(one) == _head(other) and one.per == other.per


def _may_be_same(one: Figure, other: Figure) -> bool:
    """Whether two count in one noun, or both count people."""
    if _alike(one, other):
        return _head(one) is not None
    return _is_of_people(one) and _is_of_people(other)


def _is_of_people(figure: Figure) -> bool:
    attending = figure.predicate is Predicate.ATTENDING
    return attending or _head(figure) in HUMAN_NOUNS or _head(figure) == "person"


def _is_of_a_kind(figure: Figure) -> bool:
    """Whether a number only says of what kind things are: "18-hole courses"."""
    return figure.compound and figure.counted is not None and figure.counted.plural


def _is_bare(figure: Figure, first: Figure) -> bool:
    """Whether a number leaves out what it counts: "30 houses on Monday and 12 on Tuesday"."""
    beside = figure.sentence == first.sentence
    return beside and figure.counted is None and figure.unit is None


def _is_part(figure: Figure) -> bool:
    # "The 12 days of talks" are all of them.
    of = figure.counted is not None and figure.counted.modifiers[:1] == ("of",)
    return of and figure.unit is None
