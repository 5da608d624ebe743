"""Totals that are divided openly: behind a colon or a dash, "of the 30 pupils", "12 in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from backread.span import Span
from backread.story.figures.disagreement import slip_between
from backread.story.figures.figure import Dimension, Exactness, Figure
from backread.story.figures.skeleton import NUMBER, Skeleton, skeletons, spelled_out
from backread.story.figures.total import Total, made_of
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.story import Story

_EXACT = frozenset({Exactness.EXACT, Exactness.ROUNDED})
#: Words without figures and stops.
_WORDS = r"[^;:,().\ue001-\ue007—–]"
#: An item has ordinals too: "nine in the second period".
_TAIL = r"[^;:,().\ue001-\ue006—–]"
_ITEM = re.compile(
    spelled_out(
        rf"(?P<number><N>)(?P<tail>{_TAIL}*?)(?:(?P<more>, and |, | and |; and |; )"
        rf"(?:the (?:other|remaining) |another |only )?(?=<N>)"
        r"|(?P<end>(?=[.;)—–]|,|\s-- | - |\s*\Z)))"
    )
)
#: What a list has before one of its numbers.
_LISTED_ITSELF = re.compile(r"(?:[:,—–(]| - | -- |\band|\bincluding) \Z|[:—–(]\Z")
_OPENED = re.compile(
    spelled_out(
        rf"(?P<total><N>)(?P<of>{_WORDS}{{0,45}}?)(?P<open>: | ?[—–] ?| -- | - | \()(?=<N>)"
    )
)
_COMMA = re.compile(spelled_out(rf"(?P<total><N>)(?P<of>{_WORDS}{{1,30}}?), (?=<N>)"))
_INCLUDES = re.compile(
    spelled_out(
        rf"(?P<total><N>)(?P<of>{_WORDS}{{0,40}}?),? (?:includes|including|comprises) (?=<N>)"
    )
)
_OF_THE = re.compile(spelled_out(rf"\b[Oo]f the (?P<total><N>){_WORDS}{{0,40}}?, (?=<N>)"))
#: These need not be all; but a sum that a slip makes the total was meant to be it.
_OF_WHICH = re.compile(
    spelled_out(rf"(?P<total><N>){_WORDS}{{0,30}}?, of (?:which|whom) (?P<parts>(?=<N>))")
)
_IN_ALL = re.compile(
    spelled_out(
        rf"(?P<parts>(?:<N>{_WORDS}{{0,30}}?(?:, and |, | and )(?=<N>))+<N>{_WORDS}{{0,30}}?)"
        rf"(?:, (?:or |making )?(?P<total><N>){_WORDS}{{0,15}}? (?:in all|in total"
        r"|altogether|all told)\b"
        r"|,? (?:together worth|for a total of|a total of|together|totall?ing|making a total of)"
        rf" (?P<sum><N>))"
    )
)
_ONE_OF = re.compile(
    r"(?:,| and) (?P<one>one) of (?!them\b|whom\b|which\b|the(?:m|se|ir)?\b|those\b)"
)
#: One cannot be two of these at once.
_SETS = tuple(
    frozenset(words.split())
    for words in (
        "man woman child men women children",
        "boy girl boys girls",
        "male female males females",
        "adult child adults children teenagers",
        "gold silver bronze golds silvers bronzes",
        "goalkeepers defenders midfielders forwards goalkeeper defender midfielder forward",
        "passengers crew",
        "for against",
        "democrats republicans independents",
    )
)
#: The prepositions with which all parts of a list stand that is in no other way marked as one.
_PLACED = ({"in"}, {"from"}, {"at"}, {"above", "below"}, {"inside", "outside"})
_FAR = Fraction(1, 2)
#: A slip changes the total by a small part of it.
_SLIPPED = 5


def divisions(story: Story) -> Iterator[Total]:
    """The totals of the story that are divided so."""
    for skeleton in skeletons(story):
        if skeleton.text.count(NUMBER) > 1:
            yield from _divisions(skeleton)


def _divisions(skeleton: Skeleton) -> Iterator[Total]:
    for match in _OPENED.finditer(skeleton.text):
        yield from _total(skeleton, match, exactly=True, openly=True)
    for match in _COMMA.finditer(skeleton.text):
        if not _LISTED_ITSELF.search(skeleton.text[: match.start()]):
            yield from _total(skeleton, match, exactly=True, openly=False)
    for match in _INCLUDES.finditer(skeleton.text):
        yield from _total(skeleton, match, exactly=False, openly=True)
    for match in _OF_THE.finditer(skeleton.text):
        yield from _total(skeleton, match, exactly=False, openly=False)
    for match in _OF_WHICH.finditer(skeleton.text):
        yield from _of_which(skeleton, match)
    for match in _IN_ALL.finditer(skeleton.text):
        parts, tails, _ = items_from(skeleton, match.start("parts"))
        # The last of the list is the total itself.
        total = skeleton.figure(match, "total" if match["total"] else "sum")
        parts = [part for part in parts if part is not total][: len(parts)]
        if len(parts) > 1 and tails and _are_alike(total, parts):
            yield made_of(total, parts, everything=True)


def _total(
    skeleton: Skeleton, match: re.Match[str], *, exactly: bool, openly: bool
) -> Iterator[Total]:
    total = skeleton.figure(match, "total")
    parts, tails, end = items_from(skeleton, match.end())
    if len(parts) < 2 or not _are_alike(total, parts) or total.value == len(parts):
        return
    if _is_of_them(total, tails):
        return
    exclusive = _exclude(tails)
    of = set(match["of"].split()) if "of" in match.re.groupindex else set()
    if not openly and any(tail.split()[:1] and tail.split()[0] in of for tail in tails):
        return
    if not openly and not exclusive and not (exactly and _are_placed(total, tails, skeleton, end)):
        return
    if openly and exactly and not exclusive and counts_others(total, parts):
        return
    if not exactly and not exclusive and (not openly or total.unit is None):
        return
    made = made_of(total, parts, everything=exactly)
    assert total.value is not None
    if all(tail.startswith("of ") for tail in tails):
        ones = _ones(skeleton, parts[-1])
        if ones is None:
            return
        listed = (*made.parts, *((span, Fraction(1)) for span in ones))
        made = replace(made, parts=listed, sum=made.sum + len(ones))
    near = abs(made.sum - total.value) <= total.value * _FAR
    if near or exclusive:
        yield made


def _ones(skeleton: Skeleton, last: Figure) -> list[Span] | None:
    """What "and one of theft" adds to a list, which is no figure; None where the list goes on."""
    place = next(at for at, figure in skeleton.figures.items() if figure is last) + 1
    behind = re.split(r"[.;]", skeleton.text[place:])[0]
    found = list(_ONE_OF.finditer(behind))
    if found and NUMBER in behind:
        return None
    places = [skeleton.place(place + match.start("one")) for match in found]
    return [Span(at, at + len("one")) for at in places]


def _of_which(skeleton: Skeleton, match: re.Match[str]) -> Iterator[Total]:
    total = skeleton.figure(match, "total")
    parts, _, _ = items_from(skeleton, match.end())
    if len(parts) < 2 or not _are_alike(total, parts):
        return
    made = made_of(total, parts, everything=True)
    assert total.value is not None
    near = abs(made.sum - total.value) * _SLIPPED <= total.value
    if near and slip_between(made.sum, total.value) is not None:
        yield made


def items_from(skeleton: Skeleton, at: int) -> tuple[list[Figure], list[str], int]:
    """The figures of a list that begins at a place, the words behind each, and the list's end."""
    figures: list[Figure] = []
    tails: list[str] = []
    while item := _ITEM.match(skeleton.text, at):
        figures.append(skeleton.figure(item, "number"))
        tails.append(item["tail"].strip().lower())
        at = item.end()
        if item["more"] is None:
            break
    return figures, tails, at


