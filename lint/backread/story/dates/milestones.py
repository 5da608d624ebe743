"""What people do once, and when: they are born, come, marry, retire and die.

It is told by a verb or by its noun: "she joined the survey in 1961", "since her arrival in 1964".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backread.story.dates.date import Date, YearSource
from backread.story.dates.event_words import doings
from backread.story.dates.tie import Tie
from backread.story.figures.age_subjects import Subjects
from backread.story.story import Story

_DOINGS = doings("person")
_VERBS = "|".join(f"(?P<v{place}>{doing.verbs})" for place, doing in enumerate(_DOINGS))
_NOUNS = "|".join(f"(?P<n{place}>{doing.nouns})" for place, doing in enumerate(_DOINGS))
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


#: Nobody does this twice, so that a verb tells of it as of something known.
_ONCE_FOR_ALL = frozenset({"died"})
_LIFE = re.compile(
    r"(?P<aside>,? (?!whose\b)(?:\([^)\n]*\)|[^.;:\n]{1,90}),)?,?\s(?:who )?(?:was |had |has )?"
    r"(?P<what>born|died|killed|shot dead|assassinated|buried)\b"
    r"(?: (?:at|in|of|after) [^.;,:\d]{1,30})?,?(?: (?:on|in))? \Z"
)
_DEATHS = frozenset({"killed", "shot dead", "assassinated"})


def find_milestones(story: Story, dates: Sequence[Date]) -> Iterator[Tie]:
    """What the people of a story were born, came, married or died on, in order of the dates."""
    for date in dates:
        yield from _of_lives(story, date)
    written = [
        date for date in dates if date.year is not None and date.year_source is YearSource.WRITTEN
    ]
    if written:
        yield from _milestones(story, written)


def may_be_done_twice(story: Story) -> bool:
    """Whether a story speaks of what people do once as done again."""
    return _AGAIN.search(story.narration) is not None


def _milestones(story: Story, dates: Sequence[Date]) -> Iterator[Tie]:
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
            kind = _kind(match)
            label = f'"{story.text[match.start() : date.span.end]}"'
            yield Tie(kind, who, label, named or kind in _ONCE_FOR_ALL, date)


def kind_of(noun: str) -> str | None:
    """What a noun such as "arrival" says that somebody did."""
    for doing in _DOINGS:
        if re.fullmatch(doing.nouns, noun, re.IGNORECASE):
            return doing.name
    return None


def _kind(match: re.Match[str]) -> str:
    found = next(name for name, words in match.groupdict().items() if words and name[1:].isdigit())
    return _DOINGS[int(found[1:])].name


def _of_lives(story: Story, date: Date) -> Iterator[Tie]:
    """Whose birth or death a date is that of."""
    start = max(date.span.start - 200, story.text.rfind("\n", 0, date.span.start) + 1)
    ends = sorted(
        (mention.span.end, index)
        for index, person in enumerate(story.people)
        for mention in person.mentions
        if start < mention.span.end < date.span.start
    )
    lives = [
        (index, life)
        for end, index in ends
        if (life := _LIFE.fullmatch(story.text, end, date.span.start))
    ]
    # In "Ann Moss, who taught Jo Lind, died" it is the first, without an aside the last.
    chosen = next((each for each in lives if each[1]["aside"]), lives[-1] if lives else None)
    if chosen is not None:
        index, life = chosen
        kind = "died" if life["what"] in _DEATHS else life["what"]
        yield Tie(kind, index, f"{story.people[index].name}: {kind}", known=True, date=date)
