"""To whom a description goes back: "the mayor said", "the 54-year-old said", "the company said".

A description that names nobody stands for whoever the story has named before it, where there is
only one whom it fits: the one person who holds that role, the one person or body just named.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from backread.draft import BODY_KINDS
from backread.story.attributions.scene import Scene
from backread.story.attributions.source_kinds import is_one_of_group, is_person_noun, singular
from backread.story.attributions.source_words import AGENCIES, BODIES, COMPANIES
from backread.story.people.cast import Cast, Form

if TYPE_CHECKING:
    from spacy.tokens import Token

_JOINED = re.compile(r" (?:of|for|on|at|in|to) ")
_WORD = re.compile(r"[^\W_]+")
#: How far before a description what it stands for may be named, in code points.
_NEAR = 500
#: Bodies that no "company" is.
_PUBLIC = frozenset(
    "administration agency army assembly association authority board bureau church city college "
    "commission committee conference congress council court department force house ministry "
    "nations office parliament party police school senate society union university".split()
)


@dataclass(frozen=True)
class _Body:
    """A body by its name, where it stands."""

    start: int
    name: str

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the name, in lower case."""
        return _words(self.name)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """What the body is by its name: "union" of the Union of Dockers, "house" of State House."""
        parts = _JOINED.split(self.name.lower())
        return frozenset(words[-1] for part in parts[:1] if (words := _WORD.findall(part)))


class References:
    """Where the people and the bodies of a story are named, for descriptions to go back to.

    Args:
        people: the cast.
        scenes: the story's blocks.
    """

    def __init__(self, people: Cast, scenes: Sequence[Scene]) -> None:
        self._roles: dict[str, list[tuple[int, int, frozenset[str]]]] = defaultdict(list)
        for index, person in enumerate(people):
            for role in person.roles:
                key = role.span.start, index, _words(role.text)
                self._roles[singular(role.head)].append(key)
        self._named = sorted(
            (mention.span.start, index)
            for index, person in enumerate(people)
            for mention in person.mentions
            if mention.form is not Form.EPONYM and not mention.attributive and not mention.quoted
        )
        self._bodies = sorted(_bodies(scenes), key=lambda body: body.start)
        self._strangers = _strangers(scenes, self._roles.keys())

    def person(self, head: Token, words: range, scene: Scene) -> int | None:
        """The person for whom a description stands, or None where that is not plain.

        Args:
            head: the description's own noun.
            words: all its words.
            scene: the block.
        """
        if not _is_definite(head):
            return None
        at = scene.span(head.i, head.i).start
        if _is_aged(head) or is_one_of_group(head):
            return self.just_named(at, scene)
        if not is_person_noun(head):
            return None
        return self._in_role(head, words, at)

    def body(self, head: Token, words: range, scene: Scene) -> str | None:
        """The name of the body for which a description stands, or None where that is not plain."""
        noun = head.lower_
        if head.tag_ not in {"NN", "NNP"} or noun not in BODIES | COMPANIES:
            return None
        if not _is_definite(head) or len(words) > 2:
            return None
        at = scene.span(head.i, head.i).start
        before = self._bodies[: bisect_left(self._bodies, at, key=lambda body: body.start)]
        if called := [body for body in before if noun in body.nouns]:
            return _one_name(called)
        if noun not in COMPANIES:
            return None
        near = [body for body in before if at - body.start <= _NEAR]
        return _one_name([body for body in near if body.words.isdisjoint(_PUBLIC)])

    def is_same_body(self, name: str, noun: str) -> bool:
        """Whether a body that has just said something may go on as "the company", "the agency"."""
        body = next((each for each in self._bodies if each.name == name), None)
        if body is None:
            return False
        return noun in AGENCIES or (noun in COMPANIES and body.words.isdisjoint(_PUBLIC))

    def _in_role(self, head: Token, words: range, at: int) -> int | None:
        noun = singular(head.lower_)
        if self._strangers.get(noun, at) < at:
            return None
        told = {
            word
            for place in words
            if place != head.i and not head.doc[place].is_stop
            for word in _words(head.doc[place].text)
        }
        holders = {index for start, index, _ in self._roles[noun] if start < at}
        fitting = {index for start, index, role in self._roles[noun] if start < at and told <= role}
        return fitting.pop() if len(holders) == len(fitting) == 1 else None

    def just_named(self, at: int, scene: Scene, since: int = 0) -> int | None:
        """Who was named last before an offset, if nobody else is from that sentence on.

        Args:
            at: the offset.
            scene: the block that it stands in.
            since: where the naming must not stand before.
        """
        behind = bisect_right(self._named, (at, 0))
        last = self._named[behind - 1][0] if behind else 0
        if not behind or at - last > _NEAR or last < since:
            return None
        start = last
        block = scene.block.block.span.start
        if last >= block:
            word = max(bisect_right(scene.starts, last - block) - 1, 0)
            start = block + scene.sentence(scene.doc[word])[0].idx
        low = bisect_left(self._named, (start, 0))
        near = {index for _, index in self._named[low:behind]}
        return near.pop() if len(near) == 1 else None


def _one_name(bodies: Sequence[_Body]) -> str | None:
    """The fullest of some names, where the others are short for it."""
    fullest = max(bodies, key=lambda body: len(body.words), default=None)
    if fullest is None or not all(body.words <= fullest.words for body in bodies):
        return None
    return fullest.name


def _is_aged(head: Token) -> bool:
    """Whether a noun is the age of somebody: "the 54-year-old"."""
    return head.lower_ == "old" and head.i > 1 and head.doc[head.i - 2].lower_ == "year"


def _is_definite(head: Token) -> bool:
    determiners = [child.lower_ for child in head.children if child.dep_ in {"det", "poss"}]
    return determiners == ["the"] and head.tag_ in {"NN", "NNP", "JJ"}


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _bodies(scenes: Sequence[Scene]) -> Iterator[_Body]:
    for scene in scenes:
        if scene.block.block.kind not in BODY_KINDS:
            continue
        for entity in scene.doc.ents:
            if entity.label_ == "ORG" and not scene.is_quoted(entity[0]):
                name = entity.text.removeprefix("the ").removeprefix("The ").removesuffix("'s")
                yield _Body(scene.span(entity.start, entity.start).start, name)


def _strangers(scenes: Sequence[Scene], nouns: Collection[str]) -> dict[str, int]:
    """Where somebody without a name first comes in for each noun: "an officer", "one officer"."""
    found: dict[str, int] = {}
    for scene in scenes:
        for token in scene.doc:
            if token.tag_ == "NN" and token.lower_ in nouns and token.dep_ not in {"appos", "attr"}:
                indefinite = any(
                    child.lower_ in {"a", "an", "one", "another"} for child in token.children
                )
                named = any(child.dep_ == "appos" for child in token.children)
                if indefinite and not named:
                    found.setdefault(token.lower_, scene.span(token.i, token.i).start)
    return found
