"""Changes that a sentence gives in percent, in points or as a multiple, with both numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from backread.span import Span
from backread.story.figures.comparisons import comparisons
from backread.story.figures.figure import Figure
from backread.story.figures.reckoning import (
    Change,
    are_comparable,
    change,
    multiple,
)
from backread.story.figures.shares import shares
from backread.story.figures.skeleton import Skeleton, skeletons, spelled_out
from backread.story.figures.wording import plain
from backread.story.story import Story

_UP = (
    r"ris(?:es?|en|ing)|rose|increas\w+|jump\w*|gain\w*|gr[eo]w\w*|surg\w+|climb\w*|soar\w*|add\w*"
    r"|rais\w+|boost\w*|up|improv\w+|hik\w+|spik\w+|leap\w*|leapt|widen\w*|expand\w*|rocket\w*|go"
    r"|goes|went|going|edg\w+|inch\w+|advanc\w+|swell\w*|swelled"
)
_DOWN = (
    r"decreas\w+|declin\w+|dropp?\w*|f[ae]ll\w*|cut|cuts|cutting|reduc\w+|los(?:es?|t|ing)|slid\w*"
    r"|plung\w+|dipp?\w*|down|slump\w*|shr[aiu]nk\w*|lower\w*|narrow\w*|sank|sink\w*|tumbl\w+"
    r"|plummet\w*|slash\w*|trimm?\w*|contract\w*|eas\w+"
)
_MOVE = rf"\b(?:{_UP}|{_DOWN}|swing\w*|swung|chang\w+|mov\w+)\b"
_NOUN = (
    r"(?:increase|rise|jump|gain|growth|surge|hike|climb|decrease|decline|drop|fall|cut|reduction"
    r"|loss|slide|plunge|dip|slump|change|improvement|boost|raise|spike|leap|swing|discount|uptick"
    r"|decreases?|increases?)"
)
_ADVERBS = r"(?:[a-z'’-]+ ){0,4}?"
_ABOUT = (
    r"(?:(?:about|around|roughly|nearly|almost|some|approximately|just|over|under|more than"
    r"|less than|at least|only|an?|up|down|a full|a whopping) ){0,3}"
)
#: Some words without a figure. Behind "and" and the like begins something else.
_GAP = (
    r"(?:(?! (?:and|but|while|with|than|as) |, (?:and|but|while) )[^;:\ue001-\ue005\ue007]){0,45}?"
)
_WIDE = r"[^\ue001-\ue005\ue007]{0,60}?"
#: How a sentence takes up the numbers of the one before.
_IS = (
    r"(?:is,?|was|means|meant|represents|represented|amounts to|amounted to|marks|makes|made"
    r"|would be)"
)
_BREAK = r"\s?(?:,|\(|—|–|--| - )\s?"

_FROM_TO = rf"(?P<pair>\bfrom {_ADVERBS}(?P<old><NP>){_GAP} to {_ADVERBS}(?P<new><NP>))"
_TO_FROM = (
    rf"(?P<pair>\bto {_ADVERBS}(?P<new><NP>){_GAP},? (?:up |down )?from {_ADVERBS}(?P<old><NP>))"
)
_COMPARED = (
    rf"(?P<pair>\b(?:to|was|were|is|are|had|has|have|of|at|reached|total\w*|made|took in|raised)"
    # What is "up 32 percent, versus 20" is a change, and no number that has changed.
    rf" (?!(?:[a-z]+ )?(?:up|down) ){_ADVERBS}(?P<new><NP>){_GAP},?"
    rf" (?:up from|down from|compared (?:with|to)|against|versus) {_ADVERBS}(?P<old><NP>))"
)
_UP_FROM_ONLY = (
    rf"(?P<pair>(?P<new><NP>){_GAP}(?:,| \() ?(?:up|down) from {_ADVERBS}(?P<old><NP>)\)?)"
)
_BEFORE_NOW = (
    rf"(?P<pair>\b(?:there were|had|were) {_ADVERBS}(?P<old><N>){_WIDE}"
    rf"[;,] (?:but )?(?:today|now|this year){_WIDE}(?P<new><N>))"
)
_PAIRS = tuple(
    re.compile(spelled_out(pattern), re.IGNORECASE)
    for pattern in (_FROM_TO, _TO_FROM, _COMPARED, _UP_FROM_ONLY, _BEFORE_NOW)
)
#: "was $80 million, up 25 percent from $60 million"
_UP_FROM = re.compile(
    spelled_out(
        rf"(?P<new><NP>){_GAP},? (?:up|down) {_ADVERBS}(?P<said><PTF>)"
        rf"(?: [a-z]+)? (?:from|on) {_ADVERBS}(?P<old><NP>)"
    ),
    re.IGNORECASE,
)
#: "has 90 doctors, 20 percent fewer than the 100 it had"
_THAN = re.compile(
    spelled_out(
        rf"(?P<new><N>){_GAP}{_BREAK}(?:or )?{_ADVERBS}(?P<said><PF>) (?:more|less|fewer|higher"
        rf"|lower|above|below|larger|smaller)(?: [a-z]+)? (?:than )?{_ADVERBS}(?P<old><N>)"
    ),
    re.IGNORECASE,
)
#: "climbed 69 cents, or 0.7 percent, to $102.48"
_OR_TO = re.compile(
    spelled_out(
        rf"\b(?P<verb>{_UP}|{_DOWN}) (?:by )?{_ADVERBS}(?P<by><NT>)(?: points)?(?:, or | \(|, )"
        rf"(?P<said><P>)[,)]{{0,2}}(?: to)?(?: close| end| finish| settle)?(?: to| at) (?P<new><N>)"
    ),
    re.IGNORECASE,
)
#: "rose by 50 cents to $2.50, a 25 percent increase"
_BY_TO = re.compile(
    spelled_out(rf"\b(?P<verb>{_UP}|{_DOWN}) (?:by )?{_ADVERBS}(?P<by><N>) to (?P<new><N>)"),
    re.IGNORECASE,
)
_SAID_BEHIND = tuple(
    re.compile(spelled_out(pattern), re.IGNORECASE)
    for pattern in (
        (
            rf"{_GAP}{_BREAK}(?:or |which is |(?:that|this|it) {_IS} )?"
            rf"(?:about |nearly |roughly |more than )?(?:an? |the |its |their )?"
            rf"(?:[a-z-]+ ){{0,2}}"
            rf"{_NOUN} of {_ADVERBS}(?P<said><PTF>)(?! of\b)"
        ),
        (
            rf"{_GAP}{_BREAK}(?:or |that is,? )?(?:by|up|down) {_ADVERBS}(?P<said><PTF>)"
            r"(?! (?:of|from)\b)"
        ),
        (
            rf"{_GAP}{_BREAK}(?:or |which is |(?:that|this|it) {_IS} )?(?:an? )?(?:<N>,? or )?"
            rf"{_ABOUT}(?P<said><PTF>)"
            rf"(?:,? (?:[a-z-]+ )?{_NOUN}\b|\)|[.,]?\s*\Z)"
        ),
        rf"{_GAP}{_BREAK}or {_ABOUT}(?P<said><PT>)(?! (?:of|from|in)\b)",
    )
)
_SAID_BEFORE = tuple(
    re.compile(spelled_out(pattern), re.IGNORECASE)
    for pattern in (
        rf"{_MOVE}(?: by| up| down)?,? {_ADVERBS}(?P<said><PTF>){{gap}}\Z",
        rf"(?P<said><PTF>)[ -](?:[a-z-]+ ){{0,2}}{_NOUN}\b{{gap}}\Z",
        rf"\b{_NOUN} of {_ADVERBS}(?P<said><PTF>){{gap}}\Z",
    )
)
_GAP_BEFORE = r"(?:(?! (?:and|but|while|since|of|on|as) )[^;:(\ue001-\ue005\ue007]){0,40}?,?\s?\(?"
_TIMES = re.compile(
    r"\b(?:(?P<how>nearly|almost|about|roughly|more than|over|less than|around) )?"
    r"(?P<word>doubl(?:ed|ing|es?)|tripl(?:ed|ing|es?)|trebl(?:ed|ing|es?)|quadrupl(?:ed|ing|es?)"
    r"|halv(?:ed|ing|es?)|(?:two|three|four|five|ten)-?fold|by half|in half)\b"
    r"(?! (?:in size|down|up|the|his|her|their)\b)(?P<gap>[^;:\ue001-\ue005\ue007]{0,60})\Z",
    re.IGNORECASE,
)
_RATIOS = {
    "do": Fraction(2),
    "tr": Fraction(3),
    "qu": Fraction(4),
    "ha": Fraction(1, 2),
    "by": Fraction(1, 2),
    "in": Fraction(1, 2),
    "tw": Fraction(2),
    "th": Fraction(3),
    "fo": Fraction(4),
    "fi": Fraction(5),
    "te": Fraction(10),
}
_GONE_UP = re.compile(rf"\b(?:{_UP})\b", re.IGNORECASE)
_GONE_DOWN = re.compile(rf"\b(?:{_DOWN})\b", re.IGNORECASE)
_MOVED = re.compile(_MOVE, re.IGNORECASE)
_READ_BEFORE = tuple(
    re.compile(pattern.pattern.replace("{gap}", _GAP_BEFORE), re.IGNORECASE)
    for pattern in _SAID_BEFORE
)


def find_changes(story: Story) -> tuple[Change, ...]:
    """The percentages that can be reckoned again, in the order of the text."""
    found: dict[Span, Change] = {}
    for skeleton in skeletons(story):
        for each in (*_changes(skeleton), *shares(skeleton), *comparisons(skeleton)):
            # Read in one way a percentage may be wrong, in another right: it is right.
            known = found.get(each.span)
            if known is None or (each.right and not known.right):
                found[each.span] = each
    return tuple(sorted(found.values(), key=lambda each: each.span))


def _changes(skeleton: Skeleton) -> Iterator[Change]:
    for pattern in (_UP_FROM, _THAN):
        for match in pattern.finditer(skeleton.text):
            yield from _reckoned(skeleton, match, skeleton.figure(match, "said"))
    for pattern in _PAIRS:
        for match in pattern.finditer(skeleton.text):
            old, new = skeleton.figure(match, "old"), skeleton.figure(match, "new")
            if are_comparable(old, new):
                yield from _of_pair(skeleton, match, old, new)
    for match in _BY_TO.finditer(skeleton.text):
        yield from _by_to(skeleton, match, None)
    for match in _OR_TO.finditer(skeleton.text):
        yield from _by_to(skeleton, match, skeleton.figure(match, "said"))


def _reckoned(skeleton: Skeleton, match: re.Match[str], said: Figure) -> Iterator[Change]:
    old, new = skeleton.figure(match, "old"), skeleton.figure(match, "new")
    if are_comparable(old, new) and (reckoned := change(old, new, said)):
        yield reckoned


def _of_pair(
    skeleton: Skeleton, match: re.Match[str], old: Figure, new: Figure
) -> Iterator[Change]:
    before = skeleton.text[: match.start("pair")]
    moved = _MOVED.search(skeleton.text)
    for pattern in _SAID_BEHIND:
        behind = pattern.match(skeleton.text, match.end("pair"))
        if behind and moved:
            reckoned = change(old, new, skeleton.figure(behind, "said"))
            if reckoned is not None:
                yield reckoned
            break
    for pattern in _READ_BEFORE:
        if ahead := pattern.search(before):
            reckoned = change(old, new, skeleton.figure(ahead, "said"))
            if reckoned is not None:
                yield reckoned
            break
    if said := _TIMES.search(before):
        yield _times(skeleton, said, old, new)


def _by_to(skeleton: Skeleton, match: re.Match[str], said: Figure | None) -> Iterator[Change]:
    """Where the number before follows from the difference."""
    by, new = skeleton.figure(match, "by"), skeleton.figure(match, "new")
    if by.unit != new.unit or by.value is None or new.value is None or by.upper or new.upper:
        return
    up = _GONE_UP.fullmatch(match["verb"]) is not None
    before = new.value - by.value if up else new.value + by.value
    if before <= 0 or by.value >= new.value:
        return
    for pattern in () if said else _SAID_BEHIND:
        if behind := pattern.match(skeleton.text, match.end("new")):
            said = skeleton.figure(behind, "said")
            break
    if said is not None:
        step = max(new.step, by.step)
        old = replace(new, value=before, step=step, text=plain(before, 2), span=by.span)
        if reckoned := change(old, new, said):
            yield reckoned


def _times(skeleton: Skeleton, said: re.Match[str], first: Figure, second: Figure) -> Change:
    word = said["word"].lower()
    aim = _RATIOS[word[:2]]
    before = skeleton.text[: said.start("word")]
    ups, downs = list(_GONE_UP.finditer(before)), list(_GONE_DOWN.finditer(before))
    if word == "by half" and ups and (not downs or downs[-1].end() < ups[-1].end()):
        aim = Fraction(3, 2)
    elif "fold" in word and downs and not ups:
        aim = 1 / aim
    start = skeleton.place(said.start("word"))
    span = Span(start, start + len(said["word"]))
    return multiple(first, second, span, aim, (said["how"] or "").lower())
