"""One deed told twice with two dates: who, what and the verb are the same, the days are not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from backread.story.attributions.word_forms import word_key
from backread.story.dates.date import Date, YearSource
from backread.story.dates.differing import dates_to_compare, differ
from backread.story.dates.event_names import is_of_another_time
from backread.story.dates.tellings import Participant, Telling, find_tellings
from backread.story.people.lexicon import SPEECH_VERBS
from backread.story.story import Story

#: What is said, won and visited is so again and again.
_EVERY_DAY = frozenset(map(word_key, SPEECH_VERBS)) | frozenset(
    map(
        word_key,
        """
        was had did went came left returned arrived rose fell gained lost climbed dropped closed
        ended traded played won beat scored appeared attended visited toured traveled spoke met held
        hosted campaigned called wrote sent posted tweeted testified voted worked saw texted emailed
        phoned telephoned contacted thanked attacked criticized praised pressed urged asked faced
        interviewed confronted joined helped supported led followed used took gave made
        """.split(),
    )
)
#: So much has to be the same of those who took part and what the verb stands with.
_SHARED = 2
#: So many words around the dates are the same where the whole is told again.
_ALIKE = 4
_FEW_YEARS, _FEW_DAYS = 10, 40


def told_twice_conflicts(story: Story) -> Iterator[tuple[str, Date, Date]]:
    """The deeds that are told twice with two dates: what was done, the later date, the earlier."""
    dates = dates_to_compare(story)
    if len(dates) < 2:
        return
    tellings = [
        each
        for each in find_tellings(story, dates)
        if each.verb not in _EVERY_DAY and not is_of_another_time(story, each.date, each.sentence)
    ]
    by_verb: dict[str, list[tuple[int, Telling]]] = defaultdict(list)
    for place, telling in enumerate(tellings):
        by_verb[telling.verb].append((place, telling))
    for place, later in enumerate(tellings):
        numbered = [
            (at, each)
            for at, each in by_verb[later.verb]
            if each.sentence != later.sentence and _is_same(each, later)
        ]
        same = [each for _, each in numbered]
        earlier = [each for at, each in numbered if at < place]
        apart = [each for each in same if differ(each.date, later.date)]
        # What has happened on three days, or is told again with this one, is done often.
        if not earlier or len(apart) < len(same) or not _are_one_day(apart):
            continue
        if _are_near(earlier[0].date, later.date):
            yield f'one deed ("{later.text}")', later.date, earlier[0].date


def _is_same(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of one deed."""
    if one.verb != other.verb or one.ahead is not other.ahead or _are_told_apart(one, other):
        return False
    if _is_word_for_word(one, other):
        return True
    keys = {each.key for each in other.parts}
    shared = [each for each in one.parts if each.key in keys]
    beside = (one.beside & other.beside) - {each.key for each in shared}
    if one.beside and other.beside and not beside:
        return False
    if not shared or len({each.key for each in shared}) + len(beside) < _SHARED:
        return False
    return any(each.is_name for each in shared) or all(each.is_one for each in shared)


def _is_word_for_word(one: Telling, other: Telling) -> bool:
    """Whether two sentences say the same in nearly the same words, of the same names."""
    shared = one.words & other.words
    fewer = min(len(one.words), len(other.words))
    apart = one.names - other.names and other.names - one.names
    named = one.names & other.names
    return bool(named) and len(shared) >= _ALIKE and len(shared) * 2 >= fewer and not apart


def _are_told_apart(one: Telling, other: Telling) -> bool:
    """Whether those who took part are others, or what is told is a thing of its own."""
    subjects = one.subject, other.subject
    names = [each.key for each in subjects if each is not None and each.is_name]
    if len(names) == 2 and names[0] != names[1] and not _is_among(names, one, other):
        return True
    theirs = {each.key: each for each in one.parts}
    return any(each.key in theirs and _is_another(theirs[each.key], each) for each in other.parts)


def _is_among(names: Sequence[int | str], one: Telling, other: Telling) -> bool:
    """Whether the subject of each is told in the other: "Ann hired Tom", "Tom was hired by Ann"."""
    keys = [{each.key for each in telling.parts} for telling in (other, one)]
    return any(name in theirs for name, theirs in zip(names, keys, strict=True))


def _is_another(one: Participant, other: Participant) -> bool:
    """Whether two nouns are of two things: "a bill", and "a second bill" or "a tax bill"."""
    if one.is_name and other.is_name:
        return False
    if other.is_new:
        return one.modifiers != other.modifiers or not other.modifiers
    return bool(one.modifiers - other.modifiers) and bool(other.modifiers - one.modifiers)


def _are_one_day(tellings: Sequence[Telling]) -> bool:
    return not any(differ(tellings[0].date, each.date) for each in tellings[1:])


def _are_near(one: Date, other: Date) -> bool:
    """Whether two dates are no further apart than a slip."""
    days = one.day_of_calendar, other.day_of_calendar
    if days[0] is not None and days[1] is not None:
        return abs((days[0] - days[1]).days) <= _FEW_DAYS or (days[0].month, days[0].day) == (
            days[1].month,
            days[1].day,
        )
    written = one.year_source is YearSource.WRITTEN is other.year_source
    return not written or abs((one.year or 0) - (other.year or 0)) <= _FEW_YEARS
