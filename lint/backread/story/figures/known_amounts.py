"""Known things that go by an amount: "the $4 million prize", "the 24-metre dam".

Where the story has told the amount before, as the prize's or the dam's, it has to be the same one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backread.span import Span
from backread.story.figures.content_words import are_told, stems
from backread.story.figures.description import description_of, words_behind
from backread.story.figures.disagreement import (
    Conflict,
    Slip,
    are_near,
    disagree,
    is_made_up_of,
    slip_between,
)
from backread.story.figures.figure import Dimension, Figure, Unit
from backread.story.figures.scene import clause_of, is_in_lead, stands_apart
from backread.story.figures.topics import topic_head, topics_of
from backread.story.story import Story

_MEASURES = frozenset(
    {Dimension.LENGTH, Dimension.MASS, Dimension.AREA, Dimension.VOLUME, Dimension.SPEED}
)
#: What says whose measure a figure is: "is 24 metres high", "weighs 600 grams".
_MEASURED_BEHIND = re.compile(
    r"[ -](?:high|tall|long|wide|deep|across|thick|in (?:height|length|width|diameter|weight|size)"
    r"|above)\b|,? ?\([^)]*\) (?:high|tall|long|wide|deep|across|thick)\b"
)
_MEASURED_BEFORE = re.compile(
    r"\b(?:weigh(?:s|ed|ing)?|measur(?:es|ed|ing)|covers?|covered|covering|height of|length of"
    r"|weight of|width of|depth of) (?:(?:about|around|some|nearly|only) )?\Z"
)


def known_amounts(story: Story, figures: Sequence[Figure]) -> Iterator[Conflict]:
    """The conflicts between the amount by which a thing goes and the one told of it before.

    Args:
        story: the story.
        figures: those of its figures that can be compared.
    """
    amounts = [figure for figure in figures if figure.unit is not None and figure.per is None]
    for place, later in enumerate(amounts):
        # "The last time that the 40-metre bridge was shut": the bridge is as long as ever.
        if not later.definite or stands_apart(story, later, in_time=not _is_joined(later)):
            continue
        before = [each for each in amounts[:place] if each.sentence != later.sentence]
        first = _first(story, later, before, amounts)
        if first is not None:
            alike = [each for each in amounts if each.value == first.value]
            yield Conflict(later, first, len(alike))


def _first(
    story: Story, later: Figure, before: Sequence[Figure], amounts: Sequence[Figure]
) -> Figure | None:
    """The one amount told before of what a later phrase names, if it is another amount."""
    assert later.unit is not None
    if later.unit.dimension is Dimension.MONEY:
        told = [each for each in before if _is_sum_of(story, each, later)]
    elif later.unit.dimension in _MEASURES and _is_joined(later):
        told = [each for each in before if _is_measure_of(story, each, later)]
    else:
        return None
    first = _one_of(told, later)
    if first is None or not disagree(first, later):
        return None
    same = [each for each in amounts if _same_unit(each.unit, later.unit)]
    values = [each.value for each in same]
    if any(each.value == later.value and not each.definite for each in same):
        return None
    swapped = slip_between(first.value, later.value) is Slip.SWAPPED
    if not swapped and is_made_up_of(later.value, values):
        return None
    return first if not stands_apart(story, first) else None


def _one_of(told: Sequence[Figure], later: Figure) -> Figure | None:
    """The amount that another could be mistaken for: one by a slip, or else the only one near."""
    slips = [each for each in told if slip_between(each.value, later.value) is Slip.SWAPPED]
    near = [
        each
        for each in told
        if are_near(each.value, later.value)
        or slip_between(each.value, later.value) is not None
        or _is_tenfold(each, later)
    ]
    for chosen in (slips, near):
        if len({each.value for each in chosen}) == 1:
            return chosen[0]
    return None


def _is_tenfold(one: Figure, other: Figure) -> bool:
    """Whether a nought too many or too few makes the one the other."""
    values = sorted((one.value or 0, other.value or 0))
    return values[1] in (10 * values[0], 1000 * values[0])


def _is_sum_of(story: Story, first: Figure, later: Figure) -> bool:
    """Whether a sum is told of what another goes with: "the prize is worth $4 million"."""
    if not _same_unit(first.unit, later.unit):
        return False
    # The sum that a story is about is told again with two of its digits changed about.
    swapped = slip_between(first.value, later.value) is Slip.SWAPPED
    if swapped and is_in_lead(story, first):
        described = description_of(story, later)
        noun = stems(later.counted.head) if later.counted else set()
        if are_told(described | noun, story.text[: later.sentence.start]):
            return True
    clause = clause_of(story, first).of(story.text)
    if later.counted is None:
        described = description_of(story, later)
        return bool(described) and are_told(described, clause)
    head = later.counted.head
    topic = topic_head(later)
    named = re.search(rf"\b{re.escape(head)}s?\b", clause, re.IGNORECASE) is not None
    if not named and (topic is None or topic not in topics_of(story, first)):
        return False
    before = story.text[: later.sentence.start]
    names = [word for word in words_behind(story, later) if word[0].isupper()]
    known = are_told(stems(" ".join(later.counted.modifiers)), before)
    return known and all(name in before for name in names)


def _is_measure_of(story: Story, first: Figure, later: Figure) -> bool:
    assert later.counted is not None
    if not _same_unit(first.unit, later.unit) or _is_joined(first):
        return False
    sentence, span = first.sentence, first.span
    if not _is_of(story, Span(sentence.start, span.start), later.counted.head):
        return False
    return (
        _MEASURED_BEHIND.match(story.text, span.end) is not None
        or _MEASURED_BEFORE.search(story.text, sentence.start, span.start) is not None
    )


def _is_joined(figure: Figure) -> bool:
    """Whether a hyphen joins number and unit before a noun: "the 24-metre dam"."""
    return figure.counted is not None and "-" in figure.text


def _is_of(story: Story, before: Span, noun: str) -> bool:
    """Whether a noun is the last thing that "the" or "its" names before a measure."""
    return (
        re.search(
            rf"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Ii]ts|[Tt]heir) (?:[\w-]+ ){{0,3}}?{re.escape(noun)}\b"
            r"(?!['’]s)(?:(?! (?:the|an?|its|their|his|her) )[^.;:]){0,40}\Z",
            before.of(story.text),
        )
        is not None
    )


def _same_unit(one: Unit | None, other: Unit | None) -> bool:
    return one is not None and other is not None and one.name == other.name
