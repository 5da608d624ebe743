"""Stretches of years, and what each is told of: "the arrears from 2011 to 2016"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backread.calendar_words import MONTH, MONTH_WORDS
from backread.draft import BlockKind
from backread.span import Span
from backread.story.attributions.word_forms import word_key
from backread.story.figures.nouns import singular
from backread.story.language import BlockAnalysis, Part
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_TOLD_IN = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION})
_YEAR = r"(?:1[5-9]|20)\d\d"
_STRETCH = re.compile(
    rf"(?<![\w$£€.,/-])(?:(?:[Ff]rom|[Bb]etween) )?(?P<first>(?:{MONTH} )?{_YEAR})"
    rf"(?: (?:to|and|until|till|through) | ?[-–—] ?)(?P<last>(?:{MONTH} )?{_YEAR})(?![\w%]|[.,-]\d)"
)
_MOST_STEPS = 6
#: By these a thing goes on, so that the years are its own: "the voyages, which ran from 1966".
_GOES_ON = frozenset(map(word_key, "ran lasted spanned covered covers stretched".split()))
#: Words behind which stands what the years are really of: "arrears for the period from 2011".
_TRANSPARENT = frozenset("period span stretch term years year time decade".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "dative"})
_DESCRIBES = frozenset({"compound", "amod", "nmod", "poss", "nummod"})
_WALKS_UP = frozenset({"prep", "pobj", "pcomp", "nummod", "npadvmod", "nmod", "punct", "conj"})
_WALKS_UP |= {"dep", "appos", "advmod", "quantmod", "cc", "compound"}


@dataclass(frozen=True, slots=True)
class Noun:
    """What takes part in what a stretch of years is told of.

    Attributes:
        word: the noun, singular and in lower case.
        text: the noun as it stands.
        is_central: whether it is what the years hang on or the subject, and not a thing beside.
        is_object: whether something is done to it.
        may_be_part: whether the years may say which of several are meant: "papers from 2003".
        is_person: whether it is a noun for people: an office, a calling.
        is_name: whether it is a proper noun.
        is_new: whether "a", "another" or a number brings it in.
        modifiers: the words that describe it, in lower case.
    """

    word: str
    text: str
    is_central: bool
    is_object: bool
    may_be_part: bool
    is_person: bool
    is_name: bool
    is_new: bool
    modifiers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of years and what is told of it.

    Attributes:
        first, last: where each end stands.
        nouns: what took part, the first of them what the years hang on.
        verb: the key of the verb that they hang on; empty where they hang on a noun.
        people: who is named in the clause, as indices of the cast.
        names: other names than theirs in the clause, in lower case.
        numbers: the figures of the clause, its years apart.
        sentence: where the sentence stands.
    """

    first: Span
    last: Span
    nouns: tuple[Noun, ...]
    verb: str
    people: frozenset[int]
    names: frozenset[str]
    numbers: frozenset[str]
    sentence: Span

    @property
    def span(self) -> Span:
        """From the first of the years to the last."""
        return self.first.to(self.last)


def find_stretches(story: Story) -> tuple[Stretch, ...]:
    """The stretches of years outside quotations of which it is plain what they are told of."""
    matches = written_stretches(story)
    return tuple(_stretches(story, matches)) if len(matches) > 1 else ()


def written_stretches(story: Story) -> list[re.Match[str]]:
    """Where stretches of years are written outside quotations: "from 2011 to 2016", "1984-1985"."""
    return [
        match
        for match in _STRETCH.finditer(story.narration)
        if match[0][0].isalpha() or " and " not in match[0]
    ]


def _stretches(story: Story, matches: Sequence[re.Match[str]]) -> Iterator[Stretch]:
    cast = [
        (span, index)
        for index, person in enumerate(story.people)
        for span in (
            *(each.span for each in person.mentions),
            *(each.span for each in person.pronouns if each.certain),
        )
    ]
    for block in story.analysis(Part.TAGS, Part.SENTENCES, Part.SYNTAX).blocks:
        if block.block.kind not in _TOLD_IN or not len(block.doc):
            continue
        for match in matches:
            if block.block.span.start <= match.start() < block.block.span.end:
                found = _stretch(block, match, cast)
                if found is not None:
                    yield found


