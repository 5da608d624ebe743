"""Finds a display quotation in the body where the body has it in other words.

A headline, a caption or a pull quote takes its quotation from the body. Where so many words were
changed on the way that the two no longer lie beside each other, the words that say what it is
about still come in the same order, and close together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from backread.story.quotations.alignment import Alignment, Change
from backread.story.quotations.passages import Quoted, content_words

#: How many words of content the two have to share, and what share of the display quotation's.
_FEWEST = 3
_SHARE = 0.65
#: The share of all its words that has to stand in the body.
_SHARE_OF_WORDS = 0.55
#: By how much longer the body's own words may be.
_LONGEST = 1.5
_MORE = 3


def reworded(one: Quoted, words: Sequence[str]) -> Alignment | None:
    """How a display quotation lies in words of the body that are much like it, or None."""
    content = content_words(one.forms)
    fewest = max(_FEWEST, _SHARE * len(content))
    if not all(one.forms):
        return None
    if len(content) < _FEWEST or len(content.intersection(words)) < fewest:
        return None
    found = [each for each in _laid(one.forms, words, content) if _shared(one, each) >= fewest]
    if not found:
        return None
    best = max(found, key=lambda each: (_shared(one, each), len(each.equal), -each.end))
    return best if len(best.equal) >= _SHARE_OF_WORDS * one.length else None


def _shared(one: Quoted, alignment: Alignment) -> int:
    return len(content_words(one.forms[at] for at, _ in alignment.equal))


def _laid(one: Sequence[str], words: Sequence[str], content: set[str]) -> Iterator[Alignment]:
    """The quotation laid into each stretch of the body that begins with one of its words.

    A stretch from which words are left out is passed over.
    """
    longest = round(_LONGEST * len(one)) + _MORE
    for start, word in enumerate(words):
        if word not in content and word != one[0]:
            continue
        stretch = words[start : start + longest]
        if not all(stretch):
            continue
        matcher = SequenceMatcher(None, one, stretch, autojunk=False)
        equal = [
            (block.a + at, start + block.b + at)
            for block in matcher.get_matching_blocks()
            for at in range(block.size)
        ]
        if not equal:
            continue
        changes = [
            Change((first, last), (start + here, start + there))
            for tag, first, last, here, there in matcher.get_opcodes()
            if tag != "equal" and equal[0][0] < last and first < equal[-1][0]
        ]
        yield Alignment(tuple(equal), tuple(changes), equal[0][1], equal[-1][1] + 1)
