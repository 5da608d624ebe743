"""Numbers of things with the list of their names: "three towns: A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backread.span import Span
from backread.story.figures.figure import Exactness, Figure, FigureKind
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.people.lexicon import KINSHIP_WORDS
from backread.story.story import Story

_ITEMS = r"(?P<items>(?:[^.;:—–()\n\"“”]|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z][a-z])\.)+?)"
#: How a list of names begins and ends behind what is counted.
_LISTS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"(?:(?:(?! and | or )[^.;:()\d\n\"“”,]){0,30}?:| —| –|—| --| -)"
            rf" ?{_ITEMS}(?P<end>[.;]|, (?:who|which|(?:all|both) of (?:whom|which))\b"
            r"|\s[—–]|—|\s--|\s-\s|\s*\Z)"
        ),
        rf" ?\({_ITEMS}(?P<end>\))",
        rf" (?:are|were) {_ITEMS}(?P<end>[.;]|\s*\Z)",
    )
)
#: These name all whom they count, even where the number has no noun: "the four were named as".
_NAMED_AS = re.compile(
    r"(?:, who)? (?:are|were|have been) (?:named|identified)(?: by (?:the )?[a-z]+)?"
    rf"(?: on \w+day)? as {_ITEMS}(?P<end>[.;]|, (?:are|were|have|had)\b|\s*\Z)"
)
#: Between commas a list may as well go on the sentence: only names, and a verb or the end behind.
_BETWEEN_COMMAS = re.compile(
    r"(?: (?:who|that|which) [^,.;:()\d\n\"“”]{1,30})?, "
    r"(?P<items>[^.;:—–()\n\"“”]+? and [^,.;:—–()\n\"“”]+?)"
    r"(?P<end>[.;]|, (?:are|were|have|had|will|said|is|was|did|all|each)\b|\s*\Z)"
)
#: Children go by given names, so whatever follows the list is none of it.
_KIN = re.compile(
    r", (?P<items>[A-ZÀ-Þ][\w’'-]+(?:, [A-ZÀ-Þ][\w’'-]+)* and [A-ZÀ-Þ][\w’'-]+)(?P<end>[,.;])"
)
#: The colon at the end of a longer sentence may be behind something else that is listed.
_FAR_COLON = re.compile(rf"(?P<gap>[^.;:()\n\"“”]{{31,100}}): {_ITEMS}(?P<end>[.;]|\s*\Z)")
_AGES = re.compile(
    r"(?:(?! and | or )[^.;:()\d\n\"“”,]){0,25},? (?:\(|who are )?age[sd] "
    r"(?P<items>\d{1,2}(?:, \d{1,2})*,? and \d{1,2})(?P<end>(?!\d))"
)
#: Behind a colon, up to the end of the sentence.
_COLON = re.compile(r"(?:(?! and | or )[^.;:()\d\n\"“”,]){0,30}: (?P<items>[^.;:()\n\"“”\d—–]+)\.")
#: One plain thing, with its article and without a clause.
_COMMON_ITEM = re.compile(
    r"(?:the|an?|any|his|her|its|their|no|my|your|our) (?:(?!that\b|which\b|who\b)[\w’'-]+ ?){1,6}"
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
#: "two sons, Alan and Peter, and four daughters:" — the sons have had their list.
_LISTED_BEFORE = re.compile(r"[A-ZÀ-Þ][\w'’-]+,? and \Z")
#: "Sgt. Ann Moss and Officers Jo Lind and Al Kent"
_SHARED_TITLE = re.compile(r" and [A-Z][a-z]+s (?=[A-Z][^,]*(?:,| and ))")
_PLURAL = re.compile(r"\b[a-z]+s\Z")
#: Of more things than are listed: "one of four options", "three other towns".
ONE_OF = re.compile(
    r"\b(?:(?:\w+ )?of (?:the|these|those|his|her|its|their)|(?:one|two|some|any|each|none|either"
    r"|all|most|both|half|another) of|first|last|next|other|another|more|further) \Z",
    re.IGNORECASE,
)
_ONE_OF_SO_MANY = re.compile(r"\b(?:one|some|any|each|either|most) of (?:the )?\Z", re.IGNORECASE)
#: What adjectives of party, creed and nation end in.
_OF_A_KIND = re.compile(r"[A-Z][a-z]+(?:ic|ican|ian|ish|ese|ive|our|ist|crat|al|ern|ant|im)")
_MOST_ITEMS = 12
_LONGEST_ITEM = 4
_FEWEST_FAR = 3


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
    before: Figure | None = None
    for figure in story.figures:
        if _announces(figure):
            found = _list_behind(story, figure)
            if _ONE_OF_SO_MANY.search(story.text, figure.sentence.start, figure.span.start):
                found = None
            if found is not None and not _is_of_both(before, found):
                yield found
        before = figure


def _announces(figure: Figure) -> bool:
    return (
        figure.kind is FigureKind.QUANTITY
        and figure.unit is None
        and figure.exactness is Exactness.EXACT
        and figure.value is not None
        and figure.value.denominator == 1
        and 2 <= figure.value <= _MOST_ITEMS
        and (figure.counted is None or figure.counted.modifiers[:1] != ("of",))
    )


def _is_of_both(before: Figure | None, found: CountedList) -> bool:
    """Whether the list is that of two numbers, or of the one before.

    "Three men and two women: five names", "five towns in two counties: five names".
    """
    figure = found.figure
    if before is None or before.sentence != figure.sentence:
        return False
    both = (before.value or 0) + (figure.value or 0)
    return len(found.items) in (both, before.value)


def _list_behind(story: Story, figure: Figure) -> CountedList | None:
    text, end = story.text, figure.sentence.end
    at = figure.phrase.end
    if match := _NAMED_AS.match(text, at, end):
        return _read(figure, match)
    if figure.counted is None:
        return None
    sentence = text[figure.sentence.start : figure.span.start]
    # Behind "three men and two women:" stand the names of all five.
    if _GOES_ON.search(sentence) and not _LISTED_BEFORE.search(sentence):
        return None
    if (ages := _AGES.match(text, at, end)) and figure.counted.head in HUMAN_NOUNS:
        items = re.findall(r"\d+", ages["items"])
        return CountedList(figure, tuple(items), Span(*ages.span("items")))
    if (colon := _COLON.match(text, at, end)) and (found := _common(figure, colon)):
        return found
    for pattern in _LISTS:
        match = pattern.match(text, at, end)
        # "Four towns fought over the rivers: A, B and C"
        others = match and _PLURAL.search(text[at : match.start("items")].rstrip(": "))
        if match and not others and (found := _read(figure, match)):
            return found
    kin = figure.counted.head in KINSHIP_WORDS
    for pattern in (*((_KIN,) if kin else ()), _BETWEEN_COMMAS, _FAR_COLON):
        match = pattern.match(text, at, end)
        found = _read(figure, match) if match else None
        if match and found and _are_close(found):
            elsewhere = pattern is _FAR_COLON and _is_of_another(story, figure, match)
            return None if elsewhere else found
    return None


def _common(figure: Figure, match: re.Match[str]) -> CountedList | None:
    """A list of plain things behind a colon: "four things: the bill, a pen and any letters"."""
    listed = match["items"].strip()
    if figure.counted is None or not figure.counted.plural or listed.count(" and ") != 1:
        return None
    head, last = listed.split(" and ")
    items = [item.strip() for item in head.rstrip(", ").split(",")] + [last.strip()]
    if not all(_COMMON_ITEM.fullmatch(item) for item in items) or len(items) < _FEWEST_FAR:
        return None
    found = CountedList(figure, tuple(items), Span(*match.span("items")))
    assert figure.value is not None
    off = abs(len(items) - figure.value)
    return found if off <= 1 else None


def _read(figure: Figure, match: re.Match[str]) -> CountedList | None:
    items = _items(match["items"])
    human = figure.counted is None or figure.counted.head in HUMAN_NOUNS
    # "Ann Moss, Republican of Ohio": no third senator.
    if not items or (human and any(" of " in item for item in items)):
        return None
    # "Six governors — Republican and Democratic": of what kind they are, and not who.
    if human and all(_OF_A_KIND.fullmatch(item) for item in items):
        return None
    return CountedList(figure, tuple(items), Span(*match.span("items")))


def _are_close(found: CountedList) -> bool:
    """Whether a list can be the list: one more or fewer, all of them short."""
    assert found.figure.value is not None
    short = all(len(item.split()) <= _LONGEST_ITEM for item in found.items)
    return short and abs(len(found.items) - found.figure.value) <= 1


def _is_of_another(story: Story, figure: Figure, match: re.Match[str]) -> bool:
    """Whether something else stands before a colon that could be what is listed."""
    gap = Span(*match.span("gap"))
    counted = any(gap.contains(each.span) for each in story.figures)
    return counted or (figure.value or 0) < _FEWEST_FAR or _PLURAL.search(match["gap"]) is not None


def _items(listed: str) -> list[str]:
    """The items of "A, B and C"; none where it is not plain what they are."""
    bare = re.sub(r", \d{1,3}(?=,| and|$)", "", listed.strip())
    if bare.count(" and ") == 2:
        bare = _SHARED_TITLE.sub(", ", bare, count=1)
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
