"""Days in a headline that the first paragraphs contradict: "on Jan. 25" over "on Jan. 15"."""

from __future__ import annotations

from collections.abc import Iterator

from backread.draft import DISPLAY_KINDS, BlockKind
from backread.span import Span
from backread.story.dates.date import Date, Granularity
from backread.story.figures.content_words import stems
from backread.story.story import Story

_ABOVE = frozenset({BlockKind.HEADLINE, BlockKind.DEK})
#: What the headline tells stands in the first paragraphs, and shares so many words with it.
_FIRST_BLOCKS = 3
_SHARED = 2


def headline_date_conflicts(story: Story) -> Iterator[tuple[str, Date, Date]]:
    """The days of a headline that the body has nowhere, and the one that it has instead."""
    days = [
        date
        for date in story.dates
        if date.granularity is Granularity.DAY and date.month and date.day and not date.relative
    ]
    body = [block.span for block in story.blocks if block.kind not in DISPLAY_KINDS]
    for date in days:
        block = next((each for each in story.blocks if each.span.contains(date.span)), None)
        if block is None or block.kind not in _ABOVE or date.last_day is not None:
            continue
        others = [each for each in days if any(span.contains(each.span) for span in body)]
        if any(_is_on(date, each) for each in others):
            continue
        told = [
            each
            for each in others
            if any(span.contains(each.span) for span in body[:_FIRST_BLOCKS])
            and _shares(story, block.span, each)
        ]
        if len({(each.month, each.day) for each in told}) == 1:
            yield "what the headline tells", date, told[0]


def _is_on(date: Date, other: Date) -> bool:
    """Whether a date of the body is that of the headline, or a stretch of days that has it."""
    if date.month != other.month or date.day is None or other.day is None:
        return False
    return other.day <= date.day <= (other.last_day or other.day)


def _shares(story: Story, headline: Span, date: Date) -> bool:
    sentence = next((each for each in story.sentences if each.contains(date.span)), date.span)
    one, two = stems(headline.of(story.text)), stems(sentence.of(story.text))
    return not date.quoted and len(one & two) >= _SHARED