def _stretch(
    block: BlockAnalysis, match: re.Match[str], cast: Sequence[tuple[Span, int]]
) -> Stretch | None:
    start = match.start() - block.block.span.start
    words = block.doc.char_span(start, start + len(match[0]), alignment_mode="expand")
    head = None if words is None else _head_of(words[0], words.start, words.end)
    if words is None or head is None:
        return None
    verb = word_key(head.text)
    goes_on = verb in _GOES_ON and not any(each.dep_ == "dobj" for each in head.children)
    clause = list(_clause(head))
    outside = [token for token in clause if not words.start <= token.i < words.end]
    spans = [block.span(token) for token in outside]
    people = {each: who for span, who in cast for each in spans if span.contains(each)}
    return Stretch(
        Span(*match.span("first")),
        Span(*match.span("last")),
        tuple(_noun(token, words, is_central=central) for token, central in _nouns(head)),
        verb if head.tag_.startswith("VB") and not goes_on else "",
        frozenset(people.values()),
        frozenset(
            token.lower_
            for token, span in zip(outside, spans, strict=True)
            if token.tag_.startswith("NNP")
            and token.lower_ not in MONTH_WORDS
            and span not in people
        ),
        frozenset(token.text for token in outside if token.like_num),
        block.span(head.sent),
    )


def _head_of(token: Token, start: int, end: int) -> Token | None:
    """The noun or the verb on which a stretch of years hangs."""
    for _ in range(_MOST_STEPS):
        inside = start <= token.i < end
        if not inside and token.tag_.startswith("VB"):
            return token
        if not inside and token.tag_ in ("NN", "NNS") and token.lower_ not in _TRANSPARENT:
            return token
        if token.head.i == token.i or not (inside or token.dep_ in _WALKS_UP):
            return None
        token = token.head
    return None


def _nouns(head: Token) -> Iterator[tuple[Token, bool]]:
    """What takes part, and whether as the noun itself or as the subject of the verb."""
    if not head.tag_.startswith("VB"):
        yield head, True
        return
    if head.dep_ in ("relcl", "acl") and head.head.tag_.startswith("NN"):
        yield head.head, True
    verb = head
    while verb.dep_ in ("conj", "acomp") and verb.head.tag_.startswith("VB"):
        verb = verb.head
    own = [each for each in head.children if each.dep_ in _SUBJECTS]
    for each in own or [each for each in verb.children if each.dep_ in _SUBJECTS]:
        if each.tag_.startswith("NN"):
            yield each, True
    for each in head.children:
        if each.tag_.startswith("NN") and each.dep_ in _OBJECTS:
            yield each, False
    for prep in head.children:
        for each in prep.children if prep.dep_ == "prep" else ():
            if each.tag_.startswith("NN") and each.dep_ == "pobj":
                yield each, False


def _clause(head: Token) -> Iterator[Token]:
    """The words of what a stretch hangs on and of what takes part in it, without other clauses."""
    yield head
    if head.dep_ == "appos":
        yield head.head
    if head.dep_ == "attr":
        yield from (each for each in head.head.children if each.dep_ in _SUBJECTS)
    if head.dep_ in ("relcl", "acl"):
        yield head.head
        yield from (each for each in head.head.children if each.dep_ in _DESCRIBES | {"det"})
    for child in head.children:
        if child.dep_ in ("conj", "relcl", "advcl", "ccomp", "parataxis", "punct", "cc"):
            continue
        yield from _clause(child)


def _noun(token: Token, years: TokenSpan, *, is_central: bool) -> Noun:
    children = [each for each in token.children if not years.start <= each.i < years.end]
    return Noun(
        singular(token.lower_),
        token.text,
        is_central,
        token.dep_ in _OBJECTS | {"nsubjpass"},
        is_central and token.tag_ == "NNS" and token.i == years.start - 1,
        singular(token.lower_) in HUMAN_NOUNS,
        token.tag_.startswith("NNP"),
        any(each.lower_ in ("a", "an", "another") or each.like_num for each in children),
        frozenset(
            each.lower_ for each in children if each.dep_ in _DESCRIBES and not each.like_num
        ),
    )
