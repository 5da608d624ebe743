"""How the words of two quotations differ that are laid beside each other, by the words alone.

Whether they can be one quotation depends on how long they are and how much of them is the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from backread.story.quotations.alignment import Alignment, Change, align
from backread.story.quotations.passages import content_words

#: The fewest words that are compared: of a quotation beside the body, and of one in it.
FEWEST_WORDS = 3
_FEWEST_RECALLED = 5
_FEWEST_IN_BODY = 6
#: The largest share of words that may differ; of a quotation beside the body, of its own words.
MOST_DIFFERING = 0.4
#: How many words more the body may have inside a quotation of a headline, for each of its own.
_MOST_SHORTENED = 0.8
_FEWEST_SHORTENED = 3
#: How many of its words it may leave out that has no others.
_SHARE_LEFT_OUT = 0.34
_SHARE_IN_BODY = 0.25
_FEWEST_CONTENT = 2
#: A number that differs shows by fewer words what it is the number of.
_FEWEST_BESIDE_A_NUMBER = 4
#: How long a run of equal words has to be next to a difference at the very beginning or end.
_RUN_BESIDE_AN_EDGE = 5
_RUN_BESIDE_A_NUMBER = 3
_RUN_BESIDE_THE_BODY = 4
#: Three times the fewest words of which all but a quarter have to be the same.
_FEWEST_NEAR = 12
_ARTICLES = frozenset({"a", "an", "the"})
#: What a headline leaves out or puts in by custom.
_HEADLINE_LICENCE = _ARTICLES | {"and", "that", "is", "are"}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the two quotations stand to each other.

    Attributes:
        beside: whether one of them takes its words from the other.
        near: whether anything but the likeness says that the two are one.
        headed: whether one of them stands in a headline.
        shortened: whether words of the other may well have been left out.
    """

    beside: bool
    near: bool
    headed: bool
    shortened: bool


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two quotations that may be one.

    Attributes:
        alignment: how the one lies in the other.
        changes: those of its changes that count.
        distance: how many words differ in them.
        length: how many words are compared.
    """

    alignment: Alignment
    changes: tuple[Change, ...]
    distance: int
    length: int


@lru_cache(maxsize=4_096)
def likeness(
    one: tuple[str, ...], other: tuple[str, ...], starts: tuple[int, ...], setting: Setting
) -> Likeness | None:
    """How two quotations are alike, or None if they cannot be one.

    Kept, because a story that quotes one sentence often lays the same words beside each other
    each time.

    Args:
        one: the forms of the words that are laid in; of a gap it is empty.
        other: those of the passage.
        starts: where in it each of its quotations begins.
        setting: where the two stand to each other.
    """
    alignment = align(one, other, shortened=setting.shortened)
    if alignment is None or not alignment.equal:
        return None
    changes = [
        change
        for change in alignment.changes
        if _counts(one, other, alignment, change, near=setting.near)
        and not (setting.headed and _is_custom(one, other, change, alignment.changes))
        and not (change.other[0] == change.other[1] and change.other[0] in starts)
    ]
    words = sum(map(bool, one))
    length = words - sum(
        change.one[1] - change.one[0]
        for change in alignment.changes
        if change not in changes and not _is_inside(alignment, change)
    )
    if length < _fewest(one, other, changes, setting) or len(alignment.equal) < 0.6 * words:
        return None
    if not _share_content(one, starts, alignment, setting):
        return None
    distance = _distance(one, other, changes)
    if distance and alignment.longest_run < (2 if setting.near else 3):
        return None
    if setting.near:
        alike = _is_near(one, changes, length)
    else:
        alike = distance <= max(1, length * _SHARE_IN_BODY) and not (
            distance and _is_parallel(one, other, alignment, changes)
        )
    return Likeness(alignment, tuple(changes), distance, length) if alike else None


def _fewest(
    one: Sequence[str], other: Sequence[str], changes: Sequence[Change], setting: Setting
) -> int:
    """The fewest words that two quotations have to be compared by."""
    if changes and all(_is_number(one, other, each) for each in changes):
        return _FEWEST_BESIDE_A_NUMBER
    if setting.beside:
        return FEWEST_WORDS
    return _FEWEST_RECALLED if setting.near else _FEWEST_IN_BODY


def _share_content(
    one: Sequence[str], starts: tuple[int, ...], alignment: Alignment, setting: Setting
) -> bool:
    """Whether the words that are the same say enough of what the quotation is about."""
    begins = (setting.beside and alignment.start in starts) or (
        setting.near and alignment.longest_run >= _RUN_BESIDE_THE_BODY
    )
    shared = content_words(one[at] for at, _ in alignment.equal)
    return len(shared) >= (1 if begins else _FEWEST_CONTENT)


def _is_near(one: Sequence[str], changes: Sequence[Change], length: int) -> bool:
    """Whether a quotation beside the body has few words that the body's has not.

    A headline shortens: words that it leaves out weigh less than those that it puts in.
    """
    wrong = sum(word not in _ARTICLES for change in changes for word in one[slice(*change.one)])
    left_out = sum(change.size - (change.one[1] - change.one[0]) for change in changes)
    if not any(change.one[1] > change.one[0] for change in changes):
        return left_out <= max(1, length * _SHARE_LEFT_OUT)
    most = max(_FEWEST_SHORTENED, length * _MOST_SHORTENED)
    return wrong <= max(1, length * MOST_DIFFERING) and left_out <= most


def _is_inside(alignment: Alignment, change: Change) -> bool:
    first, last = alignment.equal[0], alignment.equal[-1]
    return first[0] < change.one[1] <= last[0] or (first[0] < change.one[0] <= last[0])


def _is_parallel(
    one: Sequence[str], other: Sequence[str], alignment: Alignment, changes: Sequence[Change]
) -> bool:
    """Whether two statements are built alike, to say different things.

    Their ends differ, or more than one word that says what they are about: "You have been found
    guilty of theft", "guilty of fraud", to two years and to five.
    """
    for change in alignment.changes:
        here, there = change.one[1] - change.one[0], change.other[1] - change.other[0]
        if change not in changes and here and there and not _is_inside(alignment, change):
            return True
    exchanged = [
        change
        for change in changes
        if not _is_inflected(one, other, change)
        and content_words(one[slice(*change.one)])
        and content_words(other[slice(*change.other)])
    ]
    return len(exchanged) > 1


def _distance(one: Sequence[str], other: Sequence[str], changes: Sequence[Change]) -> int:
    """How many words differ; where the same words stand in another order, half of them."""
    here = Counter(word for each in changes for word in one[slice(*each.one)])
    there = Counter(word for each in changes for word in other[slice(*each.other)])
    size = sum(change.size for change in changes if not _is_inflected(one, other, change))
    return (size + 1) // 2 if here == there else size


def _is_inflected(one: Sequence[str], other: Sequence[str], change: Change) -> bool:
    """Whether a change is of one word into another form of it: "the needle", "needles"."""
    here = [word for word in one[slice(*change.one)] if word not in _ARTICLES]
    there = [word for word in other[slice(*change.other)] if word not in _ARTICLES]
    return len(here) == len(there) and all(
        first[:4] == second[:4] and len(first) > 3 and first.isalpha()
        for first, second in zip(here, there, strict=True)
    )


def _is_number(one: Sequence[str], other: Sequence[str], change: Change) -> bool:
    here, there = one[slice(*change.one)], other[slice(*change.other)]
    return len(here) == len(there) == 1 and all(
        word[:1].isdigit() or word[:1] in "$£€" for word in (*here, *there)
    )


def _counts(
    one: Sequence[str],
    other: Sequence[str],
    alignment: Alignment,
    change: Change,
    *,
    near: bool,
) -> bool:
    """Whether a change shows a difference, rather than the end of what the two share."""
    if _is_inside(alignment, change):
        return True
    here, there = change.one[1] - change.one[0], change.other[1] - change.other[0]
    if near and here == there == 1 and 4 * len(alignment.equal) >= 3 * len(one) >= _FEWEST_NEAR:
        return True
    if near and here == there == 2 and _run_beside(alignment, change) >= _RUN_BESIDE_THE_BODY:
        return True
    if here != 1 or there != 1:
        return False
    first, second = one[change.one[0]], other[change.other[0]]
    if first[:3] == second[:3] and first.isalpha():
        # The words before the quotation ask for another form: "end it", "ending it".
        return False
    run = _RUN_BESIDE_A_NUMBER if _is_number(one, other, change) else _RUN_BESIDE_AN_EDGE
    if near:
        run = min(run, _RUN_BESIDE_THE_BODY)
    return _run_beside(alignment, change) >= run


def _run_beside(alignment: Alignment, change: Change) -> int:
    """How many equal words follow each other directly before or behind a change."""
    pairs = set(alignment.equal)
    before, behind = 0, 0
    while (change.one[0] - 1 - before, change.other[0] - 1 - before) in pairs:
        before += 1
    while (change.one[1] + behind, change.other[1] + behind) in pairs:
        behind += 1
    return max(before, behind)


def _is_custom(
    one: Sequence[str], other: Sequence[str], change: Change, changes: Sequence[Change]
) -> bool:
    """Whether a headline's custom explains a change: an article left out, and not moved."""
    here = set(one[slice(*change.one)])
    there = set(other[slice(*change.other)])
    if here and there:
        return False
    moved = {
        word
        for each in changes
        if each != change
        for word in (*one[slice(*each.one)], *other[slice(*each.other)])
    }
    return here | there <= _HEADLINE_LICENCE - moved