def _are_alike(total: Figure, parts: Sequence[Figure]) -> bool:
    every = (total, *parts)
    if any(each.value is None or each.upper is not None for each in every):
        return False
    about = total.exactness is Exactness.ABOUT
    rough = any(each.exactness not in _EXACT for each in parts)
    if rough or not (about or total.exactness in _EXACT):
        return False
    if any(each.unit != total.unit for each in every):
        return False
    if total.unit is not None and total.unit.dimension is not Dimension.MONEY:
        return False
    assert total.value is not None
    return all(part.value is not None and 0 < part.value <= total.value for part in parts)


def _exclude(tails: Sequence[str]) -> bool:
    """Whether nobody can be in two of the parts: men and women, gold and silver."""
    words = [set(re.findall(r"[a-z]+", tail)) for tail in tails]
    return any(all(told & chosen for told in words) for chosen in _SETS) and len(
        {tuple(sorted(told)) for told in words}
    ) == len(words)


def _is_of_them(total: Figure, tails: Sequence[str]) -> bool:
    """Whether a total is one of the list: "seven men, four women and two children"."""
    whole = total.counted
    if whole is None:
        return False
    said = {whole.head, *whole.modifiers}
    told = [set(re.findall(r"[a-z]+", tail)) for tail in tails]
    return any(
        said & {word.removesuffix("s") for word in chosen} | said & chosen
        for chosen in _SETS
        if all(words & chosen for words in told)
    )


def _are_placed(total: Figure, tails: Sequence[str], skeleton: Skeleton, end: int) -> bool:
    """Whether all parts stand with one preposition: "five in the north and eight in the south"."""
    first = {tail.split()[0] if tail else "" for tail in tails}
    stops = re.match(r"\s*[.;]|\s*\Z", skeleton.text[end:])
    counted = total.counted
    whole = counted is not None and total.unit is None and counted.modifiers[:1] != ("of",)
    return whole and stops is not None and first in _PLACED


def counts_others(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts count something else than the total: "three aims: 10 schools and 20 roads"."""
    whole = total.counted
    # "Eleven counts: six of fraud": six counts, and no six frauds.
    told = [
        part.counted
        for part in parts
        if part.counted is not None and part.counted.modifiers[:1] != ("of",)
    ]
    if whole is None or not told or total.unit is not None:
        return False
    human = whole.head in HUMAN_NOUNS or whole.head in {"person", "other", "staff"}
    if human:
        return any(not _is_human(counted.head) for counted in told)
    return len(told) == len(parts) and all(counted.head != whole.head for counted in told)


def _is_human(head: str) -> bool:
    others = {"person", "other", "staff", "crew", "troop", "parent"}
    return head in HUMAN_NOUNS or head in others
