"""Whether one sentence is another that has been written anew: a few words differ, no fact does."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from backread.span import Span
from backread.story.language import Part
from backread.story.quotations.words import FUNCTION_WORDS, Word
from backread.story.story import Story

#: The fewest words of a sentence whose words may differ, and in how many one may: a small word
#: first, in a longer one any plain word.
_FEWEST = 12
_FEWEST_FOR_ANY_WORD = 20
_ONE_IN = 10
#: In how many words one may, of those that carry no fact, where the sentences share facts.
_ONE_IN_SHARED = 4
_FEWEST_NAMES = 2
#: The fewest names and numbers of a short sentence in which a small word may differ.
_FEWEST_FACTS = 3
#: The tags of words that tell how a thing is told and not what: verbs, particles, small words.
_TELLING = (
    *("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "TO", "IN", "RP", "RB", "DT", "CC"),
    *("WDT", "WP", "PRP", "PRP$", "EX"),
)
#: Small words and adverbs that turn a statement into another one.
_TURNING = frozenset(
    """
    not no nor never without against before after until since above below over under more less most
    least fewer only almost nearly about up down first last again also another other
    """.split()
)


@dataclass(frozen=True, slots=True)
class Retold:
    """The words of a sentence: made comparable, as they stand there, and where."""

    words: tuple[str, ...]
    raw: tuple[str, ...]
    spans: tuple[Span, ...]

    @staticmethod
    def of(text: str, words: Sequence[Word]) -> Retold:
        """The words of a sentence of ``text``."""
        spans = tuple(word.span for word in words)
        return Retold(
            tuple(word.form for word in words), tuple(span.of(text) for span in spans), spans
        )


def is_retold(story: Story, one: Retold, other: Retold, *, apart: bool) -> bool:
    """Whether two sentences that share a run of words say the same, nearly word for word.

    Args:
        story: the story that they stand in.
        one: the earlier sentence.
        other: the later one.
        apart: whether they stand in different paragraphs; in one, sentences are like each other
            on purpose.
    """
    shortest = min(len(one.words), len(other.words))
    if one.words == other.words:
        return False
    if shortest < _FEWEST:
        return apart and _is_all_but_one(one, other)
    if _differs_little(one, other):
        return True
    return apart and (_is_reordered(one, other) or _is_told_anew(story, one, other))


def _differs_little(one: Retold, other: Retold) -> bool:
    """Whether they differ in a few plain words: no names and no numbers."""
    longest = max(len(one.words), len(other.words))
    most = longest // _ONE_IN
    if Levenshtein.distance(one.words, other.words, score_cutoff=most) > most:
        return False
    return all(
        _is_plain(each, at)
        and (longest >= _FEWEST_FOR_ANY_WORD or each.words[at] in FUNCTION_WORDS)
        for each, at in _edited(one, other)
    )


def _is_all_but_one(one: Retold, other: Retold) -> bool:
    """Whether a short sentence of names and numbers stands again with another small word."""
    edited = list(_edited(one, other))
    small = all(
        _is_plain(each, at) and each.words[at] in FUNCTION_WORDS - _TURNING for each, at in edited
    )
    return small and len(edited) == 1 and _facts(other, range(len(other.words))) >= _FEWEST_FACTS


def _facts(sentence: Retold, places: Iterable[int]) -> int:
    """How many of its words are numbers, or names behind the first word."""
    return sum(
        sentence.words[at][:1].isdigit() or (at > 0 and sentence.raw[at][0].isupper())
        for at in places
    )


def _is_reordered(one: Retold, other: Retold) -> bool:
    """Whether they are the same words, but for small ones, in another order."""
    first, second = (
        Counter(word for word in each.words if word not in FUNCTION_WORDS - _TURNING)
        for each in (one, other)
    )
    return first == second and first.total() >= _FEWEST // 2


def _is_told_anew(story: Story, one: Retold, other: Retold) -> bool:
    """Whether they differ in verbs and small words, and share what they tell of."""
    most = max(len(one.words), len(other.words)) // _ONE_IN_SHARED
    if Levenshtein.distance(one.words, other.words, score_cutoff=most) > most:
        return False
    edited = list(_edited(one, other))
    if any(not _is_plain(each, at) or each.words[at] in _TURNING for each, at in edited):
        return False
    kept = [at for at in range(len(other.words)) if (other, at) not in edited]
    numbers = sum(other.words[at][:1].isdigit() for at in kept)
    names = sum(other.raw[at][0].isupper() for at in kept if at)
    if not numbers and names < _FEWEST_NAMES:
        return False
    return all(_tag(story, each.spans[at]) in _TELLING for each, at in edited)


def _edited(one: Retold, other: Retold) -> Iterator[tuple[Retold, int]]:
    """The words that stand in one of them only, each with its sentence."""
    for edit in Levenshtein.opcodes(one.words, other.words):
        if edit.tag != "equal":
            yield from ((one, at) for at in range(edit.src_start, edit.src_end))
            yield from ((other, at) for at in range(edit.dest_start, edit.dest_end))


def _is_plain(sentence: Retold, at: int) -> bool:
    return sentence.raw[at].islower() and sentence.words[at].replace("'", "").isalpha()


def _tag(story: Story, span: Span) -> str:
    """The part of speech of the word that begins where a span does."""
    blocks = story.analysis(Part.TAGS).blocks
    at = bisect_right(blocks, span.start, key=lambda each: each.block.span.start) - 1
    start = blocks[at].block.span.start
    for token in blocks[at].doc:
        if start + token.idx == span.start:
            return str(token.tag_)
    return ""
