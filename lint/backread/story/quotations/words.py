"""The words of a quotation, made comparable.

Two ways of setting the same words must come out alike: curly and straight marks, capitals, closing
punctuation, numbers in words or digits. What a writer left out or put in on purpose is kept as a
gap: an ellipsis, words in square brackets, an oath with its letters left out.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from backread.span import Span

_TOKEN = re.compile(
    r"""
    (?P<gap>\[[^\[\]]{0,80}\]|\.\s?\.\s?\.(?:\s?\.)*|…|\(\s*(?:\.{3}|…)\s*\)
        |[^\W\d_]*(?:\*{2,}|-{3,})[^\W\d_]*)
    |(?P<word>[$£€]?\d+(?:[.,:]\d+)*%?|[^\W\d_]+(?:['’‘][^\W_]+|(?<![^\W\d_]{3})\.[^\W_]+)*|[^\W_]+|%|&)
    """,
    re.VERBOSE,
)
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: str(number)
    for number, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}
_SAME = {
    "&": "and",
    "%": "percent",
    "ok": "okay",
    "til": "until",
    "till": "until",
    "gen": "general",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "dept": "department",
} | _NUMBERS
_CONTRACTED = {
    "n't": "not",
    "'re": "are",
    "'ll": "will",
    "'m": "am",
    "'ve": "have",
}
_IRREGULAR = {"won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not")}

#: Words that hold a sentence together and that any two sentences may share.
FUNCTION_WORDS = frozenset(
    """
    a about after again all also am an and any are as at be because been before being but by can
    could did do does doing for from get got had has have he her here him his how i if in into is
    it its just me more my no not now of on one or our out over so some than that the their them
    then there these they this those to up us very was we were what when where which who why will
    with would you your
    """.split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quotation, or a gap in it.

    Attributes:
        form: the word as it is compared; an empty string for a gap, which stands for any words or
            none.
        span: where it stands in ``Draft.text``.
    """

    form: str
    span: Span

    @property
    def is_gap(self) -> bool:
        """Whether it stands for words that are not here."""
        return not self.form


def words_of(text: str, span: Span) -> list[Word]:
    """The words of a stretch of text, and its gaps, in order."""
    words: list[Word] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        here = Span(*match.span())
        if match["gap"]:
            if match["gap"].lower() != "[sic]":
                words.append(Word("", here))
            continue
        form = _comparable(match["word"])
        if form == "cent" and words and words[-1].form == "per":
            words[-1] = Word("percent", words[-1].span.to(here))
            continue
        if form.endswith("%"):
            number = Span(here.start, here.end - 1)
            words.append(Word(form[:-1], number))
            words.append(Word("percent", Span(here.end - 1, here.end)))
            continue
        words.extend(_parted(form, here))
    return words


def _parted(form: str, here: Span) -> list[Word]:
    """A word, or the two of a contraction, so that "won't" and "will not" come out alike."""
    if form in _IRREGULAR:
        first, second = _IRREGULAR[form]
        return [Word(first, here), Word(second, Span(here.end, here.end))]
    if "'" not in form:
        return [Word(form, here)]
    for ending, full in _CONTRACTED.items():
        if form.endswith(ending) and len(form) > len(ending):
            length = len(here) - len(ending)
            parted = Span(here.start, here.start + length)
            return [Word(form[: -len(ending)], parted), Word(full, Span(parted.end, here.end))]
    return [Word(form, here)]


@lru_cache(maxsize=8_192)
def _comparable(word: str) -> str:
    plain = word.replace("’", "'").replace("‘", "'").lower().replace(".", "", word.count("."))
    if any(character.isdigit() for character in word):
        return word.replace(",", "")
    letters = unicodedata.normalize("NFKD", plain)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _SAME.get(bare, bare)
