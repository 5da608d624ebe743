"""HED602: a sentence or a paragraph is pasted and not cut where it stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import narrated_sentences
from bench.revision import Edit

CODE = "HED602"

_FEWEST_WORDS = 10
_FEWEST_OF_A_REWORDED = 20
_MOST = 4
_PLAIN = {
    "also": "too",
    "will": "would",
    "has": "had",
    "have": "had",
    "said": "says",
    "which": "that",
    "because": "since",
    "about": "around",
    "before": "ahead of",
    "after": "following",
    "many": "several",
    "when": "as",
}


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Pastes a sentence behind another paragraph, as it is or with a word changed; a paragraph."""
    paragraphs = reading.paragraphs
    sentences = [
        (start, end)
        for start, end in narrated_sentences(reading)
        if len(reading.text[start:end].split()) >= _FEWEST_WORDS
    ]
    for start, end in random.sample(sentences, min(_MOST, len(sentences))):
        others = [p.end for p in paragraphs if not p.start <= start < p.end and p.end > end]
        if not others:
            continue
        at = random.choice(others)
        sentence = reading.text[start:end]
        yield _pasted(reading, at, " " + sentence, (start, end), "a sentence")
        changed = _reworded(sentence, random)
        if changed is not None:
            yield _pasted(reading, at, " " + changed, (start, end), "a sentence, reworded")
    for paragraph in random.sample(list(paragraphs), min(2, len(paragraphs))):
        later = [p.end for p in paragraphs if p.end > paragraph.end]
        if later:
            copy = reading.text[paragraph.start : paragraph.end]
            here = (paragraph.start, paragraph.end)
            yield _pasted(reading, random.choice(later), f"\n\n{copy}", here, "a paragraph")


def _reworded(sentence: str, random: Random) -> str | None:
    if len(sentence.split()) < _FEWEST_OF_A_REWORDED:
        return None
    places = [m for m in re.finditer(r"\b[a-z]+\b", sentence) if m[0] in _PLAIN]
    if not places:
        return None
    word = random.choice(places)
    return sentence[: word.start()] + _PLAIN[word[0]] + sentence[word.end() :]


def _pasted(reading: Reading, at: int, copy: str, here: tuple[int, int], kind: str) -> Planted:
    return planted(reading, CODE, kind, [Edit(at, at, copy)], [[(at, at), here]])
