"""Which quotations of a story follow each other, and which are one in several paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from backread.story.quotes import Quote
from backread.story.story import Story

_NEAR = 3


class QuoteRuns:
    """Knows the order of the quotations of a story; those inside others are left out of it."""

    def __init__(self, story: Story) -> None:
        self._quotes = story.quotes
        outer = [place for place, quote in enumerate(story.quotes) if quote.depth == 0]
        self._behind = dict(pairwise(outer))
        self._before = {behind: before for before, behind in self._behind.items()}

    def before(self, place: int) -> int | None:
        """The place of the quotation before one, if there is any."""
        return self._before.get(place)

    def goes_on(self, place: int) -> bool:
        """Whether a quotation goes on with that of the paragraph above."""
        before = self.before(place)
        return before is not None and self._quotes[before].continues

    def end(self, place: int) -> Quote:
        """The quotation, or the last paragraph of it."""
        return self._quotes[[place, *self._parts_behind(place)][-1]]

    def joined(self, place: int) -> Iterator[int]:
        """The quotations of the same paragraph, and those that it runs on from or into."""
        for other in range(max(place - _NEAR, 0), min(place + _NEAR + 1, len(self._quotes))):
            if other != place and self._quotes[other].block is self._quotes[place].block:
                yield other
        last = place
        while self.goes_on(last):
            last = self._before[last]
            yield last
        yield from self._parts_behind(place)

    def _parts_behind(self, place: int) -> Iterator[int]:
        while self._quotes[place].continues and place in self._behind:
            place = self._behind[place]
            yield place
