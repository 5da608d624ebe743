"""Subjects: of a verb, of what governs it, and those that the grammar was misread over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from backread.story.attributions.attribution import CueKind
from backread.story.attributions.features import lexeme
from backread.story.attributions.lexicon import cue_kinds
from backread.story.attributions.word_forms import word_key
from backread.story.people.human_nouns import HUMAN_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
NOMINAL = ("NN", "PRP", "WP", "DT", "CD", "JJS")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLIMBS = frozenset({"xcomp", "conj", "advcl", "ccomp", "dep", "aux", "prep", "pcomp", "parataxis"})
_MOST_CLIMBS = 6
_ABOVE_NOUNS = frozenset({"pobj", "prep", "appos", "compound", "nmod", "conj", "poss", "amod"})
_LINKING = frozenset(map(word_key, ("be", "become", "remain", "seem", "appear")))
_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "advmod"})
#: No noun phrase goes on over one of these.
_BREAKS = frozenset({"—", "–", "--", ";", ":", "“", "”", '"'})


def subject_of(verb: Token) -> Token | None:
    """The verb's own subject before it; for "who" the noun it stands for."""
    before = [child for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i]
    # In "which he argued was late" the relative is not who argued.
    return _antecedent(before[-1], verb) if before else None


def climb(word: Token) -> Token | None:
    """The subject that a word shares with what governs it: "wants to say", "left, saying"."""
    if (outer := _outer_speaker(word)) is not None:
        return outer
    for _ in range(_MOST_CLIMBS):
        if word.dep_ in {"acl", "relcl"}:
            return _meaning_to(word) or word.head
        if word.head.i == word.i or word.dep_ not in _CLIMBS | {"acomp", "attr"}:
            return None
        above = word.head
        if word.dep_ == "xcomp" and (governed := _governed(above, word)) is not None:
            return governed
        for child in above.children:
            if child.dep_ in {"nsubj", "nsubjpass"} and child.i != word.i:
                return _antecedent(child, above)
        word = above
    return None


def _meaning_to(word: Token) -> Token | None:
    """Who "held a briefing to say" something: who held it, for no briefing says a thing."""
    infinitive = word.dep_ == "acl" and any(child.tag_ == "TO" for child in word.children)
    noun = word.head
    if not infinitive or noun.dep_ != "dobj" or not noun.head.tag_.startswith("VB"):
        return None
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    people = noun.tag_.startswith("NNP") or noun.lower_.removesuffix("s") in HUMAN_NOUNS
    return None if people else owner or subject_of(noun.head) or climb(noun.head)


def _outer_speaker(word: Token) -> Token | None:
    """Who says more in "she said her father was, saying", "he said it paid and noted that".

    What is joined to somebody's reported words and is itself a verb of speech goes on with the
    report: its subject is the one of the verb that reports.
    """
    if not is_speech(word) or word.head.i == word.i:
        return None
    before = word.doc[word.i - 1].text if word.i else ""
    loose = word.dep_ == "advcl" and word.tag_ == "VBG" and before in {",", "-", "–"}
    if not loose and word.dep_ != "conj":
        return None
    inner = word.head
    outer = inner.head
    if inner.dep_ != "ccomp" or outer.i > inner.i or not is_speech(outer):
        return None
    return subject_of(outer) if loose or word.tag_ == outer.tag_ else None


def is_speech(word: Token) -> bool:
    """Whether the lexicon has a verb as one of speech or writing first of all."""
    kinds = cue_kinds().get(lexeme(word), ())
    return word.tag_.startswith("VB") and kinds[:1] in {(CueKind.SPEECH,), (CueKind.WRITING,)}


def is_clausal_it(subject: Token) -> bool:
    """Whether "it" stands for a clause: "it is clear that"."""
    verb = subject.head
    return (
        subject.lower_ == "it"
        and word_key(verb.text) in _LINKING
        and any(
            child.dep_ in {"ccomp", "xcomp", "csubj", "advcl"} and child.i > subject.i
            for child in verb.children
        )
    )


def _governed(above: Token, word: Token) -> Token | None:
    """Whom somebody urges to say something: he says it."""
    if any(child.tag_ == "TO" for child in word.children):
        return next((child for child in above.children if child.dep_ == "dobj"), None)
    return None


def _antecedent(subject: Token, verb: Token) -> Token:
    if subject.lower_ in RELATIVES and verb.dep_ == "relcl":
        return verb.head
    return subject


def over_apposition(verb: Token) -> Token | None:
    """What stands directly before a finite verb that was left without its subject.

    "Jolly, who was elected in 2014, argued his fight" is misread as "his fight argued". Words
    between commas or in brackets are passed over.
    """
    doc, at = verb.doc, verb.i - 1
    low = _start(verb)
    while at > low and doc[at].head.i == verb.i and doc[at].dep_ in _AUXILIARIES:
        at -= 1
    if at < low:
        return None
    if doc[at].text in {",", ")", "–", "—", "-"}:
        opening = {")": "("}.get(doc[at].text, doc[at].text)
        at = next((each for each in range(at - 1, low, -1) if doc[each].text == opening), low) - 1
    return _top(doc[at], verb) if at >= low and doc[at].tag_.startswith(("NN", "PRP")) else None


def _start(verb: Token) -> int:
    """Where the words begin that a subject may stand among: the quoted ones are left out."""
    doc = verb.doc
    for at in range(verb.i - 1, verb.sent.start - 1, -1):
        if doc[at].text in {"”", '"', "''", ";", ":"}:
            return at + 1
    return int(verb.sent.start)


def _top(noun: Token, verb: Token) -> Token:
    """The noun whose phrase a noun ends: "superdelegate" of "a superdelegate from Reno"."""
    start = noun
    while noun.dep_ in _ABOVE_NOUNS and noun.head.i < verb.i and noun.head.i != noun.i:
        if any(noun.doc[at].text in _BREAKS for at in range(noun.head.i, noun.i)):
            break
        noun = noun.head
    return noun if noun.tag_.startswith(NOMINAL) else start


def is_finite(verb: Token) -> bool:
    """Whether a verb, or an auxiliary of it, is in a form that takes a subject."""
    return verb.tag_ in _FINITE or any(
        child.dep_ in {"aux", "auxpass"} and child.tag_ in _FINITE for child in verb.children
    )


def phrase_after(first: int, cue: Token) -> Token | None:
    """The head of the noun phrase that begins with a word."""
    if first >= cue.sent.end:
        return None
    head = cue.doc[first]
    while (
        head.head.i > head.i
        and head.head.tag_.startswith(NOMINAL)
        and head.head.left_edge.i >= first
    ):
        head = head.head
    return head


def object_of(word: Token, prepositions: Iterable[str]) -> Token | None:
    """What one of the prepositions behind a word governs."""
    for child in word.children:
        if child.lower_ in prepositions and child.dep_ in {"agent", "prep"}:
            for each in child.children:
                if each.dep_ == "pobj":
                    return each
    return None
