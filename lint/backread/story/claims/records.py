"""Superlatives and records by their grammar: the most of its kind, and what has never been."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backread.story.attributions.source_kinds import singular
from backread.story.attributions.word_forms import word_key
from backread.story.claims.clauses import Clause
from backread.story.claims.judgements import LINKS
from backread.story.claims.noun_phrases import is_scoped
from backread.story.claims.word_classes import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_HAVE, _BECOME = word_key("have"), word_key("become")
_WHOLE = frozenset({"nation", "country", "world", "state", "continent"})
# "It is the bank's best guess" says whose it is.
_RECKONINGS = frozenset({"guess", "estimate", "bet", "forecast"})
#: "She is most proud of it": what somebody feels is measured against nothing.
_FELT = frozenset(
    """
    proud happy worried concerned interested afraid comfortable excited grateful pleased keen eager
    angry familiar likely
    """.split()
)
_NOBODY = frozenset({"nobody", "none", "no-one"})


def superlative(clause: Clause) -> float:
    """That something is the most or the least of its kind, said of it and not by the way."""
    if clause.modal or clause.subject is None or clause.negated:
        return 0
    if is_unmatched(clause):
        return 0.74 if _compares(clause.verb) or _is_other(clause.subject) else 0.66
    for child in clause.verb.children:
        behind = child.dep_ in {"attr", "acomp"} and clause.key in LINKS
        had = child.dep_ == "dobj" and clause.key == _HAVE
        if not (behind or had) or not is_scoped(child) or child.lower_ in _FELT:
            continue
        if any(_is_most(each) for each in (child, *child.children) if each.dep_ != "relcl"):
            named = {singular(child.lower_), singular(clause.subject.lower_)}
            if (behind and named & words("unnamed-places")) or child.lower_ in _RECKONINGS:
                return 0
            # What became the most talked-about moment of a night was counted that night.
            return min(_weight(child), 0.66 if clause.key == _BECOME else 1)
    return 0


def _weight(noun: Token) -> float:
    """The largest can be measured; which is the most dangerous is a view as well.

    Which is a country's largest, and how large a country is, is in every book of reference; which
    was the largest ever is not.
    """
    if any(each.lower_ in {"most", "least"} for each in noun.subtree):
        return 0.74
    told = [each.lower_ for each in noun.subtree]
    # The deadliest in a nation's history stands in its books; in a county's hardly.
    if "ever" in told or ("history" in told and not any(map(_is_of_country, noun.subtree))):
        return 0.76
    size = any(word in words("sizes") for word in told)
    known = any(
        _is_country(each) or singular(each.lower_) in words("unnamed-places")
        for each in noun.subtree
    )
    return 0.64 if size and known else 0.72


def _is_of_country(word: Token) -> bool:
    return word.lower_ in _WHOLE or word.ent_type_ in {"GPE", "NORP"}


def _is_country(word: Token) -> bool:
    """Whether the scope is a whole country or more: "the nation's", "in Britain"."""
    return word.lower_ in _WHOLE or (word.ent_type_ == "GPE" and word.dep_ in {"pobj", "poss"})


def is_unmatched(clause: Clause) -> bool:
    """Whether nobody else is told ever to have done it: "no other town has lost so many shops"."""
    if not clause.perfect or clause.passive or clause.subject is None:
        return False
    subject = clause.subject
    nobody = subject.lower_ in _NOBODY or any(
        child.lower_ == "no" for child in subject.children if child.i < subject.i
    )
    other = _is_other(subject)
    ever = any(child.lower_ == "ever" for child in clause.verb.children)
    return nobody and (other or ever or _compares(clause.verb))


def _is_other(subject: Token) -> bool:
    return any(child.lower_ == "other" for child in subject.children)


def _compares(verb: Token) -> bool:
    """Whether what is done is measured against others: "has scored more", "has cost so much"."""
    return any(
        each.lower_ in {"so", "as", "more", "fewer", "less"}
        and each.i > verb.i
        # In "no senator has done so" nothing is measured.
        and (each.lower_ != "so" or (each.head.i != verb.i and each.head.lower_ != "far"))
        for child in verb.children
        if child.dep_ in {"dobj", "advmod", "acomp", "attr"}
        for each in child.subtree
    )


def _is_most(word: Token) -> bool:
    if word.lower_ in words("plain-superlatives"):
        return False
    return word.tag_ == "JJS" or any(each.tag_ == "RBS" for each in word.children)
