"""Finds the cues of a block: the words that give a statement to its source."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backread.span import Span
from backread.story.attributions.attribution import Cue, CueKind
from backread.story.attributions.features import features, lexeme, word_class
from backread.story.attributions.lexicon import cue_kinds, lemmas
from backread.story.attributions.scene import Scene
from backread.story.attributions.subjects import SUBJECTS
from backread.story.attributions.weights import CueWeights

if TYPE_CHECKING:
    from spacy.tokens import Token

# A sentence holds a cue if it is likelier than this that any of its words is one. Both numbers
# give the best F on the part of PolNeAR that the weights were learned from.
_SENTENCE_LEVEL = 0.38
_WORD_LEVEL = 0.4
_SURE = 0.9

_SUBJECTS = SUBJECTS | {"nsubjpass"}
_APPEARANCE = frozenset({"appear", "look", "seem", "sound"})
_HEARSAY = frozenset(
    "say think believe expect know report rumor rumour fear understand suspect allege tip suggest "
    "argue hint".split()
)
_HEARSAY_ADVERBS = frozenset({"allegedly", "purportedly", "reportedly", "supposedly"})


@dataclass(frozen=True, slots=True)
class CueHead:
    """The word that is the cue's own, and how likely it is one, from 0 to 1."""

    token: Token
    probability: float

    @property
    def passive(self) -> bool:
        """Whether it is a verb in the passive."""
        return is_passive(self.token)


def find_cues(scene: Scene, weights: CueWeights) -> list[CueHead]:
    """The cues of a block, in order."""
    by_sentence: dict[int, list[CueHead]] = defaultdict(list)
    for token in scene.doc:
        if is_weighed(token, weights):
            likely = weights.probability(features(token, scene))
            states = _states_that(token) and not scene.is_quoted(token)
            hidden = _is_told_by_nobody(token) or _is_hedging_adverb(token)
            if states or hidden or _puts_at(token):
                likely = max(likely, _SURE)
            weighed = CueHead(token, likely)
            by_sentence[scene.sentence(token).start].append(weighed)
    return [cue for weighed in by_sentence.values() for cue in _chosen(weighed)]


def _is_told_by_nobody(token: Token) -> bool:
    """Whether a verb of speech or belief is in the passive before an infinitive or a clause.

    Such a phrase ("is rumored to", "it is feared that") is a cue whatever it was learned from.
    """
    lemma = lemmas().get(lexeme(token), "")
    return (
        lemma in _HEARSAY
        and any(child.dep_ == "auxpass" for child in token.children)
        and any(child.dep_ in {"ccomp", "xcomp"} for child in token.children)
    )


def _is_hedging_adverb(token: Token) -> bool:
    """Whether a word is "reportedly" or "supposedly" beside a verb or an adjective.

    "Apparently" and "seemingly" are the writer's own guess, and nobody's word.
    """
    return (
        token.dep_ == "advmod"
        and token.head.tag_.startswith(("VB", "JJ"))
        and token.lower_ in _HEARSAY_ADVERBS
    )


def _states_that(token: Token) -> bool:
    """Whether a verb of speech has a subject and a clause with "that": "she maintains that"."""
    kinds = cue_kinds().get(lexeme(token), ())
    if kinds[:1] != (CueKind.SPEECH,) or not token.tag_.startswith("VB"):
        return False
    if not any(child.dep_ == "nsubj" for child in token.children):
        return False
    return any(
        child.dep_ == "ccomp" and any(each.lower_ == "that" for each in child.children)
        for child in token.children
    )


def _puts_at(token: Token) -> bool:
    """Whether a verb gives an estimate: "analysts put the cost at $9 million"."""
    if token.lower_ != "put" or not any(child.dep_ == "nsubj" for child in token.children):
        return False
    behind = [child for child in token.subtree if child.i > token.i]
    return any(child.dep_ == "dobj" for child in token.children) and any(
        child.lower_ in {"at", "in"}
        and any(each.dep_ == "pobj" and _has_number(each) for each in child.children)
        for child in behind
    )


def _has_number(noun: Token) -> bool:
    return any(each.like_num or each.tag_ == "CD" or each.text == "$" for each in noun.subtree)


def is_weighed(token: Token, weights: CueWeights) -> bool:
    """Whether the word may be a cue at all."""
    if _is_of_a_market(token):
        return False
    return (
        token.tag_.startswith("VB") or lexeme(token) in weights.words or _is_hedging_adverb(token)
    )


def _is_of_a_market(token: Token) -> bool:
    """Whether a demand is what buyers want, and not what somebody asks for: "demand for barley"."""
    return (
        token.lower_ == "demand"
        and token.tag_ == "NN"
        and any(child.lower_ == "for" for child in token.children)
        and not any(child.dep_ in {"det", "poss"} for child in token.children)
    )


