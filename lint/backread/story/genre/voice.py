"""How far a piece speaks as its author: in the own voice, with hardly anybody else's words.

A column says "I" and "we", says what should be done, puts questions to its readers and argues; a
report says who said what, and on which day. ``data/voice.tsv`` has a row for each sign: its name,
its weight, the share of sentences that show it in a report, and the expression by which it is
known. The share of quoted words has no expression.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from backread.draft import BODY_KINDS
from backread.story.story import Story

#: A sentence that holds fewer words of the story's own shows nothing.
_FEWEST_WORDS = 4
#: As many sentences of an ordinary report are added to every piece, so that a short one has to
#: show more before it is taken for a column.
_ORDINARY = 4
#: In a transcript whoever speaks is named before a colon, and the words are that one's.
_SPEAKER = re.compile(r"(?:[QA]|[A-Z][A-Z.,’' -]{2,60}):\s")
_BASE, _QUOTED = "base", "quoted"
#: The signs that the author speaks.
_OWN = ("i", "we", "should", "question")


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of who speaks.

    Attributes:
        name: what it is.
        weight: how far it speaks for a column, or below 0 for a report, by the square root of
            its share.
        usual: the share of a report's sentences that show it.
        expression: matches in a sentence that shows it; None where it is measured otherwise.
    """

    name: str
    weight: float
    usual: float
    expression: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a piece.

    Attributes:
        likelihood: how likely it is that its author does, 0 to 1.
        own: how many sentences show the author's own voice.
        sentences: how many sentences there are.
    """

    likelihood: float
    own: int
    sentences: int


def voice(story: Story) -> Voice:
    """Who speaks in the body of a story."""
    narrated, quoted = _sentences(story)
    count = len(narrated)
    total = _signs()[_BASE].weight
    for sign in _signs().values():
        if sign.expression is not None:
            shown = float(sum(sign.expression.search(each) is not None for each in narrated))
        elif sign.name == _QUOTED:
            shown = quoted * count
        else:
            continue
        share = (shown + _ORDINARY * sign.usual) / (count + _ORDINARY)
        total += sign.weight * math.sqrt(share)
    return Voice(1 / (1 + math.exp(-total)), _own(narrated), count)


def _own(narrated: Sequence[str]) -> int:
    expressions = [each.expression for name, each in _signs().items() if name in _OWN]
    return sum(
        any(each.search(words) for each in expressions if each is not None) for words in narrated
    )


def _sentences(story: Story) -> tuple[list[str], float]:
    """The sentences of the body without what is quoted, and the share of quoted words."""
    blocks = [block.span for block in story.blocks if block.kind in BODY_KINDS]
    starts = [span.start for span in blocks]
    narrated, words, own = [], 0, 0
    for sentence in story.sentences:
        place = bisect_right(starts, sentence.start) - 1
        if place < 0 or not blocks[place].contains(sentence):
            continue
        told = story.narration[sentence.start : sentence.end]
        if _SPEAKER.match(blocks[place].of(story.text)):
            told = ""
        length = len(told.split())
        words += len(sentence.of(story.text).split())
        own += length
        if length >= _FEWEST_WORDS:
            narrated.append(told)
    return narrated, 1 - own / max(words, 1)


@cache
def _signs() -> dict[str, Sign]:
    text = files("backread.story.genre").joinpath("data", "voice.tsv").read_text("utf-8")
    found = {}
    for line in text.splitlines():
        name, weight, usual, expression = line.split("\t")
        known = re.compile(expression) if expression else None
        found[name] = Sign(name, float(weight), float(usual), known)
    return found
