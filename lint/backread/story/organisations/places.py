"""Places that a story calls by two names, or writes in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from backread.draft import BODY_KINDS, Block, BlockKind
from backread.span import Span
from backread.story.acronyms.initials import plain
from backread.story.organisations.likeness import is_misspelt
from backread.story.organisations.place_context import (
    is_elsewhere,
    is_other_thing,
    is_past,
    is_told,
)
from backread.story.organisations.place_names import KnownPlace, known_places
from backread.story.people.countries import COUNTRY_NAMES
from backread.story.people.thing_words import PLACES
from backread.story.plain_words import is_silent
from backread.story.story import Story

_COUNTED = BODY_KINDS | {BlockKind.CAPTION}
_SENTENCE_ENDS = re.compile(r"(?<![A-Z])[.!?][\"”’)]*\s")
_TO = frozenset(
    """
    in near outside around across throughout at from to of into toward towards reached left leaving
    for
    """.split()
)
_LONG_ENOUGH = 6
#: The fewest letters of two names of which neither is the commoner.
_LONG = 8
_WORD = re.compile(r"\w+")
#: Places that look alike and are not the same.
_APART = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "granada/grenada alexandra/alexandria charleston/charlestown kingston/kingstown "
        "johnston/johnstown greenville/greeneville danville/dansville georgia/georgie "
        "martinique/martinigue belgium/belgian mexico/mexica lexington/laxington "
        "morrison/morristown norwalk/norwack florence/florance austria/austral "
        "hamilton/hampton marietta/mariette augusta/august virginia/virginian"
    ).split()
)


@dataclass(frozen=True, slots=True)
class PlaceVariant:
    """One place under two names.

    Attributes:
        wrong: where the rarer name stands, or the later one if both are equally frequent.
        right: where the other stands.
        misspelt: whether the names differ by a letter or an accent alone and are in no list.
        joined: whether they differ in spaces, hyphens, apostrophes or a stop.
    """

    wrong: tuple[Span, ...]
    right: tuple[Span, ...]
    misspelt: bool = False
    joined: bool = False


def find_place_variants(story: Story) -> tuple[PlaceVariant, ...]:
    """The places that the story's own running text calls by two names, in order."""
    blocks = [
        block
        for block in story.blocks
        if block.kind in _COUNTED and not is_silent(story.text, block)
    ]
    words = frozenset(_WORD.findall(story.text))
    found = [
        variant
        for place in known_places()
        if sum(_first_word(name) in words for name in place.names) > 1
        for variant in _renamed(story, blocks, place)
    ]
    forms = story.name_forms
    firms = [span for each in forms if not each.place for span in each.wrong]
    found += _not_taken(_misspelt(story, blocks), found, firms)
    written = (
        PlaceVariant(each.wrong, each.right, each.misspelt, not each.misspelt)
        for each in forms
        if each.place
    )
    found += _not_taken(written, found, firms)
    return tuple(sorted(found, key=lambda each: each.wrong[0]))


def _not_taken(
    variants: Iterable[PlaceVariant], found: Sequence[PlaceVariant], firms: Sequence[Span]
) -> list[PlaceVariant]:
    """The variants that no other one tells of, and no drift of a body's name."""
    taken = [*firms, *(span for each in found for span in (*each.wrong, *each.right))]
    return [
        each
        for each in variants
        if not any(span.overlaps(other) for span in each.wrong for other in taken)
    ]


def _renamed(story: Story, blocks: Sequence[Block], place: KnownPlace) -> Iterator[PlaceVariant]:
    text = story.text.replace("’", "'")
    present = [name for name in place.names if name in text]
    if len(present) < 2:
        return
    mentions = {name: list(_mentions(story, blocks, place, name)) for name in present}
    mentions = {name: spans for name, spans in mentions.items() if spans}
    if len(mentions) < 2:
        return
    right = max(mentions, key=lambda name: (len(mentions[name]), -mentions[name][0].start))
    for name, spans in mentions.items():
        if name != right:
            yield PlaceVariant(tuple(spans), tuple(mentions[right]))


