"""One statement made twice, nearly word for word, with another number.

"The rate edged down to 7.7 percent", and later again "edged down to 7.5 percent in May". What
speaks for one statement are words that the story has in these two sentences and in hardly any
other, and the run of words around the number that both have. Sums and counts whose digits are
changed about ("$576,500", "$567,500") need less: numbers are seldom so alike by chance.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from backread.draft import DISPLAY_KINDS, BlockKind
from backread.span import Span
from backread.story.figures.content_words import stems
from backread.story.figures.disagreement import Conflict, digits_of, is_made_up_of
from backread.story.figures.figure import Exactness, Figure, FigureKind
from backread.story.figures.mistaken import (
    FEWEST_DIGITS,
    could_be_mistaken,
    digits_told,
    is_swapped,
)
from backread.story.figures.noun_likeness import Likeness, noun_likeness
from backread.story.figures.scene import content_near, is_wished, stands_apart
from backread.story.figures.words_beside import count_alike, sides_of
from backread.story.story import Story

_LEFT_OUT = frozenset({BlockKind.TABLE_CELL, BlockKind.CAPTION, BlockKind.BLOCK_QUOTE})
#: What a shared word is worth by the number of sentences that have it. More have it by chance.
_WORTH = {2: 1.0, 3: 0.7, 4: 0.5, 5: 0.3, 6: 0.3}
_RARE = max(_WORTH)
_COMMON = 0.1
_ENOUGH, _ENOUGH_OF_SWAPPED = 1.0, 0.5
#: So many words next to the number have to be the same, before and behind it together; and so
#: many where something else tells the two apart.
_ALIKE, _ALL_ALIKE = 5, 8
#: So much worth makes up for what else may tell two statements apart.
_MUCH = 2.5
_OVERWHELMING = 3.5
#: What a third number is worth that both sentences have, and from where on it is none of the small.
_NUMBER_SHARED, _SMALL = 1.0, 100
#: From so many values in the same words on it is a list: "Photo 3 of 17".
_LIST = 3


def said_again(story: Story) -> Iterator[Conflict]:
    """The conflicts between two tellings of one statement."""
    body = [each for each in story.figures if _is_telling(each)]
    rarity = _rarity(story)
    told = Counter((each.value, each.unit_name) for each in story.figures)
    near = {each.span: content_near(story, each) for each in body}
    sides = cache(lambda figure: sides_of(story, figure))
    for first, later in _sharing(body, near, rarity):
        if not could_be_mistaken(story, first, later, told):
            continue
        shared = near[first.span] & near[later.span]
        echo = _Echo(
            sum(_WORTH.get(rarity[word], _COMMON) for word in shared)
            + _NUMBER_SHARED * _share_a_number(story, first, later),
            count_alike(sides(first), sides(later)),
            noun_likeness(first, later),
        )
        if (
            _is_told_twice(story, first, later, echo)
            and not _is_listed(story, first, later, body, echo)
            and not _are_parts(first, later, body)
        ):
            yield Conflict(later, first, sum(each.value == first.value for each in body))


def _are_parts(first: Figure, later: Figure, figures: Sequence[Figure]) -> bool:
    """Whether one sentence has the parts of the other's number: "300 seats", "200 and 100"."""
    return any(
        is_made_up_of(
            whole.value, [each.value for each in figures if each.sentence == part.sentence]
        )
        for whole, part in ((first, later), (later, first))
    )


@dataclass(frozen=True, slots=True)
class _Echo:
    """What speaks for two statements being one.

    Attributes:
        worth: what the rare words are worth that stand near both numbers.
        alike: how many words next to the numbers are the same.
        likeness: what their nouns have to do with each other.
    """

    worth: float
    alike: int
    likeness: Likeness | None


def _is_told_twice(story: Story, first: Figure, later: Figure, echo: _Echo) -> bool:
    if is_swapped(first, later):
        many = digits_told(first, later)
        if many > FEWEST_DIGITS:
            return echo.worth > 0
        if many < FEWEST_DIGITS and _are_told_by_names(story, first, later):
            return False
        beside = echo.alike > 1 or echo.likeness is Likeness.SAME
        if first.unit is None and echo.likeness is Likeness.BARE:
            return False
        return echo.worth >= _ENOUGH_OF_SWAPPED or (
            beside and (many == FEWEST_DIGITS or echo.worth > 0)
        )
    if not _is_one(story, first, later, echo):
        return False
    if echo.worth >= _ENOUGH and echo.alike >= _ALIKE:
        return first.unit is not None or echo.likeness is not Likeness.BARE
    if first.unit is None and echo.likeness is Likeness.SAME:
        called = echo.worth >= _ENOUGH and _are_called_the_same(first, later)
        alone = echo.worth >= _ENOUGH_OF_SWAPPED and _are_the_only_two(story, first, later)
        if called or alone:
            return True
    # Two nouns for people, or one: so many rare words have not met by chance.
    return first.unit is None and echo.worth >= _MUCH and echo.alike > 1


