"""Vague sources, and what makes them plain: a name beside them, a market's consensus."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from backread.span import Span
from backread.story.attributions.attribution import Attribution, SourceKind
from backread.story.attributions.source_words import QUANTITIES
from backread.story.claims.expressions import expression
from backread.story.claims.named_beside import (
    introduces_speaker,
    is_one_paragraph,
    sentence_after,
    sentences_after,
    singular_noun,
)
from backread.story.claims.unnamed import unnamed_sources
from backread.story.people.cast import Form, Person
from backread.story.story import Story

_NEAR = 60
_LEARNED_HEADS = frozenset(
    "expert analyst scientist researcher economist scholar historian academic specialist observer "
    "doctor lawyer strategist pollster commentator pundit".split()
)
_STUDIES = frozenset(
    "study survey poll report research paper analysis evidence data polling statistic".split()
)
_FORECASTS = frozenset({"expect", "forecast", "predict", "project", "anticipate", "estimate"})
_FORECASTERS = frozenset({"analyst", "economist", "investor", "trader", "forecaster", "expert"})
_THAN = re.compile(r"\b(?:than|beat\w*|above|below|as|missed|exceed\w*)\s(?:what )?\Z")
_POLLED = re.compile(r"\b(?:polled|surveyed|canvassed|interviewed) by [A-Z]")
_IN_A_POLL = re.compile(
    r"\d ?%|\b(?:per ?cent|polls?|surveys?|surveyed|respondents|in (?:10|ten|five|three))\b",
    re.IGNORECASE,
)
# Who is named next is one of them; next to critics or opponents stands who answers them.
_GROUPS = frozenset(
    "other some many several few supporter defender advocate proponent backer fan admirer activist "
    "ally insider campaigner donor voter resident".split()
)
_SIDES = frozenset("critic opponent skeptic sceptic detractor doubter foe".split())
_WINDOW = 2
_OF_ELECTION_DAY = re.compile(r"(?:exit|entrance) ", re.IGNORECASE)
_BY = re.compile(r" (?:by|from|to be (?:released|published)|published|commissioned|conducted)\b")
_MARKS = ('"', "“", "''")
_ANSWERS = re.compile(
    r"\b(?:but|however|disagree\w*|reject\w*|den(?:y|ied|ies)|dismiss\w*|respon\w+|counter\w*|"
    r"rebut\w*|answer\w*|disput\w+|repl(?:y|ied|ies)|untrue|"
    r"not true|false|wrong|nonsense|mistaken)\b",
    re.IGNORECASE,
)


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
    """Whether "sources" are those that were told of before: "two sources close to the talks"."""
    return any(
        each.first.sentence.start < attribution.sentence.start
        and singular_noun(each.first.source.head) == singular_noun(attribution.source.head)
        for each in unnamed_sources(story)
    )


def is_polled(story: Story, attribution: Attribution) -> bool:
    """Whether "most" and "some" are shares of those who answered a poll."""
    if attribution.source.head not in QUANTITIES:
        return False
    place = bisect_right(story.sentences, attribution.sentence.start, key=lambda each: each.start)
    start = story.sentences[max(place - 2, 0)].start
    return _IN_A_POLL.search(story.text[start : attribution.sentence.end]) is not None


def is_vouched_for_nearby(story: Story, attribution: Attribution) -> bool:
    """Whether a vague source is made plain by a name in its sentence or the next one.

    "Experts" are, where somebody learned is named next; "studies", where one of them is; anybody,
    where the story goes on with "among them" or "for example" and a name.
    """
    after = sentence_after(story, attribution.sentence)
    window = sentences_after(story, attribution.sentence, _WINDOW)
    span = attribution.source.span or attribution.sentence
    here = story.text[span.start : min(span.end + _NEAR, attribution.sentence.end)]
    if expression("instance").search(here) or (
        after and expression("instance").search(after.of(story.text)[:_NEAR])
    ):
        return True
    head = singular_noun(attribution.source.head or attribution.source.text.lower())
    following = after.of(story.text) if after is not None else ""
    if head in _STUDIES:
        rest = story.text[span.end : attribution.sentence.end]
        told = " ".join(
            [
                _before_in_paragraph(story, attribution),
                rest,
                *(each.of(story.text) for each in window),
            ]
        )
        if head == "report" and any(
            _is_paper(each) for each in story.attributions.in_sentence(after or span)
        ):
            return True
        return _is_told_of(attribution, rest) or expression("a-study").search(told) is not None
    if after is None:
        return False
    if head in _GROUPS | _SIDES | _LEARNED_HEADS and _is_quoted_next(story, after, window):
        return True
    speaker = _quoted_next(story, attribution, after)
    if speaker is not None and (head in _LEARNED_HEADS or speaker.introduction.span > after):
        return True
    if head in _LEARNED_HEADS:
        return any(
            expression("learned").search(each.of(story.text)) and _introduces_somebody(story, each)
            for each in window
        )
    return (
        head in _GROUPS
        and is_one_paragraph(story, attribution, after)
        and _ANSWERS.search(following) is None
        and introduces_speaker(story, after)
    )


def _is_told_of(attribution: Attribution, rest: str) -> bool:
    """Whether it is said which they are: "exit polls", "research by four economists"."""
    return _OF_ELECTION_DAY.match(attribution.source.text) is not None or bool(_BY.match(rest))


def _quoted_next(story: Story, attribution: Attribution, after: Span) -> Person | None:
    """Who speaks the quotation that the paragraph goes on with, where nothing is denied there."""
    if not is_one_paragraph(story, attribution, after) or _ANSWERS.search(after.of(story.text)):
        return None
    for place, quote in enumerate(story.quotes):
        if quote.span.start == after.start:
            speaker = story.attributions.speaker(place)
            if speaker is None or speaker.person is None:
                return None
            return story.people[speaker.person]
    return None


def _is_paper(attribution: Attribution) -> bool:
    source = attribution.source
    return source.kind is SourceKind.NAMED and source.person is None and attribution.on_record


def _before_in_paragraph(story: Story, attribution: Attribution) -> str:
    """The sentence before, where it stands in the same paragraph."""
    place = bisect_right(story.sentences, attribution.sentence.start, key=lambda each: each.start)
    before = story.sentences[max(place - 2, 0)]
    if place < 2 or not is_one_paragraph(story, attribution, before):
        return ""
    return before.of(story.text)


def _is_quoted_next(story: Story, after: Span, window: Sequence[Span]) -> bool:
    """Whether one of them is quoted next, by name: ``Critics object. "A ruin," said Sole``."""
    if not after.of(story.text).startswith(_MARKS):
        return False
    words = story.text[after.start : window[-1].end]
    return _ANSWERS.search(words) is None and any(
        introduces_speaker(story, each) for each in window
    )


def _introduces_somebody(story: Story, sentence: Span) -> bool:
    return any(
        mention.form is Form.FULL and sentence.contains(mention.span)
        for person in story.people
        for mention in person.mentions
    )
