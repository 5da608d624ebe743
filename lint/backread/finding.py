"""What a rule finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from backread.span import Span


class Severity(StrEnum):
    """How much a finding matters, from least to most."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return list(Severity).index(self)


class Safety(StrEnum):
    """Whether a fix may be made unseen. Names and figures never may."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True)
class Related:
    """The other side of a disagreement, with its own short message."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Puts ``replacement`` in the place of a span of the draft's text."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that would settle a finding, described by ``message`` in the imperative."""

    message: str
    edits: Sequence[Edit]
    safety: Safety = Safety.UNSAFE


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where the story disagrees with itself.

    ``message`` names both sides and gives the counts. Spans are of ``Draft.text``. Which rule
    found it, and how severe it is, the desk adds from the rule and the configuration; ``severity``
    is for a rule whose findings differ in it, and gives way to the configuration.
    """

    span: Span
    message: str
    related: Sequence[Related] = ()
    fixes: Sequence[Fix] = ()
    severity: Severity | None = None
