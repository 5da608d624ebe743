"""How much speaks for a candidate's being a person's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from backread.story.people.candidate import Candidate, coordinated
from backread.story.people.lexicon import (
    EAST_ASIAN_FAMILY_NAMES,
    MONONYMS,
    SUFFIXES,
    common_family_names,
    family_names,
    given_names,
    names_that_are_words,
)
from backread.story.people.name_parts import take_apart
from backread.story.people.name_words import Word
from backread.story.people.sign import Sign
from backread.story.people.thing_words import PLACES

#: What a full name, or a name of one word, must weigh to bring a person into the story. Found by
#: reading the candidates of the development corpora on either side of the line.
_FULL_NAME_WEIGHT = 2.0
_LONE_NAME_WEIGHT = 3.25
_LISTED_WEIGHT = 1.5
_USED_ALONE_WEIGHT = 1.5

#: How much a sign around a name of one word speaks for a person. Near what a logistic regression
#: gives each, learned on surnames in news reports whose given names were taken away, against
#: other lone names of the same reports; where it had seen few, by our own reckoning.
_WEIGHT_OF_SIGN = {
    Sign.HUMAN_BEHIND: 2.25,
    Sign.IS_HUMAN: 3.0,
    Sign.HUMAN_BEFORE: 2.0,
    Sign.AFFILIATED: 2.0,
    Sign.OF_BODY: 1.0,
    Sign.BESIDE_PERSON: 0.75,
    Sign.KIN: 1.0,
    Sign.HUMAN_ACT: 0.75,
    Sign.HUMAN_VERB: 0.5,
    Sign.FATE: 1.0,
    Sign.QUOTED: 1.5,
    Sign.INTERVIEWED: 0.5,
    Sign.GOES_ON_AS_PERSON: 1.0,
    Sign.GOES_ON_AS_BODY: -0.75,
    Sign.BODY_BEHIND: -1.0,
    Sign.WHICH: -1.0,
    Sign.POSSESSIONS: -0.75,
    Sign.MODIFIES: -1.0,
    Sign.PLACE: -0.75,
    Sign.TOWN: -6.0,
    Sign.FOUNDED: -4.0,
    Sign.ARTICLE: -1.0,
    Sign.HEARER: -0.25,
    Sign.WITHIN_NAME: -0.75,
    Sign.STAFFED: -0.75,
    Sign.SPEAKS: 1.0,
}
_OF_NO_PERSON = frozenset(sign for sign, weight in _WEIGHT_OF_SIGN.items() if weight < 0)
#: Signs in how a name is used now and then. One compound ("the Alder campaign") says little of a
#: name that the story has twenty times; one "Alder, a maker of brakes," settles it.
_OF_USE = frozenset({Sign.ARTICLE, Sign.HEARER, Sign.MODIFIES, Sign.PLACE, Sign.WITHIN_NAME})
#: At which share of a name's places such a sign has its whole weight.
_WHOLE_SHARE = 0.5
#: How many places with a capital show that a name that is a word is no word here.
_OFTEN = 3
_OF_THINGS_TOO = frozenset({Sign.ARTICLE, Sign.MODIFIES})
#: How much it does besides that a surname speaks, and nothing in the story makes it a body's.
_SPEAKER_WEIGHT = 1.75
#: Endings that are far more frequent among surnames than among other words.
_SURNAME = re.compile(
    r"[a-z]{2,}(?:ard|ber|den|der|eau|ell|erg|ert|ett|ggs|gle|han|ier|ill|ins|itt|ker|kin|ler|ley|lin"
    r"|lis|man|mer|ner|ney|rey|rry|sen|ser|sey|ski|sky|son|ugh|urn|vin|yer|zer|vist|uist|strom|stein"
    r"|ovic|vich|enko|akis|idis|ides|ulos|wicz|czyk|escu|adze|vili|oglu|dez|nez|guez|quez)\Z"
)
#: Capitals as trade names have them, and no "McAlder", "O'Alder" or "de Alder".
_CAPITALS_WITHIN = re.compile(
    r"\A(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|[A-Z]['’]))(?:[^-]*[a-z][A-Z]|[A-Z]{2}[a-z])"
)

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
    groups: Groups,
    candidates: Sequence[Candidate],
    known: Container[Key],
    within_names: Container[str] = (),
) -> set[Key]:
    """The names of one word that are people's, beside those of people who are known.

    Args:
        groups: the candidates for a lone name by their folded words.
        candidates: all candidates of the story, in the order of the text.
        known: the one-word names of people who are known.
        within_names: folded words that begin a longer name of the story.
    """
    weights = {
        key: _weigh_lone_name(group, within_name=key[0] in within_names)
        for key, group in groups.items()
    }
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
    weight += 1.5 * any(word.folded in SUFFIXES for word in words[2:])
    weight += 2.0 * any(candidate.credited for candidate in group)
    weight += 0.5 * max(candidate.personal for candidate in group)
    weight -= 1.0 * any(candidate.thing_like for candidate in group)
    return weight


def _weigh_lone_name(group: Sequence[Candidate], *, within_name: bool) -> float:
    word = group[0].words[0]
    if len(word.text) < 3 or word.text.isupper():
        return 0.0
    weight = _weight_of_the_word(word, often=len(group) >= _OFTEN)
    weight += 2.25 * _mean(candidate.labelled for candidate in group)
    weight -= 1.0 * _mean(candidate.mislabelled for candidate in group)
    weight += 3.5 * any(candidate.titled for candidate in group)
    weight += 1.75 * any(candidate.introduced for candidate in group)
    weight += 1.5 * any(candidate.employed for candidate in group)
    weight += 1.25 * any(candidate.described for candidate in group)
    weight += 3.5 * any(candidate.credited for candidate in group)
    weight -= 1.5 * any(candidate.thing_like for candidate in group)
    weight += 1.0 * max(candidate.personal for candidate in group)
    counts = Counter(sign for candidate in group for sign in candidate.signs)
    signs = frozenset(counts)
    if _is_given_name_alone(group):
        signs -= _OF_THINGS_TOO
    if any(candidate.titled for candidate in group):
        signs -= {Sign.TOWN}  # "President Alder", whatever else is called so.
    if within_name:
        weight -= 0.75
    elif _is_surname_that_speaks(group, signs):
        weight += _SPEAKER_WEIGHT
    return weight + sum(_weight_of_sign(sign, counts[sign] / len(group)) for sign in signs)


def _weight_of_sign(sign: Sign, share: float) -> float:
    """What a sign that stands at a share of a name's places adds."""
    weight = _WEIGHT_OF_SIGN[sign]
    return weight * min(1.0, share / _WHOLE_SHARE) if sign in _OF_USE else weight


