"""Roles that nobody holds at once.

The tables in ``offices`` name only offices whose meeting in one person is an error. A role that
is said to be past, a sentence about another time and a story that tells of the change are no
error, so none of them conflicts with anything.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from backread.span import Span
from backread.story.people.cast import Role
from backread.story.people.role_changes import is_of_another_time, tells_of_change
from backread.story.people.role_exclusion import exclude_each_other

#: "As the state's governor, Roe backed it" is of the time when Roe was that.
_AS = re.compile(r"\bAs (?:an? |the |\w+['’]s )?\Z")
_AS_REACH = 24


@dataclass(frozen=True, slots=True)
class RoleConflict:
    """A role that excludes another of the same person, which is told as often or more often.

    Attributes:
        reason: what nobody is, to be read behind "nobody is".
    """

    role: Role
    other: Role
    reason: str


def find_conflicts(
    roles: Sequence[Role], named: Sequence[Span], sentences: Sequence[Span], text: str
) -> Iterator[RoleConflict]:
    """Each role of one person that excludes another, once, at the rarer or else the later one.

    Args:
        roles: the roles of one person, in the order of the text.
        named: where the person is named.
        sentences: the sentences of the story, in order. Two roles in one sentence never conflict.
        text: the story's text.
    """
    starts = [sentence.start for sentence in sentences]

    def sentence_of(span: Span) -> str:
        at = bisect_right(starts, span.start) - 1
        return sentences[at].of(text) if at >= 0 else ""

    held = [
        role
        for role in roles
        if not role.former
        and not _is_excused(sentence_of(role.span))
        and not _AS.search(text, max(0, role.span.start - _AS_REACH), role.span.start)
    ]
    changes = [each for each in map(sentence_of, named) if tells_of_change(each)]
    reported: set[Span] = set()
    for first, second in combinations(held, 2):
        if bisect_right(starts, first.span.start) == bisect_right(starts, second.span.start):
            continue
        reason = exclude_each_other(first, second)
        if reason is None or any(_tells_of(each, first, second) for each in changes):
            continue
        rarer = _count(held, first) < _count(held, second)
        role, other = (first, second) if rarer else (second, first)
        if role.span not in reported:
            reported.add(role.span)
            yield RoleConflict(role, other, reason)


def _is_excused(sentence: str) -> bool:
    return tells_of_change(sentence) or is_of_another_time(sentence)


def _tells_of(change: str, *roles: Role) -> bool:
    lower = change.lower()
    return "promot" in lower or any(
        role.head in lower or role.text.lower() in lower for role in roles
    )


def _count(held: Sequence[Role], role: Role) -> int:
    return sum(each.head == role.head and each.scope == role.scope for each in held)
