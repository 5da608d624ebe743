"""Studies and polls: which one is meant, and who made it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from backread.span import Span
from backread.story.attributions.attribution import Attribution, Source, SourceKind
from backread.story.attributions.source_kinds import singular
from backread.story.attributions.source_words import BODIES
from backread.story.claims.expressions import expression
from backread.story.claims.lede import is_in_lede, is_near_top
from backread.story.claims.named_beside import (
    is_one_paragraph,
    place_of,
    sentences_after,
    singular_noun,
)
from backread.story.claims.sources import stands_in_the_body
from backread.story.claims.told_beside import names_outlet
from backread.story.story import Story

_STUDIES = frozenset(
    "study survey poll report research paper analysis evidence data polling statistic".split()
)
_OF_ELECTION_DAY = re.compile(r"(?:exit|entrance) ", re.IGNORECASE)
_BY = re.compile(r" (?:by|from|to be (?:released|published)|published|commissioned|conducted)\b")
_AUTHORS = frozenset({"researcher", "scientist", "author", "investigator"})
_WINDOW = 2
_IN_PASSING = frozenset({"study", "survey", "poll", "analysis"})
_ONE = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)
# Whose study it is: "a study she led", "a survey that the council paid for", "an internal poll".
_WHOSE = re.compile(
    r"\b(?:by|from|published|commissioned|conducted|led|carried out|released|internal|in-house|own|"
    r"legislative|congressional|parliamentary|government|federal|state|city|county|council|ministry|"
    r"company|committee|agency|police|he|she|they|it|his|her|their|its)\b",
    re.IGNORECASE,
)
_THE_STUDY = re.compile(
    r"\b(?:stud(?:y|ies)|surveys?|polls?|pollsters?|analysis|research|researchers?|authors?|"
    r"findings|paper|scientists|team)\b",
    re.IGNORECASE,
)
_PAID_FOR = re.compile(
    r"\b(?:sponsored|conducted|commissioned|carried out|published|funded|paid for|run) (?:by|in)\b"
)
_A_REPORT = re.compile(r"\b(?:report|study|survey|paper|analysis)\b", re.IGNORECASE)
_A_TRIAL = re.compile(r"\b[Tt]h(?:e|is) (?:\w+ )?(?:trial|study|experiment|survey),? ")
# "The researchers know more now: new data suggest".
_THE_MAKERS = re.compile(r"\b[Tt]he (?:researchers|authors|pollsters|scientists|team)\b")
_BEFORE, _AFTER = 3, 5
_SOON = 8


def is_study(attribution: Attribution) -> bool:
    """Whether the source is a study or a poll, or many."""
    source = attribution.source
    return singular_noun(source.head or source.text.lower()) in _STUDIES


def is_study_in_passing(source: Source) -> bool:
    """Whether the source is one study of which its own words tell no more: "a recent poll"."""
    text = " ".join(source.text.split())
    told = _WHOSE.search(text) or any(
        word[:1].isupper() or singular(word) in BODIES for word in text.split()[1:]
    )
    return (
        source.kind is SourceKind.DOCUMENT
        and singular(source.head) in _IN_PASSING
        and _ONE.match(text) is not None
        and not told
    )


def are_its_authors(story: Story, attribution: Attribution) -> bool:
    """Whether "researchers" are those of a study that the sentence before or behind tells.

    Near the top the story may leave it to any sentence below: "the trial, led by Lund University".
    """
    if singular_noun(attribution.source.head) not in _AUTHORS:
        return False
    place = place_of(story.sentences, attribution.sentence)
    beside = story.sentences[max(place - 1, 0) : place + 2]
    top = story.sentences if is_near_top(story, attribution.sentence) else ()
    return any(
        sentence != attribution.sentence
        and report.search(sentence.of(story.text)) is not None
        and expression("whose-study").search(sentence.of(story.text)) is not None
        for report, sentences in ((_A_REPORT, beside), (_A_TRIAL, top))
        for sentence in sentences
    )


def is_study_told(story: Story, attribution: Attribution) -> bool:
    """Whether it is said which study is meant: "exit polls", "research by four economists"."""
    span = attribution.source.span or attribution.sentence
    rest = story.text[span.end : attribution.sentence.end]
    if _OF_ELECTION_DAY.match(attribution.source.text) is not None or _BY.match(rest):
        return True
    if _has_makers_name(story, span, opens=span.start == attribution.sentence.start):
        return True
    if _THE_MAKERS.search(story.text, attribution.sentence.start, span.start):
        return True
    if is_study_in_passing(attribution.source):
        return _is_told_around(story, attribution, span, rest)
    following = sentences_after(story, attribution.sentence, _WINDOW)
    head = singular_noun(attribution.source.head or attribution.source.text.lower())
    opening = is_in_lede(story, attribution.sentence)
    soon = sentences_after(story, attribution.sentence, _SOON) if opening else following
    if head == "report" and (
        _names_outlet(story, soon) or (opening and any(_outlet_says(story, each) for each in soon))
    ):
        return True
    words = [_before_in_paragraph(story, attribution), rest]
    told = " ".join([*words, *(each.of(story.text) for each in following)])
    return expression("a-study").search(told) is not None


def _has_makers_name(story: Story, span: Span, *, opens: bool) -> bool:
    """Whether a name stands before the noun: "Tarnpoll data".

    Of a word that opens a sentence that is seen where it stands elsewhere.
    """
    words = span.of(story.text).split()[:-1]
    if opens and words:
        elsewhere = re.search(rf"[a-z,] {re.escape(words[0])}\b", story.text)
        return elsewhere is not None and words[0][:1].isupper()
    return any(word[:1].isupper() for word in words)


def _is_told_around(story: Story, attribution: Attribution, span: Span, rest: str) -> bool:
    """Whether a study in passing is told closer by, or the sentence is somebody's account."""
    if _WHOSE.match(rest.lstrip(" ,")):
        return True
    if any(
        each.source.kind is SourceKind.NAMED and each.on_record
        for each in story.attributions.in_sentence(attribution.sentence)
    ):
        return True
    following = sentences_after(story, attribution.sentence, _WINDOW)
    if any(_PAID_FOR.search(each.of(story.text)) for each in following):
        return True
    return any(
        expression("whose-study").search(each.of(story.text)) is not None
        for each in _told_of_studies(story, attribution, span)
    )


