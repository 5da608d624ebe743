"""Who is in the story: candidates weighed over the whole of it and joined into people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from backread.story.people.candidates import Candidate
from backread.story.people.identity import Identity
from backread.story.people.lexicon import (
    given_names,
)
from backread.story.people.name_parts import take_apart
from backread.story.people.same_person import is_same_person
from backread.story.people.spelling import difference
from backread.story.people.weighing import (
    FULL_NAME_WEIGHT,
    USED_ALONE_WEIGHT,
    heavy_enough,
    names_used_alone,
    weigh_full_name,
)


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
        identity = next(
            (known for known in identities if is_same_person(known, parts, len(group))), None
        )
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
    alone = names_used_alone(candidates)
    weights = {
        key: weigh_full_name(group) + USED_ALONE_WEIGHT * (key[-1] in alone)
        for key, group in groups.items()
    }
    accepted = heavy_enough(weights, FULL_NAME_WEIGHT, candidates)
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


def _only_begins_with(identity: Identity, key: tuple[str, ...]) -> bool:
    """Whether a run of capitals begins with a known family name and is no name of its own."""
    begins = key[:1] == identity.family and key[0] not in given_names()
    return begins and not identity.parts.family_first


def _nicknames(group: Iterable[Candidate]) -> Iterator[tuple[str, ...]]:
    for candidate in group:
        if candidate.nickname:
            first, end = candidate.nickname
            yield tuple(word.folded for word in candidate.block.words[first:end])
