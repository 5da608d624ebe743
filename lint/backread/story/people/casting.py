"""Who is in the story: candidates weighed over the whole of it and joined into people."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from backread.story.people.candidates import Candidate, coordinated, is_title, joins
from backread.story.people.cast import Gender
from backread.story.people.lexicon import (
    EAST_ASIAN_FAMILY_NAMES,
    GIVEN_NAME_TITLES,
    MONONYMS,
    MONTHS,
    OPENERS,
    PLACES,
    THING_WORDS,
    WEEKDAYS,
    common_family_names,
    family_names,
    fold,
    given_names,
    names_that_are_words,
    nicknames_of,
)
from backread.story.people.name_parts import NameParts, take_apart
from backread.story.people.name_words import NameBlock
from backread.story.people.spelling import difference, sounds_alike

#: What a full name, or a name of one word, must weigh to bring a person into the story. Found by
#: reading the candidates of the development corpora on either side of the line.
_FULL_NAME_WEIGHT = 2.0
_LONE_NAME_WEIGHT = 3.0
_LISTED_WEIGHT = 1.5
_USED_ALONE_WEIGHT = 1.5


_KNOWN_AS = re.compile(
    r"(?:known (?:only |simply |professionally )?as|stage name(?: of)?|goes by|performs as"
    r"|calls (?:him|her|them)sel(?:f|ves)|pseudonym|alias|identified only as|gave (?:his|her|their)"
    r" name only as)[ \"“‘']*\Z",
    re.IGNORECASE,
)
_ONE_NAME = re.compile(
    r",? (?:who|whose)\b[^.!?]{0,60}\b"
    r"(?:(?:one|single|first) name|mononym|surname|(?:last|family|full) name)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Identity:
    """A person of the story in the making.

    Attributes:
        parts: the parts of the name in its most frequent full spelling.
        full: the folded full names, with how often the story gives each as a candidate.
        spellings: the parts of each full name.
        nicknames: folded nicknames that the story introduces.
        short_names: folded short forms of the given name that the story uses alone.
        misspelt: folded words that stand for a word of the name, spelt in another way.
        eponym: whether the story names only things after the person.
        lone: whether the story never gives more than one name.
    """

    parts: NameParts
    full: Counter[tuple[str, ...]] = field(default_factory=Counter)
    spellings: dict[tuple[str, ...], NameParts] = field(default_factory=dict)
    nicknames: set[tuple[str, ...]] = field(default_factory=set)
    short_names: set[tuple[str, ...]] = field(default_factory=set)
    misspelt: dict[str, str] = field(default_factory=dict)
    eponym: bool = False
    lone: bool = False

    @property
    def family(self) -> tuple[str, ...]:
        """The folded words of the family name."""
        return tuple(fold(word) for word in self.parts.family)

    @property
    def given(self) -> tuple[str, ...]:
        """The folded given names."""
        return tuple(fold(word) for word in self.parts.given)


def cast_full_names(candidates: Sequence[Candidate]) -> list[Identity]:
    """The people whom the story gives with two names or more."""
    groups: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if len(candidate.words) > 1 and any(word.gap != "-" for word in candidate.words[1:]):
            groups[candidate.key].append(candidate)
    accepted = _accepted_full_names(groups, candidates)
    identities: list[Identity] = []
    for key, group in sorted(accepted.items(), key=lambda item: (-len(item[1]), item[0])):
        if any(_only_begins_with(identity, key) for identity in identities):
            continue
        parts = take_apart(group[0].words)
        identity = next((known for known in identities if _is_same(known, parts, len(group))), None)
        if identity is None:
            identity = Identity(parts, eponym=True)
            identities.append(identity)
        identity.eponym &= all(candidate.eponym for candidate in group)
        identity.full[key] += len(group)
        identity.spellings[key] = parts
        identity.nicknames.update(_nicknames(group))
    families = {identity.family for identity in identities}
    return [identity for identity in identities if not families.issuperset(identity.full)]


def _accepted_full_names(
    groups: dict[tuple[str, ...], list[Candidate]], candidates: Sequence[Candidate]
) -> dict[tuple[str, ...], list[Candidate]]:
    alone = _names_used_alone(candidates)
    weights = {
        key: _weigh_full(group) + _USED_ALONE_WEIGHT * (key[-1] in alone)
        for key, group in groups.items()
    }
    accepted = _with_listed(weights, _FULL_NAME_WEIGHT, candidates)
    accepted |= {
        key for key in groups if key not in accepted and _is_near_one_of(key, groups, accepted)
    }
    return {key: groups[key] for key in groups if key in accepted}


def _is_near_one_of(
    key: tuple[str, ...],
    groups: dict[tuple[str, ...], list[Candidate]],
    accepted: set[tuple[str, ...]],
) -> bool:
    """Whether a name shares its first or last word with an accepted one and misspells the other."""
    texts = [word.text for word in groups[key][0].words]
    for known in accepted:
        others = [word.text for word in groups[known][0].words]
        if len(texts) != len(others) or groups[known][0].eponym:
            continue
        differing = [(one, two) for one, two in zip(texts, others, strict=True) if one != two]
        if len(differing) == 1 and difference(*differing[0]) is not None:
            return True
    return False


def _names_used_alone(candidates: Iterable[Candidate]) -> set[str]:
    """The words that stand alone somewhere as a person's name would: "Weller said"."""
    return {
        candidate.key[0]
        for candidate in candidates
        if len(candidate.words) == 1
        and (candidate.spoken or candidate.titled or candidate.labelled)
        and not candidate.mislabelled
    }


