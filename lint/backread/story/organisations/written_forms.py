"""Names that a story writes in two ways: Gold Hanger and Goldhanger, St Brannoc and St. Brannoc.

Only the joints differ (spaces, hyphens, apostrophes, the stop of an abbreviation) or, in a name of
two words or more, one letter. What a name is of, a place or a body, is told by the words beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from backread.span import Span
from backread.story.acronyms.initials import plain
from backread.story.organisations.kinds import KIND_WORDS
from backread.story.organisations.likeness import is_misspelt
from backread.story.organisations.name_pieces import ABBREVIATED, NamePiece, name_pieces
from backread.story.people.cast import Form, Person
from backread.story.story import Story

#: The fewest letters of a name in two forms, and of one that has an accent once and once none.
_FEWEST_LETTERS = 7
_FEWEST_ACCENTED = 4
#: How many times as often as a slip the right form stands.
_OFTEN = 3
_DOUBLED = re.compile(r"([a-z])\1")


@dataclass(frozen=True, slots=True)
class NameForms:
    """A name in two forms.

    Attributes:
        wrong: where the rarer form stands, or the later one if both are equally frequent.
        right: where the other stands.
        place: whether it is a place's; a body's otherwise.
        misspelt: whether a letter differs, and not the joints alone.
        firm: whether a word beside it says that it is a body's.
        sited: whether the words in it or before it are none that a person's name would have.
    """

    wrong: tuple[Span, ...]
    right: tuple[Span, ...]
    place: bool
    misspelt: bool
    firm: bool = False
    sited: bool = False


def find_name_forms(story: Story) -> tuple[NameForms, ...]:
    """The names of places and bodies that the story's own text writes in two ways, in order."""
    pieces = list(name_pieces(story))
    found: list[NameForms] = []
    for forms in (*_joined(pieces), *_misspelt(pieces), *_misspelt_firms(pieces)):
        taken = [span for each in found for span in (*each.wrong, *each.right)]
        if any(span.overlaps(other) for span in forms.wrong for other in taken):
            continue
        if not _is_anybodys(story, forms) and (forms.place or forms.firm or _is_body(story, forms)):
            found.append(forms)
    return tuple(sorted(found, key=lambda each: each.wrong[0]))


def _joined(pieces: Sequence[NamePiece]) -> Iterator[NameForms]:
    """Names of the same letters that are joined in two ways, the shortest ones first."""
    by_letters: dict[str, dict[str, list[NamePiece]]] = {}
    for piece in sorted(pieces, key=lambda each: len(each.words)):
        letters = "".join(ABBREVIATED.get(word, word) for word in piece.words)
        if len(letters) >= _FEWEST_ACCENTED and letters not in KIND_WORDS:
            forms = by_letters.setdefault(letters, {})
            forms.setdefault(piece.written.casefold(), []).append(piece)
    for letters, forms in by_letters.items():
        if len(forms) < 2:
            continue
        right = max(forms.values(), key=lambda each: (len(each), -each[0].span.start))
        for wrong in forms.values():
            pair = [wrong[0].written, right[0].written]
            if wrong is right or (len(letters) < _FEWEST_LETTERS and not _differ_in_accents(*pair)):
                continue
            if named := _named([*wrong, *right]):
                yield _forms(wrong, right, place=named == "place", misspelt=False)


def _differ_in_accents(one: str, other: str) -> bool:
    return one.casefold() != other.casefold() and plain(one) == plain(other)


def _misspelt(pieces: Sequence[NamePiece]) -> Iterator[NameForms]:
    """Names of two words or more that differ by a slip in one."""
    names: dict[tuple[str, ...], list[NamePiece]] = {}
    for piece in pieces:
        if len(piece.words) > 1 and not piece.body:
            names.setdefault(piece.words, []).append(piece)
    beside: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for words in names:
        for at in range(len(words)):
            beside.setdefault((*words[:at], "", *words[at + 1 :]), []).append(words)
    for blank, alike in beside.items():
        at = blank.index("")
        for one, other in combinations(alike, 2):
            if is_misspelt(one[at], other[at]) or _is_doubled(one[at], other[at]):
                wrong, right = names[one], names[other]
                if len(wrong) >= len(right):
                    wrong, right = right, wrong
                place = any(piece.place for piece in (*wrong, *right))
                yield _forms(wrong, right, place=place, misspelt=True)


def _is_doubled(word: str, other: str) -> bool:
    """Whether one of two words has a letter twice that the other has once."""
    single = [_DOUBLED.sub(r"\1", each) for each in (word, other)]
    return single[0] == single[1] and abs(len(word) - len(other)) == 1


def _misspelt_firms(pieces: Sequence[NamePiece]) -> Iterator[NameForms]:
    """Single words that are a slip for the word by which a firm's name begins."""
    single: dict[str, list[NamePiece]] = {}
    for piece in pieces:
        if len(piece.words) == 1 and len(piece.words[0]) >= _FEWEST_LETTERS - 1:
            single.setdefault(piece.words[0], []).append(piece)
    firms = {word for word, found in single.items() if any(piece.firm for piece in found)}
    for word, wrong in single.items():
        for other, right in single.items():
            firm = bool({word, other} & firms) and not {word, other} <= firms
            often = len(right) >= _OFTEN * len(wrong)
            swapped = other in firms and len(wrong) == 1 and _has_swapped_letters(word, other)
            if firm and (swapped or (often and is_misspelt(word, other))):
                yield _forms(wrong, right, place=False, misspelt=True)


def _has_swapped_letters(word: str, other: str) -> bool:
    """Whether two letters that stand together have changed places, which no name does by chance."""
    if len(word) != len(other) or len(word) < _FEWEST_LETTERS:
        return False
    unlike = [at for at in range(len(word)) if word[at] != other[at]]
    if len(unlike) != 2 or unlike[1] != unlike[0] + 1:
        return False
    first, second = unlike
    return word[first] == other[second] and word[second] == other[first]


def _forms(
    wrong: Sequence[NamePiece], right: Sequence[NamePiece], *, place: bool, misspelt: bool
) -> NameForms:
    spans = [tuple(sorted(piece.span for piece in each)) for each in (wrong, right)]
    sited = any(piece.sited for each in (wrong, right) for piece in each)
    firm = any(piece.body or piece.firm for each in (wrong, right) for piece in each)
    return NameForms(spans[0], spans[1], place, misspelt, firm, sited)


def _named(pieces: Sequence[NamePiece]) -> str | None:
    """What a name that stands so is of: of a body if a noun for one stands beside it anywhere."""
    if all(piece.body for piece in pieces):
        return "body"
    if any(piece.body for piece in pieces):
        # A body keeps its own spelling of the place that it is named after.
        return "place" if _has_two_forms([each for each in pieces if not each.body]) else None
    return "place" if any(piece.place for piece in pieces) else None


def _has_two_forms(pieces: Sequence[NamePiece]) -> bool:
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
        if (_is_somebody(person) or not forms.sited if forms.place else person.given is not None)
        for mention in person.mentions
        for span in spans
    )


def _is_body(story: Story, forms: NameForms) -> bool:
    """Whether the language model takes the name for a body's."""
    return any(
        mention.span.overlaps(span)
        for body in story.organisations
        for mention in body.mentions
        for span in forms.right
    )


def _is_somebody(person: Person) -> bool:
    """Whether the story tells of a person by more than a full name, or a name in another name."""
    return any(
        mention.role or mention.honorific or mention.form not in {Form.FULL, Form.EPONYM}
        for mention in person.mentions
    )
