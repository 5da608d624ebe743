"""Whose age it is that a clause tells: who is named there, stands there as "he", or by a role."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from backread.draft import BODY_KINDS
from backread.span import Span
from backread.story.figures.ages import is_certain
from backread.story.people.cast import Form
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.people.lexicon import KINSHIP_WORDS
from backread.story.people.pronoun_genders import GENDER_OF_PRONOUN
from backread.story.story import Story

#: A person, as an index of the cast, or a role by which the story calls somebody: "captain".
Subject: TypeAlias = int | str

_THE = re.compile(r"\b[Tt]he (?:\d\d?-year-old )?(?P<role>[a-z]+)\b(?!['’]s)(?! of\b)")
#: What may stand between a name and what is said of it.
_DIRECT = re.compile(
    r",? ?(?:(?:(?:now |aged )?\d\d?|\([^()]{1,30}\)),? ?)?(?:who |and |then |now |also )?"
)
_ASIDE = re.compile(
    r",? (?:\d\d?, )?(?:an? |the |of |from |who )[^.;:]{1,120}?(?:,| and|, and|, who) "
)
_GOES_ON = re.compile(r"\b(?:and|,|who) (?:who )?\Z")
_OPENING_ASIDE = re.compile(r"(?:,? (?:in|at|near) [^.;:,]{1,30}(?:, [A-Z]\w+)?)?, ")
_INTRODUCES = re.compile(r"\b[Tt]he [a-z]+(?: [a-z]+)?, \Z")
_KIN = re.compile(r"[a-z]+")


_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
_HAS_DIED = re.compile(
    r"\b(?:(?:who )?(?:has )?died (?:on|at|in|aged|last|this|peacefully|after|of|suddenly)"
    r"|(?:who )?has died|, who died)\b"
)


@dataclass(frozen=True, slots=True)
class _Named:
    """Where a name or a pronoun stands, and whether it says whose something is."""

    span: Span
    person: int
    owns: bool


class Subjects:
    """Finds out of whom the clauses of a story speak."""

    def __init__(self, story: Story) -> None:
        self._story = story
        named = [
            _Named(mention.span, index, story.text[mention.span.end :][:2] in ("'s", "’s"))
            for index, person in enumerate(story.people)
            for mention in person.mentions
            if mention.form is not Form.EPONYM and is_certain(story, index, mention)
        ]
        named += [
            _Named(pronoun.span, index, pronoun.span.of(story.text).lower() in ("his", "her"))
            for index, person in enumerate(story.people)
            for pronoun in person.pronouns
            if pronoun.certain
        ]
        named += _of_the_dead(story, {each.span for each in named})
        self._named = sorted(named, key=lambda each: each.span)
        self._ends = [each.span.end for each in self._named]
        self._roles = _roles(story)

    def of(self, sentence: Span, at: int, *, closely: bool) -> Subject | None:
        """Who the subject of what begins at an offset is; None where that is not plain.

        Args:
            sentence: the sentence that it stands in.
            at: where it begins.
            closely: whether the subject has to stand directly before it; else it is enough that
                the sentence speaks of nobody else so far.
        """
        text = self._story.text
        place = bisect_left(self._ends, at + 1)
        before = [each for each in self._named[:place] if each.span.start >= sentence.start]
        role = self._role(sentence, at)
        if not before:
            return role
        last = before[-1]
        gap = text[last.span.end : at]
        if _DIRECT.fullmatch(gap) or (_ASIDE.fullmatch(gap) and not _has_kin(gap)):
            return last.person
        own = role == last.person or _INTRODUCES.search(text, sentence.start, before[0].span.start)
        if closely or len({each.person for each in before}) > 1 or not (role is None or own):
            return None
        if all(each.owns for each in before):
            return None
        goes_on = _GOES_ON.search(gap.rstrip() + " ") is not None
        return None if _has_kin(gap) and not goes_on else last.person

    def next(self, sentence: Span, at: int) -> Subject | None:
        """Who is spoken of first behind an aside that opens a sentence: "Born in May 1944, she"."""
        place = bisect_left(self._ends, at)
        found = self._named[place] if place < len(self._named) else None
        if found is None or found.owns or not sentence.contains(found.span):
            return None
        between = self._story.text[at : found.span.start]
        return found.person if _OPENING_ASIDE.fullmatch(between) else None

    def owner(self, at: int) -> Subject | None:
        """Whose something is by the name or the pronoun that ends at an offset."""
        place = bisect_left(self._ends, at)
        found = self._named[place] if place < len(self._named) else None
        return found.person if found is not None and found.span.end == at else None

    def _role(self, sentence: Span, at: int) -> Subject | None:
        """The one whom a sentence calls "the captain", by index where the story says who it is."""
        found = [
            match["role"]
            for match in _THE.finditer(self._story.narration, sentence.start, at)
            if match["role"] in HUMAN_NOUNS and match["role"] not in KINSHIP_WORDS
        ]
        if len(set(found)) != 1:
            return None
        return self.bearer(found[0])

    def bearer(self, role: str) -> Subject | None:
        """Who goes by a role, by index where the story says so; None if several may."""
        if role not in HUMAN_NOUNS or role in KINSHIP_WORDS or not _is_one(self._story, role):
            return None
        return self._roles.get(role, role)


def _of_the_dead(story: Story, bound: set[Span]) -> Iterator[_Named]:
    """The pronouns of an obituary that stand for nobody else: they are whom it is about.

    Args:
        story: the story.
        bound: where the pronouns and names stand of which it is known whose they are.
    """
    dead = _dead(story)
    if dead is None:
        return
    person = story.people[dead]
    genders = {pronoun.gender for pronoun in person.pronouns if pronoun.certain}
    others = [
        mention.span
        for index, each in enumerate(story.people)
        if index != dead
        for mention in each.mentions
    ]
    if len(genders) != 1:
        return
    for block in story.blocks:
        if block.kind not in BODY_KINDS:
            continue
        end = min((s.start for s in others if block.span.contains(s)), default=block.span.end)
        for match in _PRONOUN.finditer(story.narration, block.span.start, end):
            span = Span(*match.span())
            if span not in bound and GENDER_OF_PRONOUN[match[0].lower()] in genders:
                yield _Named(span, dead, match[0].lower() in ("his", "her"))


def _dead(story: Story) -> int | None:
    """Whose obituary a story is: the first who is named in it, and of whom it says who has died."""
    first = next((block.span for block in story.blocks if block.kind in BODY_KINDS), None)
    if first is None:
        return None
    named = sorted(
        (mention.span, index)
        for index, person in enumerate(story.people)
        for mention in person.mentions
        if first.contains(mention.span)
    )
    if not named or _HAS_DIED.search(story.narration, named[0][0].end, first.end) is None:
        return None
    return named[0][1]


def _roles(story: Story) -> dict[str, int]:
    """Who bears the roles that only one person of the cast bears."""
    bearers: dict[str, set[int]] = {}
    for index, person in enumerate(story.people):
        for role in person.roles:
            bearers.setdefault(role.head, set()).add(index)
    return {role: min(people) for role, people in bearers.items() if len(people) == 1}


def _is_one(story: Story, role: str) -> bool:
    several = rf"\b(?:{role}s|(?:another|other|second|rival|former|opposing|visiting) {role})\b"
    return re.search(several, story.text, re.IGNORECASE) is None


def _has_kin(gap: str) -> bool:
    return any(
        word in KINSHIP_WORDS or word.removesuffix("s") in KINSHIP_WORDS
        for word in _KIN.findall(gap)
    )
