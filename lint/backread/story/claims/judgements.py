"""Judgements: what the story thinks of somebody, or of what somebody does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from backread.story.attributions.source_kinds import singular
from backread.story.attributions.word_forms import word_key
from backread.story.claims.clauses import Clause
from backread.story.claims.word_classes import verbs, words
from backread.story.people.human_nouns import HUMAN_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs that link a subject to what it is.
LINKS = frozenset(map(word_key, ("be", "seem", "remain", "become", "prove", "look", "appear")))

#: Whom a newsroom is "unable to reach" it says for its own part.
_ASKED_IN_VAIN = frozenset(
    "reach contact locate identify confirm verify comment determine establish obtain".split()
)
_POWERLESS = frozenset({"unable", "powerless"})
_FAIL = word_key("fail")
_UNSURE = frozenset({"could", "may", "might", "would", "can", "must"})


def judgement(clause: Clause) -> float:
    """What the story thinks of somebody or of what somebody does."""
    if clause.modal in _UNSURE or clause.subject is None:
        return 0
    if clause.key in LINKS and not clause.passive:
        if clause.can_act and (loath := _loath(clause.verb)):
            return loath
        if clause.negated:
            return 0.64 if clause.present and _is_unfit(clause.verb) else 0
        if clause.subject.lower_ in words("elements") or not is_judged(clause.verb, clause.subject):
            return 0
        return 0.64 if _is_mild(clause.verb) else 0.7
    if clause.can_act and not clause.negated and _is_done_badly(clause):
        return 0.74
    return 0.68 if _has_failed(clause) else 0


def _is_done_badly(clause: Clause) -> bool:
    """Whether somebody is told to have done a task badly: "handled the march badly"."""
    return clause.key in verbs("tasks") and any(
        child.lower_ in words("badly") for child in clause.verb.children if child.dep_ == "advmod"
    )


def _is_unfit(verb: Token) -> bool:
    """Whether something is said not to be as it should: "is not prepared for another flood"."""
    return any(
        child.dep_ in {"acomp", "oprd"}
        and child.lower_ in words("fit")
        and any(each.dep_ in {"prep", "xcomp"} for each in child.children)
        for child in verb.children
    )


def _has_failed(clause: Clause) -> bool:
    """Whether a plan is told to have failed, or somebody to have failed people.

    A bill or a bid fails by a vote.
    """
    if clause.key != _FAIL or not clause.perfect or clause.negated or clause.subject is None:
        return False
    failed = [child for child in clause.verb.children if child.dep_ in {"xcomp", "dobj"}]
    if not failed:
        return singular(clause.subject.lower_) in words("courses")
    return any(each.dep_ == "dobj" and singular(each.lower_) in HUMAN_NOUNS for each in failed)


def is_judged(verb: Token, subject: Token | None = None) -> bool:
    """Whether what stands behind a linking verb is a judgement."""
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep_ in {"acomp", "oprd"} and any(
            map(_judges(subject), (child, *child.conjuncts))
        ):
            return True
        if child.dep_ == "attr" and (
            singular(child.lower_) in words("failing-nouns")
            or any(_judges_noun(each, child) for each in child.children)
        ):
            return True
    return False


def _is_mild(verb: Token) -> bool:
    """Whether the judgement is one that news is told with: "divisive", "a questionable plan"."""
    judged = [
        each
        for child in verb.children
        if child.i > verb.i and child.dep_ in {"acomp", "oprd", "attr"}
        for each in (child, *child.children)
    ]
    return any(each.lower_ in words("judging-mild") for each in judged)


def is_conceded(verb: Token) -> bool:
    """Whether it is granted for the sake of argument: "The slogan may be new, but"."""
    return any(child.lower_ == "but" for child in verb.children)


def _judges(subject: Token | None) -> Callable[[Token], bool]:
    conduct = subject is not None and singular(subject.lower_) in words("conduct-nouns")

    def judges(word: Token) -> bool:
        return word.lower_ in words("judging") or (
            conduct and word.lower_ in words("judging-conduct")
        )

    return judges


def _judges_noun(word: Token, noun: Token) -> bool:
    """Whether a word before a noun judges it: "a cynical bribe", "a poor response"."""
    if word.dep_ != "amod":
        return False
    conduct = singular(noun.lower_) in words("conduct-nouns")
    if conduct and word.lower_ in words("judging-conduct"):
        return True
    return word.lower_ in words("judging") and (conduct or word.lower_ not in words("judging-soft"))


def _loath(verb: Token) -> float:
    """How far somebody is told to be slow to do something: what one was unable to do shows."""
    for child in verb.children:
        if child.dep_ == "acomp" and child.lower_ in words("loath"):
            told = {each.lower_ for each in child.children if each.dep_ == "xcomp"}
            if told and not _ASKED_IN_VAIN & told:
                return 0.64 if child.lower_ in _POWERLESS else 0.72
    return 0
