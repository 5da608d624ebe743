"""Whether two roles can be one person's at one time."""

from __future__ import annotations

import re

from backread.story.people.cast import Role, RoleKind
from backread.story.people.countries import COUNTRY_NAMES
from backread.story.people.offices import (
    ADVOCATES,
    ANY_BODY,
    AT_THE_TOP,
    CHAMBERS,
    DEFENDING,
    FORCES,
    GENDERED_HEADS,
    IN_ONE_BODY,
    NO_AMBASSADOR,
    NO_MINISTERS,
    OF_ONE_COUNTRY,
    OF_ONE_STATE,
    OF_ONE_TOWN,
    ONE_AT_A_TIME,
    OPPOSED,
    PARTY_SYSTEMS,
    PORTFOLIO_TITLES,
    PORTFOLIOS,
    PROSECUTING,
    RANK_CALLED,
    SPEAKERS,
    STATES,
    WITH_A_DEPUTY,
)

_DEPUTIES = ("vice ", "deputy ", "lieutenant ", "assistant ")
_PROPER = re.compile(r"[A-Z]")
_SMALL_WORDS = frozenset({"of", "the", "and", "for"})


def exclude_each_other(first: Role, second: Role) -> str | None:
    """Why one person cannot hold both roles at once, or None if one can."""
    if first.kind is RoleKind.PARTY and second.kind is RoleKind.PARTY:
        return _of_two_parties(first.head, second.head)
    if RoleKind.PARTY in (first.kind, second.kind):
        return None
    if _is_opposed(first, second) or _is_opposed(second, first):
        return "in government and against it"
    if {_side(first), _side(second)} == {"defence", "prosecution"}:
        return "for both sides"
    if first.head == second.head:
        return _of_two_places(first, second) or _for_two_employers(first, second)
    heads = frozenset({first.head, second.head})
    if heads in GENDERED_HEADS:
        return "both a man and a woman"
    if _is_one_at_a_time(first, second) or (_of_the_same(first, second) and _in_one_body(heads)):
        return "both at once"
    return "both at once" if _head_and_deputy(first, second) else None


def _of_two_parties(first: str, second: str) -> str | None:
    apart = first != second and any({first, second} <= system for system in PARTY_SYSTEMS)
    return "of two parties" if apart else None


def _of_two_places(first: Role, second: Role) -> str | None:
    both = {first.scope, second.scope}
    if len(both) == 2 and first.head in OF_ONE_COUNTRY and both <= COUNTRY_NAMES:
        return f"{first.head} of two countries"
    if len(both) == 2 and first.head in OF_ONE_STATE and both <= STATES:
        return f"{first.head} of two states"
    if first.head in OF_ONE_TOWN and _are_towns(first, second):
        return f"{first.head} of two towns"
    return "holder of two portfolios" if _of_two_portfolios(first, second) else None


def _are_towns(first: Role, second: Role) -> bool:
    """Whether each is said to be of a place by its name: "mayor of Hull", not "Texas mayor"."""
    named = all(
        re.search(rf"{each.head} of [A-Z]", each.text, re.IGNORECASE) and _PROPER.search(each.text)
        for each in (first, second)
    )
    return named and not _related(first, second)


def _is_opposed(first: Role, second: Role) -> bool:
    """Whether one is the opposition's and the other a minister of the government."""
    opposed, words = set(first.text.lower().split()), set(second.text.lower().split())
    return not opposed.isdisjoint(OPPOSED) and words.isdisjoint(OPPOSED) and _is_minister(second)


def _is_minister(role: Role) -> bool:
    last = role.head.split()[-1]
    if last == "minister" or role.head in PORTFOLIO_TITLES:
        return True
    if last != "secretary" or not NO_MINISTERS.isdisjoint(role.text.lower().split()):
        return False
    return role.head != "secretary" or _field(role) is not None


