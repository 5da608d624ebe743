"""Somebody's relatives of the same surname whom the story never names in full."""

from __future__ import annotations

from collections.abc import Sequence

from backread.story.people.cast import Form
from backread.story.people.lexicon import KINSHIP_WORDS
from backread.story.people.name_words import is_title
from backread.story.people.occurrence import Occurrence

_WHOSE = frozenset({"his", "her", "their"})
#: How far behind a name its bearer is whose "her" is, in words.
_REACH = 60


def without_namesakes(occurrences: Sequence[Occurrence]) -> list[Occurrence]:
    """Leaves out surnames that are the relative's of the one they seem to be.

    Behind Ann Alder, "her brother, Col Alder" is not she, and "her husband, Mr Alder" is not.
    """
    kept: list[Occurrence] = []
    for occurrence in occurrences:
        last = kept[-1] if kept else None
        if last is None or not _is_relative_of(occurrence, last):
            kept.append(occurrence)
    return kept


def _is_relative_of(occurrence: Occurrence, last: Occurrence) -> bool:
    if occurrence.form is not Form.FAMILY or occurrence.identities != last.identities:
        return False
    if occurrence.block.index - last.block.index > 1:
        return False
    words, index = occurrence.block.words, occurrence.first
    if last.block is occurrence.block and index - last.end > _REACH:
        return False
    while index and is_title(words[index - 1]) and words[index - 1].text not in KINSHIP_WORDS:
        index -= 1
    if index < 2 or words[index].gap not in (" ", ", "):
        return False
    closed = occurrence.end == len(words) or words[occurrence.end].gap[:1] in (",", ".")
    if words[index].gap == ", " and not closed:
        return False  # "Asked about his mother, Alder left."
    kin = words[index - 1].text in KINSHIP_WORDS
    at = index - 2
    while kin and at and words[at].tag.startswith("JJ"):
        at -= 1
    return kin and words[at].folded in _WHOSE
