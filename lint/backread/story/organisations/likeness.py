"""How alike two names of bodies are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from backread.story.acronyms.initials import SMALL_WORDS, plain
from backread.story.organisations.kinds import is_other_kind, is_other_noun

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?\Z")
#: Words that may stand before a name or not.
_BEFORE = frozenset("the us u.s. un u.n. uk u.k. eu united states nations american british".split())
#: One spelling of each pair that British and American English spell apart.
_SPELLINGS = (
    (re.compile(r"isation"), "ization"),
    (re.compile(r"(?<=\w{3})tre\Z"), "ter"),
    (re.compile(r"(?<=\w{2})bre\Z"), "ber"),
    (re.compile(r"(?<=\w{2})tres\Z"), "ters"),
    (re.compile(r"our(?=s?\Z)"), "or"),
    (re.compile(r"defence"), "defense"),
    (re.compile(r"programme"), "program"),
    (re.compile(r"co-?op"), "coop"),
    (re.compile(r"paed"), "ped"),
    (re.compile(r"aem|aes"), "em"),
)
#: Nouns that one body's name is given now with the one, now with the other of.
SYNONYMS = (
    frozenset("bureau office agency department directorate authority administration".split()),
    frozenset("institute institution center".split()),
    frozenset("association society federation".split()),
    frozenset("alliance coalition".split()),
    frozenset("commission committee board panel".split()),
    frozenset("foundation fund trust charity".split()),
    frozenset("hospital infirmary medical-center".split()),
)
#: Bodies that are named from either end: the Economic Research Institute, the Institute for ....
_TURNED = frozenset(
    """
    institute institution center bureau association society federation foundation council
    commission committee academy alliance coalition union board trust fund initiative project
    authority
    """.split()
)
#: Words that tell two bodies apart though but a letter or two differ.
_NUMERALS = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth north south
    east west northern southern eastern western upper lower
    """.split()
)
_SHORTEST_MISSPELT = 5


class Likeness(StrEnum):
    """How two names of bodies stand to each other.

    ``SAME``: they differ in nothing that matters. ``CONTAINED``: one is part of the other.
    ``SMALL_WORD``, ``NUMBER``, ``SPELLING``, ``ORDER``, ``HEAD``, ``KIND``: they differ in that
    alone; ``HEAD`` is the noun that they are a body by, ``KIND`` a word for its business.
    """

    SAME = "same"
    CONTAINED = "contained"
    SMALL_WORD = "small word"
    NUMBER = "number"
    SPELLING = "spelling"
    ORDER = "order"
    HEAD = "head"
    KIND = "kind"
    DIFFERENT = "different"


def compare_names(one: str, other: str) -> Likeness:
    """How alike two names are, whatever their articles and capitals."""
    return _compare(_words_of(one), _words_of(other))


def are_same_name(one: str, other: str) -> bool:
    """Whether two names differ in nothing that matters; less work than to compare them."""
    first, second = _words_of(one), _words_of(other)
    return _content(first) == _content(second) and _small(first) == _small(second)


def compare_words(one: Sequence[str], other: Sequence[str]) -> Likeness:
    """How alike two names are, given by their words."""
    return _compare(_read(one), _read(other))


@lru_cache(maxsize=4_096)
def _words_of(name: str) -> list[str]:
    return _read(_WORD.findall(name))


def _compare(first: list[str], second: list[str]) -> Likeness:
    if _content(first) == _content(second):
        return Likeness.SAME if _small(first) == _small(second) else Likeness.SMALL_WORD
    return _compare_content(_content(first), _content(second), first, second)


