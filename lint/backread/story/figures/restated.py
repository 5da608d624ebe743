"""Known things that a story counts again with another number: "the 14 islands", and 12 before.

"The 14 islands on the lake" are islands that the reader knows. Where the story has counted them
before as 12, and no 14 islands anywhere, one of the two numbers is wrong. What the later phrase
says of them has to be known too: "the 14 islands in the bay" may be others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backread.story.figures.content_words import are_told, stems
from backread.story.figures.description import description_of
from backread.story.figures.disagreement import (
    Conflict,
    Slip,
    are_near,
    disagree,
    is_made_up_of,
    slip_between,
)
from backread.story.figures.figure import Dimension, Exactness, Figure, FigureKind, Predicate
from backread.story.figures.scene import (
    YEAR,
    is_further,
    is_in_lead,
    is_told_with,
    stands_apart,
    times_of,
)
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
#: "All 13 workers", "every one of the 16 employees": no smaller part is meant.
_ALL = re.compile(r"\b(?:[Aa]ll|[Ee]very one)(?: of)?(?: the| its| their)? \Z")
#: So few are some of a larger group, whatever is said of them.
_HANDFUL = 4
#: Up to so many may well be some of a larger group.
_FEW = 12


def restated(story: Story, figures: Sequence[Figure]) -> Iterator[Conflict]:
    """The conflicts between a known count and the count before.

    Args:
        story: the story.
        figures: those of its figures that can be compared.
    """
    counts = [figure for figure in figures if _head(figure) is not None]
    least = [figure for figure in story.figures if _is_at_least(figure)]
    for later in counts:
        if not later.definite or _is_part(later) or _stands_apart(story, later):
            continue
        before = [each for each in (*counts, *least) if each.span < later.span]
        first = _counted_before(story, later, before)
        if first is not None and _speaks_of_the_same(story, first, later):
            alike = [each for each in counts if each.value == first.value and _alike(each, first)]
            yield Conflict(later, first, len(alike))


def _is_at_least(figure: Figure) -> bool:
    least = figure.exactness is Exactness.AT_LEAST and figure.kind is FigureKind.QUANTITY
    return least and not figure.quoted and _head(figure) is not None


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
        and not is_told_with(story, later, each)
        and not stands_apart(story, each, in_time=False)
        and _is_of_that_time(story, each, later)
    ]
    if len({each.value for each in near}) > 1:
        near = [each for each in near if _alike(each, later)] or near
    if len({each.value for each in near}) > 1:
        described = description_of(story, later)
        near = [each for each in near if are_told(described, each.sentence.of(story.text))]
    if len({each.value for each in near}) != 1 or _is_told_elsewhere(story, later):
        return None
    told = [
        each.value
        for each in story.figures
        if each.kind is FigureKind.QUANTITY
        and (
            _may_be_same(each, later)
            or _alike(each, near[0])
            or _is_bare(each, near[0])
            or (later.predicate is not None and each.predicate is later.predicate)
            or is_further(story, each)
            or _may_be_rest(each, near[0], later)
        )
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
        each.value == later.value
        and not each.definite
        and (_may_be_same(each, later) or (_is_bare(each, later) and each.span < later.span))
        for each in story.figures
    )


def _speaks_of_the_same(story: Story, first: Figure, later: Figure) -> bool:
    described = description_of(story, later) - stems(_head(later) or "")
    sentence = first.sentence.of(story.text)
    shared = [word for word in described if are_told([word], sentence)]
    whole = _ALL.search(story.text, 0, later.span.start) is not None
    handful = not whole and later.value is not None and later.value <= _HANDFUL
    if described and len(shared) == len(described) and _alike(first, later):
        return not handful or _is_more(later, first)
    if later.unit is not None and later.unit.dimension is Dimension.TIME:
        return False
    known = are_told(described, story.text[: later.sentence.start])
    # Fewer may be some of them, but for all of them.
    if not known or not (whole or _is_more(later, first) or _is_swapped(first, later)):
        return known and not described and _are_the_only_ones(first, later)
    if described and len(shared) == len(described) and _is_of_people(later):
        return True
    if whole and _alike(first, later):
        return True
    swapped = _is_swapped(first, later) and _have_many_digits(first, later)
    if _alike(first, later) and not swapped:
        # "The 36-hole course" is told by what it is.
        theirs = _THEIRS.search(story.text, 0, first.span.start)
        many = _head(later) in _OF_MANY and not theirs
        if many:
            return bool(described) and len(shared) == len(described)
        return bool(shared) or not later.compound
    return swapped


def _are_the_only_ones(first: Figure, later: Figure) -> bool:
    """Whether "the 146 passengers", of whom no word says which, can only be those before.

    A small number may be some of them. So may those of whom the sentence before tells something.
    """
    assert first.value is not None
    assert later.value is not None
    plain = not later.compound and later.unit is None and first.unit is None
    few = later.value <= _FEW or later.value * 4 < first.value * 3
    one_crowd = first.named in _CROWDS and later.predicate is Predicate.ATTENDING
    if not plain or few or _head(later) in _OF_MANY or not (_alike(first, later) or one_crowd):
        return False
    return later.counted is not None and not later.counted.modifiers


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


def _may_be_rest(figure: Figure, first: Figure, later: Figure) -> bool:
    """Whether a bare number between two counts may be what the first loses to the later."""
    bare = figure.counted is None and figure.unit is None
    return bare and first.span < figure.span < later.span and not _is_more(later, first)


def _is_part(figure: Figure) -> bool:
    # "The 12 days of talks" are all of them.
    of = figure.counted is not None and figure.counted.modifiers[:1] == ("of",)
    return of and figure.unit is None
