"""Who is in the story: candidates weighed over the whole of it and joined into people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from backread.story.people.candidate import Candidate
from backread.story.people.descriptions import is_human
from backread.story.people.identity import Identity
from backread.story.people.lexicon import (
    EAST_ASIAN_FAMILY_NAMES,
    OPENERS,
    SPEECH_VERBS,
    SUFFIXES,
    family_names,
    fold,
    given_names,
    names_that_are_words,
)
from backread.story.people.name_parts import take_apart
from backread.story.people.same_person import is_same_person
from backread.story.people.spelling import difference
from backread.story.people.thing_words import PLACES, THING_WORDS
from backread.story.people.weighing import accept_full_names

_ARTICLES = frozenset({"the", "a", "an"})
#: Words before a name that stands for many.
_MANY = frozenset({"the", "these", "those", "all", "many", "other"})


def cast_full_names(candidates: Sequence[Candidate]) -> list[Identity]:
    """The people whom the story gives with two names or more."""
    groups: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if _is_full(candidate):
            groups[candidate.key].append(candidate)
    accepted = accept_full_names(groups, candidates)
    accepted |= {key for key in groups.keys() - accepted if _is_near_one_of(key, groups, accepted)}
    accepted |= _relatives(groups, accepted, candidates)
    accepted -= {key for key in accepted if _is_plural_of_one(key, groups)}
    accepted -= {key for key in accepted if _opens_before_a_known_name(key, groups, accepted)}
    accepted -= {key for key in accepted if _ends_in_a_known_name(key, groups, accepted)}
    accepted -= {key for key in accepted if _runs_into_a_known_name(key, groups, accepted)}
    accepted -= {key for key in accepted if _is_followed_by_many(key, groups, accepted)}
    accepted -= {key for key in accepted if _tells_of_two(key, accepted)}
    identities: list[Identity] = []
    # Two names of one person share a word, so that only such pairs are compared.
    sharing: dict[str, dict[int, None]] = defaultdict(dict)
    for key in sorted(accepted, key=lambda key: (-len(groups[key]), key)):
        group = groups[key]
        if any(_only_begins_with(identity, key) for identity in identities):
            continue
        parts = take_apart(group[0].words)
        words = [*map(fold, parts.given), *(map(fold, parts.family) if parts.family else ("",))]
        places = sorted({place for word in words for place in sharing[word]})
        found = next(
            (at for at in places if is_same_person(identities[at], parts, len(group))), None
        )
        if found is None:
            found = len(identities)
            identities.append(Identity(parts, eponym=True))
        identity = identities[found]
        for word in words:
            sharing[word][found] = None
        identity.eponym &= all(candidate.eponym for candidate in group)
        identity.full[key] += len(group)
        identity.spellings[key] = parts
        identity.nicknames.update(_nicknames(group))
    _read_double_surnames(identities, candidates)
    # "De la Cruz" alone is nobody beside Ann de la Cruz.
    families = {identity.family for identity in identities}
    return [identity for identity in identities if not families.issuperset(identity.full)]


def _is_full(candidate: Candidate) -> bool:
    """Whether there is a given and a family name; "Weller Jr." and "Weller-Stone" have one part."""
    first = candidate.words[0].folded
    if first in OPENERS and first not in given_names() and first not in EAST_ASIAN_FAMILY_NAMES:
        return False  # "To Weller", "About Ann Weller" of a headline.
    rest = [word for word in candidate.words[1:] if word.folded not in SUFFIXES]
    return any(word.gap != "-" for word in rest)


def _read_double_surnames(identities: Sequence[Identity], candidates: Iterable[Candidate]) -> None:
    """Reads Elena Weller Stone's family name as "Weller Stone" where the story calls her so.

    The first of two surnames looks like a second given name until the story leaves out what comes
    before it.
    """
    openings = {candidate.key[0] for candidate in candidates}
    speaking = {each.key[0] for each in candidates if len(each.words) == 1 and each.spoken}
    families = {identity.family for identity in identities}
    for identity in identities:
        first = identity.given[-1:]
        if len(identity.given) < 2 or identity.parts.family_first or first in families:
            continue
        alone = openings - given_names().keys() | speaking
        if identity.parts.given[0].endswith(".") and first[0] in given_names():
            continue  # "J. Ann Weller"
        if first[0] in alone and first[0] in family_names():
            identity.read_double_surname()


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
        if len(groups[known]) < len(groups[key]):
            continue  # The misspelling is the rarer.
        differing = [(one, two) for one, two in zip(texts, others, strict=True) if one != two]
        if len(differing) == 1 and difference(*differing[0]) is not None:
            return True
    return False


def _is_plural_of_one(key: tuple[str, ...], groups: dict[tuple[str, ...], list[Candidate]]) -> bool:
    """Whether a name stands for the likes of somebody: "the Ann Wellers of this world"."""
    if not key[-1].endswith("s") or (*key[:-1], key[-1].removesuffix("s")) not in groups:
        return False
    return all(
        each.first > 0 and each.block.words[each.first - 1].folded in _MANY for each in groups[key]
    )


def _relatives(
    groups: dict[tuple[str, ...], list[Candidate]],
    accepted: set[tuple[str, ...]],
    candidates: Sequence[Candidate],
) -> set[tuple[str, ...]]:
    """Names with an accepted one's family name behind a name that speaks alone: "Hanne said"."""
    families = {key[-1] for key in accepted if not all(each.eponym for each in groups[key])}
    speaking = {
        candidate.key[0]
        for candidate in candidates
        if len(candidate.words) == 1 and candidate.spoken and not candidate.thing_like
    }
    return {
        key
        for key in groups.keys() - accepted
        if len(key) == 2
        and key[-1] in families
        and key[0] in speaking
        and key[0] not in names_that_are_words() | PLACES
        and not any(candidate.thing_like for candidate in groups[key])
    }


