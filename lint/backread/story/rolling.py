"""Stories that are told as they happen, entry by entry, each under the hour of the day."""

from __future__ import annotations

import re

from backread.story.story import Story

_ONLY_A_TIME = re.compile(
    r"\s*\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\.?|GMT|ET|BST)?:?\.?\s*", re.IGNORECASE
)
#: The fewest entries that make a story one of them; a story may head two sections by a time.
_ENTRIES = 3


def is_rolling(story: Story) -> bool:
    """Whether a story is one of entries by the hour, which repeat and overtake each other."""
    headed = sum(
        _ONLY_A_TIME.fullmatch(block.span.of(story.text)) is not None for block in story.blocks
    )
    return headed >= _ENTRIES
