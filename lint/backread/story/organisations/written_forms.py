"""Names that a story writes in two ways: Gold Hanger and Goldhanger, St Brannoc and St. Brannoc.

Only the joints differ (spaces, hyphens, apostrophes, the stop of an abbreviation) or, in a name of
two words or more, one letter. What a name is of, a place or a body, is told by the words beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.draft import BODY_KINDS, BlockKind
from backread.span import Span
from backread.story.acronyms.context import NATIONALITIES
from backread.story.acronyms.initials import plain
from backread.story.not_prose import not_prose, overlaps_any
from backread.story.organisations.kinds import KIND_WORDS
from backread.story.organisations.likeness import is_misspelt
from backread.story.organisations.name_words import HEADS
from backread.story.people.lexicon import HONORIFICS, MONTHS, TITLES, WEEKDAYS
from backread.story.plain_words import PlainWord, is_silent
from backread.story.story import Story

_COUNTED = BODY_KINDS | {BlockKind.CAPTION}
_ABBREVIATED = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}
_JOINTS = frozenset("upon on le la under by the of and in sur de".split())
_LONGEST = 4
_FEWEST_LETTERS = 7
#: How many times as often as a slip the right form stands.
_OFTEN = 3
_KINDS = [[word] for word in KIND_WORDS | {"inc", "corp", "ltd", "plc", "llc", "group", "holdings"}]
#: What stands before a place, or before a body of that name as well.
_TOWARDS = frozenset(
    """
    in near outside around across throughout at from to into toward towards reached left leaving
    for of off above below beyond past through via
    """.split()
)
#: Nouns for places, with a capital behind a name or without one.
_PLACES = frozenset(
    """
    bay beach bend borough bottom bridge canyon cape county cove creek crossing estuary falls fell
    ferry field fields ford forest gap glen green grove harbor harbour haven heath hill hills
    hollow island isle lake landing lane marsh marshes mill moor mount mountain parish park pass
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
_NO_NAMES = _COMPASS | MONTHS | WEEKDAYS | _TOWARDS | {"the", "a", "an", *TITLES, *HONORIFICS}
_ENDS_IN_S = re.compile(r"(?<=s)['’](?=\s|\Z)")


@dataclass(frozen=True, slots=True)
class NameForms:
    """A name in two forms.

    Attributes:
        wrong: where the rarer form stands, or the later one if both are equally frequent.
        right: where the other stands.
        place: whether it is a place's; a body's otherwise.
        misspelt: whether a letter differs, and not the joints alone.
    """

    wrong: tuple[Span, ...]
    right: tuple[Span, ...]
    place: bool
    misspelt: bool


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some words of a run of words with capitals; ``written`` has its white space evened out.

    ``place`` and ``body`` say what the whole run is by the words in and beside it, ``firm`` that
    the piece is its first word, behind which the firm's kind stands.
    """

    span: Span
    written: str
    words: tuple[str, ...]
    place: bool
    body: bool
    firm: bool


def find_name_forms(story: Story) -> tuple[NameForms, ...]:
    """The names of places and bodies that the story's own text writes in two ways, in order."""
    pieces = list(_pieces(story))
    found: list[NameForms] = []
    for forms in (*_joined(pieces), *_misspelt(pieces), *_misspelt_firms(pieces)):
        taken = [span for each in found for span in (*each.wrong, *each.right)]
        if any(span.overlaps(other) for span in forms.wrong for other in taken):
            continue
        if not _is_anybodys(story, forms):
            found.append(forms)
    return tuple(sorted(found, key=lambda each: each.wrong[0]))


def _joined(pieces: Sequence[_Piece]) -> Iterator[NameForms]:
    """Names of the same letters that are joined in two ways, the shortest ones first."""
    by_letters: dict[str, dict[str, list[_Piece]]] = {}
    for piece in sorted(pieces, key=lambda each: len(each.words)):
        letters = "".join(_ABBREVIATED.get(word, word) for word in piece.words)
        if len(letters) >= _FEWEST_LETTERS and letters not in KIND_WORDS:
            forms = by_letters.setdefault(letters, {})
            forms.setdefault(piece.written.casefold(), []).append(piece)
    for forms in by_letters.values():
        if len(forms) < 2:
            continue
        right = max(forms.values(), key=lambda each: (len(each), -each[0].span.start))
        for wrong in forms.values():
            if wrong is not right and (named := _named([*wrong, *right])):
                yield _forms(wrong, right, place=named == "place", misspelt=False)


