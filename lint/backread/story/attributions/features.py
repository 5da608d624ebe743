"""What can be said of a word that may be a cue, for the weighing.

A feature is a short string: a kind and a value. Words are given by their keys (``word_forms``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from backread.draft import DISPLAY_KINDS
from backread.story.attributions.lexicon import cue_kinds
from backread.story.attributions.scene import Scene
from backread.story.attributions.word_forms import word_key
from backread.story.people.human_nouns import HUMAN_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "pcomp"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "acomp", "pobj", "dative"})
_BELOW = frozenset({"ccomp", "xcomp", "dobj", "pobj", "conj", "prep", "acl", "advcl"})
_EDGE = 3
_LINKS = frozenset({"prep", "prt", "agent"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_OTHERS = frozenset({"neg", "mark", "poss", "det", "advmod", "amod", "compound", "cc", "conj"})
_PRONOUNS = {
    "i": "i",
    "we": "we",
    "you": "you",
    "he": "he",
    "she": "he",
    "they": "they",
    "it": "it",
    "this": "it",
    "that": "that",
    "which": "that",
    "who": "who",
    "what": "what",
    "there": "there",
}


def word_class(token: Token) -> str:
    """One letter: verb, noun, name, adjective, adverb, preposition, other."""
    return _class_of(token.tag_)


@cache
def _class_of(tag: str) -> str:
    if tag.startswith("NNP"):
        return "M"
    return {"VB": "V", "NN": "N", "JJ": "J", "RB": "R", "IN": "I"}.get(tag[:2], "O")


def lexeme(token: Token) -> str:
    """The key of a word with its class: ``say/V``."""
    return _lexeme(token.text, token.tag_)


@lru_cache(maxsize=20_000)
def _lexeme(text: str, tag: str) -> str:
    return f"{word_key(text)}/{_class_of(tag)}"


def _governing(token: Token) -> str:
    return f"{_key(token)}/{word_class(token)}"


def _form(token: Token) -> str:
    """A neighbour's word as written; any name is as good as another."""
    return "NAME" if token.tag_.startswith("NNP") else str(token.lower_)


def _key(token: Token) -> str:
    return "NAME" if token.tag_.startswith("NNP") else word_key(token.text)


def features(token: Token, scene: Scene) -> Iterator[str]:
    """The features of a word, each once or more."""
    word = lexeme(token)
    yield f"w={word}"
    yield f"wt={word} {token.tag_}"
    yield f"t={token.tag_} {token.dep_}"
    yield f"wd={word} {token.dep_}"
    kind = known_kind(token)
    yield from _neighbours(token, word)
    for feature in _dependents(token, word):
        yield feature
        yield f"{kind} {feature.replace(word, '')}"
    yield from _governor(token, word)
    yield from _setting(token, word, scene)
    if token.text == ":":
        yield from _colon(token, scene)
    yield from _wider(token, word, kind)
    yield from _shape(token, word, scene)
    yield from _known_around(token, word, kind)
    yield f"kind={kind}"
    yield f"kindtag={kind} {token.tag_}"
    yield f"kinddep={kind} {token.dep_}"
    yield f"kindhead={kind} {token.dep_} {known_kind(token.head)}"


def _shape(token: Token, word: str, scene: Scene) -> Iterator[str]:
    """How the word ends, where it stands in its sentence, and its way up the grammar."""
    part, sentence = word[-1], scene.sentence(token)
    if part in "VNJR":
        yield f"ends={part} {token.lower_[-3:]}"
        yield f"ends={part} {token.lower_[-4:]}"
    last = sentence.end - 1 - token.i
    yield f"place={part} {min(token.i - sentence.start, _EDGE)} {min(last, _EDGE)}"
    path = [token.dep_]
    while len(path) < _EDGE and token.head.i != token.i:
        token = token.head
        path.append(token.dep_)
    yield f"path={part} {'>'.join(path)}"


def _known_around(token: Token, word: str, kind: str) -> Iterator[str]:
    """What the cue lexicon knows of the words above and below this one."""
    for child in token.children:
        if child.dep_ in _BELOW:
            below = f"{child.dep_} {known_kind(child)}"
            yield f"below={kind} {below}"
            yield f"wbelow={word} {below}"
    above = "ROOT" if token.head.i == token.i else known_kind(token.head)
    yield f"above={word} {token.dep_} {above}"


def known_kind(token: Token) -> str:
    """The kinds that the cue lexicon gives a word, or its class where it is not there."""
    return _kind_of(lexeme(token))


@lru_cache(maxsize=20_000)
def _kind_of(word: str) -> str:
    kinds = cue_kinds().get(word)
    return "-".join(kinds) + word[-2:] if kinds else word[-1]


def _neighbours(token: Token, word: str) -> Iterator[str]:
    doc, at = token.doc, token.i
    after = _form(doc[at + 1]) if at + 1 < len(doc) else "END"
    before = _form(doc[at - 1]) if at else "START"
    yield f"+1={after}"
    yield f"-1={before}"
    yield f"w+1={word} {after}"
    yield f"w-1={word} {before}"
    if at + 1 < len(doc):
        yield f"t+1={doc[at].tag_} {doc[at + 1].tag_}"
    if at:
        yield f"t-1={doc[at].tag_} {doc[at - 1].tag_}"
    if at + 2 < len(doc):
        yield f"+2={after} {_form(doc[at + 2])}"
    if at > 1:
        yield f"-2={_form(doc[at - 2])} {before}"