def _mentions(
    story: Story, blocks: Sequence[Block], place: KnownPlace, name: str
) -> Iterator[Span]:
    longer = [other for other in place.names if other != name and name in other]
    for block in blocks:
        for match in _pattern(name).finditer(story.text, block.span.start, block.span.end):
            span = Span(*match.span())
            if any(_covers(story.text, span, name, other) for other in longer):
                continue
            if not _is_excused(story, block, span, place):
                yield span


@cache
def _first_word(name: str) -> str:
    return next(_WORD.finditer(name))[0]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’ʼ]")
    return re.compile(rf"(?<![\w@#./]){words}(?![\w@]|\.\w)")


def _covers(text: str, span: Span, name: str, longer: str) -> bool:
    at = longer.index(name)
    start = span.start - at
    return start >= 0 and text[start : start + len(longer)] == longer


def _is_excused(story: Story, block: Block, span: Span, place: KnownPlace) -> bool:
    text = story.text
    if story.is_quoted(span) or is_other_thing(text, span) or is_told(text, span):
        return True
    sentence = _sentence(text, block, span)
    return is_past(sentence, place.since) or is_elsewhere(text, span, place.elsewhere)


def _sentence(text: str, block: Block, span: Span) -> str:
    start, end = block.span.start, block.span.end
    for match in _SENTENCE_ENDS.finditer(text, block.span.start, block.span.end):
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end:
            end = match.end()
            break
    return text[start:end]


def _misspelt(story: Story, blocks: Sequence[Block]) -> Iterator[PlaceVariant]:
    """Words that stand where places stand and differ by a slip or an accent from one that does."""
    towards: dict[str, list[Span]] = {}
    everywhere: dict[str, list[Span]] = {}
    datelined = _datelined(story)
    for block in blocks:
        words = story.plain_words(block)
        for place, word in enumerate(words):
            if not _is_plain_name(word.text) or story.is_quoted(word.span):
                continue
            everywhere.setdefault(word.text, []).append(word.span)
            before = words[place - 1].text.lower() if place and word.gap == " " else ""
            after = words[place + 1] if place + 1 < len(words) else None
            if after and after.capital and after.gap == " " and not word.possessive:
                continue
            if before in _TO:
                towards.setdefault(word.text, []).append(word.span)
    for rare, places in towards.items():
        spans = everywhere[rare]
        if len(spans) > len(places) or plain(rare) in datelined:
            continue
        for other, total in everywhere.items():
            filed = plain(other) in datelined
            if other == rare or not (filed or other in towards):
                continue
            # The dateline counts for the name of the place that a story was filed from.
            often = len(total) + filed > max(1, len(spans))
            if not often and not _is_later_twin(rare, other, towards, everywhere):
                continue
            if _is_slip(rare, other):
                yield PlaceVariant(tuple(spans), tuple(total), misspelt=True)
                break


def _is_later_twin(
    rare: str,
    other: str,
    towards: Mapping[str, Sequence[Span]],
    everywhere: Mapping[str, Sequence[Span]],
) -> bool:
    """Whether each of two long names stands once, where a place stands, and this one later.

    No place of the lists is meant: two of those may well look alike.
    """
    both = [everywhere[rare], everywhere[other]]
    return (
        all(len(spans) == 1 for spans in both)
        and towards.get(other) == everywhere[other]
        and both[0][0].start > both[1][0].start
        and min(len(rare), len(other)) >= _LONG
        and not {plain(rare), plain(other)} & (COUNTRY_NAMES | PLACES)
    )


def _datelined(story: Story) -> frozenset[str]:
    """The words of the story's datelines, in small letters."""
    lines = (
        block.span.of(story.text) for block in story.blocks if block.kind is BlockKind.DATELINE
    )
    return frozenset(plain(word) for line in lines for word in _WORD.findall(line))


def _is_plain_name(word: str) -> bool:
    return len(word) >= _LONG_ENOUGH and word[0].isupper() and word[1:].islower()


def _is_slip(rare: str, other: str) -> bool:
    one, two = plain(rare), plain(other)
    if one == two:
        return True
    return is_misspelt(one, two) and frozenset({one, two}) not in _APART
