"""Quotations of full sentences that nobody speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backread.draft import BODY_KINDS, BlockKind
from backread.span import Span
from backread.story.attributions.attribution import Attribution, CueKind, SourceKind
from backread.story.attributions.floor import is_one_voice
from backread.story.claims.quote_acts import QuoteActs
from backread.story.claims.quote_leads import QuoteLeads
from backread.story.claims.quote_people import QuotePeople
from backread.story.claims.quote_places import QuotePlaces
from backread.story.claims.quote_questions import QuoteQuestions
from backread.story.claims.quote_runs import QuoteRuns
from backread.story.claims.quote_surroundings import QuoteSurroundings
from backread.story.claims.quote_tags import QuoteTags
from backread.story.claims.vouching import vouches
from backread.story.quotes import Quote, QuoteKind, QuoteStyle
from backread.story.story import Story

_ENDS = re.compile(r"[.?!…,]['’\"”)]*\Z")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SPEAKING = frozenset({CueKind.SPEECH, CueKind.WRITING})
_FEWEST_WORDS = 4
_FEWEST_ALONE = 7
_NEAR = 3


def unattributed_quotes(story: Story) -> Iterator[Quote]:
    """The quotations of a full sentence for which the story names no speaker.

    Of one that runs over several paragraphs only the first is given.
    """
    speaking = _Speaking(story)
    for place, quote in enumerate(story.quotes):
        if speaking.is_full(place) and not speaking.has_speaker(place):
            yield quote


class _Speaking:
    """Tells of each quotation of a story whether the story says who speaks it."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._places = QuotePlaces(story)
        self._people = QuotePeople(story, self._places)
        self._leads = QuoteLeads(story, self._places, self._people)
        self._beside = QuoteSurroundings(story, self._places)
        self._questions = QuoteQuestions(story, self._places)
        self._acts = QuoteActs(story, self._places)
        self._runs = QuoteRuns(story)
        self._tags = QuoteTags(story, self._places, self._people, self._beside, self._runs)
        self._known: dict[int, bool] = {}

    def is_full(self, place: int) -> bool:
        """Whether it is a sentence or more, stands by itself as one, and begins here."""
        quote = self._story.quotes[place]
        words = quote.inner.of(self._story.text)
        return (
            quote.kind is QuoteKind.SPEECH
            and quote.depth == 0
            and quote.balanced
            and quote.opened
            and quote.style is not QuoteStyle.BLOCK
            and quote.block.kind is BlockKind.PARAGRAPH
            and not self._runs.goes_on(place)
            and len(_WORD.findall(words)) >= self._fewest(quote)
            and not words[:1].islower()
            and _ENDS.search(words) is not None
            and self._beside.stands_alone(quote)
        )

    def _fewest(self, quote: Quote) -> int:
        """A few words in single marks that fill a paragraph are a crosshead as often as not."""
        crosshead = quote.style is QuoteStyle.SINGLE and self._places.fills_block(quote)
        return _FEWEST_ALONE if crosshead else _FEWEST_WORDS

    def has_speaker(self, place: int) -> bool:
        """Whether anything says who speaks: beside the words, or carried over from before."""
        if place not in self._known:
            # While it is asked, what leans on this one finds nobody here.
            self._known[place] = False
            self._known[place] = self._find(place)
        return self._known[place]

    def _find(self, place: int) -> bool:
        quote = self._story.quotes[place]
        return (
            any(self._is_spoken(each) for each in (place, *self._runs.joined(place)))
            or not self._beside.stands_alone(quote)
            or self._beside.is_transcript(quote)
            or self._beside.is_chanted(quote)
            or self._beside.is_signed(self._runs.end(place))
            or self._beside.is_pulled(place)
            or self._beside.is_set_off(quote)
            or self._beside.is_labelled(quote)
            or self._people.is_about_one(quote)
            or self._is_told_here(quote)
            or self._is_told_before(place)
            or self._tags.follows_speech(quote)
            or self._tags.is_tagged(quote)
            or self._goes_on(place)
            or self._follows_another(place)
            or self._answers_beside(place)
            or self._acts.is_of_one_paper(place)
            or self._acts.is_listed(quote)
            or self._tags.is_told_behind(place)
        )

    def _is_spoken(self, place: int) -> bool:
        """Whether words beside the quotation give it a speaker; one carried over is not enough.

        They may stand inside the marks by mistake.
        """
        attribution = self._story.attributions.of_quote(place)
        told = attribution is not None and attribution.cue is not None
        return told or self._beside.says_inside(self._story.quotes[place])

    def _is_told_here(self, quote: Quote) -> bool:
        sentence = self._places.sentence_at(quote.span.start)
        return any(
            each.covers(quote.inner)
            and each.cue is not None
            and not quote.span.contains(each.cue.span)
            for each in self._story.attributions.in_sentence(sentence)
        )

    def _is_told_before(self, place: int) -> bool:
        """Whether somebody speaks in the sentence before, or in the words that run into these.

        In the paragraph above, that has to be by quoting; or whoever had the floor there goes on,
        where the quotation fills its own. So it does, too, after one that ends the paragraph above.
        """
        quote = self._story.quotes[place]
        before = self._places.sentence_before(quote)
        if before is None:
            return False
        told = self._story.attributions.in_sentence(before)
        if quote.block.span.contains(before):
            return any(vouches(each) for each in told) or self._beside.tells_of_a_piece(before)
        if not self._places.fills_block(quote):
            return any(vouches(each) and each.quotes for each in told)
        if self._is_under_heading(quote) or self._beside.tells_of_a_piece(before):
            return True
        # Nobody goes on with what a headline has of him.
        return not self._is_headline(before) and self._is_told_above(place, before)

    def _is_under_heading(self, quote: Quote) -> bool:
        """Whether a line above says whose words follow, or what kind of talk."""
        return (
            self._leads.is_under_label(quote)
            or self._acts.is_under_repeated_label(quote)
            or self._acts.is_in_collection(quote)
            or self._acts.is_in_dialogue(quote)
        )

    def _is_told_above(self, place: int, before: Span) -> bool:
        """Whether the paragraph above gives somebody the words that fill this one."""
        quote = self._story.quotes[place]
        told = self._story.attributions.in_sentence(before)
        if (
            self._is_carried_over(place)
            or any(self._leads_in(each, before) for each in told)
            or self._leads.is_led_in(quote)
            or self._leads.is_between_words_of_one(quote)
            or self._is_read_out(quote, told)
            or self._acts.is_the_content(quote)
            or self._questions.answers(quote)
        ):
            return True
        earlier = self._runs.before(place)
        return (
            earlier is not None
            and not self._story.quotes[earlier].inner.of(self._story.text)[:1].islower()
            and self._people.is_parted_by_scene(self._story.quotes[earlier], quote)
            and self.has_speaker(earlier)
        )

    def _is_carried_over(self, place: int) -> bool:
        """Whether the quotation is given to whoever had the floor in the paragraph above.

        Whom it speaks of does not speak it.
        """
        attribution = self._story.attributions.of_quote(place)
        if attribution is None or not attribution.continued:
            return False
        person = attribution.source.person
        return person is None or not self._leads.is_about(self._story.quotes[place], person)

    def _is_read_out(self, quote: Quote, told: Sequence[Attribution]) -> bool:
        """Whether the paragraph above is one sentence on what a paper says or reports.

        Or on what somebody says in it.
        """
        above = self._places.above(quote)
        if above is None or not any(each.sentence.contains(above.span) for each in told):
            return False
        piece = self._beside.names_a_piece(above.span)
        return any(
            each.cue is not None
            and each.cue.kind in _SPEAKING
            and (
                piece
                or (each.clause and each.source.kind is SourceKind.DOCUMENT)
                or (each.clause and each.cue.lemma == "report")
            )
            for each in told
        )

    def _leads_in(self, attribution: Attribution, sentence: Span) -> bool:
        """Whether somebody is quoted in part, or "was quick to add" something."""
        cue = attribution.cue
        source = attribution.source
        if cue is None or cue.noun or not is_one_voice(source) or source.text.lower() == "who":
            return False
        if self._beside.holds_quote(Span(cue.span.end, max(sentence.end, cue.span.end))):
            return cue.kind in _SPEAKING | {CueKind.ATTITUDE}
        return source.person is not None and self._beside.adds_something(sentence)

    def _is_headline(self, sentence: Span) -> bool:
        return any(
            block.kind not in BODY_KINDS and block.span.contains(sentence)
            for block in self._story.blocks
        )

    def _goes_on(self, place: int) -> bool:
        """Whether the last speaker goes on: nobody else is named in between."""
        quote, last = self._story.quotes[place], self._last_speaker(place)
        return (
            last is not None
            and self._places.fills_block(quote)
            and self._people.goes_on(quote, last)
        )

    def _follows_another(self, place: int) -> bool:
        """Whether it stands directly behind another of its paragraph, which has a speaker."""
        quotes, before = self._story.quotes, self._runs.before(place)
        if before is None or quotes[before].block is not quotes[place].block:
            return False
        between = Span(quotes[before].span.end, quotes[place].span.start)
        return not between.of(self._story.text).strip() and self.has_speaker(before)

    def _answers_beside(self, place: int) -> bool:
        """Whether whoever was quoted before is asked a short question in the same paragraph."""
        before = self._runs.before(place)
        if before is None or not self._questions.answers_beside(self._story.quotes[place]):
            return False
        return self.has_speaker(before)

    def _last_speaker(self, place: int) -> int | None:
        """Who speaks the last quotation that has a speaker, a few quotations back."""
        for earlier in range(place - 1, max(place - 1 - _NEAR, -1), -1):
            attribution = self._story.attributions.of_quote(earlier)
            if attribution is not None and attribution.cue is not None:
                return attribution.source.person
        return None
