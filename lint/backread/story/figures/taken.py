"""The stretches of a text that have been read already."""

from __future__ import annotations

from bisect import bisect_right, insort


class Taken:
    """Half-open stretches of a text, in code points; none overlaps another."""

    def __init__(self) -> None:
        self._stretches: list[tuple[int, int]] = []

    def add(self, start: int, end: int) -> None:
        """Takes a stretch that is free."""
        insort(self._stretches, (start, end))

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing of a stretch has been taken."""
        place = bisect_right(self._stretches, start, key=lambda each: each[1])
        return place == len(self._stretches) or self._stretches[place][0] >= end

    def end_at(self, offset: int) -> int:
        """Where the stretch ends that an offset lies in, which is not free."""
        place = bisect_right(self._stretches, offset, key=lambda each: each[1])
        return self._stretches[place][1]
