"""Numbers of things with the list of their names: "three towns: A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backread.span import Span
from backread.story.figures.figure import Exactness, Figure, FigureKind
from backread.story.story import Story

#: How a list of names begins and ends behind what is counted.
_LISTS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"(?:(?:(?! and | or )[^.;:()\d\n\"“”,]){0,30}?:| —| –|—| --| -)"
            r" ?(?P<items>[^.;:—–()\n\"“”]+?)"
            r"(?P<end>[.;]|\s[—–]|—|\s--|\s-\s|\s*\Z)"
        ),
        r" ?\((?P<items>[^.;:—–()\n\"“”]+?)(?P<end>\))",
        r" (?:are|were) (?P<items>[^.;:—–()\n\"“”]+?)(?P<end>[.;]|\s*\Z)",
    )
)
#: Between commas a list may as well go on the sentence: only names, and a verb or the end behind.
_BETWEEN_COMMAS = re.compile(
    r", (?P<items>[^.;:—–()\n\"“”]+? and [^,.;:—–()\n\"“”]+?)"
    r"(?P<end>\.|, (?:are|were|have|had|will|said|is|was|all|each)\b|\s*\Z)"
)
_ITEM = re.compile(
    r"(?:the |The )?[A-ZÀ-Þ][\w.'’&-]*(?: (?:of|the|de|la|del|von|van|bin|al|for|in|on|&"
    r"|[A-ZÀ-Þ][\w.'’&-]*))*"
)
_REGIONS = re.compile(
    r"(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo"
    r"|Mont|Neb"
    r"|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Va|Vt|Wash|W\.Va|Wis"
    r"|Wyo|D\.C"
    r"|[A-Z]\.|Jr|Sr|Inc|Ltd|LLC|PLC|Govs?|Sens?|Reps?|Gens?|Mr|Mrs|Ms|Drs?|Revs?|St|Lt|Col|Sgt|Prof|Capt)\.?"
)
_GOES_ON = re.compile(r"(?:\b(?:and|or|plus)|,) \Z")
_MOST_ITEMS = 12


@dataclass(frozen=True, slots=True)
class CountedList:
    """A number of things and the list of their names: "three towns: A, B and C"."""

    figure: Figure
    items: tuple[str, ...]
    span: Span


def find_lists(story: Story) -> tuple[CountedList, ...]:
    """The lists of names that a number announces, in order, if their items are plain to see."""
    return tuple(_lists(story))


def _lists(story: Story) -> Iterator[CountedList]:
    text = story.text
    for figure in story.figures:
        counted = figure.counted
        if (
            figure.kind is not FigureKind.QUANTITY
            or counted is None
            or figure.unit is not None
            or figure.exactness is not Exactness.EXACT
            or not 2 <= (figure.value or 0) <= _MOST_ITEMS
            or counted.modifiers[:1] == ("of",)
        ):
            continue
        # Behind "three men and two women:" stand the names of all five.
        if _GOES_ON.search(text, figure.sentence.start, figure.span.start):
            continue
        for pattern in (*_LISTS, _BETWEEN_COMMAS):
            match = pattern.match(text, figure.phrase.end, figure.sentence.end)
            items = _items(match["items"]) if match else []
            if match and items and (pattern is not _BETWEEN_COMMAS or _are_close(figure, items)):
                yield CountedList(figure, tuple(items), Span(*match.span("items")))
                break


def _are_close(figure: Figure, items: list[str]) -> bool:
    """Whether a list between commas can be the list: one more or fewer, all of them short."""
    assert figure.value is not None
    return abs(len(items) - figure.value) <= 1 and all(len(item.split()) <= 3 for item in items)


def _items(listed: str) -> list[str]:
    """The items of "A, B and C"; none where it is not plain what they are."""
    bare = re.sub(r", \d{1,3}(?=,| and|$)", "", listed.strip())
    if bare.count(" and ") != 1:
        return []
    head, last = bare.split(" and ")
    items = [item.strip() for item in head.rstrip(", ").split(",")] + [last.strip()]
    plain = all(
        _ITEM.fullmatch(item) and not _REGIONS.fullmatch(item) and len(item.split()) <= 6
        for item in items
    )
    # "Trinidad and Tobago": with two items, one may be the name of a single thing.
    return items if plain else []
