"""Pronouns that can only stand for one person.

``find_pronouns(story, people)`` takes the mentions of each person of the cast, by index, with
their honorifics and given names filled in, and gives the pronouns of each, by the same index and
in the order of the text. It needs ``Part.TAGS``, ``Part.SENTENCES`` and ``Part.ENTITIES``.

It prefers silence: a pronoun counts when the person is named before it in its paragraph (or, if
nobody is, in the paragraph before), and when nobody else for whom it could stand, named or
described, comes in from the beginning of the paragraph before to the end of the pronoun's sentence.
People whose given name or honorific is of the other gender alone do not count as such. "Him" and
the object "her" are never read: beside a name ("Holt told him") they stand for somebody else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backread.draft import BODY_KINDS
from backread.span import Span
from backread.story.language import Analysis, BlockAnalysis, Part
from backread.story.people.cast import Form, Gender, Mention, Pronoun, Role
from backread.story.people.human_nouns import HUMAN_NOUNS, SHE_THINGS
from backread.story.people.lexicon import fold, given_names
from backread.story.people.roles import find_roles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from backread.story.story import Story

_GENDERS = {
    "he": Gender.MALE,
    "his": Gender.MALE,
    "himself": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
    "hers": Gender.FEMALE,
    "herself": Gender.FEMALE,
}
_EITHER = frozenset({"or", "and", "/"})
_THINGS = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
_ANY_PRONOUN = frozenset(_GENDERS) | {"him", "they", "them", "their"}


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A block of running text and who is named in it, as (mention, index in the cast)."""

    block: BlockAnalysis
    named: tuple[tuple[Mention, int], ...]


def find_pronouns(
    story: Story, people: Sequence[Sequence[Mention]]
) -> tuple[tuple[Pronoun, ...], ...]:
    """The pronouns that can only stand for each person, by the person's index in ``people``."""
    found: list[list[Pronoun]] = [[] for _ in people]
    could_be = [_possible_genders(mentions) for mentions in people]
    analysis = story.analysis(Part.TAGS, Part.SENTENCES, Part.ENTITIES)
    before: _Paragraph | None = None
    for paragraph in _paragraphs(analysis, people):
        for token, sentence in _pronouns(paragraph.block):
            span = paragraph.block.span(token)
            gender = _GENDERS[token.lower_]
            if story.is_quoted(span):
                continue
            scene = _Scene(before, paragraph, sentence.end)
            bearer = scene.only_bearer(span, gender, could_be)
            if bearer is not None:
                found[bearer].append(Pronoun(span, gender))
        before = paragraph
    return tuple(tuple(pronouns) for pronouns in found)


def _possible_genders(mentions: Sequence[Mention]) -> frozenset[Gender]:
    genders: set[Gender] = set()
    for mention in mentions:
        if mention.honorific and mention.honorific.gender:
            genders.add(mention.honorific.gender)
        for given in (mention.given or "").split()[:1]:
            genders |= given_names().get(fold(given), frozenset(Gender))
    return frozenset(genders or Gender)


def _paragraphs(analysis: Analysis, people: Sequence[Sequence[Mention]]) -> Iterator[_Paragraph]:
    mentions = [(mention, index) for index, each in enumerate(people) for mention in each]
    mentions.sort(key=lambda named: named[0].span)
    starts = [mention.span.start for mention, _ in mentions]
    for block in analysis.blocks:
        if block.block.kind in BODY_KINDS and len(block.doc):
            first = bisect_left(starts, block.block.span.start)
            last = bisect_left(starts, block.block.span.end)
            yield _Paragraph(block, tuple(mentions[first:last]))


def _pronouns(block: BlockAnalysis) -> Iterator[tuple[Token, Span]]:
    for sentence in block.doc.sents:
        for token in sentence:
            if token.lower_ in _GENDERS and not _is_object(token) and not _is_generic(token):
                yield token, block.span(sentence)


