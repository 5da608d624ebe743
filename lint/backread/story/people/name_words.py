"""The words of a block as a search for names sees them.

They are cut finer than the language model's tokens: "Biden-era" is two words with a hyphen
between them, "Trump's" is "Trump" and is marked as possessive, "K.C." is one word.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from backread.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from backread.draft import BlockKind
from backread.span import Span
from backread.story.language import BlockAnalysis
from backread.story.people.lexicon import (
    HONORIFICS,
    HONORIFICS_WITH_STOP,
    OPENERS,
    SUFFIXES,
    TITLES,
    TITLES_WITH_STOP,
    fold,
)

_WORD = re.compile(
    r"(?P<initials>(?:[^\W\d_a-zà-ÿ]\.){1,4}(?!\w))"
    r"|(?P<word>[^\W\d_]\w*(?:['’ʼʻ`][^\W\d_]\w*)*)"
    r"|(?P<number>\d(?:[.,]?\d)*\w*)"
)
_WHITE_SPACE = re.compile(r"\s+")
_POSSESSIVE = re.compile(r"['’ʼ`][sS]\Z")
#: Blocks that bring nobody into the story: they repeat names, or are set in capitals throughout.
_SILENT_KINDS = frozenset({BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.CODE})
_TITLE_CASE_KINDS = frozenset({BlockKind.HEADLINE, BlockKind.DEK, BlockKind.HEADING})
_SMALL_WORDS = frozenset("with from over after amid into than that upon near when".split())
_OPENING_MARKS = frozenset('!?:;"“”‘«»—–[(…•')
_TITLE_CASE_SHARE = 0.8
#: Marks before what somebody is called on a network, and before its topics: "@alder", "#alder".
HANDLES = ("@", "#")


class Word(NamedTuple):
    """A word of a block.

    Attributes:
        text: the word, without a possessive ending.
        folded: the word in lower case, without accents.
        start: offset in the block's text, in code points; ``end`` likewise, possessive left out.
        gap: the characters between the word before it (its possessive included) and this one,
            any white space as one space, since lines may be wrapped anywhere.
        stop: whether a full stop follows directly.
        possessive: whether a possessive ending was cut off.
        tag: the model's fine-grained part of speech.
        entity: the model's entity label, or an empty string.
        entity_start: the token index at which its entity begins, or -1.
        opens: whether it opens a sentence, a quotation or the block.
    """

    text: str
    folded: str
    start: int
    end: int
    gap: str
    stop: bool
    possessive: bool
    tag: str
    entity: str
    entity_start: int
    opens: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def initials(self) -> bool:
        """Whether it is one or more initials: "J.", "K.C.", or a lone capital."""
        return self.text[-1] == "." or (len(self.text) == 1 and self.text.isupper())


@dataclass(frozen=True, slots=True)
class NameBlock:
    """A block, its words, and whether its capitals say anything.

    Attributes:
        index: which of the story's blocks it is.
        text: the block's text.
        title_case: whether nearly every word has a capital, as in many headlines.
    """

    analysis: BlockAnalysis
    index: int
    text: str
    words: tuple[Word, ...]
    title_case: bool

    @property
    def kind(self) -> BlockKind:
        """What kind of block it is."""
        return self.analysis.block.kind

    @property
    def silent(self) -> bool:
        """Whether it names nobody whom the story tells of: datelines, bylines and code."""
        return self.kind in _SILENT_KINDS

    def span(self, first: int, end: int) -> Span:
        """Where the words ``first`` up to ``end`` stand in ``Draft.text``."""
        offset = self.analysis.block.span.start
        return Span(self.words[first].start + offset, self.words[end - 1].end + offset)


def read_words(analysis: BlockAnalysis, index: int) -> NameBlock:
    """Cuts a block into words and looks up what the language model says of each."""
    doc = analysis.doc
    text = doc.text
    tokens = [(token.tag_, token.ent_type_) for token in doc]
    starts = [token.idx for token in doc]
    entity_starts = [-1] * len(starts)
    for entity in doc.ents:
        for position in range(entity.start, entity.end):
            entity_starts[position] = entity.start
    words: list[Word] = []
    before = 0
    for match in _WORD.finditer(text):
        cut = _POSSESSIVE.search(match[0]) if match.lastgroup == "word" else None
        word = match[0][: cut.start()] if cut else match[0]
        gap = text[before : match.start()]
        if gap != " ":
            gap = _WHITE_SPACE.sub(" ", gap)
        token = bisect_right(starts, match.start()) - 1
        tag, label = tokens[token]
        words.append(
            Word(
                text=word,
                folded=fold(word),
                start=match.start(),
                end=match.start() + len(word),
                gap=gap,
                stop=text[match.end() : match.end() + 1] == ".",
                possessive=cut is not None,
                tag=tag,
                entity=label,
                entity_start=entity_starts[token],
                opens=not words or (gap != " " and _opens(gap, words[-1])),
            )
        )
        before = match.end()
    title_case = _is_title_case(analysis.block.kind, words, text)
    return NameBlock(analysis, index, text, tuple(words), title_case)


def _opens(gap: str, before: Word) -> bool:
    if any(mark in _OPENING_MARKS for mark in gap):
        return True
    return "." in gap and not before.initials and not _abbreviated(before)


def _abbreviated(word: Word) -> bool:
    return word.folded in TITLES_WITH_STOP or word.folded in SUFFIXES


def _is_title_case(kind: BlockKind, words: list[Word], text: str) -> bool:
    if text.isupper() and len(words) > 3 and kind is not BlockKind.CAPTION:
        return True
    if kind not in _TITLE_CASE_KINDS and (
        len(words) > 16 or (text.rstrip()[-1:] in ".!?\"”'’" and not _has_capital_verbs(words))
    ):
        return False
    if kind is BlockKind.CAPTION:
        return False
    telling = [
        word
        for word in words
        if len(word.text) > 3 and word.text[0].isalpha() and word.folded not in _SMALL_WORDS
    ]
    capitals = sum(word.capital for word in telling)
    return len(telling) >= 4 and capitals >= _TITLE_CASE_SHARE * len(telling)


def _has_capital_verbs(words: Sequence[Word]) -> bool:
    """Whether words that no sentence gives capitals have them: "Opens Up About Her Win."."""
    small = [word for word in words if word.folded in OPENERS or word.tag[:2] in ("VB", "PR", "WP")]
    capitals = sum(word.capital for word in small if not word.opens)
    return capitals >= 2 or (capitals == 1 and not any(word.text.islower() for word in words))


def is_title(word: Word) -> bool:
    """Whether a word is a title or an honorific before a name."""
    if word.folded in HONORIFICS_WITH_STOP and not word.stop and len(word.text) < 3:
        return False
    return word.folded in TITLES or word.folded in HONORIFICS


def is_calendar(word: Word) -> bool:
    """Whether a word is the name of a month or a weekday."""
    return word.folded in MONTH_WORDS or word.folded.removesuffix("s") in WEEKDAY_WORDS
