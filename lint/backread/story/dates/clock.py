"""Times of day that no clock shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backread.draft import BlockKind
from backread.span import Span
from backread.story.story import Story

#: Only what must be a time of day: "at 25:00", "9:75 a.m.", "14:61 GMT". A score is none, nor is
#: the length of a film.
_TIME = re.compile(
    r"(?:(?<=\bat )|(?<=\bAt )|(?<=\buntil )|(?<=\bbefore )"
    r"|(?<=\bafter ))(?P<hour>\d{1,2}):(?P<minute>\d\d)"
    r"(?![\d:.,]\d|\d)|(?<![\d:.])(?P<hour2>\d{1,2}):(?P<minute2>\d\d)(?= ?(?:[ap]\.?m\b|GMT|UTC"
    r"|BST|CET"
    r"|EST|EDT|PST|PDT))"
)


def impossible_times(story: Story) -> Iterator[Span]:
    """The spans of times with more than 24 hours or 59 minutes, in order."""
    for block in story.blocks:
        if block.kind is BlockKind.CODE:
            continue
        for match in _TIME.finditer(story.text, block.span.start, block.span.end):
            half = re.match(r" ?[ap]\.?m\b", story.text[match.end() : match.end() + 4])
            hour = int(match["hour"] or match["hour2"])
            minute = int(match["minute"] or match["minute2"])
            if hour > (12 if half else 24) or minute > 59 or (hour == 24 and minute):
                yield Span(*match.span())
