"""The source of a noun cue: whose warning it is, where the sentence tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backread.story.attributions.subjects import SUBJECTS, object_of, subject_of
from backread.story.attributions.verb_sources import subject_or_agent
from backread.story.attributions.word_forms import word_key
from backread.story.people.human_nouns import HUMAN_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

_LIGHT_DEPS = frozenset({"dobj", "pobj", "attr", "nsubjpass", "conj", "appos", "oprd"})
# Who does these to a warning is the one who warns.
_UTTERING = frozenset(
    map(
        word_key,
        "announce call cast declare deliver express file give have hold issue lay level launch "
        "make offer pose post present publish put release reiterate renew send share state submit "
        "tell voice vote write denounce".split(),
    )
)
# Who does these to an endorsement was given it by somebody.
_GAINING = frozenset(
    map(
        word_key,
        "earn enjoy gain get have land lose need receive secure seek share want win".split(),
    )
)
_GIVEN = frozenset(
    "approval backing blessing endorsement favor favour opposition opinion support trust "
    "view".split()
)


def source_of_noun(noun: Token) -> Token | None:
    """The head of the noun phrase that is the source of a noun, or None where there is none."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    if (found := object_of(noun, ("by", "from", "among"))) is not None:
        return found
    for child in noun.children:
        if child.dep_ in SUBJECTS and child.i < noun.i:
            return child
        if child.dep_ == "relcl" and (teller := _teller(child)) is not None:
            return teller
        if child.dep_ == "acl" and (maker := object_of(child, ("by",))) is not None:
            return maker
    verb = _governing_verb(noun)
    key = word_key(verb.text) if verb is not None else ""
    given = noun.lower_.removesuffix("s") in _GIVEN and (verb is None or key in _GAINING)
    if given and (found := object_of(noun, ("of",))) is not None:
        return found
    if verb is not None and key in _UTTERING and (found := subject_or_agent(verb)) is not None:
        return found
    return _compound(noun)


def _teller(clause: Token) -> Token | None:
    """Who has uttered what a relative clause is about: "the promise that Reyes has made"."""
    if word_key(clause.text) not in _UTTERING:
        return None
    found = subject_of(clause)
    return found if found is not None and found.i != clause.head.i else None


def _compound(noun: Token) -> Token | None:
    """The name inside "the Reyes claim", "a German warning"; or what a verb's subject became."""
    before = [
        child
        for child in noun.children
        if child.dep_ in {"compound", "amod", "nmod"} and child.i < noun.i
    ]
    if not before:
        return None
    last = before[-1]
    group = last.ent_type_ in {"NORP", "ORG", "PERSON", "GPE"}
    named = last.tag_.startswith("NNP") or last.lower_.removesuffix("s") in HUMAN_NOUNS
    return last if named or group else None


def _governing_verb(noun: Token) -> Token | None:
    for _ in range(3):
        if noun.dep_ not in _LIGHT_DEPS | {"prep"} or noun.head.i == noun.i:
            return None
        noun = noun.head
        if noun.tag_.startswith("VB"):
            return noun
    return None