def _with_listed(
    weights: dict[tuple[str, ...], float],
    enough: float,
    candidates: Sequence[Candidate],
    known: Container[tuple[str, ...]] = (),
) -> set[tuple[str, ...]]:
    """The names that weigh enough; being listed beside one, or a known one, adds to the weight."""
    accepted = {key for key, weight in weights.items() if weight >= enough}
    listed = [
        (one.key, other.key) for one, other in pairwise(candidates) if coordinated(one, other)
    ]
    for one, other in [*listed, *reversed(listed)]:
        for beside, candidate in ((one, other), (other, one)):
            heavier = weights.get(candidate, 0.0) + _LISTED_WEIGHT
            named = beside in accepted or beside in known or beside[-1:] in known
            if named and candidate in weights and heavier >= enough:
                accepted.add(candidate)
    return accepted


def _only_begins_with(identity: Identity, key: tuple[str, ...]) -> bool:
    """Whether a run of capitals begins with a known family name and is no name of its own."""
    begins = key[:1] == identity.family and key[0] not in given_names()
    return begins and not identity.parts.family_first


def _nicknames(group: Iterable[Candidate]) -> Iterator[tuple[str, ...]]:
    for candidate in group:
        if candidate.nickname:
            first, end = candidate.nickname
            yield tuple(word.folded for word in candidate.block.words[first:end])


def cast_lone_names(candidates: Sequence[Candidate], known: set[tuple[str, ...]]) -> list[Identity]:
    """The people whom the story names by one word only; the known words are others'."""
    groups = _lone_groups(candidates, known)
    weights = {key: _weigh_lone(group) for key, group in groups.items()}
    accepted = _with_listed(weights, _LONE_NAME_WEIGHT, candidates, known)
    identities = []
    for key, group in sorted(groups.items()):
        if key not in accepted:
            continue
        word = group[0].words[0]
        by_given = (
            word.folded in given_names()
            and word.folded not in common_family_names()
            and word.folded not in EAST_ASIAN_FAMILY_NAMES
            and not any(candidate.titled or candidate.introduced for candidate in group)
        )
        parts = NameParts((word.text,), ()) if by_given else NameParts((), (word.text,))
        identity = Identity(parts, lone=True)
        identity.full[key] = len(group)
        identities.append(identity)
    return identities


def complete_lone_names(identities: Sequence[Identity], blocks: Iterable[NameBlock]) -> None:
    """Gives one-word people the name that stands before theirs at the end of a run of capitals.

    "University of Ossory Amneh Jafari" alone says little; with "Jafari said" further on, it names
    her in full.
    """
    lone = {identity.family[0]: identity for identity in identities if identity.family}
    for block in blocks:
        if block.title_case:
            continue
        for index in range(1, len(block.words)):
            identity = lone.get(block.words[index].folded)
            if identity is None or not identity.lone or not _is_given_before(block, index):
                continue
            words = block.words[index - 1 : index + 1]
            key = tuple(word.folded for word in words)
            identity.parts = NameParts((words[0].text,), (words[1].text,))
            identity.full[key] += 1
            identity.spellings[key] = identity.parts
            identity.lone = False


def _is_given_before(block: NameBlock, index: int) -> bool:
    word = block.words[index - 1]
    return (
        joins(block, index)
        and block.words[index].gap == " "
        and word.capital
        and not word.text.isupper()
        and word.tag == "NNP"
        and word.entity not in ("NORP", "GPE", "DATE")
        and word.folded not in PLACES | THING_WORDS | OPENERS | MONTHS | WEEKDAYS
        and not is_title(word)
    )


def attach_short_names(
    identities: Sequence[Identity],
    candidates: Iterable[Candidate],
    known: set[tuple[str, ...]],
) -> None:
    """Joins one-word names that are a usual short form of one person's given name to that one."""
    for key, group in _lone_groups(candidates, known).items():
        if not any(word.tag == "NNP" for candidate in group for word in candidate.words):
            continue
        bearers = [
            identity
            for identity in identities
            if identity.given and not identity.eponym and key[0] in nicknames_of(identity.given[0])
        ]
        if len(bearers) == 1 and not any(candidate.titled for candidate in group):
            bearers[0].short_names.add(key)


def is_known_by_one_name(identity: Identity, candidates: Iterable[Candidate]) -> bool:
    """Whether nobody expects more than one name: popes, royals, artists, figures of legend."""
    if not identity.lone:
        return False
    key = next(iter(identity.full))
    if key[0] in MONONYMS:
        return True
    return any(_uses_one_name(candidate) for candidate in candidates if candidate.key == key)


