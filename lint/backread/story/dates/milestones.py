"""The years in which people came, married, retired: told once by a verb and once by its noun.

"She joined the survey in 1961" and "since her arrival in 1964".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from backread.span import Span
from backread.story.dates.date import Date, Granularity, YearSource
from backread.story.figures.age_subjects import Subject, Subjects
from backread.story.story import Story

#: What people do once, by verb and by noun.
_KINDS = {
    "came": (r"arrived|joined|came to|moved to|was hired|was recruited|started at", r"arrival"),
    "retired": (r"retired|stepped down|gave up", r"retirement|departure"),
    "married": (r"married|wed", r"marriage|wedding"),
    "died": (r"died", r"death"),
    "took office": (
        r"was appointed|took over|took office|became|took charge|was made|was named|took the helm",
        r"appointment|promotion|accession",
    ),
    "was elected": (
        r"was (?:first )?(?:elected|returned)|won (?:the|his|her) seat",
        r"(?:first )?election",
    ),
    "made a debut": (r"made (?:his|her) (?:[\w-]+ )?debut", r"(?:[\w-]+ )?debut"),
    "was ordained": (r"was ordained", r"ordination"),
    "was convicted": (r"was (?:convicted|found guilty)", r"conviction"),
    "divorced": (r"(?:were |was )?divorced", r"divorce"),
}
_VERBS = "|".join(f"(?P<v{place}>{verb})" for place, (verb, _) in enumerate(_KINDS.values()))
_NOUNS = "|".join(f"(?P<n{place}>{noun})" for place, (_, noun) in enumerate(_KINDS.values()))
_BY_VERB = re.compile(
    rf"\b(?:{_VERBS})\b(?P<between>[^.;:\d\n]{{0,60}}?),? (?:in|on) (?:the )?"
    r"(?:(?:spring|summer|autumn|fall|winter|early|late) (?:of )?)?\Z"
)
_BY_NOUN = re.compile(
    rf"\b(?:(?P<whose>his|her)|['’]s) (?:{_NOUNS})"
    r"(?: (?:there|here|(?:at|to|in) [^.;:,\d\n]{1,30}))?,? (?:in|on) \Z",
    re.IGNORECASE,
)
#: The year is another thing's: "joined the club that won in 1961".
_ANOTHER = re.compile(
    r"\b(?:that|which|who|when|where|after|before|until|founded|built|opened|and|but|as|whose)\b"
)
#: What may have been done twice.
_AGAIN = re.compile(
    r"\b(?:again in|re-?married|re-?joined|re-?elected|came back|returned (?:to|in)|(?:first|second"
    r"|third|former|ex-?)[ -](?:husband|wife|marriage|wedding|term|spell|stint))\b"
)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A year in which somebody did what one does once.

    Attributes:
        who: whom it is said of.
        kind: what was done, such as "came".
        named: whether a noun tells it as known: "her arrival".
        words: the words that tell it, to the end of the date.
        date: the date.
    """

    who: Subject
    kind: str
    named: bool
    words: Span
    date: Date


def find_milestones(story: Story) -> tuple[Milestone, ...]:
    """The milestones of the people of a story, in the order of the text."""
    dates = [
        date
        for date in story.dates
        if date.year is not None
        and date.year_source is YearSource.WRITTEN
        and date.granularity is not Granularity.DECADE
        and not date.quoted
    ]
    return tuple(_milestones(story, dates)) if dates else ()


def _milestones(story: Story, dates: list[Date]) -> Iterator[Milestone]:
    subjects = Subjects(story)
    for date in dates:
        sentence = next((each for each in story.sentences if each.contains(date.span)), None)
        if sentence is None:
            continue
        match = _BY_NOUN.search(story.narration, sentence.start, date.span.start)
        named = match is not None
        if match is None:
            match = _BY_VERB.search(story.narration, sentence.start, date.span.start)
            if match is None or _ANOTHER.search(match["between"]):
                continue
        if named:
            who = subjects.owner(match.end("whose") if match["whose"] else match.start())
        else:
            who = subjects.of(sentence, match.start(), closely=True)
        if who is not None:
            span = Span(match.start(), date.span.end)
            yield Milestone(who, _kind(match), named, span, date)


def kind_of(noun: str) -> str | None:
    """What a noun such as "arrival" says that somebody did."""
    for kind, (_, nouns) in _KINDS.items():
        if re.fullmatch(nouns, noun, re.IGNORECASE):
            return kind
    return None


def _kind(match: re.Match[str]) -> str:
    found = next(name for name, words in match.groupdict().items() if words and name[1:].isdigit())
    return list(_KINDS)[int(found[1:])]


def conflicting_milestones(story: Story) -> Iterator[tuple[Milestone, Milestone]]:
    """A milestone in one year and, told as known, in another: the later in the text first."""
    if _AGAIN.search(story.narration):
        return
    told: dict[tuple[Subject, str], list[Milestone]] = defaultdict(list)
    for milestone in find_milestones(story):
        told[milestone.who, milestone.kind].append(milestone)
    for group in told.values():
        # Who joined twice may have come in either year.
        if len({each.date.year for each in group}) != 2 or sum(not e.named for e in group) > 1:
            continue
        first, later = group[0], next(e for e in group if e.date.year != group[0].date.year)
        if first.named or later.named:
            yield later, first
