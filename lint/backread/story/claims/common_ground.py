"""Statements that need no source: what the reporter reports as an event, and public record.

An event is dated or placed and stands in the past tense; whoever reports it vouches for it. Public
record is what anybody can look up: offices, court proceedings, results, calendars.
"""

from __future__ import annotations

import re

from backread.story.claims.claim import ClaimKind, Standing

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\."
)
_DATED = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|(?:last|this) "
    r"(?:week|month|year|night|morning|weekend|spring|summer|fall|autumn|winter)|"
    rf"(?:{_MONTHS})(?: \d{{1,2}}\b|,? \d{{4}}\b)?|(?:in|since|by|from|until|of) (?:1[5-9]|20)\d\d)"
)
_PAST = re.compile(
    r"\b(?!need\b|speed\b|indeed\b|proceed\b|exceed\b|succeed\b|bleed\b|breed\b|seed\b|feed\b)"
    r"(?:[a-z]{2,}ed|was|were|had|took|held|met|won|lost|began|left|came|went|gave|made|fell|rose|"
    r"saw|broke|hit|spoke|sent|shot|struck|found|became|grew|led|ran|fought|beat)\b"
)
_PROCEEDINGS = re.compile(
    r"\b(?:charged|convicted|indicted|sentenced|pleaded|pled|acquitted|arrested|accused|alleg\w+|"
    r"sued|lawsuit|trial|prosecut\w+|investigat\w+|jury|court|judge|verdict|suspected|suspect|"
    r"hearing|inquiry|probe|impeach\w+|fined|guilty|settle[ds]?|settlement|extradit\w+|appeal\w*)\b",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    r"\b(?:scheduled|slated|to be held|be held|take place|takes place|due to (?:begin|start|open|end|"
    r"meet|vote|speak|arrive|appear|return|face)|(?:will|to) (?:meet|begin|start|open|host|hold|visit|"
    r"speak|travel|return|play|face off|vote|attend|debate|continue (?:on|until)))\b",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"\b(?:(?:percent|per cent|%) of (?:the )?(?:vote|votes|ballots|precincts|shares?)|delegates|"
    r"elected|defeated|score[ds]?|goals?|points?|points lead|innings?|season|championship|league|"
    r"shares (?:rose|fell|closed)|index|stocks?|closed (?:up|down|at)|trading|founded|"
    r"born|named after|established|published|poll(?:s|ing)?|survey|margin of error)\b",
    re.IGNORECASE,
)
_TERMS = re.compile(
    r"\b(?:the|a|an|this|that|its|proposed|new) (?:[\w-]+ ){0,3}(?:bill|act|law|rule|rules|plan|"
    r"proposal|deal|contract|agreement|measure|policy|regulation|regulations|treaty|order|"
    r"legislation|amendment|programme|program|ban|tax|fund|project)\b",
    re.IGNORECASE,
)


def common_ground(sentence: str, kind: ClaimKind) -> Standing | None:
    """Why a claim of this kind needs no source in this sentence, or None if it does need one."""
    if kind is ClaimKind.ACCUSATION and _PROCEEDINGS.search(sentence):
        return Standing.RECORD
    if kind is ClaimKind.FORECAST:
        return Standing.RECORD if _CALENDAR.search(sentence) else None
    if kind in {ClaimKind.FIGURE, ClaimKind.SUPERLATIVE, ClaimKind.TREND, ClaimKind.CAUSE}:
        if _RESULT.search(sentence):
            return Standing.RECORD
        if _DATED.search(sentence) and _PAST.search(sentence):
            return Standing.WITNESSED
    return None


def states_terms(sentence: str) -> bool:
    """Whether the sentence tells what a law, a contract or a plan says or costs."""
    return _TERMS.search(sentence) is not None


def is_dated_event(sentence: str) -> bool:
    """Whether the sentence reports something in the past tense that has a date."""
    return bool(_DATED.search(sentence) and _PAST.search(sentence))
