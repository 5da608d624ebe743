"""Quotations of an article, and the slips with which somebody copies one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.planters.reading import Reading

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SPLIT = re.compile(r"\s+")
_AWKWARD = re.compile(r"[\[\]…\n]|\.\.\.|[\"“”]")
_SWAPS = {
    "will": "would",
    "would": "will",
    "can": "could",
    "could": "can",
    "is": "was",
    "was": "is",
    "are": "were",
    "were": "are",
    "has": "had",
    "have": "had",
    "this": "that",
    "that": "this",
    "never": "rarely",
    "always": "often",
    "many": "most",
    "all": "some",
    "should": "must",
    "must": "should",
    "very": "quite",
    "big": "large",
    "good": "great",
    "great": "good",
    "said": "told",
    "my": "our",
    "our": "my",
    "we": "they",
    "they": "we",
    "want": "need",
    "need": "want",
    "think": "know",
    "people": "voters",
    "more": "less",
    "going": "ready",
}
_NEW_WORDS = ("really", "just", "now", "never", "still", "only", "also", "even")


@dataclass(frozen=True, slots=True)
class Copied:
    """Quoted words of the article as somebody copied them.

    ``start`` and ``end`` hold the words in the article, without marks; ``words`` is the copy with
    one slip in it.
    """

    start: int
    end: int
    words: str


def quoted_words(reading: Reading, fewest: int) -> Iterator[tuple[int, int]]:
    """The plain quotations of at least so many words, without marks and the last comma or stop."""
    for paragraph in reading.paragraphs:
        for start, end in paragraph.quoted:
            words = reading.text[start + 1 : end - 1]
            bare = words.rstrip(" ,.")
            if _AWKWARD.search(bare) or len(bare.split()) < fewest or words != words.lstrip():
                continue
            if reading.text.count(bare) == 1 and sum(map(str.islower, bare)) > len(bare) / 2:
                yield start + 1, start + 1 + len(bare)


def copied(reading: Reading, start: int, end: int, random: Random) -> Copied | None:
    """The quoted words with one slip, or None if none of the slips can be made.

    The slip stands anywhere but in the first and the last word.
    """
    words = _SPLIT.split(reading.text[start:end])
    slips = list(_SLIPS)
    random.shuffle(slips)
    for slip in slips:
        made = slip(words, random)
        if made is not None:
            return Copied(start, end, " ".join(made))
    return None


def _inner(words: list[str]) -> range:
    return range(1, len(words) - 1)


def _another_word(words: list[str], random: Random) -> list[str] | None:
    places = [at for at in _inner(words) if words[at] in _SWAPS]
    if not places:
        return None
    at = random.choice(places)
    return [*words[:at], _SWAPS[words[at]], *words[at + 1 :]]


def _lost_word(words: list[str], random: Random) -> list[str] | None:
    places = [at for at in _inner(words) if _WORD.fullmatch(words[at]) and len(words[at]) > 3]
    if not places:
        return None
    at = random.choice(places)
    return words[:at] + words[at + 1 :]


def _new_word(words: list[str], random: Random) -> list[str] | None:
    places = [at for at in _inner(words) if _WORD.fullmatch(words[at - 1])]
    new = [word for word in _NEW_WORDS if word not in words]
    if not places or not new:
        return None
    at = random.choice(places)
    return [*words[:at], random.choice(new), *words[at:]]


def _swapped_words(words: list[str], random: Random) -> list[str] | None:
    places = [
        at
        for at in range(1, len(words) - 2)
        if all(_WORD.fullmatch(word) and word.islower() for word in words[at : at + 2])
        and words[at] != words[at + 1]
    ]
    if not places:
        return None
    at = random.choice(places)
    return [*words[:at], words[at + 1], words[at], *words[at + 2 :]]


def _another_number(words: list[str], random: Random) -> list[str] | None:
    places = [at for at in _inner(words) if re.fullmatch(r"\$?\d{1,3}(?:,\d{3})*", words[at])]
    if not places:
        return None
    at = random.choice(places)
    number = int(words[at].strip("$").replace(",", "")) + random.choice((1, 2, 10))
    sign = "$" if words[at].startswith("$") else ""
    return [*words[:at], f"{sign}{number:,}", *words[at + 1 :]]


_SLIPS = (_another_word, _lost_word, _new_word, _swapped_words, _another_number)
