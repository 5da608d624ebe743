"""Signatures: the name behind a dash that says, without a verb, whose the words before it are.

So a pull quote ends (``"..." — Ana Reyes, mayor``), a block quote, and a letter. The name may stand
in a line or a paragraph of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from backread.draft import BlockKind
from backread.span import Span
from backread.story.attributions.attribution import Attribution, Cue, CueKind, Source, SourceKind
from backread.story.attributions.named import NamesOfCast
from backread.story.attributions.scene import Scene
from backread.story.people.cast import Cast
from backread.story.quote_kinds import QuoteKind
from backread.story.quotes import Quote, QuoteStyle

if TYPE_CHECKING:
    from spacy.tokens import Token

#: The lemma of a cue that is the dash before a signature.
SIGNED = "—"

_SIGNATURE = re.compile(
    r"\s*(?P<dash>[-–—―~]{1,3})\s*(?P<who>(?!With |Additional )[A-Z][^\n\"“”]*)"
)
#: A line of a block quote, or what stands behind its last sentence.
_LAST_WORDS = re.compile(r"(?:\n|[.?!…][\"”’)]*)(?=\s*[-–—―~]{1,3}\s*[A-Z][^\n]*\Z)")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
_LONGEST = 16
#: The same where it has a paragraph of its own: "-- Ana Reyes, then a deputy, on what she saw".
_LONGEST_ALONE = 60


class Signatures:
    """Reads the signatures of a story.

    Args:
        people: the cast.
    """

    def __init__(self, people: Cast) -> None:
        self._names = NamesOfCast(people)

    def find(self, scene: Scene) -> Iterator[Attribution]:
        """The signatures of a block, in order, as attributions whose words are still to be given.

        The cue is the dash.
        """
        if scene.block.block.kind in _KINDS:
            for offset in sorted(set(_places(scene))):
                signature = self._at(offset, scene)
                if signature is not None:
                    yield signature

    def _at(self, offset: int, scene: Scene) -> Attribution | None:
        start, text = scene.block.block.span.start, scene.doc.text
        match = _SIGNATURE.match(text, offset)
        if match is None or not _is_name_alone(scene, *match.span("who")):
            return None
        dash = Span(*match.span("dash")).shifted(start)
        source = self._source(text, start, *match.span("who"))
        assert source.span is not None
        cue = Cue(dash, match["dash"], CueKind.SPEECH, SIGNED)
        return Attribution(source, cue, dash.to(source.span))

    def _source(self, text: str, start: int, first: int, end: int) -> Source:
        words = text[first:end].rstrip()
        span = Span(first, first + len(words)).shifted(start)
        head = words.partition(",")[0].split()[-1].lower()
        for at in range(first, end):
            person = self._names.at(Span(at, at + 1).shifted(start))
            if person is not None:
                return Source(span, words, SourceKind.NAMED, person, head=head)
        return Source(span, words, SourceKind.DESCRIBED, head=head)


def _places(scene: Scene) -> Iterator[int]:
    """Where in the block's text a signature may begin: at its head, and behind quoted words."""
    yield 0
    start = scene.block.block.span.start
    for _, quote in scene.quotes:
        if quote.style is QuoteStyle.BLOCK:
            last = _LAST_WORDS.search(scene.doc.text)
            if last is not None:
                yield last.end()
        elif quote.kind is QuoteKind.SPEECH and quote.closed:
            yield quote.span.end - start


def _is_name_alone(scene: Scene, first: int, end: int) -> bool:
    """Whether the words name somebody and say nothing of him.

    In a paragraph of their own they may describe him in clauses, as long as they are no sentence.
    """
    words = scene.doc.char_span(first, end, alignment_mode="expand")
    if words is None:
        return False
    count = len(words.text.split())
    verbs = [token for token in words if token.tag_ in _FINITE and token.is_alpha]
    if not verbs:
        return count <= _LONGEST
    alone = not scene.doc.text[:first].strip(" -–—―~")
    return alone and count <= _LONGEST_ALONE and not _is_sentence(words.root)


def _is_sentence(root: Token) -> bool:
    """Whether a word is the main verb of a sentence: "was named", not "as reported by"."""
    verbs = (root, *root.conjuncts)
    helping = (each for verb in verbs for each in verb.children if each.dep_.startswith("aux"))
    return any(token.tag_ in _FINITE for token in (*verbs, *helping))


def is_signature(attribution: Attribution) -> bool:
    """Whether the words are given to their source by a dash alone."""
    return attribution.cue is not None and attribution.cue.lemma == SIGNED


def signs(attribution: Attribution, quote: Quote, text: str) -> bool:
    """Whether a signature stands directly behind a quotation, or inside the block quote."""
    if not is_signature(attribution):
        return False
    cue = attribution.cue
    assert cue is not None
    if quote.style is QuoteStyle.BLOCK:
        return quote.span.contains(cue.span) and cue.span.start > quote.span.start
    return cue.span.start >= quote.span.end and not text[quote.span.end : cue.span.start].strip()
