"""A stylebook: its entries, ready to be looked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from backread.stylebook.entries import Banned, Capitals, Entry, Pattern, Term, listed
from backread.stylebook.inflection import inflected
from backread.stylebook.locale import Locale
from backread.stylebook.phrases import PhraseIndex, normalised

if TYPE_CHECKING:
    import regex

#: Seconds that the expression of one entry may take for one draft.
PATTERN_SECONDS = 1.0


class StylebookError(Exception):
    """An entry cannot be applied. The message is one line that names the file and the entry."""


@dataclass(frozen=True, slots=True, eq=False)
class StylebookEntry:
    """An entry in its place.

    Attributes:
        source: the file, or the name of the starter.
        label: what messages call it: ``term 3 ("email")``.
        entry: what it says.
        expression: the compiled expression of a pattern.
    """

    source: str
    label: str
    entry: Entry
    expression: regex.Pattern[str] | None = None

    def holds_for(self, section: str | None) -> bool:
        """Whether it holds for drafts of a section; None stands for drafts without one."""
        name = (section or "").casefold()
        only = [each.casefold() for each in listed(self.entry.sections)]
        never = [each.casefold() for each in listed(self.entry.not_sections)]
        return name not in never and (not only or name in only)


@dataclass(frozen=True, slots=True, eq=False)
class Stylebook:
    """A stylebook.

    Attributes:
        source: the file, or the name of the starter.
        entries: its entries, in the order of the file.
        locale: whose English it is for, if it says.
        known_acronyms: acronyms that readers know.
        one_name: people who go by one name.
        allowed: phrases that are right whatever any stylebook says.
    """

    source: str
    entries: tuple[StylebookEntry, ...] = ()
    locale: Locale | None = None
    known_acronyms: frozenset[str] = frozenset()
    one_name: frozenset[str] = frozenset()
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Use:
    """What a phrase of the index stands for.

    Attributes:
        entry: the entry that does not want it.
        phrase: the phrase.
        replacement: what to write, or None where it has none or more than one.
        named: whether it is written with capitals in the stylebook, so that a name is meant.
        variant: whether phrase and replacement are one word in two spellings, so that the one may
            be put in for the other unseen.
    """

    entry: StylebookEntry
    phrase: str
    replacement: str | None
    named: bool
    variant: bool


@dataclass(slots=True)
class TermIndex:
    """All terms, banned phrases and capitals of some stylebooks, to be found in one pass.

    Attributes:
        unwanted: what is not to be written.
        excused: the exceptions, each with the entry that it excuses from; None for all.
    """

    unwanted: PhraseIndex[Use] = field(default_factory=PhraseIndex)
    excused: PhraseIndex[StylebookEntry | None] = field(default_factory=PhraseIndex)


@lru_cache(maxsize=32)
def term_index(stylebooks: tuple[Stylebook, ...], locale: Locale | None) -> TermIndex:
    """The index of all the stylebooks' phrases; inflected as the locale spells."""
    index = TermIndex()
    for book in stylebooks:
        for phrase in book.allowed:
            index.excused.add(phrase, None, match_case=_is_one_word(phrase), hyphenated=False)
        for each in book.entries:
            _add(index, each, locale)
    return index


def unwanted_phrases(
    each: StylebookEntry, locale: Locale | None
) -> Iterator[tuple[str, str | None, bool]]:
    """What an entry does not want: phrase, replacement, and whether it is a form of a word.

    The last is whether phrase and replacement are one word in two spellings.
    """
    entry = each.entry
    if isinstance(entry, Term):
        given, use = listed(entry.not_), entry.use
        inflects = entry.inflect
    elif isinstance(entry, Banned):
        given, use, inflects = listed(entry.phrase), None, entry.inflect
    else:
        return
    for phrase in given:
        variant = use is not None and _is_word_form(phrase, use)
        if not inflects:
            yield phrase, use, variant
            continue
        for form in inflected(" ".join(phrase.split()), use, locale):
            yield form.form, form.replacement, variant


def _add(index: TermIndex, each: StylebookEntry, locale: Locale | None) -> None:
    entry = each.entry
    for phrase in listed(entry.except_):
        index.excused.add(phrase, each, match_case=_is_one_word(phrase), hyphenated=False)
    if isinstance(entry, Capitals):
        use = Use(each, entry.use, entry.use, named=True, variant=True)
        index.unwanted.add(entry.use.lower(), use)
        return
    if isinstance(entry, Pattern):
        return
    match_case = isinstance(entry, Term | Banned) and entry.match_case
    for phrase, replacement, variant in unwanted_phrases(each, locale):
        same_letters = replacement is not None and phrase.casefold() == replacement.casefold()
        named = phrase != phrase.lower()
        index.unwanted.add(
            phrase,
            Use(each, phrase, replacement, named, variant),
            match_case=True if match_case or same_letters else None,
            in_compounds=variant,
        )
    if isinstance(entry, Term) and _is_longer(entry):
        index.excused.add(entry.use, each, match_case=False, hyphenated=False)


def _is_one_word(phrase: str) -> bool:
    """Whether its capitals may be all that tells it from what is not wanted: turkey, Turkey."""
    return len(phrase.split()) == 1


def _is_longer(entry: Term) -> bool:
    """Whether what is wanted has more words than what is not, and may hold it."""
    return any(len(entry.use.split()) > len(phrase.split()) for phrase in listed(entry.not_))


def _is_word_form(phrase: str, use: str) -> bool:
    from rapidfuzz.distance import OSA

    one, other = _letters(phrase), _letters(use)
    if one == other:
        return True
    return min(len(one), len(other)) > 4 and OSA.distance(one, other, score_cutoff=2) <= 2


def _letters(phrase: str) -> str:
    return normalised(phrase).casefold().replace(" ", "").replace("-", "").replace(".", "")
