"""Verbs that take sides, and where they are the right ones.

Somebody admits a fault, insists on what is doubted, and claims what the story goes on to refute;
and a lawsuit claims. There the verb says what happened.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from backread.span import Span
from backread.story.attributions.attribution import Attribution, Cue, CueKind
from backread.story.attributions.word_forms import word_key
from backread.story.claims.expressions import expression
from backread.story.claims.sources import stands_in_the_body
from backread.story.claims.vouching import can_be_asked
from backread.story.story import Story

_STATEMENT = re.compile(r"(?:that|to (?:be|have)) ", re.IGNORECASE)
_PERFECT = re.compile(r"(?:has|have|had|['’]s|['’]ve)\b", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|from|for|against|about|over|by)\s+\Z", re.IGNORECASE)
_BESIDE = 30
_ADMITTING = frozenset(map(word_key, ("admit", "concede", "confess")))
_STANDING_BY = frozenset(map(word_key, ("insist", "maintain")))
# What is claimed, admitted, conceded or maintained may be a thing: a patient, a penalty, a pump.
_WITH_OBJECT = frozenset(map(word_key, ("admit", "claim", "concede", "confess", "maintain")))
_WRITER = frozenset({"i", "we"})


def is_loaded(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether a loaded verb gives somebody a statement, and nothing in the story bears it out."""
    if cue.kind is not CueKind.SPEECH or cue.noun or cue.passive or not attribution.content:
        return False
    if not can_be_asked(attribution.source) or not stands_in_the_body(story, cue.span):
        return False
    return (
        attribution.source.text.lower() not in _WRITER
        and not story.is_quoted(cue.span)
        and _is_stated(story, attribution, cue)
        and not _is_borne_out(story, attribution, cue)
        and not _is_refuted(story, attribution, cue)
    )


def _is_stated(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the verb has a statement: not "conceded a penalty", "claimed the title".

    In "accused of claiming that" somebody else says that it was claimed.
    """
    if _OF.search(story.text, attribution.sentence.start, cue.span.start):
        return False
    if expression("no-statement").match(story.text, cue.span.end, attribution.sentence.end):
        return False
    content = attribution.content[0].of(story.text)
    if attribution.clause or attribution.quotes or _STATEMENT.match(content):
        return True
    return word_key(cue.lemma) not in _WITH_OBJECT


def _is_borne_out(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the verb fits: a fault, a denial, a stance held for long, a lawsuit."""
    key = word_key(cue.lemma)
    sentence = attribution.sentence.of(story.text)
    said = " ".join(part.of(story.text) for part in attribution.content)
    # Whoever has read the words knows what they admit before the verb says so.
    if key in _ADMITTING and (
        any(story.quotes[quote].span.start < cue.span.start for quote in attribution.quotes)
        or expression("own-fault").search(said)
        or expression("guilt").search(sentence)
    ):
        return True
    if key in _STANDING_BY and (
        _PERFECT.match(cue.text) or expression("denial").search(said) is not None
    ):
        return True
    return key == word_key("claim") and any(
        expression("suit").search(each.of(story.text)) for each in _up_to(story, attribution)
    )


def _up_to(story: Story, attribution: Attribution) -> Sequence[Span]:
    """The sentence and the one before it."""
    place = bisect_right(story.sentences, attribution.sentence.start, key=lambda each: each.start)
    return story.sentences[max(place - 2, 0) : place]


def _is_refuted(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the story says beside the verb, or in the next sentence, that it is not so."""
    start, end = max(cue.span.start - _BESIDE, 0), cue.span.end + _BESIDE
    if expression("falsely").search(story.text, start, end):
        return True
    place = bisect_right(story.sentences, attribution.sentence.start, key=lambda each: each.start)
    following = story.sentences[place : place + 1]
    return any(expression("refuted").search(each.of(story.text)) for each in following)
