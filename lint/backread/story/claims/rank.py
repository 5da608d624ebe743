"""How much an editor would mind a claim without a source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from backread.span import Span
from backread.story.claims.claim import ClaimKind
from backread.story.claims.common_ground import (
    is_dated_event,
    is_of_markets,
    is_of_statistics,
    states_terms,
)
from backread.story.claims.expressions import expression
from backread.story.claims.firmness import firmness, how_measured
from backread.story.claims.marks import Mark
from backread.story.claims.statement import Statement
from backread.story.genre.genre import Genre

#: What each further mark in the sentence adds.
_FURTHER = 0.04

#: The lede sums up what the story goes on to source, and what the whole of it is about.
_LEDE = 0.8

#: An event is vouched for by whoever reports it.
_DATED = 0.7

#: A view of what happened then is still one.
_DATED_VIEW = 0.94

_PLAINLY_A_VIEW = 0.8

#: "Is the cause of" says so whatever the plan says.
_PLAINLY_A_CAUSE = 0.75

#: What a law or a contract says stands in it.
_TERMS = 0.8

#: What the sentence takes as said already, or says under a condition, is not its point.
_BY_THE_WAY = 0.8

#: A source stands beside it, and it may be part of what that one says.
_BESIDE_A_SOURCE = 0.66

#: So do those that make the claim, where they are a cue themselves; an accusation is made by them.
_BY_A_CUE = 0.76

#: Words of speech, belief or attitude do, whoever they are tied to.
_BESIDE_A_MIND = 0.75

#: Below the first likelihood that the sentence holds a cue nothing is taken off; above the second
#: as much as can be. In PolNeAR one in twelve sentences at the first is marked as somebody's, and
#: three in four at the second.
_UNLIKELY, _LIKELY = 0.08, 0.6
_MAY_BE_SAID = 0.5

#: It may go on with what somebody says.
_POINTING_BACK = 0.82

#: A long sentence has room for somebody who was not found.
_LONG = 0.86
_MANY_WORDS = 28

#: A study, a poll or a report that speaks nearby may bear it out.
_NEAR_DOCUMENT = 0.86

#: What opens a paragraph of figures and voices is borne out by them.
_BORNE_OUT = 0.86
_BEARABLE = frozenset(
    {ClaimKind.CHARACTERISATION, ClaimKind.TREND, ClaimKind.CAUSE, ClaimKind.SUPERLATIVE}
)

#: A figure that the words before have told goes on with their source; a body's accounts and seats
#: are on public record.
_TAKEN_UP, _ON_PUBLIC_RECORD = 0.8, 0.8
_MEASURES = frozenset({ClaimKind.FIGURE, ClaimKind.SUPERLATIVE, ClaimKind.TREND})

#: Words that it quotes are somebody's.
_QUOTING = 0.8

#: Where most sentences have a source, one without may well rest on the same. A record hardly does.
_WELL_SOURCED = 0.95
_MOST = 0.55

#: What markets do and are at, and what a statistics office counts, anybody can look up.
_QUOTED_PRICES = 0.75

#: A share of people who think or say so comes from a poll that the story names somewhere; one of
#: those who do something may.
_POLLED, _POLLED_ELSEWHERE = 0.6, 0.85

#: What a shift suggests, and what people answered wrongly, a poll beside it bears out.
_READ_FROM_A_POLL = 0.86

_IN_PERCENT = re.compile(r"\d(?:%| per ?cent\b)")

#: How many live in a country, and so what share of it a town is, is in every book of reference.
_COUNTED_ANYWHERE = 0.75
_OF_ALL = re.compile(r"\bpopulation\b")

#: An essay or a column is its author's own word; so are the judgements of a news analysis.
_OPINION = 0.5
_ANALYSIS = 0.8
_VIEWS = frozenset({ClaimKind.FORECAST, ClaimKind.CHARACTERISATION, ClaimKind.CAUSE})

_IN_TERMS = frozenset({ClaimKind.FIGURE, ClaimKind.FORECAST, ClaimKind.CAUSE})
_FACTS = frozenset({ClaimKind.FIGURE, ClaimKind.SUPERLATIVE, ClaimKind.TREND, ClaimKind.CAUSE})
#: Words under a condition, and a condition anywhere.
_IF = re.compile(r"\b(?:if|unless|so long as|as long as|provided)\b[^,;]*\Z", re.IGNORECASE)
_WOULD = re.compile(r"\bwould\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What speaks for somebody behind a sentence in which no source was found.

    Attributes:
        likelihood: how likely it is that a word of it is a cue, 0 to 1.
        minds: whether words of speech, belief or attitude stand in it.
        cues: the cues in it that give something to somebody.
    """

    likelihood: float = 0.0
    minds: bool = False
    cues: tuple[Span, ...] = ()


