"""The words of a text as its characters alone show them, without the language model."""

from __future__ import annotations

import re
from typing import NamedTuple

from backread.draft import Block, BlockKind
from backread.span import Span

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?"
    r"|[^\W_]+(?:(?:['’ʼ&/-]|\.(?=[^\W_]))[^\W_]+)*"
)
_POSSESSIVE = re.compile(r"['’ʼ][sS]?\Z")
_WHITE_SPACE = re.compile(r"\s+")
_ENDS_SENTENCE = re.compile(r"[!?;:…|]|\.[\"”’')\]]* ")
_ABBREVIATED = re.compile(
    r"(?:[^\W\d_]\.)+\Z|(?:St|Ste|Mt|Ft|Dr|Mr|Mrs|Ms|Prof|Rev|Inc|Corp|Co|Ltd|Bros|Dept|Univ|Assn"
    r"|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|Jr|Sr|No|vs)\Z"
)
_SILENT_KINDS = frozenset({BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.CODE})
_MOSTLY_CAPITALS = 0.5


class PlainWord(NamedTuple):
    """A word; hyphens, slashes and ampersands between letters are part of it.

    Attributes:
        text: the word, without a possessive ending.
        start: where it begins in ``Draft.text``, in code points; ``end`` likewise.
        gap: the characters before it, back to the word before it and that one's possessive ending;
            any white space as one space.
        possessive: whether a possessive ending was cut off.
        opens: whether it is the first of a sentence, or of the block.
    """

    text: str
    start: int
    end: int
    gap: str
    possessive: bool
    opens: bool

    @property
    def span(self) -> Span:
        """Where it stands in ``Draft.text``."""
        return Span(self.start, self.end)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


def words_of(text: str, block: Block) -> tuple[PlainWord, ...]:
    """The words of a block of ``text``, in order."""
    words: list[PlainWord] = []
    done = block.span.start
    for match in _WORD.finditer(text, block.span.start, block.span.end):
        word = match[0]
        end = match.end()
        cut = _POSSESSIVE.search(word)
        possessive = cut is not None
        if cut:
            word, end = word[: cut.start()], match.start() + cut.start()
        elif text[end : end + 1] in ("'", "’") and word[-1:] in "sS":
            possessive = text[end + 1 : end + 2].isspace()
        if not word:
            continue
        gap = text[done : match.start()]
        if gap != " ":
            gap = _WHITE_SPACE.sub(" ", gap)
        opens = not words or (gap != " " and _opens(gap, words[-1].text))
        words.append(PlainWord(word, match.start(), end, gap, possessive, opens))
        done = match.end()
    return tuple(words)


def is_silent(text: str, block: Block) -> bool:
    """Whether nothing can be read from a block's capitals: datelines, bylines, code, shouting."""
    if block.kind in _SILENT_KINDS:
        return True
    letters = list(filter(str.isalpha, block.span.of(text)))
    capitals = sum(map(str.isupper, letters))
    return len(letters) > 30 and capitals > _MOSTLY_CAPITALS * len(letters)


def _opens(gap: str, before: str) -> bool:
    ends = _ENDS_SENTENCE.search(gap + " " if gap.endswith(('"', "“", "(")) else gap)
    if ends is None:
        return False
    return not (ends[0].startswith(".") and _ABBREVIATED.search(before))
