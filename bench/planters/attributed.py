"""Where an article plainly gives words to a person by name, for the planters of sourcing faults."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bench.planters.reading import Reading

_STATEMENT = re.compile(
    r"(?:(?<=[a-z\d][.!?] )|(?<=\n))(?!He\b|She\b|They\b|It\b|I\b|We\b|Who\b|As\b|When\b|In\b)"
    r"(?P<source>[A-Z][^.,;:\"“”\n]{2,90}?(?:, [^.,;:\n\"“”]{3,80},)?) "
    r"(?P<verb>said|says|told|added|warned|argued|explained)\b(?!\.)"
)
_NAME = re.compile(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+")
_NO_SOURCE = re.compile(r"\b(?:that|who|which|has|have|had|was|were|is|are|it|including|such as)\b")


@dataclass(frozen=True, slots=True)
class NamedStatement:
    """A sentence that opens with its source's name: "Reyes, the mayor, said that".

    ``start`` and ``end`` hold the source, its apposition included; ``verb`` is what follows.
    """

    start: int
    end: int
    verb: str


def named_statements(reading: Reading) -> Iterator[NamedStatement]:
    """The statements that open with the name of their source, in the article's own voice."""
    for match in _STATEMENT.finditer(reading.text):
        start, end = match.span("source")
        if _NO_SOURCE.search(match["source"]) or not _NAME.search(match["source"]):
            continue
        if reading.narrates(start, end):
            yield NamedStatement(start, end, match["verb"])
