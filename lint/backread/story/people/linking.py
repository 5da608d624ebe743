"""Every place where the story names somebody of its cast, whatever the model calls it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from backread.story.people.candidate import Candidate
from backread.story.people.cast import Form
from backread.story.people.in_its_place import in_its_place
from backread.story.people.known_forms import KnownForm, KnownForms
from backread.story.people.name_words import NameBlock
from backread.story.people.occurrence import Occurrence


def find_occurrences(
    blocks: Sequence[NameBlock], forms: KnownForms, candidates: Iterable[Candidate] = ()
) -> list[Occurrence]:
    """Every place where one of the known forms stands for somebody.

    Args:
        blocks: the story's blocks.
        forms: the ways in which the cast can be named.
        candidates: the names that brought the cast in; some enclose a nickname.
    """
    nicknamed = {
        (candidate.block.index, candidate.first): candidate
        for candidate in candidates
        if candidate.nickname
    }
    found = []
    for block in blocks:
        if block.silent:
            continue
        index = 0
        while index < len(block.words):
            occurrence = _occurrence_at(block, index, forms, nicknamed)
            if occurrence is None:
                index += 1
                continue
            found.append(occurrence)
            index = occurrence.end
    return found


def _occurrence_at(
    block: NameBlock,
    index: int,
    forms: KnownForms,
    nicknamed: Mapping[tuple[int, int], Candidate],
) -> Occurrence | None:
    word = block.words[index]
    candidate = nicknamed.get((block.index, index))
    if candidate and (known := forms.full_name(candidate.key)):
        bearers = _bearers(known)
        return Occurrence(block, index, candidate.end, Form.FULL, bearers, candidate.nickname)
    known = forms.longest_at(block, index)
    if not known:
        return None
    end = index + len(known[0].words)
    if not word.capital and len(known[0].words) == 1:
        return None
    known = _by_convention(known)
    return in_its_place(Occurrence(block, index, end, known[0].form, _bearers(known)))


def _bearers(known: Iterable[KnownForm]) -> tuple[int, ...]:
    return tuple(sorted({form.identity for form in known}))


def _by_convention(known: list[KnownForm]) -> list[KnownForm]:
    """Where a word is one person's family name and another's given name, the family name wins."""
    for form in (Form.FULL, Form.FAMILY, Form.INITIALS, Form.NICKNAME, Form.GIVEN):
        chosen = [entry for entry in known if entry.form is form]
        if chosen:
            return chosen
    return known
