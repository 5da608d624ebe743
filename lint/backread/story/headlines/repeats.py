"""Sentences and paragraphs that stand in the body twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.draft import Block, BlockKind
from backread.span import Span
from backread.story.headlines.retelling import Retold, is_retold
from backread.story.quotations.words import words_of
from backread.story.rolling import is_rolling
from backread.story.story import Story

_FEWEST_WORDS = 8
_SHINGLE = 5
#: A sentence that stands so often is meant to: a refrain, a standing line.
_REFRAIN = 3
_STANDING_LINE = re.compile(
    r"\b(?:developing story|contributed (?:to|reporting)|all rights reserved|click here|sign up"
    r"|subscribe|newsletter|follow (?:us|him|her|them|me)?\b.{0,30}\bon (?:twitter|facebook|x)\b"
    r"|read more|more information|e-?mail|www\.|https?:|copyright|associated press|was corrected"
    r"|correction|this (?:story|article) (?:was|has been|will be|is (?:more|over))|for more|call \d"
    r"|contact)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"(?<=[a-z\d]{3}[.?!])\s+(?=[\"“‘]?[A-Z])|(?<=[.?!][\"”’')\]])\s+(?=[\"“‘]?[A-Z])"
)
_LABEL = re.compile(
    r"\s*(?:abstract|summary|highlights|key points|in brief|at a glance)[.:]?\s*", re.IGNORECASE
)
_ONLY_A_NAME = re.compile(r"\s*[—–-]?\s?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'.-]+){1,3}\s*")


@dataclass(frozen=True, slots=True)
class Repeat:
    """Sentences that have stood before.

    Attributes:
        span: the later ones, which follow each other.
        first: where they stood first.
        paragraph: whether they make up a whole paragraph.
        sentences: how many they are.
        verbatim: whether every word is the same.
    """

    span: Span
    first: Span
    paragraph: bool
    sentences: int
    verbatim: bool


@dataclass(frozen=True, slots=True)
class _Sentence:
    span: Span
    block: Block
    place: int
    retold: Retold

    @property
    def words(self) -> tuple[str, ...]:
        return self.retold.words


def find_repeats(story: Story) -> tuple[Repeat, ...]:
    """The repeated sentences, those that follow each other in both places as one."""
    if is_rolling(story):
        return ()
    sentences = list(_sentences(story))
    first_of: dict[int, int] = dict(_exact(sentences))
    near = dict(_near(story, sentences, first_of))
    earlier = {**near, **first_of}
    found: list[Repeat] = []
    runs: list[tuple[int, int]] = []
    for place in sorted(earlier):
        if runs and runs[-1][1] == place - 1 and earlier[place - 1] == earlier[place] - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    for start, end in runs:
        here = [sentences[place] for place in range(start, end + 1)]
        there = [sentences[earlier[place]] for place in range(start, end + 1)]
        paragraph = _is_whole(here) and _is_whole(there)
        quoted = [story.is_quoted(each.span) for each in here]
        pulled = quoted != [story.is_quoted(each.span) for each in there]
        if pulled or (not paragraph and all(quoted)):
            continue
        if any(_is_display(story, each) for each in (here, there)):
            continue
        found.append(
            Repeat(
                here[0].span.to(here[-1].span),
                there[0].span.to(there[-1].span),
                paragraph,
                len(here),
                not any(place in near for place in range(start, end + 1)),
            )
        )
    return tuple(found)


def _is_display(story: Story, sentences: Sequence[_Sentence]) -> bool:
    """Whether sentences only show what the story has: an abstract, or words pulled out of it.

    A label stands over an abstract, and a name alone under words that somebody is shown with.
    """
    place = story.blocks.index(sentences[0].block)
    before = story.blocks[place - 1].span.of(story.text) if place else ""
    behind = story.blocks[place + 1 : place + 2]
    signed = (
        _is_whole(sentences)
        and bool(behind)
        and _ONLY_A_NAME.fullmatch(behind[0].span.of(story.text)) is not None
    )
    return signed or _LABEL.fullmatch(before) is not None


def _sentences(story: Story) -> Iterator[_Sentence]:
    blocks = [block for block in story.blocks if block.kind is BlockKind.PARAGRAPH]
    place = 0
    for span in story.sentences:
        while place < len(blocks) and blocks[place].span.end <= span.start:
            place += 1
        if place == len(blocks):
            return
        block = blocks[place]
        if not block.span.contains(span):
            continue
        for piece in _pieces(story.text, span):
            words = words_of(story.text, piece)
            if len(words) >= _FEWEST_WORDS and not _STANDING_LINE.search(piece.of(story.text)):
                yield _Sentence(piece, block, place, Retold.of(story.text, words))


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence, parted where the model has overlooked that another begins."""
    start = sentence.start
    for end in _ANOTHER.finditer(text, sentence.start, sentence.end):
        yield Span(start, end.start())
        start = end.end()
    yield Span(start, sentence.end)


def _is_whole(sentences: Sequence[_Sentence]) -> bool:
    """Whether sentences are all that stands in their paragraph."""
    block = sentences[0].block.span
    covered = sentences[0].span.to(sentences[-1].span)
    return covered.start <= block.start + 1 and covered.end >= block.end - 1


def _exact(sentences: Sequence[_Sentence]) -> Iterator[tuple[int, int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, sentence in enumerate(sentences):
        places[sentence.words].append(place)
    for alike in places.values():
        if 1 < len(alike) < _REFRAIN or _stand_together(sentences, alike):
            for place in alike[1:]:
                yield place, alike[0]


def _stand_together(sentences: Sequence[_Sentence], alike: Sequence[int]) -> bool:
    """Whether the sentence before or behind comes again as well: no refrain, but pasted text."""
    if len(alike) < _REFRAIN:
        return False
    for step in (-1, 1):
        beside = [place + step for place in alike]
        if all(0 <= each < len(sentences) for each in beside) and (
            len({sentences[each].words for each in beside}) == 1
        ):
            return True
    return False


def _near(
    story: Story, sentences: Sequence[_Sentence], exact: dict[int, int]
) -> Iterator[tuple[int, int]]:
    shingles: dict[tuple[str, ...], int] = {}
    for place, sentence in enumerate(sentences):
        words = sentence.words
        pieces = [words[at : at + _SHINGLE] for at in range(len(words) - _SHINGLE + 1)]
        candidates = {shingles[piece] for piece in pieces if piece in shingles}
        for earlier in sorted(candidates):
            first = sentences[earlier]
            apart = first.block is not sentence.block
            if place not in exact and is_retold(story, first.retold, sentence.retold, apart=apart):
                yield place, earlier
                break
        for piece in pieces:
            shingles.setdefault(piece, place)
