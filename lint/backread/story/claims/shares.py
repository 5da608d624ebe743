"""Figures by their grammar: shares of a whole, averages, and how many people do a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backread.story.attributions.source_kinds import singular
from backread.story.attributions.word_forms import word_key
from backread.story.claims.clauses import Clause
from backread.story.claims.noun_phrases import is_of_known
from backread.story.claims.word_classes import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_AS_RULED = frozenset(map(word_key, ("take", "need", "require")))


def figure(clause: Clause) -> float:
    """A share of the whole, or how many there are, told as what is so."""
    if clause.subject is None or clause.modal or not clause.present:
        return 0
    if is_share(clause.subject):
        return 0.66 if is_of_known(clause.subject) or _is_on_record(clause.subject) else 0.74
    if _is_average(clause):
        return 0.74
    if clause.key == "outnumber" and any(each.like_num for each in clause.verb.subtree):
        return 0.74
    if is_headcount(clause):
        return 0.74
    # "It takes two-thirds of the members" is a rule.
    if clause.key in _AS_RULED:
        return 0
    shared = any(child.dep_ == "dobj" and is_share(child) for child in clause.verb.children)
    return 0.63 if shared and not clause.can_act else 0


def is_share(noun: Token) -> bool:
    """Whether a noun phrase is a share: "most charities", "half the shops", "40 percent of".

    One of people that the story has told of ("most of the 12 jurors") may be one too.
    """
    of = any(child.lower_ == "of" for child in noun.children)
    if noun.lower_ in words("shares"):
        return of and not any(
            singular(each.lower_) in words("money")
            for child in noun.children
            for each in child.children
        )
    most = any(
        (child.lower_ == "most" and child.dep_ in {"amod", "det"})
        or (child.lower_ == "half" and child.dep_ == "predet")
        for child in noun.children
    )
    return most and noun.tag_ in {"NNS", "NNPS"}


def _is_on_record(share: Token) -> bool:
    """Whether it is a share of states or bodies, each of which can be looked up, or of "them"."""
    counted = [each for child in share.children if child.lower_ == "of" for each in child.children]
    return any(
        singular(each.lower_) in words("unnamed-places")
        or each.lower_ in {"them", "those", "these"}
        for each in (share, *counted)
    )


def is_headcount(clause: Clause) -> bool:
    """Whether it says how many people do something by habit: "about 3,000 people sleep rough"."""
    subject = clause.subject
    if subject is None or clause.key == "be" or clause.progressive or clause.perfect:
        return False
    return singular(subject.lower_) in words("crowd") and any(
        child.dep_ == "nummod"
        and any(each.dep_ in {"quantmod", "advmod"} for each in child.children)
        for child in subject.children
    )


def _is_average(clause: Clause) -> bool:
    """Whether a number is given for all of a kind: "the average commuter loses 11 days"."""
    typical = clause.subject is not None and any(
        child.lower_ in {"average", "typical"} and child.i < clause.subject.i
        for child in clause.subject.children
    )
    return typical and any(
        each.like_num or each.lower_ in words("shares")
        for child in clause.verb.children
        if child.dep_ in {"dobj", "attr", "npadvmod"}
        for each in child.subtree
    )