def _told_of_studies(story: Story, attribution: Attribution, span: Span) -> Iterator[Span]:
    """The sentences around that tell of a study; all of them for what the opening says."""
    sentences = story.sentences
    place = place_of(sentences, attribution.sentence)
    around = sentences[max(place - _BEFORE, 0) : place + 1 + _AFTER]
    for sentence in sentences if is_in_lede(story, span) else around:
        if sentence == sentences[place] or not stands_in_the_body(story, sentence):
            continue
        if _THE_STUDY.search(story.text, sentence.start, sentence.end):
            yield sentence


def _names_outlet(story: Story, following: Sequence[Span]) -> bool:
    """Whether one of the next sentences names the paper behind "reports"."""
    return any(expression("named-outlet").search(each.of(story.text)) for each in following) or any(
        _is_paper(each)
        for sentence in following[:1]
        for each in story.attributions.in_sentence(sentence)
    )


def _outlet_says(story: Story, sentence: Span) -> bool:
    """Whether a newsroom by name says something in a sentence: "the Tarn Herald said"."""
    return any(
        _is_paper(each) and names_outlet(each.source.text)
        for each in story.attributions.in_sentence(sentence)
    )


def _is_paper(attribution: Attribution) -> bool:
    source = attribution.source
    return source.kind is SourceKind.NAMED and source.person is None and attribution.on_record


def _before_in_paragraph(story: Story, attribution: Attribution) -> str:
    """The sentence before, where it stands in the same paragraph."""
    place = bisect_right(story.sentences, attribution.sentence.start, key=lambda each: each.start)
    before = story.sentences[max(place - 2, 0)]
    if place < 2 or not is_one_paragraph(story, attribution, before):
        return ""
    return before.of(story.text)