def _opens_before_a_known_name(
    key: tuple[str, ...],
    groups: dict[tuple[str, ...], list[Candidate]],
    accepted: set[tuple[str, ...]],
) -> bool:
    """Whether a word only stands before a surname: "Absent Weller, they met", "Owed To Weller"."""
    if len(key) != 2 or key[0] in EAST_ASIAN_FAMILY_NAMES:
        return False
    if key[0] in given_names() and key[0] not in OPENERS:
        return False
    firsts = [candidate.words[0] for candidate in groups[key]]
    if all(_ends_a_title(candidate) for candidate in groups[key]):
        return True
    ordinary = key[0] in OPENERS | SPEECH_VERBS | names_that_are_words() or not any(
        word.tag.startswith("NNP") for word in firsts
    )
    if not ordinary and (not all(word.opens for word in firsts) or _is_personal(groups[key])):
        return False
    return any(
        known[-1] == key[-1] and known[0] in given_names() and difference(key[0], known[0]) is None
        for known in accepted - {key}
    )


def _is_personal(group: Iterable[Candidate]) -> bool:
    """Whether what follows is said of nobody but a person: "Aram Weller was born"."""
    return any(
        candidate.personal or candidate.employed or candidate.labelled == 1.0 for candidate in group
    )


def _ends_a_title(candidate: Candidate) -> bool:
    """Whether the first word is a title's last: "Secretary of State Weller"."""
    before = candidate.block.words[candidate.first - 1] if candidate.first else None
    return before is not None and before.folded == "of" and candidate.words[0].gap == " "


def _ends_in_a_known_name(
    key: tuple[str, ...],
    groups: dict[tuple[str, ...], list[Candidate]],
    accepted: set[tuple[str, ...]],
) -> bool:
    """Whether a run of capitals only ends in a name: "Star Ann Weller", "Unlike Ann Weller"."""
    firsts = [candidate.words[0] for candidate in groups[key]]
    described = all(word.opens and is_human(word) for word in firsts)
    for start in range(1, len(key) - 1):
        if key[start:] in accepted:
            if start == 1 and (key[0] in given_names() or len(key[0]) < 3):
                return False
            known = key[start] in given_names() or key[0] in THING_WORDS | SPEECH_VERBS
            return known or (described and start == 1)
    return False


def _runs_into_a_known_name(
    key: tuple[str, ...],
    groups: dict[tuple[str, ...], list[Candidate]],
    accepted: set[tuple[str, ...]],
) -> bool:
    """Whether a label before a known surname is none of the name: "JUST SEEN Weller", "See The"."""
    if not any(known[-1] == key[-1] and known[0] in given_names() for known in accepted - {key}):
        return False
    words = groups[key][0].words
    shouted = all(word.text.isupper() and len(word.text) > 2 for word in words[:-1])
    labelled = shouted and not words[-1].text.isupper()
    within = any(word.folded in _ARTICLES for word in words[1:-1])
    opens = len(key) > 2 and not any(word in given_names() for word in key[:-1])
    return labelled or within or (opens and any(word in OPENERS for word in key[1:-1]))


def _is_followed_by_many(
    key: tuple[str, ...],
    groups: dict[tuple[str, ...], list[Candidate]],
    accepted: set[tuple[str, ...]],
) -> bool:
    """Whether a club or the like follows behind a known name: "an Ann Weller Rovers shirt"."""
    if len(key) < 3 or key[:-1] not in accepted or key[-1] in family_names():
        return False
    return all(candidate.words[-1].tag == "NNPS" for candidate in groups[key])


def _tells_of_two(key: tuple[str, ...], accepted: set[tuple[str, ...]]) -> bool:
    """Whether a headline's run of capitals holds two names: "Ann Weller Beats Stone"."""
    others = {known[-1] for known in accepted if known != key and known[0] in given_names()}
    return len(key) > 3 and key[:2] in accepted and key[-1] in others - {key[1]}


def _only_begins_with(identity: Identity, key: tuple[str, ...]) -> bool:
    """Whether a run of capitals begins with a known family name and is no name of its own."""
    begins = key[:1] == identity.family and key[0] not in given_names()
    return begins and not identity.parts.family_first


def _nicknames(group: Iterable[Candidate]) -> Iterator[tuple[str, ...]]:
    for candidate in group:
        if candidate.nickname:
            first, end = candidate.nickname
            yield tuple(word.folded for word in candidate.block.words[first:end])
