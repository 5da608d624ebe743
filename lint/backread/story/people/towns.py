"""What stands behind a name and makes it a town's or a county's: "Alder, Okla."."""

from __future__ import annotations

from collections.abc import Sequence

from backread.story.people.name_words import Word
from backread.story.people.offices import STATES

#: States as news reports abbreviate them behind a town.
_ABBREVIATED_STATES = frozenset(
    """
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev
    n.h. n.j. n.m. n.y. n.c. n.d. okla ore pa r.i. s.c. s.d. tenn va vt wash w.va wis wyo
    """.split()
)
#: What several places are called behind their names: "Alder, Ister and Tarn counties".
_PLACES_TOGETHER = frozenset(
    """
    avenues boroughs cities counties districts islands parishes precincts provinces rivers roads
    states streets towns townships villages
    """.split()
)
_AND = frozenset({"and", "or"})
_LONGEST_LIST = 8


def is_town(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether a state follows behind a comma, or a word for places behind a list.

    Args:
        words: the words of the block.
        first: the index of the name's first word.
        end: the index behind the name's last word.
    """
    if _is_campus(words, first):
        return True
    if end == len(words) or words[end - 1].possessive:
        return False
    return _is_in_state(words, end) or _is_listed_as_place(words, first, end)


def _is_campus(words: Sequence[Word], first: int) -> bool:
    """Whether the name is a campus behind its university's: "University of Ossory, Alder"."""
    if first < 2 or words[first].gap != ", ":
        return False
    before = words[max(first - 4, 0) : first]
    at = next((index for index, word in enumerate(before) if word.text == "University"), None)
    if at is None:
        return False
    return all(word.gap == " " and (word.capital or word.text == "of") for word in before[at + 1 :])


def _is_in_state(words: Sequence[Word], end: int) -> bool:
    state = words[end]
    if state.gap != ", " or not state.capital:
        return False
    if state.folded in _ABBREVIATED_STATES:
        return state.stop or state.initials
    closed = end + 1 == len(words) or words[end + 1].gap[:1] in (",", ".", ";")
    return state.folded in STATES and closed


def _is_listed_as_place(words: Sequence[Word], first: int, end: int) -> bool:
    # "Alder counties" alone are those that voted for Alder.
    joined = first > 1 and words[first - 1].text in _AND and words[first - 2].capital
    for word in words[end : end + _LONGEST_LIST]:
        if word.gap not in (" ", ", ") or word.possessive:
            return False
        if word.text in _PLACES_TOGETHER:
            return joined
        joined |= word.text in _AND
        if not (word.capital or word.text in _AND):
            return False
    return False
