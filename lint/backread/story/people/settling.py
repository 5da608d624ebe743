"""Whom a short form stands for, where more than one of the cast could be meant."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from backread.story.people.cast import Form, Gender
from backread.story.people.casting import Identity
from backread.story.people.lexicon import HONORIFICS, given_names
from backread.story.people.linking import Occurrence

_NEAR_BLOCKS = 1


@dataclass(frozen=True, slots=True)
class Settled:
    """The occurrences with one person each, and those where a reader could take another.

    ``ambiguous`` holds indices into ``occurrences`` with everybody who may be meant.
    """

    occurrences: tuple[Occurrence, ...]
    ambiguous: tuple[tuple[int, tuple[int, ...]], ...]


def settle(occurrences: Sequence[Occurrence], identities: Sequence[Identity]) -> Settled:
    """Gives each occurrence one person.

    A short form that several could bear goes to whom its honorific allows, then to whom its own
    block has named last, then to whom the story already calls so, then to whom it named last.
    It counts as ambiguous where two of them had been introduced, no one of them was called so
    before the other came in, and the block itself does not settle it.
    """
    fully_named: Counter[int] = Counter(
        occurrence.identities[0] for occurrence in occurrences if occurrence.form is Form.FULL
    )
    last_named: dict[int, int] = {}
    named_in_block: dict[int, list[int]] = defaultdict(list)
    called_so: dict[tuple[str, ...], int] = {}
    settled: list[Occurrence] = []
    ambiguous: list[tuple[int, tuple[int, ...]]] = []
    for position, occurrence in enumerate(occurrences):
        block = occurrence.block.index
        key = tuple(word.folded for word in occurrence.words)
        choices = _allowed(occurrence, identities)
        chosen = choices[0]
        if len(choices) > 1:
            here = [identity for identity in named_in_block[block] if identity in choices]
            introduced = [identity for identity in choices if identity in last_named]
            if here:
                chosen = here[-1]
            elif key in called_so and called_so[key] in choices:
                chosen = called_so[key]
            elif introduced:
                chosen = max(introduced, key=lambda identity: last_named[identity])
            else:
                chosen = max(choices, key=lambda identity: fully_named[identity])
            doubtful = occurrence.form is Form.FAMILY and len(introduced) > 1
            if doubtful and len(set(here)) != 1 and key not in called_so:
                ambiguous.append((position, tuple(introduced)))
            elif occurrence.form is Form.FAMILY and not here and len(introduced) < 2:
                called_so.setdefault(key, chosen)
        elif occurrence.form is Form.FAMILY:
            called_so.setdefault(key, chosen)
        if occurrence.form is not Form.FAMILY or len(choices) == 1:
            last_named[chosen] = position
            named_in_block[block].append(chosen)
        settled.append(replace(occurrence, identities=(chosen,)))
    return Settled(tuple(settled), tuple(ambiguous))


def _allowed(occurrence: Occurrence, identities: Sequence[Identity]) -> tuple[int, ...]:
    choices = occurrence.identities
    if len(choices) < 2 or not occurrence.first:
        return choices
    gender = HONORIFICS.get(occurrence.block.words[occurrence.first - 1].folded)
    if gender is None:
        return choices
    fitting = tuple(choice for choice in choices if _may_be(identities[choice], gender))
    return fitting or choices


def _may_be(identity: Identity, gender: Gender) -> bool:
    genders = given_names().get(identity.given[0]) if identity.given else None
    return not genders or gender in genders
