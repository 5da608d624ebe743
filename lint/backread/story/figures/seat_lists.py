"""Totals parted in the sentence beside, or behind a colon, by label and number.

"The council has 48 seats. Labour holds 22, the Conservatives 18 and the Greens 9."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from backread.story.figures.figure import Exactness, Figure, FigureKind
from backread.story.figures.skeleton import Skeleton, skeletons_of, spelled_out
from backread.story.figures.total import Total, made_of
from backread.story.story import Story

_LABEL = r"(?:the |an? )?(?!and\b)[\w’'-]+(?: (?!and\b)[\w’'-]+){0,3}"
_HOLDS = (
    r"(?:now |currently )?(?:holds?|has|have|won|wins?|took|takes|got|will have|had|would have"
    r"|receives?|received|keeps?|kept|is left with)"
)
#: "Labour holds 22, the Conservatives 18 and the Greens 9"
_NEXT = re.compile(
    spelled_out(
        rf"\A(?:{_LABEL}) {_HOLDS} (?P<first><N>)(?: seats| members| votes)?"
        rf"(?P<more>(?:, {_LABEL} <N>)+)(?:,? and (?:there (?:are|is) )?{_LABEL} <N>)"
        r"(?: (?:seats|members|votes))?(?P<end>[.;]|\s*\Z|, )"
    )
)
#: "The council has 48 members"
_BODY_HAS = re.compile(
    spelled_out(r"\AThe (?:[\w’'-]+ ){1,3}has (?P<whole><N>) (?:seats|members|councillors)\b")
)
#: "52 seats: Labour 22, Conservatives 18, Greens 12", also in brackets
_COLON = re.compile(
    spelled_out(
        rf"(?:: |— ?|– ?| \()(?P<list>{_LABEL} <N>(?:[,;] {_LABEL} <N>)*"
        rf"(?:,? and |[,;] ){_LABEL} <N>)"
        r"(?P<end>[.;)]|\s*\Z)"
    )
)
_OTHERS = re.compile(
    r"\b(?:others?|the rest|independents?|vacant|vacanc(?:y|ies)|nobody)\b", re.IGNORECASE
)
_LETTER = re.compile(spelled_out("<N>"))
_MOST_OFF = Fraction(1, 8)
_FEWEST = 3


def seat_lists(story: Story) -> Iterator[Total]:
    """The totals of the story that are parted so, right or wrong."""
    every = list(skeletons_of(story, fewest=1))
    for before, after in pairwise(every):
        if story.text[before.sentence.end : after.sentence.start].strip():
            continue
        match = _NEXT.match(after.text)
        wholes = [figure for figure in before.figures.values() if _is_whole(figure)]
        if match is not None and len(wholes) == 1:
            yield from _made(wholes[0], _figures(after, match), match[0])
        match = _NEXT.match(before.text)
        size = _BODY_HAS.match(after.text)
        if match is not None and size is not None:
            whole = after.figures[size.start("whole")]
            if _is_whole(whole):
                yield from _made(whole, _figures(before, match), match[0])
    for skeleton in every:
        for match in _COLON.finditer(skeleton.text):
            wholes = [
                figure
                for place, figure in skeleton.figures.items()
                if place < match.start() and _is_whole(figure)
            ]
            if wholes:
                yield from _made(wholes[-1], _figures(skeleton, match), match[0])


def _is_whole(figure: Figure) -> bool:
    return (
        figure.kind is FigureKind.QUANTITY
        and figure.unit is None
        and figure.exactness is Exactness.EXACT
        and figure.upper is None
        and not figure.quoted
        and (figure.counted is not None or figure.compound)
    )


def _figures(skeleton: Skeleton, match: re.Match[str]) -> list[Figure]:
    return [
        skeleton.figures[at.start()]
        for at in _LETTER.finditer(skeleton.text, match.start(), match.end())
    ]


def _made(whole: Figure, parts: list[Figure], words: str) -> Iterator[Total]:
    values = [part.value for part in parts]
    plain = all(
        part.exactness is Exactness.EXACT and part.unit is None and part.upper is None
        for part in parts
    )
    if len(parts) < _FEWEST or not plain or None in values or whole.value is None:
        return
    made = made_of(whole, parts, everything=True)
    off = abs(made.sum - whole.value)
    # Small parties are left out; who counts "the others" leaves nobody out.
    whole_list = _OTHERS.search(words) is not None or len(parts) > _FEWEST
    if off <= whole.value * _MOST_OFF and (made.sum > whole.value or whole_list):
        yield made
