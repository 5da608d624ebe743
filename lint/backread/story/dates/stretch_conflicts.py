"""One matter that is told with two stretches of years: "from 2011 to 2016", "from 2013 to 2016".

One end is the same, the other is a slip. Where both differ, two things are told of; so they are
where a rise or a count is measured over each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backread.calendar_words import MONTHS
from backread.span import Span
from backread.story.attributions.word_forms import word_key
from backread.story.dates.stretches import Noun, Stretch, find_stretches
from backread.story.story import Story

#: A slip changes a year by no more.
_FEW_YEARS = 10
#: What is measured is measured over any years.
_MEASURED = frozenset(
    map(
        word_key,
        """
        rose risen fell fallen grew grown increased decreased declined dropped doubled tripled
        climbed plunged shrank shrunk gained lost jumped averaged quadrupled halved slowed
        """.split(),
    )
)
_MEASURES = frozenset(
    """
    number rate share percent percentage average growth increase decrease decline rise fall drop
    rise total level figure data price cost year month day record document report file case
    """.split()
)
#: Other years are those of a part, or of another try.
_APART = re.compile(
    r"\b(?:part|parts|half|portion|first|last|extend\w*|expand\w*|original\w*|initial\w*|planned"
    r"|again|another|second|third|later|earlier|previous\w*|continu\w*|resum\w*|renew\w*|both"
    r"|each|every|only|mainly|mostly|peak\w*|compared|than|including|reelected|re-elected"
    r"|per ?cent|amended|revised|corrected|instead)\b|%",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StretchConflict:
    """A matter, the stretch of years that is told of it later, and the one told before."""

    matter: str
    span: Span
    other: Span


def find_stretch_conflicts(story: Story) -> Iterator[StretchConflict]:
    """The stretches of years that disagree with an earlier one of the same matter, in order."""
    stretches = find_stretches(story)
    for place, later in enumerate(stretches):
        same = [
            (each, matter)
            for each in stretches
            if each is not later and (matter := _shared_matter(story, each, later))
        ]
        apart = [(each, matter) for each, matter in same if _is_slip(story, each, later)]
        # What is told with this stretch elsewhere too, or with three, has several.
        if not apart or len(apart) < len(same):
            continue
        if len({_ends(story, each) for each, _ in apart}) > 1:
            continue
        earlier, matter = apart[0]
        if earlier in stretches[:place]:
            yield StretchConflict(matter, later.span, earlier.span)


def _ends(story: Story, stretch: Stretch) -> tuple[tuple[int, int], tuple[int, int]]:
    return _end(stretch.first.of(story.text)), _end(stretch.last.of(story.text))


def _end(words: str) -> tuple[int, int]:
    """Year and month of one end; 0 for a month that is not given."""
    month = next((place for place, name in enumerate(MONTHS, 1) if words[:3] == name[:3]), 0)
    return int(words[-4:]), month


def _is_slip(story: Story, one: Stretch, other: Stretch) -> bool:
    """Whether one end is the same and the other is not."""
    pairs = list(zip(_ends(story, one), _ends(story, other), strict=True))
    if sum(_may_be_one(there, elsewhere) for there, elsewhere in pairs) != 1:
        return False
    return all(abs(there[0] - elsewhere[0]) <= _FEW_YEARS for there, elsewhere in pairs)


def _may_be_one(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two ends are in one year, and in one month if both have one."""
    return one[0] == other[0] and (one[1] == other[1] or 0 in (one[1], other[1]))


def _shared_matter(story: Story, one: Stretch, other: Stretch) -> str:
    """What two stretches are both told of; empty if they are of two matters."""
    if one.sentence == other.sentence or _MEASURED & {one.verb, other.verb}:
        return ""
    if any(_APART.search(each.sentence.of(story.text)) for each in (one, other)):
        return ""
    if one.numbers - other.numbers and other.numbers - one.numbers:
        return ""
    if one.names - other.names and other.names - one.names:
        return ""
    if one.people and other.people and one.people.isdisjoint(other.people):
        return ""
    for noun in one.nouns:
        for again in other.nouns:
            if noun.word == again.word and _is_one(noun, again, one, other):
                return f"the {again.text}"
    return _shared_deed(story, one, other)


def _shared_deed(story: Story, one: Stretch, other: Stretch) -> str:
    """What one person did at one place both times: "who worked at Seagate"; empty if nothing."""
    if not one.verb or one.verb != other.verb or len(one.people) != 1 or one.people != other.people:
        return ""
    # "As a clerk" tells of some of the years only.
    if not one.names & other.names or _offices(one) != _offices(other):
        return ""
    here, there = one.names | _things(one), other.names | _things(other)
    if here - there and there - here:
        return ""
    person = story.people[next(iter(one.people))]
    return f"what {person.name} did"


def _things(stretch: Stretch) -> set[str]:
    nouns = [each for each in stretch.nouns if not (each.is_person or each.is_name)]
    return {each.word for each in nouns}


def _offices(stretch: Stretch) -> set[str]:
    return {each.word for each in stretch.nouns if each.is_person and not each.is_name}


def _is_one(noun: Noun, again: Noun, one: Stretch, other: Stretch) -> bool:
    """Whether a noun that stands in both is one thing, told of in one way."""
    later, earlier = (again, one) if one.first < other.first else (noun, other)
    if noun.word in _MEASURES or noun.is_name or later.is_new:
        return False
    # "The papers from 2003 to 2010" are some of those that were published up to then.
    if later.may_be_part and earlier.verb:
        return False
    if noun.is_person and not one.people & other.people:
        return False
    if noun.modifiers - again.modifiers and again.modifiers - noun.modifiers:
        return False
    if not (one.verb and other.verb):
        return True
    if one.verb != other.verb:
        return noun.is_central and again.is_central
    return _meet(_subjects(one), _subjects(other)) and _meet(_objects(one), _objects(other))


def _subjects(stretch: Stretch) -> set[str]:
    nouns = [each for each in stretch.nouns if each.is_central and not each.is_object]
    return {each.word for each in nouns if not each.is_person}


def _objects(stretch: Stretch) -> set[str]:
    return {each.word for each in stretch.nouns if each.is_object}


def _meet(one: set[str], other: set[str]) -> bool:
    return not (one and other) or not one.isdisjoint(other)