def _compare_content(
    one: list[str], other: list[str], first: list[str], second: list[str]
) -> Likeness:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) != len(longer):
        starts = range(len(longer) - len(shorter) + 1)
        inside = any(longer[start : start + len(shorter)] == shorter for start in starts)
        return Likeness.CONTAINED if inside else Likeness.DIFFERENT
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(unlike) > 1:
        # British and American letters in one name are no second difference.
        unlike = [pair for pair in unlike if len({*map(_spelling, pair)}) > 1] or unlike[:1]
    if len(unlike) == 1:
        likeness = _compare_word(*unlike[0])
        return _compare_kind(one, other) if likeness is Likeness.DIFFERENT else likeness
    singular = [[_singular(word) for word in name] for name in (one, other)]
    if sum(a != b for a, b in zip(*singular, strict=True)) == 1:
        # A plural besides, as in "Hospitals Trust" and "Hospital Group".
        likeness = _compare_content(singular[0], singular[1], first, second)
        return likeness if likeness is Likeness.HEAD else Likeness.DIFFERENT
    if sorted(one) == sorted(other) and is_turned(first, second):
        return Likeness.ORDER
    return Likeness.DIFFERENT


def _compare_kind(one: Sequence[str], other: Sequence[str]) -> Likeness:
    if is_other_kind(one, other):
        return Likeness.KIND
    spelt = [[_spelling(word) for word in name] for name in (one, other)]
    return Likeness.HEAD if is_other_noun(*spelt) else Likeness.DIFFERENT


def _compare_word(word: str, other: str) -> Likeness:
    if _spelling(word) == _spelling(other):
        return Likeness.SPELLING
    if _singular(word) == _singular(other):
        return Likeness.NUMBER
    pair = {_singular(_spelling(word)), _singular(_spelling(other))}
    if any(pair <= group for group in SYNONYMS):
        return Likeness.HEAD
    return Likeness.SPELLING if is_misspelt(word, other) else Likeness.DIFFERENT


def is_misspelt(word: str, other: str) -> bool:
    """Whether one word may be the other with a slip of the keys."""
    if min(len(word), len(other)) < _SHORTEST_MISSPELT or {word, other} & _NUMERALS:
        return False
    if word[0] != other[0] or _is_inflected(*sorted((word, other), key=len)):
        return False
    return OSA.distance(word, other) == 1


def _is_inflected(shorter: str, longer: str) -> bool:
    """Whether a word is the other with an ending: Russia, Russian; Nation, National."""
    return longer.startswith(shorter) and longer[len(shorter) :] in {
        "n", "s", "i", "an", "al", "ed", "er", "ic", "y", "r", "d", "ian", "ese", "ish", "a",
    }  # fmt: skip


def is_turned(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether one name has its noun at the end and the other before "of" or "for"."""
    pairs = enumerate(zip(first, second, strict=False))
    shared = next((at for at, pair in pairs if pair[0] != pair[1]), 0)
    first, second = first[shared:], second[shared:]
    for one, other in ((first, second), (second, first)):
        content = _content(one)
        if (
            len(content) > 2
            and one[-1] == content[-1]
            and content[-1] in _TURNED
            and not set(one) & {"of", "for", "on"}
            and other[0] == content[-1]
            and other[1:2] in (["of"], ["for"], ["on"])
            and _content(other)[1:] == content[:-1]
        ):
            return True
    return False


def _read(words: Sequence[str]) -> list[str]:
    folded = [_POSSESSIVE.sub("", plain(word)) for word in words]
    while len(folded) > 1 and folded[0] in _BEFORE:
        folded.pop(0)
    if len(folded) > 2 and folded[-2] == "medical" and _spelling(folded[-1]) == "center":
        folded[-2:] = ["medical-center"]
    return ["and" if word == "&" else word for word in folded]


def _content(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in SMALL_WORDS]


def _small(words: Sequence[str]) -> list[str]:
    """The small words that tell: not articles and not "and", which "&" or a comma may stand for."""
    return [word for word in words if word in SMALL_WORDS - {"the", "a", "an", "and"}]


@lru_cache(maxsize=8_192)
def _spelling(word: str) -> str:
    for pattern, plain_form in _SPELLINGS:
        word = pattern.sub(plain_form, word)
    return word


@lru_cache(maxsize=8_192)
def _singular(word: str) -> str:
    word = _spelling(word)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
