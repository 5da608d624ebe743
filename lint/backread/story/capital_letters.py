"""What capitals say in their place: a sentence's start, a headline's case, a name."""

from __future__ import annotations

import re
from functools import lru_cache

from backread.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from backread.draft import BODY_KINDS, Block
from backread.span import Span
from backread.story.story import Story

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_WORD_AFTER = re.compile(r"\s([^\W\d_][\w'’-]*)")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)\s\Z")
_BEFORE_A_START = re.compile(r"(?:\A|[.!?…:—–]|\A\W*\d+[.)])[\s\"“”‘’'(\[*_]*\Z")
_LONG_WORD = 4
_NO_NOUN = re.compile(r"(?:ing|ed|ly)\Z")
_OPENS_NO_NAME = frozenset(
    "after although amid amidst among amongst and as at because before beside besides between but "
    "by despite due during except following for from if in inside into like near of off on once "
    "or outside over past per prior since than that the though till to toward towards under until "
    "unto up upon versus via what when where whereas while whilst who with within without".split()
)
_ALWAYS_CAPITAL = MONTH_WORDS | WEEKDAY_WORDS | {"i"}


def opens_sentence(text: str, span: Span, block: Block) -> bool:
    """Whether a span opens a sentence, so that its capital says nothing."""
    return bool(_BEFORE_A_START.search(text, block.span.start, span.start)) or (
        not text[block.span.start : span.start].strip(" \t\n\"“‘'([*_")
    )


def title_case(text: str, block: Block) -> bool:
    """Whether a headline capitalises its words: most of those behind the first do."""
    words = _WORD.findall(text, block.span.start, block.span.end)[1:]
    long = [word for word in words if len(word) >= _LONG_WORD]
    return len(long) > 1 and sum(word[0].isupper() for word in long) > 0.6 * len(long)


def stands_in_capitals(text: str, span: Span, block: Block) -> bool:
    """Whether a span in all capitals stands among words in all capitals, or is the whole block."""
    if not span.of(text).isupper():
        return False
    before = text[block.span.start : span.start]
    after = text[span.end : block.span.end]
    near = [*_WORD.findall(before)[-2:], *_WORD.findall(after)[:2]]
    return all(word.isupper() for word in near)


def stands_in_name(text: str, span: Span, block: Block) -> bool:
    """Whether a capitalised word stands directly before or after a span, as names have them.

    Words that lead into a sentence ("Towards Berlin", "Using Excel") form no name with what
    follows, and a capital that opens the sentence forms none with what comes after it.
    """
    written = span.of(text)
    last = _WORD.findall(written)[-1:]
    opens = opens_sentence(text, span, block)
    after = _WORD_AFTER.match(text, span.end, block.span.end)
    leads = bool(last) and (last[0].lower() in _OPENS_NO_NAME or bool(_NO_NOUN.search(last[0])))
    if after and _is_capital(after[1]) and not (opens and leads):
        return True
    if opens:
        return False
    start = max(block.span.start, span.start - 40)
    before = _WORD_BEFORE.search(text[start : span.start])
    if before is None or not _is_capital(before[1]):
        return False
    place = Span(start + before.start(1), start + before.end(1))
    return not opens_sentence(text, place, block) or before[1].lower() not in _OPENS_NO_NAME


def is_name_elsewhere(story: Story, written: str) -> bool:
    """Whether the running text has these words with these capitals inside a sentence."""
    pattern = _inside_sentence(written)
    return any(
        pattern.search(block.span.of(story.text))
        for block in story.blocks
        if block.kind in BODY_KINDS
    )


@lru_cache(maxsize=256)
def _inside_sentence(written: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=[\w,] ){re.escape(written)}\b")


def _is_capital(word: str) -> bool:
    return word[0].isupper() and word.lower() not in _ALWAYS_CAPITAL
