"""A sentence as a statement: the narrated words, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backread.span import Span
from backread.story.attributions.attribution import (
    ON_RECORD,
    Attribution,
    CueKind,
    Source,
    SourceKind,
)
from backread.story.claims.claim import ClaimKind
from backread.story.claims.vouching import can_be_asked, vouches
from backread.story.genre.genre import Genre
from backread.story.story import Story


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the story's running text.

    Attributes:
        sentence: where it stands.
        text: the sentence, each white-space character a space.
        narrated: the sentence with every quoted character made a space.
        attributions: places in ``story.attributions`` of those with a part in the sentence.
        carried: the place of the attribution that a neighbour carries over to it, or None.
        related: whether it shares a word with the sentence before.
        in_lede: whether it is one of the first two sentences of the story's first paragraph.
        cues: the cues in it, of whatever kind, that have a source.
        genre: what kind of piece the story is, or the box in it that the sentence stands in.
        of_polls: whether the story tells of a poll.
        near_poll: whether it or a sentence shortly before tells of a poll or a survey.
        points_back: whether it opens by pointing to a sentence before it that somebody is tied to.
        near_document: whether a document speaks in it, or of something in it in the three
            sentences on either side.
        terms_before: whether one of the two sentences before tells what a law or a plan says.
        in_series: whether somebody is on record for a figure of the same matter shortly before.
        of_statistics: whether the story tells of a statistics office or of government data.
        borne_out: whether the next sentence of its paragraph has a source or a figure to the same
            effect, or the next paragraph opens with somebody's words.
        sourced_share: the share of the story's sentences that put somebody on record, 0 to 1.
    """

    sentence: Span
    text: str
    narrated: str
    attributions: tuple[int, ...]
    carried: int | None
    related: bool
    in_lede: bool
    cues: tuple[Span, ...]
    genre: Genre
    of_polls: bool
    near_poll: bool
    points_back: bool
    near_document: bool
    terms_before: bool
    in_series: bool
    of_statistics: bool
    borne_out: bool
    sourced_share: float

    @property
    def quotes(self) -> bool:
        """Whether some of its words are quoted."""
        return self.text != self.narrated

    def span_of(self, start: int, end: int) -> Span:
        """A stretch of the sentence as one of the draft's text."""
        return Span(start, end).shifted(self.sentence.start)

    def of_nobody(self, story: Story, marks: Mapping[Span, ClaimKind]) -> Iterator[Span]:
        """The cues in the sentence that have been found and give nothing to anybody.

        Those are the cues of a passive without a source, which is no hidden one ("are known for"),
        and those within a claim whose source cannot be asked ("this approach reflects") or is
        part of the claim ("the whole town is watching") or is accused by it ("the mayor lied").
        What a share of people do, think or try is claimed of them ("one in five has given up").
        """
        for attribution in (story.attributions[place] for place in self.attributions):
            source, cue = attribution.source, attribution.cue
            if cue is None or cue.kind is CueKind.HEDGE:
                continue
            if _is_of_the_claim(source, cue.kind, marks):
                yield cue.span
                continue
            claimed = [span for span in marks if cue.span.overlaps(span)]
            if source.kind is SourceKind.NONE and cue.passive:
                yield cue.span
                continue
            for span in claimed:
                accused = marks[span] is ClaimKind.ACCUSATION
                if accused or not can_be_asked(source) or _is_within(source, span):
                    yield span

    def source_of(self, story: Story, span: Span) -> int | None:
        """The place of the attribution in this sentence that vouches for a stretch of it."""
        for place in self.attributions:
            attribution = story.attributions[place]
            if attribution.covers(span) and _stands_behind(attribution, span):
                return place
        return next(
            (
                place
                for place in self.attributions
                if vouches(story.attributions[place])
                and _stands_behind(story.attributions[place], span)
            ),
            None,
        )


def _stands_behind(attribution: Attribution, span: Span) -> bool:
    """Whether words have a source in an attribution, be it a hidden one.

    In "the harbor master lied" the accusation is no statement of the harbor master's.
    """
    cue = attribution.cue
    if cue is not None and cue.span.overlaps(span):
        return False
    hidden = cue is not None and cue.kind is CueKind.HEDGE
    return hidden or can_be_asked(attribution.source)


def _is_of_the_claim(source: Source, cue: CueKind, marks: Mapping[Span, ClaimKind]) -> bool:
    """Whether the source is a share that is claimed to try, or somebody who is accused."""
    if source.span is None or cue in ON_RECORD:
        return False
    return any(
        (kind is ClaimKind.FIGURE and cue is CueKind.INTENTION and span.overlaps(source.span))
        or (kind is ClaimKind.ACCUSATION and source.span.start < span.start)
        for span, kind in marks.items()
    )


def _is_within(source: Source, span: Span) -> bool:
    return source.span is not None and span.contains(source.span)