def _is_object(token: Token) -> bool:
    return token.lower_ == "her" and token.tag_ != "PRP$"


def _is_generic(token: Token) -> bool:
    """Whether the pronoun is half of "he or she"."""
    doc, at = token.doc, token.i
    after = at + 2 < len(doc) and doc[at + 1].lower_ in _EITHER and doc[at + 2].lower_
    before = at >= 2 and doc[at - 1].lower_ in _EITHER and doc[at - 2].lower_
    return after in _ANY_PRONOUN or before in _ANY_PRONOUN


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a pronoun's reader has in mind: the paragraph before, and its own up to ``end``."""

    before: _Paragraph | None
    paragraph: _Paragraph
    end: int

    def only_bearer(
        self, pronoun: Span, gender: Gender, could_be: Sequence[frozenset[Gender]]
    ) -> int | None:
        """The one person for whom the pronoun can stand, if there is just one."""
        near = self._named_before(pronoun)
        present = {index for _, index in self._named()}
        fitting = {index for index in present if gender in could_be[index]}
        # Where no one fits, the only person there is may still be the one: a clash, not a riddle.
        bearers = fitting or present
        if len(bearers) != 1 or not bearers <= near:
            return None
        (bearer,) = bearers
        return None if self._others(bearer, gender) else bearer

    def _named_before(self, pronoun: Span) -> set[int]:
        named = [each for each in self.paragraph.named if each[0].span.end <= pronoun.start]
        if not self.paragraph.named and self.before:
            named = list(self.before.named)
        return {
            index
            for mention, index in named
            if not mention.quoted and mention.form is not Form.EPONYM
        }

    def _named(self) -> list[tuple[Mention, int]]:
        here = [named for named in self.paragraph.named if named[0].span.start < self.end]
        return [*(self.before.named if self.before else ()), *here]

    def _others(self, bearer: int, gender: Gender) -> bool:
        named = self._named()
        names = [mention.span for mention, _ in named]
        strangers = [
            span
            for span in (*self._entities(), *self._human_nouns(gender))
            if not any(name.overlaps(span) for name in names)
        ]
        if not strangers:
            return False
        own = [
            role.span
            for mention, index in named
            if index == bearer
            for role in self._roles(mention)
        ]
        return not all(any(role.contains(span) for role in own) for span in strangers)

    def _roles(self, mention: Mention) -> list[Role]:
        return [
            role
            for paragraph in self._paragraphs()
            if paragraph.block.block.span.contains(mention.span)
            for role in find_roles(paragraph.block, mention.span)
        ]

    def _paragraphs(self) -> list[_Paragraph]:
        return [self.before, self.paragraph] if self.before else [self.paragraph]

    def _entities(self) -> Iterator[Span]:
        for paragraph in self._paragraphs():
            for entity in paragraph.block.doc.ents:
                span = paragraph.block.span(entity)
                if entity.label_ == "PERSON" and span.start < self.end:
                    yield span

    def _human_nouns(self, gender: Gender) -> Iterator[Span]:
        for paragraph in self._paragraphs():
            for token in paragraph.block.doc:
                span = paragraph.block.span(token)
                if span.start >= self.end:
                    break
                ship = gender is Gender.FEMALE and token.lower_ in SHE_THINGS
                if _is_human_noun(token) or (ship and paragraph is self.paragraph):
                    yield span


def _is_human_noun(token: Token) -> bool:
    word = token.lower_
    if word not in HUMAN_NOUNS and not word.endswith(("man", "woman")):
        return False
    if token.tag_ not in ("NN", "NNP", "PRP", "DT"):
        return False
    # "The recipient carrier" is no recipient, and "General Motors" no general.
    follower = token.doc[token.i + 1].tag_ if token.i + 1 < len(token.doc) else ""
    part_of_name = token.tag_ == "NNP" and token.ent_type_ in _THINGS
    return not part_of_name and follower not in ("NN", "NNS")
