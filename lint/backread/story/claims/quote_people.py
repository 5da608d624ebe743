"""Who is spoken of around a quotation, so that the words can be nobody else's."""

from __future__ import annotations

import re

from backread.draft import Block
from backread.span import Span
from backread.story.attributions.source_kinds import is_person_noun, is_plural
from backread.story.claims.quote_places import QuotePlaces
from backread.story.quotes import Quote
from backread.story.story import Story

_FEW_WORDS = 12
#: The most words that tell what happens between two quotations: "Pause.".
_SCENE = 3
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_ANY = frozenset({"ROOT", "conj"})
#: Words for people that bring nobody in: "But not everyone is alarmed.".
_ALL_OR_NOBODY = frozenset({"everyone", "everybody", "nobody", "one"})
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
        spoken_of = self.mentioned_in(quote.inner)
        named = self._named_in(before)
        if not named:
            return _HE_OR_SHE.search(
                before.of(self._story.text)
            ) is not None or self.has_human_subject(before, quote.block)
        # Whoever the words speak of does not speak them.
        left = named - spoken_of
        subjects = self.subjects(before, quote.block)
        if len(left) == 1:
            return not named & spoken_of or subjects == left
        return bool(left) and (
            (len(subjects) == 1 and subjects <= left)
            or (not named & spoken_of and self.has_pronoun_subject(before, quote.block))
        )

    def has_pronoun_subject(self, sentence: Span, block: Block) -> bool:
        """Whether "he" or "she" is the subject of a sentence, whoever that is."""
        return any(
            token.dep_ == "nsubj" and token.head.dep_ == "ROOT" and token.lower_ in {"he", "she"}
            for token in self._places.tokens(block, sentence)
        )

    def goes_on(self, quote: Quote, speaker: int) -> bool:
        """Whether nobody but the last speaker is meant in what leads from his words to these.

        That is a paragraph of a few words above, or the sentence before where the paragraph above
        quotes him; or that paragraph is an account of him and of nobody else.
        """
        above, before = self._places.above(quote), self._places.sentence_before(quote)
        if above is None or before is None:
            return False
        if speaker in self.mentioned_in(quote.inner):
            return False
        if len(above.span.of(self._story.text).split()) <= _FEW_WORDS:
            return self._means_only(above.span, speaker)
        if self._is_quoted_in(above, speaker) and self._means_only(before, speaker):
            return True
        return self._is_account_of(speaker, above)

    def _is_account_of(self, person: int, block: Block) -> bool:
        """Whether a paragraph tells of one person alone, and he says something in it."""
        told = self._story.attributions.in_sentence(block.span)
        others = any(
            each.cue is not None and each.source.span is not None and each.source.person != person
            for each in told
        )
        if others or not self._narrated_in(block.span) <= {person}:
            return False
        return any(each.source.person == person for each in told)

    def _narrated_in(self, span: Span) -> set[int]:
        """Who is named there, or meant by a pronoun, as somebody and not in a body's name."""
        named = {
            number
            for number, person in enumerate(self._story.people)
            for mention in person.mentions
            if span.contains(mention.span) and not mention.attributive
        }
        return named | (self._named_in(span) - self.mentioned_in(span))

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

    def subjects(self, sentence: Span, block: Block, verbs: frozenset[str] = _ANY) -> set[int]:
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
                beside = (child for child in token.children if child.dep_ == "appos")
                for each in (token, *beside):
                    found |= self._named_in(self._places.span(block, each))
        return found

    def has_human_subject(self, sentence: Span, block: Block) -> bool:
        """Whether a sentence is about somebody by a word for people: "Her deputy agreed."."""
        return any(
            token.dep_ in {"nsubj", "nsubjpass"}
            and token.head.dep_ == "ROOT"
            and is_person_noun(token)
            and not is_plural(token)
            and token.lower_ not in _ALL_OR_NOBODY
            for token in self._places.tokens(block, sentence)
        )

    def mentioned_in(self, span: Span) -> set[int]:
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
        """Whether a name follows in the paragraph: "I met him here." Ann Sole is in the queue.

        A title may stand before it.
        """
        behind = self._story.text[quote.span.end : quote.block.span.end]
        start = quote.span.end + len(behind) - len(behind.lstrip())
        return any(
            start in {mention.span.start, mention.role and mention.role.span.start}
            for person in self._story.people
            for mention in person.mentions
        )
