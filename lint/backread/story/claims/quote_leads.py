"""Whom the paragraph above a quotation leads in, so that the words can be nobody else's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from backread.draft import BODY_KINDS, Block
from backread.span import Span
from backread.story.attributions.attribution import Attribution, CueKind
from backread.story.attributions.floor import is_one_voice, own_voices
from backread.story.attributions.lexicon import cue_kinds
from backread.story.claims.quote_people import QuotePeople
from backread.story.claims.quote_places import QuotePlaces
from backread.story.people.cast import Form
from backread.story.people.pronoun_genders import GENDER_OF_PRONOUN
from backread.story.quotes import Quote
from backread.story.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST_LEAD = 20
_MARKS = ('"', "“", "'", "‘")
_FINAL_MARKS = (".", "!", "?", ":", ";", '"', "”")
_LONGEST_LAST = 5
#: How somebody is or lives, told in a few words; in more, his own "I" has to follow.
_LONGEST_PORTRAIT = 12
_WORDS = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_OPENS_WITH = re.compile(r"(?:he|she|his|her)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|we|us|our|ours)\b", re.IGNORECASE)
_MINE = re.compile(r"\b(?:I|me|my|mine)\b")
_OWNS = re.compile(r"['’]s?\b(?! (?:eyes|face|voice|hands|heart))")
_DEAD = re.compile(r"\b(?:died|dead|buried|drowned|(?:was|were) (?:shot|killed))\b")
_NO_DEED = frozenset({"has", "had", "have", "is", "was", "are", "were"})
_MINDED = frozenset({CueKind.ATTITUDE, CueKind.BELIEF})
#: Verbs that leave it to their object what is done: "took issue with", "made a joke about".
_LIGHT = frozenset({"take", "make", "give", "offer", "raise", "draw"})
_LINKS = frozenset("is was are were been seemed felt looked sounded remained appeared".split())


class QuoteLeads:
    """Tells whether a quotation that fills its paragraph is led in by the one above it."""

    def __init__(self, story: Story, places: QuotePlaces, people: QuotePeople) -> None:
        self._story = story
        self._places = places
        self._people = people

    def is_led_in(self, quote: Quote) -> bool:
        """Whether the paragraph above brings in one person, by name or without one.

        It may be one short sentence: "For Ann Sole, 81, the closing is personal.". Or its last
        sentence is about him: one of a few words ("Her deputy agreed."), one that tells how he is
        or lives, or one that tells how he feels or what side he takes.
        """
        above, before = self._places.above(quote), self._places.sentence_before(quote)
        if above is None or before is None or not above.span.contains(before):
            return False
        if above.kind not in BODY_KINDS:
            return False
        words = len(_WORDS.findall(before.of(self._story.text)))
        whole = before.contains(above.span)
        if not self._people.mentioned_in(before):
            most = _LONGEST_PORTRAIT if whole else _LONGEST_LAST
            somebody = self._people.has_human_subject(before, above)
            return words <= most and (somebody or self._people.has_pronoun_subject(before, above))
        return self._is_led_in_by_name(quote, before, above, words, whole=whole)

    def is_under_label(self, quote: Quote) -> bool:
        """Whether a line with a name and no full stop stands above the speaker's words.

        A round-up of voices is set so: "Ann Sole, baker" and below it what she says.
        """
        text, blocks = self._story.text, self._story.blocks
        for block in reversed(blocks[: blocks.index(quote.block)]):
            copy = block.span.of(text).strip()
            if copy.startswith(_MARKS):
                continue
            if copy.endswith(_FINAL_MARKS) or len(copy.split()) > _LONGEST_LEAD:
                return False
            return any(
                mention.form is Form.FULL
                and mention.span.start == block.span.start
                and (mention.span.end == block.span.end or text[mention.span.end] == ",")
                for person in self._story.people
                for mention in person.mentions
            )
        return False

    def is_between_words_of_one(self, quote: Quote) -> bool:
        """Whether the one who speaks last above the quotation is the first to speak below it.

        Above it that is in the sentence right before.
        """
        before, below = self._places.sentence_before(quote), self._places.below(quote)
        if before is None or below is None:
            return False
        told = own_voices(self._story.attributions.in_sentence(before))
        voice = told[-1].source if told else None
        return (
            voice is not None
            and voice.person is not None
            and is_one_voice(voice)
            and not self.is_about(quote, voice.person)
            and self._speaks_first(voice.person, below)
        )

    def _speaks_first(self, person: int, block: Block) -> bool:
        """Whether the first to speak in a paragraph, in its first sentence, is somebody known."""
        first = self._places.sentence_from(block.span.start)
        if first is None:
            return False
        told = own_voices(self._story.attributions.in_sentence(first))
        return bool(told) and told[0].source.person == person

    def _is_led_in_by_name(
        self, quote: Quote, before: Span, above: Block, words: int, *, whole: bool
    ) -> bool:
        if _DEAD.search(before.of(self._story.text)) is not None:
            return False
        lead = self._leading(before, above)
        short = whole and words <= _LONGEST_LEAD
        if short and len(lead) == 1 and not self.is_about(quote, min(lead)):
            return True
        subjects = self._people.subjects(before, above)
        if len(subjects) != 1 or self.is_about(quote, min(subjects)):
            return False
        person = min(subjects)
        if self._takes_a_side(person, before) or (whole and self._speaks(person, before)):
            return True
        verb = self._main_verb(before, above)
        mine = _MINE.search(quote.inner.of(self._story.text)) is not None
        if verb is not None and (mine or words <= _LONGEST_PORTRAIT):
            if self._entering(above) == {person} and _is_state(verb):
                return True
            if mine and verb.tag_ == "VBZ" and verb.lower_ not in _NO_DEED:
                return True
        # Beside somebody else, what one does in a few words says nothing of who speaks next.
        alone = self._people.mentioned_in(above.span) == {person}
        few = words <= _LONGEST_LAST and alone
        return few and verb is not None and verb.lower_ not in _NO_DEED

    def _leading(self, sentence: Span, block: Block) -> set[int]:
        """Who is named before the main verb of a sentence: its subject, or "For Ann Sole, ...".

        A thing of somebody's is not he: "Sole's bill would".
        """
        verb = self._main_verb(sentence, block)
        if verb is None:
            return set()
        start = self._places.span(block, verb).start
        lead = Span(sentence.start, max(start, sentence.start))
        return {
            number
            for number in self._people.mentioned_in(lead)
            if any(
                lead.contains(mention.span) and not _OWNS.match(self._story.text, mention.span.end)
                for mention in self._story.people[number].mentions
            )
        }

    def _main_verb(self, sentence: Span, block: Block) -> Token | None:
        tokens = self._places.tokens(block, sentence)
        return next((each for each in tokens if each.dep_ == "ROOT"), None)

    def _entering(self, block: Block) -> set[int]:
        """Who of the cast is named there for the first time."""
        return {
            number
            for number, person in enumerate(self._story.people)
            if block.span.contains(person.mentions[0].span)
        }

    def _takes_a_side(self, person: int, sentence: Span) -> bool:
        """Whether a sentence says what somebody thinks, hopes or holds of something."""
        return any(
            each.cue is not None
            and each.cue.kind in _MINDED
            # A verb that the lexicon does not know may be any deed: "introduced a bill".
            and (
                each.cue.lemma in _LIGHT
                or each.cue.kind in cue_kinds().get(f"{each.cue.lemma}/V", ())
            )
            for each in self._told_of(person, sentence)
        )

    def _speaks(self, person: int, sentence: Span) -> bool:
        """Whether a sentence says that somebody says something, whoever else does so in it."""
        return any(each.on_record and each.clause for each in self._told_of(person, sentence))

    def _told_of(self, person: int, sentence: Span) -> list[Attribution]:
        return [
            each
            for each in self._story.attributions.in_sentence(sentence)
            if each.source.person == person
            and is_one_voice(each.source)
            and each.cue is not None
            and not each.cue.noun
            and not each.infinitive
        ]

    def is_about(self, quote: Quote, person: int) -> bool:
        """Whether quoted words speak of somebody, so that they are another's.

        They name him in the speaker's own words, or begin with "he" or "she" and have no "I" or
        "we". Whoever is told something in the quotation may still be its speaker.
        """
        inner = [
            each.span
            for each in self._story.quotes
            if each.depth > quote.depth and quote.inner.contains(each.span)
        ]
        if any(
            quote.inner.contains(mention.span)
            and not any(each.contains(mention.span) for each in inner)
            for mention in self._story.people[person].mentions
        ):
            return True
        words = quote.inner.of(self._story.text)
        first = _OPENS_WITH.match(words)
        if first is None or _FIRST_PERSON.search(words) is not None:
            return False
        return GENDER_OF_PRONOUN[first[0].lower()] is self._story.people[person].gender


def _is_state(verb: Token) -> bool:
    """Whether a sentence tells how somebody is or lives, and not what he did."""
    helping = [child for child in verb.children if child.dep_ != "aux" or child.lower_ != "has"]
    if any(word.tag_ in {"VBZ", "MD"} for word in (verb, *helping)):
        return True
    return verb.lower_ in _LINKS
