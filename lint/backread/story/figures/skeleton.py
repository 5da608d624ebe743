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
_WHITE = re.compile(r"\s")
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

    def place(self, at: int) -> int:
        """Where in the text of the draft a place of the skeleton lies."""
        figures = (figure for place, figure in self.figures.items() if place < at)
        return self.sentence.start + at + sum(len(figure.text) - 1 for figure in figures)


#: How a sentence takes up the numbers of the one before: "That is a rise of 20 percent."
_TAKEN_UP = re.compile(
    r"(?:That|This|It) (?:is|was|means|meant|represents|represented|amounts to|amounted to|marks"
    r"|makes|made|would be) (?:about |nearly |roughly |more than )?an? "
)

#: "It found that 820 of them, or 50 percent, had waited": of those whom the sentence before counts.
_SOME_OF_THEM = re.compile(r"[^.;]{0,80}\bof (?:them|those|these)(?:,? or |,? \(|, )")


def skeletons(story: Story) -> Iterator[Skeleton]:
    """The sentences that have two figures or more, in order.

    A sentence that takes up the numbers of the one before is joined to it, with a comma between.
    """
    before: tuple[Span, list[Figure]] | None = None
    for sentence, figures in _by_sentence(story):
        if len(figures) > 1:
            yield _skeleton(story.text, sentence, figures)
        if before is not None and _is_taken_up(story.text, before[0], sentence):
            yield _joined(story.text, before, sentence, figures)
        before = sentence, figures


def skeletons_of(story: Story, *, fewest: int) -> Iterator[Skeleton]:
    """The sentences that have so many figures or more, in order, each by itself."""
    for sentence, figures in _by_sentence(story):
        if len(figures) >= fewest:
            yield _skeleton(story.text, sentence, figures)


def _by_sentence(story: Story) -> list[tuple[Span, list[Figure]]]:
    by_sentence: dict[Span, list[Figure]] = defaultdict(list)
    for figure in story.figures:
        by_sentence[figure.sentence].append(figure)
    return sorted(by_sentence.items())


def _is_taken_up(text: str, before: Span, sentence: Span) -> bool:
    gap = text[before.end : sentence.start]
    return (
        not gap.strip()
        and "\n" not in gap
        and text[before.end - 1] == "."
        and any(
            pattern.match(text, sentence.start, sentence.end)
            for pattern in (_TAKEN_UP, _SOME_OF_THEM)
        )
    )


def _joined(
    text: str, before: tuple[Span, list[Figure]], sentence: Span, figures: Iterable[Figure]
) -> Skeleton:
    both = before[0].to(sentence)
    stop = before[0].end - 1
    return _skeleton(text[:stop] + "," + text[stop + 1 :], both, [*before[1], *figures])


def _skeleton(text: str, sentence: Span, figures: Iterable[Figure]) -> Skeleton:
    parts: list[str] = []
    known: dict[int, Figure] = {}
    at, length = sentence.start, 0
    for figure in figures:
        if figure.span.start < at or figure.span.end > sentence.end:
            continue
        between = _plain(text[at : figure.span.start])
        parts += [between, _letter(figure)]
        length += len(between)
        known[length] = figure
        length += 1
        at = figure.span.end
    parts.append(_plain(text[at : sentence.end]))
    return Skeleton(sentence, "".join(parts), known)


def _plain(copy: str) -> str:
    """Copy on one line and without the letters that stand for figures, at the same offsets."""
    return _WHITE.sub(" ", _LETTERS.sub("\N{REPLACEMENT CHARACTER}", copy))


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
