"""The clauses of a sentence as a claim needs them: subject, verb, and how firmly they are told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from backread.span import Span
from backread.story.attributions.source_kinds import singular
from backread.story.attributions.source_words import (
    ANYBODY,
    BODIES,
    INSIDERS,
    QUANTITIES,
    SPOKESPEOPLE,
)
from backread.story.attributions.word_forms import word_key
from backread.story.claims.word_classes import verb_key
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MODALS = frozenset({"will", "would", "could", "may", "might", "can", "should", "must", "shall"})
_DENYING = frozenset({"not", "never", "n't", "n’t", "no", "hardly", "scarcely", "barely"})
_CONTRACTED = {"'ll": "will", "’ll": "will", "wo": "will", "'d": "would", "’d": "would"}
_PERSONS = frozenset(
    {"he", "she", "they", "who", "we", "i", "you", "someone", "nobody", "everyone"}
)
_CAN_ACT = HUMAN_NOUNS | ANYBODY | BODIES | INSIDERS | SPOKESPEOPLE | QUANTITIES | {"woman", "man"}
_ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
#: What a clause hangs on in the story's own voice; under these words it is so only by the way.
_LOOSE = frozenset({"while", "although", "though", "whereas", "as", "because", "since", "and"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "xcomp", "oprd", "prep", "agent", "dative"})
_MOST_STEPS = 12


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its subject.

    Attributes:
        verb: the verb that tells what happens, or the form of "be" before an adjective or a noun.
        subject: the head of its subject, or None where it has none of its own.
        auxiliaries: "has been" of "has been falling".
        modal: "will", "could" and the like in its full form, or an empty string.
        perfect: whether it tells what has happened.
        progressive: whether it tells what is happening.
        passive: whether the subject has it done to it.
        negated: whether "not", "never" or "hardly" stands with it.
        asserted: whether the story says it in its own voice: in the main clause, or in one that
            is loosely joined ("while rents have doubled"); not "if rents double".
        can_act: whether the subject is somebody, or a body of people, who can mean to do a thing.
    """

    verb: Token
    subject: Token | None
    auxiliaries: tuple[Token, ...]
    modal: str
    perfect: bool
    progressive: bool
    passive: bool
    negated: bool
    asserted: bool
    can_act: bool

    @property
    def key(self) -> str:
        """The key of the verb, whatever its form."""
        return verb_key(self.verb.text)

    @property
    def present(self) -> bool:
        """Whether it tells what is so now, or has come to be."""
        finite = (self.auxiliaries or (self.verb,))[0]
        return finite.tag_ in {"VBZ", "VBP", "VB"}

    def first(self) -> Token:
        """The first word of the verb group."""
        return self.auxiliaries[0] if self.auxiliaries else self.verb


def _can_act(noun: Token, names: Set[str]) -> bool:
    """Whether a noun or pronoun is somebody, or a body of people.

    Many a word is taken for a name where it opens a sentence: it is one if it is elsewhere.
    """
    if noun.lower_ in _PERSONS or noun.ent_type_ in _ACTORS:
        return True
    # "The warm, wet April caused it."
    if noun.ent_type_ == "DATE":
        return False
    if noun.tag_.startswith("NNP"):
        return not noun.is_sent_start or noun.text in names
    return singular(noun.lower_) in _CAN_ACT


