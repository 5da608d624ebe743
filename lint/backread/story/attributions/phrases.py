"""Where the source of a cue stands: the noun phrase that the grammar gives it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from backread.story.attributions.cues import is_passive
from backread.story.attributions.features import word_class
from backread.story.attributions.scene import Scene
from backread.story.attributions.word_forms import word_key

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "csubj"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_OF_NOUNS = ("by", "from", "of", "among")
_CLIMBS = frozenset({"xcomp", "conj", "advcl", "ccomp", "dep", "aux", "prep", "pcomp", "parataxis"})
_MOST_CLIMBS = 6
_NOMINAL = ("NN", "PRP", "WP", "DT", "CD", "JJS")
_LIGHT_DEPS = frozenset({"dobj", "pobj", "attr", "nsubjpass", "conj", "appos", "oprd"})


# "The race appears closer": nobody is named to whom it does, and the race is what is told of.
_APPEARING = frozenset(map(word_key, ("appear", "look", "seem", "sound")))
_INVERTED = frozenset(
    map(
        word_key,
        "add argue ask continue explain insist joke note recall reply say warn write".split(),
    )
)
_BEFORE_INVERSION = frozenset({",", "”", '"', "''", "’", "'", "?", "!"})


def source_of(cue: Token, scene: Scene) -> Token | None:
    """The head of the noun phrase that is the source of a cue, or None where there is none."""
    if cue.text == ":":
        return _before_colon(cue)
    if cue.lower_ == "according":
        return _phrase_after(cue.i + 2, cue)
    kind = word_class(cue)
    if kind == "V":
        if is_appearing(cue):
            return _object_of(cue, ("to",))
        found = _after_inversion(cue) or _source_of_verb(cue)
        return found if found is not None or is_passive(cue) else _beside(cue, scene)
    if kind == "J":
        return _climb(cue)
    if kind in "NM":
        return _source_of_noun(cue)
    return None


def is_appearing(verb: Token) -> bool:
    """Whether a verb says how something looks, to nobody who is its subject."""
    return word_key(verb.text) in _APPEARING


def _source_of_verb(verb: Token) -> Token | None:
    if agent := _object_of(verb, ("by",), "agent"):
        return agent
    if is_passive(verb):
        return _late_agent(verb)
    return subject_of(verb) or _climb(verb) or _subject_of_sentence(verb)


def _after_inversion(verb: Token) -> Token | None:
    """Who follows the verb in "..., say experts", whatever the parser made of what goes before."""
    doc, at = verb.doc, verb.i
    if word_key(verb.text) not in _INVERTED or verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    if at == verb.sent.start or doc[at - 1].text not in _BEFORE_INVERSION:
        return None
    if at + 1 >= verb.sent.end or not doc[at + 1].tag_.startswith(("NN", "DT", "JJ", "PRP$")):
        return None
    if doc[at + 1].lower_ in {"that", "this"} or any(
        child.dep_ in _SUBJECTS and child.i == at - 2 for child in verb.children
    ):
        return None
    return _phrase_after(at + 1, verb)


def _late_agent(verb: Token) -> Token | None:
    """The agent behind another word: "deemed insufficient by Democrats"."""
    for each in verb.subtree:
        if each.i > verb.i and each.lower_ == "by" and each.dep_ in {"agent", "prep"}:
            return next((child for child in each.children if child.dep_ == "pobj"), None)
    return None


def _subject_of_sentence(verb: Token) -> Token | None:
    """Whom a loose "..., saying" is left to: the subject of the top verb, where it is before."""
    if verb.tag_ not in {"VBG", "VBD", "VBZ", "VBP"}:
        return None
    top = verb.sent.root
    for child in top.children:
        if child.dep_ in {"nsubj", "nsubjpass"} and child.i < verb.i and top.i != verb.i:
            return child
    return None


def _phrase_after(first: int, cue: Token) -> Token | None:
    """The head of the noun phrase that begins with a word."""
    if first >= cue.sent.end:
        return None
    head = cue.doc[first]
    while (
        head.head.i > head.i
        and head.head.tag_.startswith(_NOMINAL)
        and head.head.left_edge.i >= first
    ):
        head = head.head
    return head


def subject_of(verb: Token) -> Token | None:
    """The verb's own subject; for "who" the noun it stands for."""
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            return _antecedent(child, verb)
    return None