def _chosen(weighed: list[CueHead]) -> Iterator[CueHead]:
    none_is = math.prod(1 - each.probability for each in weighed)
    if 1 - none_is < _SENTENCE_LEVEL:
        return
    best = max(each.probability for each in weighed)
    for each in weighed:
        if each.probability >= min(best, _WORD_LEVEL):
            yield each


def is_passive(token: Token) -> bool:
    """Whether a word is a verb in the passive: "was told", "expected" after "is" or a noun."""
    if token.tag_ != "VBN":
        return False
    dependents = {child.dep_ for child in token.children}
    return not dependents.isdisjoint({"auxpass", "agent", "nsubjpass"}) or token.dep_ == "acl"


def read_cue(head: CueHead, scene: Scene, hidden: bool) -> Cue:
    """The cue as the story gives it.

    Args:
        head: its own word.
        scene: the block.
        hidden: whether there is no word for its source.
    """
    token = head.token
    first, last = _extent(token)
    span = scene.span(first, last)
    word = lexeme(token)
    lemma = lemmas().get(word, token.lower_)
    return Cue(
        span,
        _written(scene, span),
        _kind(token, lemma, hidden),
        "according to" if lemma == "accord" else lemma,
        noun=word_class(token) in "NM",
        passive=head.passive,
    )


def _written(scene: Scene, span: Span) -> str:
    text: str = scene.doc.text
    return span.shifted(-scene.block.block.span.start).of(text)


def _extent(token: Token) -> tuple[int, int]:
    """The first and the last word of a cue: auxiliaries before a verb, particles behind it."""
    first = last = at = token.i
    while at:
        at -= 1
        before = token.doc[at]
        if before.is_space:
            continue
        if before.head.i != token.i or before.dep_ not in {"aux", "auxpass", "neg", "advmod"}:
            break
        first = at
    if token.i + 1 < len(token.doc) and _is_particle(token.doc[token.i + 1], token):
        last += 1
    return first, last


def _is_particle(follows: Token, token: Token) -> bool:
    if token.lower_ == "according":
        return bool(follows.lower_ == "to")
    return follows.head.i == token.i and follows.dep_ in {"prt", "neg"}


def _kind(token: Token, lemma: str, hidden: bool) -> CueKind:
    if token.text == ":":
        return CueKind.SPEECH
    kinds = cue_kinds().get(lexeme(token), ())
    if hidden and _is_hearsay(token, lemma, kinds):
        return CueKind.HEDGE
    if not kinds:
        return _kind_of_stranger(token)
    if is_demand(token):
        return CueKind.INTENTION
    if len(kinds) == 1:
        return kinds[0]
    clauses = {child.dep_: child for child in token.children}
    to_do = "xcomp" in clauses and any(child.tag_ == "TO" for child in clauses["xcomp"].children)
    if to_do and CueKind.INTENTION in kinds:
        return CueKind.INTENTION
    stated: list[CueKind] = [kind for kind in kinds if kind is not CueKind.INTENTION]
    if "ccomp" in clauses:
        stated = [kind for kind in stated if kind is not CueKind.ATTITUDE] or stated
    return (stated or list(kinds))[0]


def is_demand(token: Token) -> bool:
    """Whether a verb asks for what is not yet so: "insisted that he resign", "that it be held"."""
    for clause in token.children:
        if clause.dep_ == "ccomp" and any(
            each.dep_ in _SUBJECTS and each.i > token.i for each in clause.children
        ):
            return _is_subjunctive(clause)
    return False


def _is_subjunctive(verb: Token) -> bool:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if helpers:
        return helpers[0].lower_ == "be"
    if verb.lower_ == "be":
        return True
    singular = any(
        child.dep_ in _SUBJECTS
        and (child.tag_ in {"NN", "NNP"} or child.lower_ in {"he", "she", "it"})
        and not any(each.dep_ == "conj" for each in child.children)
        for child in verb.children
    )
    return singular and verb.tag_ in {"VB", "VBP"} and verb.lower_ not in {"are", "have", "do"}


def _is_hearsay(token: Token, lemma: str, kinds: tuple[CueKind, ...]) -> bool:
    if lemma in _APPEARANCE:
        return True
    if not is_passive(token):
        return False
    # "Is believed to", "it is believed that"; but not "known as the Wall".
    told = any(child.dep_ in {"ccomp", "xcomp", "oprd"} for child in token.children)
    return told and (lemma in _HEARSAY or CueKind.BELIEF in kinds)


def _kind_of_stranger(token: Token) -> CueKind:
    """The kind of a word that the lexicon has not got, by what it governs."""
    dependents = {child.dep_ for child in token.children}
    if "ccomp" in dependents:
        return CueKind.SPEECH
    return CueKind.INTENTION if "xcomp" in dependents else CueKind.ATTITUDE
