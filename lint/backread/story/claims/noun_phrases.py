"""What a noun phrase tells: which one is meant, among what, and whether it is a whole crowd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backread.story.attributions.source_kinds import singular
from backread.story.claims.word_classes import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "each"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_MOST_STEPS = 12
_AMONG = frozenset({"in", "of", "on", "among", "anywhere", "since", "outside"})


def is_definite(noun: Token) -> bool:
    """Whether it is one that the reader knows of: "the fire", "its collapse"; not "a fire"."""
    return any(
        child.dep_ == "poss" or (child.dep_ == "det" and child.lower_ in _DEFINITE)
        for child in noun.children
    )


def is_of_known(share: Token) -> bool:
    """Whether it is a share of things that the story has told of: "most of the measures"."""
    return share.lower_ in {"most", "majority"} and any(
        is_definite(each)
        for child in share.children
        if child.lower_ == "of"
        for each in child.children
    )


def is_scoped(noun: Token) -> bool:
    """Whether it says among what: "in the county", "ever built", "rate of asthma in the state"."""
    return any(
        (child.dep_ == "prep" and (child.lower_ in _AMONG or _reaches_on(child)))
        or child.dep_ in {"acl", "relcl"}
        for child in noun.children
        if child.i > noun.i
    )


def is_crowd(noun: Token) -> bool:
    """Whether it is people or firms at large: "voters", "young families"; not "the families"."""
    return singular(noun.lower_) in words("crowd") and not any(
        child.dep_ in {"det", "poss", "nummod"} for child in noun.children
    )


def is_said_of(word: Token) -> bool:
    """Whether a word is part of what is said, and not of what the sentence is about or touches on.

    In "it is the worst plan of all" it is; not in "the worst plan won" or "with the worst plan".
    """
    for _ in range(_MOST_STEPS):
        among = word.dep_ == "pobj" and word.head.lower_ in {"among", "of"}
        if not among and word.dep_ in _SUBJECTS | {"pobj", "poss", "compound", "appos"}:
            return False
        joined = among or word.dep_ in {"amod", "advmod", "nummod", "det", "prep"}
        if not joined or word.head.i == word.i:
            return True
        word = word.head
    return True


def _reaches_on(preposition: Token) -> bool:
    return any(
        child.dep_ == "prep" and child.lower_ in _AMONG
        for noun in preposition.children
        for child in noun.children
    )
