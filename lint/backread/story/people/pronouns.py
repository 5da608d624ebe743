"""Whom pronouns stand for, where it is plain.

``find_pronouns(story, people)`` takes the mentions of each person of the cast, by index, with
their honorifics and given names filled in, and gives the pronouns of each, by the same index and
in the order of the text. It needs ``Part.TAGS``, ``Part.SENTENCES`` and ``Part.ENTITIES``.

The text is read sentence by sentence. A pronoun is about those last spoken of: who is named, or
meant by a pronoun, before it in its sentence, or else whom the sentence before was about. Where
its gender leaves one of them, it stands for that person. It does so *for certain*, whatever its
gender says, when they are one person who does something there, and nobody else whom the gender
fits comes in since the beginning of the sentence before: no one named, described or meant by an
earlier pronoun. "Him" and the object "her" are never bound: beside a name ("Holt told him") they
stand for somebody else.

It is read twice. What the first reading tells of somebody's gender tells the second for whom else
a pronoun can stand.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from backread.span import Span
from backread.story.people.cast import Gender, GenderWord, Mention, Pronoun
from backread.story.people.heard import (
    Heard,
    end_of_name,
    is_beside_own_kin,
    is_described,
    is_set_beside,
    is_thing,
    object_of,
)
from backread.story.people.possible_genders import narrowed, possible_genders
from backread.story.people.pronoun_genders import GENDER_OF_PRONOUN
from backread.story.people.pronoun_scene import Scene, Stranger
from backread.story.people.scenes import read_scenes

if TYPE_CHECKING:
    from spacy.tokens import Token

    from backread.story.story import Story

_PRONOUN = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(GENDER_OF_PRONOUN)})(?![^\W\d_])", re.IGNORECASE)
_SUBJECTS = frozenset({"he", "she"})
_EITHER = frozenset({"or", "and", "/"})
_ANY_PRONOUN = frozenset(GENDER_OF_PRONOUN) | {"they", "them", "their"}

#: How far back somebody is remembered whom the gender fits better, in characters.
_REMEMBERED = 300
_HALF_REMEMBERED = 150


def find_pronouns(
    story: Story,
    people: Sequence[Sequence[Mention]],
    gender_words: Sequence[Sequence[GenderWord]] = (),
) -> tuple[tuple[Pronoun, ...], ...]:
    """The pronouns that stand for each person, by the person's index in ``people``.

    Args:
        story: the story.
        people: the mentions of each person.
        gender_words: the words that say each person's gender, where they have been read.
    """
    scenes = list(read_scenes(story, people))
    told = gender_words or [()] * len(people)
    could_be = [possible_genders(*each) for each in zip(people, told, strict=True)]
    found = _read(story, scenes, people, could_be)
    # What the story says of somebody's gender tells whom else its pronouns can stand for.
    learned = [narrowed(*each) for each in zip(could_be, found, strict=True)]
    return _read(story, scenes, people, learned) if learned != could_be else found


def _read(
    story: Story,
    scenes: Sequence[Scene],
    people: Sequence[Sequence[Mention]],
    could_be: Sequence[frozenset[Gender]],
) -> tuple[tuple[Pronoun, ...], ...]:
    found: list[list[Pronoun]] = [[] for _ in people]
    reader = _Reader(story, people, could_be)
    for scene in scenes:
        for bearer, pronoun in reader.read(scene):
            found[bearer].append(pronoun)
    return tuple(tuple(pronouns) for pronouns in found)


class _Reader:
    """Reads one sentence after another and remembers the last."""

    def __init__(
        self,
        story: Story,
        people: Sequence[Sequence[Mention]],
        could_be: Sequence[frozenset[Gender]],
    ) -> None:
        self._story = story
        self._could_be = could_be
        self._all = sorted(
            (mention.span.start, index)
            for index, mentions in enumerate(people)
            for mention in mentions
        )
        self._last: Heard | None = None
        self._pronouns: list[tuple[int, Gender, int | None]] = []

    def read(self, scene: Scene) -> Iterator[tuple[int, Pronoun]]:
        """The pronouns of the next sentence that stand for one person, with the person's index."""
        now = Heard(scene, about=scene.subject)
        if _PRONOUN.search(self._story.text, scene.span.start, scene.span.end):
            for token in scene.tokens:
                if token.lower_ in GENDER_OF_PRONOUN and not _is_generic(token):
                    span = scene.block.span(token)
                    if not self._story.is_quoted(span):
                        yield from self._bind(now, token, span)
        if now.about is None and len(now.people) == 1 and not now.strangers and not now.unbound:
            now.about = scene.agent
            if now.about is None and not (self._last and self._last.scene.strangers):
                about = scene.only_one
                now.about = scene.owner if about is None else about
                now.by_presence = True
        self._last = now

    def _bind(self, now: Heard, token: Token, span: Span) -> Iterator[tuple[int, Pronoun]]:
        bound = list(self._bound(now, token, span))
        bearer = bound[0][0] if bound else None
        self._pronouns.append((span.start, GENDER_OF_PRONOUN[token.lower_], bearer))
        yield from bound

    def _bound(self, now: Heard, token: Token, span: Span) -> Iterator[tuple[int, Pronoun]]:
        gender = GENDER_OF_PRONOUN[token.lower_]
        opens = token.lower_ in _SUBJECTS and not now.scene.named_before(span.start)
        window = self._window(now)
        present = {index for heard in window for index in heard.people}
        fitting = {index for index in present if gender in self._could_be[index]}
        if _is_object(token) or is_set_beside(now, span):
            here = now.scene.named_before(span.start)
            if not (fitting - here):
                now.strangers.append(Stranger(span, frozenset({gender})))
            return
        if opens and object_of(now, token) in self._at_hand(now, span):
            now.unbound = True
            now.strangers.append(Stranger(span, frozenset({gender})))
            return
        certain = is_beside_own_kin(now, token, span)
        if certain is None:
            certain = self._certain(now, span, gender, opens=opens)
        bearer = certain
        if bearer is None and len(fitting) == 1:
            (likely,) = fitting
            alone = not self._stranger_near(window, gender, span, likely)
            if (
                alone
                and likely in self._at_hand(now, span)
                and not is_thing(now, likely, gender, span)
            ):
                bearer = likely
        if bearer is None:
            now.unbound = True
            if not fitting:
                now.strangers.append(Stranger(span, frozenset({gender})))
            return
        now.meant.add(bearer)
        if opens and now.about is None:
            now.about = bearer
        yield bearer, Pronoun(span, gender, certain is not None)

    def _certain(self, now: Heard, span: Span, gender: Gender, *, opens: bool) -> int | None:
        """The person for whom the pronoun stands, whatever its gender says."""
        scene = now.scene
        bearers = self._at_hand(now, span)
        if len(bearers) != 1 or any(heard.scene.has_pair for heard in self._window(now)):
            return None
        (bearer,) = bearers
        if bearer in scene.people and bearer not in scene.actors | now.meant:
            return None
        window = [now] if is_described(now, bearer, span) else self._window(now)
        before = {index for heard in window[:-1] for index in heard.people}
        before |= scene.named_before(span.start)
        # Whoever is named behind a pronoun only is not whom it stands for.
        near = before if opens or self._is_past_names(now, bearer, span) else before | scene.people
        if any(index != bearer and gender in self._could_be[index] for index in near):
            return None
        if self._stranger_near(window, gender, span, bearer) or is_thing(now, bearer, gender, span):
            return None
        doubtful = gender not in self._could_be[bearer] or self._of_other_gender(now, gender)
        doubtful = doubtful or self._is_by_presence(now, span)
        return None if doubtful and self._remembers(bearer, gender, span) else bearer

    @staticmethod
    def _is_past_names(now: Heard, bearer: int, span: Span) -> bool:
        """Whether no name further on in the sentence can be meant.

        It can in "Holt said that, as voters learned of | his | record, Dufour would lose".
        """
        end = end_of_name(now, bearer, span)
        return end > 0 and not now.scene.has_clause(end, span.start)

    def _at_hand(self, now: Heard, span: Span) -> set[int]:
        """Who was last spoken of before a pronoun."""
        before = {*now.scene.named_before(span.start), *now.meant}
        if before:
            return before
        last = self._last
        if last is None or last.about is None or not self._follows(last, now):
            return set()
        return {last.about}

    def _is_by_presence(self, now: Heard, span: Span) -> bool:
        """Whether a pronoun stands for someone whom the sentence before only names."""
        last = self._last
        here = now.scene.named_before(span.start) or now.meant
        return last is not None and last.by_presence and not here

    def _window(self, now: Heard) -> list[Heard]:
        return [now] if self._last is None else [self._last, now]

    @staticmethod
    def _follows(last: Heard, now: Heard) -> bool:
        return now.scene.span.start - last.scene.span.end < 8

    @staticmethod
    def _stranger_near(window: Sequence[Heard], gender: Gender, span: Span, bearer: int) -> bool:
        return any(heard.has_stranger(gender, 0, span.start, bearer) for heard in window)

    def _remembers(self, bearer: int, gender: Gender, span: Span) -> bool:
        """Whether somebody whom the gender fits was named or meant in what went before.

        Who may be of either gender is forgotten sooner.
        """
        for start, meant, index in reversed(self._pronouns):
            if span.start - start > _REMEMBERED:
                break
            if meant is gender and index != bearer:
                return True
        first = bisect_left(self._all, (span.start - _REMEMBERED, 0))
        last = bisect_left(self._all, (span.start, 0))
        return any(
            index != bearer
            and gender in self._could_be[index]
            and (len(self._could_be[index]) == 1 or span.start - start < _HALF_REMEMBERED)
            for start, index in self._all[first:last]
        )

    def _of_other_gender(self, now: Heard, gender: Gender) -> bool:
        """Whether another pronoun of the sentence says that two people are in it."""
        return any(
            token.lower_ in GENDER_OF_PRONOUN and GENDER_OF_PRONOUN[token.lower_] is not gender
            for token in now.scene.tokens
            if not self._story.is_quoted(now.scene.block.span(token))
        )


def _is_object(token: Token) -> bool:
    if token.lower_ != "her":
        return bool(token.lower_ == "him")
    # "Named her Holt's successor" is often taken for a possessive.
    before_name = token.i + 1 < len(token.doc) and token.nbor().tag_ == "NNP"
    return token.tag_ != "PRP$" or before_name


def _is_generic(token: Token) -> bool:
    """Whether the pronoun is half of "he or she"."""
    doc, at = token.doc, token.i
    after = at + 2 < len(doc) and doc[at + 1].lower_ in _EITHER and doc[at + 2].lower_
    before = at >= 2 and doc[at - 1].lower_ in _EITHER and doc[at - 2].lower_
    return after in _ANY_PRONOUN or before in _ANY_PRONOUN
