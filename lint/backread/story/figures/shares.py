"""Shares that a sentence gives in percent or as a fraction, with the part and the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backread.story.figures.figure import Figure
from backread.story.figures.reckoning import Change, is_percent, margin, same, share
from backread.story.figures.skeleton import Skeleton, spelled_out

_ADVERBS = r"(?:[a-z'’-]+ ){0,3}?"
_NOUNS = r"(?:(?! (?:and|but|while|who|which|that) )[^;:,().\ue001-\ue007]){0,40}?"
_ENDS = r"(?=\s?[,).;—–]|\s--| of (?:the|all|them|those|its|their)\b|\s*\Z)"
_OPENS = (
    r"(?:,? or |,? \(|, (?=(?:about|around|nearly|roughly|almost|just|less|more) |[\ue002\ue004])"
    r"|,? [—–-]+ )"
)

_PART_OF_WHOLE = rf"(?P<part><N>){_NOUNS} (?:out )?of {_ADVERBS}(?P<whole><N>){_NOUNS}"
_PATTERNS = tuple(
    re.compile(spelled_out(pattern), re.IGNORECASE)
    for pattern in (
        # "12 of the 60 seats, or 20 percent,"
        rf"{_PART_OF_WHOLE}{_OPENS}{_ADVERBS}(?P<said><PF>){_ENDS}",
        # "20 percent of the 60 seats, or 12,"
        (
            rf"(?P<said><PF>) of {_ADVERBS}(?P<whole><N>){_NOUNS}(?:,? [—–-]+ |, or |, |,? \()"
            rf"{_ADVERBS}(?P<part><N>)(?= of (?:them|those)\b|[),]|\s?[—–]|\s--)"
        ),
        # "two-thirds of the members, or 40 of 60,"
        (
            rf"(?P<said><PF>)(?: of{_NOUNS})?(?:, or |,? \(|,? [—–-]+ ){_ADVERBS}(?P<part><N>)"
            rf" (?:out )?of {_ADVERBS}(?P<whole><N>)"
        ),
        # "Of the 60 seats, 12, or 20 percent, are"
        (
            rf"\bof {_ADVERBS}(?P<whole><N>){_NOUNS}, {_ADVERBS}(?P<part><N>){_OPENS}{_ADVERBS}"
            rf"(?P<said><PF>){_ENDS}"
        ),
    )
)
_SAME = re.compile(
    spelled_out(rf"(?P<ratio><RF>)(?: of)?{_NOUNS}(?:,? or |,? \(){_ADVERBS}(?P<said><P>){_ENDS}"),
    re.IGNORECASE,
)


_TWO = r"(?P<one><NP>)(?: to |-to-)(?P<other><NP>)"
_LEAD = r"(?:lead|margin|edge|advantage|gap|victory|win|defeat|difference|spread|loss)"
_MARGINS = tuple(
    re.compile(spelled_out(pattern), re.IGNORECASE)
    for pattern in (
        rf"\bby {_ADVERBS}(?P<said><T>)(?: percentage)?[ -]points?(?:,| \(| [—–-]+) ?{_TWO}",
        (
            rf"{_TWO}{_NOUNS}(?:, | \(| [—–-]+ )(?:with |for )?(?:an? |the )?"
            rf"{_ADVERBS}(?P<said><T>)(?: percentage)?[ -]points? {_LEAD}"
        ),
        rf"(?P<said><T>)(?: percentage)?[ -]points? {_LEAD}{_NOUNS}(?:, | \(| [—–-]+ ){_TWO}",
    )
)


def shares(skeleton: Skeleton) -> Iterator[Change]:
    """The shares of a sentence, in no order."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(skeleton.text):
            part, whole = skeleton.figure(match, "part"), skeleton.figure(match, "whole")
            if _is_part(part, whole) and (
                reckoned := share(part, whole, skeleton.figure(match, "said"))
            ):
                yield reckoned
    for pattern in _MARGINS:
        for match in pattern.finditer(skeleton.text):
            one, other = skeleton.figure(match, "one"), skeleton.figure(match, "other")
            if reckoned := margin(one, other, skeleton.figure(match, "said")):
                yield reckoned
    for match in _SAME.finditer(skeleton.text):
        ratio, said = skeleton.figure(match, "ratio"), skeleton.figure(match, "said")
        if reckoned := same(ratio, said):
            yield reckoned


def _is_part(part: Figure, whole: Figure) -> bool:
    if part.value is None or whole.value is None:
        return False
    alike = part.unit == whole.unit and part.upper is None and whole.upper is None
    return alike and 0 < part.value <= whole.value and not is_percent(whole)
