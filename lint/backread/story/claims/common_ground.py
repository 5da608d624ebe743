"""Statements that need no source: what the reporter reports as an event, and public record.

An event is dated or placed and stands in the past tense; whoever reports it vouches for it. Public
record is what anybody can look up: offices, court proceedings, results, calendars.
"""

from __future__ import annotations

import re

from backread.story.claims.claim import ClaimKind, Standing
from backread.story.claims.expressions import expression

_PRESENT = re.compile(r"(?:has|have|is|are)\b", re.IGNORECASE)


def common_ground(sentence: str, kind: ClaimKind, claim: str) -> Standing | None:
    """Why a claim of this kind needs no source in this sentence, or None if it does need one.

    Args:
        sentence: the sentence.
        kind: what is claimed.
        claim: the words that make it a claim: "has halved" is no event, whatever day it is since.
    """
    if kind is ClaimKind.ACCUSATION and expression("proceedings").search(sentence):
        return Standing.RECORD
    if kind is ClaimKind.FORECAST:
        return Standing.RECORD if expression("calendar").search(sentence) else None
    if kind in {ClaimKind.FIGURE, ClaimKind.SUPERLATIVE, ClaimKind.TREND, ClaimKind.CAUSE}:
        if kind is not ClaimKind.CAUSE and expression("result").search(sentence):
            return Standing.RECORD
        if is_dated_event(sentence, claim):
            return Standing.WITNESSED
    return None


def states_terms(sentence: str) -> bool:
    """Whether the sentence tells what a law, a contract or a plan says or costs."""
    return expression("terms").search(sentence) is not None


def is_of_markets(sentence: str) -> bool:
    """Whether the sentence tells of prices on a market."""
    return expression("market").search(sentence) is not None


def is_of_statistics(sentence: str) -> bool:
    """Whether the sentence tells of what statistics offices count each month: jobs, prices."""
    return expression("statistics").search(sentence) is not None


def is_dated_event(sentence: str, claim: str) -> bool:
    """Whether the sentence reports something in the past tense that has a date."""
    return not _PRESENT.match(claim) and bool(
        expression("dated").search(sentence) and expression("past").search(sentence)
    )
