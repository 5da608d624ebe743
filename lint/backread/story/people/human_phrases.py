"""Nouns for human beings in the grammar of their sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backread.story.people.cast import Gender
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.people.lexicon import fold, given_names

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ARTICLES = frozenset({"a", "an"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_THINGS = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
_LINKING = frozenset({"is", "was", "be", "been", "being", "became", "become", "becomes", "as"})
_ASKING = frozenset("asked begged hired paid persuaded told urged".split())
_ASKED_FOR = frozenset("to who if whether how".split())
#: Nouns of :data:`HUMAN_NOUNS` that are firms' as a rule.
_FIRMS = frozenset({"maker", "operator", "provider", "supplier"})
_LONGEST_PHRASE = 6


def genders_of(name: str) -> frozenset[Gender]:
    """The genders that the first word of a full name leaves open; both for a lone word."""
    given, _, family = name.partition(" ")
    return given_names().get(fold(given), frozenset(Gender)) if family else frozenset(Gender)


def is_human_noun(token: Token) -> bool:
    """Whether a noun brings a human being in, and is no part of a thing's name."""
    word = token.lower_
    if word not in HUMAN_NOUNS and not word.endswith(("man", "woman")):
        return False
    if word in _FIRMS or token.tag_ not in ("NN", "NNP", "PRP", "DT"):
        return False
    if token.i + 1 < len(token.doc) and token.nbor().lower_ == "else":
        return False  # "Nobody else" is there.
    # "The recipient carrier" is no recipient, and "General Motors" no general.
    follower = token.doc[token.i + 1].tag_ if token.i + 1 < len(token.doc) else ""
    part_of_name = token.tag_ == "NNP" and token.ent_type_ in _THINGS
    if follower == "NNP" and token.doc[token.i + 1].ent_type_ in _THINGS:
        return False
    if follower == "NNS" and token.doc[phrase_start(token.doc, token.i)].lower_ in _ARTICLES:
        follower = ""  # "A guy walks": the tagger takes the verb for a noun.
    return not part_of_name and follower not in ("NN", "NNS")


def is_asked(noun: Token) -> bool:
    """Whether somebody new is asked for something, and so is there: "asked a steward to help"."""
    at = phrase_start(noun.doc, noun.i)
    behind = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
    return (
        noun.tag_ == "NN"
        and 0 < at < noun.i
        and noun.doc[at].lower_ in _ARTICLES
        and noun.doc[at - 1].lower_ in _ASKING
        and behind in _ASKED_FOR
    )


def is_predicate(noun: Token) -> bool:
    """Whether a noun says what the subject is: "is a nurse", "worked as a driver"."""
    at = phrase_start(noun.doc, noun.i)
    article = at < noun.i and noun.doc[at].lower_ in _ARTICLES
    before = noun.doc[at - 1].lower_ if at else ""
    # "As a nurse" says what somebody is, "as a nurse walks in" that somebody else is there.
    does = noun.i + 1 < len(noun.doc) and noun.nbor().tag_ in _FINITE | {"NNS"}
    return article and before in _LINKING and not (before == "as" and does)


def before_phrase(noun: Token) -> str:
    """The first word of the phrase that a noun ends, in lower case."""
    start = phrase_start(noun.doc, noun.i)
    return str(noun.doc[start].lower_)


def phrase_start(doc: Doc, noun: int) -> int:
    """Index of the first word of the phrase that a noun ends, its article as a rule."""
    at = noun
    while at and noun - at < _LONGEST_PHRASE:
        if doc[at].tag_ in ("DT", "PRP$"):
            break
        if doc[at - 1].tag_ not in ("DT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNP", "CD", "HYPH"):
            break
        at -= 1
    return at