def rank(statement: Statement, mark: Mark, marks: int, doubt: Doubt) -> float:
    """A rank of 0 to 1: the mark's weight, raised by further marks, lowered by what excuses it.

    Args:
        statement: the sentence.
        mark: the words that make the claim.
        marks: how many marks the sentence has.
        doubt: what speaks for a source that was not found.
    """
    words = statement.text[mark.start : mark.end]
    value = mark.weight + _FURTHER * (marks - 1)
    if not mark.asserted:
        value *= _BY_THE_WAY
    if statement.in_lede:
        value *= _LEDE
    value *= 1 - (1 - _MAY_BE_SAID) * _share(doubt.likelihood)
    if _is_beside_a_source(statement, mark, doubt):
        value *= _BESIDE_A_SOURCE
    elif mark.kind is not ClaimKind.ACCUSATION and not mark.of_somebody:
        if _is_a_cue(statement, mark, doubt):
            value *= _BY_A_CUE
        elif doubt.minds:
            value *= _BESIDE_A_MIND
    if statement.of_polls and (
        mark.kind is ClaimKind.FIGURE
        or (mark.kind is ClaimKind.TREND and _IN_PERCENT.search(statement.text))
    ):
        value *= _POLLED if expression("views-held").search(statement.text) else _POLLED_ELSEWHERE
    if statement.near_poll and mark.kind is ClaimKind.CHARACTERISATION and _may_be_an_event(mark):
        value *= _READ_FROM_A_POLL
    if mark.kind is ClaimKind.FIGURE and _OF_ALL.search(statement.text):
        value *= _COUNTED_ANYWHERE
    # "It raised fears among fishermen that the quota could be lost": they fear it.
    if expression("feared").search(statement.text, 0, mark.start):
        value *= _BESIDE_A_MIND
    if statement.points_back:
        value *= _POINTING_BACK
    if len(statement.text.split()) > _MANY_WORDS:
        value *= _LONG
    if statement.borne_out and mark.kind in _BEARABLE:
        value *= _BORNE_OUT
    if _IF.search(statement.text[: mark.start]):
        value *= _BY_THE_WAY
    if statement.quotes:
        value *= _QUOTING
    if (statement.near_document and mark.kind is not ClaimKind.ACCUSATION) or (
        statement.in_series and mark.kind in _MEASURES
    ):
        value *= _NEAR_DOCUMENT
    elif statement.sourced_share > _MOST and mark.kind is not ClaimKind.SUPERLATIVE:
        value *= _WELL_SOURCED
    if statement.genre is Genre.OPINION:
        value *= _OPINION
    elif statement.genre is Genre.ANALYSIS and mark.kind in _VIEWS:
        value *= _ANALYSIS
    if _may_be_an_event(mark) and is_dated_event(statement.text, words):
        value *= _DATED if mark.kind in _FACTS else _DATED_VIEW
    elif _may_be_a_term(statement, mark) and (
        states_terms(statement.text) or (mark.kind is ClaimKind.FORECAST and statement.terms_before)
    ):
        value *= _TERMS
    if mark.kind is ClaimKind.FIGURE and _WOULD.search(statement.text):
        value *= _TERMS
    if mark.kind in _MEASURES and expression("taken-up").match(statement.text):
        value *= _TAKEN_UP
    if mark.kind is ClaimKind.FIGURE and expression("public-accounts").match(
        statement.text, mark.start
    ):
        value *= _ON_PUBLIC_RECORD
    if mark.kind is ClaimKind.TREND:
        value *= how_measured(statement)
    if mark.kind is ClaimKind.FORECAST:
        value *= firmness(statement, mark)
    if mark.kind in _FACTS and (
        is_of_markets(statement.text)
        or (statement.of_statistics and is_of_statistics(statement.text))
    ):
        value *= _QUOTED_PRICES
    return round(min(value, 1.0), 3)


def _may_be_an_event(mark: Mark) -> bool:
    """Whether it can be something that happened; what a move shows is always somebody's view."""
    return mark.kind is not ClaimKind.FORECAST and mark.weight < _PLAINLY_A_VIEW


def _may_be_a_term(statement: Statement, mark: Mark) -> bool:
    """Whether it can be what a plan lays down: that it will ruin somebody never is."""
    if mark.kind is ClaimKind.FORECAST:
        return expression("lays-down").match(statement.text, mark.start) is not None
    return mark.kind in _IN_TERMS and mark.weight < _PLAINLY_A_CAUSE


def _share(likelihood: float) -> float:
    return min(max((likelihood - _UNLIKELY) / (_LIKELY - _UNLIKELY), 0.0), 1.0)


def _is_a_cue(statement: Statement, mark: Mark, doubt: Doubt) -> bool:
    words = statement.span_of(mark.start, mark.end)
    return any(cue.overlaps(words) for cue in doubt.cues)


def _is_beside_a_source(statement: Statement, mark: Mark, doubt: Doubt) -> bool:
    words = statement.span_of(mark.start, mark.end)
    return any(not cue.overlaps(words) for cue in doubt.cues)
