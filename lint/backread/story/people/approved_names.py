"""What the newsroom's namebook says of the people in a story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
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
    entries = [_entry_of(person, namebook) for person in cast]
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
    full: PhraseIndex[ApprovedName] = PhraseIndex()
    for entry in namebook.people:
        if " " in entry.name:
            full.add(entry.name, entry, match_case=True)
    whole = [each for block in story.blocks for each in full.find(story.text, block.span)]
    return tuple(_named_in_full(person, whole, story.text) for person in cast)


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


def _entry_of(person: Person, namebook: Namebook) -> ApprovedName | None:
    """The namebook's entry for a person, if exactly one can be."""
    possible = [each for each in namebook.people if _is_for(each, person)]
    return possible[0] if len(possible) == 1 else None


def _is_for(entry: ApprovedName, person: Person) -> bool:
    names = {fold(name) for name in (entry.name, *entry.never)}
    if fold(person.name) in names or any(fold(each.text) in names for each in person.mentions):
        return True
    family = fold(person.family or person.name)
    families = {fold(entry.name.split()[-1]), fold(entry.running or ""), *names}
    if family in families:
        return _may_be_given(person.given, entry)
    misspelt = difference(person.family or "", entry.name.split()[-1]) is not None
    return misspelt and person.given is not None and _may_be_given(person.given, entry)


def _may_be_given(given: str | None, entry: ApprovedName) -> bool:
    """Whether a given name may be that of an entry's person: the same, a short or misspelt form."""
    words = entry.name.split()
    if given is None or len(words) == 1:
        return given is None
    one, other = given.split()[0].rstrip("."), words[0].rstrip(".")
    first, second = fold(one), fold(other)
    if first == second or (min(len(first), len(second)) == 1 and first[0] == second[0]):
        return True
    return second in nicknames_of(one) or difference(one, other) is not None


def _approved(
    person: Person, entry: ApprovedName | None, namebook: Namebook, never: frozenset[Span]
) -> Person:
    called = {fold(person.name), *(fold(each.text) for each in person.narrated)}
    if called & {fold(name) for name in namebook.one_name}:
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
        found = [
            each
            for each in index.find(story.text, block.span)
            if not overlaps_any(apart, each.span) and _is_meant(each, cast)
        ]
        for each in _longest(found):
            entry, form = each.meaning
            yield DisapprovedName(each.span, entry, _right(entry, form))


@lru_cache(maxsize=8)
def _index(namebook: Namebook) -> PhraseIndex[tuple[ApprovedName, str]]:
    index: PhraseIndex[tuple[ApprovedName, str]] = PhraseIndex()
    for entry in namebook.people:
        for form in entry.never:
            index.add(form, (entry, form), match_case=True)
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
    candidates = [*entry.name.split(), *([entry.running] if entry.running else [])]
    best = min(candidates, key=lambda word: OSA.normalized_distance(fold(word), fold(form)))
    if OSA.normalized_similarity(fold(best), fold(form)) < 0.5:
        return entry.running or entry.name
    return best
