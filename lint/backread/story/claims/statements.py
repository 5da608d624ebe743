"""The sentences of a story as statements: the narrated words, and the attributions beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backread.draft import BODY_KINDS
from backread.span import Span
from backread.story.attributions.attribution import (
    SourceKind,
)
from backread.story.between import is_teaser
from backread.story.claims.common_ground import states_terms
from backread.story.claims.expressions import expression
from backread.story.claims.sentences import (
    by_sentence,
    of_blocks,
    quoted,
    reads_as_headline,
    stems,
)
from backread.story.claims.statement import Statement
from backread.story.claims.vouching import can_be_asked, carries_over, vouches
from backread.story.genre.boxes import analysis_boxes
from backread.story.genre.genre import Genre
from backread.story.story import Story

_OWN_VOICE = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm][ey]|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|us|[Oo]urs?|[Yy]our?|"
    r"[Ll]et['’]s)\b"
)
_COUNTRY = re.compile(r"\bUS\b")
#: Who else worked on a story is told below it.
_CREDIT = re.compile(r"\bcontributed to this (?:report|article|story)\b", re.IGNORECASE)
#: What points to other copy, or opens a list, states nothing yet.
_POINTER = re.compile(
    r"Here(?:['’]s|\s+(?:is|are))\b|(?:For (?:more|details|the latest)|To (?:read|see|find out))\b|"
    r"(?:Read|See|Watch|More|Related|Also|Opinion)(?: \w+)?:",
)
#: A survey may be one of a bridge, too.
_POLL = re.compile(
    r"\b(?:polls?|surveyed|polled|pollsters?|respondents"
    r"|surveys? (?:of|found|finds|shows?|asked))\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"(?:And|But|So|Or|Yet|That|This|These|Those|It|They|He|She|His|Her|Their)\b"
)
_GOES_ON = re.compile(r"(?:They|That|These|Those)\b")
_MARKS = ('"', "“", "'", "‘")
#: A figure that measures something; a year or a day does not.
_NUMBER = re.compile(
    r"\d(?:%| per ?cent\b)|[$£€]\d|(?<![\d.,-])(?!(?:19|20)\d\d\b)\d[\d,.]*\d\b|"
    r"\b(?:million|billion)\b"
)
_SHORTEST = 4
_NOBODY = frozenset({SourceKind.NONE, SourceKind.VAGUE})
_LEDE = 2
#: With fewer sentences a paragraph than this a story sets each as one.
_FEW = 1.3
_TERMS_AGO = 2
_NEAR = 3
#: Words that two sentences share where they tell of one matter.
_SAME_MATTER = 2
_WHITE = re.compile(r"\s")


def statements(story: Story) -> Iterator[Statement]:
    """The sentences that state something in the story's own voice.

    Questions, fragments and what is told in the first person are left out.
    """
    reading = _Reading(story)
    for place, sentence in enumerate(reading.sentences):
        if reading.states(place):
            yield reading.statement(place, sentence)


class _Reading:
    """A story's body, sentence by sentence."""

    def __init__(self, story: Story) -> None:
        self._story = story
        blocks = [
            block
            for block in story.blocks
            if block.kind in BODY_KINDS and not is_teaser(story.text, block)
        ]
        self.sentences, self._blocks = of_blocks(story.sentences, blocks)
        self._quoted = quoted(story)
        self._narrated = [self._without_quotes(sentence) for sentence in self.sentences]
        self._attributions = by_sentence(self.sentences, tuple(story.attributions))
        self._first = self._blocks[0] if self._blocks else None
        self._genre = story.genre.genre
        self._boxes = analysis_boxes(story)
        self._of_statistics = expression("statistics-office").search(story.text) is not None
        self._of_polls = _POLL.search(story.text) is not None
        on_record = sum(
            any(vouches(story.attributions[each]) for each in places)
            for places in self._attributions
        )
        self._documents = [
            any(story.attributions[each].source.kind is SourceKind.DOCUMENT for each in places)
            for places in self._attributions
        ]
        self._sourced_share = on_record / max(len(self.sentences), 1)
        self._one_each = len(self.sentences) < _FEW * len({each.span for each in self._blocks})

    def states(self, place: int) -> bool:
        """Whether the sentence is a statement in the story's own voice."""
        words = self._narrated[place]
        sentence = self.sentences[place].of(self._story.text)
        return (
            len(words.split()) >= _SHORTEST
            and not sentence.rstrip("\"”’'").endswith("?")
            and not self._is_own(words)
            and not reads_as_headline(words)
            and not _CREDIT.search(words)
            and not _POINTER.match(words)
        )

    def statement(self, place: int, sentence: Span) -> Statement:
        """The sentence as a statement."""
        attributions = self._attributions[place]
        return Statement(
            sentence=sentence,
            text=self._text(sentence),
            narrated=self._narrated[place],
            attributions=attributions,
            carried=self._carried(place),
            related=bool(place and self._stems_of(place) & self._stems_of(place - 1)),
            in_lede=self._blocks[place] is self._first and place < _LEDE,
            cues=tuple(
                cue.span
                for cue, source in (
                    (self._story.attributions[each].cue, self._story.attributions[each].source)
                    for each in attributions
                )
                if cue is not None and source.kind is not SourceKind.NONE
            ),
            genre=self._genre_at(sentence),
            of_polls=self._of_polls,
            near_poll=self._is_near_poll(place),
            points_back=self._points_back(place),
            near_document=self._is_near_document(place),
            terms_before=self._is_of_terms(place),
            in_series=self._is_in_series(place),
            of_statistics=self._of_statistics,
            borne_out=self._is_borne_out(place),
            sourced_share=self._sourced_share,
        )

    def _genre_at(self, sentence: Span) -> Genre:
        boxed = any(box.contains(sentence) for box in self._boxes)
        return Genre.ANALYSIS if boxed and self._genre is Genre.REPORT else self._genre

    def _carried(self, place: int) -> int | None:
        """The attribution of the sentence before in the paragraph, or of the quotation behind.

        A sentence that turns from what somebody said to the story's own view carries none over, and
        nothing rests on "observers" but what they are said to say.
        """
        opens = expression("commenting").match(self.sentences[place].of(self._story.text))
        if place and self._blocks[place - 1] is self._blocks[place] and not opens:
            for each in self._attributions[place - 1]:
                attribution = self._story.attributions[each]
                if carries_over(attribution) and attribution.source.kind not in _NOBODY:
                    return each
        return self._borne_out(place)

    def _is_near_poll(self, place: int) -> bool:
        return any(
            _POLL.search(self.sentences[each].of(self._story.text)) is not None
            for each in range(max(place - _NEAR, 0), place + 1)
        )

    def _is_near_document(self, place: int) -> bool:
        own = self._stems_of(place)
        near = range(max(place - _NEAR, 0), min(place + _NEAR + 1, len(self.sentences)))
        return any(self._documents[each] and own & self._stems_of(each) for each in near)

    def _is_in_series(self, place: int) -> bool:
        """Whether it goes on with figures that somebody is on record for, just before."""
        own = self._stems_of(place)
        return any(
            _NUMBER.search(self.sentences[each].of(self._story.text)) is not None
            and len(own & self._stems_of(each)) >= _SAME_MATTER
            and self._is_on_record(each)
            for each in range(max(place - _NEAR, 0), place)
        )

    def _is_of_terms(self, place: int) -> bool:
        before = self.sentences[max(place - _TERMS_AGO, 0) : place]
        return any(states_terms(self._text(each)) for each in before)

    def _is_borne_out(self, place: int) -> bool:
        if place + 1 >= len(self.sentences):
            return False
        following = self.sentences[place + 1].of(self._story.text)
        if self._blocks[place + 1] is not self._blocks[place]:
            return following.startswith(_MARKS) and self._is_on_record(place + 1)
        if self._stems_of(place) & self._stems_of(place + 1):
            return _NUMBER.search(following) is not None or self._is_on_record(place + 1)
        return _GOES_ON.match(following) is not None and self._is_on_record(place + 1)

    def _is_on_record(self, place: int) -> bool:
        return any(
            vouches(attribution) and attribution.source.kind not in _NOBODY
            for attribution in (
                self._story.attributions[each] for each in self._attributions[place]
            )
        )

    def _points_back(self, place: int) -> bool:
        # Where a paragraph holds what belongs together, a new one starts afresh.
        starts = place and self._blocks[place - 1] is not self._blocks[place]
        if starts and not self._one_each:
            return False
        before = self._attributions[place - 1] if place else ()
        return (
            any(can_be_asked(self._story.attributions[each].source) for each in before)
            and _POINTING.match(self.sentences[place].of(self._story.text)) is not None
        )

    def _borne_out(self, place: int) -> int | None:
        """The attribution of the next sentence if that quotes somebody to the same effect."""
        if place + 1 >= len(self.sentences):
            return None
        for each in self._attributions[place + 1]:
            attribution = self._story.attributions[each]
            if attribution.quotes and vouches(attribution):
                following = self.sentences[place + 1].of(self._story.text)
                if stems(self._narrated[place]) & stems(following):
                    return each
        return None

    def _stems_of(self, place: int) -> set[str]:
        return stems(self.sentences[place].of(self._story.text))

    def _text(self, sentence: Span) -> str:
        """The sentence on one line: expressions know no line ends."""
        return _WHITE.sub(" ", sentence.of(self._story.text))

    def _without_quotes(self, sentence: Span) -> str:
        words = list(self._text(sentence))
        for quotation in self._quoted:
            if quotation.overlaps(sentence):
                start = max(quotation.start - sentence.start, 0)
                end = min(quotation.end - sentence.start, len(words))
                words[start:end] = " " * (end - start)
        return "".join(words)

    @staticmethod
    def _is_own(words: str) -> bool:
        return _OWN_VOICE.search(_COUNTRY.sub("", words)) is not None
