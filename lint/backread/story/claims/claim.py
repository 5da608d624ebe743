"""What a claim is: a statement that somebody could check, and where its source is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from backread.span import Span


class ClaimKind(StrEnum):
    """What is claimed.

    ``FIGURE``: a number or a share. ``SUPERLATIVE``: a superlative or a comparison. ``CAUSE``: that
    one thing brought about another. ``TREND``: that something grows, shrinks or spreads.
    ``FORECAST``: what will come. ``ACCUSATION``: a wrong that somebody did. ``CHARACTERISATION``: a
    judgement of somebody's conduct, motives or state of mind.
    """

    FIGURE = "figure"
    SUPERLATIVE = "superlative"
    CAUSE = "cause"
    TREND = "trend"
    FORECAST = "forecast"
    ACCUSATION = "accusation"
    CHARACTERISATION = "characterisation"


class Standing(StrEnum):
    """Where a claim's source is.

    ``SENTENCE``: in its sentence. ``NEIGHBOUR``: carried over from a sentence beside it.
    ``WITNESSED``: the reporter reports an event, dated or placed. ``RECORD``: common ground, such
    as offices held, court records, results and scheduled dates. ``NOWHERE``: there is none.
    """

    SENTENCE = "sentence"
    NEIGHBOUR = "neighbour"
    WITNESSED = "witnessed"
    RECORD = "public record"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable statement.

    Attributes:
        span: the words that make it a claim: "will double", "a third of the apartments".
        text: the words as written.
        sentence: the sentence that they stand in.
        kind: what is claimed.
        standing: where its source is.
        attribution: place in ``story.attributions`` of the attribution that it rests on, or None.
        rank: how sure it is that this is a claim that needs a source, and how much an editor would
            mind one without: 0 to 1.
    """

    span: Span
    text: str
    sentence: Span
    kind: ClaimKind
    standing: Standing
    attribution: int | None
    rank: float

    @property
    def attributed(self) -> bool:
        """Whether the reader is told who says so."""
        return self.standing in {Standing.SENTENCE, Standing.NEIGHBOUR}

    @property
    def needs_source(self) -> bool:
        """Whether it should have a source: it is neither witnessed nor on public record."""
        return self.standing not in {Standing.WITNESSED, Standing.RECORD}


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of a story, in the order of the text: one of each kind a sentence at most."""

    all: tuple[Claim, ...] = ()

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, index: int) -> Claim:
        return self.all[index]

    def unsourced(self) -> Iterator[Claim]:
        """The strongest claim of each sentence that has claims without a source."""
        strongest: dict[Span, Claim] = {}
        for claim in self.all:
            if claim.standing is Standing.NOWHERE:
                known = strongest.get(claim.sentence)
                if known is None or claim.rank > known.rank:
                    strongest[claim.sentence] = claim
        return iter(strongest.values())
