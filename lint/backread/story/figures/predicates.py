"""What is said of those whom a figure counts: killed, injured, arrested and so on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backread.story.figures.figure import Counted, Predicate

_PASSIVE = {
    Predicate.KILLED: "killed dead slain murdered drowned perished died die dying dies",
    Predicate.INJURED: "injured wounded hurt",
    Predicate.ARRESTED: "arrested detained",
    Predicate.MISSING: "missing unaccounted",
    Predicate.RESCUED: "rescued",
    Predicate.EVACUATED: "evacuated",
    Predicate.DISPLACED: "displaced homeless",
    Predicate.ATTENDING: "attended marched gathered rallied demonstrated protested attending "
    "marching",
    Predicate.CUT: "axed redundant",
    Predicate.HOSPITALISED: "hospitalized hospitalised",
    Predicate.TRAPPED: "trapped stranded",
    Predicate.CHARGED: "charged indicted",
    Predicate.SUSPENDED: "suspended",
}
_ACTIVE = {
    Predicate.KILLED: "killed kills killing kill",
    Predicate.INJURED: "injured injures injuring injure wounded wounding wounds wound hurt hurting",
    Predicate.ARRESTED: "arrested arrests arresting arrest detained detains detaining detain",
    Predicate.RESCUED: "rescued rescues rescuing rescue",
    Predicate.EVACUATED: "evacuated evacuates evacuating evacuate",
    Predicate.DISPLACED: "displaced displaces displacing displace",
    Predicate.TRAPPED: "trapped trapping trapping traps stranded stranding strands",
    Predicate.CHARGED: "charged charging charges indicted",
}
_ACTIVE_ON_JOBS = frozenset(
    "cut cuts cutting axe axes axing axed shed sheds shedding slash slashes slashing slashed "
    "eliminate eliminates eliminating eliminated lose losing lost".split()
)
_JOBS = frozenset("job position post role worker employee staff".split())
_NOUNS = {
    Predicate.KILLED: "death fatality dead killing",
    Predicate.INJURED: "injury",
    Predicate.ARRESTED: "arrest",
    Predicate.ATTENDING: "marcher protester demonstrator attendee spectator mourner participant",
    Predicate.CUT: "layoff redundancy",
    Predicate.EMPLOYED: "employee",
}


def _by_word(table: dict[Predicate, str]) -> dict[str, Predicate]:
    return {word: predicate for predicate, words in table.items() for word in words.split()}


_BY_PASSIVE, _BY_ACTIVE, _BY_NOUN = _by_word(_PASSIVE), _by_word(_ACTIVE), _by_word(_NOUNS)

#: What the noun says only where no verb says more: "23 protesters arrested".
_BY_NOUN_ALONE = frozenset({Predicate.ATTENDING, Predicate.EMPLOYED})
_DRAWING = frozenset({"drew", "drawing", "attracted", "attracting"})
_KILLING = frozenset({"killed", "killing", "kills", "kill"})
_EMPLOYING = frozenset({"employs", "employ", "employing", "employed"})
_BETWEEN = frozenset(
    "were was have had has been are is be being who that feared believed confirmed reported also "
    "either left listed said to as still known seriously badly critically severely slightly "
    "lightly mortally found shot stabbed and".split()
)
_BEFORE = frozenset(
    "at least about around as many the some more than nearly up to almost over roughly just only "
    "an estimated approximately well".split()
)
_TOLL = re.compile(r"\b(?:death toll|toll|number of (?:dead|deaths))\b[^.;]{0,30}\Z", re.IGNORECASE)
_LONGEST_WAY = 6
_OWNERS = frozenset("its the their his her our those these".split())
_MOURNED = frozenset(
    "memorial vigil funeral funerals mourn mourned mourners bodies remains buried burial families "
    "grave graves requiem".split()
)


def predicate_of(
    before: Sequence[str], behind: Sequence[str], counted: Counted | None
) -> Predicate | None:
    """What is said of those counted.

    Args:
        before: the words of the clause before the figure, in order.
        behind: the words of the clause behind the figure and its noun, in order.
        counted: what the figure counts, if a noun says so.
    """
    if _is_whole(before):
        before = ()
    head = counted.head if counted is not None else ""
    # In "Six hurt as train derails" the model takes "hurt" for a noun.
    noun = _BY_NOUN.get(head) or _BY_PASSIVE.get(head)
    if noun is not None and noun not in _BY_NOUN_ALONE:
        return noun
    if counted is not None and _are_jobs_cut(before, behind, counted):
        return Predicate.CUT
    for word in counted.modifiers if counted is not None else ():
        if word in _BY_PASSIVE:
            return _BY_PASSIVE[word]
    if not _DRAWING.isdisjoint(before[-2:]) and counted is not None and counted.head == "person":
        return Predicate.ATTENDING
    if "attended" in before[-3:] and (before[-1] == "by" or before[-2:-1] == ["by"]):
        return Predicate.ATTENDING
    if not _EMPLOYING.isdisjoint(before[-3:]):
        return Predicate.EMPLOYED
    if behind[:1] == ["aboard"] or behind[:2] == ["on", "board"]:
        killed = any(word in _KILLING for word in before[-3:])
        return Predicate.KILLED if killed else Predicate.ABOARD
    if behind[:3] == ["from", "their", "homes"] or behind[:2] == ["from", "homes"]:
        return Predicate.EVACUATED
    for word in behind[:_LONGEST_WAY]:
        if word in _BY_PASSIVE:
            return _BY_PASSIVE[word]
        if word not in _BETWEEN:
            break
    for word in reversed(before[-_LONGEST_WAY:]):
        if word in _BY_ACTIVE:
            return _BY_ACTIVE[word]
        if word not in _BEFORE:
            break
    if counted is not None and counted.head == "victim" and not _MOURNED.isdisjoint(before):
        return Predicate.KILLED
    toll = counted is None and _TOLL.search(" ".join(before))
    return Predicate.KILLED if toll else noun


def is_predicate(word: str) -> bool:
    """Whether a word before the noun says what happened: "the five dead hikers"."""
    return word in _BY_PASSIVE


def says_itself(counted: Counted) -> bool:
    """Whether the noun alone says what is said of those counted: "32 deaths"."""
    return counted.head in _BY_NOUN


def _is_whole(before: Sequence[str]) -> bool:
    """Whether a figure is the whole of which a part was named: "240 of its 600 jobs"."""
    return len(before) > 1 and before[-2] == "of" and before[-1] in _OWNERS


def _are_jobs_cut(before: Sequence[str], behind: Sequence[str], counted: Counted) -> bool:
    if counted.head in {"loss", "cut"}:
        return not _JOBS.isdisjoint(counted.modifiers)
    if counted.head == "person" and {"their", "jobs"} <= {*behind[:5]}:
        return not _ACTIVE_ON_JOBS.isdisjoint(behind[:4])
    if counted.head not in _JOBS:
        return False
    if list(before[-2:]) == ["loss", "of"]:
        return True
    said = {*before[-_LONGEST_WAY:], *behind[:_LONGEST_WAY]}
    return not _ACTIVE_ON_JOBS.isdisjoint(said)
