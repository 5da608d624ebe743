"""Blocks that stand between two paragraphs of the copy and that nobody reads on from.

A caption, a credit, a teaser for another story and a label of the page are set wherever there is
room, so they part nothing: who was speaking above them is speaking below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from backread.draft import Block, BlockKind

_KINDS = frozenset({BlockKind.CAPTION, BlockKind.TABLE_CELL, BlockKind.CODE})
_COPY = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
#: What leads to another story, or to the newsroom's own offers.
_LABEL = re.compile(
    r"\W*read more (?:from|about|on|here|at|in)\b"
    r"|\W*(?:read (?:more|also|next|on)|more|related(?: (?:stories|articles?|content))?|see also"
    r"|also (?:read|see)|watch(?: now| more)?|listen(?: now)?|don['’]?t miss|in pictures"
    r"|story continue[sd](?: (?:below|above))?|continue reading|article continues(?: below)?"
    r"|recommended|most read|ads?|photos?|see|editors?['’]s? picks?)\b\s*(?::|\||>|[–—-]|\Z)",
    re.IGNORECASE,
)
#: The same where no full stop follows: "Analysis: The pier is a trap".
_RUBRIC = re.compile(r"(?:analysis|opinion|fact check|explainer|exclusive|live)\s*:", re.IGNORECASE)
_OFFER = re.compile(
    r"\b(?:sign(?:ing)? up (?:for|to|here|with)|by signing up|subscribe (?:to|now|here)"
    r"|(?:delivered )?to your inbox|download (?:the|our) app|click here|privacy (?:policy|notice)"
    r"|advertis(?:ement|ing)|follow us on)\b",
    re.IGNORECASE,
)
#: The same at the end of the other story's headline.
_LEADS_ON = re.compile(r"\b(?:read|see|watch|find out) more\W*\Z", re.IGNORECASE)
#: Copy whose full stop was forgotten.
_SAID = re.compile(r"\b(?:said|says|added|adds|told \w+)\Z")
_ENDS = re.compile(r"[.?!…:,;—–-][\"'“”’)\]]*\Z")
#: The button over a video, and what a page sets beside a picture, in pasted copy.
_PLAYER = re.compile(
    r"CLOSE\s+[A-Z]|(?:Play|Pause|Mute) Video\b|(?:JUST WATCHED|MUST WATCH)\b"
    r"|Image (?:copyright|caption|source)\b"
)
_FEWEST_LINKS, _FEWEST_SHOUTED = 2, 4
_LONGEST_LINE = 45
_LONGEST_OFFER = 40


def is_teaser(text: str, block: Block) -> bool:
    """Whether a block leads to other copy, by its label, its ending or as a row of links.

    What it says is the other story's: "More: Sources say the ferry is sold", "FLOOD, SOURCES SAY".
    """
    words = block.span.of(text).strip()
    if _LABEL.match(words) or _LEADS_ON.search(words) or _PLAYER.match(words):
        return True
    if _RUBRIC.match(words) and _ENDS.search(words) is None:
        return True
    links = words.count(" | ") >= _FEWEST_LINKS
    return links or (words.isupper() and len(words.split()) >= _FEWEST_SHOUTED)


def is_page_line(text: str, block: Block) -> bool:
    """Whether a block is a label, a teaser or an offer of the page, and no line of the story's."""
    words = block.span.of(text).strip()
    return is_teaser(text, block) or _OFFER.search(words) is not None


def stands_between(text: str, block: Block) -> bool:
    """Whether a block is a caption, a credit, a teaser or a label among the paragraphs.

    A line of the copy ends like a sentence; of those that do not, a long one is copy all the same.
    """
    if block.kind in _KINDS:
        return True
    words = block.span.of(text).strip()
    count = len(words.split())
    if (
        _LABEL.match(words)
        or _LEADS_ON.search(words)
        or _PLAYER.match(words)
        or (count <= _LONGEST_OFFER and _OFFER.search(words))
    ):
        return block.kind in _COPY or block.kind is BlockKind.HEADING
    return (
        block.kind in _COPY
        and count <= _LONGEST_LINE
        and _ENDS.search(words) is None
        and _SAID.search(words) is None
        and not _holds_speech(words)
    )


def block_above(text: str, blocks: Sequence[Block], place: int) -> Block | None:
    """The block that the one at a place reads on from, if there is any."""
    return next((each for each in reversed(blocks[:place]) if not stands_between(text, each)), None)


def block_below(text: str, blocks: Sequence[Block], place: int) -> Block | None:
    """The block that reads on from the one at a place, if there is any."""
    return next((each for each in blocks[place + 1 :] if not stands_between(text, each)), None)


def _holds_speech(words: str) -> bool:
    """Whether a line opens with quoted words: copy whose last mark or stop was forgotten."""
    return words[:1] in "\"“‘'«„"
