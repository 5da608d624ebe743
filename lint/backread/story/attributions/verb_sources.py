"""The source of a verb: its subject, wherever that stands, or its agent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backread.story.attributions.attribution import CueKind
from backread.story.attributions.features import lexeme
from backread.story.attributions.joined import (
    is_behind_description,
    named_alone,
    named_behind_quote,
    speech_just_told,
    verb_of_same_form,
)
from backread.story.attributions.lexicon import cue_kinds
from backread.story.attributions.scene import Scene
from backread.story.attributions.subjects import (
    NOMINAL,
    SUBJECTS,
    climb,
    is_clausal_it,
    is_finite,
    is_speech,
    object_of,
    over_apposition,
    phrase_after,
    subject_of,
)
from backread.story.attributions.word_forms import word_key

if TYPE_CHECKING:
    from spacy.tokens import Token

# "The race appears closer": nobody is named to whom it does, and the race is what is told of.
_APPEARING = frozenset(map(word_key, ("appear", "look", "seem", "sound")))
_INVERTED = frozenset(
    map(
        word_key,
        "add argue ask continue explain insist joke note recall reply say warn write".split(),
    )
)
_BEFORE_INVERSION = frozenset({",", "”", '"', "''", "’", "'", "?", "!"})
_SUBORDINATORS = frozenset(
    "after although as because before once since though unless until when where while who whom "
    "which whose".split()
)
_OPENS_CONTENT = frozenset({"that", "whether", "if", "to", "how", "why", "what"})
# Of these who is told of is not who does it: "is believed to argue".
_OF_OTHERS = frozenset(
    map(
        word_key,
        "ask assume believe consider deem expect know report rumor rumour say see suppose "
        "think understand".split(),
    )
)
_DATED = frozenset({"DATE", "TIME"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MEANS = frozenset("email e-mail fax letter mail message phone post telephone text".split())
_MOST_WORDS = 12


def source_of_verb(verb: Token, scene: Scene) -> Token | None:
    """The head of the noun phrase that is the source of a verb, or None where there is none."""
    if is_appearing(verb):
        return _of_appearing(verb)
    if (told := speech_just_told(verb, scene)) is not None:
        return source_of_verb(told, scene)
    found = _inverted(verb) or _of_verb(verb)
    if found is not None:
        if scene.is_quoted(found) and not scene.is_quoted(verb):
            return named_behind_quote(verb, scene) or found
        return None if is_clausal_it(found) and not is_speech(verb) else found
    return None if is_participle(verb) else _beside(verb, scene)


def subject_or_agent(verb: Token) -> Token | None:
    """Who does what a verb tells, beside it or above it in the sentence."""
    return _of_verb(verb)


def is_appearing(verb: Token) -> bool:
    """Whether a verb says how something looks, to nobody who is its subject.

    Who is looking to a debate, or to win it, has something in mind.
    """
    return (
        verb.tag_ != "VBG"
        and word_key(verb.text) in _APPEARING
        and not any(
            child.dep_ in {"dobj", "prt"}
            or child.lower_ in {"for", "into", "at", "forward", "ahead"}
            for child in verb.children
        )
    )


def _of_appearing(verb: Token) -> Token | None:
    """To whom it does; or its subject where that says something: "they seem to believe"."""
    says = any(child.dep_ == "xcomp" and _is_cue(child) for child in verb.children)
    return (subject_of(verb) if says else None) or object_of(verb, ("to",))


def _is_cue(word: Token) -> bool:
    return word.tag_.startswith("VB") and lexeme(word) in cue_kinds()


def is_participle(verb: Token) -> bool:
    """Whether a verb is a past participle other than of a perfect: what was told, by whomever."""
    if verb.tag_ != "VBN":
        return False
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    return any(each.dep_ == "auxpass" for each in auxiliaries) or not any(
        word_key(each.text) == word_key("have") for each in auxiliaries
    )


def _of_verb(verb: Token) -> Token | None:
    if is_participle(verb) and not _is_active(verb):
        return _agent(verb) or _made_to_say(verb)
    if verb.lower_ == "asked" and subject_of(verb) is None and verb.dep_ == "advcl":
        return _agent(verb)
    if (own := subject_of(verb)) is not None:
        return own
    if (shared := verb_of_same_form(verb)) is not None:
        return subject_of(shared) or climb(shared)
    return named_alone(verb) or _beside_finite(verb) or climb(verb) or _of_sentence(verb)


def _is_active(verb: Token) -> bool:
    """Whether a seeming participle is none: it has a subject or an object, as no passive has.

    So it is with "Sole, 60, called it", "Sole dismissed critics", "he's predicted wins".
    """
    dependents = {child.dep_: child for child in verb.children}
    if "auxpass" in dependents:
        contracted = dependents["auxpass"].text in {"'s", "’s"}
        return contracted and "dobj" in dependents and "nsubj" in dependents
    if not dependents.keys().isdisjoint({"dobj", "ccomp", "nsubj"}) or _follows_name(verb):
        return True
    return named_alone(verb) is not None


def _follows_name(verb: Token) -> bool:
    """Whether a name stands directly before what the parser takes for an adjective."""
    before = verb.doc[verb.i - 1] if verb.i else None
    return (
        verb.dep_ == "amod"
        and before is not None
        and before.tag_ in {"NNP", "NNPS", "PRP"}
        and before.i >= verb.sent.start
    )


def _made_to_say(verb: Token) -> Token | None:
    """Who "was prompted to say", "is quoted as saying"."""
    if word_key(verb.text) in _OF_OTHERS:
        return None
    below = [each for child in verb.children for each in (child, *child.children)]
    if not any(each.dep_ in {"xcomp", "pcomp"} and is_speech(each) for each in below):
        return None
    return next((child for child in verb.children if child.dep_ == "nsubjpass"), None)


def _beside_finite(verb: Token) -> Token | None:
    marked = any(child.dep_ == "mark" for child in verb.children)
    if verb.dep_ in {"conj", "xcomp", "relcl", "pcomp"} or (verb.dep_ == "advcl" and not marked):
        return None
    if not (is_finite(verb) or verb.tag_ == "VBN"):
        return None
    return over_apposition(verb) or _subject_behind(verb)


def _subject_behind(verb: Token) -> Token | None:
    """The subject that the grammar sees behind the verb: "quipped Reyes", "as did Reyes"."""
    for child in verb.children:
        if child.dep_ in SUBJECTS and child.i > verb.i:
            return child
    return None


def _inverted(verb: Token) -> Token | None:
    """Who follows the verb in "..., say experts", whatever the parser made of what goes before.

    In "Sole, the master, said the harbor was shut" nobody does: a clause follows.
    """
    doc, at = verb.doc, verb.i
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or not at or at + 1 >= len(doc):
        return None
    if doc[at - 1].text not in _BEFORE_INVERSION or doc[at + 1].lower_ in {"that", "this"}:
        return None
    if word_key(verb.text) not in _INVERTED and not (is_speech(verb) and _subject_behind(verb)):
        return None
    first = doc[at + 1]
    if not first.tag_.startswith(("NN", "DT", "JJ", "PRP", "CD")) or first.ent_type_ in _DATED:
        return None
    if _opens_clause(at + 1, verb) or is_behind_description(verb):
        return None
    return phrase_after(at + 1, verb)


def _opens_clause(first: int, verb: Token) -> bool:
    """Whether the words from here on have a finite verb before they break off."""
    words = verb.doc[first : min(first + _MOST_WORDS, verb.sent.end)]
    if words[0].tag_ == "PRP" and len(words) > 1 and not words[1].is_punct:
        return True
    for token in words:
        if token.lower_ in _SUBORDINATORS or (token.is_punct and token.text not in {"-", "'"}):
            return False
        if token.tag_ in _FINITE or token.lower_ in _OPENS_CONTENT:
            return True
    return False


def _agent(verb: Token) -> Token | None:
    """Who is behind a passive, be it behind another word: "deemed insufficient by Democrats".

    In "said to be built by the county" the county says nothing.
    """
    if (agent := object_of(verb, ("by",))) is not None:
        return None if _is_means(agent) else agent
    if cue_kinds().get(lexeme(verb), ())[:1] == (CueKind.ATTITUDE,):
        return object_of(verb, ("among",))
    for each in verb.subtree:
        if each.i < verb.i or each.lower_ != "by" or each.dep_ not in {"agent", "prep"}:
            continue
        if not _is_below_verb(each, verb):
            return next((child for child in each.children if child.dep_ == "pobj"), None)
    return None


def _is_means(noun: Token) -> bool:
    """Whether nobody stands behind "by": "was told by text message"."""
    bare = all(child.dep_ not in {"det", "poss"} for child in noun.children)
    return bare and noun.tag_ == "NN" and noun.lower_ in _MEANS


def _is_below_verb(word: Token, top: Token) -> bool:
    """Whether another verb stands between a word and the one above it."""
    while word.head.i not in {top.i, word.i}:
        word = word.head
        if word.tag_.startswith("VB") or word.dep_ == "ccomp":
            return True
    return False


def _of_sentence(verb: Token) -> Token | None:
    """Whom a loose "..., saying" is left to: the subject of the top verb, where it is before."""
    if verb.tag_ not in {"VBG", "VBD", "VBZ", "VBP"}:
        return None
    top = verb.sent.root
    for child in top.children:
        if child.dep_ in {"nsubj", "nsubjpass"} and child.i < verb.i and top.i != verb.i:
            return child
    return None


def _beside(verb: Token, scene: Scene) -> Token | None:
    """Whom a verb beside a quotation stands next to, where the grammar was misread."""
    if not scene.is_beside_quote(verb):
        return None
    doc, sentence = verb.doc, verb.sent
    for at in range(verb.i + 1, min(verb.i + 4, sentence.end)):
        if doc[at].tag_.startswith(NOMINAL) and not scene.is_quoted(doc[at]):
            return _last_of_name(doc[at])
    for at in range(verb.i - 1, max(verb.i - 5, sentence.start - 1), -1):
        if doc[at].tag_.startswith(NOMINAL) and not scene.is_quoted(doc[at]):
            return doc[at]
    return None


def _last_of_name(token: Token) -> Token:
    while (
        token.i + 1 < token.sent.end
        and token.nbor().tag_.startswith("NN")
        and token.tag_.startswith("NN")
    ):
        token = token.nbor()
    return token
