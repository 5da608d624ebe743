"""A sentence that has been read for its pronouns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from backread.span import Span
from backread.story.people.cast import Gender
from backread.story.people.lexicon import KINSHIP_WORDS
from backread.story.people.pronoun_scene import Scene, Stranger

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_A_VERB = ("VB", "MD", "RB")


@dataclass(slots=True)
class Heard:
    """A sentence that has been read.

    Attributes:
        about: the one person it was about, if that is plain.
        meant: people whom its pronouns stand for.
        strangers: those for whom its pronouns stand who are nobody that is known.
        unbound: whether any of its pronouns was left unbound.
        by_presence: whether it is about that person only because it names nobody else.
    """

    scene: Scene
    about: int | None = None
    meant: set[int] = field(default_factory=set)
    strangers: list[Stranger] = field(default_factory=list)
    unbound: bool = False
    by_presence: bool = False

    @property
    def people(self) -> set[int]:
        """Who is named in it or meant by its pronouns, by index in the cast."""
        return self.meant | self.scene.people

    def has_stranger(self, gender: Gender, start: int, end: int, bearer: int) -> bool:
        """Whether somebody unnamed whom the gender fits is in it between two offsets.

        "The mayor" is nobody else where the story calls the bearer so.
        """
        return any(
            gender in each.genders and start <= each.span.start < end and bearer not in each.may_be
            for each in (*self.strangers, *self.scene.strangers)
        )


def is_described(now: Heard, bearer: int, span: Span) -> bool:
    """Whether the pronoun is part of a description of the person who has just been named."""
    end = end_of_name(now, bearer, span)
    return end > 0 and now.scene.is_apposition(end, span.start)


def is_set_beside(now: Heard, span: Span) -> bool:
    """Whether somebody is named just before, as in "Holt, his rival"."""
    text, start = now.scene.block.doc.text, now.scene.block.block.span.start
    ends = [m.span.end for m, _ in now.scene.named if m.span.end <= span.start]
    return bool(ends) and text[max(ends) - start : span.start - start].strip() == ","


def is_beside_own_kin(now: Heard, token: Token, span: Span) -> int | None:
    """The person whose relative stands beside, if nobody else is named: "Holt and | her | son".

    None if the pronoun stands elsewhere, or somebody comes before in the sentence.
    """
    doc, at = token.doc, token.i
    if at < 2 or at + 1 >= len(doc) or doc[at - 1].lower_ != "and":
        return None
    before = [(m, index) for m, index in now.scene.named if m.span.end <= span.start]
    if len(before) != 1 or now.meant or doc[at + 1].lower_ not in KINSHIP_WORDS:
        return None
    mention, index = before[0]
    beside = now.scene.block.span(doc[at - 2]).end == mention.span.end
    strangers = (*now.strangers, *now.scene.strangers)
    alone = not any(each.span.start < span.start for each in strangers)
    return index if beside and alone else None


def object_of(now: Heard, token: Token) -> int | None:
    """The person who is named behind a pronoun's verb: "She told | Mr. Holt |" is not of Holt."""
    doc, at = token.doc, token.i + 1
    while at < len(doc) and doc[at].tag_.startswith(_OF_A_VERB):
        at += 1
    if at == token.i + 1 or at == len(doc) or not doc[at].tag_.startswith("NNP"):
        return None
    start = now.scene.block.span(doc[at]).start
    for mention, index in now.scene.named:
        begins = mention.honorific.span.start if mention.honorific else mention.span.start
        if begins == start and not mention.quoted:
            return index
    return None


def is_thing(now: Heard, bearer: int, gender: Gender, span: Span) -> bool:
    """Whether "she" may be a ship."""
    if gender is not Gender.FEMALE:
        return False
    return now.scene.has_thing(end_of_name(now, bearer, span), span.start)


def end_of_name(now: Heard, bearer: int, span: Span) -> int:
    """Where the person's last mention before a pronoun ends, or 0."""
    ends = [
        mention.span.end
        for mention, index in now.scene.named
        if index == bearer and mention.span.end <= span.start
    ]
    return max(ends, default=0)
