"""What a reader is told of a source: a name, a description, a body, a document, or little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backread.story.attributions.attribution import SourceKind
from backread.story.attributions.source_words import (
    ANYBODY,
    BODIES,
    CAREERS,
    DOCUMENTS,
    EXPERTS,
    INSIDERS,
    MASSES,
    PROFESSIONS,
    PUBLISHED,
    PUBLISHERS,
    QUANTITIES,
    SPOKESPEOPLE,
    UNSPECIFIED_DOCUMENTS,
    UNTOLD,
)
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.people.lexicon import KINSHIP_WORDS

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "its", "their", "his", "her", "our"}
)
_INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any", "several", "many", "most"})
#: All of somebody who has been told of, a share that was counted, or nobody.
_WHOLES = frozenset({"all", "both", "none", "neither", "each", "half", "majority"})
#: What was done to those who answered a poll: "those surveyed".
_ASKED = frozenset({"surveyed", "polled", "questioned", "interviewed", "asked", "canvassed"})
#: Whoever is told by what he knows is told by nothing else.
_KNOWING = frozenset({"familiar", "close", "briefed"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_MANY_OF_PEOPLE = ("ese", "ish", "ch", "ss", "s")
_PLACES = frozenset({"GPE", "LOC", "NORP"})
_GROUP_ENTITIES = frozenset({"NORP"})
_PLURAL_WORDS = frozenset({"they", "we", "people", "police", "media", "those", "others", "many"})


def singular(word: str) -> str:
    """A noun without the ending of its plural, as far as the lists here need it."""
    word = word.lower()
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if word.endswith("yses"):
        return word[:-2] + "is"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "is", "us")) else word


def is_plural(head: Token) -> bool:
    """Whether a noun phrase is about more than one."""
    joined = any(child.dep_ == "conj" for child in head.children)
    return head.tag_ in _PLURAL_TAGS or head.lower_ in _PLURAL_WORDS or joined


def is_name(head: Token) -> bool:
    """Whether a noun phrase is a name: of a person, a body, a place, a work."""
    return head.tag_ in {"NNP", "NNPS"} and head.lower_ != "sources"


def is_person_noun(head: Token) -> bool:
    """Whether a common noun is a word for somebody: "mayor", "spokeswoman", "aide", "sister"."""
    return head.tag_.startswith("NN") and is_person_word(singular(head.lower_))


def is_person_word(noun: str) -> bool:
    """Whether a noun in the singular, in lower case, is a word for somebody."""
    return any(noun in words for words in (HUMAN_NOUNS, INSIDERS, SPOKESPEOPLE, KINSHIP_WORDS))


def is_one_of_group(head: Token) -> bool:
    """Whether somebody is called by a party or a people: "the Ohio Republican", "a Texan".

    "The Chinese" and "the French" are many.
    """
    return (
        head.tag_ in {"NN", "NNP"}
        and head.ent_type_ in _GROUP_ENTITIES
        and not head.lower_.endswith(_MANY_OF_PEOPLE)
        and _determiner(head) in {"the", "a", "an"}
    )


def kind_of_phrase(head: Token, words: range) -> SourceKind:
    """The kind of a source that is nobody of the cast and no pronoun.

    Args:
        head: the phrase's own noun.
        words: the words of the phrase.
    """
    noun = singular(head.lower_)
    if is_one_of_group(head):
        return SourceKind.DESCRIBED
    if is_name(head) and not _is_known_noun(noun, head):
        return SourceKind.COLLECTIVE if head.ent_type_ in _GROUP_ENTITIES else SourceKind.NAMED
    if head.lower_ in QUANTITIES:
        return _of_quantity(head, words)
    # "A White House official" is an official, "the Census Bureau report" a report.
    if noun in SPOKESPEOPLE or noun in KINSHIP_WORDS:
        return SourceKind.DESCRIBED
    if noun in DOCUMENTS:
        return _of_document(head, noun, words)
    if noun in BODIES:
        return SourceKind.COLLECTIVE
    if _is_somebody(head, noun):
        return _of_people(head, noun, words)
    if head.ent_type_ in _GROUP_ENTITIES or is_plural(head):
        return SourceKind.COLLECTIVE
    return SourceKind.DESCRIBED


def _is_somebody(head: Token, noun: str) -> bool:
    """Whether a common noun is a person's: one that is listed, or "a former supervisor"."""
    if noun in ANYBODY or noun in INSIDERS or noun in HUMAN_NOUNS or _is_scientist(noun):
        return True
    had_a_career = any(child.lower_ in CAREERS for child in head.children)
    return had_a_career and head.tag_ == "NN" and _determiner(head) in _INDEFINITE


def _is_scientist(noun: str) -> bool:
    return noun.endswith(("ologist", "ationist")) or noun in {
        "physicist",
        "chemist",
        "geneticist",
        "botanist",
    }


def _is_known_noun(noun: str, head: Token) -> bool:
    """Whether a capital hides a common noun: "Experts Say" in a headline, "the MP said"."""
    if head.ent_type_:
        return False
    if head.tag_ == "NNP":
        return noun in HUMAN_NOUNS and _determiner(head) in {"the", "a", "an"}
    return noun in ANYBODY or noun in INSIDERS


