import re
from collections.abc import Callable, Sequence

import pytest

from bench.corpora import Article, GoldMention
from bench.planters import Planted, Reading

Marked = Callable[..., Reading]


def planted_problems(copies: Sequence[Planted], code: str, before: str) -> list[str]:
    """What is wrong with the copies that a planter made of an article; nothing is planted wrongly.

    Args:
        copies: what the planter made.
        code: the rule whose faults it plants.
        before: the article's text.
    """
    problems = [] if copies else [f"{code} plants nothing"]
    for copy in copies:
        if copy.code != code or copy.revision.before != before or copy.text == before:
            problems.append(f"{copy.kind}: not made of this article, or not changed")
        if not copy.faults:
            problems.append(f"{copy.kind}: no fault is named")
        problems += [
            f"{copy.kind}: {place.text!r} is not at {place.start}"
            for fault in copy.faults
            for place in fault.places
            if copy.text[place.start : place.end] != place.text
        ]
    return problems


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
