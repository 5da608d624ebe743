"""Trying a stylebook: what is wrong with its entries, and whether their examples come out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from backread.desk.stylebook_files import load_stylebook
from backread.draft.reading import read_text
from backread.story import Story
from backread.story.house_terms import HouseTerm, find_house_terms
from backread.story.language import LanguageModel
from backread.stylebook import HouseStyle
from backread.stylebook.entries import Capitals, Pattern, Term, listed
from backread.stylebook.phrases import normalised
from backread.stylebook.stylebook import (
    Stylebook,
    StylebookEntry,
    StylebookError,
    unwanted_phrases,
)

if TYPE_CHECKING:
    from backread.draft import Draft


def check_stylebook(name: str) -> tuple[Stylebook, list[str]]:
    """A stylebook, and its problems: one line each, with the file and the entry.

    Args:
        name: the path of a file or the name of a starter.

    Raises:
        ConfigError: if it cannot be read or is no TOML.
    """
    book, problems = load_stylebook(name)
    problems += _disagreements(book)
    for entry in book.entries:
        problems += (f"{book.source}: {entry.label}: {each}" for each in _failures(book, entry))
    return book, problems


def examples(book: Stylebook) -> int:
    """How many examples the entries carry."""
    return sum(
        len(listed(each.entry.wrong)) + len(listed(each.entry.right)) for each in book.entries
    )


def _failures(book: Stylebook, entry: StylebookEntry) -> Iterator[str]:
    alone = replace(book, entries=(entry,))
    for key, wants in (("wrong", True), ("right", False)):
        for example in listed(getattr(entry.entry, key)):
            if not example.strip():
                yield f"{key}: an example is empty"
                continue
            try:
                found = _found(alone, entry, example)
            except StylebookError:
                yield f'{key}: the expression takes too long for "{_short(example)}"'
                continue
            if wants and not found:
                yield f'wrong: nothing is found in "{_short(example)}"'
            elif not wants and found:
                words = found[0].span.of(example)
                yield f'right: "{words}" is found in "{_short(example)}"'
            elif wants and (again := _found_again(alone, entry, example, found)):
                yield f'use: "{again}" is found once more when it has been put in'


def _found(book: Stylebook, entry: StylebookEntry, example: str) -> list[HouseTerm]:
    return list(find_house_terms(_story(book, entry, example)))


def _found_again(
    book: Stylebook, entry: StylebookEntry, example: str, found: Sequence[HouseTerm]
) -> str | None:
    """What the entry finds in the example after its own fixes, if anything."""
    if any(each.replacement is None for each in found):
        return None
    for each in sorted(found, key=lambda one: one.span, reverse=True):
        example = example[: each.span.start] + (each.replacement or "") + example[each.span.end :]
    rest = _found(book, entry, example)
    return rest[0].span.of(example) if rest else None


def _story(book: Stylebook, entry: StylebookEntry, example: str) -> Story:
    draft = read_text(example, path="example.txt")
    sections = listed(entry.entry.sections)
    if sections:
        draft = _in_section(draft, sections[0])
    return Story(draft, LanguageModel(), HouseStyle(locale=book.locale, stylebooks=(book,)))


def _in_section(draft: Draft, section: str) -> Draft:
    return replace(draft, metadata=replace(draft.metadata, section=section))


def _disagreements(book: Stylebook) -> Iterator[str]:
    """Entries for one phrase, and entries that ask for what another does not want."""
    unwanted: dict[str, StylebookEntry] = {}
    for each in book.entries:
        if isinstance(each.entry, Pattern | Capitals):
            continue
        for phrase, _, _ in unwanted_phrases(each, book.locale):
            other = unwanted.setdefault(_key(phrase), each)
            if other is not each and _meet(other, each):
                yield f'{book.source}: {each.label}: "{phrase}" stands in {other.label} already'
                break
    for each in book.entries:
        if isinstance(each.entry, Term):
            clash = unwanted.get(_key(each.entry.use))
            if clash is not None and _meet(clash, each):
                yield (
                    f'{book.source}: {each.label}: "{each.entry.use}" is what {clash.label} does '
                    "not want"
                )


def _key(phrase: str) -> str:
    # A phrase with capitals counts only as written, so it is another one than that without.
    return normalised(phrase)


def _meet(one: StylebookEntry, other: StylebookEntry) -> bool:
    """Whether two entries may hold for one draft."""
    ours, theirs = set(listed(one.entry.sections)), set(listed(other.entry.sections))
    return not ours or not theirs or bool(ours & theirs)


def _short(example: str) -> str:
    words = " ".join(example.split())
    return words if len(words) <= 60 else words[:59] + "…"
