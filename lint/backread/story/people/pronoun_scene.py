"""Who stands in a sentence, so that a pronoun nearby could stand for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from backread.span import Span
from backread.story.language import BlockAnalysis
from backread.story.people.cast import Form, Gender, Mention
from backread.story.people.human_nouns import PAIRS, SHE_THINGS, noun_genders
from backread.story.people.human_phrases import (
    before_phrase,
    genders_of,
    is_asked,
    is_human_noun,
    is_predicate,
    phrase_start,
)
from backread.story.people.lexicon import SPEECH_VERBS
from backread.story.people.roles import find_roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_POINTING = frozenset({"the", "this", "that"})
_ARTICLES = frozenset({"a", "an"})
_TITLE_TAGS = frozenset({"IN", "DT", "NN", "NNP", "NNPS", "JJ", "HYPH", ",", "POS", "CC"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_GOVERNING = frozenset({"IN", "TO", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_PHRASE_TAGS = frozenset({"DT", "JJ", "NN", "NNP", "HYPH", "POS", "``", "''"})
_OPENERS = SPEECH_VERBS | {
    *("that", "because", "if", "when", "while", "as", "after", "before", "since", "until"),
    *("although", "though", "whether", "where", "than"),
}
_SUBORDINATORS = frozenset(
    {"after", "although", "as", "because", "before", "if", "once", "since", "though", "unless"}
    | {"until", "when", "while"}
)


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody who is there without being named, and of what gender.

    ``may_be`` holds those of the cast whom the story calls so: "the mayor".
    """

    span: Span
    genders: frozenset[Gender]
    may_be: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Scene:
    """A sentence of the running text and who is in it.

    Attributes:
        block: the block it stands in, with its analysis.
        start: index of its first token in the block; ``end`` is one behind its last.
        named: who of the cast is named in it, as (mention, index in the cast).
        called: the heads of the roles that each of the cast has in the story, by index.
        name_words: the words of which all their names are made.
    """

    block: BlockAnalysis
    start: int
    end: int
    named: tuple[tuple[Mention, int], ...]
    called: Sequence[frozenset[str]] = field(repr=False)
    name_words: frozenset[str] = field(repr=False)

    @cached_property
    def span(self) -> Span:
        """Where the sentence stands in ``Draft.text``."""
        return self.block.span(self.block.doc[self.start : self.end])

    @property
    def tokens(self) -> Iterator[Token]:
        """Its tokens."""
        return iter(self.block.doc[self.start : self.end])

    @cached_property
    def people(self) -> frozenset[int]:
        """Who is named in it, by index in the cast."""
        return frozenset(index for _, index in self.named)

    def named_before(self, offset: int) -> frozenset[int]:
        """Who is named before an offset, in the story's own words."""
        return frozenset(
            index
            for mention, index in self.named
            if mention.span.end <= offset and not mention.quoted and mention.form is not Form.EPONYM
        )

    @cached_property
    def subject(self) -> int | None:
        """Who opens it by name, with or without a title, and is no mere owner of a thing."""
        for mention, index in self.named:
            if mention.quoted or mention.form is Form.EPONYM:
                return None
            starts = [mention.span.start]
            starts += [mention.honorific.span.start] if mention.honorific else []
            starts += [mention.role.span.start] if mention.role else []
            opens = self.span.start >= min(starts) - len("The ")
            owner = self._is_owner(mention)
            return index if opens and not owner and not mention.attributive else None
        return None

    @cached_property
    def actors(self) -> frozenset[int]:
        """Who is named in it, other than behind a verb or a preposition."""
        return frozenset(
            index
            for mention, index in self.named
            if not self._is_owner(mention)
            and (
                (before := self._word_before(mention)) is None
                or before.tag_ not in _GOVERNING
                or before.lower_ in _OPENERS
            )
        )

    @cached_property
    def agent(self) -> int | None:
        """Who, of those named, is the last to do something: "In May, Holt left"; "said Holt"."""
        for mention, index in reversed(self.named):
            if mention.quoted or mention.form is Form.EPONYM or mention.attributive:
                continue
            before = self._word_before(mention)
            if self._is_followed_by_verb(mention) or (before and before.lower_ in SPEECH_VERBS):
                return index
        return None

    def _is_owner(self, mention: Mention) -> bool:
        behind = mention.span.end - self.block.block.span.start
        return self.block.doc.text[behind : behind + 1] in ("'", "’")

    def _word_before(self, mention: Mention) -> Token | None:
        """The word before a name and its titles."""
        beside = [mention.span.start]
        beside += [each.span.start for each in (mention.honorific, mention.role) if each]
        before = [token for token in self.tokens if self.block.span(token).start < min(beside)]
        while before and before[-1].tag_ in _PHRASE_TAGS:
            before.pop()
        return before[-1] if before else None

    def _is_followed_by_verb(self, mention: Mention) -> bool:
        behind = [
            token.tag_
            for token in self.tokens
            if self.block.span(token).start >= mention.span.end and token.tag_ != "RB"
        ]
        return bool(behind) and behind[0] in _FINITE

    @cached_property
    def only_one(self) -> int | None:
        """Who is named in it, if nobody else is: "The study was led by Holt"."""
        named = [(mention, index) for mention, index in self.named if not mention.attributive]
        if len(self.people) != 1 or self.strangers or self._unknown_names or self.has_pair:
            return None
        plain = [
            index
            for mention, index in named
            if not (mention.quoted or mention.form is Form.EPONYM or self._is_owner(mention))
        ]
        return plain[-1] if plain else None

    @cached_property
    def owner(self) -> int | None:
        """Whose thing a paragraph opens with, nobody else named: "Ann Holt's next race"."""
        if len(self.people) != 1 or self.strangers or self._unknown_names or self.has_pair:
            return None
        mention, index = self.named[0]
        if mention.quoted or mention.form is Form.EPONYM or not self._is_owner(mention):
            return None
        opens = mention.span.start == self.block.block.span.start
        return index if opens and mention.form is Form.FULL else None

    @cached_property
    def strangers(self) -> tuple[Stranger, ...]:
        """Who else is in it: persons that are not of the cast, and nouns for one."""
        # The place in "Holt, the mayor of Hull" may be taken for a person.
        own = [
            role.span for mention, _ in self.named for role in find_roles(self.block, mention.span)
        ]
        found = [
            Stranger(span, genders)
            for span, genders in self._unknown_names
            if not any(role.contains(span) for role in own)
        ]
        found += [
            Stranger(self.block.span(token), noun_genders(token.lower_), self._called_so(token))
            for token in self.tokens
            if (is_human_noun(token) or is_asked(token)) and not self._is_somebody_named(token)
        ]
        return tuple(found)

    @cached_property
    def has_pair(self) -> bool:
        """Whether it speaks of two people as one: "the two", "the couple"."""
        return any(
            token.lower_ in PAIRS and token.i > self.start and token.nbor(-1).lower_ in _POINTING
            for token in self.tokens
        )

    @cached_property
    def _unknown_names(self) -> list[tuple[Span, frozenset[Gender]]]:
        """The names that no mention covers, with the genders of their first word."""
        names = [mention.span for mention, _ in self.named]
        unknown = []
        for entity in self.block.doc.ents:
            if entity.label_ == "PERSON" and self.start <= entity.start < self.end:
                span = self.block.span(entity)
                if not any(name.overlaps(span) for name in names):
                    unknown.append((span, genders_of(entity.text)))
        for token in self.tokens:
            if token.text in self.name_words or token.text.rstrip("s") in self.name_words:
                span = self.block.span(token)
                if not any(name.overlaps(span) for name in names):
                    unknown.append((span, frozenset(Gender)))
        return unknown

    def _is_somebody_named(self, noun: Token) -> bool:
        """Whether a noun says what somebody is, or is another word for one of the cast."""
        span = self.block.span(noun)
        if any(role.contains(span) for role in self._roles) or is_predicate(noun):
            return True
        if any(mention.span.overlaps(span) for mention, _ in self.named):
            return True
        return self._is_title(noun) or self._is_apposition(noun)

    def _called_so(self, noun: Token) -> frozenset[int]:
        """Who of the cast may be meant by "the mayor"."""
        if before_phrase(noun) not in _POINTING:
            return frozenset()
        return frozenset(i for i, heads in enumerate(self.called) if noun.lower_ in heads)

    def _is_apposition(self, noun: Token) -> bool:
        """Whether a noun describes the name before it: "Jane Roe, 42, a mother of two,"."""
        at = phrase_start(noun.doc, noun.i)
        if at == noun.i or noun.doc[at].lower_ not in _ARTICLES or noun.doc[at - 1].text != ",":
            return False
        at -= 2
        if at > 1 and noun.doc[at].like_num and noun.doc[at - 1].text == ",":
            at -= 2
        if at < self.start:
            return False
        last = self.block.span(noun.doc[at]).end
        return any(mention.span.end == last for mention, _ in self.named)

    def _is_title(self, noun: Token) -> bool:
        """Whether a name follows to which the noun belongs: "the founder of Tern, Jane Roe"."""
        names = [mention.span for mention, _ in self.named]
        names += [span for span, _ in self._unknown_names]
        for token in self.block.doc[noun.i + 1 : self.end]:
            if any(name.start == self.block.span(token).start for name in names):
                return True
            if token.tag_ not in _TITLE_TAGS:
                return False
        return False

    def has_thing(self, start: int, end: int) -> bool:
        """Whether a thing that some writers call "she" is named between two offsets."""
        return any(
            token.lower_ in SHE_THINGS and start <= self.block.span(token).start < end
            for token in self.tokens
        )

    def has_clause(self, start: int, end: int) -> bool:
        """Whether a clause that may come before its subject begins between two offsets."""
        return any(
            token.lower_ in _SUBORDINATORS and start <= self.block.span(token).start < end
            for token in self.tokens
        )

    def is_apposition(self, start: int, end: int) -> bool:
        """Whether what stands between two offsets begins to describe the name before it.

        "Holt, a nurse all | her | life" is such a description; "Holt, | her | rival" may be of
        somebody else.
        """
        between = [t for t in self.tokens if start <= self.block.span(t).start < end]
        tags = [token.tag_ for token in between]
        return (
            len(tags) > 2
            and tags[0] == ","
            and any(tag in ("NN", "VBN") for tag in tags)
            and not any(tag in ("VBD", "VBZ", "VBP", "MD", "''", "``", "CC") for tag in tags)
        )

    @cached_property
    def _roles(self) -> tuple[Span, ...]:
        names = [mention.span for mention, _ in self.named]
        names += [span for span, _ in self._unknown_names]
        return tuple(role.span for name in names for role in find_roles(self.block, name))
