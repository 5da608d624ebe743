"""Whom a short form stands for, where more than one of the cast could be meant."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from backread.story.people.candidates import is_title
from backread.story.people.cast import Form, Gender
from backread.story.people.casting import Identity
from backread.story.people.lexicon import HONORIFICS, given_names
from backread.story.people.linking import Occurrence

_NEAR_BLOCKS = 2


@dataclass(frozen=True, slots=True)
class Settled:
    """The occurrences with one person each, and those where a reader could take another.

    ``ambiguous`` holds indices into ``occurrences`` with everybody who may be meant.
    """

    occurrences: tuple[Occurrence, ...]
    ambiguous: tuple[tuple[int, tuple[int, ...]], ...]


def settle(occurrences: Sequence[Occurrence], identities: Sequence[Identity]) -> Settled:
    """Gives each occurrence one person.

    A short form that several could bear goes to whom its honorific or its title fits, then to whom
    its own block has named last (unless the story calls that person by the given name), then to
    whom the story already calls so, then to whom it named last.
    It counts as ambiguous where two of them were named within the last few blocks, no one of them
    was called so before the other came in, and the block itself does not settle it.
    """
    fully_named: Counter[int] = Counter(
        occurrence.identities[0] for occurrence in occurrences if occurrence.form is Form.FULL
    )
    by_given: Counter[int] = Counter(
        occurrence.identities[0] for occurrence in occurrences if occurrence.form is Form.GIVEN
    )
    last_named: dict[int, int] = {}
    last_block: dict[int, int] = {}
    titles: dict[int, set[str]] = defaultdict(set)
    named_in_block: dict[int, list[int]] = defaultdict(list)
    called_so: dict[tuple[str, ...], int] = {}
    settled: list[Occurrence] = []
    ambiguous: list[tuple[int, tuple[int, ...]]] = []
    for position, occurrence in enumerate(occurrences):
        block = occurrence.block.index
        key = tuple(word.folded for word in occurrence.words)
        choices = _titled(occurrence, _allowed(occurrence, identities), titles)
        chosen = choices[0]
        if len(choices) > 1:
            here = [identity for identity in named_in_block[block] if identity in choices]
            introduced = [identity for identity in choices if identity in last_named]
            usual = called_so.get(key)
            if here and not (usual in choices and by_given[here[-1]]):
                chosen = here[-1]
            elif usual in choices:
                chosen = usual
            elif introduced:
                chosen = max(introduced, key=lambda identity: last_named[identity])
            else:
                chosen = max(choices, key=lambda identity: fully_named[identity])
            near = [each for each in introduced if block - last_block[each] <= _NEAR_BLOCKS]
            doubtful = occurrence.form is Form.FAMILY and len(near) > 1
            if doubtful and len(set(here)) != 1 and key not in called_so:
                ambiguous.append((position, tuple(near)))
            elif occurrence.form is Form.FAMILY and len(introduced) < 2:
                called_so.setdefault(key, chosen)
        elif occurrence.form is Form.FAMILY:
            called_so.setdefault(key, chosen)
        if occurrence.form is not Form.FAMILY or len(choices) == 1:
            titles[chosen] |= _title(occurrence)
            last_named[chosen] = position
            last_block[chosen] = block
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


def _titled(
    occurrence: Occurrence, choices: tuple[int, ...], titles: dict[int, set[str]]
) -> tuple[int, ...]:
    """Those of the choices whom the story has given the title that stands here."""
    title = _title(occurrence)
    fitting = tuple(choice for choice in choices if title & titles[choice])
    return fitting or choices


def _title(occurrence: Occurrence) -> set[str]:
    if not occurrence.first:
        return set()
    word = occurrence.block.words[occurrence.first - 1]
    return {word.folded} if is_title(word) and word.folded not in HONORIFICS else set()


def _may_be(identity: Identity, gender: Gender) -> bool:
    genders = given_names().get(identity.given[0]) if identity.given else None
    return not genders or gender in genders
