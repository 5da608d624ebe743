"""Who speaks each quotation: the cue beside it, or whoever was speaking already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from backread.span import Span
from backread.story.attributions.attribution import Attribution, CueKind, SourceKind
from backread.story.attributions.floor import (
    PLAIN_SPEECH,
    keeps_floor,
    quoted_last,
    reported_last,
)
from backread.story.attributions.scene import Scene
from backread.story.attributions.signatures import is_signature, signs
from backread.story.between import stands_between
from backread.story.quote_kinds import QuoteKind
from backread.story.quotes import Quote, QuoteStyle
from backread.story.story import Story

_SPEAKING = frozenset({CueKind.SPEECH, CueKind.WRITING, CueKind.BELIEF, CueKind.EVIDENCE})
_SAYING = frozenset({CueKind.SPEECH, CueKind.WRITING})
_STOPS = (".", "?", "!")
_NEAR = 90
#: How far behind the break the verb may stand: "Ana Reyes, who has kept the ferry ..., said".
_LONGEST_TAG = 160
_SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\b[A-Z])"
    r"[.?!][\"”'’)]*\s+(?=[\"“‘'(]*[A-Z])"
)
_GOES_ON = (",", "?", "!", "—", "-", "–", "…")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_LEAD_IN = re.compile(r"[,:]\s*\Z|\bthat\s*\Z")

Read = Sequence[tuple[Scene, Sequence[Attribution]]]


def give_quotes(story: Story, read: Read) -> list[Attribution]:
    """The attributions with their quotations, and one more for each that is carried over."""
    giving = _Giving(story)
    for scene, attributions in read:
        giving.block(scene, attributions)
    return giving.found


class _Giving:
    """Goes through the story block by block and remembers who spoke last."""

    def __init__(self, story: Story) -> None:
        self._text = story.text
        self.found: list[Attribution] = []
        self._last: int | None = None
        self._left_open = False
        self._ended: tuple[int, Quote] | None = None

    def block(self, scene: Scene, attributions: Sequence[Attribution]) -> None:
        """Gives the quotations of a block to its attributions or to the last speaker."""
        signatures = [each for each in attributions if is_signature(each)]
        self._sign_above(signatures)
        attributions = self._tag_above(attributions)
        first = len(self.found)
        self.found += [each for each in attributions if not is_signature(each)]
        outermost = [(place, quote) for place, quote in scene.quotes if _is_spoken(scene, quote)]
        spans = [quote.span for _, quote in scene.quotes if len(quote.inner)]
        spoken = [quote.span for _, quote in outermost]
        own = [
            place
            for place in range(first, len(self.found))
            if (cue := self.found[place].cue) and not any(each.contains(cue.span) for each in spans)
        ]
        given: list[tuple[Quote, int]] = []
        for place, quote in outermost:
            speaker = self._signed(quote, signatures)
            if speaker is None:
                speaker = self._beside(quote, own, spoken)
            if speaker is None and given and self._joins(given[-1][0], quote, own):
                speaker = given[-1][1]
            if speaker is None:
                speaker = self._carried(scene, quote, own, is_first=not given)
            if speaker is not None:
                self._give(speaker, place, quote)
                given.append((quote, speaker))
        self._close_block(scene, outermost, own, given)

    def _sign_above(self, signatures: Sequence[Attribution]) -> None:
        """Gives the quotation that ended the block above to who signs it at the head of this one.

        Unless words beside it give it to somebody: then the name is no signature.
        """
        if self._ended is None:
            return
        place, quote = self._ended
        signature = next((each for each in signatures if signs(each, quote, self._text)), None)
        if signature is None or not self._take_back(place):
            return
        self.found.append(signature)
        self._give(len(self.found) - 1, place, quote)

    def _tag_above(self, attributions: Sequence[Attribution]) -> Sequence[Attribution]:
        """Gives the quotation above that a comma ends to who speaks at the head of this block.

        The break between them is a mistake of whoever set the page.
        """
        if self._ended is None or self._ended[1].inner.of(self._text)[-1:] != ",":
            return attributions
        place, quote = self._ended
        tag = next((each for each in attributions if self._is_tag(each, quote)), None)
        if tag is None or not self._take_back(place):
            return attributions
        given = _with_quote(tag, place, quote)
        return [given if each is tag else each for each in attributions]

    def _is_tag(self, attribution: Attribution, quote: Quote) -> bool:
        """Whether somebody speaks in the sentence that stands right behind a quotation."""
        cue = attribution.cue
        if cue is None or cue.kind not in _SPEAKING or cue.span.start < quote.span.end:
            return False
        between = self._text[quote.span.end : attribution.sentence.start]
        return not between.strip() and cue.span.start - quote.span.end < _LONGEST_TAG

    def _take_back(self, place: int) -> bool:
        """Takes a quotation from whoever had it by carrying over; not from who speaks beside it."""
        known = [at for at, each in enumerate(self.found) if place in each.quotes]
        if any(self.found[at].cue is not None for at in known):
            return False
        for at in known:
            self.found.pop(at)
            self._last = None
        return True

    def _signed(self, quote: Quote, signatures: Sequence[Attribution]) -> int | None:
        """The signature behind the quotation: ``"..." — Ana Reyes``."""
        signature = next((each for each in signatures if signs(each, quote, self._text)), None)
        if signature is None:
            return None
        self.found.append(signature)
        return len(self.found) - 1

    def _beside(self, quote: Quote, own: Iterable[int], spans: Sequence[Span]) -> int | None:
        """The attribution whose cue stands next to the quotation, in its sentence."""
        ranked = sorted(self._distances(quote, own, spans))
        return ranked[0][1] if ranked else None

    def _distances(
        self, quote: Quote, own: Iterable[int], spans: Sequence[Span]
    ) -> Iterator[tuple[float, int]]:
        last = quote.inner.of(self._text)[-1:]
        for place in own:
            attribution = self.found[place]
            assert attribution.cue is not None
            cue = attribution.cue.span
            if cue.overlaps(quote.span):
                continue
            behind = cue.start >= quote.span.end
            gap = Span(quote.span.end, cue.start) if behind else Span(cue.end, quote.span.start)
            covered = attribution.covers(quote.inner)
            if len(gap) > _NEAR and not covered:
                continue
            words = gap.of(self._text)
            if _SENTENCE_END.search(words) or "\n" in words:
                continue
            if self._is_of_its_own(attribution, quote, words, behind=behind):
                continue
            if behind and any(gap.contains(each) for each in spans if each != quote.span):
                continue
            distance = float(len(gap))
            distance -= 60 if behind and last in _GOES_ON else 0
            distance -= 50 if not behind and _LEAD_IN.search(words) else 0
            distance -= 25 if covered else 0
            distance += 0 if attribution.cue.kind in _SPEAKING else 60
            distance += 0 if attribution.source.span else 40
            if distance < _NEAR:
                yield distance, place

    def _is_of_its_own(
        self, attribution: Attribution, quote: Quote, gap: str, *, behind: bool
    ) -> bool:
        """Whether the cue has another sentence than the quotation, and its own thing to tell there.

        ``"We stay." The bank said that it was sorry.`` gives nobody the words. "Sole said." may be
        a sentence of its own and belong to the words before it all the same.
        """
        cue = attribution.cue
        assert cue is not None
        told = cue.kind in _SAYING
        if not behind:
            return not told and gap.rstrip()[-1:] in _STOPS
        if quote.inner.of(self._text)[-1:] != "." or attribution.covers(quote.inner):
            return False
        if attribution.sentence.start < quote.span.end:
            return False
        other = bool(attribution.content) and cue.lemma not in PLAIN_SPEECH
        return not told or attribution.clause or other

    def _joins(self, before: Quote, quote: Quote, own: Iterable[int]) -> bool:
        """Whether a quotation goes on where the one before it, in the same block, left off."""
        gap = Span(min(before.span.end, quote.span.start), quote.span.start)
        cues = [self.found[place] for place in own]
        others = [each for each in cues if each.cue and gap.contains(each.cue.span)]
        return len({each.source.person or each.source.text for each in others}) <= 1

    def _carried(
        self, scene: Scene, quote: Quote, own: Sequence[int], *, is_first: bool
    ) -> int | None:
        """An attribution of its own, by the speaker of the sentence or the paragraph before."""
        earlier = [
            place
            for place in own
            if self.found[place].sentence.start < quote.span.start
            and self.found[place].source.span
            and self.found[place].on_record
        ]
        origin = earlier[-1] if earlier else None
        if origin is None and is_first and self._may_go_on(scene, quote):
            origin = self._last
        if origin is None or self.found[origin].source.kind is SourceKind.NONE:
            return None
        source = self.found[origin].source
        self.found.append(Attribution(source, None, quote.span, (), (), continued=True))
        return len(self.found) - 1

    def _may_go_on(self, scene: Scene, quote: Quote) -> bool:
        if self._left_open or quote.style is QuoteStyle.BLOCK:
            return True
        outside = scene.block.block.span.of(self._text).replace(quote.span.of(self._text), " ")
        for _, other in scene.quotes:
            outside = outside.replace(other.span.of(self._text), " ")
        return len(_WORDS.findall(outside)) == 0

    def _give(self, speaker: int, place: int, quote: Quote) -> None:
        self.found[speaker] = _with_quote(self.found[speaker], place, quote)

    def _close_block(
        self,
        scene: Scene,
        outermost: Sequence[tuple[int, Quote]],
        own: Sequence[int],
        given: Sequence[tuple[Quote, int]],
    ) -> None:
        if stands_between(self._text, scene.block.block):
            return
        self._left_open = bool(outermost) and outermost[-1][1].continues
        self._ended = outermost[-1] if outermost else None
        text = scene.block.block.span.of(self._text).rstrip()
        if any(map(str.isalnum, text)):
            self._last = self._floor(scene, own, given)
        if text.endswith(":"):
            self._left_open = True

    def _floor(
        self, scene: Scene, own: Sequence[int], given: Sequence[tuple[Quote, int]]
    ) -> int | None:
        """Who has the floor at the end of a block."""
        told = [self.found[place] for place in own]
        sentences = [scene.span(each.start, each.end - 1) for each in scene.doc.sents]
        if given:
            quote, speaker = given[-1]
            speakers = [self.found[each] for _, each in given]
            keeps = quoted_last(speakers, quote.span, told, sentences[-1].start)
            return speaker if keeps else None
        last = None if self._last is None else self.found[self._last]
        quotes = any(_is_spoken(scene, quote) for _, quote in scene.quotes)
        if keeps_floor(told, sentences, last) and not quotes:
            return self._last
        floor = reported_last(told, sentences, last, quotes=quotes)
        return None if floor is None else own[told.index(floor)]


def _is_spoken(scene: Scene, quote: Quote) -> bool:
    if quote.kind is not QuoteKind.SPEECH or not len(quote.inner):
        return False
    return quote.depth == 0 or (quote.depth == 1 and scene.quotes[0][1].style is QuoteStyle.BLOCK)


def _with_quote(attribution: Attribution, place: int, quote: Quote) -> Attribution:
    content = joined((*attribution.content, quote.span))
    return replace(attribution, content=content, quotes=(*attribution.quotes, place))


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and merged[-1].overlaps(span):
            merged[-1] = merged[-1].to(span)
        else:
            merged.append(span)
    return tuple(merged)
