"""What stands in the text and is no prose: addresses, handles, file names, code."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from backread.draft import BlockKind, Draft
from backread.span import Span

#: Every part has a length, for else a word of many parts would be searched once from each.
_ADDRESS = re.compile(
    r"(?:https?|ftp)://[^\s<>\"”]+"
    r"|\bwww\.[^\s<>\"”]+"
    r"|\b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w/])[@#]\w+(?:-\w+)*"
    r"|\b(?:[a-z0-9-]{1,63}\.){1,8}(?:com|org|net|edu|gov|info|biz|int|mil|io|tv|co|uk|eu|us|au|ca|ie|in|nz"
    r"|de|fr)(?:/[^\s<>\"”]*)?(?![\w-])"
    # What a share or a commodity is traded as: "NYSE:RVT", "US:CLX9".
    r"|\b[A-Z]{2,6}:[A-Z]{1,5}\d{0,3}\b"
    r"|\b[\w-]{1,100}\.(?i:pdf|docx?|xlsx?|[ct]sv|txt|md|html?|json|toml|ya?ml|jpe?g|png|gif|mp[34]|zip"
    r"|exe|py|js)\b"
)


def not_prose(draft: Draft) -> tuple[Span, ...]:
    """The stretches of a draft's text that no rule of wording holds for, in order."""
    found = [Span(*each.span()) for each in _ADDRESS.finditer(draft.text)]
    found += [block.span for block in draft.blocks if block.kind is BlockKind.CODE]
    found += _inline_code(draft)
    return tuple(_joined(sorted(found)))


def overlaps_any(spans: Sequence[Span], span: Span) -> bool:
    """Whether a span overlaps one of others, which are in order and apart."""
    place = bisect_right(spans, span.end - 1, key=lambda each: each.start) - 1
    return place >= 0 and spans[place].overlaps(span)


def _inline_code(draft: Draft) -> Iterator[Span]:
    """The words between backticks, which the Markdown reader leaves in the text without them."""
    source = draft.source
    for segment in draft.source_map.segments:
        start, end = segment.source.start, segment.source.end
        if start and source[start - 1 : start] == "`" and source[end : end + 1] == "`":
            yield segment.text


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    last: Span | None = None
    for span in spans:
        if last is not None and span.start <= last.end:
            last = last.to(span)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
