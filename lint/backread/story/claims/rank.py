"""How much an editor would mind a claim without a source."""

from __future__ import annotations

import re

from backread.story.claims.claim import ClaimKind
from backread.story.claims.common_ground import is_dated_event, states_terms
from backread.story.claims.marks import Mark
from backread.story.claims.statements import Statement
from backread.story.claims.vouching import mentions_minds

#: What each further mark in the sentence adds.
_FURTHER = 0.03

#: The lede sums up what the story goes on to source, and what the whole of it is about.
_LEDE = 0.8

#: An event is vouched for by whoever reports it.
_DATED = 0.7

#: What a law or a contract says stands in it.
_TERMS = 0.8

#: Words of speech, belief or attitude stand beside it, and it may be part of somebody's view.
_BESIDE_A_SOURCE = 0.8

#: A share of people who think or say so comes from a poll that the story names somewhere.
_POLLED = 0.6

#: An essay or a column is its author's own word.
_OPINION = 0.6

_IN_TERMS = frozenset({ClaimKind.FIGURE, ClaimKind.FORECAST, ClaimKind.CAUSE})
_CONDITIONAL = re.compile(r"\b(?:if|unless|would)\b", re.IGNORECASE)


def rank(statement: Statement, mark: Mark, marks: int) -> float:
    """A rank of 0 to 1: the mark's weight, raised by further marks, lowered by what excuses it."""
    value = mark.weight + _FURTHER * (marks - 1)
    if statement.in_lede:
        value *= _LEDE
    if _is_beside_a_source(statement, mark):
        value *= _POLLED if mark.kind is ClaimKind.FIGURE else _BESIDE_A_SOURCE
    elif mark.kind is ClaimKind.FIGURE and statement.of_polls:
        value *= _POLLED
    if statement.opinion:
        value *= _OPINION
    if mark.kind is not ClaimKind.FORECAST and is_dated_event(statement.text):
        value *= _DATED
    elif mark.kind in _IN_TERMS and states_terms(statement.text):
        value *= _TERMS
    if mark.kind is ClaimKind.FORECAST and _CONDITIONAL.search(statement.text):
        value *= _TERMS
    return round(min(value, 1.0), 3)


def _is_beside_a_source(statement: Statement, mark: Mark) -> bool:
    words = statement.span_of(mark.start, mark.end)
    rest = f"{statement.narrated[: mark.start]} {statement.narrated[mark.end :]}"
    return any(not cue.overlaps(words) for cue in statement.cues) or mentions_minds(rest)
