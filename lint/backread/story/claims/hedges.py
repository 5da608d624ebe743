"""Cues that promise a source and name none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.draft import BODY_KINDS, BlockKind
from backread.span import Span
from backread.story.attributions.attribution import (
    ON_RECORD,
    Attribution,
    Cue,
    CueKind,
    SourceKind,
)
from backread.story.between import is_teaser
from backread.story.claims.cue_senses import EXPECTED, passes_nothing_on
from backread.story.claims.expectations import is_planned
from backread.story.claims.expressions import expression
from backread.story.claims.told_beside import (
    is_carried_over,
    is_charged,
    is_credited_elsewhere,
    is_extract,
    is_foretold_beside,
    is_reported_beside,
    is_told_beside,
    is_told_to_outlet,
    names_outlet,
)
from backread.story.genre.genre import Genre
from backread.story.story import Story

_LEGAL = re.compile(r"\balleg\w+|\bsuspected\b", re.IGNORECASE)
_IT = re.compile(r"\bit\s+\Z", re.IGNORECASE)
_TO = re.compile(r"\s+(?:to|as|likely)\b")
_NEARBY = 2
#: How many paragraphs on a row of forecasts may go on.
_ROW_STEP = 2
#: What is counted: "is projected to take 24 seats". A percentage and a sum stand for themselves.
_COUNT = re.compile(r"\s+\w+\s+(?:about |only |just )?\d+\b(?!\s*(?:%|per ?cent|million|billion))")
# Who is "banned for allegedly breaking the terms" is accused by whoever bans.
_FOR = re.compile(r"\b(?:for|of)\s+\Z", re.IGNORECASE)
#: What is reported, and not what is expected or how something is seen.
_REPORTS = re.compile(r"\b(?:reportedly|reported|said|understood)\b", re.IGNORECASE)
_NEWSROOM_REPORTS = re.compile(r"\b[A-Z][\w’']+ (?:reports|reported|reporting)\b")
_BRACKETS = re.compile(r"\([^)]*\)")
_BASED = re.compile(r"\bbased on (?:[\w-]+ ){0,3}(?:from|by) ")
_UNREPORTED = re.compile(r"\bnot (?:\w+ )?(?:reported|said)\b")
_FORESEES = re.compile(r"\b(?:expect|predict|project|forecast|estimat|anticipat|tipped)")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Hidden:
    """Words that hide a source.

    Attributes:
        span: the cue with its "it" and its preposition: "It is believed", "is seen as".
        again: where the next paragraphs hide a source in the same way, in order.
    """

    span: Span
    again: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _CueOfNobody:
    """A cue that nobody stands behind.

    Attributes:
        span: the cue with its "it" and its preposition.
        sort: what makes it one of a row; of a cue that stands alone its place.
        paragraph: the number of its paragraph.
    """

    span: Span
    sort: str
    paragraph: int


def hidden_attributions(story: Story) -> Iterator[Hidden]:
    """The cues in the story's running text that nobody stands behind, here or beside them.

    A row of forecasts that one line could source ("is projected to win 157 seats" of each party in
    turn) is one fault.
    """
    row: list[_CueOfNobody] = []
    for cue in _cues_of_nobody(story):
        if row and row[-1].sort == cue.sort and cue.paragraph - row[-1].paragraph <= _ROW_STEP:
            row.append(cue)
            continue
        if row:
            yield _one_fault(row)
        row = [cue]
    if row:
        yield _one_fault(row)


def _one_fault(row: Sequence[_CueOfNobody]) -> Hidden:
    return Hidden(row[0].span, tuple(cue.span for cue in row[1:]))


def _cues_of_nobody(story: Story) -> Iterator[_CueOfNobody]:
    titles = [each.span.of(story.text) for each in story.blocks if each.kind is BlockKind.HEADLINE]
    body = [
        block.span
        for block in story.blocks
        if block.kind in BODY_KINDS
        and not is_teaser(story.text, block)
        # A standfirst that a page has run into the headline.
        and not any(title in block.span.of(story.text) for title in titles)
    ]
    starts = [span.start for span in body]
    done = 0
    for attribution in story.attributions:
        cue = attribution.cue
        if cue is None or not _hides(attribution, cue) or story.is_quoted(cue.span):
            continue
        home = bisect_right(starts, cue.span.start) - 1
        if home < 0 or not body[home].contains(cue.span):
            continue
        if not _excused(story, attribution, cue):
            span = _whole(story, cue, attribution.sentence)
            hiding = expression("hiding").search(" ".join(span.of(story.text).split()))
            if hiding and span.start >= done:
                done = span.end
                counts = _FORESEES.search(cue.text) and _COUNT.match(story.text, span.end)
                yield _CueOfNobody(span, "counts" if counts else str(span.start), home)


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
    impersonal = _IT.search(story.text, sentence.start, cue.span.start) is not None
    if _LEGAL.search(cue.text) and (
        expression("in-court").search(_around(story, sentence, _NEARBY))
        or expression("violent-crime").search(words)
        or is_told_beside(story, sentence)
    ):
        return True
    if passes_nothing_on(story, cue, sentence, impersonal=impersonal):
        return True
    if _REPORTS.search(cue.text) and (
        _is_charged_beside(story, sentence) or (cue.lemma == "say" and is_charged(story, sentence))
    ):
        return True
    if _is_forecast(story, sentence):
        return True
    if _LEGAL.search(cue.text) and _FOR.search(story.text, sentence.start, cue.span.start):
        return True
    if EXPECTED.search(cue.text) and is_planned(story, cue, sentence):
        return True
    if _BASED.search(words) or _UNREPORTED.search(cue.text):
        return True
    if "reportedly" in cue.text.lower() and (
        names_outlet(words) or is_reported_beside(story, sentence)
    ):
        return True
    # "Which the Press Association reports is expected to be heard in court".
    if _NEWSROOM_REPORTS.search(words) and names_outlet(words):
        return True
    if _REPORTS.search(cue.text) and (
        any(names_outlet(each) for each in _BRACKETS.findall(words))
        or is_credited_elsewhere(story, sentence)
        or is_told_to_outlet(story, sentence, impersonal=impersonal)
    ):
        return True
    foreseen = _FORESEES.search(cue.text) is not None
    if is_extract(story, sentence):
        return True
    # Who foretells a figure has to be told with it.
    if (
        foreseen
        and _DIGIT.search(story.text, cue.span.end, sentence.end) is None
        and is_foretold_beside(story, sentence)
    ):
        return True
    # A column passes on what it does not vouch for; it foretells nothing that way.
    if not (impersonal or foreseen) and story.genre.genre is Genre.OPINION:
        return True
    if "reportedly" not in cue.text.lower() and is_carried_over(story, sentence, cue):
        return True
    # Who leads a race is what polls and everybody say.
    if expression("standing").search(story.text, cue.span.end, sentence.end):
        return True
    # "Is expected to step down under the charter's rules": the rules expect it.
    if expression("laid-down").search(story.text, cue.span.end, sentence.end):
        return True
    if expression("lore").search(_with_sentence_before(story, sentence)):
        return True
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


def _is_charged_beside(story: Story, sentence: Span) -> bool:
    """Whether the sentence before alleges something in the account of a charge."""
    place = bisect_right(story.sentences, sentence.start, key=lambda each: each.start) - 1
    before = story.sentences[max(place - 1, 0)].of(story.text)
    charged = expression("in-court").search(_around(story, sentence, _NEARBY))
    return place > 0 and _LEGAL.search(before) is not None and charged is not None


def _around(story: Story, sentence: Span, reach: int = 1) -> str:
    """The sentence with those before it and behind, one each unless more are asked for."""
    place = bisect_right(story.sentences, sentence.start, key=lambda each: each.start) - 1
    beside = story.sentences[max(place - reach, 0) : place + reach + 1]
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