class Clauses:
    """The clauses of a story, sentence by sentence."""

    def __init__(self, story: Story) -> None:
        self._story = story

    def words(self, sentence: Span) -> list[tuple[Token, Span]]:
        """The words of a sentence that are not quoted, and where each stands in the text."""
        return [(token, span) for token, span, _ in self._story.scenes.unquoted_words(sentence)]

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that stand as names within a sentence of the story."""
        return frozenset(
            token.text
            for scene in self._story.scenes
            for token in scene.doc
            if token.tag_.startswith("NNP") and not token.is_sent_start
        )


def clauses(words: Sequence[Token], names: Set[str]) -> Iterator[Clause]:
    """The clauses with a finite verb among the words of a sentence.

    Args:
        words: the words.
        names: words that are names wherever they stand in the story.
    """
    for word in words:
        if word.tag_.startswith("VB") and word.dep_ not in _AUXILIARIES:
            clause = _clause(word, names)
            if clause is not None:
                yield clause


def _clause(verb: Token, names: Set[str]) -> Clause | None:
    auxiliaries = _auxiliaries(verb)
    finite = (auxiliaries or (verb,))[0]
    if finite.tag_ not in FINITE and not _is_of_many(finite):
        return None
    keys = {word_key(each.text) for each in auxiliaries}
    subject = _subject(verb)
    # "The ill will grew": no modal stands before the past.
    past = verb.tag_ == "VBD" or verb_key(verb.lower_) != word_key(verb.lower_)
    modal = next((_modal(each) for each in auxiliaries if each.tag_ == "MD"), "")
    if past and "hav" not in keys and "be" not in keys:
        modal = ""
    return Clause(
        verb=verb,
        subject=subject,
        auxiliaries=auxiliaries,
        modal=modal,
        perfect="have" in keys or "hav" in keys,
        progressive=verb.tag_ == "VBG" and "be" in keys,
        passive=verb.tag_ == "VBN" and any(each.dep_ == "auxpass" for each in auxiliaries),
        negated=any(child.dep_ == "neg" or child.lower_ in _DENYING for child in verb.children),
        asserted=is_asserted(verb),
        can_act=subject is not None and _can_act(subject, names),
    )


def _is_of_many(verb: Token) -> bool:
    """Whether a base form is what many do: "most drivers carry no insurance" is often read so."""
    return (
        verb.tag_ == "VB"
        and verb.dep_ == "ROOT"
        and any(child.dep_ == "nsubj" and child.tag_ == "NNS" for child in verb.children)
    )


def _auxiliaries(verb: Token) -> tuple[Token, ...]:
    """Its own, or those that it shares with the verb that it is joined to."""
    own = tuple(each for each in verb.children if each.dep_ in _AUXILIARIES and each.i < verb.i)
    if own and own[0].tag_ == "TO":
        return ()
    if own or verb.dep_ != "conj" or verb.tag_ != verb.head.tag_:
        return own
    if any(child.dep_ in _SUBJECTS for child in verb.children):
        return own
    head = verb.head
    return tuple(each for each in head.children if each.dep_ in _AUXILIARIES and each.i < head.i)


def _modal(word: Token) -> str:
    lower = word.lower_
    return lower if lower in _MODALS else _CONTRACTED.get(lower, "")


def _subject(verb: Token) -> Token | None:
    for _ in range(_MOST_STEPS):
        for child in verb.children:
            if child.dep_ in _SUBJECTS and child.i < verb.i:
                relative = child.lower_ in {"who", "which", "that"} and verb.dep_ == "relcl"
                return verb.head if relative else child
        if verb.dep_ != "conj" or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def is_asserted(word: Token) -> bool:
    """Whether the story says it by itself, and not under a condition, or as part of a thought.

    Walks from a word to the sentence's own verb: what hangs on a relative clause, an "if" or a
    complement is not asserted.
    """
    for _ in range(_MOST_STEPS):
        if word.head.i == word.i:
            return True
        if word.dep_ in {"ccomp", "csubj", "pcomp", "xcomp", "relcl", "acl"}:
            # "Rents have doubled, and wages have not" is read as one inside the other.
            return word.dep_ == "ccomp" and _is_apart(word)
        if word.dep_ == "advcl" and not _is_loose(word):
            return False
        word = word.head
    return False


def heads_of(
    start: int, end: int, words: Sequence[tuple[Token, Span]], places: Mapping[int, Span]
) -> list[Token]:
    """What governs the words between two offsets of a sentence: the verbs, if there are any.

    Args:
        start: where they begin.
        end: where they end.
        words: the sentence's words.
        places: where each stands in the sentence, by its place in the block.
    """
    inside = [token for token, _ in words if _overlaps(places[token.i], start, end)]
    heads = [token for token in inside if token.head.i == token.i or token.head not in inside]
    verbs = [head for head in heads if head.tag_.startswith("VB") and head.dep_ != "amod"]
    return verbs or heads


def are_asserted(heads: Sequence[Token]) -> bool:
    """Whether what words say is asserted, and not taken as said: "a botched attempt"."""
    verbs = [head for head in heads if head.tag_.startswith("VB") and head.dep_ != "amod"]
    if verbs:
        return all(map(is_asserted, verbs))
    if heads and all(head.tag_.startswith("VB") for head in heads):
        return False
    return not heads or any(map(is_asserted, heads))


def subject_over(word: Token) -> Token | None:
    """The subject of the linking verb that a word stands behind: "the offer was a bid to"."""
    verb = word.head if word.dep_ in {"attr", "acomp", "oprd"} else word
    return _subject(verb) if verb.tag_.startswith("VB") else None


def has_object(verb: Token) -> bool:
    """Whether something is done to something: "widening the lock"."""
    return any(True for _ in objects_of(verb))


def objects_of(verb: Token) -> Iterator[Token]:
    """What something is done to."""
    return (child for child in verb.children if child.dep_ == "dobj")


def below(word: Token) -> Iterator[Token]:
    """The words behind a verb that are part of what it says: its object, and what is told of it.

    What follows loosely ("giving rise to doubts") is not.
    """
    for child in word.children:
        if child.i > word.i and child.dep_ in _COMPLEMENTS:
            yield from child.subtree


def _overlaps(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


def _is_loose(verb: Token) -> bool:
    marks = [child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"}]
    return any(mark in _LOOSE for mark in marks) and "if" not in marks and "when" not in marks


def _is_apart(verb: Token) -> bool:
    """Whether a clause before the sentence's verb stands by itself: "Rents rose; wages fell"."""
    return verb.i < verb.head.i and any(
        verb.doc[at].text in {";", ":", "—", "–", ","} for at in range(verb.i, verb.head.i)
    )