def _uses_one_name(candidate: Candidate) -> bool:
    words = candidate.block.words
    if candidate.first and words[candidate.first - 1].folded in GIVEN_NAME_TITLES:
        return True
    return bool(_KNOWN_AS.search(candidate.before) or _ONE_NAME.match(candidate.behind))


def _lone_groups(
    candidates: Iterable[Candidate], known: set[tuple[str, ...]]
) -> dict[tuple[str, ...], list[Candidate]]:
    groups: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if len(candidate.words) == 1 and candidate.key not in known:
            groups[candidate.key].append(candidate)
    return groups


def _weigh_full(group: list[Candidate]) -> float:
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
    weight -= 1.0 * any(candidate.thing_like for candidate in group)
    return weight


def _weigh_lone(group: list[Candidate]) -> float:
    word = group[0].words[0]
    if len(word.text) < 3 or (word.text.isupper() and len(word.text) < 5):
        return 0.0
    weight = 0.0
    ordinary = word.folded in PLACES or word.folded in names_that_are_words()
    if word.folded in given_names() and not ordinary:
        weight += 1.0
    elif word.folded in given_names() or word.folded in family_names():
        weight += 0.5
    weight += 2.0 * _mean(candidate.labelled for candidate in group)
    sure = any(c.titled or c.introduced or c.spoken or c.employed for c in group)
    weight -= 1.5 * _mean(candidate.mislabelled for candidate in group)
    weight -= (1.0 if sure else 1.5) * _mean(candidate.grouped for candidate in group)
    weight += 3.0 * any(candidate.titled for candidate in group)
    weight += 1.5 * any(candidate.spoken for candidate in group)
    weight += 2.5 * any(candidate.introduced for candidate in group)
    weight += 1.0 * any(candidate.employed for candidate in group)
    weight += 1.0 * any(candidate.described for candidate in group)
    weight += 3.0 * any(candidate.credited for candidate in group)
    weight -= 2.0 * any(candidate.thing_like for candidate in group)
    weight += 4.0 * (word.folded in MONONYMS)
    return weight - 0.5 * ordinary


def _mean(shares: Iterable[float]) -> float:
    values = list(shares)
    return sum(values) / len(values)


def _is_same(identity: Identity, parts: NameParts, count: int) -> bool:
    if any(_suffixes_differ(known, parts) for known in identity.spellings.values()):
        return False
    return any(
        _are_one(known, parts, identity.full[key], count)
        for key, known in identity.spellings.items()
    )


def _are_one(one: NameParts, other: NameParts, ones: int, others: int) -> bool:
    """Whether two full names are one person's, in two forms or two spellings."""
    families = _same_family(one.family, other.family)
    givens = _same_given(one.given, other.given)
    if families and givens:
        return True
    if families:
        return _given_misspelt(one.given, other.given, ones, others)
    if fold(one.given[0]) == fold(other.given[0]) and len(one.family) == len(other.family):
        return difference(one.family[-1], other.family[-1]) is not None
    return sorted(map(fold, one.given + one.family)) == sorted(
        map(fold, other.given + other.family)
    )


def _suffixes_differ(one: NameParts, other: NameParts) -> bool:
    return bool(one.suffix and other.suffix) and fold(one.suffix[0]) != fold(other.suffix[0])


def _same_family(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    first, second = tuple(map(fold, one)), tuple(map(fold, other))
    return first == second or first[-len(second) :] == second or second[-len(first) :] == first


def _same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    first, second = one[0], other[0]
    if fold(first) == fold(second):
        middles = [fold(word)[0] for word in one[1:2] + other[1:2]]
        return len(set(middles)) < 2
    if _is_initial(first) or _is_initial(second):
        return fold(first)[0] == fold(second)[0]
    return fold(second) in nicknames_of(first) or _uses_middle_name(one, other)


def _uses_middle_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) > 1 and len(other) == 1 and fold(one[1]) == fold(other[0])


def _is_initial(word: str) -> bool:
    return word.endswith(".") or (len(word) == 1 and word.isupper())


def _given_misspelt(one: tuple[str, ...], other: tuple[str, ...], ones: int, others: int) -> bool:
    if len(one) != len(other) or difference(one[0], other[0]) is None:
        return False
    if difference(one[0], other[0]) != "doubled letter" and _genders_exclude(one[0], other[0]):
        return False
    if sounds_alike(one[0], other[0]):
        return True
    rare, frequent = sorted((ones, others))
    known = fold(one[0]) in given_names() and fold(other[0]) in given_names()
    return not known or (rare <= 2 and frequent >= 3 * rare)


def _genders_exclude(one: str, other: str) -> bool:
    first = given_names().get(fold(one), frozenset[Gender]())
    second = given_names().get(fold(other), frozenset[Gender]())
    return bool(first and second) and not first & second
