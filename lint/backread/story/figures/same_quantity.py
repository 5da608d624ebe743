"""Which figures of a story are two statements of one quantity.

Most figures that count the same noun count different things: the delegates of two states, the jobs
of two companies. So the noun is not enough. Two figures are one quantity only where the words
around them say so: the dead of the one event that the story is about; a sum of which the story has
but one ("the $1.3 billion deal"); or clauses that share their content words and name nothing that
the other does not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from backread.draft import BlockKind
from backread.span import Span
from backread.story.figures.casualties import casualties
from backread.story.figures.disagreement import Conflict, disagree
from backread.story.figures.evidence import Group, is_one_quantity, kind_of
from backread.story.figures.figure import Exactness, Figure, FigureKind
from backread.story.figures.known_amounts import known_amounts
from backread.story.figures.membership import conflicting_sizes
from backread.story.figures.referred_back import referred_back
from backread.story.figures.restated import restated
from backread.story.figures.said_again import said_again
from backread.story.figures.scene import stands_apart
from backread.story.figures.votes import votes
from backread.story.rolling import is_rolling
from backread.story.story import Story

_COMPARED = frozenset({Exactness.EXACT, Exactness.ROUNDED, Exactness.ABOUT})
_LEFT_OUT = frozenset({BlockKind.TABLE_CELL, BlockKind.CAPTION, BlockKind.BLOCK_QUOTE})
_WORDS_OF_A_REPEAT = 6
#: What is numbered for the reader's convenience, anew in every section.
_ENUMERATED = frozenset("reason way thing question point takeaway lesson time day year".split())
#: "80,000 homes had been reconnected, leaving 60,000 without power": what was taken off, and the
#: rest of what was known.
_LEAVES = re.compile(r"[^.;:\n]{0,60}, leaving (?:[a-z]+ ){0,2}\d")
_LEFT = re.compile(r", leaving (?:[a-z]+ ){0,2}\Z")


def find_conflicts(story: Story) -> tuple[Conflict, ...]:
    """The figures that disagree with an earlier or a more frequent statement."""
    if is_rolling(story):
        return ()
    figures = [figure for figure in story.figures if _is_compared(figure)]
    found = [
        *casualties(story, figures),
        *restated(story, figures),
        *known_amounts(story, figures),
        *_statements(story, figures),
        *_repeats(story, figures),
        *votes(story),
        *referred_back(story, figures),
        *said_again(story),
        *_sizes(story),
    ]
    first: dict[Span, Conflict] = {}
    for conflict in sorted(found, key=lambda each: each.figure.span):
        both = conflict.figure, conflict.other
        if any(_is_of_a_rest(story, each) for each in both):
            continue
        if not _are_told_together(story, conflict):
            first.setdefault(conflict.figure.span, conflict)
    return tuple(first.values())


def _are_told_together(story: Story, conflict: Conflict) -> bool:
    """Whether some sentence has both numbers of the same things, each of them for itself."""
    one, other = conflict.figure, conflict.other
    if one.counted is None or other.counted is None or one.counted.head != other.counted.head:
        return False
    return any(
        {one.value, other.value}
        <= {each.value for each in told if each.counted and each.counted.head == one.counted.head}
        for told in story.figures_by_sentence.values()
    )


def _is_of_a_rest(story: Story, figure: Figure) -> bool:
    """Whether a figure is what was taken off another one, or what that left."""
    start, end = figure.span.start, figure.sentence.end
    behind = _LEAVES.match(story.text, figure.phrase.end, end)
    return behind is not None or _LEFT.search(story.text, figure.sentence.start, start) is not None


def _sizes(story: Story) -> Iterator[Conflict]:
    """One body of two sizes: a 12-member panel, later "the panel's 10 members"."""
    for known, other in conflicting_sizes(story):
        if len(known.figures) == len(other.figures) == 1:
            yield Conflict(other.figures[0], known.figures[0], 1)


def _is_compared(figure: Figure) -> bool:
    return (
        figure.kind is FigureKind.QUANTITY
        and figure.exactness in _COMPARED
        and not figure.quoted
        and figure.block not in _LEFT_OUT
    )


def _statements(story: Story, figures: Sequence[Figure]) -> Iterator[Conflict]:
    """Two statements that the words around them make statements of one quantity."""
    groups: dict[Hashable, list[Figure]] = defaultdict(list)
    for figure in figures:
        kind = kind_of(figure)
        only_one = figure.value == 1 and figure.unit is None
        if kind is None or only_one or _is_part(figure) or _is_enumerated(figure):
            continue
        groups[kind].append(figure)
    for group in groups.values():
        if len(group) > 1 and len({figure.value for figure in group}) > 1:
            yield from _in_group(story, Group(story, group))


def _in_group(story: Story, group: Group) -> Iterator[Conflict]:
    here = [figure for figure in group.figures if not stands_apart(story, figure)]
    for place, figure in enumerate(here):
        for other in here[:place]:
            if (
                figure.sentence != other.sentence
                and disagree(figure, other)
                and is_one_quantity(story, figure, other, group)
            ):
                alike = [each for each in group.figures if each.value == other.value]
                own = [each for each in group.figures if each.value == figure.value]
                if len(own) > len(alike):
                    yield Conflict(other, figure, len(own))
                else:
                    yield Conflict(figure, other, len(alike))
                break


def _is_part(figure: Figure) -> bool:
    return figure.counted is not None and figure.counted.modifiers[:1] == ("of",)


def _is_enumerated(figure: Figure) -> bool:
    """Whether a figure counts what is numbered for the reader's convenience: "three reasons"."""
    return figure.counted is not None and figure.counted.head in _ENUMERATED


def _repeats(story: Story, figures: Sequence[Figure]) -> Iterator[Conflict]:
    """Sentences that come again word for word but for one number."""
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        start, end = figure.sentence.start, figure.sentence.end
        around = story.text[start : figure.span.start], story.text[figure.span.end : end]
        if len(" ".join(around).split()) >= _WORDS_OF_A_REPEAT and not _is_enumerated(figure):
            groups[around].append(figure)
    for group in groups.values():
        for figure in group[1:]:
            if figure.value != group[0].value:
                yield Conflict(figure, group[0], 1)
