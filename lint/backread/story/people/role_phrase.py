"""Reading the words of a role: its head, what qualifies it, what it is of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from backread.span import Span
from backread.story.language import BlockAnalysis
from backread.story.people.cast import Role, RoleKind
from backread.story.people.countries import COUNTRIES
from backread.story.people.role_words import (
    ABBREVIATED_TITLES,
    HEAD_ALIASES,
    NO_SCOPE,
    NOT_NOW,
    PARTIES,
    PARTY_WORDS_BY_CHANCE,
    RANKS,
    kind_of,
)

_LONGEST_HEAD = 4
_WORDS_BEFORE = 16
_WORDS_AFTER = 28
_PREFIXES = ("then-", "ex-", "former-", "acting-")
_SUFFIXES = ("-elect", "-designate", "-nominate", "-in-waiting")
_HYPHENS = frozenset("-‐‑")
_STOPS = frozenset({".", "!", "?"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark of a block; words joined by hyphens are one.

    Attributes:
        span: in ``Draft.text``.
        tag: the model's part-of-speech tag of its last token.
        opens_sentence: whether it opens the block or follows a full stop.
    """

    text: str
    tag: str
    span: Span
    opens_sentence: bool

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def is_mark(self) -> bool:
        """Whether it is a mark of punctuation and no word."""
        return self.tag != "POS" and not any(letter.isalnum() for letter in self.text)

    @property
    def is_past_role(self) -> bool:
        """Whether it says that a role is past or to come: "ousted", "retired"."""
        return self.lower in NOT_NOW


@dataclass(frozen=True, slots=True)
class Head:
    """The noun of a role as it stands in the text.

    Attributes:
        start: index of its first word; ``end`` is one behind its last.
        head: the noun in its usual form: "chief executive" for "CEO".
        not_now: whether a prefix or suffix says that it is past or to come.
        words: the words themselves.
    """

    start: int
    end: int
    head: str
    kind: RoleKind
    not_now: bool
    words: Sequence[Word]


def read_words(block: BlockAnalysis, near: Span) -> list[Word]:
    """The words and marks of a block around a span of ``Draft.text``."""
    offset = block.block.span.start
    middle = block.doc.char_span(near.start - offset, near.end - offset, alignment_mode="expand")
    if middle is None:
        return []
    first = max(middle.start - _WORDS_BEFORE, 0)
    words: list[Word] = []
    for token in block.doc[first : middle.end + _WORDS_AFTER]:
        if token.is_space:
            continue
        text, start = token.text, token.idx + offset
        span = Span(start, start + len(text))
        last = words[-1] if words else None
        if last and last.span.end == start and _belong_together(last.text, text):
            tag = last.tag if text == "." else token.tag_
            words[-1] = Word(last.text + text, tag, last.span.to(span), last.opens_sentence)
        else:
            opens = token.i == 0 or (last is not None and last.text in _STOPS)
            words.append(Word(text, token.tag_, span, opens))
    return words


def _belong_together(before: str, text: str) -> bool:
    if text == ".":
        return before.lower() in ABBREVIATED_TITLES
    if text in _HYPHENS:
        return before[-1].isalpha()
    return before[-1] in _HYPHENS and len(before) > 1 and text[0].isalpha()


def match_head(words: Sequence[Word], end: int | None, *, start: int | None = None) -> Head | None:
    """The longest head that ends before ``end``, or that begins at ``start``."""
    for length in range(_LONGEST_HEAD, 0, -1):
        first = start if start is not None else (end or 0) - length
        last = first + length
        if first < 0 or last > len(words):
            continue
        head = _as_head(words[first:last], first)
        if head:
            return head
    return None


def _as_head(words: Sequence[Word], first: int) -> Head | None:
    written = " ".join(word.lower.rstrip(".") for word in words)
    plain, not_now = _without_affixes(written)
    plain = HEAD_ALIASES.get(plain, plain)
    party = PARTIES.get(plain)
    if party and words[0].text[0].isupper():
        if plain in PARTY_WORDS_BY_CHANCE or plain == "democratic":
            return None
        return Head(first, first + len(words), party, RoleKind.PARTY, not_now, words)
    kind = kind_of(plain)
    return Head(first, first + len(words), plain, kind, not_now, words) if kind else None


def _without_affixes(written: str) -> tuple[str, bool]:
    not_now = False
    for prefix in _PREFIXES:
        if written.startswith(prefix):
            written, not_now = written.removeprefix(prefix), True
    for suffix in _SUFFIXES:
        if written.endswith(suffix):
            written, not_now = written.removesuffix(suffix), True
    written = written.removeprefix("co-")
    rank, hyphen, rest = written.partition("-")
    if hyphen and (rank in RANKS or rank in ("attorney", "secretary", "surgeon", "prime")):
        written = f"{rank} {rest}"
    return written, not_now


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """A head with the words before it and what it is said to be of."""

    modifiers: Sequence[Word]
    head: Head
    after: Sequence[Word] = field(default=())
    past: bool = False

    @property
    def role(self) -> Role:
        """The role that the words give."""
        first = next((word for word in self.modifiers if word.tag != "POS"), None)
        start = (first or self.head.words[0]).span
        span = start.to((self.after or self.head.words)[-1].span)
        words = [*self.modifiers, *self.head.words, *self.after]
        former = self.past or self.head.not_now or self._said_to_be_past()
        return Role(span, _written(words), self.head.kind, self.head.head, former, self._scope())

    def _said_to_be_past(self) -> bool:
        return any(word.lower.split("-")[0] in NOT_NOW for word in self.modifiers)

    def _scope(self) -> str:
        before = [word for word in self.modifiers if not self._says_nothing(word)]
        after = [word for word in self.after[1:] if word.lower not in ("the", "a", "an")]
        scope = " ".join(word.lower for word in (*before, *after) if word.tag != "POS")
        return COUNTRIES.get(scope, scope)

    def _says_nothing(self, word: Word) -> bool:
        return (
            word.lower in NO_SCOPE or word.lower.split("-")[0] in NOT_NOW or word.lower in PARTIES
        )


def _written(words: Sequence[Word]) -> str:
    text = words[0].text
    for before, word in pairwise(words):
        text += (" " if before.span.end < word.span.start else "") + word.text
    return text