def _side(role: Role) -> str | None:
    """For which side somebody pleads in court, if the role says so."""
    if role.head == "prosecutor":
        return "prosecution"
    words = set(role.text.lower().split())
    if role.head not in ADVOCATES or words.isdisjoint(DEFENDING | PROSECUTING):
        return None
    return "prosecution" if words & PROSECUTING else "defence"


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
    return bool((words & others) - _SMALL_WORDS)


def _is_one_at_a_time(first: Role, second: Role) -> bool:
    heads = {first.head, second.head}
    return (
        any(heads <= offices for offices in ONE_AT_A_TIME)
        or _of_two_portfolios(first, second)
        or _of_two_ranks(first, second)
        or _no_ambassador(first, second)
        or _no_ambassador(second, first)
    )


def _of_two_portfolios(first: Role, second: Role) -> bool:
    fields = {_field(first), _field(second)}
    return len(fields) == 2 and None not in fields


def _field(role: Role) -> str | None:
    """The field of the one government portfolio that a role names, if it names one."""
    if role.head in PORTFOLIO_TITLES:
        return PORTFOLIO_TITLES[role.head]
    *words, last = role.head.split()
    if last not in ("minister", "secretary") or words[:1] in (["deputy"], ["shadow"], ["junior"]):
        return None
    # "Foreign and Defence Minister" and "minister for health and sport" have two.
    words += role.scope.split()
    named = [PORTFOLIOS[word] for word in words if word in PORTFOLIOS]
    return named[0] if len(named) == 1 and "and" not in words else None


def _of_two_ranks(first: Role, second: Role) -> bool:
    if first.head not in RANK_CALLED or second.head not in RANK_CALLED:
        return False
    if RANK_CALLED[first.head] == second.head or RANK_CALLED[second.head] == first.head:
        return False
    return _is_rank(first) and _is_rank(second)


def _is_rank(role: Role) -> bool:
    words = set(role.scope.split())
    return role.text[:1].isupper() and (
        not words or role.scope in COUNTRY_NAMES or bool(words & FORCES)
    )


def _no_ambassador(first: Role, second: Role) -> bool:
    if first.head != "ambassador" or not (second.head in NO_AMBASSADOR or _field(second)):
        return False
    # A charity's ambassador may be anybody.
    where = first.text.lower().find(first.scope)
    of = first.text[where : where + len(first.scope)] if where >= 0 else first.text
    return not first.scope or _is_of_country(first) or bool(_PROPER.search(of))


def _is_of_country(role: Role) -> bool:
    return role.scope in COUNTRY_NAMES


def _in_one_body(heads: frozenset[str]) -> bool:
    return any(heads <= offices for offices in IN_ONE_BODY)


def _of_the_same(first: Role, second: Role) -> bool:
    """Whether both are of one body, as far as the story tells."""
    scopes = (_body(first), _body(second))
    if not CHAMBERS.isdisjoint(" ".join(scopes).split()):
        return scopes[0] == scopes[1]
    return scopes[0] == scopes[1] or "" in scopes or _related(first, second)


def _body(role: Role) -> str:
    """What a role is of, or an empty string where the story has named it before: "the company"."""
    anew = not {"a", "an"}.isdisjoint(role.text.lower().split())
    known = set(role.scope.split()) <= ANY_BODY | _SMALL_WORDS
    return "" if known and not anew else role.scope


def _head_and_deputy(first: Role, second: Role) -> bool:
    for top, deputy in ((first, second), (second, first)):
        rank = next((each for each in _DEPUTIES if deputy.head.startswith(each)), None)
        if rank is None or top.head not in WITH_A_DEPUTY or not _of_the_same(top, deputy):
            continue
        of = deputy.head.removeprefix(rank)
        if of != top.head and not {of, top.head} <= AT_THE_TOP:
            continue
        if not CHAMBERS.isdisjoint(top.scope.split()):
            continue
        # A deputy may well be the head of something smaller: "Deputy Director Roe", further on
        # "Roe, director of the archive".
        smaller = top.span > deputy.span and _body(top) and not _body(deputy)
        if not smaller or _is_of_country(top):
            return True
    return False
