"""Whom a verb is left to that the parser joined to the wrong one.

Of "He called on the county to fund the port that feeds the north and proposed a truce" the form
tells that nothing that feeds has proposed; of "..., the aide recalled, adding that" the place tells
who adds, whatever stands in the words recalled.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from backread.story.attributions.scene import Scene
from backread.story.attributions.subjects import SUBJECTS, is_speech, phrase_after, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BEFORE_SPEAKER = frozenset({",", "”", '"', "''", "’", "'", "?", "!"})
_NOMINAL = ("NN", "PRP", "DT", "JJ")
_HAVE = frozenset({"has", "have", "had", "'ve", "’ve"})


def verb_of_same_form(verb: Token) -> Token | None:
    """The verb above with whose form a joined verb agrees, where that beside it does not.

    Returns:
        None where the verb is joined to nothing, or its form says nothing against the parser.
    """
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBZ"} or _is_helped(verb):
        return None
    if not verb.head.tag_.startswith("VB") or _agrees(verb.head, verb):
        return None
    alike = [above for above in verb.head.ancestors if _agrees(above, verb) and above.i < verb.i]
    return next(filter(is_speech, alike), alike[0] if alike else None)


def _agrees(verb: Token, joined: Token) -> bool:
    """Whether two verbs may share a subject by their forms: "has called ... and proposed"."""
    if verb.tag_ == "VBN" and joined.tag_ == "VBD":
        return _is_helped(verb)
    return verb.tag_ == joined.tag_


def _is_helped(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in _HAVE for child in verb.children)


def speech_just_told(verb: Token, scene: Scene) -> Token | None:
    """The verb of speech that a loose "..., adding" goes on from: the one just before it.

    It is that one wherever its words are over: "he recalled, adding", "said Reyes, adding". Else
    the parser may know better, unless it has joined the verb to none of speech.
    """
    doc, at = verb.doc, verb.i
    if verb.tag_ != "VBG" or not is_speech(verb) or scene.is_quoted(verb):
        return None
    if verb.dep_ != "advcl" or at - 2 < verb.sent.start or doc[at - 1].text != ",":
        return None
    before = next(_finite_before(verb, scene), None)
    if before is None or not is_speech(before):
        return None
    closing = doc[before.i + 1].text == "," or doc[before.i - 1].text in _BEFORE_SPEAKER
    joined = is_speech(verb.head) and not scene.is_quoted(verb.head)
    return before if closing or not joined else None


def _finite_before(verb: Token, scene: Scene) -> Iterator[Token]:
    for at in range(verb.i - 2, verb.sent.start, -1):
        if verb.doc[at].tag_ in _FINITE and not scene.is_quoted(verb.doc[at]):
            yield verb.doc[at]


def named_alone(verb: Token) -> Token | None:
    """The noun that a sentence was left with for its verb, where the true verb hangs below it.

    "A majority of voters looking for an outsider supported Reyes" is misread as a mere noun, and
    so is "Reyes, who has gained in the north, named three"; "Reyes, 45, accused of theft" is one.
    """
    root = verb.sent.root
    if verb.dep_ != "acl" or root.i > verb.i or not (verb.tag_ == "VBD" or _takes_object(verb)):
        return None
    if not root.tag_.startswith(("NN", "PRP", "CD")):
        return None
    lone = all(each.tag_ not in _FINITE for each in verb.ancestors)
    return root if lone and not _has_subject(verb) else None


def _takes_object(verb: Token) -> bool:
    """Whether what looks like a past participle stands between a comma and a noun phrase."""
    if verb.tag_ != "VBN" or verb.i + 1 >= verb.sent.end:
        return False
    behind = verb.doc[verb.i + 1]
    opens = behind.tag_.startswith(("NN", "PRP", "DT", "CD", "``")) and behind.lower_ != "by"
    return verb.doc[verb.i - 1].text == "," and opens


def named_behind_quote(verb: Token, scene: Scene) -> Token | None:
    """Who stands between quoted words and a verb that is left with a subject inside them."""
    at = verb.i - 1
    while at >= verb.sent.start and not scene.is_quoted(verb.doc[at]):
        at -= 1
    first = next((each for each in range(at + 1, verb.i) if not verb.doc[each].is_punct), verb.i)
    if at < verb.sent.start or first == verb.i or not verb.doc[first].tag_.startswith(_NOMINAL):
        return None
    return phrase_after(first, verb)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def is_behind_description(verb: Token) -> bool:
    """Whether a verb's subject is told of up to its comma: "Reyes, who runs the port, said"."""
    subject = subject_of(verb)
    return (
        subject is not None
        and subject.i < verb.i
        and subject.right_edge.i == verb.i - 1
        and any(child.dep_ in {"relcl", "appos", "acl"} for child in subject.children)
    )