def _are_called_the_same(first: Figure, later: Figure) -> bool:
    """Whether two figures count in one phrase of two words or more: "Norrland senators"."""
    one, two = first.counted, later.counted
    if one is None or two is None or not one.modifiers or first.compound or later.compound:
        return False
    return (one.modifiers, one.head) == (two.modifiers, two.head)


def _are_the_only_two(story: Story, first: Figure, later: Figure) -> bool:
    """Whether the story counts these things as two numbers only, neither of them far off."""
    # Known ones may be those of another mention; "people" are counted for everything.
    if later.definite or first.counted is None or first.counted.head == "person":
        return False
    nouns = [(each.counted.head, each.counted.modifiers) for each in (first, later) if each.counted]
    values = {
        each.value
        for each in story.figures
        if each.unit is None and each.counted and each.counted.head == first.counted.head
    }
    near = (
        max(first.value or 0, later.value or 0) * 2 <= min(first.value or 0, later.value or 0) * 3
    )
    return nouns[0] == nouns[1] and near and values - {1, None} == {first.value, later.value}


def _share_a_number(story: Story, first: Figure, later: Figure) -> bool:
    """Whether the sentences of two figures have a third number in common that is no small one."""
    numbers = [
        {
            (each.value, each.unit_name)
            for each in story.figures_by_sentence.get(figure.sentence, ())
            if each.kind is FigureKind.QUANTITY and (each.value or 0) > _SMALL
        }
        for figure in (first, later)
    ]
    return bool(numbers[0] & numbers[1])


def _is_telling(figure: Figure) -> bool:
    bounded = figure.exactness in (Exactness.RANGE, Exactness.VAGUE)
    if figure.kind is not FigureKind.QUANTITY or bounded or figure.quoted or not figure.value:
        return False
    if figure.block in _LEFT_OUT or figure.block in DISPLAY_KINDS:
        return False
    return figure.value != 1 or figure.unit is not None


def _rarity(story: Story) -> Counter[str]:
    """In how many sentences each content word of a story stands."""
    return Counter(word for each in story.sentences for word in stems(each.of(story.text)))


def _sharing(
    figures: Sequence[Figure], near: dict[Span, frozenset[str]], rarity: Counter[str]
) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of figures that share a rare word near them, or their digits; the earlier first."""
    by_word: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        for word in near[figure.span]:
            if rarity[word] <= _RARE:
                by_word[word].append(figure)
    by_digits: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        digits = digits_of(figure.value, figure.value)[0].strip("0")
        if len(digits) > 1:
            by_digits[figure.unit_name or "", *sorted(digits)].append(figure)
    pairs = {
        (one.span, other.span): (one, other)
        for sharing in (*by_word.values(), *by_digits.values())
        for one, other in combinations(sharing, 2)
        if one.sentence != other.sentence
    }
    return (pairs[spans] for spans in sorted(pairs))


def _is_one(story: Story, first: Figure, later: Figure, echo: _Echo) -> bool:
    """Whether nothing tells two statements apart, or they are too much alike for that."""
    if is_wished(story, first) or is_wished(story, later):
        return False
    if echo.alike >= _ALL_ALIKE or (echo.alike >= _ALIKE and echo.worth >= _MUCH):
        return True
    apart = any(stands_apart(story, each) for each in (first, later))
    apart = apart and not (echo.worth >= _OVERWHELMING and echo.likeness is Likeness.SAME)
    return not apart and not _are_told_by_names(story, first, later)


def _are_told_by_names(story: Story, first: Figure, later: Figure) -> bool:
    """Whether each of two figures stands beside a name that the other does not."""
    names = story.surroundings(first).names, story.surroundings(later).names
    return bool(names[0] - names[1]) and bool(names[1] - names[0])


def _is_listed(
    story: Story, first: Figure, later: Figure, body: Sequence[Figure], echo: _Echo
) -> bool:
    """Whether the story has further numbers in the same words, as the items of a list."""
    if echo.alike < _ALIKE:
        return False
    sides = sides_of(story, first)
    values = {
        each.value
        for each in body
        if each.unit_name == first.unit_name and count_alike(sides, sides_of(story, each)) >= _ALIKE
    }
    return len(values | {first.value, later.value}) >= _LIST
