"""Wrongs and hidden aims by their grammar: what somebody is told to have done, and to be after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backread.story.attributions.source_kinds import singular
from backread.story.attributions.word_forms import word_key
from backread.story.claims.clauses import Clause
from backread.story.claims.noun_phrases import is_crowd
from backread.story.claims.word_classes import verbs, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_MEANT = frozenset(map(word_key, "aim intend design calculate mean time".split()))
_AFTER = frozenset(map(word_key, "want seek try hope".split()))
_FEEL, _KNOW = word_key("feel"), word_key("know")
_FELT = frozenset({"acomp", "oprd", "ccomp", "xcomp"})
_DUMP, _TAKE = word_key("dump"), word_key("take")
_TRIES = frozenset("attempt bid ploy effort tactic pretext excuse".split())


def accusation(clause: Clause) -> float:
    """A wrong that somebody is told to have done: a weight, 0 to 1."""
    if clause.modal or clause.passive or clause.subject is None or clause.negated:
        return 0
    if clause.first().tag_ not in {"VBD", "VBZ", "VBP"}:
        return 0
    if clause.key == _DUMP and _has_object_of(clause.verb, "waste"):
        return 0.72
    if not clause.can_act:
        return 0
    if clause.key in verbs("doing-wrong"):
        return 0 if any(map(_is_harmless, clause.verb.children)) else 0.72
    if clause.key == _TAKE and _has_object_of(clause.verb, "graft"):
        return 0.74
    if clause.key in verbs("deceits") and _has_object_of(clause.verb, "findings"):
        return 0.74
    if clause.key in _AFTER and not clause.perfect and _aims_at(clause.verb, "deceits"):
        return 0.74
    return 0.72 if clause.key == _KNOW and _knows_of_defect(clause.verb) else 0


def _is_harmless(word: Token) -> bool:
    """Whether it makes the verb a turn of speech: "forged ties", "dodged a question"."""
    return word.lower_ in words("harmless-objects")


def motive(clause: Clause) -> float:
    """What somebody is told to be after, where it does them no credit, or what a crowd feels."""
    if clause.subject is None or clause.modal or clause.negated:
        return 0
    if clause.key == _FEEL and is_crowd(clause.subject):
        return 0.66 if any(map(_is_felt, clause.verb.children)) else 0
    subject = singular(clause.subject.lower_)
    if clause.passive and clause.key in _MEANT:
        return 0.68 if subject in words("acting") or _has_low_aim(clause.verb) else 0
    if clause.key in _AFTER and clause.can_act and not clause.passive:
        return 0.66 if _has_low_aim(clause.verb) else 0
    if clause.key == "be":
        conduct = subject in words("acting") | words("conduct-nouns")
        tries = [child for child in clause.verb.children if _is_try(child)]
        return 0.68 if any(conduct or _has_low_aim(each) for each in tries) else 0
    return 0


def _is_felt(word: Token) -> bool:
    return word.dep_ in _FELT or (word.tag_ == "VBN" and word.dep_ in {"advcl", "dobj"})


def _is_try(word: Token) -> bool:
    """Whether a noun behind "be" is somebody's attempt: "was an attempt to avoid the sack"."""
    return (
        word.dep_ == "attr"
        and word.lower_ in _TRIES
        and any(child.tag_ == "VB" for child in word.children)
    )


def _has_low_aim(word: Token) -> bool:
    return _aims_at(word, "low-aims")


def _aims_at(word: Token, aims: str) -> bool:
    """Whether somebody is told to be after something of a row of verbs: "tried to hide"."""
    return any(
        child.dep_ in {"xcomp", "advcl", "acl"}
        and child.tag_ == "VB"
        and word_key(child.text) in verbs(aims)
        for child in word.children
    )


def _has_object_of(verb: Token, row: str) -> bool:
    return any(
        child.dep_ == "dobj" and singular(child.lower_) in words(row) for child in verb.children
    )


def _knows_of_defect(verb: Token) -> bool:
    """Whether somebody is told to know of a fault: "knew that the boiler was unsafe"."""
    return any(
        each.lower_ in words("defects") and (each is clause or each.dep_ in {"acomp", "attr"})
        for clause in verb.children
        if clause.dep_ == "ccomp"
        for each in (clause, *clause.children)
    )