def _misspelt(pieces: Sequence[_Piece]) -> Iterator[NameForms]:
    """Names of two words or more that differ by a slip in one."""
    whole: dict[tuple[str, ...], list[_Piece]] = {}
    for piece in pieces:
        if len(piece.words) > 1 and piece.place:
            whole.setdefault(piece.words, []).append(piece)
    names = list(whole)
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            if len(one) != len(other):
                continue
            unlike = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
            if len(unlike) == 1 and is_misspelt(*unlike[0]):
                wrong, right = whole[one], whole[other]
                if len(wrong) >= len(right):
                    wrong, right = right, wrong
                yield _forms(wrong, right, place=True, misspelt=True)


def _misspelt_firms(pieces: Sequence[_Piece]) -> Iterator[NameForms]:
    """Single words that are a slip for the word by which a firm's name begins."""
    single: dict[str, list[_Piece]] = {}
    for piece in pieces:
        if len(piece.words) == 1 and len(piece.words[0]) >= _FEWEST_LETTERS - 1:
            single.setdefault(piece.words[0], []).append(piece)
    firms = {word for word, found in single.items() if any(piece.firm for piece in found)}
    for firm in firms:
        right = single[firm]
        for word, wrong in single.items():
            often = len(right) >= _OFTEN * len(wrong)
            if often and word not in firms and is_misspelt(word, firm):
                yield _forms(wrong, right, place=False, misspelt=True)


def _forms(
    wrong: Sequence[_Piece], right: Sequence[_Piece], *, place: bool, misspelt: bool
) -> NameForms:
    spans = [tuple(sorted(piece.span for piece in each)) for each in (wrong, right)]
    return NameForms(spans[0], spans[1], place, misspelt)


def _named(pieces: Sequence[_Piece]) -> str | None:
    """What a name that stands so is of: of a body if a noun for one stands beside it anywhere."""
    if all(piece.body for piece in pieces):
        return "body"
    if any(piece.body for piece in pieces):
        # A body keeps its own spelling of the place that it is named after.
        return "place" if _has_two_forms([each for each in pieces if not each.body]) else None
    return "place" if any(piece.place for piece in pieces) else None


def _has_two_forms(pieces: Sequence[_Piece]) -> bool:
    places = any(piece.place for piece in pieces)
    return places and len({piece.written.casefold() for piece in pieces}) > 1


def _is_anybodys(story: Story, forms: NameForms) -> bool:
    """Whether the name is a person's.

    A firm's own name may have been taken for a person's (Veltrano Labs); its slip counts alone.
    """
    spans = (*forms.wrong, *forms.right) if forms.place else forms.wrong
    return any(
        mention.span.overlaps(span)
        for person in story.people
        if forms.place or person.given is not None
        for mention in person.mentions
        for span in spans
    )


def _pieces(story: Story) -> Iterator[_Piece]:
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
        return before.text.lower() in _ABBREVIATED
    return gap in (" ", "' ", "’ ")


def _in_run(story: Story, words: Sequence[PlainWord], first: int, end: int) -> Iterator[_Piece]:
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
    if story.is_quoted(Span(run[0].start, run[-1].end)):
        return
    for start in range(len(run)):
        for length in range(1, min(_LONGEST, len(run) - start) + 1):
            piece = run[start : start + length]
            if _could_be_name(piece):
                firm = start == 0 and length == 1 and lower[1:2] in _KINDS
                yield _read(story, piece, place=place, body=body, firm=firm)


def _could_be_name(words: Sequence[PlainWord]) -> bool:
    first, last = plain(words[0].text), plain(words[-1].text)
    if not words[-1].capital or any(word.possessive for word in words[1:-1]):
        return False
    parts = first.split("-")
    if len(words) == 1 and len(parts) == 1:
        return first not in TITLES
    if any(not part[:1].isupper() and part not in _JOINTS for part in words[-1].text.split("-")):
        return False
    outer = {last} if words[0].possessive else {first, last, *parts}
    if len(parts) > 1 and set(parts) & NATIONALITIES:
        return False
    return not outer & (_NO_NAMES | NATIONALITIES) and not any(part.isdigit() for part in parts)


def _read(
    story: Story, words: Sequence[PlainWord], *, place: bool, body: bool, firm: bool
) -> _Piece:
    span = Span(words[0].start, words[-1].end)
    written = _ENDS_IN_S.sub("", " ".join(span.of(story.text).split())).replace("’", "'")
    written = unicodedata.normalize("NFC", written)
    parts = [part for word in words for part in plain(word.text).split("-")]
    if words[0].possessive and len(words) > 1 and "'s " in written:
        parts[0] += "s"
    return _Piece(span, written, tuple(parts), place, body, firm)
