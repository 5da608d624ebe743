"""Where the source of a cue stands: the noun phrase that the grammar gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backread.story.attributions.closing import closing_phrase
from backread.story.attributions.features import word_class
from backread.story.attributions.noun_sources import source_of_noun
from backread.story.attributions.scene import Scene
from backread.story.attributions.subjects import (
    NOMINAL,
    RELATIVES,
    SUBJECTS,
    climb,
    is_clausal_it,
    phrase_after,
)
from backread.story.attributions.verb_sources import source_of_verb

if TYPE_CHECKING:
    from spacy.tokens import Token


_ABOUT = frozenset({"on", "about", "over"})
_LONGEST_TOPIC = 4


def source_of(cue: Token, scene: Scene) -> Token | None:
    """The head of the noun phrase that is the source of a cue, or None where there is none."""
    if cue.text == ":":
        return _before_colon(cue)
    if cue.lower_ == "according":
        return phrase_after(cue.i + 2, cue)
    kind = word_class(cue)
    if kind == "V":
        found = source_of_verb(cue, scene)
        closing = closing_phrase(cue, found, scene)
        return found if closing is None else closing[0]
    if kind == "J":
        found = climb(cue)
        return None if found is None or is_clausal_it(found) else found
    return source_of_noun(cue) if kind in "NM" else None


def relative_of(cue: Token, source: Token) -> Token | None:
    """The "who" that stands for the source beside the cue, if one does."""
    if cue.dep_ != "relcl" or cue.head.i != source.i:
        return None
    for child in cue.children:
        if child.dep_ in SUBJECTS and child.lower_ in RELATIVES:
            return child
    return None


def _before_colon(colon: Token) -> Token | None:
    """Who stands before a colon; in "Reyes on Sole: ..." the one who speaks of the other."""
    doc, found = colon.doc, None
    for at in range(colon.i - 1, colon.sent.start - 1, -1):
        if doc[at].lower_ in _ABOUT and found is not None and found.i - at <= _LONGEST_TOPIC:
            found = None
        elif found is None and doc[at].tag_.startswith(NOMINAL):
            found = doc[at]
    return found


def phrase_around(head: Token, cue: Token, scene: Scene) -> tuple[int, int]:
    """The first and the last word of the noun phrase, without the cue and quoted speech."""
    first, last = head.left_edge.i, head.right_edge.i
    if word_class(cue) == "V":
        closing = closing_phrase(cue, source_of_verb(cue, scene), scene)
        if closing is not None and closing[0].i == head.i:
            return closing[1].start, closing[1].stop - 1
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
    if cue.lower_ == "according":
        last = _before_statement(head.i, last, scene)
    return _without_edges(first, last, head, scene)


def _before_statement(head: int, last: int, scene: Scene) -> int:
    """Where the source ends in "According to Ana Reyes, the mayor, the quay will be sold"."""
    doc = scene.doc
    if last + 1 >= len(doc) or doc[last + 1].tag_ not in {"VBD", "VBZ", "VBP", "MD"}:
        return last
    return next((at - 1 for at in range(last, head, -1) if doc[at].text == ","), last)


_LOOSE = frozenset({",", "-", "–", "—", ":", ";", "and", "but", "who", "which", "that", "'s", "’s"})


def _without_edges(first: int, last: int, head: Token, scene: Scene) -> tuple[int, int]:
    doc = scene.doc
    while last > head.i and (doc[last].lower_ in _LOOSE or doc[last].is_space):
        last -= 1
    while first < head.i and (doc[first].lower_ in _LOOSE or doc[first].is_space):
        first += 1
    return first, last
