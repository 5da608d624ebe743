"""The people of a cast, put together from where the story names them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence

from backread.story.people.candidate import Candidate
from backread.story.people.cast import Cast, Form, GenderWord, Mention, Person, Pronoun
from backread.story.people.excuses import find_excused, is_brought_in_as_kin
from backread.story.people.gender_words import find_gender_words
from backread.story.people.identity import Identity
from backread.story.people.lone_names import is_known_by_one_name
from backread.story.people.naming import Naming, read_naming
from backread.story.people.occurrence import Occurrence
from backread.story.people.pronouns import find_pronouns
from backread.story.people.running import find_running_name
from backread.story.people.settling import Settled
from backread.story.people.variants import find_variants
from backread.story.story import Story

_CHILD_AFTER = re.compile(
    r",? (?:aged )?(?:[2-9]|1[0-7])(?:,| years? old|-year-old)| \((?:[2-9]|1[0-7])\)"
)
_CHILD_BESIDE = re.compile(
    r"\b(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen)[- ](?:year|month)s?[- ]old\b",
    re.IGNORECASE,
)


def assemble(
    story: Story,
    identities: Sequence[Identity],
    settled: Settled,
    candidates: Sequence[Candidate],
) -> Cast:
    """The cast, its people in the order in which they come in.

    Args:
        story: the story.
        identities: everybody whom it may name.
        settled: where it names them.
        candidates: the names that it brings people in by.
    """
    namings_of: dict[int, list[Naming]] = defaultdict(list)
    mention_at: list[Mention] = []
    for occurrence in settled.occurrences:
        identity = occurrence.identities[0]
        naming = read_naming(story, identities[identity], occurrence)
        mention_at.append(naming.mention)
        namings_of[identity].append(naming)
    unsettled = {id(mention_at[position]) for position, _ in settled.ambiguous}
    order = sorted(namings_of, key=lambda index: namings_of[index][0].mention.span)
    namings = [namings_of[index] for index in order]
    cast = [identities[index] for index in order]
    told = [_gender_words(story, theirs) for theirs in namings]
    pronouns = find_pronouns(story, [[each.mention for each in theirs] for theirs in namings], told)
    given_kin = [
        theirs
        for identity, theirs in zip(cast, namings, strict=True)
        if identity.lone and not identity.family and is_brought_in_as_kin(theirs[0].occurrence)
    ]
    kin_of = _relatives(cast)
    strangers = {
        identity.given[0]
        for identity, kin in zip(cast, kin_of, strict=True)
        if identity.given and identity.family and not kin
    }
    people = tuple(
        _person(
            cast[index],
            namings[index],
            find_excused(namings[index], [*(namings[each] for each in kin), *given_kin], strangers),
            unsettled,
            known_by_one_name=is_known_by_one_name(cast[index], candidates, story.text),
            relatives=kin,
            pronouns=pronouns[index],
            gender_words=told[index],
        )
        for index, kin in enumerate(kin_of)
    )
    place = {identity: index for index, identity in enumerate(order)}
    ambiguous = tuple(
        (mention_at[position], tuple(place[each] for each in possible if each in place))
        for position, possible in settled.ambiguous
        if not mention_at[position].attributive
    )
    return Cast(people, find_variants(people), ambiguous)


def _gender_words(story: Story, namings: Sequence[Naming]) -> tuple[GenderWord, ...]:
    """What stands beside somebody's name and says their gender, quotations left out."""
    return tuple(
        word
        for naming in namings
        for word in find_gender_words(naming.occurrence.block.analysis, naming.mention)
        if not story.is_quoted(word.span)
    )


def _relatives(identities: Sequence[Identity]) -> list[tuple[int, ...]]:
    by_family: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, identity in enumerate(identities):
        if identity.family and not identity.eponym:
            by_family[identity.family[-1:]].append(index)
    return [
        tuple(each for each in by_family.get(identity.family[-1:], ()) if each != index)
        if identity.family
        else ()
        for index, identity in enumerate(identities)
    ]


def _person(
    identity: Identity,
    namings: Sequence[Naming],
    excused: Sequence[bool],
    unsettled: Container[int],
    *,
    known_by_one_name: bool,
    relatives: tuple[int, ...],
    pronouns: tuple[Pronoun, ...],
    gender_words: tuple[GenderWord, ...],
) -> Person:
    mentions = tuple(each.mention for each in namings)
    full = [mention for mention in mentions if mention.form is Form.FULL]
    name = _name(mentions)
    # What could be anybody's says nothing of how one of them is called.
    own = [
        (mention, near)
        for mention, near in zip(mentions, excused, strict=True)
        if id(mention) not in unsettled
    ]
    running = find_running_name(
        [mention for mention, _ in own],
        name,
        by_given=identity.parts.by_given,
        single_name=identity.lone or known_by_one_name,
        child=any(_is_child(each.occurrence) for each in namings),
        excused=[near for _, near in own],
        short_names=frozenset(word for name in identity.short_names for word in name),
    )
    roles = (role for each in namings if not each.mention.quoted for role in each.roles)
    return Person(
        name=name,
        given=_commonest(mention.given for mention in full) or _joined(identity.parts.given),
        family=_commonest(mention.family for mention in full) or _joined(identity.parts.family),
        mentions=mentions,
        running=running.name,
        running_form=running.form,
        running_reason=running.reason,
        slipped=running.slips,
        relatives=relatives,
        known_by_one_name=known_by_one_name,
        roles=tuple(roles),
        pronouns=pronouns,
        gender_words=gender_words,
    )


def _joined(words: Sequence[str]) -> str | None:
    return " ".join(words) or None


def _commonest(texts: Iterable[str | None]) -> str | None:
    counts = Counter(text for text in texts if text)
    return counts.most_common(1)[0][0] if counts else None


def _name(mentions: Sequence[Mention]) -> str:
    own = [mention for mention in mentions if mention.form is not Form.EPONYM]
    full = [mention.text for mention in own if mention.form is Form.FULL]
    named = full or [mention.text for mention in own or mentions]
    texts = [" ".join(text.split()) for text in named]
    counts = Counter(texts)
    return max(counts, key=lambda text: (counts[text], len(text)))


def _is_child(occurrence: Occurrence) -> bool:
    text = occurrence.block.text
    end = occurrence.block.words[occurrence.end - 1].end
    start = occurrence.block.words[occurrence.first].start
    if _CHILD_AFTER.match(text, end):
        return True
    if occurrence.form is not Form.FULL:
        return False
    return bool(_CHILD_BESIDE.search(text[max(0, start - 40) : end + 40]))
