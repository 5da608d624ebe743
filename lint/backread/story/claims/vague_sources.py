"""Vague sources that are none: a consensus, a poll, an anonymous one with a reason, a phrase."""

from __future__ import annotations

import re
from bisect import bisect_right

from backread.story.attributions.attribution import Attribution
from backread.story.attributions.source_words import BYSTANDERS, QUANTITIES
from backread.story.claims.expressions import expression
from backread.story.claims.lede import is_in_lede
from backread.story.claims.named_beside import (
    singular_noun,
)
from backread.story.claims.unnamed import unnamed_sources
from backread.story.story import Story

_FORECASTS = frozenset({"expect", "forecast", "predict", "project", "anticipate", "estimate"})
_FORECASTERS = frozenset({"analyst", "economist", "investor", "trader", "forecaster", "expert"})
_THAN = re.compile(r"\b(?:than|beat\w*|above|below|as|missed|exceed\w*)\s(?:what )?\Z")
_POLLED = re.compile(r"\b(?:polled|surveyed|canvassed|interviewed) by [A-Z]")
_SHARE = re.compile(r"(?:most|many|some)\s", re.IGNORECASE)
_ASKED = BYSTANDERS | {"supporter", "backer", "people", "fan"}
_IN_A_POLL = re.compile(
    r"\d ?%|\b(?:per ?cent|polls?|polling|surveys?|surveyed|respondents|"
    r"in (?:10|ten|five|three))\b",
    re.IGNORECASE,
)
_NOBODY = frozenset({"few", "anyone", "anybody", "one", "nobody"})
_DOUBTS = frozenset(
    "doubt dispute question deny expect think believe imagine predict foresee know disagree".split()
)
_FEW = re.compile(r"(?:\w+ )?few\b(?<!a few)|no\b|hardly any\b", re.IGNORECASE)


def is_consensus(story: Story, attribution: Attribution) -> bool:
    """Whether a forecast is the market's, held against what came: "better than analysts had said".

    Business news gives it without names; the polls it comes from are published.
    """
    span, cue = attribution.source.span, attribution.cue
    if span is None or cue is None or cue.lemma not in _FORECASTS:
        return False
    before = story.text[attribution.sentence.start : span.start]
    return (
        singular_noun(attribution.source.head) in _FORECASTERS
        and (cue.text.lower().startswith("had") or _THAN.search(before) is not None)
    ) or _POLLED.search(attribution.sentence.of(story.text)) is not None


def takes_up_unnamed(story: Story, attribution: Attribution) -> bool:
    """Whether "sources" are those that were told of before: "two sources close to the talks".

    A dek or a lede may leave it to the story below.
    """
    lede = is_in_lede(story, attribution.sentence)
    return any(
        (each.first.sentence.start < attribution.sentence.start or lede)
        and singular_noun(each.first.source.head) == singular_noun(attribution.source.head)
        for each in unnamed_sources(story)
    )


def says_why_unnamed(story: Story, attribution: Attribution) -> bool:
    """Whether the sentence says why the source has no name: it is an anonymous one, with reason."""
    sentence = attribution.sentence
    return expression("reason").search(story.text, sentence.start, sentence.end) is not None


def is_turn_of_phrase(story: Story, attribution: Attribution) -> bool:
    """Whether the words only say that a thing is hardly in doubt: "few doubted", "did anyone?"."""
    source = attribution.source
    if attribution.sentence.of(story.text).rstrip("\"'”’) ").endswith("?"):
        return True
    cue = attribution.cue
    hardly = source.head in _NOBODY or _FEW.match(source.text) is not None
    return hardly and cue is not None and cue.lemma in _DOUBTS


def is_polled(story: Story, attribution: Attribution) -> bool:
    """Whether "most" and "many voters" are shares of those who answered a poll."""
    source = attribution.source
    shares = singular_noun(source.head) in _ASKED and _SHARE.match(source.text) is not None
    if source.head not in QUANTITIES and not shares:
        return False
    place = bisect_right(story.sentences, attribution.sentence.start, key=lambda each: each.start)
    start = story.sentences[max(place - 2, 0)].start
    return _IN_A_POLL.search(story.text[start : attribution.sentence.end]) is not None
