"""The ways in which the cast can be named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.story.people.cast import Form
from backread.story.people.identity import Identity
from backread.story.people.lexicon import PARTICLES, fold
from backread.story.people.name_parts import NameParts
from backread.story.people.name_words import NameBlock


@dataclass(frozen=True, slots=True)
class KnownForm:
    """A way of naming one of the cast: its folded words and whose it is."""

    words: tuple[str, ...]
    form: Form
    identity: int


class KnownForms:
    """The ways in which the cast can be named, looked up by their first word."""

    def __init__(self, identities: Sequence[Identity]) -> None:
        self._by_first: dict[str, list[KnownForm]] = defaultdict(list)
        seen: set[KnownForm] = set()
        families = {identity.family for identity in identities}
        for index, identity in enumerate(identities):
            shorter = (
                (family, Form.FAMILY)
                for family in _shorter_families(identity)
                if family not in families
            )
            for words, form in (*_forms(identity), *shorter):
                known = KnownForm(words, form, index)
                if words and known not in seen:
                    seen.add(known)
                    self._by_first[words[0]].append(known)
        for forms in self._by_first.values():
            forms.sort(key=lambda known: -len(known.words))

    def single_words(self) -> set[tuple[str, ...]]:
        """The forms that are one word long."""
        return {
            known.words
            for forms in self._by_first.values()
            for known in forms
            if len(known.words) == 1
        }

    def full_name(self, key: tuple[str, ...]) -> list[KnownForm]:
        """Whose full name these folded words are."""
        forms = self._by_first.get(key[0], ())
        return [known for known in forms if known.words == key and known.form is Form.FULL]

    def longest_at(self, block: NameBlock, index: int) -> list[KnownForm]:
        """The longest known forms that stand at a word of a block."""
        found: list[KnownForm] = []
        for known in self._by_first.get(block.words[index].folded, ()):
            if found and len(known.words) < len(found[0].words):
                break
            if _stands_at(block, index, known.words):
                found.append(known)
        return found


def _forms(identity: Identity) -> Iterator[tuple[tuple[str, ...], Form]]:
    for key, parts in identity.spellings.items():
        yield key, Form.FULL
        if not identity.eponym:
            yield from _forms_of(parts, identity)
    if identity.lone:
        yield from _forms_of(identity.parts, identity)
    for nickname in identity.nicknames:
        yield nickname, Form.NICKNAME
        yield nickname + identity.family, Form.FULL
    for short in identity.short_names:
        yield short, Form.NICKNAME
    for wrong, right in identity.misspelt.items():
        if right in identity.family:
            yield tuple(wrong if word == right else word for word in identity.family), Form.FAMILY
        else:
            yield (wrong,), Form.GIVEN


def _forms_of(parts: NameParts, identity: Identity) -> Iterator[tuple[tuple[str, ...], Form]]:
    called = _called_by(parts.given)
    given = tuple(map(fold, called))
    family = tuple(map(fold, parts.family))
    lone_given = identity.lone and not family
    if given and not _are_initials(called[0]):
        yield given, Form.GIVEN
        if not parts.hyphenated:
            yield given[:1], Form.GIVEN
        if parts.family_first and len(given) > 1 and parts.by_given:
            yield given[-1:], Form.GIVEN
    if lone_given or not family:
        return
    yield family, Form.FAMILY
    if parts.double_surname:
        yield family[:1], Form.FAMILY
    if given and not parts.family_first:
        yield (given[0], *family), Form.FULL
        if len(given) > 1 and not given[1].endswith("."):
            yield (given[-1], *family), Form.FAMILY
        yield (f"{fold(parts.given[0])[0]}.", *family), Form.INITIALS
    if parts.suffix:
        yield (*family, fold(parts.suffix[0])), Form.FAMILY
    if parts.family_first:
        yield (*given, *family), Form.FULL


def _called_by(given: tuple[str, ...]) -> tuple[str, ...]:
    """The given names, without the initial of one who goes by the next: "J. Ann Weller"."""
    goes_by_next = len(given) > 1 and _are_initials(given[0]) and not _are_initials(given[1])
    return given[1:] if goes_by_next else given


def _shorter_families(identity: Identity) -> Iterator[tuple[str, ...]]:
    """What a story may leave of a family name with particles: "Weller" of Ann van der Weller."""
    if identity.eponym:
        return
    for parts in identity.spellings.values():
        family = tuple(map(fold, parts.family))
        names = [index for index, word in enumerate(family) if word not in PARTICLES]
        # Behind "bin" the father's name comes first.
        patronymic = family[:1] in (("bin",), ("ibn",), ("ben",), ("bint",)) and len(names) > 1
        start = names[patronymic] if names else 0
        if start:
            yield family[start:]


def _are_initials(word: str) -> bool:
    return word.endswith(".") or (word.isupper() and len(word) < 4)


def _stands_at(block: NameBlock, index: int, form: tuple[str, ...]) -> bool:
    words = block.words[index : index + len(form)]
    if len(words) < len(form):
        return False
    for position, (word, folded) in enumerate(zip(words, form, strict=True)):
        if word.folded != folded:
            return False
        if position and not _continues(block, index + position):
            return False
    return all(
        word.capital or word.folded in PARTICLES or (position and word.gap == "-")
        for position, word in enumerate(words)
    )


def _continues(block: NameBlock, index: int) -> bool:
    word, before = block.words[index], block.words[index - 1]
    if "." in word.gap and word.opens:
        return False  # "A vote for Ann. Weller won."
    return word.gap.strip() in ("", "-", ",", ".") and not before.possessive and len(word.gap) < 3
