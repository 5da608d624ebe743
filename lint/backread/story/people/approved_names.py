"""What the newsroom's namebook says of the people in a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import OSA

from backread.span import Span
from backread.story.not_prose import not_prose, overlaps_any
from backread.story.people.cast import (
    Cast,
    DisapprovedName,
    Form,
    Mention,
    NameVariant,
    Person,
    RunningReason,
)
from backread.story.people.lexicon import fold, nicknames_of
from backread.story.people.spelling import difference
from backread.story.story import Story
from backread.stylebook.namebook import ApprovedName, Namebook
from backread.stylebook.phrases import Found, PhraseIndex

_SHORT_FORMS = frozenset({Form.FAMILY, Form.HONORIFIC, Form.GIVEN, Form.NICKNAME})


def with_approved_names(story: Story, cast: Cast) -> Cast:
    """The cast as the namebook knows it.

    The namebook's running name goes before the story's own, whoever it says goes by one name
    does, and of two spellings the approved one is right, however often each stands in the story.
    """
    namebook = story.house_style.namebook
    if not namebook:
        return cast
    cast = replace(cast, people=_with_full_names(story, cast, namebook))
    disapproved = tuple(_disapproved(story, cast, namebook))
    never = frozenset(each.span for each in disapproved)
    entries = [_entries(namebook).of(person) for person in cast]
    people = tuple(
        _approved(person, entry, namebook, never)
        for person, entry in zip(cast, entries, strict=True)
    )
    variants = (_settled(each, entries[each.person], never) for each in cast.variants)
    return replace(
        cast,
        people=people,
        variants=tuple(each for each in variants if each is not None),
        disapproved=disapproved,
    )


def _with_full_names(story: Story, cast: Cast, namebook: Namebook) -> tuple[Person, ...]:
    """The people, whoever is named in part of a full name of the namebook named by all of it."""
    full = _full_names(namebook)
    whole = [each for block in story.blocks for each in full.find(story.text, block.span)]
    return tuple(_named_in_full(person, whole, story.text) for person in cast)


@lru_cache(maxsize=8)
def _full_names(namebook: Namebook) -> PhraseIndex[ApprovedName]:
    index: PhraseIndex[ApprovedName] = PhraseIndex()
    for entry in namebook.people:
        if " " in entry.name:
            index.add(entry.name, entry, match_case=True, hyphenated=False)
    return index


def _named_in_full(person: Person, whole: Sequence[Found[ApprovedName]], text: str) -> Person:
    mentions = list(person.mentions)
    name = person.name
    for place, mention in enumerate(mentions):
        for each in whole:
            if each.span.contains(mention.span) and each.span != mention.span:
                given, _, family = each.meaning.name.rpartition(" ")
                mentions[place] = replace(
                    mention,
                    span=each.span,
                    text=each.span.of(text),
                    form=Form.FULL,
                    given=given,
                    family=family,
                )
                name = each.meaning.name
    if name == person.name:
        return person
    given, _, family = name.rpartition(" ")
    return replace(person, name=name, given=given, family=family, mentions=tuple(mentions))


@dataclass(frozen=True, slots=True)
class _Entries:
    """The entries of a namebook, by what may name their people; all names are folded.

    Attributes:
        by_name: by the full name and every form that is never written.
        by_family: by the last name, and the running name.
        by_given: by the first name.
    """

    by_name: Mapping[str, Sequence[ApprovedName]]
    by_family: Mapping[str, Sequence[ApprovedName]]
    by_given: Mapping[str, Sequence[ApprovedName]]

    def of(self, person: Person) -> ApprovedName | None:
        """The entry for a person, if exactly one can be."""
        names = {fold(person.name), *(fold(each.text) for each in person.mentions)}
        found = {
            id(each): each
            for name in names
            for each in self.by_name.get(name, ())
            if " " in name or _may_be_given(person.given, each)
        }
        family = fold(person.family or person.name)
        for each in (*self.by_family.get(family, ()), *self.by_name.get(family, ())):
            if _may_be_given(person.given, each):
                found[id(each)] = each
        if person.given and person.family:
            for each in self.by_given.get(fold(person.given.split()[0]), ()):
                if difference(person.family, each.name.split()[-1]) is not None:
                    found[id(each)] = each
        return next(iter(found.values())) if len(found) == 1 else None


@lru_cache(maxsize=8)
def _entries(namebook: Namebook) -> _Entries:
    by_name, by_family, by_given = (defaultdict[str, list[ApprovedName]](list) for _ in "nfg")
    for entry in namebook.people:
        words = entry.name.split()
        for name in (entry.name, *entry.never):
            by_name[fold(name)].append(entry)
        for name in {fold(words[-1]), fold(entry.running or words[-1])}:
            by_family[name].append(entry)
        by_given[fold(words[0])].append(entry)
    return _Entries(by_name, by_family, by_given)


def _may_be_given(given: str | None, entry: ApprovedName) -> bool:
    """Whether a given name may be that of an entry's person: the same, a short or misspelt form."""
    words = entry.name.split()
    if given is None or len(words) == 1:
        return given is None
    one, other = given.split()[0].rstrip("."), words[0].rstrip(".")
    first, second = fold(one), fold(other)
    if first in map(fold, words) or (min(len(first), len(second)) == 1 and first[0] == second[0]):
        return True
    return second in nicknames_of(one) or difference(one, other) is not None


