"""What a quotation is, judged by its words and those beside it."""

from __future__ import annotations

import re
from enum import StrEnum

from backread.span import Span


class QuoteKind(StrEnum):
    """What a quotation is.

    ``SPEECH`` is somebody's words, a sentence or a part of one; ``SCARE`` up to three words that
    the story holds at arm's length; ``TITLE`` the name of a work or a programme; ``NICKNAME`` a
    name between names: Earvin "Magic" Johnson.
    """

    SPEECH = "speech"
    SCARE = "scare"
    TITLE = "title"
    NICKNAME = "nickname"


_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_NAME_BEFORE = re.compile(r"([A-Z][\w.'’-]*) \Z")
_NAME_AFTER = re.compile(r" [A-Z][\w'’-]+")
_NO_NAME = frozenset(
    "A An And As At But By For From He Her His If In Its It My Of On Or Our She That The Their "
    "These They This Those To We When With You".split()
)
_SAY = (
    r"(?:said|says|say|saying|asked|asks|added|adds|replied|replies|told|tells|wrote|writes|"
    r"called|calls|answered|shouted|quipped|tweeted|posted|declared|stated|commented|quoted)"
)
_SAY_BEFORE = re.compile(rf"\b{_SAY}(?: \w+){{0,2}}[,:]? ?\Z")
_SAY_AFTER = re.compile(rf"[,.]? (?:[\w.'’-]+ ){{0,4}}?{_SAY}\b")
_SAY_NEAR = re.compile(rf"[^\"“”.?!]{{0,60}}?\b{_SAY}\b")
_SENTENCE_END = re.compile(r"[.?!…]\Z")
_GOES_ON = re.compile(r" (?:[a-z]|[A-Z]\w+ [a-z]+s\b|[A-Z]\w+ [a-z]+ed\b)")
_NEAR = 60
_LONGEST_SCARE = 3
_LONGEST_TITLE = 12


def quote_kind(text: str, block: Span, span: Span, inner: Span) -> QuoteKind:
    """What the quotation at ``span`` is, whose words stand at ``inner``."""
    before = text[max(block.start, span.start - _NEAR) : span.start]
    after = text[span.end : min(block.end, span.end + _NEAR)]
    words = _WORD.findall(text, inner.start, min(inner.end, inner.start + 40 * _LONGEST_TITLE))
    if len(words) <= _LONGEST_SCARE and _is_nickname(words, before, after):
        return QuoteKind.NICKNAME
    if _is_said(inner.of(text)[-1:], before, after) or not words:
        return QuoteKind.SPEECH
    if _is_title(words, inner.of(text)[-1:]):
        return QuoteKind.TITLE
    short = len(words) <= _LONGEST_SCARE and not _is_cry(inner.of(text)[-1:], before, after)
    return QuoteKind.SCARE if short else QuoteKind.SPEECH


def attribution_follows(text: str, at: int, end: int) -> bool:
    """Whether the mark at ``at`` stands between quoted words and their attribution.

    So it closes, though the space stands on its wrong side: Not now, "she said.
    """
    return text[at - 2 : at] in {", ", ". ", "? ", "! "} and (
        _SAY_NEAR.match(text, at + 1, end) is not None
    )


def _is_nickname(words: list[str], before: str, after: str) -> bool:
    name = _NAME_BEFORE.search(before)
    return (
        name is not None
        and name.group(1) not in _NO_NAME
        and _NAME_AFTER.match(after) is not None
        and any(word[0].isupper() for word in words)
    )


def _is_cry(last: str, before: str, after: str) -> bool:
    """Whether a question or a shout begins a sentence that goes on behind it: "Who?" he asks."""
    begins = not before.strip() or before.rstrip()[-1] in '.?!…"”'
    return last in {"?", "!"} and begins and _GOES_ON.match(after) is not None


def _is_said(last: str, before: str, after: str) -> bool:
    if _SAY_BEFORE.search(before):
        return bool(_SENTENCE_END.match(last)) or before.rstrip().endswith((",", ":"))
    return last in {",", "?", "!"} and _SAY_AFTER.match(after) is not None


def _is_title(words: list[str], last: str) -> bool:
    return (
        2 <= len(words) <= _LONGEST_TITLE
        and last not in {".", "?", "!"}
        and words[0][0].isupper()
        and all(word[0].isupper() or word[0].isdigit() for word in words if len(word) > 4)
        and sum(word[0].isupper() for word in words) >= 2
    )
