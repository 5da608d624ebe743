"""How much an editor would mind a claim without a source."""

from __future__ import annotations

import re

from backread.story.claims.claim import ClaimKind
from backread.story.claims.common_ground import is_dated_event, states_terms
from backread.story.claims.marks import Mark
from backread.story.claims.statements import Statement

#: What each further mark in the sentence adds.
_FURTHER = 0.03

#: The lede sums up what the story goes on to source, and what the whole of it is about.
_LEDE = 0.8

#: An event is vouched for by whoever reports it.
_DATED = 0.7

#: What a law or a contract says stands in it.
_TERMS = 0.8

#: The words stand beside somebody's belief or intention, and may be meant as part of it.
_BESIDE_A_SOURCE = 0.8

#: An essay or a column is its author's own word.
_OPINION = 0.6

_CONDITIONAL = re.compile(r"\b(?:if|unless|would)\b", re.IGNORECASE)


def rank(statement: Statement, mark: Mark, marks: int) -> float:
    """A rank of 0 to 1: the mark's weight, raised by further marks, lowered by what excuses it."""
    value = mark.weight + _FURTHER * (marks - 1)
    if statement.in_lede:
        value *= _LEDE
    if statement.beside_a_source:
        value *= _BESIDE_A_SOURCE
    if statement.opinion:
        value *= _OPINION
    if mark.kind is not ClaimKind.FORECAST and is_dated_event(statement.text):
        value *= _DATED
    elif states_terms(statement.text):
        value *= _TERMS
    if mark.kind is ClaimKind.FORECAST and _CONDITIONAL.search(statement.text):
        value *= _TERMS
    return round(min(value, 1.0), 3)
