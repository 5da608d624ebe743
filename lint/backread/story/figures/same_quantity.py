"""Which figures of a story are two statements of one quantity.

Most figures that count the same noun count different things: the delegates of two states, the jobs
of two companies. So the noun is not enough. Two figures are one quantity only where the words
around them say so: the dead of the one event that the story is about; or clauses that share their
content words and name nothing that the other does not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.draft import DISPLAY_KINDS, BlockKind
from backread.span import Span
from backread.story.figures.figure import (
    Dimension,
    Exactness,
    Figure,
    FigureKind,
    Predicate,
    Unit,
)
from backread.story.story import Story

_COMPARED = frozenset({Exactness.EXACT, Exactness.ROUNDED, Exactness.ABOUT})
_LEFT_OUT = frozenset({BlockKind.TABLE_CELL, BlockKind.CAPTION, BlockKind.BLOCK_QUOTE})
#: What is numbered for the reader's convenience, anew in every section.
_ENUMERATED = frozenset("reason way thing question point takeaway lesson time day year".split())
_POLLED = frozenset({Dimension.PERCENT, Dimension.PERCENTAGE_POINT})
_ANYBODY = frozenset({"person", "victim", "death", "fatality", "dead", "life", "body", "injury"})

#: The figure has changed, is one of several, or is set beside another: no second statement.
_MOVED = re.compile(
    r"\b(?:revis\w+|initial\w*|at first|first reported|earlier|original\w*|previous\w*|later"
    r"|former\w*"
    r"|ros?e|risen|rising|fell|fall\w*|grew|grow\w*|increas\w+|decreas\w+|climb\w+|jump\w*|drop\w*"
    r"|rais\w+|lower\w*|cut from|up from|down from|from \S+ to|instead of|rather than|compared"
    r"|versus"
    r"|another|more|additional|further|extra|other|others|remaining|rest|each|every|both|including"
    r"|includ\w+|of whom|of them|of which|of those|among|respectively|than|since then|so far|still"
    r"|last (?:year|month|week|time)|next|by then|then|again|had been|once|now|would be|could"
    r"|same|similar|correct\w*|disput\w+|mistaken\w*|wrong\w*|claim\w*"
    r"|contradict\w*|toll)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b"
    r"|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*"
)
_WEEKDAY_OR_MONTH = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Jan|Feb|Aug|Sept?|Oct|Nov|Dec"
)
_NAME = re.compile(r"(?<![.!?:;] )(?<!\A)(?<!\n)\b[A-Z][\w’'-]+")
_WORD = re.compile(r"[a-z]{3,}")
_FUNCTION_WORDS = frozenset(
    "the and for that with from was were has have had are but not his her its their they them who "
    "which when where while what this these those said says will would been being about into over "
    "under after before during between against also than then there here out off all any some one "
    "two three four five six seven eight nine ten people person percent per million billion "
    "thousand hundred least most almost nearly around our your she him you can could may might "
    "must should did does just only very much many such own per cent according told people".split()
)
_ONLY_A_TIME = re.compile(
    r"\s*\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\.?|GMT|ET|BST)?:?\s*", re.IGNORECASE
)
_ENTRIES = 3
_WINDOW = 60
_SHARED = 3
_WORDS_OF_A_REPEAT = 6


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two statements of one quantity that cannot both be right.

    Attributes:
        figure: the statement that is rarer, or else later.
        other: the first of those that it disagrees with.
        count: how many statements give the other's number.
    """

    figure: Figure
    other: Figure
    count: int


def find_conflicts(story: Story) -> tuple[Conflict, ...]:
    """The figures that disagree with an earlier or a more frequent statement."""
    if _is_rolling(story):
        return ()
    figures = [figure for figure in story.figures if _is_compared(figure)]
    found = [
        *_casualties(story, figures),
        *_paraphrases(story, figures),
        *_repeats(story, figures),
    ]
    first: dict[Span, Conflict] = {}
    for conflict in sorted(found, key=lambda each: each.figure.span):
        first.setdefault(conflict.figure.span, conflict)
    return tuple(first.values())


def _is_rolling(story: Story) -> bool:
    """Whether the story is one of entries by the hour, each of which stands for itself."""
    headed = sum(
        _ONLY_A_TIME.fullmatch(block.span.of(story.text)) is not None for block in story.blocks
    )
    return headed >= _ENTRIES


def _is_compared(figure: Figure) -> bool:
    return (
        figure.kind is FigureKind.QUANTITY
        and figure.exactness in _COMPARED
        and not figure.quoted
        and figure.block not in _LEFT_OUT
        and (figure.counted is None or figure.counted.modifiers[:1] != ("of",))
    )


def disagree(one: Figure, other: Figure) -> bool:
    """Whether no number fits both, rounding and "about" understood."""
    first, second = one.bounds(), other.bounds()
    if first is None or second is None:
        return False
    return first[1] < second[0] or second[1] < first[0]


