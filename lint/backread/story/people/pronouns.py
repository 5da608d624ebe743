"""Pronouns that can only stand for one person.

``find_pronouns(story, people)`` takes the mentions of each person of the cast, by index, with
their honorifics and given names filled in, and gives the pronouns of each, by the same index and
in the order of the text. It needs ``Part.TAGS``, ``Part.SENTENCES`` and ``Part.ENTITIES``.

It prefers silence. A pronoun counts when the person is named before it in its paragraph (or, if
nobody is, in the paragraph before), and when nobody else for whom it could stand, named or
described, comes in from the beginning of the paragraph before to the end of the pronoun's
sentence. Where it opens a sentence and the person is the subject of the sentence before, these two
sentences are enough. People whose given name or honorific is of the other gender alone do not
count as others. "Him" and the object "her" are never read: beside a name ("Holt told him") they
stand for somebody else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from backread.draft import BODY_KINDS
from backread.span import Span
from backread.story.language import Analysis, Part
from backread.story.people.cast import Form, Gender, Mention, Pronoun
from backread.story.people.lexicon import fold, given_names
from backread.story.people.pronoun_scene import Paragraph, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

    from backread.story.story import Story

_GENDERS = {
    "he": Gender.MALE,
    "his": Gender.MALE,
    "himself": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
    "hers": Gender.FEMALE,
    "herself": Gender.FEMALE,
}
_SUBJECTS = frozenset({"he", "she"})
_EITHER = frozenset({"or", "and", "/"})
_ANY_PRONOUN = frozenset(_GENDERS) | {"him", "they", "them", "their"}


def find_pronouns(
    story: Story, people: Sequence[Sequence[Mention]]
) -> tuple[tuple[Pronoun, ...], ...]:
    """The pronouns that can only stand for each person, by the person's index in ``people``."""
    found: list[list[Pronoun]] = [[] for _ in people]
    could_be = [_possible_genders(mentions) for mentions in people]
    analysis = story.analysis(Part.TAGS, Part.SENTENCES, Part.ENTITIES)
    before: Paragraph | None = None
    for paragraph in _paragraphs(analysis, people):
        for bearer, pronoun in _read(story, before, paragraph, could_be):
            found[bearer].append(pronoun)
        before = paragraph
    return tuple(tuple(pronouns) for pronouns in found)


def _read(
    story: Story,
    before: Paragraph | None,
    paragraph: Paragraph,
    could_be: Sequence[frozenset[Gender]],
) -> Iterator[tuple[int, Pronoun]]:
    """The pronouns of a paragraph that can only stand for one person, with the person's index."""
    start, subject = paragraph.block.block.span.start, None
    for sentence in paragraph.block.doc.sents:
        stretch = paragraph.block.span(sentence)
        next_subject = _subject(paragraph, stretch)
        for token in sentence:
            if not _is_read(token):
                continue
            span, gender = paragraph.block.span(token), _GENDERS[token.lower_]
            if story.is_quoted(span):
                continue
            opens = token.i == sentence.start and token.lower_ in _SUBJECTS
            scene = Scene(before, paragraph, paragraph.block.block.span.start, stretch.end)
            bearer = scene.only_bearer(span, gender, could_be)
            if bearer is None and opens and subject is not None:
                # "Holt rose. She left." The subject goes on, whoever was there before.
                scene = Scene(None, paragraph, start, stretch.end)
                bearer = scene.only_bearer(span, gender, could_be, subject)
            if bearer is not None:
                yield bearer, Pronoun(span, gender)
                next_subject = bearer if opens else next_subject
        start, subject = stretch.start, next_subject


def _subject(paragraph: Paragraph, sentence: Span) -> int | None:
    """Who opens a sentence by name, with or without a title."""
    for mention, index in paragraph.named:
        starts = [mention.span.start]
        starts += [mention.honorific.span.start] if mention.honorific else []
        starts += [mention.role.span.start] if mention.role else []
        if min(starts) == sentence.start and not mention.quoted:
            possessive = paragraph.block.doc.text[
                mention.span.end - paragraph.block.block.span.start :
            ].startswith(("'", "’"))
            thing = mention.attributive or possessive or mention.form is Form.EPONYM
            return None if thing else index
    return None


def _possible_genders(mentions: Sequence[Mention]) -> frozenset[Gender]:
    genders: set[Gender] = set()
    for mention in mentions:
        if mention.honorific and mention.honorific.gender:
            genders.add(mention.honorific.gender)
        for given in (mention.given or "").split()[:1]:
            genders |= given_names().get(fold(given), frozenset(Gender))
    return frozenset(genders or Gender)


def _paragraphs(analysis: Analysis, people: Sequence[Sequence[Mention]]) -> Iterator[Paragraph]:
    mentions = [(mention, index) for index, each in enumerate(people) for mention in each]
    mentions.sort(key=lambda named: named[0].span)
    starts = [mention.span.start for mention, _ in mentions]
    for block in analysis.blocks:
        if block.block.kind in BODY_KINDS and len(block.doc):
            first = bisect_left(starts, block.block.span.start)
            last = bisect_left(starts, block.block.span.end)
            yield Paragraph(block, tuple(mentions[first:last]))


def _is_read(token: Token) -> bool:
    return token.lower_ in _GENDERS and not _is_object(token) and not _is_generic(token)


def _is_object(token: Token) -> bool:
    return token.lower_ == "her" and token.tag_ != "PRP$"


def _is_generic(token: Token) -> bool:
    """Whether the pronoun is half of "he or she"."""
    doc, at = token.doc, token.i
    after = at + 2 < len(doc) and doc[at + 1].lower_ in _EITHER and doc[at + 2].lower_
    before = at >= 2 and doc[at - 1].lower_ in _EITHER and doc[at - 2].lower_
    return after in _ANY_PRONOUN or before in _ANY_PRONOUN
