"""A body of the story and every place where it is named."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backread.draft import BlockKind
from backread.span import Span


class OrganisationForm(StrEnum):
    """How a mention names a body: by its whole name, a part of it, or its acronym."""

    FULL = "full"
    SHORT = "short"
    ACRONYM = "acronym"


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """One mention of a body by name.

    Attributes:
        span: the name in ``Draft.text``, without article and possessive ending.
        text: the name as written.
        form: how it names the body.
        kind: the kind of the block that it stands in.
        quoted: whether it stands inside somebody's quoted words.
    """

    span: Span
    text: str
    form: OrganisationForm
    kind: BlockKind
    quoted: bool


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body in the story.

    Attributes:
        name: its fullest name in the story.
        mentions: every mention, in the order of the text.
    """

    name: str
    mentions: tuple[OrganisationMention, ...]
