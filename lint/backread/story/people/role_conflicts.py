"""Roles that nobody holds at once.

The table names only pairs whose meeting in one person is an error. Chair and chief executive, or
senator and candidate, are held together every day and are not in it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from backread.span import Span
from backread.story.people.cast import Role, RoleKind
from backread.story.people.role_words import COUNTRY_NAMES

#: Parties of one country each: nobody is a member of two of a row.
PARTY_SYSTEMS = (
    frozenset({"democrat", "republican", "libertarian"}),
    frozenset(
        {
            "conservative",
            "labour",
            "liberal democrat",
            "snp",
            "plaid cymru",
            "dup",
            "sinn féin",
        }
    ),
    frozenset({"liberal", "conservative", "ndp"}),
    frozenset({"fianna fáil", "fine gael", "sinn féin"}),
)

#: Offices and ranks of which one person holds one at a time, if they are of the same thing.
EXCLUSIVE_HEADS = (
    frozenset({"senator", "representative"}),
    frozenset({"senator", "congressman"}),
    frozenset({"senator", "congresswoman"}),
    frozenset({"president", "prime minister"}),
    frozenset({"chief executive", "chief financial officer"}),
    frozenset({"chief executive", "chief operating officer"}),
    frozenset({"governor", "mayor"}),
    frozenset({"governor", "senator"}),
    frozenset({"corporal", "sergeant"}),
    frozenset({"corporal", "lieutenant"}),
    frozenset({"sergeant", "lieutenant"}),
)

#: Words for one office that differ in the gender of its holder.
GENDERED_HEADS = (
    frozenset({"spokesman", "spokeswoman"}),
    frozenset({"chairman", "chairwoman"}),
    frozenset({"congressman", "congresswoman"}),
    frozenset({"councilman", "councilwoman"}),
    frozenset({"assemblyman", "assemblywoman"}),
    frozenset({"policeman", "policewoman"}),
    frozenset({"businessman", "businesswoman"}),
)

#: Heads whose deputy is somebody else.
WITH_A_DEPUTY = frozenset(
    {
        "attorney general",
        "chair",
        "chairman",
        "chairwoman",
        "commissioner",
        "first minister",
        "governor",
        "leader",
        "mayor",
        "minister",
        "premier",
        "president",
        "prime minister",
        "secretary",
        "sheriff",
        "treasury secretary",
    }
)

#: Offices that a person holds in one country only.
OF_ONE_COUNTRY = frozenset(
    {
        "president",
        "prime minister",
        "chancellor",
        "king",
        "queen",
        "foreign minister",
        "finance minister",
        "defense minister",
        "defence minister",
        "interior minister",
    }
)

SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson"})

_DEPUTIES = ("vice ", "deputy ", "lieutenant ", "assistant ")
_PROPER = re.compile(r"[A-Z]")


@dataclass(frozen=True, slots=True)
class RoleConflict:
    """A role that excludes another of the same person, which is told as often or more often.

    Attributes:
        reason: what nobody is, to be read behind "nobody is".
    """

    role: Role
    other: Role
    reason: str


def find_conflicts(roles: Sequence[Role], sentences: Sequence[Span]) -> Iterator[RoleConflict]:
    """Each role of one person that excludes another, once, at the rarer or else the later one.

    Args:
        roles: the roles of one person, in the order of the text.
        sentences: the sentences of the story, in order. Two roles in one sentence never conflict.
    """
    starts = [sentence.start for sentence in sentences]
    held = [role for role in roles if not role.former]
    reported: set[Span] = set()
    for first, second in combinations(held, 2):
        if bisect_right(starts, first.span.start) == bisect_right(starts, second.span.start):
            continue
        reason = exclude_each_other(first, second)
        if reason is None:
            continue
        rarer = _count(held, first) < _count(held, second)
        role, other = (first, second) if rarer else (second, first)
        if role.span not in reported:
            reported.add(role.span)
            yield RoleConflict(role, other, reason)


def exclude_each_other(first: Role, second: Role) -> str | None:
    """Why one person cannot hold both roles at once, or None if one can."""
    if first.kind is RoleKind.PARTY and second.kind is RoleKind.PARTY:
        return _of_two_parties(first.head, second.head)
    if RoleKind.PARTY in (first.kind, second.kind):
        return None
    if first.head == second.head:
        return _of_two_countries(first, second) or _for_two_employers(first, second)
    heads = frozenset({first.head, second.head})
    if heads in GENDERED_HEADS:
        return "both a man and a woman"
    if not _of_the_same(first, second):
        return None
    if heads in EXCLUSIVE_HEADS or _head_and_deputy(first.head, second.head):
        return "both at once"
    return None


def _count(held: Sequence[Role], role: Role) -> int:
    return sum(each.head == role.head and each.scope == role.scope for each in held)


def _of_two_parties(first: str, second: str) -> str | None:
    apart = first != second and any({first, second} <= system for system in PARTY_SYSTEMS)
    return "of two parties" if apart else None


def _of_two_countries(first: Role, second: Role) -> str | None:
    both = {first.scope, second.scope}
    apart = first.head in OF_ONE_COUNTRY and len(both) == 2 and both <= COUNTRY_NAMES
    return f"{first.head} of two countries" if apart else None


def _for_two_employers(first: Role, second: Role) -> str | None:
    if first.head not in SPEAKERS or not (first.scope and second.scope):
        return None
    # Only proper names of two words tell two employers apart for certain: "police" and "Leeds"
    # may well be one, and so may a group and its subsidiary with a one-word name.
    if not (_is_proper_name(first) and _is_proper_name(second)) or _related(first, second):
        return None
    return "the spokesperson of two employers"


def _is_proper_name(role: Role) -> bool:
    where = role.text.lower().find(role.scope)
    words = role.text[where : where + len(role.scope)].split() if where >= 0 else []
    return len([word for word in words if _PROPER.match(word)]) >= 2


def _related(first: Role, second: Role) -> bool:
    words, others = set(first.scope.split()), set(second.scope.split())
    return bool((words & others) - {"of", "the", "and", "for"})


def _of_the_same(first: Role, second: Role) -> bool:
    if first.scope == second.scope:
        return True
    scopes = {first.scope, second.scope}
    return "" in scopes and bool(scopes & COUNTRY_NAMES)


def _head_and_deputy(first: str, second: str) -> bool:
    for head, deputy in ((first, second), (second, first)):
        if head in WITH_A_DEPUTY and any(deputy == prefix + head for prefix in _DEPUTIES):
            return True
    return False
