"""What an attribution is: a source, a cue and what is said.

The three parts are those of PARC and PolNeAR (Pareti 2012; Newell et al. 2018): the source says,
the cue tells us so ("said", "according to", "the claim that"), the content is what is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from backread.span import Span


class SourceKind(StrEnum):
    """What a reader is told of the source.

    ``NAMED`` is a person or an organisation by name. ``DESCRIBED`` is somebody whom the story
    could name or tells apart without a name: "the victim's mother", "a spokesman for the city".
    ``ANONYMOUS`` is somebody whose name is kept back: "an official", "two people familiar with the
    matter", "sources". ``VAGUE`` could be anybody: "experts", "critics", "many". ``COLLECTIVE`` is
    a body of people that can be told: "police", "Republicans", "the committee". ``DOCUMENT`` is a
    report, a poll, court papers, data. ``NONE`` is nobody: "it is believed", "reportedly".
    """

    NAMED = "named"
    DESCRIBED = "described"
    ANONYMOUS = "anonymous"
    VAGUE = "vague"
    COLLECTIVE = "collective"
    DOCUMENT = "document"
    NONE = "none"


class CueKind(StrEnum):
    """What the cue says that the source does.

    ``SPEECH``: said, told, according to, a headline's colon. ``WRITING``: wrote, tweeted.
    ``EVIDENCE``: found, shows, suggests, saw. ``BELIEF``: thinks, expects, knows, fears.
    ``ATTITUDE``: praises, supports, condemns. ``INTENTION``: plans, wants, agreed, vowed.
    ``HEDGE``: reportedly, allegedly, "is said to", "it is believed", where nobody is named.
    """

    SPEECH = "speech"
    WRITING = "writing"
    EVIDENCE = "evidence"
    BELIEF = "belief"
    ATTITUDE = "attitude"
    INTENTION = "intention"
    HEDGE = "hedge"


#: The kinds by which somebody is on record: what stands in their content has a source.
ON_RECORD = frozenset({CueKind.SPEECH, CueKind.WRITING, CueKind.EVIDENCE})


@dataclass(frozen=True, slots=True)
class Source:
    """Who or what says so.

    Attributes:
        span: where the source stands, with its title and description ("the mayor, Ana Reyes");
            None where there is no word for it. A pronoun is a source too, "who" among them.
        text: the source as written, or an empty string.
        kind: what a reader is told of it, once a pronoun is resolved.
        person: index in ``story.people``, where it is somebody of the cast.
        organisation: the organisation's name as written, where it is one.
        head: the noun of the source in lower case ("official" of "a senior official"), or an
            empty string; of "who" the noun it stands for, of another pronoun the pronoun.
        plural: whether it is more than one.
    """

    span: Span | None = None
    text: str = ""
    kind: SourceKind = SourceKind.NONE
    person: int | None = None
    organisation: str | None = None
    head: str = ""
    plural: bool = False

    @property
    def identified(self) -> bool:
        """Whether a reader could go and ask: named, described, a known body or a document."""
        return self.kind not in {SourceKind.ANONYMOUS, SourceKind.VAGUE, SourceKind.NONE}


@dataclass(frozen=True, slots=True)
class Cue:
    """The words by which a statement is given to its source.

    Attributes:
        span: where they stand, with auxiliaries and particles: "has said", "according to".
        text: the words as written.
        kind: what they say that the source does.
        lemma: the dictionary form of the verb or noun, or the phrase in lower case; ``:`` for a
            colon.
        noun: whether the cue is a noun ("the warning that").
        passive: whether it is a verb in the passive ("was told", "is believed").
    """

    span: Span
    text: str
    kind: CueKind
    lemma: str
    noun: bool = False
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """Something said, and who says so.

    Attributes:
        source: who says so. A source of kind ``NONE`` with a cue is a hidden one.
        cue: the words that say so; None where nothing but a quotation or the sentence before
            shows it.
        sentence: the sentence that holds the cue, or the content where there is no cue.
        content: what is said, in one or more stretches; may be empty ("criticised the bill" has
            its object).
        quotes: places in ``story.quotes`` of the quotations that are part of the content.
        continued: whether the source is carried over from an earlier sentence.
        parent: place in the story's attributions of the one whose content this is part of.
        clause: whether what is said is a clause with a verb of its own: "that the ferry runs".
        infinitive: whether the cue is one, so that somebody else has the source say so: "led some
            to suspect".
    """

    source: Source
    cue: Cue | None
    sentence: Span
    content: tuple[Span, ...] = ()
    quotes: tuple[int, ...] = ()
    continued: bool = False
    parent: int | None = None
    clause: bool = False
    infinitive: bool = False

    @property
    def on_record(self) -> bool:
        """Whether the cue is speech, writing or evidence, or the words are quoted."""
        return self.cue is None or self.cue.kind in ON_RECORD or bool(self.quotes)

    def covers(self, span: Span) -> bool:
        """Whether a stretch of the text is part of what is said."""
        return any(part.overlaps(span) for part in self.content)


@dataclass(frozen=True, slots=True)
class Attributions:
    """Every attribution of a story, by where its sentence and then its cue begin."""

    all: tuple[Attribution, ...] = ()
    _speakers: dict[int, int] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        for place, attribution in enumerate(self.all):
            for quote in attribution.quotes:
                self._speakers.setdefault(quote, place)

    def __iter__(self) -> Iterator[Attribution]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, index: int) -> Attribution:
        return self.all[index]

    def in_sentence(self, sentence: Span) -> Sequence[Attribution]:
        """The attributions whose cue, or whose content where there is no cue, stands in it."""
        return [each for each in self.all if each.sentence.overlaps(sentence)]

    def covering(self, span: Span) -> Sequence[Attribution]:
        """The attributions whose content a stretch is part of, those of the outermost first."""
        return [each for each in self.all if each.covers(span)]

    def of_quote(self, quote: int) -> Attribution | None:
        """The attribution of the quotation at this place in ``story.quotes``."""
        place = self._speakers.get(quote)
        return None if place is None else self.all[place]

    def speaker(self, quote: int) -> Source | None:
        """Who speaks the quotation at this place in ``story.quotes``, where that is known."""
        attribution = self.of_quote(quote)
        if attribution is None or attribution.source.kind is SourceKind.NONE:
            return None
        return attribution.source
