"""Causes by their grammar: what is said to have brought something about.

An event told with what followed it ("the ruling has sparked protests") is news that the reporter
reports. A cause is claimed of a thing that has come to be: "a faulty charger started the fire".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from backread.story.attributions.source_kinds import singular
from backread.story.attributions.word_forms import word_key
from backread.story.claims.clauses import Clause, has_object
from backread.story.claims.judgements import LINKS
from backread.story.claims.noun_phrases import is_definite
from backread.story.claims.word_classes import verbs, words
from backread.story.people.human_nouns import HUMAN_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

_CAUSE, _MAKE, _COST = word_key("cause"), word_key("make"), word_key("cost")
_LEAVE = word_key("leave")
#: "Has left the port without pilots"; not "has left the port".
_LEFT_SO = frozenset({"prep", "xcomp", "ccomp", "oprd", "acomp"})
_WORK = frozenset(
    "month week year negotiation effort work talk compromise experience consensus study "
    "collaboration cooperation project process debate discussion".split()
)
_POINTING = frozenset({"that", "this", "which"})
_BLAME = frozenset({"blame", "responsibility", "fault"})
_RESTS = frozenset({"lies", "lie", "lay", "rests", "rest", "falls", "fall"})


def cause(clause: Clause) -> float:
    """What brought something about: a weight, 0 to 1."""
    if clause.modal or clause.negated or clause.subject is None:
        return 0
    if clause.passive:
        # "Is produced by feeding gas into drums" tells how a thing is made.
        by = any(
            child.dep_ == "agent" and not any(each.tag_ == "VBG" for each in child.children)
            for child in clause.verb.children
        )
        if not by or clause.key not in verbs("causing") or clause.can_act:
            return 0
        sure = clause.key in verbs("setting-off-only") and is_definite(clause.subject)
        return 0.72 if sure or _is_known_happening(clause.subject) else 0.66
    if clause.subject.lower_ in _POINTING:
        return 0
    if clause.key in LINKS:
        return _reason(clause.verb)
    if clause.subject.lower_ in _BLAME and clause.verb.lower_ in _RESTS:
        return 0.76
    # A name that stands once, at the head of a sentence, may be anybody's.
    if clause.can_act or clause.subject.lower_ in {"there", "it"} or _is_name(clause.subject):
        return 0
    if _is_explained(clause):
        return 0.74
    if clause.key == _CAUSE and any(map(is_definite, _objects(clause.verb))):
        return 0.76
    if clause.key in verbs("setting-off") and any(map(_is_known_happening, _objects(clause.verb))):
        return 0.76
    if not _affects(clause):
        return 0
    # "Has cost the firm 6 billion dollars" can be checked to the dollar.
    counted = clause.key == _COST and any(each.like_num for each in clause.verb.subtree)
    return 0.78 if counted else 0.6


def _is_name(noun: Token) -> bool:
    return noun.tag_ == "NNP" and noun.ent_type_ != "DATE"


def _is_explained(clause: Clause) -> bool:
    """Whether the story says why something changes: "is rising because officers are leaving"."""
    come_about = clause.present and (clause.perfect or clause.progressive)
    return (
        (come_about or clause.key in verbs("changing"))
        and not has_object(clause.verb)
        and any(
            child.dep_ == "advcl"
            and child.i > clause.verb.i
            and any(each.dep_ == "mark" and each.lower_ == "because" for each in child.children)
            for child in clause.verb.children
        )
    )


def _affects(clause: Clause) -> bool:
    if clause.key not in verbs("bringing-about") or not (clause.perfect and clause.present):
        return False
    if not _has_object(clause.verb) or _is_answered(clause.verb):
        return False
    if clause.key == _LEAVE:
        return leaves_so(clause.verb)
    return clause.key != _MAKE or _makes_so(clause.verb)


def leaves_so(verb: Token) -> bool:
    """Whether it says how something is left: "without pilots", "the service unable to cope"."""
    return any(
        child.i > verb.i
        and (
            child.dep_ in _LEFT_SO
            or (child.dep_ == "dobj" and any(_is_state(each) for each in child.children))
        )
        for child in verb.children
    )


def _is_state(word: Token) -> bool:
    """Whether an adjective stands behind its noun: "the service unable to cope"."""
    return word.dep_ == "amod" and word.i > word.head.i


def _reason(verb: Token) -> float:
    """How strongly it calls the subject a reason: "is the cause of", "was behind the crash".

    That a bill is "the product of months of talks" is how it came about, and hardly contested.
    """
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep_ == "attr" and singular(child.lower_) in words("outcome-nouns"):
            return (0.64 if _is_work(child) else 0.76) if _has_tail(child, ("of",)) else 0
        if child.dep_ == "attr" and singular(child.lower_) in words("reason-nouns"):
            return 0.76 if _has_tail(child, ("for", "in", "behind", "of", "why")) else 0
        if child.dep_ == "prep" and child.lower_ == "behind":
            return 0.76 if any(_is_known_happening(each) for each in child.children) else 0
        if child.dep_ in {"ccomp", "advcl"} and any(
            each.lower_ == "why" for each in child.children
        ):
            return 0.76
    return 0


def _is_work(noun: Token) -> bool:
    """Whether it is what people worked for: "the product of weeks of negotiations"."""
    return any(
        singular(each.lower_) in _WORK
        for child in noun.children
        if child.lower_ == "of"
        for each in child.children
    )


def _has_tail(noun: Token, openings: tuple[str, ...]) -> bool:
    return any(
        child.i > noun.i
        and (
            child.lower_ in openings
            or (child.dep_ in {"relcl", "acl", "appos"} and child.tag_ not in {"VBN", "TO"})
        )
        for child in noun.children
    )


def _objects(verb: Token) -> Iterator[Token]:
    """What is brought about: the object, or what something led to."""
    for child in verb.children:
        if child.dep_ == "dobj":
            yield child
        elif child.dep_ == "prep" and child.lower_ == "to":
            yield from (each for each in child.children if each.dep_ == "pobj")


def _is_known_happening(noun: Token) -> bool:
    return singular(noun.lower_) in words("happenings") and is_definite(noun)


def _is_answered(verb: Token) -> bool:
    """Whether the object is what people did about it: "protests", "lawmakers to call for"."""
    answered = any(
        child.dep_ == "dobj" and singular(child.lower_) in words("reactions")
        for child in verb.children
    )
    urged = [clause for clause in verb.children if clause.dep_ in {"ccomp", "xcomp"}]
    return answered or any(
        child.dep_ in {"nsubj", "dobj"} and singular(child.lower_) in HUMAN_NOUNS
        for clause in urged
        for child in (*verb.children, *clause.children)
        if child.i > verb.i
    )


def _has_object(verb: Token) -> bool:
    return any(
        child.dep_ in {"dobj", "ccomp", "xcomp", "prt", "oprd"}
        or (child.dep_ == "prep" and child.lower_ in {"to", "in"})
        for child in verb.children
    )


def _makes_so(verb: Token) -> bool:
    """Whether something is made to be so: "has made it harder"; not "has made its first flight"."""
    return any(child.dep_ in {"ccomp", "xcomp", "oprd"} for child in verb.children)
