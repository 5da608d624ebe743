"""Definitions of a story that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from backread.story.acronyms.acronym import Acronym, Definition
from backread.story.acronyms.initials import SMALL_WORDS, letters_of, plain
from backread.story.organisations.likeness import Likeness, are_same_name, compare_names
from backread.story.story import Story

_TWO_NAMES = frozenset({Likeness.DIFFERENT, Likeness.HEAD, Likeness.KIND})


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two definitions that cannot both be right.

    Attributes:
        wrong: the one in the minority, or the later one.
        other: the one that it contradicts.
        two_names: whether one acronym has two names; otherwise one name has two acronyms.
    """

    wrong: Definition
    other: Definition
    two_names: bool


def find_conflicts(story: Story) -> Iterator[Conflict]:
    """The conflicts between the definitions of a story, in the order of the text."""
    acronyms = list(story.acronyms)
    found = [conflict for acronym in acronyms for conflict in _two_names(acronym)]
    for one, other in combinations(acronyms, 2):
        found += _two_acronyms(story, one, other)
    yield from sorted(found, key=lambda each: each.wrong.span)


def _two_names(acronym: Acronym) -> Iterator[Conflict]:
    named = [each for each in acronym.definitions if each.name]
    groups: list[list[Definition]] = []
    for definition in named:
        for group in groups:
            if any(not _differ(definition, each) for each in group):
                group.append(definition)
                break
        else:
            groups.append([definition])
    if len(groups) < 2:
        return
    right = max(groups, key=lambda group: (len(group), -group[0].span.start))
    for group in groups:
        if group is not right:
            yield from (Conflict(each, right[0], two_names=True) for each in group)


def _differ(one: Definition, other: Definition) -> bool:
    """Whether two definitions give an acronym names that cannot mean the same."""
    if not one.spelt and not other.spelt:
        return False
    if one.spelt != other.spelt and not _shares_words(one.name, other.name):
        # Letters that fit the one name only: the other may be a translation.
        return False
    return compare_names(one.name, other.name) in _TWO_NAMES


def _shares_words(one: str, other: str) -> bool:
    words = [{plain(word) for word in name.split()} - SMALL_WORDS for name in (one, other)]
    return 2 * len(words[0] & words[1]) >= max(map(len, words))


def _two_acronyms(story: Story, one: Acronym, other: Acronym) -> Iterator[Conflict]:
    for first in one.definitions:
        for second in other.definitions:
            if not (first.spelt or second.spelt) or not (first.name and second.name):
                continue
            letters = [letters_of(each.span.of(story.text)) for each in (first, second)]
            if letters[0] == letters[1]:
                continue
            if _continues(*letters) and len(first.name.split()) != len(second.name.split()):
                continue
            if are_same_name(first.name, second.name):
                wrong, right = sorted(
                    (first, second), key=lambda each: each.span.start, reverse=True
                )
                yield Conflict(wrong, right, two_names=False)
                return


def _continues(one: str, other: str) -> bool:
    """Whether one acronym is the other with more letters: a longer and a shorter name."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) or longer.endswith(shorter)
