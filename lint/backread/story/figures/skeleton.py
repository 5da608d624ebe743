"""A sentence with one letter in the place of each figure, so that patterns can speak of figures.

"Rents rose 20 percent, from $40 to $50." becomes "Rents rose P, from N to N.", the letters taken
from Unicode's private use area. Copy that has them itself is read as if it had others there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backread.span import Span
from backread.story.figures.figure import Dimension, Figure, FigureKind
from backread.story.story import Story

#: A number or an amount; a percentage; points of percentage; a fraction ("a third"); a ratio of
#: two numbers ("one in four"); a span of days or longer, or a year; anything else.
NUMBER, PERCENT, POINTS, FRACTION, RATIO, TIME, OTHER = "\ue001\ue002\ue003\ue004\ue005\ue006\ue007"

_LETTERS = re.compile("[\ue001-\ue007]")
_LONG = frozenset({"day", "week", "month", "year", "decade", "century"})


def spelled_out(pattern: str) -> str:
    """A pattern in which ``<N>`` and so on stand for the letters of the figures."""
    letters = {
        "N": NUMBER,
        "P": PERCENT,
        "T": POINTS,
        "F": FRACTION,
        "R": RATIO,
        "D": TIME,
    }

    def chosen(match: re.Match[str]) -> str:
        return "[" + "".join(letters[letter] for letter in match[1]) + "]"

    return re.sub(r"<([NPTFRD]+)>", chosen, pattern)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A sentence without its figures.

    Attributes:
        sentence: where it stands in the text.
        text: the sentence with a letter for each figure.
        figures: the figures by the place of their letter in ``text``.
    """

    sentence: Span
    text: str
    figures: dict[int, Figure]

    def figure(self, match: re.Match[str], group: str) -> Figure:
        """The figure that a group of a match stands for."""
        return self.figures[match.start(group)]


def skeletons(story: Story) -> Iterator[Skeleton]:
    """The sentences that have two figures or more, in order."""
    by_sentence: dict[Span, list[Figure]] = defaultdict(list)
    for figure in story.figures:
        by_sentence[figure.sentence].append(figure)
    for sentence, figures in sorted(by_sentence.items()):
        if len(figures) > 1:
            yield _skeleton(story.text, sentence, figures)


def _skeleton(text: str, sentence: Span, figures: Iterable[Figure]) -> Skeleton:
    parts: list[str] = []
    known: dict[int, Figure] = {}
    at, length = sentence.start, 0
    for figure in figures:
        if figure.span.start < at or figure.span.end > sentence.end:
            continue
        between = _LETTERS.sub("\N{REPLACEMENT CHARACTER}", text[at : figure.span.start])
        parts += [between, _letter(figure)]
        length += len(between)
        known[length] = figure
        length += 1
        at = figure.span.end
    parts.append(_LETTERS.sub("\N{REPLACEMENT CHARACTER}", text[at : sentence.end]))
    return Skeleton(sentence, "".join(parts), known)


def _letter(figure: Figure) -> str:
    if figure.kind is FigureKind.YEAR:
        return TIME
    if figure.kind is FigureKind.RATIO:
        return RATIO if re.search(r" (?:in|of) ", figure.text) else FRACTION
    if figure.kind is not FigureKind.QUANTITY or figure.value is None:
        return OTHER
    unit, counted = figure.unit, figure.counted
    if unit is None:
        points = counted is not None and "point" in (counted.head, *counted.modifiers[:1])
        return POINTS if points else NUMBER
    if unit.dimension is Dimension.PERCENT:
        return PERCENT
    if unit.dimension is Dimension.PERCENTAGE_POINT:
        return POINTS
    return TIME if unit.name in _LONG else NUMBER
