"""A sentence that has been read for its pronouns."""

from __future__ import annotations

from dataclasses import dataclass, field

from backread.span import Span
from backread.story.people.cast import Gender
from backread.story.people.pronoun_scene import Scene, Stranger


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
