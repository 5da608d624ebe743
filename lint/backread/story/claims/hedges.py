"""Cues that promise a source and name none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from backread.draft import BODY_KINDS
from backread.span import Span
from backread.story.attributions.attribution import (
    ON_RECORD,
    Attribution,
    Cue,
    CueKind,
    SourceKind,
)
from backread.story.claims.expectations import is_planned
from backread.story.claims.expressions import expression
from backread.story.story import Story

_LEGAL = re.compile(r"\balleg\w+|\bsuspected\b", re.IGNORECASE)
_IT = re.compile(r"\bit\s+\Z", re.IGNORECASE)
_TO = re.compile(r"\s+(?:to|as|likely)\b")
_MODAL = re.compile(r"\b(?:must|should|can|could|may|might|ought)\b", re.IGNORECASE)
_BEFORE = 2
# What was expected once and came otherwise.
_ONCE_EXPECTED = re.compile(r"\b(?:originally|initially|first) expected\b", re.IGNORECASE)
_EXPECTED = re.compile(r"\b(?:expected|due|set|slated)\b", re.IGNORECASE)


def hidden_attributions(story: Story) -> Iterator[Span]:
    """The cues in the story's running text that nobody stands behind, here or beside them.

    A span covers the cue with its "it" and its preposition: "It is believed", "is seen as".
    """
    body = [block.span for block in story.blocks if block.kind in BODY_KINDS]
    starts = [span.start for span in body]
    for attribution in story.attributions:
        cue = attribution.cue
        if cue is None or not _hides(attribution, cue) or story.is_quoted(cue.span):
            continue
        home = bisect_right(starts, cue.span.start) - 1
        if home < 0 or not body[home].contains(cue.span):
            continue
        if not _excused(story, attribution, cue):
            span = _whole(story, cue, attribution.sentence)
            if expression("hiding").search(" ".join(span.of(story.text).split())):
                yield span


def _hides(attribution: Attribution, cue: Cue) -> bool:
    nobody = attribution.source.kind is SourceKind.NONE
    return nobody and (cue.kind is CueKind.HEDGE or cue.passive)


def _whole(story: Story, cue: Cue, sentence: Span) -> Span:
    before = _IT.search(story.text, sentence.start, cue.span.start)
    after = _TO.match(story.text, cue.span.end, sentence.end)
    start = before.start() if before else cue.span.start
    return Span(start, after.end() if after else cue.span.end)


def _excused(story: Story, attribution: Attribution, cue: Cue) -> bool:
    sentence = attribution.sentence
    words = sentence.of(story.text)
    if _LEGAL.search(cue.text) and (
        expression("in-court").search(words) or expression("violent-crime").search(words)
    ):
        return True
    if _ONCE_EXPECTED.search(cue.text) or _MODAL.search(cue.text):
        return True
    if _EXPECTED.search(cue.text) and is_planned(story, cue, sentence):
        return True
    if "reportedly" in cue.text.lower() and _is_reported_beside(story, sentence):
        return True
    # Who leads a race is what polls and everybody say.
    if expression("standing").search(story.text, cue.span.end, sentence.end):
        return True
    if expression("lore").search(_with_sentence_before(story, sentence)):
        return True
    impersonal = _IT.search(story.text, sentence.start, cue.span.start) is not None
    return any(
        each.source.kind is not SourceKind.NONE
        and each.cue is not None
        and each.cue.kind in ON_RECORD
        # In "it is rumored that Sole said so" Sole does not spread the rumor.
        and not (impersonal and attribution.covers(each.cue.span))
        for each in story.attributions.in_sentence(sentence)
    ) or _is_said(story, cue.span)


def _is_reported_beside(story: Story, sentence: Span) -> bool:
    """Whether a sentence beside it names the paper or the document that reports it."""
    place = bisect_right(story.sentences, sentence.start, key=lambda each: each.start) - 1
    beside = story.sentences[max(place - _BEFORE, 0) : place + 2]
    return any(_names_report(story, each) for each in beside if each != sentence)


def _names_person(story: Story, span: Span) -> bool:
    """Whether it is somebody, and not a campaign or a paper by somebody's name."""
    return any(
        mention.span.overlaps(span) and not mention.attributive
        for person in story.people
        for mention in person.mentions
    )


def _names_report(story: Story, sentence: Span) -> bool:
    outlet = expression("named-outlet").search(story.text, sentence.start, sentence.end)
    if outlet is not None and not _names_person(story, Span(*outlet.span())):
        return True
    return any(
        each.source.kind in {SourceKind.NAMED, SourceKind.DOCUMENT}
        and each.source.person is None
        and each.cue is not None
        and each.cue.lemma in {"report", "according to"}
        for each in story.attributions.in_sentence(sentence)
    )


def _with_sentence_before(story: Story, sentence: Span) -> str:
    place = bisect_right(story.sentences, sentence.start, key=lambda each: each.start) - 2
    start = story.sentences[place].start if place >= 0 else sentence.start
    return story.text[start : sentence.end]


def _is_said(story: Story, span: Span) -> bool:
    """Whether the cue itself is part of what somebody is on record for."""
    return any(
        each.source.kind is not SourceKind.NONE and each.on_record
        for each in story.attributions.covering(span)
    )