def _of_quantity(head: Token, words: range) -> SourceKind:
    if head.lower_ in _WHOLES or _has_name(head, words):
        return SourceKind.COLLECTIVE
    if any(_is_of_things(child) for child in head.children):
        return SourceKind.DESCRIBED
    if any(child.dep_ == "acl" and child.lower_ in _ASKED for child in head.children):
        return SourceKind.COLLECTIVE
    if head.lower_ == "one" and any(_is_share(child) for child in head.children):
        return SourceKind.COLLECTIVE
    for child in head.children:
        if child.lower_ == "of":
            inner = next((each for each in child.children if each.dep_ == "pobj"), None)
            if inner is not None and (
                inner.tag_ == "PRP" or is_name(inner) or _determiner(inner) in _DEFINITE
            ):
                return SourceKind.COLLECTIVE
    return SourceKind.ANONYMOUS if head.lower_ == "one" else SourceKind.VAGUE


def _is_of_things(clause: Token) -> bool:
    """Whether a relative clause tells of things: "one that emphasizes", "those which show"."""
    return clause.dep_ == "relcl" and any(
        child.dep_ in {"nsubj", "nsubjpass"} and child.lower_ in {"that", "which"}
        for child in clause.children
    )


def _of_document(head: Token, noun: str, words: range) -> SourceKind:
    """Bare "studies" and "some polls" cannot be looked up; a name beside them tells which."""
    such = any(child.lower_ == "such" for child in head.children)
    told = (
        such
        or _determiner(head) in _DEFINITE
        or _has_name(head, words)
        or _is_published(head, noun)
    )
    many = is_plural(head) or (noun in MASSES and not _determiner(head))
    if not told and noun in UNSPECIFIED_DOCUMENTS and many and len(words) <= 2:
        return SourceKind.VAGUE
    return SourceKind.DOCUMENT


def _is_published(head: Token, noun: str) -> bool:
    """Whether the word before "data" tells who keeps them: "customs data", "state figures"."""
    return noun in PUBLISHED and any(
        child.lower_ in PUBLISHERS or singular(child.lower_) in BODIES for child in head.children
    )


def _of_people(head: Token, noun: str, words: range) -> SourceKind:
    determiner = _determiner(head)
    if any(_is_many(child) for child in head.children):
        return SourceKind.COLLECTIVE
    named = _has_name(head, words) and not (
        _is_field(head, noun, words) or _is_told_by_knowledge(head)
    )
    if is_plural(head):
        anybody = noun in ANYBODY or _is_scientist(noun) or _is_untold(head, noun)
        if anybody and not named and determiner not in _DEFINITE:
            return SourceKind.VAGUE
        if noun in INSIDERS and determiner not in _DEFINITE:
            return SourceKind.ANONYMOUS
        return SourceKind.COLLECTIVE
    if determiner in _WHOLES | {"every", "no"}:
        return SourceKind.COLLECTIVE
    if noun in {"anyone", "anybody", "everyone", "everybody"}:
        return SourceKind.VAGUE
    # A headline leaves the article out: "Mayor: We will rebuild".
    told = determiner in _DEFINITE or head.tag_ == "NNP" or not determiner
    return SourceKind.DESCRIBED if told and noun != "source" else SourceKind.ANONYMOUS


def _is_field(head: Token, noun: str, words: range) -> bool:
    """Whether the names say no more than what the experts know, or of where: "Asia experts"."""
    names = [head.doc[at] for at in words if head.doc[at].tag_ in {"NNP", "NNPS"}]
    return noun in EXPERTS and all(
        name.head.i == head.i and name.dep_ == "compound" and name.ent_type_ in _PLACES
        for name in names
    )


def _is_told_by_knowledge(head: Token) -> bool:
    """Whether the names say what they know, and not who they are: "people close to Reyes"."""
    return any(child.lower_ in _KNOWING and child.i > head.i for child in head.children)


def _is_untold(head: Token, noun: str) -> bool:
    """Whether they are some of a profession: "independent engineers", not "engineers"."""
    return noun in PROFESSIONS and any(child.lower_ in UNTOLD for child in head.children)


def _is_share(child: Token) -> bool:
    """Whether one is one "in three"."""
    return child.lower_ == "in" and any(each.tag_ == "CD" for each in child.children)


def _is_many(child: Token) -> bool:
    """Whether so many are counted that they are a body: "721 delegates", "three-in-five voters"."""
    if child.dep_ not in {"nummod", "compound", "amod", "quantmod"}:
        return False
    return (len(child.text.replace(",", "")) > 1 and child.text[:1].isdigit()) or (
        "-in-" in child.text or child.text == "%"
    )


def _determiner(head: Token) -> str:
    for child in head.children:
        if child.dep_ in {"det", "poss", "nummod"} or child.lower_ in _INDEFINITE:
            return "the" if child.dep_ == "poss" else str(child.lower_)
    return ""


def _has_name(head: Token, words: range) -> bool:
    return any(
        (head.doc[at].tag_ in {"NNP", "NNPS"} and not _only_opens(head.doc[at]))
        or _is_acronym(head.doc[at])
        for at in words
        if at != head.i
    )


def _is_acronym(token: Token) -> bool:
    return token.text.isupper() and token.text.isalpha() and len(token.text) > 1


def _only_opens(token: Token) -> bool:
    """Whether a word has its capital from the start of the sentence: "Tenant advocates say"."""
    return token.is_sent_start is True and not token.ent_type_ and not token.text.isupper()
