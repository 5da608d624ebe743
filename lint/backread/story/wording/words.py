"""The words of the story that are its own: no quotations, addresses, tags or names' capitals."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from backread.draft import Block, BlockKind
from backread.span import Span
from backread.story.not_prose import not_prose

if TYPE_CHECKING:
    from backread.story.quotes import Quote
    from backread.story.story import Story

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TOKEN = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_STARTS = re.compile(r"(?:[.!?:…;]['\"”’)\]]*|[—–•|]|--)\s*['\"“‘(\[]*\Z|\s[-]\s\Z")
_POSSESSIVE = re.compile(r"['’](?:s|S)?\Z")
_SMALL = 4
#: A line of a heading is shorter than this, in characters, and ends without a full stop.
_LINE = 160
#: Which share of its words has a capital in a heading, and in one that ends as a sentence does.
_HALF, _MOST = 0.5, 0.85
_ENDS = re.compile(r"[.!?:;,]['\"”’)\]]*\s*\Z")
_CODE = frozenset({BlockKind.CODE, BlockKind.BYLINE, BlockKind.DATELINE})


class Zone(StrEnum):
    """The kinds of blocks whose forms are counted apart."""

    BODY = "body"
    HEADLINE = "headline"
    CAPTION = "caption"


_ZONES = {
    BlockKind.HEADLINE: Zone.HEADLINE,
    BlockKind.DEK: Zone.HEADLINE,
    BlockKind.HEADING: Zone.HEADLINE,
    BlockKind.CAPTION: Zone.CAPTION,
    BlockKind.TABLE_CELL: Zone.CAPTION,
}


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the story's own.

    Attributes:
        span: where it stands, without a possessive ending.
        text: what stands there.
        key: the same in small letters with plain apostrophes.
        zone: the kind of block.
        opens: whether a sentence, a heading or a line begins with it, so that its capital says
            nothing.
        shouted: whether it stands in a heading that capitalises most words, or all letters.
    """

    span: Span
    text: str
    key: str
    zone: Zone
    opens: bool
    shouted: bool = False

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the story's own voice, or what is left of it between quotations."""

    span: Span
    zone: Zone
    block: Block