def _is_surname_that_speaks(group: Sequence[Candidate], signs: frozenset[Sign]) -> bool:
    """Whether a surname speaks somewhere and nothing anywhere makes it a body's or a place's."""
    word = group[0].words[0]
    if Sign.SPEAKS not in signs or not signs.isdisjoint(_OF_NO_PERSON):
        return False
    if any(candidate.mislabelled or candidate.thing_like for candidate in group):
        return False
    if word.folded in PLACES or word.folded in names_that_are_words():
        return False
    return word.folded in family_names() or _looks_like_surname(word)


def _is_given_name_alone(group: Sequence[Candidate]) -> bool:
    """Whether a word is a given name and nothing else, and the model sees a person throughout.

    What is called after its bearer has an article then: "the Mabel portraits", "a blue Mabel".
    """
    name = group[0].words[0].folded
    solid = name in given_names() and name not in family_names() | names_that_are_words() | PLACES
    return solid and all(candidate.labelled == 1.0 for candidate in group)


def _looks_like_surname(word: Word) -> bool:
    """Whether a word that is in no list ends as surnames do: "Haldorsen", "Tillotson"."""
    return word.tag.startswith("NNP") and bool(_SURNAME.search(word.folded))


def _weight_of_the_word(word: Word, *, often: bool) -> float:
    weight = 4.0 * (word.folded in MONONYMS)
    if word.folded in given_names() or word.folded in common_family_names():
        weight += 1.25
    elif word.folded in family_names():
        weight += 1.0
    elif _looks_like_surname(word):
        weight += 0.75
    if word.folded in PLACES or (word.folded in names_that_are_words() and not often):
        weight -= 0.6
    return weight - 1.0 * bool(_CAPITALS_WITHIN.search(word.text))


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