def _dependents(token: Token, word: str) -> Iterator[str]:
    kinds: set[str] = set()
    subject = None
    for child in token.children:
        dep = child.dep_
        if dep in SUBJECTS:
            subject = child
        if dep in _CLAUSES:
            kinds.add(dep)
            yield f"clause={dep} {child.tag_}"
        elif dep in _OBJECTS:
            kinds.add("obj")
            key = _key(child)
            yield f"obj={key}"
            yield f"wobj={word} {key}"
            yield f"objtype={child.ent_type_ or child.tag_}"
        elif dep in _LINKS:
            kinds.add(f"{dep}")
            yield f"link={child.lower_}"
            yield f"wlink={word} {child.lower_}"
        elif dep in _AUXILIARIES:
            yield f"aux={child.lower_}"
            yield f"waux={word} {child.lower_}"
        elif dep in _OTHERS:
            kinds.add(dep)
            if dep in {"poss", "det", "mark"}:
                yield f"{dep}={word[-1]} {_form(child)}"
    for kind in kinds:
        yield f"has={word[-1]} {kind}"
        yield f"whas={word} {kind}"
    if word[-1] in "NMJ" and not {"ccomp", "acl", "prep", "poss"} & kinds:
        yield f"bare={word}"
    if not kinds:
        yield f"alone={word}"
    described = _subject_class(subject)
    yield f"subj={described}"
    yield f"wsubj={word} {described}"
    if subject is not None:
        yield f"subjword={_key(subject)}"
        yield f"order={'after' if subject.i > token.i else 'before'}"


def _subject_class(subject: Token | None) -> str:
    if subject is None:
        return "none"
    if subject.lower_ in _PRONOUNS:
        return _PRONOUNS[subject.lower_]
    kind: str = subject.ent_type_
    if kind in {"PERSON", "ORG", "GPE", "NORP"}:
        return kind + subject.dep_[5:]
    if subject.tag_.startswith("NNP"):
        return "name"
    if subject.lower_ in HUMAN_NOUNS or subject.lower_.removesuffix("s") in HUMAN_NOUNS:
        return "human" + subject.dep_[5:]
    return f"{subject.tag_}{subject.dep_[5:]}"


def _governor(token: Token, word: str) -> Iterator[str]:
    head = token.head
    if head is token or head.i == token.i:
        yield "head=ROOT"
        return
    key = _governing(head)
    yield f"head={token.dep_} {key}"
    yield f"headtype={token.dep_} {head.tag_}"
    yield f"whead={word} {key}"
    if token.dep_ in {"xcomp", "conj", "advcl", "ccomp"}:
        yield f"headsubj={token.dep_} {_subject_class(_subject(head))}"
    if token.dep_ == "pobj":
        yield f"wgrand={word} {_key(head.head)}"


def _colon(token: Token, scene: Scene) -> Iterator[str]:
    """What stands on the two sides of a colon: "Mayor: We will rebuild", "Q: And then?"."""
    doc, at = token.doc, token.i
    start = scene.sentence(token).start
    before = scene.kinds_between(start, at)
    words = at - start
    yield f"colon words={min(words, 8)}"
    yield f"colon from={'block' if start == 0 else 'sentence'}"
    yield f"colon verb={before.verbs > 0}"
    yield f"colon capitals={before.in_capitals == words}"
    yield f"colon names={before.names * 2 >= words}"
    if at + 1 < len(doc):
        after = doc[at + 1]
        yield f"colon after={'quote' if scene.is_quoted(after) else after.shape_[:3]}"
        yield f"colon space={bool(token.whitespace_)}"


def _wider(token: Token, word: str, kind: str) -> Iterator[str]:
    """Who would be the subject, and whether it stands in somebody's reported words already."""
    place, path, reported = token, "", "own"
    for _ in range(6):
        if not path and (subject := _subject(place)) is not None:
            path = _subject_class(subject)
        if place.dep_ in {"relcl", "acl"} and not path:
            path = f"of {_subject_class(place.head)}"
        if place.dep_ in {"ccomp", "pcomp"} and reported == "own":
            above = known_kind(place.head)
            reported = above if above[-2:] in {"/V", "/J", "/N"} else "clause"
        if place.head.i == place.i:
            break
        place = place.head
    yield f"who={kind} {path}"
    yield f"wwho={word} {path}"
    yield f"reported={reported} {kind}"
    yield f"wreported={word} {reported}"
    if place.i != token.i:
        yield f"root={word[-1]} {known_kind(place)}"


def _subject(token: Token) -> Token | None:
    return next((child for child in token.children if child.dep_ in SUBJECTS), None)


def _setting(token: Token, word: str, scene: Scene) -> Iterator[str]:
    quoted = scene.is_quoted(token)
    kind = word[-1]
    yield f"quoted={quoted}"
    if quoted:
        yield f"wq={word}"
        yield f"qsubj={_subject_class(_subject(token))}"
    if scene.is_beside_quote(token):
        yield f"beside={kind}"
        yield f"wbeside={word}"
    sentence = scene.sentence(token)
    if not quoted and scene.has_quote(sentence):
        yield f"withquote={kind}"
        yield f"wwithquote={word}"
    if scene.block.block.kind in DISPLAY_KINDS:
        yield f"display={kind}"
        yield f"wdisplay={word}"
    if token.i == sentence.start:
        yield f"first={word}"
    if token.ent_type_:
        yield f"ent={kind} {token.ent_type_}"
    if token.is_title and token.i > sentence.start:
        yield f"capital={kind}"
