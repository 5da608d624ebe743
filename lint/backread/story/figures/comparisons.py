"""Two numbers set beside each other with what lies between them, as a number or a multiple.

"$90, $10 more than the $75 of May"; "28, double the 16 of last year"; "from 20 to 30, a rise of
12"; "15 of the 40, leaving 20".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from backread.span import Span
from backread.story.figures.figure import Exactness, Figure
from backread.story.figures.reckoning import Change, difference, is_percent, multiple
from backread.story.figures.skeleton import Skeleton, spelled_out

_ADVERBS = r"(?:[a-z'’-]+ ){0,3}?"
#: Words without a figure that go on one statement.
_GAP = r"(?:(?! (?:and|but|while) |, (?:and|but|while) )[^;:().\ue001-\ue005\ue007]){0,45}?"
_BREAK = r"(?:, |,? [—–-]+ | \()(?:or )?"
_HOW = r"(?:(?P<how>nearly|almost|about|roughly|more than|over|less than|around) )?"
_RISE = (
    r"(?:increase|rise|jump|gain|growth|surge|climb|decrease|decline|drop|fall|cut|reduction|loss"
    r"|difference|gap)"
)
_WORDS = {
    "double": Fraction(2),
    "twice": Fraction(2),
    "triple": Fraction(3),
    "treble": Fraction(3),
    "quadruple": Fraction(4),
}
_MULTIPLES = (
    re.compile(
        spelled_out(
            rf"(?P<new><N>){_GAP}{_BREAK}{_HOW}(?P<word>{'|'.join(_WORDS)})"
            rf" (?:the|its|their|his|her) {_ADVERBS}(?P<old><N>)"
        ),
        re.IGNORECASE,
    ),
    re.compile(
        spelled_out(
            rf"(?P<new><N>){_GAP}{_BREAK}{_HOW}(?P<times><N>) times"
            rf" (?:the|its|their|his|her) {_ADVERBS}(?P<old><N>)"
        ),
        re.IGNORECASE,
    ),
)
_DIFFERENCES = tuple(
    re.compile(spelled_out(pattern), re.IGNORECASE)
    for pattern in (
        # "90, 10 more than the 75 of May"
        (
            rf"(?P<new><N>){_GAP}{_BREAK}{_ADVERBS}(?P<said><N>)(?: [a-z]+)?"
            rf" (?:more|less|fewer|higher|lower) than (?:the|its|their|last) {_ADVERBS}(?P<old><N>)"
        ),
        # "to 30 from 20, a rise of 12"
        (
            rf"\bto {_ADVERBS}(?P<new><N>){_GAP},? from {_ADVERBS}(?P<old><N>){_GAP}"
            rf"{_BREAK}(?:an? |that is an? )(?:[a-z]+ )?{_RISE} of {_ADVERBS}(?P<said><N>)"
        ),
        # "from 20 to 30, a rise of 12"
        (
            rf"\bfrom {_ADVERBS}(?P<old><N>){_GAP} to {_ADVERBS}(?P<new><N>){_GAP}"
            rf"{_BREAK}(?:an? |that is an? )(?:[a-z]+ )?{_RISE} of {_ADVERBS}(?P<said><N>)"
        ),
    )
)
_LEAVING = re.compile(
    spelled_out(
        r"\A[^\ue001-\ue007]*(?P<whole><N>)[^\ue001-\ue007]*(?P<part><N>)[^\ue001-\ue007]*"
        rf",? leaving {_ADVERBS}(?P<rest><N>)(?! (?:dead|injured|hurt|wounded|missing))"
        r"[^\ue001-\ue007]*\Z"
    ),
    re.IGNORECASE,
)
_LEAVING_OF = re.compile(
    spelled_out(
        r"(?P<part><N>)[^;:.\ue001-\ue007]*,? leaving"
        rf" {_ADVERBS}(?P<rest><N>) of (?:the|its) {_ADVERBS}(?P<whole><N>)"
    ),
    re.IGNORECASE,
)


_PART_LEAVING = re.compile(
    spelled_out(
        rf"(?P<part><N>) of (?:the|its|their|his|her) {_ADVERBS}(?P<whole><N>)"
        rf"[^;:.\ue001-\ue007]{{0,40}},? leaving {_ADVERBS}(?P<rest><N>)"
    ),
    re.IGNORECASE,
)


def comparisons(skeleton: Skeleton) -> Iterator[Change]:
    """The multiples and differences of a sentence, in no order."""
    for pattern in _MULTIPLES:
        for match in pattern.finditer(skeleton.text):
            yield from _multiple(skeleton, match)
    for pattern in _DIFFERENCES:
        for match in pattern.finditer(skeleton.text):
            old, new = skeleton.figure(match, "old"), skeleton.figure(match, "new")
            yield from _difference(old, new, skeleton.figure(match, "said"))
    for pattern in (_LEAVING, _LEAVING_OF, _PART_LEAVING):
        for match in pattern.finditer(skeleton.text):
            whole, part = skeleton.figure(match, "whole"), skeleton.figure(match, "part")
            if pattern is not _LEAVING or _share_a_noun(whole, part):
                yield from _leaving(whole, part, skeleton.figure(match, "rest"))


def _multiple(skeleton: Skeleton, match: re.Match[str]) -> Iterator[Change]:
    old, new = skeleton.figure(match, "old"), skeleton.figure(match, "new")
    if not _are_alike(old, new):
        return
    if "word" in match.groupdict():
        start = skeleton.place(match.start("word"))
        span = Span(start, start + len(match["word"]))
        aim = _WORDS[match["word"].lower()]
    else:
        times = skeleton.figure(match, "times")
        if times.value is None or times.unit is not None or not 1 < times.value <= 100:
            return
        span, aim = times.span, times.value
    yield multiple(old, new, span, aim, (match["how"] or "").lower())


def _difference(old: Figure, new: Figure, said: Figure) -> Iterator[Change]:
    if not _are_alike(old, new) or not _are_alike(new, said) or is_percent(new):
        return
    if not _share_a_noun(old, new) or not _share_a_noun(new, said):
        return
    if reckoned := difference(old, new, said):
        yield reckoned


def _leaving(whole: Figure, part: Figure, rest: Figure) -> Iterator[Change]:
    """What is left and what went make the whole: "15 of the 40 were sold, leaving 20"."""
    if not _are_alike(whole, part) or not _are_alike(whole, rest):
        return
    if not _share_a_noun(whole, rest):
        return
    assert whole.value is not None
    if not all(0 < (each.value or 0) < whole.value for each in (part, rest)):
        return
    if reckoned := difference(part, whole, rest):
        yield reckoned


def _are_alike(one: Figure, other: Figure) -> bool:
    """Whether two numbers, both without a range, may be of one thing."""
    if one.value is None or other.value is None or one.upper is not None or other.upper is not None:
        return False
    if Exactness.VAGUE in (one.exactness, other.exactness):
        return False
    if one.per != other.per and None not in (one.per, other.per):
        return False
    return one.unit == other.unit and min(one.value, other.value) > 0


def _share_a_noun(one: Figure, other: Figure) -> bool:
    """Whether two counts name one noun, or one of them none."""
    if one.unit is not None or one.counted is None or other.counted is None:
        return True
    return one.counted.head == other.counted.head or "of" in other.counted.modifiers[:1]
