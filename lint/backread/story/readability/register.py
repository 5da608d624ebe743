"""Paragraphs that stand far outside the story's own way of writing.

A paragraph of news copy has one sentence or two, so its grade says little: one long sentence
makes it. Two things tell a pasted paragraph better. Its words are longer or shorter than the
story's words are anywhere else; or all its sentences are long, not one of them. Each is set
against the median of the other paragraphs, in multiples of their median absolute deviation,
scaled so that one of them is a standard deviation where lengths are spread normally (F. R.
Hampel, "The influence curve and its role in robust estimation", 1974). One strange paragraph
moves neither of the two.

The least spreads and differences were set on published copy: see the rule's judged findings.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from backread.story.readability.passage import Paragraph
from backread.story.readability.readability import Readability

#: A paragraph of fewer of its own words says nothing about the story's way of writing.
_FEWEST_WORDS_TO_COMPARE = 15
_FEWEST_PARAGRAPHS = 4
_FEWEST_WORDS_IN_ALL = 80

#: One sentence, or one way of speaking, makes more of the figures of a short paragraph.
_FEWEST_WORDS = 25
_FEWEST_WORDS_OF_ONE_SENTENCE = 40
_FEWEST_WORDS_FOR_SENTENCES = 50
_FEWEST_SENTENCES = 2

#: Where the other paragraphs are much alike, small differences must not count for much.
_LEAST_SPREAD_OF_WORDS = 0.35
_LEAST_SPREAD_OF_SENTENCES = 0.25

_LEAST_LETTERS = 1.2
_LEAST_GRADES = 4.0
_LEAST_RATIO = 1.75

_NORMAL = 1.4826


class Measure(StrEnum):
    """What is far from the story's own."""

    WORDS = "word length"
    SENTENCES = "sentence length"


@dataclass(frozen=True, slots=True)
class Shift:
    """A paragraph that stands far outside.

    Attributes:
        paragraph: it.
        measure: in what.
        value: the characters of its average word, or the words of its average sentence.
        usual: the median of the same over the story's other paragraphs.
        distance: how many spreads lie between them, without a sign.
        grade: the paragraph's Flesch-Kincaid grade.
        usual_grade: the median of the same over the others.
    """

    paragraph: Paragraph
    measure: Measure
    value: float
    usual: float
    distance: float
    grade: float
    usual_grade: float


def find_shifts(readability: Readability, distance: float) -> Iterator[Shift]:
    """The paragraphs that stand farther outside than ``distance`` spreads, in order."""
    comparable = [
        paragraph
        for paragraph in readability.paragraphs
        if paragraph.own.words >= _FEWEST_WORDS_TO_COMPARE
    ]
    if len(comparable) <= _FEWEST_PARAGRAPHS:
        return
    for paragraph in comparable:
        others = [each for each in comparable if each is not paragraph]
        if sum(each.own.words for each in others) < _FEWEST_WORDS_IN_ALL:
            continue
        shift = _in_words(paragraph, others) or _in_sentences(paragraph, others)
        if shift is not None and shift.distance >= distance:
            yield shift


def _in_words(paragraph: Paragraph, others: Sequence[Paragraph]) -> Shift | None:
    own = paragraph.own
    lengths = [each.own.word_length for each in others]
    usual = median(lengths)
    difference = own.word_length - usual
    brief = own.sentences < _FEWEST_SENTENCES or difference < 0
    if own.words < (_FEWEST_WORDS_OF_ONE_SENTENCE if brief else _FEWEST_WORDS):
        return None
    if abs(difference) < _LEAST_LETTERS:
        return None
    spread = max(_spread(lengths), _LEAST_SPREAD_OF_WORDS)
    shift = _shift(paragraph, others, Measure.WORDS, own.word_length, usual, difference / spread)
    # Long words in short sentences are no harder to read.
    grades = math.copysign(1, difference) * (shift.grade - shift.usual_grade)
    return shift if grades >= _LEAST_GRADES else None


def _in_sentences(paragraph: Paragraph, others: Sequence[Paragraph]) -> Shift | None:
    """Only towards longer ones: a few short sentences in a row are a way to tell a story."""
    own = paragraph.own
    if own.words < _FEWEST_WORDS_FOR_SENTENCES or own.sentences < _FEWEST_SENTENCES:
        return None
    lengths = [math.log(each.own.sentence_length) for each in others]
    usual = median(lengths)
    difference = math.log(own.sentence_length) - usual
    if difference < math.log(_LEAST_RATIO):
        return None
    spread = max(_spread(lengths), _LEAST_SPREAD_OF_SENTENCES)
    value, distance = own.sentence_length, difference / spread
    shift = _shift(paragraph, others, Measure.SENTENCES, value, math.exp(usual), distance)
    return shift if shift.grade > shift.usual_grade else None


def _spread(lengths: Sequence[float]) -> float:
    """The median absolute deviation, as a standard deviation."""
    middle = median(lengths)
    return _NORMAL * median(abs(length - middle) for length in lengths)


def _shift(
    paragraph: Paragraph,
    others: Sequence[Paragraph],
    measure: Measure,
    value: float,
    usual: float,
    distance: float,
) -> Shift:
    usual_grade = median(each.own.grade for each in others)
    return Shift(paragraph, measure, value, usual, abs(distance), paragraph.own.grade, usual_grade)
