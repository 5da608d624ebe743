"""Whose age a figure is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.span import Span
from backread.story.figures.figure import Exactness, Figure, FigureKind
from backread.story.people.cast import Form, Mention
from backread.story.story import Story

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_TURNED = re.compile(r"\bturned\b[^.]{0,5}\Z")
_TURNS_YET = re.compile(r"\b(?:turns|turning|turn|will turn|to turn)\b[^.]{0,5}\Z")
_BETWEEN_NAME_AND_AGE = re.compile(
    r",? ?\(?(?:who is |is |was |, )?(?:aged? |an? |now )?\Z", re.IGNORECASE
)
_AT_FIRST = re.compile(r"(?:\A|[.!?\n][\"”]? ?|\n)At (?:the age of |age )?\Z")
_PRONOUN = re.compile(r"[.!?]\s+(?:He|She) (?:(?:is|was)(?: now)?|turned) \Z")
_DIED = re.compile(r"\b(?:died|dies|dead|killed)\b")
_BESIDE_NAME = re.compile(r"\b[A-Z][\w’'-]+(?:, | \()\Z")
_DESCRIBED = re.compile(r",? (?:is |was )?(?:an?|the) \Z")
_NOUNS_BETWEEN = re.compile(
    r"(?: (?!and\b|or\b|the\b|who\b|said\b|in\b|at\b|of\b|on\b|from\b|to\b|was\b|is\b|with\b|by\b"
    r"|for\b|than\b|named\b|called\b|son\b|daughter\b)[A-Za-z][\w-]*){0,4},? "
)


@dataclass(frozen=True, slots=True)
class Age:
    """Somebody's age.

    Attributes:
        figure: the age as the story gives it.
        person: whose it is, as an index of the cast.
        turned: whether it is said to have been reached just then.
        present: whether it is the age at the time of the story.
    """

    figure: Figure
    person: int
    turned: bool
    present: bool


def find_ages(story: Story) -> tuple[Age, ...]:
    """The ages of the people in the cast, in the order of the text."""
    figures = [
        figure
        for figure in story.figures
        if figure.kind is FigureKind.AGE
        and figure.upper is None
        and figure.exactness is Exactness.EXACT
        and figure.value is not None
    ]
    if not figures:
        return ()
    mentions = sorted(
        (mention.span, index, mention)
        for index, person in enumerate(story.people)
        for mention in person.mentions
        if mention.form is not Form.EPONYM
    )
    return tuple(_ages(story, figures, mentions))


def _ages(
    story: Story, figures: Sequence[Figure], mentions: Sequence[tuple[Span, int, Mention]]
) -> Iterator[Age]:
    starts = [span.start for span, _, _ in mentions]
    for figure in figures:
        place = bisect_left(starts, figure.span.start)
        person = _before(story, figure, mentions[:place][-1:])
        if person is None:
            person = _behind(story, figure, mentions[place : place + 1])
        if person is not None:
            before = story.text[figure.sentence.start : figure.span.start]
            yield Age(figure, person, bool(_TURNED.search(before)), _is_present(story, figure))


def _before(story: Story, figure: Figure, last: Sequence[tuple[Span, int, Mention]]) -> int | None:
    """The person named directly before: "Smith, 42," and "Smith, a 42-year-old teacher"."""
    for span, index, mention in last:
        if not is_certain(story, index, mention):
            return None
        between = story.text[span.end : figure.span.start]
        if _PRONOUN.search(between) and "\n" not in between and _stops(between) == 1:
            return index
        if span.end < figure.sentence.start or span.end > figure.span.start:
            return None
        if _BETWEEN_NAME_AND_AGE.fullmatch(between) or _DESCRIBED.fullmatch(between):
            return index
        if _TURNED.search(between) and len(between) < 20:
            return index
        if _DIED.search(between) and re.search(r"\bat (?:the )?(?:age of )?\Z", between):
            return index
    return None


def _behind(
    story: Story, figure: Figure, following: Sequence[tuple[Span, int, Mention]]
) -> int | None:
    """The person named directly behind: "42-year-old Smith", "a 42-year-old teacher, Ann Smith"."""
    first = _AT_FIRST.search(story.text, 0, figure.span.start) is not None
    if "-old" not in figure.text and not first:
        return None
    for span, index, mention in following:
        start = min(span.start, mention.honorific.span.start) if mention.honorific else span.start
        between = story.text[figure.span.end : start]
        joined = between == ", " if first else _NOUNS_BETWEEN.fullmatch(between)
        if joined and is_certain(story, index, mention):
            return index
    return None


def _stops(between: str) -> int:
    """How many sentences end in some copy."""
    return len(re.findall(r"[.!?]\s", between))


def is_certain(story: Story, index: int, mention: Mention) -> bool:
    """Whether a mention can be nobody else's: relatives share a name, and ages tell them apart."""
    person = story.people[index]
    if mention.form is Form.FULL:
        return True
    if person.relatives and _go_by_family_name(story, person.relatives):
        return False
    return mention.form in (
        Form.FAMILY,
        Form.HONORIFIC,
        person.running_form,
    )


def _go_by_family_name(story: Story, relatives: Sequence[int]) -> bool:
    """Whether the story calls one of the relatives by the family name alone."""
    return any(
        story.people[index].running_form is Form.FAMILY
        or any(mention.form is Form.FAMILY for mention in story.people[index].mentions)
        for index in relatives
    )


def _is_present(story: Story, figure: Figure) -> bool:
    sentence = figure.sentence
    before = story.text[max(sentence.start, figure.span.start - 60) : figure.span.start]
    behind = story.text[figure.span.end : min(sentence.end, figure.span.end + 24)]
    if _TURNS_YET.search(before):
        return False
    if _DIED.search(story.text, sentence.start, figure.span.start):
        return True
    # "At 82, Finch is" and "She was 77." speak of the day of the story.
    if _AT_FIRST.search(story.text, 0, figure.span.start):
        now = re.match(r",[^.;]{1,40} (?:is|has)\b", story.text[figure.span.end : sentence.end])
        return now is not None
    if _PRONOUN.search(story.text, 0, figure.span.start):
        return re.match(r"\.|\Z", story.text[figure.span.end :]) is not None
    if _YEAR.search(story.text, sentence.start, figure.span.start):
        return False
    # "when Moss, 41, joined" gives the age of today, "when Moss, then 41," does not.
    beside = _BESIDE_NAME.search(before)
    if beside and not _YEAR.search(story.text, figure.span.end, sentence.end):
        return True
    inside = re.split(r"[,;] ", before.rstrip(" ,("))[-1]
    return not (
        re.search(r"\b(?:then|when|was|were|at|at age|by age)\s*\Z", before.rstrip(" ,(") + " ")
        or re.search(r"\b(?:then|when|while|would)\b", inside)
        or re.match(
            r"[,)]? (?:when|at the time|in (?:1[89]|20)\d\d|years? (?:ago|earlier|later))", behind
        )
    )