def relative_of(cue: Token, source: Token) -> Token | None:
    """The "who" that stands for the source beside the cue, if one does."""
    if cue.dep_ != "relcl" or cue.head.i != source.i:
        return None
    for child in cue.children:
        if child.dep_ in _SUBJECTS and child.lower_ in _RELATIVES:
            return child
    return None


def _antecedent(subject: Token, verb: Token) -> Token:
    if subject.lower_ in _RELATIVES and verb.dep_ == "relcl":
        return verb.head
    return subject


def _climb(word: Token) -> Token | None:
    """The subject that a word shares with what governs it: "wants to say", "left, saying"."""
    for _ in range(_MOST_CLIMBS):
        if word.dep_ in {"acl", "relcl"}:
            return word.head if word.tag_ != "VB" else _source_of_noun(word.head)
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


def _governed(above: Token, word: Token) -> Token | None:
    """Whom somebody urges to say something: he says it."""
    if any(child.tag_ == "TO" for child in word.children):
        return next((child for child in above.children if child.dep_ == "dobj"), None)
    return None


def _source_of_noun(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    if found := _object_of(noun, _OF_NOUNS[:2]):
        return found
    if (verb := _governing_verb(noun)) is not None:
        return _source_of_verb(verb)
    return _object_of(noun, _OF_NOUNS[2:])


def _governing_verb(noun: Token) -> Token | None:
    for _ in range(3):
        if noun.dep_ not in _LIGHT_DEPS | {"prep"} or noun.head.i == noun.i:
            return None
        noun = noun.head
        if noun.tag_.startswith("VB"):
            return noun
    return None


def _object_of(word: Token, prepositions: Iterable[str], dep: str | None = None) -> Token | None:
    for child in word.children:
        if child.lower_ in prepositions and (dep is None or child.dep_ in {dep, "prep"}):
            for each in child.children:
                if each.dep_ in {"pobj", "pcomp"}:
                    return each
    return None


def _before_colon(colon: Token) -> Token | None:
    doc = colon.doc
    for at in range(colon.i - 1, colon.sent.start - 1, -1):
        if doc[at].tag_.startswith(_NOMINAL):
            return doc[at]
    return None


def _beside(verb: Token, scene: Scene) -> Token | None:
    """Whom a verb beside a quotation stands next to, where the grammar was misread."""
    if not scene.is_beside_quote(verb):
        return None
    doc, sentence = verb.doc, verb.sent
    for at in range(verb.i + 1, min(verb.i + 4, sentence.end)):
        if doc[at].tag_.startswith(_NOMINAL) and not scene.is_quoted(doc[at]):
            return _last_of_name(doc[at])
    for at in range(verb.i - 1, max(verb.i - 5, sentence.start - 1), -1):
        if doc[at].tag_.startswith(_NOMINAL) and not scene.is_quoted(doc[at]):
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


def phrase_around(head: Token, cue: Token, scene: Scene) -> tuple[int, int]:
    """The first and the last word of the noun phrase, without the cue and quoted speech."""
    first, last = head.left_edge.i, head.right_edge.i
    if head.tag_ in {"PRP", "WP", "PRP$"}:
        return head.i, head.i
    if first <= cue.i <= last:
        if cue.i > head.i:
            last = cue.i - 1
        else:
            first = cue.i + 1
    quoted = scene.is_quoted(head)
    while last > head.i and (scene.is_quoted(scene.doc[last]) is not quoted):
        last -= 1
    while first < head.i and (scene.is_quoted(scene.doc[first]) is not quoted):
        first += 1
    return _without_edges(first, last, head, scene)


_LOOSE = frozenset({",", "-", "–", "—", ":", ";", "and", "but", "who", "which", "that", "'s", "’s"})


def _without_edges(first: int, last: int, head: Token, scene: Scene) -> tuple[int, int]:
    doc = scene.doc
    while last > head.i and (doc[last].lower_ in _LOOSE or doc[last].is_space):
        last -= 1
    while first < head.i and (doc[first].lower_ in _LOOSE or doc[first].is_space):
        first += 1
    return first, last
