"""Who says so at the end of a sentence, where the parser joins the source to what stands before.

In "The rebels hold the port, a Western diplomat said" it takes the diplomat for a description of
the port, and in "It will buy a rival, people briefed on the talks said" it has the talks say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from backread.story.attributions.scene import Scene
from backread.story.attributions.source_kinds import is_person_noun, singular
from backread.story.attributions.source_words import ANYBODY
from backread.story.attributions.subjects import is_speech

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOST_WORDS = 12
_MODIFIERS = ("DT", "CD", "JJ", "NN", "POS", "HYPH")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def closing_phrase(verb: Token, found: Token | None, scene: Scene) -> tuple[Token, range] | None:
    """The source between the last comma and the verb, as its own noun and its words.

    Args:
        verb: the verb of speech.
        found: whom the grammar gives it as a subject.
        scene: the block.

    Returns:
        None where the grammar is right, or no person stands there.
    """
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or not is_speech(verb):
        return None
    doc = verb.doc
    start = next(
        (at + 1 for at in range(verb.i - 1, verb.sent.start, -1) if doc[at].text == ","), 0
    )
    stop = verb.i
    while stop > start and doc[stop - 1].tag_ == "RB":
        stop -= 1
    if not start or not 0 < stop - start <= _MOST_WORDS or not _is_misread(found, start, stop):
        return None
    head = _head(doc[start], stop)
    if head is None or scene.is_quoted(head):
        return None
    # "People briefed on the talks": what follows the noun at once is a participle.
    rest = (doc[at] for at in range(head.i + 2, stop))
    clause = doc[head.i + 1].lower_ == "who"
    if not clause and any(token.tag_ in _FINITE for token in rest):
        return None
    return head, range(start, stop)


def _is_misread(found: Token | None, start: int, stop: int) -> bool:
    """Whether the subject stands before the comma, or behind a preposition in the phrase."""
    if found is None:
        return False
    if found.i < start:
        return True
    before = found.doc[found.left_edge.i - 1]
    return start < found.i < stop and before.tag_ == "IN" and before.i >= start


def _head(first: Token, stop: int) -> Token | None:
    """The noun that a noun phrase of somebody begins with: "official" in "a port official at"."""
    head = None
    for at in range(first.i, stop):
        token = first.doc[at]
        if not token.tag_.startswith(_MODIFIERS):
            break
        head = token if token.tag_.startswith("NN") else head
    if head is None or not (is_person_noun(head) or singular(head.lower_) in ANYBODY):
        return None
    return head
