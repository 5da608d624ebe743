"""What a block is to a newsroom, told from its place and its wording.

Readers give headings, paragraphs, captions and so on as the format marks them. Here the headline,
the byline, datelines and captions are told from the rest; both readers share it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from backread.calendar_words import MONTH
from backread.draft.block import Block, BlockKind
from backread.draft.dateline import inline_dateline, is_date_line
from backread.draft.long_blocks import cut_long_blocks
from backread.span import Span

_HEAD_KINDS = frozenset(
    {
        BlockKind.HEADLINE,
        BlockKind.DEK,
        BlockKind.BYLINE,
        BlockKind.DATELINE,
        BlockKind.CAPTION,
    }
)

_BYLINE = re.compile(
    r"""
    by:?\s+
    (?=[^\W\d_])
    (?:[^\W\d_][\w.'’-]*(?:,|\s[|&/–—-])?\s+)*
    [^\W\d_][\w.'’-]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BYLINE_WORDS = frozenset(
    """
    a al and at bin bint by da de del della den der di du el for from in la le of ten ter
    the van von with y
    """.split()
)
_MAX_BYLINE_WORDS = 16

_PICTURE = r"(?:caption|image|photo|photograph|picture|graphic|illustration|video|file photo)s?"
_CAPTION = re.compile(
    rf"{_PICTURE}(?:\s+(?:by|credit|courtesy))?(?:\s+of)?:\s"
    # As players and pictures of a page are labelled in pasted copy.
    r"|(?:image|media) (?:copyright|caption|source)\b|enlarge this image\b|media playback\b",
    re.IGNORECASE,
)
#: What stands over the points of a story in short.
_IN_SHORT = re.compile(
    r"(?:(?:story )?highlights|key (?:points|takeaways|facts)|at a glance|in short|the gist)\b",
    re.IGNORECASE,
)
_MAX_POINTS = 8
_POINTS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_CREDIT = re.compile(
    r"[.!?\"”)]\s+\(?(?:Image|Photo|Photograph|Picture|Illustration|File photo)s?"
    r"(?:\s+(?:credit|courtesy|by))?:\s[^\n!?]{2,80}\Z"
)
#: An agency's credit behind a caption: "(AP Photo/Ann Lee, File)", "REUTERS/Ann Lee/File Photo".
_AGENCY_CREDIT = re.compile(
    r"(?:[(\[][^()\[\]\n]{0,80}\b(?:Photos?|Photographs?|Getty|Images|via (?:AP|AFP|Reuters))\b"
    r"[^()\[\]\n]{0,80}[)\]]|\bvia REUTERS|\bREUTERS/\w[^.!?\n]{2,60})\s*\Z"
)
_MAX_CAPTION_WORDS = 60
#: The fewest and most words of a first paragraph that is a headline without a mark.
_MIN_HEADLINE_WORDS, _MAX_HEADLINE_WORDS = 4, 25
#: The fewest words of a paragraph that shows what stands above it to be a headline, and how many
#: blocks (dek, byline, date, picture) may stand between.
_MIN_STORY_WORDS, _HEAD_BLOCKS = 20, 4
_FINAL_MARKS = tuple(".!:;,…")
_CLOSING_MARKS = "\"'”’»)]*_"
_MAX_CREDITED_WORDS = 120

#: How a post of a social network is signed when its embedded form is pasted into copy:
#: "— Ada Lane (@adalane) July 3, 2024".
_POST_SIGNATURE = re.compile(
    rf"[—–―-]\s?[^\n()]{{2,60}}\s\(@\w+(?:\.\w+)*\),?"
    rf"(?:\s(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH}),?\s\d{{4}})?\s*\Z"
)


def arrange(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a draft, sorted into headline, byline, dateline, caption and the rest.

    A paragraph that is signed like a post of a social network is a block quote. Points under "Story
    highlights" or "Key points", which end in no full stop, are the dek: the story in short.

    The headline is the first top-level heading, or else whichever heading comes before any
    paragraph, or else a first line that ends in no full stop above a story without headings: copy
    is pasted so from a page or a word processor. Bylines and lines that hold only a date are looked
    for above the story's first paragraph. A dateline inside a paragraph is made a block of its own,
    so that between it and the paragraph's rest only white space is left. Blocks that are too long
    are cut.
    """
    blocks = _with_captions(text, blocks)
    blocks = _with_posts(text, blocks)
    blocks = _with_headline(text, blocks)
    blocks = _with_head(text, blocks)
    blocks = _with_points(text, blocks)
    return tuple(cut_long_blocks(text, _with_inline_datelines(text, blocks)))


def _with_captions(text: str, blocks: Sequence[Block]) -> list[Block]:
    return [
        replace(block, kind=BlockKind.CAPTION)
        if block.kind is BlockKind.PARAGRAPH and _is_caption(block.span.of(text))
        else block
        for block in blocks
    ]


def _is_caption(copy: str) -> bool:
    words = len(copy.split())
    if _AGENCY_CREDIT.search(copy):
        return words <= _MAX_CREDITED_WORDS
    return words <= _MAX_CAPTION_WORDS and bool(_CAPTION.match(copy) or _CREDIT.search(copy))


def _with_points(text: str, blocks: Sequence[Block]) -> list[Block]:
    arranged = list(blocks)
    place = next(
        (at for at, block in enumerate(blocks) if _IN_SHORT.match(block.span.of(text))), None
    )
    if place is None or any(
        block.kind is BlockKind.PARAGRAPH and len(block.span.of(text).split()) >= _MIN_STORY_WORDS
        for block in blocks[:place]
    ):
        return arranged
    for at in range(place, min(place + _MAX_POINTS, len(blocks))):
        copy = blocks[at].span.of(text).rstrip(_CLOSING_MARKS)
        if blocks[at].kind not in _POINTS or copy.endswith(_FINAL_MARKS):
            break
        arranged[at] = replace(blocks[at], kind=BlockKind.DEK)
    return arranged


def _with_posts(text: str, blocks: Sequence[Block]) -> list[Block]:
    return [
        replace(block, kind=BlockKind.BLOCK_QUOTE)
        if block.kind is BlockKind.PARAGRAPH and _POST_SIGNATURE.search(block.span.of(text))
        else block
        for block in blocks
    ]


def _with_headline(text: str, blocks: Sequence[Block]) -> list[Block]:
    arranged = list(blocks)
    index = _headline(blocks)
    if index is not None:
        arranged[index] = replace(blocks[index], kind=BlockKind.HEADLINE)
    elif _opens_with_headline(text, blocks):
        arranged[0] = replace(blocks[0], kind=BlockKind.HEADLINE, level=1)
    return arranged


def _opens_with_headline(text: str, blocks: Sequence[Block]) -> bool:
    """Whether the first paragraph is a headline that nothing marks as one."""
    if not blocks or blocks[0].kind is not BlockKind.PARAGRAPH:
        return False
    if any(block.kind is BlockKind.HEADLINE for block in blocks):
        return False
    copy = blocks[0].span.of(text)
    words = len(copy.split())
    if not _MIN_HEADLINE_WORDS <= words <= _MAX_HEADLINE_WORDS or "\n" in copy.strip():
        return False
    if copy.rstrip(_CLOSING_MARKS).endswith(_FINAL_MARKS) or not copy.lstrip("\"'“‘")[:1].isupper():
        return False
    if _is_byline(copy) or is_date_line(copy):
        return False
    return any(
        block.kind is BlockKind.PARAGRAPH and len(block.span.of(text).split()) >= _MIN_STORY_WORDS
        for block in blocks[1 : 1 + _HEAD_BLOCKS]
    )


def _headline(blocks: Sequence[Block]) -> int | None:
    headings = [index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    top = next((index for index in headings if blocks[index].level == 1), None)
    above_story = [index for index in headings if index < _first_of_story(blocks)]
    if any(block.kind is BlockKind.HEADLINE for block in blocks):
        # The front matter has given one; the body may only repeat it.
        return top if top in above_story else None
    return top if top is not None else next(iter(above_story), None)


def _first_of_story(blocks: Sequence[Block]) -> int:
    return next(
        (
            index
            for index, block in enumerate(blocks)
            if block.kind not in _HEAD_KINDS and block.kind is not BlockKind.HEADING
        ),
        len(blocks),
    )


def _with_head(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Finds the bylines and date lines above the first paragraph of the story."""
    arranged = list(blocks)
    for index, block in enumerate(blocks):
        if block.kind in _HEAD_KINDS:
            continue
        copy = block.span.of(text)
        if block.kind is not BlockKind.PARAGRAPH:
            break
        if _is_byline(copy):
            arranged[index] = replace(block, kind=BlockKind.BYLINE)
        elif is_date_line(copy):
            arranged[index] = replace(block, kind=BlockKind.DATELINE)
        else:
            break
    return arranged


def _is_byline(copy: str) -> bool:
    words = copy.split()
    if len(words) > _MAX_BYLINE_WORDS or not _BYLINE.fullmatch(copy):
        return False
    if not words[1][0].isupper() or (copy.endswith(".") and not copy.endswith(("Jr.", "Sr."))):
        return False
    return all(
        word[0].isupper() or word.strip(",").lower() in _BYLINE_WORDS or not word[0].isalpha()
        for word in words[1:]
    )


def _with_inline_datelines(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        length = inline_dateline(block.span.of(text)) if block.kind is BlockKind.PARAGRAPH else None
        if length is None:
            yield block
            continue
        end = block.span.start + length
        rest = block.span.of(text)[length:]
        start = end + len(rest) - len(rest.lstrip())
        yield Block(BlockKind.DATELINE, Span(block.span.start, end))
        yield replace(block, span=Span(start, block.span.end))
