"""What a story says was done on a date: the verb, and who and what took part in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backread.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from backread.draft import BlockKind
from backread.span import Span
from backread.story.attributions.word_forms import word_key
from backread.story.dates.date import Date
from backread.story.figures.content_words import stems
from backread.story.language import BlockAnalysis, Part
from backread.story.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOLD_IN = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_MOST_STEPS = 4
_AROUND = 110
#: How many words back from a date its verb may stand where the grammar does not show it.
_FARTHEST = 9
_ENDS_A_CLAUSE = frozenset({"who", "that", "which", "where", "when", "while", "after", "before"})
_ENDS_A_CLAUSE |= {"because", "since", "as", "if", "and", "but", ",", ";", ":", "(", ")", "–", "—"}
#: By these a date hangs on what it is the date of.
_ADVERBIAL = frozenset({"npadvmod", "pobj", "prep", "nmod", "advmod", "dobj", "attr", "pcomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_TAKING_PART = _SUBJECTS | {"dobj", "dative"}
_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "nummod"})
_PARTICIPLE_OF = frozenset({"acl", "relcl"})
#: What is not told as having happened then.
_UNREAL = frozenset({"will", "would", "could", "may", "might", "should", "can", "must", "shall"})
_UNREAL |= {"'ll", "’ll", "wo", "ca", "to", "have", "has", "do", "does", "did"}
_PRONOUN_TAGS = ("PRP", "WP", "WDT", "DT", "EX", "CD")


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody or something that took part.

    Attributes:
        key: who or what: the index of one of the cast, or the noun in lower case.
        is_name: whether it is somebody or something named.
        is_one: whether it is one, and not many.
        is_new: whether "a" or "an" brings it in.
        modifiers: the words before the noun, in lower case.
    """

    key: int | str
    is_name: bool
    is_one: bool
    is_new: bool
    modifiers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Telling:
    """What is said to have been done on a date.

    Attributes:
        verb: the verb's key, whatever its form.
        text: the verb as it stands.
        ahead: whether it is still to come: "will sign".
        subject: who or what did it, or had it done to it, where that is told.
        parts: who and what took part in it, the subject too.
        beside: nouns that hang on the verb by a preposition.
        words: the stems of the content words around the date, its own verb's left out.
        names: the names around it, in lower case.
        date: the date.
        sentence: where the sentence stands.
    """

    verb: str
    text: str
    ahead: bool
    subject: Participant | None
    parts: tuple[Participant, ...]
    beside: frozenset[int | str]
    words: frozenset[str]
    names: frozenset[str]
    date: Date
    sentence: Span


def find_tellings(story: Story, dates: Sequence[Date]) -> Iterator[Telling]:
    """What was done on some dates of a story, in order, where a verb in the past tells it."""
    named: dict[int, list[tuple[Span, int]]] = defaultdict(list)
    for index, person in enumerate(story.people):
        for mention in person.mentions:
            named[story.block_at(mention.span.start)[1].span.start].append((mention.span, index))
    dated: dict[int, list[Date]] = defaultdict(list)
    for date in dates:
        dated[story.block_at(date.span.start)[1].span.start].append(date)
    for block in story.analysis(Part.TAGS, Part.SENTENCES, Part.SYNTAX).blocks:
        if block.block.kind not in _TOLD_IN or not len(block.doc):
            continue
        start = block.block.span.start
        for date in dated.get(start, ()):
            telling = _telling(_Scene(block, date, named.get(start, ())))
            if telling is not None:
                yield telling


@dataclass(frozen=True, slots=True)
class _Scene:
    block: BlockAnalysis
    date: Date
    cast: Sequence[tuple[Span, int]]

    def who(self, token: Token) -> int | str:
        """The index of the one of the cast whom a noun names, or the noun in lower case."""
        span = self.block.span(token)
        named = (index for mention, index in self.cast if mention.contains(span))
        return next(named, token.lower_)