def _casualties(story: Story, figures: Sequence[Figure]) -> Iterator[Conflict]:
    groups: dict[tuple[Predicate, str, tuple[str, ...]], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.predicate is None or figure.unit is not None:
            continue
        counted = figure.counted
        head = counted.head if counted else "person"
        plain = head in _ANYBODY and not (counted and counted.modifiers)
        key = ("person", ()) if plain else (head, counted.modifiers if counted else ())
        groups[figure.predicate, *key].append(figure)
    for group in groups.values():
        # Elsewhere and at another time others were killed; "of whom" tells a part.
        here = [figure for figure in group if not _stands_apart(story, figure)]
        settled = _two_values(here)
        if settled is None:
            continue
        usual, rare = settled
        for figure in rare:
            if _is_the_event(story, figure, usual):
                yield Conflict(figure, usual[0], len(usual))


def _two_values(figures: Sequence[Figure]) -> tuple[list[Figure], list[Figure]] | None:
    """The statements of the usual number and of the other, if there are just two numbers."""
    values: dict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        values[figure.value].append(figure)
    if len(values) != 2:
        return None
    # The sort keeps the order of the text among equals.
    usual, rare = sorted(values.values(), key=lambda each: -len(each))
    return (usual, rare) if disagree(usual[0], rare[0]) else None


def _is_the_event(story: Story, figure: Figure, usual: Sequence[Figure]) -> bool:
    """Whether a figure speaks of the same event: as one known, or in the same words."""
    for other in usual:
        later = max(figure, other, key=lambda each: each.span)
        if later.definite and _names_nothing_new(story, later):
            return True
        if _shared(story, figure, other) >= _SHARED and _same_scene(story, figure, other):
            return True
    return False


def _names_nothing_new(story: Story, figure: Figure) -> bool:
    """Whether every name, day and year in the clause of a figure has stood in the story before."""
    before = story.text[: figure.sentence.start]
    clause = _window(figure).of(story.text)
    told = _names(story, figure) | set(_DAY.findall(clause)) | set(_YEAR.findall(clause))
    return all(each in before for each in told)


def _paraphrases(story: Story, figures: Sequence[Figure]) -> Iterator[Conflict]:
    groups: dict[tuple[str, Unit | None, str | None], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.counted is not None:
            groups[figure.counted.head, figure.unit, figure.per].append(figure)
    for group in groups.values():
        if len(group) < 2:
            continue
        for place, figure in enumerate(group):
            for other in group[:place]:
                if _is_paraphrase(story, figure, other):
                    alike = [each for each in group if each.value == other.value]
                    own = [each for each in group if each.value == figure.value]
                    if len(own) > len(alike):
                        figure, other, alike = other, figure, own
                    yield Conflict(figure, other, len(alike))
                    break


def _is_paraphrase(story: Story, figure: Figure, other: Figure) -> bool:
    assert figure.counted is not None
    assert other.counted is not None
    return (
        disagree(figure, other)
        and figure.counted.modifiers == other.counted.modifiers
        and figure.predicate == other.predicate
        and figure.sentence != other.sentence
        and figure.counted.head not in _ENUMERATED
        and _says_the_same(story, figure, other)
    )


def _says_the_same(story: Story, figure: Figure, other: Figure) -> bool:
    if _stands_apart(story, figure) or _stands_apart(story, other):
        return False
    alike = _shared(story, figure, other) >= _SHARED + _is_poll(figure)
    return alike and _same_scene(story, figure, other)


def _repeats(story: Story, figures: Sequence[Figure]) -> Iterator[Conflict]:
    """Sentences that come again word for word but for one number."""
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        start, end = figure.sentence.start, figure.sentence.end
        around = story.text[start : figure.span.start], story.text[figure.span.end : end]
        enumerated = figure.counted is not None and figure.counted.head in _ENUMERATED
        if len(" ".join(around).split()) >= _WORDS_OF_A_REPEAT and not enumerated:
            groups[around].append(figure)
    for group in groups.values():
        for figure in group[1:]:
            if figure.value != group[0].value:
                yield Conflict(figure, group[0], 1)


def _is_poll(figure: Figure) -> bool:
    """Percentages and points: a poll story is full of them, worded alike."""
    return (figure.unit is not None and figure.unit.dimension in _POLLED) or (
        figure.counted is not None and figure.counted.head == "point"
    )


def _stands_apart(story: Story, figure: Figure) -> bool:
    """Whether the words around a figure say that it is no second statement."""
    window = _window(figure)
    return _MOVED.search(window.of(story.text)) is not None or figure.exactness is Exactness.VAGUE


def _window(figure: Figure) -> Span:
    """The words around a figure that belong to it: its sentence, at most so far on each side."""
    phrase = figure.phrase
    return Span(
        max(figure.sentence.start, phrase.start - _WINDOW),
        max(phrase.end, min(figure.sentence.end, phrase.end + _WINDOW)),
    )


def _same_scene(story: Story, figure: Figure, other: Figure) -> bool:
    """Whether neither names a year, a day or anything else that the other does not."""
    one, two = (each.sentence.of(story.text) for each in (figure, other))
    if any(set(told.findall(one)) != set(told.findall(two)) for told in (_YEAR, _DAY)):
        return False
    first, second = _names(story, figure), _names(story, other)
    return first == second or not (first and second)


def _names(story: Story, figure: Figure) -> set[str]:
    window = _window(figure)
    names = {match[0] for match in _NAME.finditer(story.text, window.start, window.end)}
    bare = {name.removesuffix("'s").removesuffix("’s") for name in names}
    bare = {name for name in bare if not _WEEKDAY_OR_MONTH.fullmatch(name)}
    if figure.block not in DISPLAY_KINDS:
        return bare
    # A headline may capitalise every word: its names are those that the body has too.
    body = story.text[figure.sentence.end :]
    return {name for name in bare if re.search(rf"\b{re.escape(name)}\b", body)}


def _shared(story: Story, figure: Figure, other: Figure) -> int:
    """How many content words the clauses of two figures share, those counted left out."""
    return len(_content(story, figure) & _content(story, other))


def _content(story: Story, figure: Figure) -> set[str]:
    window = _window(figure)
    phrase = figure.phrase
    copy = story.text[window.start : phrase.start] + " " + story.text[phrase.end : window.end]
    words = {word for word in _WORD.findall(copy.lower()) if word not in _FUNCTION_WORDS}
    return {word[:5] for word in words}
