"""Vague sources that were asked in a poll, or sit on a panel that the story tells of."""

from __future__ import annotations

import re
from bisect import bisect_right

from backread.story.attributions.attribution import Attribution
from backread.story.attributions.source_words import BYSTANDERS, QUANTITIES
from backread.story.claims.learned import is_learned
from backread.story.claims.named_beside import singular_noun
from backread.story.story import Story

_SHARE = re.compile(r"(?:[\w-]+ )?(?:most|many|some|more|fewer|half)\s", re.IGNORECASE)
_ASKED = BYSTANDERS | {"supporter", "backer", "people", "fan"}
_IN_A_POLL = re.compile(
    r"\d ?%|\b(?:per ?cent|polls?|polling|surveys?|surveyed|respondents|"
    r"in (?:10|ten|five|three))\b",
    re.IGNORECASE,
)
_PANELS = (
    r"\b{noun}s? (?:[\w-]+ ){{0,3}}(?:surveyed|polled|canvassed)\b",
    r"\b{noun}s?\b[^.!?]{{0,40}}\b(?:respon|answer|took part)[^.!?]{{0,30}}\bsurvey\b",
    r"\b(?:survey|poll|panel) of (?:[\w,-]+ ){{0,6}}{noun}s\b",
)
_PANEL_ABOVE = 2


def is_polled(story: Story, attribution: Attribution) -> bool:
    """Whether "most" and "many voters" are shares of those who answered a poll."""
    source = attribution.source
    shares = singular_noun(source.head) in _ASKED and _SHARE.match(source.text) is not None
    if source.head not in QUANTITIES and not shares:
        return False
    return _IN_A_POLL.search(_before(story, attribution, 1)) is not None


def sits_on_panel(story: Story, attribution: Attribution) -> bool:
    """Whether the story tells of a panel of such people, whom it or somebody by name has asked.

    Of experts there are many; they are those of a panel only close to it.
    """
    noun = singular_noun(attribution.source.head)
    near = is_learned(noun)
    if not noun or (noun in _ASKED and not near):
        return False
    told = _before(story, attribution, _PANEL_ABOVE) if near else story.narration
    escaped = re.escape(noun)
    return any(re.search(pattern.format(noun=escaped), told, re.IGNORECASE) for pattern in _PANELS)


def _before(story: Story, attribution: Attribution, count: int) -> str:
    """The sentence, and as many before it as asked for."""
    place = bisect_right(story.sentences, attribution.sentence.start, key=lambda each: each.start)
    start = story.sentences[max(place - 1 - count, 0)].start
    return story.text[start : attribution.sentence.end]