def _telling(scene: _Scene) -> Telling | None:
    verb = _verb_of(scene)
    ahead = verb is not None and _is_ahead(verb)
    if verb is None or not (ahead or _is_past(verb)):
        return None
    subject = _subject_of(verb)
    parts = [each for each in verb.children if each.dep_ in _TAKING_PART]
    parts += [
        noun
        for each in verb.children
        if each.dep_ == "agent"
        for noun in each.children
        if noun.dep_ == "pobj"
    ]
    if subject is not None and subject not in parts:
        parts.append(subject)
    beside = {
        scene.who(noun)
        for prep in verb.children
        if prep.dep_ == "prep"
        for noun in prep.children
        if noun.dep_ == "pobj" and not scene.date.span.overlaps(scene.block.span(noun))
    }
    told = subject is not None and not subject.tag_.startswith(_PRONOUN_TAGS)
    sentence = verb.sent
    return Telling(
        word_key(verb.text),
        verb.text,
        ahead,
        _part(scene, subject) if told and subject is not None else None,
        tuple(_part(scene, each) for each in parts if not each.tag_.startswith(_PRONOUN_TAGS)),
        frozenset(beside),
        frozenset(stems(_around(scene, verb))),
        frozenset(
            each.lower_
            for each in sentence
            if each.tag_.startswith("NNP") and each.lower_ not in WEEKDAY_WORDS | MONTH_WORDS
        ),
        scene.date,
        scene.block.span(sentence),
    )


def _around(scene: _Scene, verb: Token) -> str:
    """The copy around a date in its sentence, without the date and its verb."""
    base, text = scene.block.block.span.start, scene.block.doc.text
    start, end = scene.date.span.start - base, scene.date.span.end - base
    first, last = verb.sent.start_char, verb.sent.end_char
    copy = text[max(first, start - _AROUND) : start] + " " + text[end : min(last, end + _AROUND)]
    return re.sub(rf"\b{re.escape(verb.text)}\b", " ", copy)


def _part(scene: _Scene, noun: Token) -> Participant:
    key = scene.who(noun)
    children = list(noun.children)
    return Participant(
        key,
        is_name=isinstance(key, int) or noun.tag_ == "NNP",
        is_one=noun.tag_ in ("NN", "NNP"),
        is_new=any(each.lower_ in ("a", "an") for each in children),
        modifiers=frozenset(each.lower_ for each in children if each.dep_ in _MODIFIERS),
    )


def _verb_of(scene: _Scene) -> Token | None:
    """The verb on which a date hangs, if it hangs on no noun of an event before."""
    base = scene.block.block.span.start
    start, end = scene.date.span.start - base, scene.date.span.end - base
    words = scene.block.doc.char_span(start, end, alignment_mode="expand")
    if words is None:
        return None
    token = words.root
    for _ in range(_MOST_STEPS):
        if token.dep_ not in _ADVERBIAL or token.head.i == token.i:
            break
        token = token.head
        if token.tag_.startswith("VB"):
            return token
    return _verb_before(words[0])


def _verb_before(token: Token) -> Token | None:
    """The verb before a date with nothing between that ends its clause."""
    first = max(token.sent.start, token.i - _FARTHEST)
    for index in range(token.i - 1, first - 1, -1):
        before = token.doc[index]
        if before.lower_ in _ENDS_A_CLAUSE:
            return None
        if before.tag_.startswith("VB"):
            return before
    return None


def _is_past(verb: Token) -> bool:
    helpers = [each for each in verb.children if each.dep_ in ("aux", "auxpass", "neg", "mark")]
    if any(each.dep_ == "neg" or each.lower_ in _UNREAL | {"if", "unless"} for each in helpers):
        return False
    if verb.tag_ == "VBD":
        return True
    passive = any(each.dep_ == "auxpass" for each in helpers)
    return verb.tag_ == "VBN" and (passive or verb.dep_ in _PARTICIPLE_OF)


def _is_ahead(verb: Token) -> bool:
    helpers = {each.lower_ for each in verb.children if each.dep_ in ("aux", "auxpass", "neg")}
    return verb.tag_ in ("VB", "VBN") and "will" in helpers and helpers <= {"will", "be"}


def _subject_of(verb: Token) -> Token | None:
    """The subject; of "filed on Monday" behind a noun that noun, of a second verb the first's."""
    own = next((each for each in verb.children if each.dep_ in _SUBJECTS), None)
    if own is not None:
        relative = own.tag_ in ("WP", "WDT") and verb.dep_ == "relcl"
        return verb.head if relative else own
    if verb.dep_ in _PARTICIPLE_OF:
        return verb.head
    if verb.dep_ == "conj" and verb.head.tag_.startswith("VB"):
        return _subject_of(verb.head)
    return None