def _approved(
    person: Person, entry: ApprovedName | None, namebook: Namebook, never: frozenset[Span]
) -> Person:
    called = {fold(person.name), *(fold(each.text) for each in person.narrated)}
    if called & _one_names(namebook):
        person = replace(person, known_by_one_name=True)
    if entry is None or entry.running is None:
        return person
    slips = tuple(
        each
        for each in person.narrated
        if each.form in _SHORT_FORMS
        and each.span not in never
        and _leaves(each, entry.running, has_namesake=bool(person.relatives))
    )
    return replace(
        person,
        running=entry.running,
        running_reason=RunningReason.NAMEBOOK,
        slipped=slips,
    )


@lru_cache(maxsize=8)
def _one_names(namebook: Namebook) -> frozenset[str]:
    return frozenset(fold(name) for name in namebook.one_name)


def _leaves(mention: Mention, running: str, *, has_namesake: bool) -> bool:
    name = " ".join(mention.text.split())
    if fold(name) == fold(running) or difference(name, running) is not None:
        return False
    return not (has_namesake and mention.form in (Form.GIVEN, Form.NICKNAME))


def _settled(
    variant: NameVariant, entry: ApprovedName | None, never: frozenset[Span]
) -> NameVariant | None:
    """A variant with the approved spelling on the right side.

    None where the namebook names the wrong spelling itself, which is then reported as that.
    """
    words = set(f"{entry.name} {entry.running or ''}".split()) if entry else set()
    if variant.wrong in words and variant.right not in words:
        variant = replace(
            variant,
            minority=variant.majority,
            majority=variant.minority,
            wrong=variant.right,
            right=variant.wrong,
        )
    minority = tuple(
        each for each in variant.minority if not any(each.span.overlaps(span) for span in never)
    )
    return replace(variant, minority=minority) if minority else None


def _disapproved(story: Story, cast: Cast, namebook: Namebook) -> Iterator[DisapprovedName]:
    index = _index(namebook)
    apart = not_prose(story.draft)
    for block in story.blocks:
        right = [each.span for each in _right_forms(namebook).find(story.text, block.span)]
        found = [
            each
            for each in index.find(story.text, block.span)
            if not overlaps_any(apart, each.span)
            and not any(span.contains(each.span) for span in right)
            and _is_meant(each, cast)
        ]
        for each in _longest(found):
            entry, form = each.meaning
            yield DisapprovedName(each.span, entry, _right(entry, form))


@lru_cache(maxsize=8)
def _index(namebook: Namebook) -> PhraseIndex[tuple[ApprovedName, str]]:
    index: PhraseIndex[tuple[ApprovedName, str]] = PhraseIndex()
    for entry in namebook.people:
        for form in entry.never:
            index.add(form, (entry, form), match_case=True, hyphenated=False)
    return index


@lru_cache(maxsize=8)
def _right_forms(namebook: Namebook) -> PhraseIndex[ApprovedName]:
    """The approved forms, which may hold one that is wrong alone: Sun Yuming, Yuming."""
    index: PhraseIndex[ApprovedName] = PhraseIndex()
    for entry in namebook.people:
        for form in filter(None, (entry.name, entry.running)):
            index.add(form, entry, match_case=True, hyphenated=False)
    return index


def _is_meant(found: Found[tuple[ApprovedName, str]], cast: Cast) -> bool:
    """Whether a form that stands there may be the entry's person, as far as the cast is known."""
    entry, form = found.meaning
    for person in cast:
        for mention in person.mentions:
            if mention.span.overlaps(found.span):
                given = mention.given or person.given
                whole = " ".join(mention.text.split())
                return fold(whole) == fold(form) != fold(form.split()[-1]) or _may_be_given(
                    given, entry
                )
    return True


def _longest(
    found: Sequence[Found[tuple[ApprovedName, str]]],
) -> list[Found[tuple[ApprovedName, str]]]:
    return [
        each
        for each in found
        if not any(
            other.span.contains(each.span) and len(other.span) > len(each.span) for other in found
        )
    ]


def _right(entry: ApprovedName, form: str) -> str:
    """What to write for a form that is never written: the full name, or the word most like it."""
    if len(form.split()) > 1:
        return entry.name
    forms = [*entry.name.split(), *([entry.running] if entry.running else [])]
    candidates = [each for each in forms if each not in entry.never] or [entry.name]
    best = min(candidates, key=lambda word: OSA.normalized_distance(fold(word), fold(form)))
    if OSA.normalized_similarity(fold(best), fold(form)) < 0.5:
        return entry.running or entry.name
    return best
