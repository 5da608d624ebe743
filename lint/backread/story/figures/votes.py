"""Votes of which a story gives two results."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from backread.story.figures.description import words_behind
from backread.story.figures.disagreement import Conflict, slip_between
from backread.story.figures.figure import Figure, FigureKind
from backread.story.figures.scene import stands_apart
from backread.story.story import Story

_NEAR = 2
_KNOWN = re.compile(r"\b(?:[Tt]he|[Tt]hat|[Tt]his|\w+day['’]s) \Z")


def votes(story: Story) -> Iterator[Conflict]:
    """The results that are told again as known ("the 55-44 vote") and differ by a slip."""
    given = [
        figure
        for figure in story.figures
        if figure.kind is FigureKind.VOTE
        and not figure.quoted
        and figure.value is not None
        and figure.upper is not None
    ]
    results: dict[tuple[object, object], list[Figure]] = defaultdict(list)
    for figure in given:
        results[figure.value, figure.upper].append(figure)
    if len(results) != 2:
        return
    first, later = (figures[0] for figures in results.values())
    known = _KNOWN.search(story.text, later.sentence.start, later.span.start)
    if known is None or first.sentence == later.sentence:
        return
    apart = any(stands_apart(story, figure) for figure in given)
    if not apart and _is_a_slip(first, later) and _is_known(story, first, later):
        yield Conflict(later, first, len(results[first.value, first.upper]))


def _is_known(story: Story, first: Figure, later: Figure) -> bool:
    """Whether what goes on "the 55-44 vote" names nothing but what the first is told of."""
    names = [word for word in words_behind(story, later) if word[0].isupper()]
    # A court has two cases; that which goes by a name is told with it.
    return all(name in first.sentence.of(story.text) for name in names)


def _is_a_slip(first: Figure, later: Figure) -> bool:
    return all(
        one is not None
        and other is not None
        and (abs(one - other) <= _NEAR or slip_between(one, other) is not None)
        for one, other in ((first.value, later.value), (first.upper, later.upper))
    )
