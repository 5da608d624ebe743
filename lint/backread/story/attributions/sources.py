"""Tells who a source is: somebody of the cast, a body, a document, or less than that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from backread.span import Span
from backread.story.attributions.attribution import Source, SourceKind
from backread.story.attributions.named import NamesOfCast
from backread.story.attributions.phrases import phrase_around, relative_of
from backread.story.attributions.references import References
from backread.story.attributions.scene import Scene
from backread.story.attributions.source_kinds import (
    is_name,
    is_person_word,
    is_plural,
    kind_of_phrase,
    singular,
)
from backread.story.people.cast import Cast, Gender
from backread.story.people.possible_genders import possible_genders

if TYPE_CHECKING:
    from spacy.tokens import Token

_GENDERS = {"he": Gender.MALE, "his": Gender.MALE, "she": Gender.FEMALE, "her": Gender.FEMALE}
_THINGS = frozenset({"it", "its", "this", "that", "which", "they", "their"})
_PRONOUN_TAGS = frozenset({"PRP", "PRP$", "WP", "WDT", "DT"})
_WRITER = frozenset({"i", "we", "my", "our", "you"})
_MEMORY = 4
#: How far behind a body's last words "the agency" may stand for it, in code points.
_NEAR = 600
_ORGANISATION_ENTITIES = frozenset({"ORG", "GPE", "NORP", "FAC"})


class Sources:
    """Reads the sources of a story one after the other, so that pronouns find theirs."""

    def __init__(self, people: Cast, scenes: Sequence[Scene]) -> None:
        self._people = people
        self._names = NamesOfCast(people)
        self._references = References(people, scenes)
        self._pronouns = {
            pronoun.span.start: index
            for index, person in enumerate(people)
            for pronoun in person.pronouns
        }
        self._recent: list[Source] = []

    def read(self, head: Token | None, cue: Token, scene: Scene) -> tuple[Source, range]:
        """The source whose own word is ``head``, and its words."""
        if head is None:
            return Source(), range(0)
        first, last = phrase_around(head, cue, scene)
        words = self._names.with_name(head, range(first, last + 1), scene)
        span = scene.span(words.start, words.stop - 1)
        text: str = scene.doc[words.start : words.stop].text
        source = Source(span, text, head=_noun(head), plural=is_plural(head))
        source = self._described(source, head, words, scene)
        self._remember(source)
        if (relative := relative_of(cue, head)) is not None:
            words = range(relative.i, relative.i + 1)
            span = scene.span(relative.i, relative.i)
            source = replace(source, span=span, text=str(relative.text))
        return source, words

    def _described(self, source: Source, head: Token, words: range, scene: Scene) -> Source:
        if head.tag_ in _PRONOUN_TAGS and head.lower_ not in {"those", "some", "many"}:
            return self._of_pronoun(source, scene.block.span(head), head.lower_, scene)
        person = self._names.person(head, words, scene)
        if person is not None:
            if source.plural and self._is_one_name(head, person, scene):
                source = replace(source, head=str(head.lower_), plural=False)
            return replace(source, kind=SourceKind.NAMED, person=person)
        person = self._references.person(head, words, scene)
        if person is not None:
            return replace(source, kind=SourceKind.NAMED, person=person)
        body = self._references.body(head, words, scene) or self._body_that_goes_on(source, words)
        if body is not None:
            return replace(source, kind=SourceKind.NAMED, organisation=body)
        kind = kind_of_phrase(head, words)
        organisation = None
        if is_name(head) and kind is not SourceKind.DESCRIBED and head.ent_type_ != "PERSON":
            organisation = _name_around(head, words)
        return replace(source, kind=kind, organisation=organisation)

    def _body_that_goes_on(self, source: Source, words: range) -> str | None:
        """The body that has said the last thing, where "the agency" may stand for it."""
        last = self._recent[-1] if self._recent else None
        if last is None or last.organisation is None or len(words) > 2:
            return None
        if not source.text.lower().startswith("the ") or source.plural:
            return None
        near = last.span and source.span and source.span.start - last.span.end <= _NEAR
        same = self._references.is_same_body(last.organisation, source.head)
        return last.organisation if near and same else None

    def _genders(self, person: int) -> frozenset[Gender]:
        """The genders that somebody of the cast may have."""
        known = self._people[person]
        if known.gender is not None:
            return frozenset({known.gender})
        return possible_genders(known.mentions, known.gender_words)

    def _is_one_name(self, head: Token, person: int, scene: Scene) -> bool:
        """Whether the head is a surname that only ends like a plural: Waters, Angers, Sands."""
        if self._names.at(scene.block.span(head)) != person:
            return False
        return all(child.dep_ not in {"conj", "det"} for child in head.children)

    def _of_pronoun(self, source: Source, span: Span, word: str, scene: Scene) -> Source:
        known = self._pronouns.get(span.start)
        if known is not None:
            return replace(source, kind=SourceKind.NAMED, person=known)
        if word in _WRITER:
            return replace(source, kind=SourceKind.DESCRIBED)
        recent = reversed(self._recent[-_MEMORY:])
        before = next((each for each in recent if self._fits(each, word)), None)
        if word in _GENDERS and (before is None or before.person is None):
            since = before.span.end if before is not None and before.span else 0
            named = self._references.just_named(span.start, scene, since)
            if named is not None and _GENDERS[word] in self._genders(named):
                return replace(source, kind=SourceKind.NAMED, person=named)
        if before is None:
            return replace(source, kind=SourceKind.DESCRIBED)
        return replace(
            source, kind=before.kind, person=before.person, organisation=before.organisation
        )

    def _fits(self, before: Source, word: str) -> bool:
        if word in _GENDERS:
            if before.person is not None:
                return _GENDERS[word] in self._genders(before.person)
            unnamed = before.kind in {SourceKind.DESCRIBED, SourceKind.ANONYMOUS}
            somebody = before.head in _GENDERS or is_person_word(before.head)
            return unnamed and somebody and not before.plural
        if word in {"they", "their"}:
            body = before.kind is SourceKind.COLLECTIVE or before.organisation is not None
            return before.plural or body
        if word in _THINGS:
            return before.person is None and not before.plural
        return word in {"who", "whom"}

    def _remember(self, source: Source) -> None:
        if source.kind is not SourceKind.NONE:
            self._recent.append(source)


def _noun(head: Token) -> str:
    if head.tag_ in _PRONOUN_TAGS:
        return str(head.lower_)
    return singular(head.text) if head.tag_ in {"NNS", "NNPS"} else str(head.lower_)


def _name_around(head: Token, words: range) -> str:
    """The run of the entity, or of the capitals, that the head is part of."""
    doc = head.doc
    for entity in doc.ents:
        if entity.start <= head.i < entity.end and entity.label_ in _ORGANISATION_ENTITIES:
            return str(entity.text).removeprefix("the ").removeprefix("The ")
    first = last = head.i
    while first - 1 in words and doc[first - 1].tag_ in {"NNP", "NNPS"}:
        first -= 1
    while last + 1 in words and doc[last + 1].tag_ in {"NNP", "NNPS"}:
        last += 1
    return str(doc[first : last + 1].text)
