import re
from collections.abc import Callable

import pytest

from bench.corpora import Article, GoldMention
from bench.planters import Reading

Marked = Callable[..., Reading]


@pytest.fixture
def marked() -> Marked:
    """Makes a reading of a text in which every occurrence of some names is marked."""

    def mark(text: str, *people: str) -> Reading:
        """Each of ``people`` is one person's names, separated by bars, longer ones first."""
        found = []
        for names in people:
            pattern = re.compile(rf"\b(?:{names})\b")
            found.append(tuple(GoldMention(*m.span(), m[0]) for m in pattern.finditer(text)))
        return Reading(Article("own", text, tuple(found)))

    return mark
