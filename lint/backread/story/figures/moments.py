"""The words of a sentence that say of which time it speaks: "last week", "in May"."""

from __future__ import annotations

import re

from backread.calendar_words import MONTH
from backread.story.figures.figure import Figure
from backread.story.story import Story

_WHEN = re.compile(
    r"\b(?:last|this|next|previous|prior|past) (?:week|month|year|season|quarter|night|decade"
    r"|spring|summer|fall|autumn|winter|time|weekend|term)\b"
    r"|\b(?:a|two|\w+s) (?:week|month|year|decade)s? (?:ago|earlier|before)\b",
    re.IGNORECASE,
)
_MONTHS = re.compile(rf"\b{MONTH}\b")


def are_of_one_time(story: Story, one: Figure, other: Figure) -> bool:
    """Whether the sentences of two figures say "last week" alike, and name no other months."""
    sentences = [each.sentence.of(story.text) for each in (one, other)]
    when = [{match[0].lower() for match in _WHEN.finditer(each)} for each in sentences]
    months = [{match[0][:3] for match in _MONTHS.finditer(each)} for each in sentences]
    return when[0] == when[1] and (months[0] <= months[1] or months[1] <= months[0])
