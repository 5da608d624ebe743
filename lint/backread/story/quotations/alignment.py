"""Aligns a quotation with the words that it is taken from, word by word.

The shorter text is laid into the longer one where it fits best (Sellers 1980: an edit distance
whose start and end in the longer text are free). Gaps on either side swallow any words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: Longer texts are not laid beside each other: time grows with the product.
_MOST_CELLS = 400_000
#: A word for another; a word too many or too few; and a word that is the same, which outweighs
#: nothing but breaks ties.
_WRONG = 1_000
_ALONE = 1_001
_SAME = -2
#: A word of the longer text that a shortened one leaves out.
_PASSED = 350
#: A word that a gap of the longer text may stand for: cheaper than a wrong one, but not free, or
#: one gap would swallow the whole quotation.
_SWALLOWED = 400


@dataclass(frozen=True, slots=True)
class Change:
    """A place where the two differ: the words of one against the words of the other.

    ``one`` and ``other`` are half-open ranges of places in the two lists; either may be empty.
    """

    one: tuple[int, int]
    other: tuple[int, int]

    @property
    def size(self) -> int:
        """How many words differ here."""
        return max(self.one[1] - self.one[0], self.other[1] - self.other[0])


@dataclass(frozen=True, slots=True)
class Alignment:
    """How one text lies in another.

    Attributes:
        equal: the pairs of places whose words are the same, in order.
        changes: where they differ, in order.
        start, end: the stretch of the other text that the one text covers.
    """

    equal: tuple[tuple[int, int], ...]
    changes: tuple[Change, ...]
    start: int
    end: int

    @property
    def longest_run(self) -> int:
        """The longest run of words that follow each other in both texts."""
        best = run = 0
        before = None
        for one, other in self.equal:
            run = run + 1 if before == (one - 1, other - 1) else 1
            best = max(best, run)
            before = (one, other)
        return best


def align(one: Sequence[str], other: Sequence[str], *, shortened: bool = False) -> Alignment | None:
    """Lays ``one`` into ``other``; None if they are too long to be compared.

    Args:
        one: the words that are laid in, by their forms; of a gap it is empty.
        other: those of the longer text.
        shortened: whether words of the other text may well have been left out, as in a headline.
    """
    if not one or not other or len(one) * len(other) > _MOST_CELLS:
        return None
    passed = _PASSED if shortened else _ALONE
    costs = [[0] * (len(other) + 1)]
    for form in one:
        costs.append(_row(form, other, costs[-1], passed))
    # Of equally good ends the first; so a repeated phrase is found where it first stands.
    last = costs[-1]
    return _trace(one, other, costs, last.index(min(last)), passed)


def _row(form: str, other: Sequence[str], above: Sequence[int], passed: int) -> list[int]:
    """The costs of laying a word beside each of the other text, or of leaving it out.

    Nearly all the time that quotations take is spent here, so it calls nothing.
    """
    step = _ALONE if form else 0
    left = above[0] + step
    row = [left]
    slanting = above[0]
    for beside, down in zip(other, above[1:], strict=True):
        if beside:
            slanting += 0 if not form else _SAME if form == beside else _WRONG
            # Inside a gap of this text every word of the other is free.
            left += passed if form else 0
            straight = down + step
        else:
            slanting += _SWALLOWED if form else 0
            straight = down + (_SWALLOWED if form else 0)
        if slanting < left:
            left = slanting
        if straight < left:
            left = straight
        row.append(left)
        slanting = down
    return row


def _together(form: str, beside: str) -> int:
    """What it costs to lay a word beside one of the other text."""
    if not form:
        return 0
    if not beside:
        return _SWALLOWED
    return _SAME if form == beside else _WRONG


def _trace(
    one: Sequence[str],
    other: Sequence[str],
    costs: Sequence[Sequence[int]],
    end: int,
    passed: int,
) -> Alignment:
    equal: list[tuple[int, int]] = []
    wrong: list[Change] = []
    row, column = len(one), end
    while row:
        form = one[row - 1]
        beside = other[column - 1] if column else None
        cost = costs[row][column]
        if beside is not None:
            free = not (form and beside)
            if cost == costs[row - 1][column - 1] + _together(form, beside):
                if form == beside and not free:
                    equal.append((row - 1, column - 1))
                elif not free:
                    wrong.append(Change((row - 1, row), (column - 1, column)))
                row, column = row - 1, column - 1
                continue
            if cost == costs[row][column - 1] + (0 if free else passed):
                if not free:
                    wrong.append(Change((row, row), (column - 1, column)))
                column -= 1
                continue
        if form and beside != "":
            wrong.append(Change((row - 1, row), (column, column)))
        row -= 1
    return Alignment(tuple(equal[::-1]), tuple(_joined(wrong[::-1])), column, end)


def _joined(changes: Sequence[Change]) -> list[Change]:
    joined: list[Change] = []
    for change in changes:
        last = joined[-1] if joined else None
        if last and last.one[1] == change.one[0] and last.other[1] == change.other[0]:
            joined[-1] = Change((last.one[0], change.one[1]), (last.other[0], change.other[1]))
        else:
            joined.append(change)
    return joined
