"""How a story's headings are set: their capitals, and what they end with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from backread.draft import Block, BlockKind
from backread.span import Span
from backread.story.between import is_page_line
from backread.story.story import Story

_WORD = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*")
_ARTICLE = re.compile(r"\A(?:The|A|An) ")
#: Words that title case leaves small.
_SMALL = frozenset(
    """
    a an and as at but by down for from if in into nor of off on once onto or out over per so than
    that the till to up upon v via vs when with yet
    """.split()
)
_FEWEST_HEADINGS = 3
#: A note in brackets, a label with its writer, a line of writer and newsroom.
_BESIDE_COPY = re.compile(
    r"\(.*\)\Z|(?:Analysis|Opinion|Photos?|Video|Graphic) (?:by|from)\b|By [A-Z]"
    r"|(?:[A-Z][\w.’'-]+ ){1,2}[A-Z][\w’'-]+, [A-Z][\w ]* "
    r"(?:News|Times|Post|Herald|correspondent)\b"
)
#: The shortest word whose small letter tells that a heading is not in title case.
_WEIGHTY = 4


class Case(StrEnum):
    """How the words of a heading are capitalised."""

    TITLE = "title case"
    SENTENCE = "sentence case"


class Ending(StrEnum):
    """What a heading ends with."""

    STOP = "a full stop"
    NONE = "no full stop"


@dataclass(frozen=True, slots=True)
class Odd:
    """A heading that is set otherwise than most of its level.

    Attributes:
        span: the heading, or its full stop.
        own: how it is set; ``usual`` how most are.
        count: how many are set in the usual way.
        other: a heading that is set in the usual way.
    """

    span: Span
    own: Case | Ending
    usual: Case | Ending
    count: int
    other: Span


def find_odd_headings(story: Story) -> tuple[Odd, ...]:
    """The headings that are not set as most of their level are."""
    levels: dict[int, list[Block]] = defaultdict(list)
    titles = {
        block.span.of(story.text) for block in story.blocks if block.kind is BlockKind.HEADLINE
    }
    for block in story.blocks:
        copy = block.span.of(story.text).strip()
        # A page's own lines and its repeated headline stand like headings in pasted copy.
        page = is_page_line(story.text, block) or copy in titles or _BESIDE_COPY.match(copy)
        if block.kind is BlockKind.HEADING and not page:
            levels[block.level].append(block)
    found: list[Odd] = []
    for headings in levels.values():
        if len(headings) >= _FEWEST_HEADINGS:
            found += _odd_cases(story, headings)
            found += _odd_endings(story, headings)
    return tuple(sorted(found, key=lambda each: each.span))


def _odd_cases(story: Story, headings: Sequence[Block]) -> Iterator[Odd]:
    names = _names(story)
    cases = [
        (block, None if _is_name(story, block) else case_of(block.span.of(story.text), names))
        for block in headings
    ]
    sides: dict[Case, list[Block]] = {
        case: [block for block, own in cases if own is case] for case in Case
    }
    for own, usual in ((Case.TITLE, Case.SENTENCE), (Case.SENTENCE, Case.TITLE)):
        odd, many = sides[own], sides[usual]
        if len(many) > len(odd) and len(many) + len(odd) >= _FEWEST_HEADINGS:
            for block in odd:
                yield Odd(block.span, own, usual, len(many), many[0].span)


def _odd_endings(story: Story, headings: Sequence[Block]) -> Iterator[Odd]:
    sides: dict[Ending, list[Block]] = {ending: [] for ending in Ending}
    for block in headings:
        copy = block.span.of(story.text).rstrip()
        if copy.endswith(("?", "!", "…", "...", ":")) or re.search(r"\b[\w.]+\.\w\.\Z", copy):
            continue
        sides[Ending.STOP if copy.endswith(".") else Ending.NONE].append(block)
    stops, without = sides[Ending.STOP], sides[Ending.NONE]
    if len(without) > len(stops) and len(without) + len(stops) >= _FEWEST_HEADINGS:
        for block in stops:
            end = block.span.start + len(block.span.of(story.text).rstrip())
            yield Odd(
                Span(end - 1, end),
                Ending.STOP,
                Ending.NONE,
                len(without),
                without[0].span,
            )
    elif len(stops) > len(without) and len(stops) + len(without) >= _FEWEST_HEADINGS:
        for block in without:
            yield Odd(block.span, Ending.NONE, Ending.STOP, len(stops), stops[0].span)


def _names(story: Story) -> frozenset[str]:
    """The words that the body writes with a capital inside its sentences, and never without."""
    capital: set[str] = set()
    small: set[str] = set()
    for block in story.blocks:
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        copy = block.span.of(story.text)
        for word in _WORD.finditer(copy):
            before = copy[: word.start()].rstrip(" \"'“‘(")
            if word[0][0].islower():
                small.add(word[0].lower())
            elif before and before[-1] not in ".?!:\n":
                capital.add(word[0].lower())
    return frozenset(capital - small)


def _is_name(story: Story, heading: Block) -> bool:
    """Whether a paragraph has the words of a heading, capitals and all: a name or a title."""
    words = _ARTICLE.sub("", heading.span.of(story.text).strip())
    return len(words) > 1 and any(
        words in block.span.of(story.text)
        for block in story.blocks
        if block.kind is BlockKind.PARAGRAPH
    )


def case_of(heading: str, names: frozenset[str] = frozenset()) -> Case | None:
    """How a heading is capitalised; None if its words do not tell.

    Names, acronyms, the first word and the small words tell nothing.

    Args:
        heading: the heading.
        names: words in lower case that are written with a capital anywhere.
    """
    words = [match[0] for match in _WORD.finditer(heading)]
    if heading.isupper():
        return None
    starts_anew = {match.start() for match in re.finditer(r"(?<=[:.?!—–] )\S", heading)}
    telling = [
        match[0]
        for match in list(_WORD.finditer(heading))[1:]
        if match[0].lower() not in _SMALL
        and match[0].lower() not in names
        and match[0].lower().removesuffix("'s").removesuffix("’s") not in names
        and not match[0].isupper()
        and match[0] != "I"
        and match.start() not in starts_anew
    ]
    if len(words) < 2 or not telling:
        return None
    small = [word for word in telling if word[0].islower()]
    if not small:
        return Case.TITLE
    if len(small) == len(telling):
        return Case.SENTENCE if any(len(word) >= _WEIGHTY for word in small) else None
    # A capital among small words may be a name; one small word among capitals may be a slip.
    return Case.SENTENCE if len(small) * 2 > len(telling) else None
