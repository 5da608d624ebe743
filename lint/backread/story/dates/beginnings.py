"""When something was founded, opened or built, where the story gives the year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backread.span import Span
from backread.story.dates.date import Date, Granularity
from backread.story.story import Story

_VERB = re.compile(
    r"\b(?P<verb>found(?:ed|ing)|opened|built|established|launched|completed|created|formed"
    r"|incorporated|invented|discovered|set up)\b(?P<between>[^.;:\d]{0,45})\b(?:in|since|of) \Z"
)
_NOUN = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir) (?:[\w-]+ )?(?P<noun>company|firm|bank|school|college"
    r"|university|hospital|bridge|tower|museum|theater|theatre|club|newspaper|paper|magazine"
    r"|factory|plant|mill|mine|dam|airport|station|stadium|church|mosque|temple|library|park|zoo"
    r"|hotel|restaurant|charity|foundation|union|party|band|team|league|festival|group|agency"
    r"|brewery|market|prison|palace|castle|railway|line|road|tunnel|canal|house|hall|building"
    r"|center|centre|institute|orchestra|network|website|studio|shop|store|chain)\b(?!['’]s\b)"
)
#: The thing directly before the verb ("the diner opened in") or behind it ("opened the diner in").
_SUBJECT = re.compile(
    r"\b(?P<which>[Tt]he|[Tt]his|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?) (?:[\w-]+ )?"
    r"(?P<noun>(?!was\b|were\b)[a-z]{3,})"
    r"(?:, (?:(?:which|that) )?|,? )(?:was |were |first )?\Z"
)
_NAMED = re.compile(
    r"(?P<noun>[A-Z][\w’'-]+)(?:, (?:(?:which|that) )?|,? )(?:was |were |first )?\Z"
)
_OBJECT = re.compile(
    r"\s(?P<which>the|this|his|her|its|their|an?) (?:[\w-]+ ){0,2}?(?P<noun>[a-z]{3,})"
    r"(?: (?:in|at|on|near) (?:the )?[A-Z][\w’'-]+)? \Z"
)
#: Of these things somebody opens one after the other.
_ONE_OF_MANY = re.compile(r"\b(?:first|second|third|another|new|other|latest|next)\b")
_NO_THING = frozenset("year time place way day month first number part world country city".split())
_NAME = re.compile(
    r"\b(?!(?:The|This|These|Since|In|When|After|Before|It|Its|Their|Founded|Opened|Built|An?)\b)"
    r"[A-Z][\w’'-]+"
)


@dataclass(frozen=True, slots=True)
class Beginning:
    """The year in which something began.

    Attributes:
        verb: what was done with it, such as "founded".
        known: whether the sentence does not bring it in anew ("opened a diner").
        nouns: the nouns of the sentence that may be it, in lower case.
        names: the names in the sentence before the year.
        date: the year.
    """

    verb: str
    nouns: frozenset[str]
    names: frozenset[str]
    date: Date
    known: bool = True

    def is_of_the_same(self, other: Beginning) -> bool:
        """Whether two are of one thing: one noun, and neither names something else.

        The later one has to be a known thing.
        """
        named = self.names and other.names and self.names.isdisjoint(other.names)
        later = max(self, other, key=lambda each: each.date.span)
        return not self.nouns.isdisjoint(other.nouns) and not named and later.known


def find_beginnings(story: Story) -> tuple[Beginning, ...]:
    """The beginnings outside quotations, in order."""
    years = [
        date
        for date in story.dates
        if date.granularity is Granularity.YEAR and not date.quoted and date.year
    ]
    return tuple(_beginnings(story, years)) if years else ()


def _beginnings(story: Story, years: list[Date]) -> Iterator[Beginning]:
    for date in years:
        before = story.text[max(0, date.span.start - 80) : date.span.start]
        match = _VERB.search(before)
        if match is None:
            continue
        sentence = _sentence_of(story, date.span)
        nouns = {noun["noun"] for noun in _NOUN.finditer(sentence)}
        begun, known = _begun(before[: match.start()], match["between"])
        if nouns or begun:
            nouns |= begun
            names = frozenset(_NAME.findall(sentence.partition(date.text)[0]))
            verb = "founded" if match["verb"] == "founding" else match["verb"]
            yield Beginning(verb, frozenset(nouns), names, date, known)


def _begun(before: str, between: str) -> tuple[set[str], bool]:
    """The noun of what began, if it stands beside the verb, and whether it is a known thing."""
    behind = _OBJECT.search(between)
    if behind is not None:
        known = not behind["which"].startswith("a") and not _ONE_OF_MANY.search(between)
        return {behind["noun"]} - _NO_THING, known
    subject = _SUBJECT.search(before) or _NAMED.search(before)
    nouns = {subject["noun"].lower()} if subject else set()
    new = subject and subject.groupdict().get("which", "").lower() in {"a", "an"}
    return nouns - _NO_THING, not (new or (subject and _ONE_OF_MANY.search(subject[0])))


def _sentence_of(story: Story, span: Span) -> str:
    """The copy from full stop to full stop, roughly."""
    stop = story.text.rfind(". ", 0, span.start)
    start = max(stop + 2 if stop >= 0 else 0, story.text.rfind("\n", 0, span.start) + 1)
    end = re.compile(r"\.(?:\s|\Z)|\n|\Z").search(story.text, span.end)
    return story.text[start : end.start() if end else len(story.text)]
