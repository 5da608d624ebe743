"""Claims that a clause makes by its grammar, whatever its words: what will be, what causes what.

Each function looks at one clause and gives a weight, 0 to 1, or 0 where the clause makes no such
claim; a weight means what it means in ``marks``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backread.story.attributions.source_kinds import singular
from backread.story.attributions.word_forms import word_key
from backread.story.claims.causes import cause, leaves_so
from backread.story.claims.claim import ClaimKind
from backread.story.claims.clauses import Clause, has_object, objects_of
from backread.story.claims.judgements import LINKS, is_conceded, is_judged, judgement
from backread.story.claims.noun_phrases import is_crowd
from backread.story.claims.records import superlative
from backread.story.claims.shares import figure, is_headcount, is_share
from backread.story.claims.word_classes import verbs, words
from backread.story.claims.wrongs import accusation, motive

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGES = frozenset({"years", "decades", "generations", "decade", "generation", "century"})
_MAYBE = frozenset({"could", "may", "might"})
_SPANS = frozenset({"year", "month", "week", "decade", "generation", "century"})
_PERCEIVED = frozenset(
    map(
        word_key,
        "see hear feel find reach use buy smell get access view contact identify confirm".split(),
    )
)
_NO_CHANGE = frozenset(
    "up around outside inside near beside along apart short behind out through off".split()
)
_MEASURES = frozenset(map(word_key, "hold carry seat fly swim run drive read speak".split()))


def forecast(clause: Clause) -> float:
    """What will or may come of something; not what somebody is going to do."""
    if clause.modal == "will":
        return _will(clause)
    if clause.modal in _MAYBE:
        return _may(clause)
    return 0


def _will(clause: Clause) -> float:
    if clause.passive:
        return 0.58 if clause.key in verbs("done-to") else 0
    if clause.subject is None:
        return 0
    if clause.key == "tak" and _has_time(clause.verb):
        return 0.7
    if clause.key == "be" and (is_judged(clause.verb) or _has_outlook(clause.verb)):
        return 0.7
    if clause.key == "leav" and not clause.can_act and leaves_so(clause.verb):
        return 0.74
    # A stoppage of three days is laid down; one that "will last for months" is not.
    if clause.key == "last" and any(each.like_num for each in clause.verb.subtree):
        return 0.53
    if clause.key == "tak" and any(each.lower_ == "effect" for each in clause.verb.children):
        return 0
    if clause.key in verbs("scheduled") and not clause.negated:
        return 0
    if clause.perfect or _has_new_level(clause.verb):
        return 0
    if is_crowd(clause.subject):
        return 0.66 if clause.key not in verbs("going-to") else 0
    if clause.can_act:
        return 0.66 if clause.key in verbs("by-nature") else 0
    if clause.key not in verbs("turning-out"):
        return 0.53
    return 0.74 if any(map(_are_people, objects_of(clause.verb))) else 0.7


def _are_people(noun: Token) -> bool:
    """Whether it is people at large, however many: "2,000 families"."""
    return noun.tag_ == "NNS" and singular(noun.lower_) in words("crowd")


def _may(clause: Clause) -> float:
    if clause.negated or clause.perfect or clause.key in _PERCEIVED | _MEASURES:
        return 0
    if clause.key == "be":
        return 0.66 if is_judged(clause.verb) and not is_conceded(clause.verb) else 0
    if clause.can_act:
        return 0.62 if clause.key in verbs("by-nature") else 0
    if clause.passive:
        return 0.64 if clause.key in verbs("done-to") else 0
    dated = clause.modal != "may" and _has_horizon(clause.verb)
    if dated or clause.key in verbs("turning-out") | {"last", "tak"}:
        return 0.68
    return 0 if clause.modal == "may" else 0.56


def trend(clause: Clause) -> float:
    """What has been changing, or is, of its own accord."""
    if clause.modal or clause.passive or clause.negated or clause.subject is None:
        return 0
    if not (clause.perfect or clause.progressive) or not clause.present:
        return 0
    if _are_more(clause.subject):
        return 0.66
    if clause.progressive and is_crowd(clause.subject) and clause.key in verbs("drifting"):
        return 0.64
    if clause.key == "becom":
        comparing = any(
            child.tag_ in {"JJR", "RBR"} or child.lower_ in {"more", "less", "increasingly"}
            for each in clause.verb.children
            if each.dep_ in {"acomp", "attr", "xcomp"}
            for child in (each, *each.children)
        )
        return 0.66 if comparing else 0
    if clause.key == "get" and any(child.tag_ == "JJR" for child in clause.verb.children):
        return 0.66
    if clause.perfect and clause.progressive and _goes_on(clause):
        return 0.7
    if clause.key not in verbs("changing") or clause.can_act or has_object(clause.verb):
        return 0
    if _is_count(clause.subject):
        return 0.8
    return 0 if _is_elsewhere(clause) else 0.64


def _are_more(noun: Token) -> bool:
    """Whether there are said to be more or fewer than there were: "fewer people"."""
    return noun.tag_ == "NNS" and any(
        child.dep_ == "amod" and child.lower_ in {"fewer", "more"} for child in noun.children
    )


def _is_count(noun: Token) -> bool:
    """Whether it is how many there are: "the number of school-age children"."""
    return noun.lower_ in {"number", "share", "proportion"} and any(
        child.lower_ == "of" for child in noun.children
    )


def _is_elsewhere(clause: Clause) -> bool:
    """Whether a verb of change tells a place or an idiom: "grown up around", "fallen short"."""
    return any(child.lower_ in _NO_CHANGE for child in clause.verb.children)


_BY_KIND: tuple[tuple[ClaimKind, Callable[[Clause], float]], ...] = (
    (ClaimKind.FIGURE, figure),
    (ClaimKind.SUPERLATIVE, superlative),
    (ClaimKind.FORECAST, forecast),
    (ClaimKind.TREND, trend),
    (ClaimKind.CAUSE, cause),
    (ClaimKind.CHARACTERISATION, judgement),
    (ClaimKind.CHARACTERISATION, motive),
    (ClaimKind.ACCUSATION, accusation),
)
_OF_SOMEBODY = frozenset({accusation, motive, trend, superlative})


@dataclass(frozen=True, slots=True)
class Predication:
    """What a clause claims: its kind and weight, its words, its verb, and what it is about.

    ``of_somebody`` means what it means in ``marks``.
    """

    kind: ClaimKind
    weight: float
    first: Token
    last: Token
    verb: Token
    about: Token | None
    of_somebody: bool


def predications(found: Sequence[Clause]) -> Iterator[Predication]:
    """The claims of the clauses that are asserted."""
    for clause in found:
        if not clause.asserted:
            continue
        for kind, weigh in _BY_KIND:
            if weight := weigh(clause):
                first, last = _extent(clause, kind)
                of_somebody = weigh in _OF_SOMEBODY
                yield Predication(
                    kind, weight, first, last, clause.verb, clause.subject, of_somebody
                )


def _extent(clause: Clause, kind: ClaimKind) -> tuple[Token, Token]:
    """The words that make the claim: a share, or the verb and what it says of the subject."""
    if kind is ClaimKind.FIGURE:
        for share in (clause.subject, *clause.verb.children):
            if share is not None and is_share(share):
                end = next((child for child in share.children if child.lower_ == "of"), share)
                noun = next((child for child in end.children if child.dep_ == "pobj"), share)
                return min(share.left_edge, share, key=_place), max(noun, share, key=_place)
        if clause.subject is not None and is_headcount(clause):
            return clause.subject.left_edge, clause.subject
    if kind is ClaimKind.SUPERLATIVE:
        for child in clause.verb.children:
            if child.dep_ in {"attr", "acomp", "dobj"} and child.i > clause.verb.i:
                return clause.first(), child
    if kind is ClaimKind.CAUSE:
        for child in clause.verb.children:
            if child.dep_ == "agent":
                return clause.first(), next(iter(child.children), child)
    return clause.first(), _last(clause)


def _place(token: Token) -> int:
    return int(token.i)


def _last(clause: Clause) -> Token:
    """The adjective or noun behind a linking verb, with its infinitive, or else the verb."""
    if clause.key in LINKS:
        for child in clause.verb.children:
            if child.dep_ in {"acomp", "attr"} and child.i > clause.verb.i:
                return next((each for each in child.children if each.dep_ == "xcomp"), child)
    return clause.verb


def _has_outlook(verb: Token) -> bool:
    """Whether it says how things will be: "difficult", "worse"."""
    return any(
        child.dep_ in {"acomp", "attr"} and child.lower_ in words("outlook")
        for child in verb.children
    )


def _has_new_level(verb: Token) -> bool:
    """Whether it says to which figure: what "will rise to $130" has been laid down."""
    return any(
        each.dep_ == "pobj" and any(word.like_num for word in each.subtree)
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ == "to"
        for each in child.children
    )


def _has_horizon(verb: Token) -> bool:
    """Whether it says by when: "within months", "before the end of the year"."""
    return any(
        child.dep_ == "prep"
        and child.lower_ in {"within", "before", "by"}
        and any(each.ent_type_ in {"DATE", "TIME"} for each in child.children)
        for child in verb.children
    )


def _goes_on(clause: Clause) -> bool:
    """Whether many are told to have done it for long: "families have been leaving for years"."""
    subject = clause.subject
    if clause.key == "go":
        return False
    many = subject is not None and subject.tag_ == "NNS"
    idle = not clause.can_act and not has_object(clause.verb)
    return (many or idle) and any(
        child.lower_ == "for" and any(each.lower_ in _AGES for each in child.children)
        for child in clause.verb.children
        if child.dep_ == "prep"
    )


def _has_time(verb: Token) -> bool:
    return any(
        child.dep_ in {"dobj", "npadvmod"} and singular(child.lower_) in _SPANS
        for child in verb.children
    )
