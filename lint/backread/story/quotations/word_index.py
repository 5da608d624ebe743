"""Finds the passages that have most words of a quotation, without reading each of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence


class WordIndex:
    """The places of passages by their words."""

    def __init__(self, passages: Sequence[Sequence[str]]) -> None:
        """Reads the forms of the words of each passage; of a gap the form is empty."""
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, forms in enumerate(passages):
            for form in {*forms} - {""}:
                self._places[form].append(place)

    def sharing(self, forms: Sequence[str], share: float) -> list[int]:
        """The places of the passages that have at least this share of some words, in order.

        A word that comes twice counts twice.
        """
        counts = Counter(form for form in forms if form)
        shared: Counter[int] = Counter()
        for form, count in counts.items():
            for _ in range(count):
                shared.update(self._places.get(form, ()))
        fewest = share * counts.total()
        return sorted(place for place, count in shared.items() if count >= fewest)
