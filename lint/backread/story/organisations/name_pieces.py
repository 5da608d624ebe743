"""The words with capitals of a story, one by one and together, and what they may be names of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from backread.draft import BODY_KINDS, BlockKind
from backread.span import Span
from backread.story.acronyms.context import NATIONALITIES
from backread.story.acronyms.initials import plain
from backread.story.not_prose import not_prose, overlaps_any
from backread.story.organisations.kinds import KIND_WORDS
from backread.story.organisations.name_words import HEADS
from backread.story.people.lexicon import HONORIFICS, TITLES
from backread.story.plain_words import PlainWord, is_silent
from backread.story.story import Story

_COUNTED = BODY_KINDS | {BlockKind.CAPTION}
#: The words for places that are shortened before a name.
ABBREVIATED = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}
_JOINTS = frozenset("upon on le la under by the of and in sur de".split())
_LONGEST = 4
_KINDS = [[word] for word in KIND_WORDS | {"inc", "corp", "ltd", "plc", "llc", "group", "holdings"}]
#: What stands before a place, or before a body of that name as well.
_TOWARDS = frozenset(
    """
    in near outside around across throughout at from to into toward towards reached left leaving
    for of off above below beyond past through via
    """.split()
)
_SITES = frozenset("in near at outside".split())
#: Those of them that begin or end no person's name.
_FIRST = frozenset("lake loch lough mount cape port point".split())
_LAST = frozenset(
    "landing creek island county harbor harbour river canyon springs township valley".split()
)
#: Nouns for places, with a capital behind a name or without one.
_PLACES = frozenset(
    """
    bay beach bend borough bottom bridge canyon cape county cove creek crossing estuary falls fell
    ferry field fields ford forest gap glen green grove harbor harbour haven heath hill hills
    hollow island isle lake landing lane loch lough
    marsh marshes mill moor mount mountain parish park pass
    peak peninsula pier point port quay ranch reservoir ridge river road saint sound springs square
    station street terrace town township vale valley village wharf wick wood woods
    """.split()
)
_COMPASS = frozenset(
    """
    north south east west northern southern eastern western central upper lower mid new old great
    down up greater downtown
    """.split()
)
_NO_NAMES = (
    _COMPASS | MONTH_WORDS | WEEKDAY_WORDS | _TOWARDS | {"the", "a", "an", *TITLES, *HONORIFICS}
)
_ENDS_IN_S = re.compile(r"(?<=s)['’](?=\s|\Z)")


@dataclass(frozen=True, slots=True)
class NamePiece:
    """Some words of a run of words with capitals.

    Attributes:
        span: where they stand.
        written: what stands there, its white space evened out.
        words: the words in small letters, without accents; those that hyphens join apart.
        place: whether the run may be a place's name, by the words in it and beside it.
        sited: whether they are none that a person's name would have.
        body: whether the run has a noun for a body.
        firm: whether they are its first word, behind which a firm's kind stands.
    """

    span: Span
    written: str
    words: tuple[str, ...]
    place: bool
    sited: bool
    body: bool
    firm: bool


def name_pieces(story: Story) -> Iterator[NamePiece]:
    """Every run of up to four words that may be a name, in what the story itself says."""
    outside = not_prose(story.draft)
    for block in story.blocks:
        if block.kind not in _COUNTED or is_silent(story.text, block):
            continue
        words = [word for word in story.plain_words(block) if not overlaps_any(outside, word.span)]
        place = 0
        while place < len(words):
            end = _run_end(words, place)
            if end > place:
                yield from _in_run(story, words, place, end)
            place = max(end, place + 1)


def _run_end(words: Sequence[PlainWord], first: int) -> int:
    """Behind the last word of the run of capitals that begins at ``first``."""
    if not words[first].capital:
        return first
    end = first + 1
    while end < len(words):
        behind = end
        while behind < len(words) and words[behind].text in _JOINTS and behind - end < 2:
            behind += 1
        if behind == len(words) or not words[behind].capital:
            break
        between = words[end : behind + 1]
        if any(word.opens or not _is_joint(words[end - 1], word.gap) for word in between):
            break
        end = behind + 1
    return end


def _is_joint(before: PlainWord, gap: str) -> bool:
    if gap in (". ", "."):
        return before.text.lower() in ABBREVIATED
    return gap in (" ", "' ", "’ ")


def _in_run(story: Story, words: Sequence[PlainWord], first: int, end: int) -> Iterator[NamePiece]:
    run = words[first:end]
    before = words[first - 1].text.lower() if first and run[0].gap == " " else ""
    if before == "the" and first > 1:
        before = words[first - 2].text.lower()
    behind = words[end] if end < len(words) and words[end].gap == " " else None
    lower = [plain(word.text) for word in run]
    named = {*lower, *([plain(behind.text)] if behind else [])}
    body = any(word in HEADS or word.removesuffix("s") in HEADS for word in lower)
    body = body or bool(KIND_WORDS & set(lower))
    place = before in _TOWARDS or (run[0].opens and lower[0] in _TOWARDS)
    place = place or bool(_PLACES & named) or run[0].text in ("St", "Mt", "Ft")
    sited = before in _SITES or lower[0] in _FIRST or lower[-1] in _LAST
    if story.is_quoted(Span(run[0].start, run[-1].end)):
        return
    for start in range(len(run)):
        for length in range(1, min(_LONGEST, len(run) - start) + 1):
            piece = run[start : start + length]
            if _could_be_name(piece):
                firm = start == 0 and length == 1 and lower[1:2] in _KINDS
                yield _read(story, piece, place=place, sited=sited, body=body, firm=firm)


def _could_be_name(words: Sequence[PlainWord]) -> bool:
    first, last = plain(words[0].text), plain(words[-1].text)
    capitals = [plain(part) for part in words[0].text.split("-") if part[:1].isupper()]
    if not words[-1].capital or any(word.possessive for word in words[1:-1]):
        return False
    parts = first.split("-")
    if len(words) == 1 and len(parts) == 1:
        return first not in TITLES
    if any(not part[:1].isupper() and part not in _JOINTS for part in words[-1].text.split("-")):
        return False
    outer = {last} if words[0].possessive else {first, last, *capitals}
    if len(parts) > 1 and set(parts) & NATIONALITIES:
        return False
    return not outer & (_NO_NAMES | NATIONALITIES) and not any(part.isdigit() for part in parts)


def _read(
    story: Story, words: Sequence[PlainWord], *, place: bool, sited: bool, body: bool, firm: bool
) -> NamePiece:
    span = Span(words[0].start, words[-1].end)
    written = _ENDS_IN_S.sub("", " ".join(span.of(story.text).split())).replace("’", "'")
    written = unicodedata.normalize("NFC", written)
    parts = [part for word in words for part in plain(word.text).split("-")]
    if words[0].possessive and len(words) > 1 and "'s " in written:
        parts[0] += "s"
    return NamePiece(span, written, tuple(parts), place, sited, body, firm)
