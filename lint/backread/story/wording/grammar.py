"""What part a compound plays where it stands: before a noun, as a noun, as a verb, or else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from backread.span import Span

if TYPE_CHECKING:
    from backread.story.language import Analysis

_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_BEFORE_NOUNS = ("JJ", "JJR", "JJS", "VBG", "VBN", "HYPH", "CD")
_INTRODUCES = ("DT", "PRP$", "POS", "JJ", "JJR", "JJS", "CD", "IN", "NN", "NNP", "CC", ",")
_OWNS = ("DT", "PRP$", "POS")
_NO_NOUN = ("RP", "IN", "TO", "RB", "CC", "DT", "PRP", "PRP$", "WDT", "MD")
#: How the words for what somebody is end.
_SOMEBODY = re.compile(r"(?:er|or|man|woman|ist|president|general|chief|elect)\Z")


class Role(StrEnum):
    """What part a compound plays in its sentence."""

    BEFORE_NOUN = "before a noun"
    NOUN = "noun"
    VERB = "verb"
    OTHER = "other"


class Tags:
    """The parts of speech of a story's words, looked up by where the words stand."""

    def __init__(self, analysis: Analysis) -> None:
        self._starts: list[int] = []
        self._tags: list[str] = []
        self._texts: list[str] = []
        for block in analysis.blocks:
            base = block.block.span.start
            for token in block.doc:
                if not token.is_space:
                    self._starts.append(base + token.idx)
                    self._tags.append(token.tag_)
                    self._texts.append(token.text)
            self._starts.append(block.block.span.end)
            self._tags.append("")
            self._texts.append("")

    def role(self, span: Span, parts: Sequence[str], *, joined: bool) -> Role | None:
        """The part that a compound plays; None where nothing stands."""
        first, last = self._range(span)
        if first >= last:
            return None
        tags = self._tags[first:last]
        before = self._tags[first - 1] if first else ""
        if tags[0].startswith("VB") and not joined and tags[0] not in ("VBG", "VBN"):
            return Role.VERB
        if joined and len(tags) == 1 and tags[0].startswith("VB") and tags[0] != "VBG":
            return Role.VERB
        if parts and tags[0] in ("VB", "VBP", "VBD", "VBZ") and before in ("TO", "MD", "PRP"):
            return Role.VERB
        if self._noun_follows(last):
            # Before a name it is what somebody is: front-runner Marian Lind.
            named = self._tags[last] in ("NNP", "NNPS") and parts and _SOMEBODY.search(parts[-1])
            return Role.NOUN if named else Role.BEFORE_NOUN
        if before in _OWNS and tags[-1] == "VBN" and not joined and self._is_word(last):
            # "A coal fired oven": what the tagger takes for a verb can only be the noun.
            return Role.BEFORE_NOUN
        if tags[-1] in ("RP", "IN", "RB") and not joined:
            return Role.NOUN if before in ("DT", "PRP$", "JJ", "POS") else Role.VERB
        noun = tags[-1] in _NOUNS or before in ("DT", "PRP$", "POS")
        nominal = tags[0] in _NOUNS or before in _INTRODUCES or tags[-1] in ("NNS", "NNPS")
        if noun and nominal and not before.startswith(("VB", "RB")):
            return Role.NOUN
        if noun and tags[0] in _NOUNS:
            return Role.NOUN
        return Role.OTHER

    def is_noun_compound(self, span: Span) -> bool:
        """Whether a run of words is a noun with one that describes it, or a noun made of a verb."""
        first, last = self._range(span)
        tags = self._tags[first:last]
        before = self._tags[first - 1] if first else ""
        if tags and tags[-1] in ("RP", "IN", "RB"):
            return before in ("DT", "PRP$", "JJ", "POS")
        return bool(tags) and tags[-1] in (*_NOUNS, "VBG", "CD", "JJ")

    def _is_word(self, place: int) -> bool:
        """Whether a word stands there that may be a noun."""
        return self._texts[place].isalpha() and self._tags[place] not in _NO_NOUN

    def _noun_follows(self, place: int) -> bool:
        for at in range(place, min(place + 3, len(self._tags))):
            if self._tags[at] in _NOUNS:
                return True
            if self._tags[at] not in _BEFORE_NOUNS:
                return False
        return False

    def _range(self, span: Span) -> tuple[int, int]:
        first = bisect_left(self._starts, span.start)
        return first, bisect_left(self._starts, span.end, lo=first)
