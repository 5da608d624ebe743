"""What "is expected": a plan that somebody has made, or a forecast that nobody answers for.

Calendars, agendas, successions and products have plans, which a story may tell without a source,
and that a race will be close it may say for itself. How a vote ends, what a law costs and whom it
hurts are forecasts.
"""

from __future__ import annotations

import re

from backread.span import Span
from backread.story.attributions.attribution import Cue
from backread.story.claims.expressions import expression
from backread.story.story import Story

_WEASEL = re.compile(r"\b(?:widely|generally|broadly|commonly|universally)\b", re.IGNORECASE)
_CLAUSAL = re.compile(r"\bit\s+\Z", re.IGNORECASE)
_HE_OR_SHE = re.compile(r"\b(?:he|she)\Z", re.IGNORECASE)
_THAT = re.compile(r"\s+that\b|\s+for\b")


def is_planned(story: Story, cue: Cue, sentence: Span) -> bool:
    """Whether what is expected is somebody's act, or stands on a calendar or a product's sheet."""
    end = cue.span.end
    if expression("scheduled").match(story.text, end, sentence.end):
        return True
    subject = story.text[sentence.start : cue.span.start]
    contest = expression("contest").search(subject) is not None
    if contest and expression("hard-fought").match(story.text, end, sentence.end):
        return True
    if expression("product").search(subject) and expression("specified").match(
        story.text, end, sentence.end
    ):
        return True
    if _WEASEL.search(cue.text) or (_CLAUSAL.search(subject) and _THAT.match(story.text, end)):
        return False
    if expression("foreseen").match(story.text, end, sentence.end) is None:
        return True
    act = expression("act-of-somebody").match(story.text, end, sentence.end) is not None
    return act and _is_of_somebody(story, cue)


def _is_of_somebody(story: Story, cue: Cue) -> bool:
    """Whether it is a person, by name or as "he" or "she", who is expected to do something."""
    before = story.text[: cue.span.start].rstrip()
    return _HE_OR_SHE.search(before) is not None or (
        bool(before) and story.people.is_named_at(len(before) - 1)
    )