class Words:
    """The words of a story, without what is not its own.

    Attributes:
        text: the story's text with a space for each line end inside a block, so that a line that
            was wrapped parts no words; every offset is as it was.
    """

    def __init__(self, story: Story) -> None:
        self._story = story
        self.text = _unwrapped(story)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """What the story itself says, between quotations and addresses, in order."""
        return tuple(
            passage
            for block in self._story.blocks
            if block.kind not in _CODE and block.kind is not BlockKind.BLOCK_QUOTE
            for passage in self._own(block)
        )

    @cached_property
    def all(self) -> tuple[Word, ...]:
        """Every word of them, in order."""
        return tuple(word for passage in self.passages for word in self._words(passage))

    @cached_property
    def all_tokens(self) -> tuple[Span, ...]:
        """Where every word and number of them stands, in order, hyphens apart."""
        return tuple(Span(*match.span()) for match, _ in self.find(_TOKEN))

    @cached_property
    def by_key(self) -> dict[str, tuple[Word, ...]]:
        """The words by their keys."""
        found: dict[str, list[Word]] = {}
        for word in self.all:
            found.setdefault(word.key, []).append(word)
        return {key: tuple(words) for key, words in found.items()}

    @cached_property
    def common(self) -> tuple[Word, ...]:
        """The words that are no part of a name, as far as capitals tell."""
        names = self._names
        return tuple(
            word
            for place, word in enumerate(self.all)
            if not word.is_capital or (word.opens and self._is_plain(place, word, names))
        )

    def own(self, span: Span) -> Passage | None:
        """The passage that a span lies in; None if any of it is quoted or no part of the copy."""
        place = bisect_right(self.passages, span.start, key=lambda each: each.span.start) - 1
        if place < 0 or not self.passages[place].span.contains(span):
            return None
        return self.passages[place]

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Passage]]:
        """Where a pattern matches within what the story itself says."""
        for passage in self.passages:
            span = passage.span
            for match in pattern.finditer(self.text, span.start, span.end):
                yield match, passage

    @cached_property
    def _names(self) -> frozenset[str]:
        """Keys of words that stand with a capital where only a name has one."""
        return frozenset(
            word.key for word in self.all if word.is_capital and not word.opens and not word.shouted
        )

    def _is_plain(self, place: int, word: Word, names: frozenset[str]) -> bool:
        """Whether the first word of a sentence is an ordinary word there."""
        if word.key in names or (len(word.text) > 1 and word.text.isupper()):
            return False
        following = self.all[place + 1] if place + 1 < len(self.all) else None
        if following is None or following.text == "I":
            return True
        near = self.text[word.span.end : following.span.start] in {" ", "-"}
        return not (near and following.is_capital)

    def _own(self, block: Block) -> Iterator[Passage]:
        zone = self._zone(block)
        start = block.span.start
        for out in _merged(self._excluded(block), block.span):
            if out.start > start:
                yield Passage(Span(start, out.start), zone, block)
            start = max(start, out.end)
        if start < block.span.end:
            yield Passage(Span(start, block.span.end), zone, block)

    def _zone(self, block: Block) -> Zone:
        """The zone of a block; a short line in a headline's capitals is one, marked so or not."""
        text = block.span.of(self.text)
        share = _MOST if _ENDS.search(text) else _HALF
        if len(text) < _LINE and len(_long_words(text)) > 2 and _is_shouted(text, share):
            return _ZONES.get(block.kind, Zone.HEADLINE)
        return _ZONES.get(block.kind, Zone.BODY)

    def _excluded(self, block: Block) -> list[Span]:
        found = [
            quote.span
            for quote in self._quotes.get(block.span.start, ())
            if len(quote.inner) and quote.span.overlaps(block.span)
        ]
        found.extend(span for span in self._not_prose if span.overlaps(block.span))
        return sorted(found)

    @cached_property
    def _not_prose(self) -> tuple[Span, ...]:
        return not_prose(self._story.draft)

    @cached_property
    def _quotes(self) -> dict[int, list[Quote]]:
        found: dict[int, list[Quote]] = {}
        for quote in self._story.quotes:
            found.setdefault(quote.block.span.start, []).append(quote)
        return found

    def _words(self, passage: Passage) -> Iterator[Word]:
        shouted = passage.zone is not Zone.BODY and _is_shouted(passage.span.of(self.text))
        for match in _WORD.finditer(self.text, passage.span.start, passage.span.end):
            text = match[0]
            bare = _POSSESSIVE.sub("", text) or text
            span = Span(match.start(), match.start() + len(bare))
            yield Word(
                span,
                bare,
                bare.lower().replace("’", "'"),
                passage.zone,
                text[0].isupper() and self._opens(passage, span.start),
                shouted,
            )

    def _opens(self, passage: Passage, start: int) -> bool:
        block = passage.block.span
        before = self.text[max(block.start, start - 12) : start]
        if start - 12 <= block.start and not before.strip(" \t'\"“‘([*_-–—•"):
            return True
        return bool(_STARTS.search(before)) and not before.endswith("…")


def _unwrapped(story: Story) -> str:
    pieces = []
    done = 0
    for block in story.blocks:
        span = block.span
        pieces += [story.text[done : span.start], span.of(story.text).replace("\n", " ")]
        done = span.end
    return "".join([*pieces, story.text[done:]])


def _merged(spans: Sequence[Span], within: Span) -> Iterator[Span]:
    for span in spans:
        yield Span(max(span.start, within.start), max(min(span.end, within.end), within.start))


def _is_shouted(text: str, share: float = _HALF) -> bool:
    """Whether more than a share of a heading's longer words, behind the first, have a capital."""
    words = _long_words(text)
    capital = sum(word[0].isupper() for word in words[1:])
    return len(words) < 2 or capital > share * (len(words) - 1)


def _long_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if len(word) >= _SMALL]
