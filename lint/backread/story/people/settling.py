"""Whom a short form stands for, where more than one of the cast could be meant."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from backread.story.people.cast import Form, Gender
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.people.identity import Identity
from backread.story.people.lexicon import given_names
from backread.story.people.occurrence import Occurrence
from backread.story.people.told_apart import (
    honorific_gender,
    is_addressed,
    is_beside_itself,
    is_in_passing,
    is_label,
    is_near_kin,
    is_one_of_many,
    is_relative,
    is_titled,
    is_told_apart,
    pronoun_gender,
    qualifies,
    title_before,
)

#: How many times as often as the others a story's main figure is named in full.
_LEADS_BY = 3
#: How often a story may have called somebody by a bare surname without having settled on it, where
#: another bearer is named in the same block, and where one was named last.
_CALLED_RARELY_HERE = 3
_CALLED_RARELY = 2
#: How many times as often as all others a story has called somebody by the bare surname who is
#: the one that it means, and how often at least.
_CALLED_BY = 3
_CALLED_OFTEN = 3
#: How often a story gives a full name that tells its bearer apart wherever it means that one.
_ALWAYS_FULL = 3
_OWN = frozenset({Form.FULL, Form.GIVEN})


@dataclass(frozen=True, slots=True)
class Settled:
    """The occurrences with one person each, and those where a reader could take another.

    ``ambiguous`` holds indices into ``occurrences`` with everybody who may be meant.
    """

    occurrences: tuple[Occurrence, ...]
    ambiguous: tuple[tuple[int, tuple[int, ...]], ...]


def settle(occurrences: Sequence[Occurrence], identities: Sequence[Identity]) -> Settled:
    """Gives each occurrence one person.

    A short form that several could bear goes to whom its honorific, its title or the next pronoun
    fits, then to whom its own block has named last (unless the story calls that person by the
    given name), then to whom the story already calls so, then to whom it named last.
    It counts as ambiguous where two of them had been introduced, the story calls no one of them or
    more than one of them so, none is its main figure by far, and the block does not settle it. It
    does as well where the story has called one of them so but a few times, and has named the other
    last. "The younger Alder" is plain, and so is the main figure beside somebody's relatives.
    """
    settlement = _Settlement(occurrences, identities)
    for position, occurrence in enumerate(occurrences):
        settlement.settle(position, occurrence)
    return Settled(tuple(settlement.settled), tuple(settlement.ambiguous))


class _Settlement:
    """What the story has told so far while its mentions are gone through in order."""

    def __init__(self, occurrences: Sequence[Occurrence], identities: Sequence[Identity]) -> None:
        self._identities = identities
        self._full = _counted(occurrences, Form.FULL)
        self._by_given = _counted(
            [each for each in occurrences if not (qualifies(each) or each.block.title_case)],
            Form.GIVEN,
        )
        self._relatives = {
            each.identities[0] for each in occurrences if each.form in _OWN and is_relative(each)
        }
        self._leading = _leading(occurrences)
        self._acting = {
            each.identities[0]
            for each in occurrences
            if each.form is Form.FULL and not is_in_passing(each) and not self._is_doubtful(each)
        }
        self._brought_in = _brought_in(occurrences)
        self._last_named: dict[int, int] = {}
        self._near_kin: set[int] = set()
        self._titles: dict[int, set[str]] = defaultdict(set)
        self._named_in_block: dict[int, list[int]] = defaultdict(list)
        self._called_so: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self.settled: list[Occurrence] = []
        self.ambiguous: list[tuple[int, tuple[int, ...]]] = []

    def _is_doubtful(self, occurrence: Occurrence) -> bool:
        """Whether a full name may be a surname behind another word.

        That is a sentence's first ("Longtime Alder"), or what somebody is ("Administrator Alder").
        """
        bearer = occurrence.identities[0]
        given = self._identities[bearer].given
        unknown = not given or given[0] not in given_names()
        if unknown and given and given[0] in HUMAN_NOUNS:
            return True
        return unknown and self._full[bearer] == 1 and occurrence.words[0].opens

    def settle(self, position: int, occurrence: Occurrence) -> None:
        """Settles the next occurrence."""
        possible = self._addressed(occurrence)
        choices = self._meant(occurrence, possible)
        chosen = possible[0]
        if len(possible) > 1:
            chosen = self._chosen(position, occurrence, choices, possible)
        if occurrence.form is not Form.FAMILY or len(choices) == 1:
            self._titles[chosen] |= title_before(occurrence)
            self._last_named[chosen] = position
            if is_near_kin(occurrence):
                self._near_kin.add(chosen)
            self._named_in_block[occurrence.block.index].append(chosen)
        if occurrence.form is Form.FAMILY and len(possible) == 1:
            self._called_so[_key(occurrence)].append(chosen)
        self.settled.append(replace(occurrence, identities=(chosen,)))

    def _addressed(self, occurrence: Occurrence) -> tuple[int, ...]:
        """Those whom the name and the honorific or title before it leave possible."""
        choices = occurrence.identities
        if len(choices) < 2:
            return choices
        choices = self._of_gender(choices, honorific_gender(occurrence))
        title = title_before(occurrence)
        return tuple(each for each in choices if title & self._titles[each]) or choices

    def _meant(self, occurrence: Occurrence, possible: tuple[int, ...]) -> tuple[int, ...]:
        """Those of them whom the next pronoun fits: it tells who is meant, but only afterwards.

        It may be somebody else's, and so brings nobody in whom the story has not named yet.
        """
        if len(possible) < 2:
            return possible
        fitting = self._of_gender(possible, pronoun_gender(occurrence))
        known = [each for each in possible if each in self._last_named]
        return fitting if not known or set(known) & set(fitting) else possible

    def _of_gender(self, choices: tuple[int, ...], gender: Gender | None) -> tuple[int, ...]:
        fitting = tuple(each for each in choices if _may_be(self._identities[each], gender))
        return fitting or choices

    def _chosen(
        self,
        position: int,
        occurrence: Occurrence,
        choices: tuple[int, ...],
        possible: tuple[int, ...],
    ) -> int:
        """Who is meant of the ``choices``; notes where a reader could take another ``possible``."""
        here = [each for each in self._named_in_block[occurrence.block.index] if each in possible]
        introduced = [each for each in possible if each in self._last_named]
        called = self._called_so[_key(occurrence)]
        chosen = self._likeliest(
            choices,
            [each for each in here if each in choices],
            [each for each in introduced if each in choices],
            called,
        )
        if occurrence.form is not Form.FAMILY:
            return chosen
        if len(introduced) > 1 and self._is_repeated(occurrence):
            self.ambiguous.append((position, tuple(introduced)))
            return chosen
        principal = self._principal(introduced, called)
        if principal is not None:
            chosen = principal if principal in choices else chosen
            called.append(chosen)
            return chosen
        if len(choices) == 1 and choices[0] in called:
            called.append(chosen)
            return chosen
        settles = len(set(called)) == 1 or self._is_called_so_here(here)
        settles = settles and not self._misleads(occurrence, here, introduced, called)
        settles = settles or is_told_apart(occurrence) or self._fits_one(occurrence, introduced)
        settles = settles or self._leads(chosen, introduced)
        plain = settles or self._is_plain(occurrence, chosen, introduced, called)
        if len(introduced) > 1 and not plain:
            self.ambiguous.append((position, tuple(introduced)))
        elif len(introduced) < 2 or len(set(here)) == 1 or len(choices) == 1:
            called.append(chosen)
        return chosen

    def _is_repeated(self, occurrence: Occurrence) -> bool:
        """Whether the same bare surname is the subject of the clause already."""
        last = self.settled[-1] if self.settled else None
        if last is None or last.form is not Form.FAMILY or _key(last) != _key(occurrence):
            return False
        return is_beside_itself(occurrence, last)

    def _is_plain(
        self,
        occurrence: Occurrence,
        chosen: int,
        introduced: Sequence[int],
        called: Sequence[int],
    ) -> bool:
        """Whether no reader would take another for the one meant, or nobody alone is."""
        if is_titled(occurrence) or is_label(occurrence) or is_one_of_many(occurrence):
            return True
        others = [each for each in introduced if each != chosen]
        if len(self._acting.intersection(introduced)) < 2 or self._goes_by_surname(chosen, others):
            return True
        told_apart = all(self._full[each] >= _ALWAYS_FULL for each in others)
        return told_apart or self._is_usual(chosen, called)

    def _goes_by_surname(self, bearer: int, others: Sequence[int]) -> bool:
        """Whether the story calls the others by the given name, and oftener than this one."""
        least = max(1, 2 * self._by_given[bearer])
        return all(self._by_given[each] > max(self._full[each], least) for each in others)

    def _is_usual(self, chosen: int, called: Sequence[int]) -> bool:
        """Whether the story has called somebody so far oftener than the rest."""
        times = called.count(chosen)
        return times >= _CALLED_OFTEN and times >= _CALLED_BY * (len(called) - times)

    def _likeliest(
        self,
        choices: tuple[int, ...],
        here: Sequence[int],
        introduced: Sequence[int],
        called: Sequence[int],
    ) -> int:
        often = Counter(each for each in called if each in choices).most_common(1)
        usual = often[0][0] if often else None
        if here and not (usual is not None and self._by_given[here[-1]]):
            return here[-1]
        if usual is not None:
            return usual
        if introduced:
            return max(introduced, key=lambda each: self._last_named[each])
        return max(choices, key=lambda each: (self._full[each], -self._brought_in[each]))

    def _is_called_so_here(self, here: Sequence[int]) -> bool:
        """Whether the block names one bearer alone, and not one whom it calls by the given name."""
        return len(set(here)) == 1 and not self._by_given[here[0]]

    def _fits_one(self, occurrence: Occurrence, introduced: Sequence[int]) -> bool:
        """Whether an honorific goes with one given name alone; some are of both genders."""
        gender = honorific_gender(occurrence)
        if gender is None:
            return False
        genders = [given_names().get((*self._identities[each].given, "")[0]) for each in introduced]
        return genders.count(frozenset({gender})) == 1

    def _misleads(
        self,
        occurrence: Occurrence,
        here: Sequence[int],
        introduced: Sequence[int],
        called: Sequence[int],
    ) -> bool:
        """Whether the story has hardly settled on one of them and now speaks of the other."""
        if len(set(called)) != 1 or len(introduced) < 2 or is_addressed(occurrence):
            return False
        last = here[-1] if here else max(introduced, key=lambda each: self._last_named[each])
        most = _CALLED_RARELY_HERE if here else _CALLED_RARELY
        if last == called[0] or len(called) > most or len(set(here)) > 1:
            return False
        return not (is_near_kin(occurrence) or last in self._near_kin)

    def _principal(self, introduced: Sequence[int], called: Sequence[int]) -> int | None:
        """The one bearer who did not come in as somebody's relative: "His wife, Ann Alder".

        None if the story calls that one by the given name, and may so leave the surname to another.
        None as well if a relative was named last and may have the floor now: where the story has
        not called the principal by the surname, and names the relative in full again or brought the
        principal in further down.
        """
        principals = [each for each in introduced if each not in self._relatives]
        if len(introduced) < 2 or len(principals) != 1 or self._by_given[principals[0]]:
            return None
        principal = principals[0]
        last = max(introduced, key=lambda each: self._last_named[each])
        in_passing = all(self._full[each] == 1 for each in introduced if each != principal)
        if principal in (*called, last) or (in_passing and principal in self._leading):
            return principal
        return principal if self._leads(principal, introduced) else None

    def _leads(self, chosen: int, introduced: Sequence[int]) -> bool:
        """Whether the story names one of those introduced in full far oftener than the rest."""
        others = sum(self._full[each] for each in introduced if each != chosen)
        return self._full[chosen] >= _LEADS_BY * max(others, 1)


def _leading(occurrences: Sequence[Occurrence]) -> frozenset[int]:
    """Whom the first block that names anybody in full names so."""
    full = [each for each in occurrences if each.form is Form.FULL]
    return frozenset(each.identities[0] for each in full if each.block is full[0].block)


def _brought_in(occurrences: Sequence[Occurrence]) -> dict[int, int]:
    """The position at which each person is first named in full; the last for the rest."""
    first: dict[int, int] = defaultdict(lambda: len(occurrences))
    for position, each in enumerate(occurrences):
        if each.form is Form.FULL:
            first.setdefault(each.identities[0], position)
    return first


def _counted(occurrences: Sequence[Occurrence], form: Form) -> Counter[int]:
    return Counter(each.identities[0] for each in occurrences if each.form is form)


def _key(occurrence: Occurrence) -> tuple[str, ...]:
    return tuple(word.folded for word in occurrence.words)


def _may_be(identity: Identity, gender: Gender | None) -> bool:
    genders = given_names().get(identity.given[0]) if identity.given and gender else None
    return not genders or gender in genders
