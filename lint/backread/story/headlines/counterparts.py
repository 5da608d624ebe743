"""The body's figure for what a figure beside it counts, if one can be told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from backread.span import Span
from backread.story.figures.disagreement import Slip, slip_between
from backread.story.figures.figure import Dimension, Exactness, Figure, FigureKind
from backread.story.figures.topics import topics_of
from backread.story.headlines.lead_figures import one_of_lead
from backread.story.headlines.name_conflict import BESIDE
from backread.story.quotations.words import FUNCTION_WORDS
from backread.story.story import Story

#: Numbers further apart count different things, but for a million written for a billion.
_FAR = 20
#: So do counts of one noun.
_APART = 3
_ENOUGH = 4
#: Numbers of so many digits are seldom each other with two changed about.
_MANY_DIGITS = 100
_STEM = 4
_LEAD_BLOCKS = 5
#: "At least 12" may be 13, but nobody would write it of 20.
_MORE_THAN_LEAST = Fraction(6, 5)
#: What the headline tells stands in the first of them.
_FIRST_BLOCKS = 3
#: Ages so near each other are likely to be one person's.
_NEAR_AGES = 2
#: And no further apart, where the first paragraphs have only one.
_APART_IN_AGE = 10
_RESULTS = frozenset({FigureKind.VOTE, FigureKind.SCORE})
_EACH = re.compile(r" (?:each|apiece)\b")
_WORD = re.compile(r"[^\W\d_]{3,}")
_CHANGES = re.compile(
    r"\b(?:from (?=[$£€]?\d)|another|previous\w*|last (?:year|month|week)|a year (?:ago|before)"
    r"|(?:year|month|week)s? earlier|initial\w*|formerly|average|other|compar\w+|more than half)\b",
    re.IGNORECASE,
)
_PRISON = re.compile(
    r"\b(?:jail\w*|prison\w*|sentenc\w+|behind bars)\b|\b(?:gets?|given) [^.;]{0,12}\Z"
    r"|\A[^.;]{0,12}\bfor\b",
    re.IGNORECASE,
)


def counterpart(story: Story, figure: Figure, body: Sequence[Figure]) -> Figure | None:
    """The figure of the body that one beside it was most likely meant to give.

    Args:
        story: the story.
        figure: a figure in a headline, a dek or a caption that the body does not bear out.
        body: the figures of the body.
    """
    alike = [
        each
        for each in body
        if is_alike(story, figure, each)
        and (each.value, each.upper) != (figure.value, figure.upper)
    ]
    only = len({(each.value, each.upper) for each in alike}) == 1
    if figure.kind is FigureKind.YEAR and not only:
        return None
    if figure.kind is FigureKind.AGE:
        return _age(story, figure, alike)
    if figure.kind is FigureKind.SCORE and only:
        return alike[0]
    best: tuple[tuple[int, int], Figure] | None = None
    for each in alike:
        if each.quoted and figure.predicate is None:
            continue
        if not only and _may_be_part(figure, each):
            continue
        strength = _strength(story, figure, each, alike, only=only)
        if strength < _ENOUGH or _CHANGES.search(_around(story, each)):
            continue
        rank = (strength, -each.span.start)
        if best is None or rank > best[0]:
            best = rank, each
    if best is not None:
        return best[1]
    content = _content(story, figure)
    told = [each for each in body if not _CHANGES.search(_around(story, each))]
    shared = [len(content & _content(story, each)) for each in told]
    return one_of_lead(figure, told, lead_of(story)[:_FIRST_BLOCKS], shared)


def _may_be_part(figure: Figure, other: Figure) -> bool:
    """Whether a number of casualties may be some of the others: those of one of several places."""
    assert figure.value is not None
    assert other.value is not None
    return figure.predicate is not None and figure.value >= 2 * other.value


def _strength(
    story: Story, figure: Figure, other: Figure, alike: Sequence[Figure], *, only: bool
) -> int:
    """How much speaks for two figures being meant for one; 0 where nothing has to do with it."""
    leads = lead_of(story)
    first, lead = (leads[0].contains(other.span), any(each.contains(other.span) for each in leads))
    shared = len(_content(story, figure) & _content(story, other)) + _same_topic(
        story, figure, other
    )
    swapped = slip_between(figure.value, other.value) is Slip.SWAPPED
    if shared < 1 and not ((figure.predicate or swapped) and lead):
        return 0
    strength = shared + 2 * swapped + same_count(figure, other) * 2 + (2 if figure.predicate else 0)
    strength += 2 if only and figure.kind in _RESULTS else 0
    strength += 2 * _tells_of_what_is_shared(story, figure, other)
    strength += 2 if only else 0
    # What the line over the story counts is what the first paragraph counts.
    beside = [each for each in alike if leads[0].contains(each.span)]
    alone = first and len({each.value for each in beside}) == 1
    return strength + lead + first + alone


def _tells_of_what_is_shared(story: Story, figure: Figure, other: Figure) -> bool:
    """Whether one is a share by which something rises or falls, and the line tells of that thing.

    "Admissions cut by a third" over "a quarter fewer admissions".
    """
    if figure.kind is not FigureKind.RATIO or other.counted is None:
        return False
    changes = "fewer" in other.counted.modifiers or "more" in other.counted.modifiers
    return changes and other.counted.head[:_STEM] in _content(story, figure)


def lead_of(story: Story) -> list[Span]:
    """The first paragraphs of the body, in order; an empty span where there are none."""
    blocks = [block.span for block in story.blocks if block.kind not in BESIDE]
    return blocks[:_LEAD_BLOCKS] or [Span(0, 0)]


def _age(story: Story, figure: Figure, alike: Sequence[Figure]) -> Figure | None:
    """The one age of the first paragraphs that another could be mistaken for."""
    leads = lead_of(story)
    near = [
        each
        for each in alike
        if not each.quoted
        and any(lead.contains(each.span) for lead in leads)
        and _are_near(figure, each)
    ]
    if near:
        return near[0] if len({each.value for each in near}) == 1 else None
    # "Boatyard owner, 52": whose age the story gives first.
    first = [
        each
        for each in alike
        if any(lead.contains(each.span) for lead in lead_of(story)[:2])
        and _are_within(figure, each, _APART_IN_AGE)
    ]
    return first[0] if len({each.value for each in first}) == 1 else None


def _are_near(figure: Figure, other: Figure) -> bool:
    assert figure.value is not None
    assert other.value is not None
    swapped = slip_between(figure.value, other.value) is Slip.SWAPPED
    return swapped or _are_within(figure, other, _NEAR_AGES)


def _are_within(figure: Figure, other: Figure, years: int) -> bool:
    assert figure.value is not None
    assert other.value is not None
    return abs(figure.value - other.value) <= years


def is_alike(story: Story, figure: Figure, other: Figure) -> bool:
    """Whether the two count in one unit, and what they count may be one thing."""
    if other.kind is not figure.kind or other.value is None or figure.value is None:
        return False
    at_most = other.exactness is Exactness.AT_MOST
    if other.exactness is Exactness.VAGUE or (at_most and figure.exactness is not other.exactness):
        return False
    if other.exactness is Exactness.AT_LEAST and (
        other.value < figure.value <= other.value * _MORE_THAN_LEAST
    ):
        return False
    one, two = figure.unit, other.unit
    if (one.name if one else None) != (two.name if two else None):
        return False
    if figure.per != other.per and not (_is_each(story, figure) and other.per is not None):
        return False
    if figure.predicate is not other.predicate and (
        (figure.predicate and other.predicate) or not same_count(figure, other)
    ):
        return False
    both = figure.predicate is not None and other.predicate is not None
    if not both and one is None and figure.kind is FigureKind.QUANTITY:
        swapped = slip_between(figure.value, other.value) is Slip.SWAPPED
        many = min(figure.value, other.value) >= _MANY_DIGITS
        tenfold = max(figure.value, other.value) == 10 * min(figure.value, other.value)
        near = max(figure.value, other.value) <= _APART * min(figure.value, other.value)
        alike = bool(same_count(figure, other)) and (near or tenfold or not other.value)
        return alike or (swapped and many)
    if figure.kind in _RESULTS:
        return True
    larger, smaller = max(figure.value, other.value), min(figure.value, other.value)
    return smaller > 0 and (larger <= smaller * _FAR or larger == smaller * 1000)


def _is_each(story: Story, figure: Figure) -> bool:
    """Whether a sum is said of each of them, whatever they are: "$900 each"."""
    return _EACH.match(story.text, figure.span.end) is not None


def same_count(figure: Figure, other: Figure) -> int:
    """1 if both count in one noun, or go by one ("magnitude"), else 0."""
    one, two = figure.counted, other.counted
    named = figure.named is not None and figure.named == other.named
    return int(named or (one is not None and two is not None and one.head == two.head))


def _same_topic(story: Story, figure: Figure, other: Figure) -> int:
    """1 if both are sums of one thing, or both a time in prison, else 0."""
    topics = topics_of(story, other)
    if figure.unit is not None and figure.unit.dimension is Dimension.TIME and "sentence" in topics:
        before = story.text[figure.sentence.start : figure.span.start]
        behind = story.text[figure.span.end : figure.sentence.end]
        return int(any(_PRISON.search(side) for side in (before, behind)))
    return int(not topics.isdisjoint(topics_of(story, figure)))


def _content(story: Story, figure: Figure) -> set[str]:
    """The words of the sentence that say what it is about, cut to their first letters."""
    copy = figure.sentence.of(story.text)
    span = figure.span
    start, end = span.start - figure.sentence.start, span.end - figure.sentence.start
    words = _WORD.findall((copy[:start] + " " + copy[end:]).lower())
    return {word[:_STEM] for word in words if word not in FUNCTION_WORDS}


def _around(story: Story, figure: Figure) -> str:
    start = max(figure.sentence.start, figure.span.start - 25)
    return Span(start, min(figure.sentence.end, figure.span.end + 25)).of(story.text)
