"""How firmly a forecast is made, and how far a trend can be checked: by number, date or cause."""

from __future__ import annotations

import re

from backread.story.claims.expressions import expression
from backread.story.claims.marks import Mark
from backread.story.claims.statement import Statement

#: What is over by Thursday is laid down, and what is planned for a month all but is.
_SCHEDULED, _PLANNED = 0.7, 0.8

#: What may come of something is said with care already, unless it says by when; so is what would.
_MAYBE = 0.82
_UNDER_A_CONDITION = 0.78

#: Tension that grows and rows that will likely come, without a number, a date or a cause, are what
#: the day's news is told with, and editors let most of them pass.
_UNMEASURED, _MEASURED = 0.88, 1.08

_MODAL = re.compile(r"\b(?:could|may|might)\b", re.IGNORECASE)
_WOULD = re.compile(r"\bwould\b", re.IGNORECASE)
_MODAL_BEFORE = 12
_NEAR_BY = 40


def how_measured(statement: Statement) -> float:
    """How far a trend can be checked: a factor, at most 1."""
    if _says("on-a-day", statement.text):
        return _SCHEDULED
    return 1.0 if _says("measure", statement.text) else _UNMEASURED


def firmness(statement: Statement, mark: Mark) -> float:
    """How firmly a forecast is made, and not laid down: a factor of about 1.

    "Would" is under a condition, and "could" leaves it open.
    """
    measured = expression("measure").search(statement.text, mark.start) is not None
    return _openness(statement, mark) * (_MEASURED if measured else 1.0)


def _openness(statement: Statement, mark: Mark) -> float:
    text = statement.text
    if _says("on-a-day", text) or _says("until-a-day", text):
        return _SCHEDULED
    if _says("in-a-month", text):
        return _PLANNED
    if _WOULD.search(text) or _says("under-condition", text):
        return _UNDER_A_CONDITION
    near = text[mark.end : mark.end + _NEAR_BY]
    if _says("likely-to", text[mark.start : mark.end]) and not _says("measure", near):
        return _UNMEASURED
    before = text[max(mark.start - _MODAL_BEFORE, 0) : mark.end]
    if _MODAL.search(before) and not expression("by-when").match(text, mark.end):
        return _MAYBE
    return 1.0


def _says(name: str, words: str) -> bool:
    return expression(name).search(words) is not None
