"""The words by which a figure is told from others of its kind: "the 14 *islands on the lake*"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from backread.span import Span
from backread.story.figures.content_words import stems
from backread.story.figures.figure import Figure
from backread.story.language import BlockAnalysis, Part
from backread.story.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: What says when does not say which.
_WHEN = frozenset("next last this today tomorrow yesterday".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: Behind a noun these belong to the verb: "called the $2 million deal expensive".
_ENDING = frozenset({"JJ", "JJR", "RB", "RBR"})
_PREPOSITIONS = frozenset("in at by on from when during aboard inside outside near off".split())
#: What opens a clause of its own behind a noun: "the 14 men who were hurt", "the men he hired".
_RELATIVE = frozenset("who whom which that where whose he she it they we the".split())
_WHERE_TO = frozenset("to into onto home back away towards toward".split())
#: Behind these stands another clause.
_SUBORDINATORS = frozenset(
    "after before when while as until because although since if once whereas that which who".split()
)
_STOPS = frozenset(",.;:()—–\n\"“”'‘’") | {"--", "and", "but", "or", "while", "as", "because"}
_MOST = 9


def description_of(story: Story, figure: Figure) -> frozenset[str]:
    """The content words around the noun of a figure that say which ones are meant, as stems.

    Those before the noun, and those behind it up to the verb of the sentence. The noun itself is
    none of them.
    """
    words = [*figure.counted.modifiers] if figure.counted else []
    return frozenset(stems(" ".join([*words, *words_behind(story, figure)])))


def words_behind(story: Story, figure: Figure) -> Sequence[str]:
    """The words that go on the noun phrase of a figure, as written: "on the lake"."""
    return story.words_behind_figures.get(figure.span, ())


def find_words_behind(story: Story) -> dict[Span, Sequence[str]]:
    """The words behind all figures of a story, by the span of the figure.

    They are read at one go, since even to look up the analysis takes as long as the story is.
    """
    found: dict[Span, Sequence[str]] = {}
    blocks = story.analysis(Part.TAGS).blocks
    for figure in story.figures:
        at = bisect_right(blocks, figure.span.start, key=_start) - 1
        if at >= 0 and blocks[at].block.span.contains(figure.span):
            doc, base = blocks[at].doc, blocks[at].block.span.start
            first = bisect_left(doc, figure.phrase.end - base, key=_offset)
            found[figure.span] = _going_on(doc, first)
    return found


def _start(analysed: BlockAnalysis) -> int:
    return analysed.block.span.start


def _offset(token: Token) -> int:
    return token.idx


def _going_on(doc: Doc, first: int) -> list[str]:
    words: list[str] = []
    prepositions = 0
    # A clause that describes the noun has a verb of its own before that of the sentence.
    own_verb = relative = False
    for at in range(first, min(first + _MOST, len(doc))):
        token = doc[at]
        if token.text in _STOPS or token.is_space or token.lower_ in _WHEN:
            break
        if token.tag_ in _ENDING and not words:
            break
        # "in the 12 days of talks in Norrholm the sides met"
        new = token.tag_ in {"DT", "PRP"} and words and doc[at - 1].tag_ in {"NN", "NNS", "NNP"}
        if new and not relative:
            break
        # "Buses took the 14 passengers to a hotel": where to goes with the verb.
        if token.lower_ in _WHERE_TO and not relative:
            break
        if token.tag_ in {"IN", "RP"} and token.lower_ != "of" and not relative:
            prepositions += 1
            # "kept the $40,000 in the bank for a year": the second goes with the verb.
            if prepositions > 1:
                break
        if token.lower_ in _RELATIVE and not words:
            own_verb = relative = True
        elif token.tag_ in _FINITE:
            reduced = at == first and _is_reduced(doc, at)
            if not own_verb and not reduced:
                break
            own_verb = False
        words.append(token.text)
    return words


def _is_reduced(doc: Doc, at: int) -> bool:
    """Whether what is tagged as a past tense stands for "who were": "the 14 people killed in"."""
    following = doc[at + 1].lower_ if at + 1 < len(doc) else "."
    plain = doc[at].lower_ not in {"was", "were", "had", "did"}
    if doc[at].tag_ != "VBD" or not plain or following not in _PREPOSITIONS:
        return False
    return _has_verb_before(doc, at) or _has_verb_behind(doc, at + 1)


def _has_verb_before(doc: Doc, end: int) -> bool:
    """Whether the verb of the sentence stands before a token."""
    for at in range(end - 1, -1, -1):
        if doc[at].tag_ in _FINITE:
            return True
        if doc[at].is_sent_start:
            break
    return False


def _has_verb_behind(doc: Doc, first: int) -> bool:
    """Whether the verb of the sentence is yet to come: "the 14 men killed in Tern were miners"."""
    for token in doc[first:]:
        if token.is_sent_start or token.lower_ in _SUBORDINATORS:
            return False
        if token.tag_ in _FINITE:
            return True
    return False
