"""Totals that a sentence gives together with their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain

from backread.span import Span
from backread.story.figures.aboard import totals_aboard
from backread.story.figures.divisions import divisions
from backread.story.figures.figure import Counted, Exactness, Figure, FigureKind
from backread.story.figures.membership import conflicting_sizes
from backread.story.figures.partitions import partitions
from backread.story.figures.rests import rests
from backread.story.figures.seat_lists import seat_lists
from backread.story.figures.total import Total, rounding
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.story import Story

_EXACT = frozenset({Exactness.EXACT, Exactness.ROUNDED})
#: Nobody is two of these at once. Children are listed beside men and women.
_SEXES = ({"man", "woman", "child"}, {"boy", "girl"}, {"male", "female"}, {"adult", "child"})
_INTO = re.compile(
    r"(?P<exact>[^.;:()\d]{0,45}?(?:: |[—–]\s?|--\s?)|,? \()"
    r"|(?P<part>[^.;:()\d]{0,30}?,? including )"
    r"|(?P<comma>, )",
)
_GO_ON = re.compile(r",? and |, ")
_ONE_MORE = re.compile(
    r"(?:,? and |, )(?P<one>an?|one) (?:[\w-]+ )?(?P<noun>man|woman|boy|girl|child|baby|infant"
    r"|toddler"
    r"|teenager|adult|driver|passenger|soldier|officer|civilian|police officer)\b"
)
_ENDS_EXACT = re.compile(
    r"\s*[.;)—–]|\s*\Z|\s--|, (?:who|all|were|was|have|had|said|the|police|officials)\b"
)
_ENDS_COMMA = re.compile(r"\s*[,.;)—–](?! \d)|\s*\Z")
_ENDS_PART = re.compile(
    r"\s*[.,;)—–]|\s*\Z| (?:were|was|have|had|and|who|in|at|on|from|as|when|by)\b"
)


def find_totals(story: Story) -> tuple[Total, ...]:
    """The totals whose parts stand beside them, in order."""
    figures = [
        figure
        for figure in story.figures
        if figure.kind is FigureKind.QUANTITY and figure.value is not None
    ]
    found = {total.total.span: total for total in _totals(story.text, figures)}
    finders = (divisions, _of_bodies, totals_aboard, partitions, seat_lists, rests)
    for total in chain.from_iterable(find(story) for find in finders):
        found.setdefault(total.total.span, total)
    return tuple(sorted(found.values(), key=lambda total: total.total.span))


def _of_bodies(story: Story) -> Iterator[Total]:
    """Those of a body that is told by its parts: "a jury of seven women and four men"."""
    for one, other in conflicting_sizes(story):
        parts, whole = (one, other) if len(one.figures) > 1 else (other, one)
        if len(parts.figures) > 1 and len(whole.figures) == 1:
            listed = tuple((part.phrase, part.value or Fraction(0)) for part in parts.figures)
            yield Total(whole.figures[0], listed, parts.value, all=True)


def _totals(text: str, figures: Sequence[Figure]) -> Iterator[Total]:
    for place, total in enumerate(figures):
        if total.exactness not in _EXACT or total.upper is not None or not _is_total(total):
            continue
        into = _INTO.match(text, total.phrase.end)
        if into is None:
            continue
        parts = _parts(text, figures[place + 1 :], into.end())
        if not parts:
            continue
        ones, end = _single_ones(text, parts[-1].phrase.end)
        listed = [(part.phrase, part.value or Fraction(0)) for part in parts]
        listed += [(span, Fraction(1)) for span, _ in ones]
        heads = [part.counted.head for part in parts if part.counted]
        heads += [noun for _, noun in ones]
        everything = into["part"] is None
        if not _divide(
            total.counted, heads, listed_openly=into["exact"] is not None, everything=everything
        ):
            continue
        ends = _ENDS_PART if not everything else _ENDS_COMMA if into["comma"] else _ENDS_EXACT
        if not ends.match(text, end):
            continue
        sum_ = sum((value for _, value in listed), Fraction(0))
        yield Total(total, tuple(listed), sum_, everything, rounding(total, parts))


def _is_total(figure: Figure) -> bool:
    counted = figure.counted
    if figure.unit is not None or counted is None or counted.modifiers[:1] == ("of",):
        return False
    return _is_human(counted.head)


def _is_human(head: str) -> bool:
    return head in HUMAN_NOUNS or head in {"person", "people", "troop", "other", "staff", "man"}


def _parts(text: str, figures: Sequence[Figure], start: int) -> list[Figure]:
    """The figures that make a list from an offset on, each with what it counts."""
    parts: list[Figure] = []
    at = start
    for figure in figures:
        if figure.span.start != at or figure.counted is None:
            break
        if figure.exactness not in _EXACT or figure.unit is not None or figure.upper is not None:
            break
        parts.append(figure)
        joined = _GO_ON.match(text, figure.phrase.end)
        if joined is None:
            break
        at = joined.end()
    return parts


def _single_ones(text: str, end: int) -> tuple[list[tuple[Span, str]], int]:
    """What "a woman and a child" adds to a list, each with its noun, and where it ends."""
    found: list[tuple[Span, str]] = []
    while one := _ONE_MORE.match(text, end):
        found.append((Span(*one.span("one")), one["noun"]))
        end = one.end()
    return found, end


def _divide(
    whole: Counted | None, heads: Sequence[str], *, listed_openly: bool, everything: bool
) -> bool:
    """Whether parts divide those whom a total counts, nobody being counted twice.

    "20 people: 12 students and eight teachers" is a division only behind a colon or a dash.
    """
    # "14 men, 11 women and five children": the men are no total of the others.
    beside = any(whole and whole.head in sexes and not sexes.isdisjoint(heads) for sexes in _SEXES)
    if beside or not all(_is_human(head) for head in heads):
        return False
    if len(heads) == 1:
        return not everything
    if any(set(heads) <= sexes for sexes in _SEXES):
        return True
    return listed_openly and len(set(heads)) == len(heads)
