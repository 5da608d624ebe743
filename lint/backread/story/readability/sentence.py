"""A sentence and how long it is, in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from backread.span import Span

_WORD = re.compile(r"[^\W_]+(?:[-'’.,:/&@][^\W_]+)*")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|(?<!\S)\S+@\S+")

#: Where a stretch may end inside a sentence.
_PART = re.compile(r";|\s[*•·]\s")
_ITEM_END = re.compile(r",(?=\s|\Z)|\s(?=(?:and|or)\s+[A-Z\d])")

#: A full stop inside what the sentence recogniser took for one sentence.
_MISSED_END = re.compile(
    r"(?:(?:(?<!\w)[a-z]{3,}|[)\d])[.!?][\"”’)]*(?=\s+[\"“‘(]?[A-Z])"
    r"|\w\.[\"”](?=\s+[A-Z])"
    r"|\w\.(?=\s+(?:A|After|And|As|At|But|For|He|His|However|I|If|In|It|Its|On|She|So|That|The"
    r"|Their|There|These|They|This|Those|To|We|When|While|With|You|[A-Z][a-z]+ly,)\s))"
)
_NO_END = re.compile(r"\b(?:etc|vs|cf|al|est|approx|dept)\.\Z")

_MOST_WORDS_OF_AN_ITEM = 6
_FEWEST_ITEMS = 5


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the story's running text.

    Attributes:
        span: where it stands.
        words: its words, quoted ones included.
        stretches: the words for which the story itself answers. Somebody's quoted sentence and the
            items of an enumeration are left out of them, and a semicolon parts them.
    """

    span: Span
    words: tuple[str, ...]
    stretches: tuple[tuple[str, ...], ...]

    @property
    def longest(self) -> int:
        """How many words the longest of its stretches has."""
        return max(map(len, self.stretches), default=0)


def read_sentence(text: str, span: Span, quoted: Iterable[Span]) -> Iterator[Sentence]:
    """What the sentence recogniser took for a sentence, cut where a full stop stands inside it.

    Args:
        text: the draft's text.
        span: the sentence.
        quoted: the quotations around it and in it that are somebody's words.
    """
    quotes = tuple(quoted)
    start = span.start
    for match in _MISSED_END.finditer(text, span.start, span.end):
        end = match.end()
        abbreviates = _NO_END.search(text, max(start, end - 12), end)
        if not abbreviates and not any(quote.start < end < quote.end for quote in quotes):
            yield _measured(text, Span(start, end), quotes)
            start = end + len(text[end : span.end]) - len(text[end : span.end].lstrip())
    yield _measured(text, Span(start, span.end), quotes)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, hyphenated ones and figures whole; an address is none."""
    return tuple(_WORD.findall(_ADDRESS.sub(" ", text)))


def _measured(text: str, span: Span, quotes: Sequence[Span]) -> Sentence:
    copy = span.of(text)
    own = _without(copy, quotes, span)
    stretches = (tuple(_told(part)) for part in _PART.split(own))
    return Sentence(span, words_of(copy), tuple(words for words in stretches if words))


def _without(copy: str, quotes: Sequence[Span], span: Span) -> str:
    """The sentence with its quotations blanked out."""
    characters = list(copy)
    for quote in quotes:
        start, end = max(quote.start, span.start), min(quote.end, span.end)
        for at in range(start - span.start, max(start, end) - span.start):
            characters[at] = " "
    return "".join(characters)


def _told(part: str) -> Iterator[str]:
    """The words of a stretch, an enumeration of five items or more left out."""
    items: list[tuple[str, ...]] = []
    for words in [*map(words_of, _ITEM_END.split(part)), None]:
        if words is not None and len(words) <= _MOST_WORDS_OF_AN_ITEM:
            items.append(words)
            continue
        if len(items) < _FEWEST_ITEMS:
            yield from chain(*items)
        items = []
        yield from words or ()
