"""Who and what a pronoun's reader has in mind, and for whom of them it can stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backread.span import Span
from backread.story.language import BlockAnalysis
from backread.story.people.cast import Form, Gender, Mention, Role
from backread.story.people.human_nouns import HUMAN_NOUNS, SHE_THINGS
from backread.story.people.roles import find_roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_THINGS = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of running text and who is named in it, as (mention, index in the cast)."""

    block: BlockAnalysis
    named: tuple[tuple[Mention, int], ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What a pronoun's reader has in mind: a stretch of its paragraph and of the one before.

    Attributes:
        before: the paragraph before, if it is part of the scene.
        paragraph: the pronoun's own.
        start: where in its own paragraph the scene begins; ``end`` where it ends.
    """

    before: Paragraph | None
    paragraph: Paragraph
    start: int
    end: int

    def only_bearer(
        self,
        pronoun: Span,
        gender: Gender,
        could_be: Sequence[frozenset[Gender]],
        subject: int | None = None,
    ) -> int | None:
        """The one person for whom the pronoun can stand, if there is just one.

        Args:
            pronoun: where it stands.
            gender: what it says.
            could_be: the genders that each person may have, by index.
            subject: somebody who is in the scene without being named in it.
        """
        taken_up = frozenset() if subject is None else frozenset({subject})
        near = self._named_before(pronoun) | taken_up
        present = {index for _, index in self._named()} | taken_up
        fitting = {index for index in present if gender in could_be[index]}
        # Where no one fits, the only person there is may still be the one: a clash, not a riddle.
        bearers = fitting or present
        if len(bearers) != 1 or not bearers <= near:
            return None
        (bearer,) = bearers
        return None if self._others(bearer, gender) else bearer

    def _named_before(self, pronoun: Span) -> set[int]:
        named = [each for each in self._named() if each[0].span.end <= pronoun.start]
        if self.paragraph.named:
            own = self.paragraph.block.block.span
            named = [each for each in named if own.contains(each[0].span)]
        return {
            index
            for mention, index in named
            if not mention.quoted and mention.form is not Form.EPONYM
        }

    def _named(self) -> list[tuple[Mention, int]]:
        here = [
            named for named in self.paragraph.named if self.start <= named[0].span.start < self.end
        ]
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

    def _paragraphs(self) -> list[Paragraph]:
        return [self.before, self.paragraph] if self.before else [self.paragraph]

    def _entities(self) -> Iterator[Span]:
        for paragraph in self._paragraphs():
            for entity in paragraph.block.doc.ents:
                span = paragraph.block.span(entity)
                if entity.label_ == "PERSON" and self._holds(span):
                    yield span

    def _human_nouns(self, gender: Gender) -> Iterator[Span]:
        for paragraph in self._paragraphs():
            for token in paragraph.block.doc:
                ship = gender is Gender.FEMALE and token.lower_ in SHE_THINGS
                if _is_human_noun(token) or (ship and paragraph is self.paragraph):
                    span = paragraph.block.span(token)
                    if self._holds(span):
                        yield span

    def _holds(self, span: Span) -> bool:
        own = self.paragraph.block.block.span
        return span.start < self.end and (span.start < own.start or span.start >= self.start)


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
