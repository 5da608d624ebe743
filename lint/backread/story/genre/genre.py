"""What kinds of pieces there are, as far as they differ in who answers for what they say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Genre(StrEnum):
    """What kind of piece a draft is.

    ``REPORT``: news and features; what is open to question needs a source. ``ANALYSIS``: news
    analysis and explainers; their judgements are the writer's, their figures and accusations are
    not. ``OPINION``: columns, editorials, essays, reviews and letters, which state their author's
    views.
    """

    REPORT = "report"
    ANALYSIS = "analysis"
    OPINION = "opinion"


@dataclass(frozen=True, slots=True)
class GenreReading:
    """What a draft was taken for, and why.

    Attributes:
        genre: the kind of piece.
        declared: the words by which the draft says so itself, or an empty string.
        likelihood: how far its voice is that of a column, 0 to 1, whatever it declares.
    """

    genre: Genre
    declared: str
    likelihood: float
