"""Who is spoken of around a quotation, so that the words can be nobody else's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from backread.draft import Block
from backread.span import Span
from backread.story.attributions.source_kinds import is_person_noun, is_plural
from backread.story.claims.quote_places import QuotePlaces
from backread.story.people.pronoun_genders import GENDER_OF_PRONOUN
from backread.story.quotes import Quote
from backread.story.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Token

_FEW_WORDS = 12
#: The most words that tell what happens between two quotations: "Pause.".
_SCENE = 3
_LONGEST_LEAD = 20
_LONGEST_LAST = 5
_LONGEST_ENTRY = 10
_WORDS = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_OPENS_WITH = re.compile(r"(?:he|she|his|her)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|we|us|our|ours)\b", re.IGNORECASE)
_DEAD = re.compile(r"\b(?:died|dead|buried|drowned|(?:was|were) (?:shot|killed))\b")
_NO_DEED = frozenset({"has", "had", "have", "is", "was", "are", "were"})
_MAIN = frozenset({"ROOT"})
_ANY = frozenset({"ROOT", "conj"})
_HE_OR_SHE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)


class QuotePeople:
    """Tells who of the cast is named beside the quotations of a story."""

    def __init__(self, story: Story, places: QuotePlaces) -> None:
        self._story = story
        self._places = places

    def is_about_one(self, quote: Quote) -> bool:
        """Whether the sentence before, in its paragraph, is about one person: "Sole laughed.".

        It may be somebody without a name: "A neighbor shook her head.". Others may be named in
        it, but not beside its subject.
        """
        before = self._places.sentence_before(quote)
        if before is None or not quote.block.span.contains(before):
            return False
        named = self._named_in(before)
        if named & self._mentioned_in(quote.inner):
            return False
        if not named:
            return _HE_OR_SHE.search(
                before.of(self._story.text)
            ) is not None or self._has_human_subject(before, quote.block)
        subjects = self._subjects(before, quote.block, _ANY)
        return len(named) == 1 or len(subjects) == 1 or self._has_pronoun_for_subject(before, quote)

    def _has_pronoun_for_subject(self, sentence: Span, quote: Quote) -> bool:
        """Whether "he" or "she" is the subject of a sentence, whoever that is."""
        return any(
            token.dep_ == "nsubj" and token.head.dep_ == "ROOT" and token.lower_ in {"he", "she"}
            for token in self._places.tokens(quote.block, sentence)
        )

    def is_led_in_by_one(self, quote: Quote) -> bool:
        """Whether the paragraph above is one short sentence about one person, or somebody unnamed.

        So a story brings in whoever speaks next: "For Ann Sole, 81, the closing is personal.". Or
        such a sentence of a few words ends it: "Her deputy agreed.", a longer one if it is there
        that somebody enters the story.
        """
        above, before = self._places.above(quote), self._places.sentence_before(quote)
        if above is None or before is None or not above.span.contains(before):
            return False
        words = len(_WORDS.findall(before.of(self._story.text)))
        whole = before.contains(above.span)
        if not self._mentioned_in(before):
            most = _LONGEST_LEAD if whole else _LONGEST_LAST
            return words <= most and self._has_human_subject(before, above)
        lead = self._leading(before, above)
        if len(lead) != 1 or self._is_about(quote, min(lead)):
            return False
        if _DEAD.search(before.of(self._story.text)) is not None:
            return False
        if whole:
            return words <= _LONGEST_LEAD
        if self._enters(min(lead), before):
            return words <= _LONGEST_ENTRY
        verb = self._main_verb(before, above)
        return words <= _LONGEST_LAST and verb is not None and verb.lower_ not in _NO_DEED

    def _leading(self, sentence: Span, block: Block) -> set[int]:
        """Who is named before the main verb of a sentence: its subject, or "For Ann Sole, ..."."""
        verb = self._main_verb(sentence, block)
        if verb is None:
            return set()
        start = self._places.span(block, verb).start
        return self._mentioned_in(Span(sentence.start, max(start, sentence.start)))

    def _main_verb(self, sentence: Span, block: Block) -> Token | None:
        tokens = self._places.tokens(block, sentence)
        return next((each for each in tokens if each.dep_ == "ROOT"), None)

    def _enters(self, person: int, sentence: Span) -> bool:
        """Whether somebody is named there for the first time."""
        return sentence.contains(self._story.people[person].mentions[0].span)

    def _is_about(self, quote: Quote, person: int) -> bool:
        """Whether quoted words speak of somebody, so that they are another's.

        They name him, or begin with "he" or "she" and have no "I" or "we".
        """
        if person in self._mentioned_in(quote.inner):
            return True
        words = quote.inner.of(self._story.text)
        first = _OPENS_WITH.match(words)
        if first is None or _FIRST_PERSON.search(words) is not None:
            return False
        return GENDER_OF_PRONOUN[first[0].lower()] is self._story.people[person].gender

    def goes_on(self, quote: Quote, speaker: int) -> bool:
        """Whether nobody but the last speaker is meant in what leads from his words to these.

        That is a paragraph of a few words above, or the sentence before where the paragraph above
        quotes him; or that paragraph is an account of him and of nobody else.
        """
        above, before = self._places.above(quote), self._places.sentence_before(quote)
        if above is None or before is None:
            return False
        if speaker in self._mentioned_in(quote.inner):
            return False
        if len(above.span.of(self._story.text).split()) <= _FEW_WORDS:
            return self._means_only(above.span, speaker)
        if self._is_quoted_in(above, speaker) and self._means_only(before, speaker):
            return True
        return self._is_account_of(speaker, above)

    def _is_account_of(self, person: int, block: Block) -> bool:
        """Whether a paragraph tells of one person alone, and only he says anything in it."""
        told = self._story.attributions.in_sentence(block.span)
        others = any(
            each.on_record
            and each.cue is not None
            and each.source.span is not None
            and each.source.person != person
            for each in told
        )
        if others or not self._narrated_in(block.span) <= {person}:
            return False
        return any(each.source.person == person for each in told) or (
            person in self._subjects(block.span, block, _ANY)
        )

    def _narrated_in(self, span: Span) -> set[int]:
        """Who is named there, or meant by a pronoun, as somebody and not in a body's name."""
        named = {
            number
            for number, person in enumerate(self._story.people)
            for mention in person.mentions
            if span.contains(mention.span) and not mention.attributive
        }
        return named | (self._named_in(span) - self._mentioned_in(span))

    def _is_quoted_in(self, block: Block, person: int) -> bool:
        """Whether a paragraph quotes somebody."""
        return any(
            quote.block is block
            and (source := self._story.attributions.speaker(place)) is not None
            and source.person == person
            for place, quote in enumerate(self._story.quotes)
        )

    def is_parted_by_scene(self, earlier: Quote, quote: Quote) -> bool:
        """Whether a word or two stand between two quotations, and nobody in them: "Pause."."""
        between = Span(earlier.span.end, max(quote.span.start, earlier.span.end))
        words = between.of(self._story.text).split()
        plain = all(word.rstrip(".!").isalpha() for word in words)
        return len(words) <= _SCENE and plain and not self._named_in(between)

    def _means_only(self, span: Span, person: int) -> bool:
        """Whether a person is named there alone, or nobody is and a pronoun stands for him."""
        named = self._named_in(span)
        return named == {person} or (
            not named and _PRONOUN.search(span.of(self._story.text)) is not None
        )

    def _subjects(self, sentence: Span, block: Block, verbs: frozenset[str]) -> set[int]:
        """Who of the cast is a subject of a sentence; nobody where two are subjects of one verb.

        Args:
            sentence: the sentence.
            block: the paragraph that it stands in.
            verbs: of which verbs, by their place in the sentence's grammar.
        """
        found: set[int] = set()
        for token in self._places.tokens(block, sentence):
            if token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ in verbs:
                if any(child.dep_ == "conj" for child in token.children):
                    return set()
                found |= self._named_in(self._places.span(block, token))
        return found

    def _has_human_subject(self, sentence: Span, block: Block) -> bool:
        """Whether a sentence is about somebody by a word for people: "Her deputy agreed."."""
        return any(
            token.dep_ in {"nsubj", "nsubjpass"}
            and token.head.dep_ == "ROOT"
            and is_person_noun(token)
            and not is_plural(token)
            for token in self._places.tokens(block, sentence)
        )

    def _mentioned_in(self, span: Span) -> set[int]:
        """Who of the cast is named in a stretch of the text, pronouns left out."""
        return {
            number
            for number, person in enumerate(self._story.people)
            for mention in person.mentions
            if span.contains(mention.span)
        }

    def _named_in(self, span: Span) -> set[int]:
        """Who of the cast is named, or meant by a pronoun, in a stretch of the text."""
        return {
            number
            for number, person in enumerate(self._story.people)
            for each in (
                *(mention.span for mention in person.mentions),
                *(pronoun.span for pronoun in person.pronouns),
            )
            if span.contains(each) or each.contains(span)
        }

    def precedes_person(self, quote: Quote) -> bool:
        """Whether a name follows in the paragraph: "I met him here." Ann Sole is in the queue."""
        behind = self._story.text[quote.span.end : quote.block.span.end]
        start = quote.span.end + len(behind) - len(behind.lstrip())
        return any(
            mention.span.start == start
            for person in self._story.people
            for mention in person.mentions
        )
