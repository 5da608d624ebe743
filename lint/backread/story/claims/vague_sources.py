"""Vague sources that are none: a consensus, an anonymous one with a reason, a phrase."""

from __future__ import annotations

import re

from backread.story.attributions.attribution import Attribution
from backread.story.attributions.source_kinds import singular
from backread.story.attributions.source_words import DOCUMENTS
from backread.story.claims.expressions import expression
from backread.story.claims.lede import is_in_lede
from backread.story.claims.named_beside import sentences_after, singular_noun
from backread.story.claims.unnamed import unnamed_sources
from backread.story.genre.genre import Genre
from backread.story.story import Story

_FORECASTS = frozenset({"expect", "forecast", "predict", "project", "anticipate", "estimate"})
_FORECASTERS = frozenset({"analyst", "economist", "investor", "trader", "forecaster", "expert"})
_THAN = re.compile(r"\b(?:than|beat\w*|above|below|as|missed|exceed\w*)\s(?:what )?\Z")
_POLLED = re.compile(r"\b(?:polled|surveyed|canvassed|interviewed) by [A-Z]")
# What polls do that foresee a vote: "polls had suggested that she would win".
_FORETELLS = _FORECASTS | {"suggest", "show", "indicate", "point", "put"}
_POLLS = frozenset({"poll", "survey", "pollster"})
_MADE_KNOWN = frozenset({"declare", "reveal", "announce", "disclose", "publish"})
_TEMPORAL = re.compile(r"\b(?:after|since|before|when|until) (?:[A-Z]?[\w-]+ )?\Z")
_WHAT = re.compile(r"\bwhat (?:[\w’'-]+ ){0,2}\Z")
_LABELS = frozenset({"call", "dub", "term"})
_THESE = re.compile(r"\b[Tt]h(?:e|ese|ose) sources\b")
_ANONYMITY = re.compile(r"\banonym(?:ity|ously)\b")
_BELOW = 6
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
    if _THESE.search(story.text, 0, attribution.sentence.start):
        return True
    below = sentences_after(story, attribution.sentence, _BELOW)
    return any(
        (each.first.sentence.start < attribution.sentence.start or lede)
        and singular_noun(each.first.source.head) == singular_noun(attribution.source.head)
        for each in unnamed_sources(story)
    ) or (lede and any(_ANONYMITY.search(each.of(story.text)) for each in below))


def says_why_unnamed(story: Story, attribution: Attribution) -> bool:
    """Whether the sentence says why the source has no name: it is an anonymous one, with reason."""
    sentence = attribution.sentence
    return expression("reason").search(story.text, sentence.start, sentence.end) is not None


def is_turn_of_phrase(story: Story, attribution: Attribution) -> bool:
    """Whether the words only say that a thing is hardly in doubt: "few doubted", "did anyone?"."""
    source = attribution.source
    if attribution.sentence.of(story.text).rstrip("\"'”’) ").endswith("?"):
        return True
    # "It does not say that anyone knew"; a link's "MORE" is of the page.
    if source.text.lower() in {"anyone", "anybody"} or source.text.isupper():
        return True
    cue = attribution.cue
    hardly = source.head in _NOBODY or _FEW.match(source.text) is not None
    return hardly and cue is not None and cue.lemma in _DOUBTS


def is_overtaken(attribution: Attribution) -> bool:
    """Whether it is a forecast that has been held against what came: "pundits had predicted"."""
    cue = attribution.cue
    if cue is None or not cue.text.lower().startswith("had"):
        return False
    polls = singular_noun(attribution.source.head) in _POLLS
    return cue.lemma in (_FORETELLS if polls else {"predict", "forecast"})


def makes_known(story: Story, attribution: Attribution) -> bool:
    """Whether something made known only dates what is told: "a year after economists declared"."""
    cue, span = attribution.cue, attribution.source.span
    if cue is None or span is None or cue.lemma not in _MADE_KNOWN:
        return False
    return _TEMPORAL.search(story.text[attribution.sentence.start : span.start]) is not None


def only_labels(story: Story, attribution: Attribution) -> bool:
    """Whether only the word of a camp is told: "what campaigners call a heartbeat bill"."""
    cue, span = attribution.cue, attribution.source.span
    if cue is None or span is None or cue.lemma not in _LABELS:
        return False
    return _WHAT.search(story.text[attribution.sentence.start : span.start]) is not None


def is_a_columnists(story: Story, attribution: Attribution) -> bool:
    """Whether people are summed up in what calls itself opinion, whose author answers for it.

    Studies and polls have to be told there too.
    """
    genre = story.genre
    opinion = genre.genre is Genre.OPINION and bool(genre.declared)
    return opinion and singular(attribution.source.head) not in DOCUMENTS
