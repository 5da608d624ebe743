"""Where a story gives the name whose initials an acronym is, with or without the acronym."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from backread.span import Span
from backread.story.acronyms.initials import SMALL_WORDS, plain, spells
from backread.story.plain_words import PlainWord

_JOINT = re.compile(r" ?[-–&/,]? ?\Z|\. \Z|[’'] \Z")
_LONGEST = 12
_TURNED = frozenset({"department", "ministry", "office", "agency", "bureau", "division"})
#: How near before the acronym a name of three small words has to stand; others may be chance.
_NEAR = 250


def named_at(blocks: Iterable[Sequence[PlainWord]], letters: str, first_use: int) -> Span | None:
    """The first place where the words of the running text give the letters of an acronym.

    Words in capitals count wherever they stand; so do four words or more without, and three that
    stand shortly before the acronym: "magnetic resonance imaging ... an MRI".

    Args:
        blocks: the words of each block of running text.
        letters: the acronym's letters, in lower case.
        first_use: where the acronym stands first.
    """
    for words in blocks:
        for first, word in enumerate(words):
            if plain(word.text)[0] not in letters:
                continue
            name = _name_from(words, first, letters)
            if name is not None and _counts(name, letters, first_use):
                return Span(name[0].start, name[-1].end)
    return None


def _name_from(words: Sequence[PlainWord], first: int, letters: str) -> Sequence[PlainWord] | None:
    for end in range(first + 1, min(first + _LONGEST, len(words)) + 1):
        last = words[end - 1]
        if end - 1 > first and (last.opens or not _JOINT.match(last.gap)):
            return None
        if plain(last.text) in SMALL_WORDS:
            continue
        name = words[first:end]
        texts = [word.text for word in name]
        if len(name) > 1 and (spells(texts, letters) or _spells_turned(texts, letters)):
            return name
        if len(name) == len(letters) > 2 and _spells_mixed(name, letters):
            return name
    return None


def _spells_mixed(name: Sequence[PlainWord], letters: str) -> bool:
    """Whether words in capitals have the letters in another order, as acronyms made to be said."""
    return all(word.capital for word in name) and (
        sorted(plain(word.text)[0] for word in name) == sorted(letters)
    )


def _spells_turned(words: Sequence[str], letters: str) -> bool:
    """Whether a name with its noun first has the letters: "the River Department", DOR."""
    head, rest = words[-1], words[:-1]
    return plain(head) in _TURNED and (
        spells([head, "of", *rest], letters) or spells([head, "for", *rest], letters)
    )


def _counts(name: Sequence[PlainWord], letters: str, first_use: int) -> bool:
    content = [word for word in name if plain(word.text) not in SMALL_WORDS]
    if all(word.capital for word in (content[0], content[-1])):
        return True
    if any(word.text.isupper() and len(word.text) > 1 for word in content):
        return False
    if len(content) != len(letters) or len(letters) < 3:
        return False
    near = 0 <= first_use - name[-1].end <= _NEAR
    return len(letters) > 3 or (near and not any(word.capital for word in content))
