"""Cues that promise a source and name none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

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
from backread.story.claims.expectations import is_planned
from backread.story.claims.expressions import expression
from backread.story.claims.named_beside import sentences_after
from backread.story.claims.told_beside import (
    is_carried_over,
    is_credited_elsewhere,
    is_extract,
    is_reported_beside,
    is_told_beside,
    is_told_to_outlet,
    names_outlet,
)
from backread.story.claims.word_classes import words as words_of
from backread.story.genre.genre import Genre
from backread.story.story import Story

_LEGAL = re.compile(r"\balleg\w+|\bsuspected\b", re.IGNORECASE)
_IT = re.compile(r"\bit\s+\Z", re.IGNORECASE)
_AS = re.compile(r"\s+as\b")
_TO = re.compile(r"\s+(?:to|as|likely)\b")
_MODAL = re.compile(r"\b(?:must|would|should|can|could|may|might|ought)\b", re.IGNORECASE)
_BEFORE = 2
_NEARBY = 2
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
#: What is reported, and not what is expected or how something is seen.
_REPORTS = re.compile(r"\b(?:reportedly|reported|said|understood)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^)]*\)")
_BASED = re.compile(r"\bbased on (?:[\w-]+ ){0,3}(?:from|by) ")
_UNREPORTED = re.compile(r"\bnot (?:\w+ )?(?:reported|said)\b")
_FORESEES = re.compile(r"\b(?:expect|predict|project|forecast|estimat|anticipat|tipped)")
_SEEN = re.compile(r"\b(?:seen|viewed|regarded|understood|perceived|considered)\b", re.IGNORECASE)
_WIDELY = re.compile(
    r"\b(?:widely|generally|commonly|universally|largely|broadly|by (?:many|some|most))\b",
    re.IGNORECASE,
)
_FORETELLS = re.compile(r"(?: as)? (?:\w+ )?(?:likely|unlikely|certain|sure|bound|set|doomed)\b")
_VERDICT = re.compile(r"(?: as)?(?P<words>(?: [\w’'-]+){1,5})")
#: "Because the halls are expected to be full, the town has": whoever acts on it expects it.
_DOUBTS = re.compile(r"supposedly|purportedly", re.IGNORECASE)
_FINITE = frozenset({"VB", "VBD", "VBZ", "VBP", "MD"})
_YOU = re.compile(r"\byou\s+\Z", re.IGNORECASE)
_GIVEN = re.compile(r"(?:Because|Since|Given that|With|As) (?:[\w’'-]+ ){1,8}\Z")
_ENDS = re.compile(r"\s*[,.;)]")
# What was expected once and came otherwise.
_ONCE_EXPECTED = re.compile(r"\b(?:originally|initially|first) expected\b", re.IGNORECASE)
_EXPECTED = re.compile(r"\b(?:expected|due|set|slated)\b", re.IGNORECASE)


def hidden_attributions(story: Story) -> Iterator[Span]:
    """The cues in the story's running text that nobody stands behind, here or beside them.

    A span covers the cue with its "it" and its preposition: "It is believed", "is seen as".
    """
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
    impersonal = _IT.search(story.text, sentence.start, cue.span.start) is not None
    if _LEGAL.search(cue.text) and (
        expression("in-court").search(_around(story, sentence, _NEARBY))
        or expression("violent-crime").search(words)
        or is_told_beside(story, sentence)
    ):
        return True
    # What "you are expected to" do is a custom.
    if _YOU.search(story.text, sentence.start, cue.span.start) or _colours(story, cue, sentence):
        return True
    if _REPORTS.search(cue.text) and _is_charged_beside(story, sentence):
        return True
    if _ONCE_EXPECTED.search(cue.text) or _MODAL.search(cue.text):
        return True
    if _is_supposed(story, cue, sentence) or _is_forecast(story, sentence):
        return True
    if _LEGAL.search(cue.text) and _FOR.search(story.text, sentence.start, cue.span.start):
        return True
    if _EXPECTED.search(cue.text) and is_planned(story, cue, sentence):
        return True
    if _BASED.search(words) or _UNREPORTED.search(cue.text):
        return True
    if "reportedly" in cue.text.lower() and (
        names_outlet(words) or is_reported_beside(story, sentence)
    ):
        return True
    if _REPORTS.search(cue.text) and (
        any(names_outlet(each) for each in _BRACKETS.findall(words))
        or is_credited_elsewhere(story, sentence)
        or is_told_to_outlet(story, sentence, impersonal=impersonal)
    ):
        return True
    if is_extract(story, sentence):
        return True
    # A column passes on what it does not vouch for; it foretells nothing that way.
    told = not impersonal and _FORESEES.search(cue.text) is None
    if told and story.genre.genre is Genre.OPINION:
        return True
    if _is_plain_view(story, cue, sentence):
        return True
    if "reportedly" not in cue.text.lower() and is_carried_over(story, sentence, cue):
        return True
    if _GIVEN.match(story.text[sentence.start : cue.span.start]):
        return True
    # Who leads a race is what polls and everybody say.
    if expression("standing").search(story.text, cue.span.end, sentence.end):
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


def _colours(story: Story, cue: Cue, sentence: Span) -> bool:
    """Whether "supposedly" is the writer's own doubt about a word: "a supposedly safe bridge".

    Before a finite verb it passes something on: "He supposedly burned it".
    """
    if not _DOUBTS.fullmatch(cue.text):
        return False
    words = list(story.scenes.unquoted_words(sentence))
    before = [token.tag_ for token, span, _ in words if span.end <= cue.span.start][-1:]
    after = [token.tag_ for token, span, _ in words if span.start >= cue.span.end][:1]
    finite = after and after[0] in _FINITE
    return not (finite or (after == ["VBN"] and before and before[0] in _FINITE))


def _is_plain_view(story: Story, cue: Cue, sentence: Span) -> bool:
    """Whether it tells as what something is seen, which is common knowledge as often as not.

    Not so where many are said to see it so, where it foretells something, or judges somebody.
    """
    if not _SEEN.search(cue.text):
        return False
    behind = Span(cue.span.end, sentence.end).of(story.text)
    if not _AS.match(behind) or _WIDELY.search(cue.text) or _FORETELLS.match(behind):
        return False
    verdict = _VERDICT.match(behind)
    said = set(verdict["words"].lower().split()) if verdict is not None else set()
    return not said & (words_of("judging") | words_of("failing-nouns"))


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
