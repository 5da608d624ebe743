"""Numbers of things with the list of them in common nouns: "four things: the bill, the contract".

Where commas and "and" leave it open what the items are, every way of reading them counts: the
number is wrong only if none of them gives it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from backread.draft import BlockKind
from backread.span import Span
from backread.story.figures.counted_lists import ONE_OF, CountedList
from backread.story.figures.figure import Exactness, Figure, FigureKind
from backread.story.language import Part
from backread.story.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What is said to be so many and is then told: reasons, conditions, lessons.
_SHELLS = frozenset(
    """
    aim answer argument aspect cause category choice class component concern condition
    consequence criterion decision demand difference effect element explanation fact factor
    feature goal ground group idea ingredient issue item kind lesson matter means measure method
    objection objective option part phase plank point possibility principle priority problem
    promise proposal purpose question reason recommendation requirement respect rule scenario
    section sign solution sort source stage step suggestion task test theme theory thing threat
    topic type virtue way wish word
    """.split()
)
_GAP = re.compile(
    r"(?P<gap>[^.;:()\n\"“”—–\d]{0,80}?)(?P<opens>:| ?—| –| --) ?(?P<items>[^\n\"“”()]+)"
)
_RELATIVE = frozenset("that which who whom whose where when what how why".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
#: A list that says itself that it is not whole, or that it counts.
_OPEN_ENDED = re.compile(
    r"\b(?:including|such as|among (?:them|others)|for (?:example|instance)|etc|and so on|first"
    r"|firstly|second|secondly|one|another|others?|either|whether|not|more|namely|each|both|plus"
    r"|or|beginning|starting|ranging|between|based)\b|\.\.\.|…|\d"
)
_ASIDE = re.compile(
    r"(?:who|which|where|whose|whom|that|when|then|once|now|perhaps|with|of|from|in|at|near|for|both"
    r"|all)\b"
)
_ONE = re.compile(r"an? ")
#: What an aside can tell of: somebody or something known.
_KNOWN = re.compile(r"(?:the|his|her|its|their) |[A-Z]")
#: "Three men and two women:" have one list.
_GOES_ON = re.compile(r"(?:\b(?:and|or|plus)|,) \Z")
_SAYS = re.compile(r", ?(?:[\w’']+ ){1,3}(?:says?|said|adds|added)\Z")
_LONGEST_ITEM = 6
_MOST = 12


def find_enumerations(story: Story) -> Iterator[CountedList]:
    """The numbers that no reading of the list behind them gives, each with the list."""
    for figure in story.figures:
        if not _announces(story, figure):
            continue
        bullets = _bullets(story, figure)
        if bullets:
            if len(bullets) != figure.value:
                yield CountedList(figure, tuple(bullets), _of_bullets(story, figure))
            continue
        found = _behind(story, figure)
        if found is not None:
            yield found


def _announces(story: Story, figure: Figure) -> bool:
    counted = figure.counted
    return (
        figure.kind is FigureKind.QUANTITY
        and figure.unit is None
        and figure.exactness is Exactness.EXACT
        and not figure.quoted
        and not figure.compound
        and counted is not None
        and counted.plural
        and 2 <= (figure.value or 0) <= _MOST
        and ONE_OF.search(story.text, figure.sentence.start, figure.span.start) is None
    )


def _behind(story: Story, figure: Figure) -> CountedList | None:
    counted = figure.counted
    match = _GAP.match(story.text, figure.phrase.end, figure.sentence.end)
    if match is None or counted is None:
        return None
    if _GOES_ON.search(story.text, figure.sentence.start, figure.span.start):
        return None
    shell = counted.head in _SHELLS
    others = any(
        Span(*match.span("gap")).contains(each.span) or match.start("items") <= each.span.start
        for each in story.figures
        if each.sentence == figure.sentence and each is not figure
    )
    gap = match["gap"].strip()
    # "Four towns fought over three rivers: A, B and C"
    told = _SAYS.sub("", gap)
    if others or (told and (" and " in told or "," in told)):
        return None
    if told and not shell and _has_plural(story, Span(*match.span("gap"))):
        return None
    words = match["items"] if match["opens"] == ":" else re.split(r" ?[—–]| -- ", match["items"])[0]
    words = words.rstrip(". ")
    start = match.start("items") + len(words) - len(words.lstrip())
    span = Span(start, match.start("items") + len(words))
    words = span.of(story.text)
    if ";" in words or ":" in words or "—" in words or "–" in words or "?" in words:
        return None
    if _OPEN_ENDED.search(words) or _has_clause(story, span):
        return None
    items = _items(words)
    least, most = _readings(items)
    value = figure.value or 0
    named = sum(item[0].isupper() for item in items)
    if len(items) < 2 or least <= value <= most or named == len(items):
        return None
    if value < least and (named or not _are_short(items)):
        return None
    return CountedList(figure, tuple(items), span)


def _items(words: str) -> list[str]:
    """The items of "a, b, and c", as commas and the last "and" part them."""
    parts = [part.strip() for part in words.split(",")]
    last = parts.pop()
    if last.startswith("and "):
        parts.append(last.removeprefix("and "))
    else:
        head, joined, tail = last.rpartition(" and ")
        parts += [head, tail] if joined else [last]
    return [part for part in parts if part]


def _readings(items: Sequence[str]) -> tuple[int, int]:
    """The fewest and the most things that a list can be of."""
    # "The mayor, a Democrat, and the sheriff"
    asides = sum(
        _ASIDE.match(item) is not None
        or (_ONE.match(item) is not None and _KNOWN.match(before) is not None)
        for before, item in pairwise(items)
    )
    joined = sum(item.count(" and ") for item in items)
    return len(items) - asides, len(items) + joined


def _are_short(items: Sequence[str]) -> bool:
    """Whether each of the items is plainly one thing, so that none goes on another."""
    return len(items) > 2 and all(
        len(item.split()) <= _LONGEST_ITEM and " and " not in item for item in items
    )


def _has_clause(story: Story, span: Span) -> bool:
    """Whether an item of a list has a verb of its own: then it tells something and lists nothing.

    "The harm that it had done" is one thing.
    """
    relative = False
    for token in _tokens(story, span):
        if token.text in {",", "and"}:
            relative = False
        relative = relative or token.lower_ in _RELATIVE
        if token.tag_ in _FINITE and not relative:
            return True
    return False


def _has_plural(story: Story, span: Span) -> bool:
    return any(token.tag_ in {"NNS", "NNPS"} for token in _tokens(story, span))


def _tokens(story: Story, span: Span) -> Iterator[Token]:
    for analysed in story.analysis(Part.TAGS).blocks:
        base = analysed.block.span.start
        if analysed.block.span.contains(span):
            offsets = [token.idx + base for token in analysed.doc]
            yield from analysed.doc[
                bisect_left(offsets, span.start) : bisect_left(offsets, span.end)
            ]


def _bullets(story: Story, figure: Figure) -> list[str]:
    """The list items that follow the paragraph which a number of things ends with a colon."""
    places = [place for place, block in enumerate(story.blocks) if block.span.contains(figure.span)]
    if not places or story.blocks[places[0]].kind is not BlockKind.PARAGRAPH:
        return []
    tail = story.text[figure.phrase.end : story.blocks[places[0]].span.end]
    if re.fullmatch(r"[^.;:\d\n]{0,60}:\s*", tail) is None:
        return []
    items = []
    for block in story.blocks[places[0] + 1 :]:
        if block.kind is not BlockKind.LIST_ITEM:
            break
        items.append(block.span.of(story.text))
    return items if len(items) > 1 else []


def _of_bullets(story: Story, figure: Figure) -> Span:
    following = [block for block in story.blocks if block.span.start >= figure.sentence.end]
    items = []
    for block in following:
        if block.kind is not BlockKind.LIST_ITEM:
            break
        items.append(block)
    return items[0].span.to(items[-1].span)
