"""How much speaks for a candidate's being a person's name."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from backread.story.people.candidates import Candidate, coordinated
from backread.story.people.lexicon import (
    EAST_ASIAN_FAMILY_NAMES,
    MONONYMS,
    common_family_names,
    family_names,
    given_names,
    names_that_are_words,
)
from backread.story.people.name_parts import take_apart
from backread.story.people.thing_words import PLACES

#: What a full name, or a name of one word, must weigh to bring a person into the story. Found by
#: reading the candidates of the development corpora on either side of the line.
_FULL_NAME_WEIGHT = 2.0
_LONE_NAME_WEIGHT = 3.0
_LISTED_WEIGHT = 1.5
_USED_ALONE_WEIGHT = 1.5


#: The folded words of a name, and the candidates that have them.
Key: TypeAlias = tuple[str, ...]
Groups: TypeAlias = Mapping[Key, Sequence[Candidate]]


def accept_full_names(groups: Groups, candidates: Sequence[Candidate]) -> set[Key]:
    """The names of two words or more that are people's.

    Args:
        groups: the candidates for a full name by their folded words.
        candidates: all candidates of the story, in the order of the text.
    """
    alone = _names_used_alone(candidates)
    weights = {
        key: _weigh_full_name(group) + _USED_ALONE_WEIGHT * (key[-1] in alone)
        for key, group in groups.items()
    }
    return _heavy_enough(weights, _FULL_NAME_WEIGHT, candidates)


def accept_lone_names(
    groups: Groups, candidates: Sequence[Candidate], known: Container[Key]
) -> set[Key]:
    """The names of one word that are people's, beside those of people who are known."""
    weights = {key: _weigh_lone_name(group) for key, group in groups.items()}
    # Firms stand in lists beside firms that are called as people are: "Alder and Ann Weller rose".
    listed = {key for key, group in groups.items() if _is_name(key) or any(map(_is_sure, group))}
    return _heavy_enough(weights, _LONE_NAME_WEIGHT, candidates, known, listed)


def _is_name(key: Key) -> bool:
    return key[0] in given_names() or key[0] in family_names()


def _is_sure(candidate: Candidate) -> bool:
    """Whether what stands beside a name makes it a person's."""
    return candidate.titled or candidate.introduced or candidate.spoken or candidate.employed


def _heavy_enough(
    weights: Mapping[Key, float],
    enough: float,
    candidates: Sequence[Candidate],
    known: Container[Key] = (),
    may_gain: Container[Key] | None = None,
) -> set[Key]:
    """The names that weigh enough; being listed beside one, or a known one, adds to the weight.

    Only those that ``may_gain`` do so, where it is given.
    """
    accepted = {key for key, weight in weights.items() if weight >= enough}
    listed = [
        (one.key, other.key) for one, other in pairwise(candidates) if coordinated(one, other)
    ]
    for one, other in [*listed, *reversed(listed)]:
        for beside, candidate in ((one, other), (other, one)):
            heavier = weights.get(candidate, 0.0) + _LISTED_WEIGHT
            named = beside in accepted or beside in known or beside[-1:] in known
            gains = may_gain is None or candidate in may_gain
            if named and gains and candidate in weights and heavier >= enough:
                accepted.add(candidate)
    return accepted


def _weigh_full_name(group: Sequence[Candidate]) -> float:
    words = group[0].words
    first = words[0].folded
    weight = 0.0
    doubtful = first in PLACES or first in names_that_are_words()
    if first in given_names():
        weight += 1.0 if doubtful else 2.5
    if words[0].initials:
        weight += 1.5
    if first in EAST_ASIAN_FAMILY_NAMES:
        parts = take_apart(words)
        weight += 2.5 if parts.hyphenated else 2.0 * parts.family_first
    if words[-1].folded in family_names():
        weight += 0.5
    weight += 2.0 * _mean(candidate.labelled for candidate in group)
    weight -= 2.0 * _mean(candidate.mislabelled for candidate in group)
    weight -= (1.0 if doubtful else 0.5) * _mean(candidate.grouped for candidate in group)
    weight += 2.0 * any(candidate.titled or candidate.introduced for candidate in group)
    weight += 1.0 * any(candidate.spoken for candidate in group)
    weight += 1.0 * any(candidate.described for candidate in group)
    weight += 2.0 * any(candidate.credited for candidate in group)
    weight += 0.5 * max(candidate.personal for candidate in group)
    weight -= 1.0 * any(candidate.thing_like for candidate in group)
    return weight


def _weigh_lone_name(group: Sequence[Candidate]) -> float:
    word = group[0].words[0]
    if len(word.text) < 3 or (word.text.isupper() and len(word.text) < 5):
        return 0.0
    weight = 0.0
    ordinary = word.folded in PLACES or word.folded in names_that_are_words()
    sure = any(map(_is_sure, group))
    frequent = word.folded in given_names() or (sure and word.folded in common_family_names())
    if frequent and not ordinary:
        weight += 1.0
    elif word.folded in given_names() or word.folded in family_names():
        weight += 0.5
    weight += 2.0 * _mean(candidate.labelled for candidate in group)
    weight -= 1.5 * _mean(candidate.mislabelled for candidate in group)
    weight -= (1.0 if sure else 1.5) * _mean(candidate.grouped for candidate in group)
    weight += 3.0 * any(candidate.titled for candidate in group)
    weight += 1.5 * any(candidate.spoken for candidate in group)
    weight += 2.5 * any(candidate.introduced for candidate in group)
    weight += 1.5 * any(candidate.employed for candidate in group)
    weight += 1.0 * any(candidate.described for candidate in group)
    weight += 3.0 * any(candidate.credited for candidate in group)
    weight -= 2.0 * any(candidate.thing_like for candidate in group)
    weight += max(candidate.personal for candidate in group)
    weight += 4.0 * (word.folded in MONONYMS)
    return weight - 0.5 * ordinary


def _names_used_alone(candidates: Iterable[Candidate]) -> set[str]:
    """The words that stand alone somewhere as a person's name would: "Weller said"."""
    return {
        candidate.key[0]
        for candidate in candidates
        if len(candidate.words) == 1
        and (candidate.spoken or candidate.titled or candidate.labelled)
        and not candidate.mislabelled
    }


def _mean(shares: Iterable[float]) -> float:
    values = list(shares)
    return sum(values) / len(values)
