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
from backread.story.claims.named_beside import sentences_after
from backread.story.story import Story

_LEGAL = re.compile(r"\balleg\w+|\bsuspected\b", re.IGNORECASE)
_IT = re.compile(r"\bit\s+\Z", re.IGNORECASE)
_TO = re.compile(r"\s+(?:to|as|likely)\b")
_MODAL = re.compile(r"\b(?:must|should|can|could|may|might|ought)\b", re.IGNORECASE)
_BEFORE = 2
_OUTLET = re.compile(
    r"\b(?:Press|Times|Post|Journal|News|Herald|Tribune|Guardian|Reuters|AFP|AP|CNN|BBC|NPR|Bloomberg|"
    r"Politico|POLITICO|Axios|Telegraph|Mail|Gazette|Chronicle|Globe|Observer|Daily|Examiner)\b"
)
# Who is "banned for allegedly breaking the terms" is accused by whoever bans.
_FOR = re.compile(r"\b(?:for|of)\s+\Z", re.IGNORECASE)
_IF = re.compile(
    r"\b(?:if|unless|whether|as long as|until|whenever)\s+(?:[\w’'-]+\s+){1,8}\Z", re.I
)
_BE = re.compile(r"be\b", re.IGNORECASE)
_TO_BE = re.compile(r"\bto\s+\Z")
_BEING = re.compile(r"being\b", re.IGNORECASE)
_PAST = re.compile(r"(?:was|were|had been)\b", re.IGNORECASE)
_BUT = re.compile(r"\b(?:but|until|before|instead|only to)\b", re.IGNORECASE)
_ENDS = re.compile(r"\s*[,.;)]")
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
    around = _around(story, sentence)
    if _LEGAL.search(cue.text) and (
        expression("in-court").search(around)
        or expression("violent-crime").search(words)
        or _is_told_beside(story, sentence)
    ):
        return True
    if _ONCE_EXPECTED.search(cue.text) or _MODAL.search(cue.text):
        return True
    if _is_supposed(story, cue, sentence) or _is_forecast(story, sentence):
        return True
    if _LEGAL.search(cue.text) and _FOR.search(story.text, sentence.start, cue.span.start):
        return True
    if _EXPECTED.search(cue.text) and is_planned(story, cue, sentence):
        return True
    if "reportedly" in cue.text.lower() and (
        _is_reported_beside(story, sentence) or _OUTLET.search(words)
    ):
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


def _is_forecast(story: Story, sentence: Span) -> bool:
    """Whether it is the weather that is expected, and the story names who forecasts it."""
    return (
        expression("weather").search(_around(story, sentence)) is not None
        and expression("weather-service").search(story.text) is not None
    )


def _is_supposed(story: Story, cue: Cue, sentence: Span) -> bool:
    """Whether it is told as what may be or what is shunned, and not as so.

    "As long as it is seen as", "wants to be seen as"; and what "was widely expected, and" came, or
    "was expected to win, but" did not.
    """
    before = story.text[sentence.start : cue.span.start]
    unsure = _IF.search(before) or (_BE.match(cue.text) and _TO_BE.search(before))
    expected = _EXPECTED.search(cue.text) and (
        _ENDS.match(story.text, cue.span.end)
        or (_PAST.match(cue.text) and _came_otherwise(story, cue, sentence))
    )
    return bool(unsure or expected or _BEING.match(cue.text))


def _came_otherwise(story: Story, cue: Cue, sentence: Span) -> bool:
    """Whether the story goes on to tell what came instead of what was expected."""
    if _BUT.search(story.text, cue.span.end, sentence.end):
        return True
    return any(
        expression("turning").search(each.of(story.text))
        for each in sentences_after(story, sentence, _BEFORE)
    )


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
        and (each.cue.lemma in {"report", "according to"} or _is_outlet(each))
        for each in story.attributions.in_sentence(sentence)
    )


def _is_told_beside(story: Story, sentence: Span) -> bool:
    """Whether somebody by name, or a body, is on record in the sentence before or behind."""
    place = bisect_right(story.sentences, sentence.start, key=lambda each: each.start) - 1
    beside = story.sentences[max(place - 1, 0) : place + 2]
    return any(
        each.source.kind in {SourceKind.NAMED, SourceKind.COLLECTIVE, SourceKind.DOCUMENT}
        and each.cue is not None
        and each.cue.kind in ON_RECORD
        for other in beside
        if other != sentence
        for each in story.attributions.in_sentence(other)
    )


def _is_outlet(attribution: Attribution) -> bool:
    """Whether a newsroom by name says so itself: "The Tarn Herald notes that"."""
    source = attribution.source
    named = source.kind is SourceKind.NAMED and attribution.on_record
    return named and _OUTLET.search(source.text) is not None


def _around(story: Story, sentence: Span) -> str:
    """The sentence with the one before it and the one behind."""
    place = bisect_right(story.sentences, sentence.start, key=lambda each: each.start) - 1
    beside = story.sentences[max(place - 1, 0) : place + 2]
    return story.text[beside[0].start : beside[-1].end] if beside else sentence.of(story.text)


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
