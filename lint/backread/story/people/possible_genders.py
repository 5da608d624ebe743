"""Of which gender somebody of the cast may be, by what the story says or by the given name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from backread.story.people.cast import Gender, GenderWord, Mention, Pronoun
from backread.story.people.lexicon import fold, given_names

#: How many certain pronouns of one gender settle the matter.
_ENOUGH = 2


def possible_genders(
    mentions: Sequence[Mention], gender_words: Sequence[GenderWord]
) -> frozenset[Gender]:
    """What the story says of somebody's gender, or else what the given name leaves open."""
    genders = {word.gender for word in gender_words}
    genders |= {m.honorific.gender for m in mentions if m.honorific and m.honorific.gender}
    return frozenset(genders) or _genders_of_names(mentions) or frozenset(Gender)


def narrowed(genders: frozenset[Gender], pronouns: Sequence[Pronoun]) -> frozenset[Gender]:
    """The genders that somebody may have, given the pronouns that are certainly theirs."""
    counts = Counter(pronoun.gender for pronoun in pronouns if pronoun.certain)
    (usual, times), *_ = [*counts.most_common(1), (None, 0)]
    if usual is None or times < _ENOUGH or times < 3 * (counts.total() - times):
        return genders
    return frozenset({usual})


def is_of_other_gender(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether an honorific goes with no gender that the person's given name is recorded for."""
    if mention.honorific is None or mention.honorific.gender is None:
        return False
    genders = _genders_of_names(mentions)
    return bool(genders) and mention.honorific.gender not in genders


def _genders_of_names(mentions: Sequence[Mention]) -> frozenset[Gender]:
    genders: set[Gender] = set()
    for mention in mentions:
        for given in (mention.given or "").split()[:1]:
            genders |= given_names().get(fold(given), frozenset(Gender))
    return frozenset(genders)
