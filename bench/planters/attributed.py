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
_SAYS = r"(?:said|says|added|explained|told reporters|wrote)"
_WHO = r"(?:[A-Z](?:[^.;:\n\"“”]|(?<=[A-Z])\.){2,120})"
_QUOTED = re.compile(
    r"(?P<words>[\"“][A-Z][^\"“”\n]{15,400}),(?P<close>[\"”]) "
    rf"(?:{_WHO} {_SAYS}|{_SAYS} {_WHO}(?<! [A-Z]))\.(?=\s|\Z)"
)
_ENDS = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z\"“])|\n\s*\n")
_SAID_BEFORE = re.compile(
    r"[\"“”]|\b(?:said|says|told|added|asked|wrote|according|explained|called|statement)\b"
)


@dataclass(frozen=True, slots=True)
class NamedStatement:
    """A sentence that opens with its source's name: "Reyes, the mayor, said that".

    ``start`` and ``end`` hold the source, its apposition included; ``verb`` is what follows.
    """

    start: int
    end: int
    verb: str


@dataclass(frozen=True, slots=True)
class NamedQuote:
    """A quotation that opens its paragraph, whose speaker is named behind it and nowhere else.

    ``start`` is where it opens; ``end`` the end of the sentence; ``words`` the quoted words with
    the opening mark and without the last comma.
    """

    start: int
    end: int
    words: str
    close: str


def named_statements(reading: Reading) -> Iterator[NamedStatement]:
    """The statements that open with the name of their source, in the article's own voice."""
    for match in _STATEMENT.finditer(reading.text):
        start, end = match.span("source")
        if _NO_SOURCE.search(match["source"]) or not _NAME.search(match["source"]):
            continue
        if reading.narrates(start, end):
            yield NamedStatement(start, end, match["verb"])


def named_quotes(reading: Reading) -> Iterator[NamedQuote]:
    """The quotations that nothing but the words behind them gives to anybody.

    Each is the first thing in its paragraph and the only quotation there, and the sentence before
    gives nobody any words.
    """
    for paragraph in reading.paragraphs:
        found = _QUOTED.match(reading.text, paragraph.start, paragraph.end)
        rest = reading.text[found.end() : paragraph.end] if found else ""
        if found is None or _SAID_BEFORE.search(rest):
            continue
        if not _SAID_BEFORE.search(_sentence_before(reading, paragraph.start)):
            yield NamedQuote(found.start(), found.end(), found["words"], found["close"])


def _sentence_before(reading: Reading, start: int) -> str:
    before = reading.text[:start].rstrip()
    ends = [match.end() for match in _ENDS.finditer(before)]
    return before[ends[-1] if ends else 0 :]
