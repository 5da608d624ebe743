"""The cue lexicon: which verbs, nouns, adjectives and adverbs give a statement to its source.

The list is our own (``data/cues.tsv``). A word may be of several kinds: "agreed" is belief before
a "that" and intention before a "to".
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from backread.story.attributions.attribution import CueKind
from backread.story.attributions.word_forms import word_key

_CLASSES = {"verb": "V", "noun": "N", "adjective": "J", "adverb": "R"}


@cache
def cue_kinds() -> dict[str, tuple[CueKind, ...]]:
    """The kinds of each cue, by lexeme (``say/V``), the likeliest first."""
    kinds: dict[str, list[CueKind]] = {}
    for lemma, part, names in _rows():
        known = kinds.setdefault(f"{word_key(lemma)}/{_CLASSES[part]}", [])
        known += [kind for name in names.split() if (kind := CueKind(name)) not in known]
    return {lexeme: tuple(each) for lexeme, each in kinds.items()}


@cache
def lemmas() -> dict[str, str]:
    """The dictionary form of each cue, by lexeme."""
    found: dict[str, str] = {}
    for lemma, part, _ in _rows():
        found.setdefault(f"{word_key(lemma)}/{_CLASSES[part]}", lemma)
    return found


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    text = (files("backread.story.attributions") / "data" / "cues.tsv").read_text("utf-8")
    rows = []
    for line in text.splitlines()[1:]:
        lemma, part, kinds = line.split("\t")
        rows.append((lemma, part, kinds))
    return tuple(rows)
