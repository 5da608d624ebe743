"""How much speaks for two figures being statements of one quantity."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from backread.story.figures.content_words import stems
from backread.story.figures.description import words_behind
from backread.story.figures.disagreement import Slip, are_near, is_made_up_of, slip_between
from backread.story.figures.figure import Dimension, Figure, Predicate
from backread.story.figures.names_near import names_near, same_scene
from backread.story.figures.scene import clause_of, content_near, is_told_with
from backread.story.figures.topics import topic_head, topics_of
from backread.story.story import Story

#: So much has to speak for it.
ENOUGH = 4

_POLLED = frozenset({Dimension.PERCENT, Dimension.PERCENTAGE_POINT})
_NO_MEASURES = frozenset({Dimension.MONEY, Dimension.TIME})
_GROUPS = frozenset({Predicate.ATTENDING, Predicate.CUT, Predicate.EMPLOYED})
_GENERIC = frozenset(
    "person people man woman child other candidate state member vote voter point time country side "
    "party percent thing game seat".split()
)
_NEUTRAL = frozenset("new total whole entire full overall remaining estimated roughly".split())
_RESTATED = re.compile(r"\b(?:which|that|who) (?:[a-z]+ ){1,2}(?:about )?\Z")
_WHO = frozenset({"who", "that", "which"})
#: "The loss of 340 jobs" is the one that is known.
_THE_OF = re.compile(r"\b[Tt]he [a-z]{4,} of (?:about |some |all |its )?\Z")
_ORGANISERS = re.compile(r"\borgani[sz]ers?\b", re.IGNORECASE)
_AUTHORITIES = re.compile(r"\b(?:police|officials|authorities)\b", re.IGNORECASE)
_SMALL = 10
#: Of more sums of one topic most are of different firms, years and branches.
_FEW_OF_A_TOPIC = 3


def kind_of(figure: Figure) -> Hashable | None:
    """What figures must have in common before they are compared; None for what never is."""
    if figure.predicate in _GROUPS:
        return figure.predicate
    if figure.named is not None:
        return "named", figure.named
    if figure.unit is not None and figure.unit.dimension in (Dimension.MONEY, Dimension.TIME):
        return figure.unit.name, figure.per
    if figure.counted is None:
        return (figure.unit.name, figure.per) if figure.unit is not None else None
    unit = figure.unit_name
    # "the 24-story tower" counts what "24 stories" counts.
    compound = figure.compound and unit is None and figure.counted.modifiers
    head = figure.counted.modifiers[0] if compound else figure.counted.head
    return head, unit, figure.per


@dataclass(frozen=True)
class Group:
    """All figures of a story that are of one kind."""

    story: Story
    figures: Sequence[Figure]
    _made_up: dict[Fraction | None, bool] = field(default_factory=dict, init=False, compare=False)

    @cached_property
    def values(self) -> frozenset[Fraction | None]:
        """The numbers that they give."""
        return frozenset(each.value for each in self.figures)

    @cached_property
    def told(self) -> frozenset[Fraction | None]:
        """The numbers that the story gives of them or of anything called by one of their nouns."""
        heads = {_head(each) for each in self.figures} - {""} - _GENERIC
        alike = {each.value for each in self.story.figures if _head(each) in heads}
        return self.values | alike

    def makes_up(self, value: Fraction | None) -> bool:
        """Whether a number is the sum of others of them, or what one leaves of another."""
        if value not in self._made_up:
            self._made_up[value] = is_made_up_of(value, self.told)
        return self._made_up[value]

    @cached_property
    def by_topic(self) -> Counter[str]:
        """How many numbers the story gives of each topic: a firm has many profits."""
        told = {
            (topic, each.value) for each in self.figures for topic in topics_of(self.story, each)
        }
        return Counter(topic for topic, _ in told)


def is_one_quantity(story: Story, figure: Figure, other: Figure, group: Group) -> bool:
    """Whether two figures of one kind are statements of one quantity.

    Args:
        story: the story.
        figure: a figure.
        other: another, not in the same sentence.
        group: all figures of their kind.
    """
    if figure.predicate and other.predicate and figure.predicate is not other.predicate:
        return False
    if not same_scene(story, figure, other) or _by_two_counts(story, figure, other):
        return False
    if any(_is_alone(story, *pair) for pair in ((figure, other), (other, figure))):
        return False
    if are_told_apart(story, figure, other):
        return False
    if any(is_told_with(story, *pair) for pair in ((figure, other), (other, figure))):
        return False
    later = max(figure, other, key=lambda each: each.span)
    # "The $2 billion deal" is the one of which the story has said before that it cost as much.
    if later.definite and any(
        each.value == later.value and each.span < later.span and not each.definite
        for each in group.figures
    ):
        return False
    # What speaks for it is soon found; what numbers are made up of takes longest.
    return evidence(story, figure, other, group) >= ENOUGH and not any(
        group.makes_up(each.value) for each in (figure, other)
    )


def evidence(story: Story, figure: Figure, other: Figure, group: Group) -> int:
    """The sum of what speaks for it and against it."""
    first, later = sorted((figure, other), key=lambda each: each.span)
    known = later.definite or bool(
        _RESTATED.search(story.text, later.sentence.start, later.span.start)
        or _THE_OF.search(story.text, later.sentence.start, later.span.start)
    )
    slip = slip_between(first.value, later.value)
    points = min(len(content_near(story, first) & content_near(story, later)), 3)
    points += known + (3 if slip is Slip.SWAPPED else slip is Slip.DIGIT)
    points += len(group.values) == 2
    points += bool(names_near(story, first) & names_near(story, later))
    points += _by_what_they_are(story, first, later, group, known=known)
    return points - _strangeness(story, first, later, slip, known=known)


def _by_what_they_are(
    story: Story, first: Figure, later: Figure, group: Group, *, known: bool
) -> int:
    if first.predicate in _GROUPS:
        return 1 + 2 * known
    if first.unit is not None and first.unit.dimension in (Dimension.MONEY, Dimension.TIME):
        shared = topics_of(story, first) & topics_of(story, later)
        alike = known and _head(later) != "" and _is_told(story, first, _head(later))
        many = shared and all(group.by_topic[topic] > _FEW_OF_A_TOPIC for topic in shared)
        if (not shared or many) and not alike:
            # Of sums in a story most have nothing to do with each other.
            return -2
        return 1 + (known and (alike or topic_head(later) in shared))
    assert first.value is not None
    assert later.value is not None
    head = later.counted.head if later.counted else ""
    # "the 1,500 pilots" cannot be some of 1,200.
    whole = later.definite and later.value > first.value and head not in _GENERIC
    return int(whole)


def are_told_apart(story: Story, figure: Figure, other: Figure) -> bool:
    """Whether a clause says of both which ones they are, and not the same: "the 14 who fled"."""
    behind = [words_behind(story, each) for each in (figure, other)]
    if not all(words and words[0] in _WHO for words in behind):
        return False
    told = [stems(" ".join(words)) for words in behind]
    return len(told[0] & told[1]) * 2 < min(map(len, told))


def _is_told(story: Story, figure: Figure, noun: str) -> bool:
    """Whether the clause of a figure has a noun: "$75 million on the new stadium"."""
    clause = clause_of(story, figure).of(story.text).lower()
    return re.search(rf"\b{re.escape(noun)}", clause) is not None


def _head(figure: Figure) -> str:
    return figure.counted.head if figure.counted else ""


def _strangeness(
    story: Story, first: Figure, later: Figure, slip: Slip | None, *, known: bool
) -> int:
    points = 0
    polled = first.unit is not None and first.unit.dimension in _POLLED
    points += 3 * (polled or any(_counts_points(each) for each in (first, later)))
    # A story has many distances, and as many weights.
    measured = first.unit is not None and first.unit.dimension not in _NO_MEASURES
    points += measured and not polled and not known
    points += 3 * (not are_near(first.value, later.value) and slip is None)
    small = max(first.value or 0, later.value or 0) <= _SMALL and first.unit is None
    # Fewer of so few are likely to be some of them.
    fewer = (later.value or 0) < (first.value or 0) and later.definite
    points += (1 + fewer) * small * (first.predicate not in _GROUPS)
    points += not known and bool(first.counted and first.counted.head in _GENERIC)
    # Once "a $9 billion water bill" is known, "the bill" will do.
    shortened = known and _head(first) == _head(later) != ""
    for one, two in ((later, first),) if shortened else ((first, later), (later, first)):
        told = set(one.counted.modifiers if one.counted else ()) - _NEUTRAL
        there = two.sentence.of(story.text).lower()
        strange = {word for word in told if len(word) > 2 and word[:5] not in there}
        points += bool(strange)
    return points


def _by_two_counts(story: Story, figure: Figure, other: Figure) -> bool:
    """Whether the police count one crowd and its organisers the other."""
    sentences = [each.sentence.of(story.text) for each in (figure, other)]
    counted = [_ORGANISERS.search(sentence) is not None for sentence in sentences]
    return (
        figure.predicate is Predicate.ATTENDING
        and counted[0] != counted[1]
        and any(_AUTHORITIES.search(sentence) for sentence in sentences)
    )


def _is_alone(story: Story, figure: Figure, other: Figure) -> bool:
    """Whether only one of two sentences has the tower of "the 24-story tower"."""
    if not (figure.compound and figure.counted) or (other.compound and other.counted):
        return False
    return figure.counted.head not in other.sentence.of(story.text).lower()


def _counts_points(figure: Figure) -> bool:
    counted = figure.counted
    return counted is not None and "point" in (counted.head, *counted.modifiers[:1])
