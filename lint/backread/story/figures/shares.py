"""Shares that a sentence gives in percent or as a fraction, with the part and the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backread.story.figures.figure import Figure
from backread.story.figures.reckoning import Change, is_percent, margin, same, share
from backread.story.figures.skeleton import Skeleton, spelled_out

_ADVERBS = r"(?:[a-z'’-]+ ){0,3}?"
_ROUGHLY = r"(?:(?:about|around|nearly|roughly|almost|just|some|only|over|under|not quite) ){0,2}"
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
            rf"\bof {_ADVERBS}(?P<whole><N>){_NOUNS}, {_ADVERBS}(?P<part><N>)"
            rf"(?: (?:are|were|do|did|has|have|had))?{_OPENS}{_ADVERBS}"
            rf"(?P<said><PF>){_ENDS}"
        ),
        # "60 seats, a third of them, or 20,"
        (
            rf"(?P<whole><N>){_NOUNS}, {_ADVERBS}(?P<said><PF>) of (?:them|those|these|which),? or "
            rf"{_ADVERBS}(?P<part><N>)"
        ),
        # "20 seats, a third of the 60 that"
        (
            rf"(?P<part><N>){_NOUNS}(?:, (?:or )?| or | [—–-]+ ){_ROUGHLY}(?P<said><PF>)(?: of)?"
            rf" (?:the|its) (?:(?!and )[a-z'’-]+ ){{0,3}}?(?P<whole><N>)"
        ),
        # "There are 60 seats. It found that 12 of them, or 20 percent, were"
        (
            r"\A[^\ue001-\ue007]*(?P<whole><N>)[^\ue001-\ue007]*"
            rf"(?P<part><N>) of (?:them|those|these){_OPENS}{_ADVERBS}(?P<said><PF>){_ENDS}"
        ),
        # "There were 60 seats; now there are 20, a third of that"
        (
            rf"(?P<whole><N>)[^\ue001-\ue005\ue007]{{0,80}}(?P<part><N>){_NOUNS}, {_ADVERBS}"
            rf"(?P<said><PF>) of (?:that|those)\b"
        ),
    )
)
#: "one in four, or 25 percent", "25 percent of homes, or a quarter,"
_SAME = tuple(
    re.compile(spelled_out(pattern), re.IGNORECASE)
    for pattern in (
        rf"(?P<ratio><RF>)(?: of)?{_NOUNS}(?:,? or |,? \(){_ADVERBS}(?P<said><P>){_ENDS}",
        rf"(?P<said><P>)(?: of)?{_NOUNS}(?:, or |,? \(){_ADVERBS}(?P<ratio><RF>){_ENDS}",
    )
)


_TWO = r"(?P<one><NP>)(?: to |-to-)(?P<other><NP>)"
#: Whose share it is: "52 percent of the vote to Moss's 48 percent".
_NAMED = r"(?:(?! (?:and|but|while|who) )[^;:,().\ue001-\ue007]){0,40}?"
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
        (
            rf"(?P<one><P>){_NAMED} (?:to|against) {_NAMED}(?P<other><P>){_NOUNS}, (?:with )?"
            rf"(?:an? )?(?:[a-z]+ )?{_LEAD} of {_ADVERBS}(?P<said><T>)(?: percentage)?[ -]points?"
        ),
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
    for pattern in _SAME:
        for match in pattern.finditer(skeleton.text):
            ratio, said = skeleton.figure(match, "ratio"), skeleton.figure(match, "said")
            if reckoned := same(ratio, said):
                yield reckoned


def _is_part(part: Figure, whole: Figure) -> bool:
    if part.value is None or whole.value is None:
        return False
    alike = part.unit == whole.unit and part.upper is None and whole.upper is None
    return alike and 0 < part.value <= whole.value and not is_percent(whole)
