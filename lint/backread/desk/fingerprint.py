"""What a finding is recognised by after its draft was edited elsewhere."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections import Counter

from backread.draft import Draft
from backread.span import Span

_WORD = re.compile(r"\w+")
_NEIGHBOURS = 3
#: How far neighbouring words are looked for, in code points: a paragraph may be megabytes long.
_REACH = 400


class Fingerprints:
    """Gives the findings of one draft their fingerprints; ask in the order of the text.

    A fingerprint is made of the rule's name, the words pointed at, up to three words on either
    side in the same block, and how many findings with all of these came before. Case, accents'
    encoding, white space and punctuation between words do not count.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._block_starts = [block.span.start for block in draft.blocks]
        self._seen: Counter[tuple[str, ...]] = Counter()

    def of_text(self, rule: str, span: Span) -> str:
        """The fingerprint of a finding at a span of ``Draft.text``."""
        before, after = self._neighbours(span)
        return self._fingerprint(rule, span.of(self._draft.text), before, after)

    def of_source(self, rule: str, span: Span) -> str:
        """The fingerprint of a finding at a span of ``Draft.source``."""
        return self._fingerprint(rule, span.of(self._draft.source), "", "")

    def _fingerprint(self, rule: str, *parts: str) -> str:
        key = (rule, *(_normalised(part) for part in parts))
        occurrence = self._seen[key]
        self._seen[key] += 1
        digest = hashlib.sha256("\0".join((*key, str(occurrence))).encode("utf-8", "replace"))
        return digest.hexdigest()[:32]

    def _neighbours(self, span: Span) -> tuple[str, str]:
        text = self._draft.text
        block = self._block(span)
        start, end = max(block.start, span.start - _REACH), min(block.end, span.end + _REACH)
        before = _WORD.findall(text, start, span.start)[-_NEIGHBOURS:]
        after = _WORD.findall(text, span.end, end)[:_NEIGHBOURS]
        return " ".join(before), " ".join(after)

    def _block(self, span: Span) -> Span:
        index = bisect_right(self._block_starts, span.start) - 1
        block = self._draft.blocks[index].span if index >= 0 else span
        return block if block.contains(span) else span


def _normalised(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
