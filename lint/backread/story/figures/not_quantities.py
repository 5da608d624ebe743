"""Numbers that count nothing: telephone numbers, addresses, models, scores, times of day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from backread.story.figures.figure import FigureKind
from backread.story.figures.grammar_patterns import BEHIND_SHARE
from backread.story.figures.number_words import ORDINAL_WORD, ordinal_value
from backread.story.figures.reading import Reading

_LABELS = (
    "Flight|Code|room|Route|Local|Chapter|Article|Articles|Section|Title|Room|Apollo|Highway|Interstate"
    "|Proposition|Prop|Measure|Amendment|Act|Day|Phase|Class|Type|Area|District|Precinct|Channel"
    "|Page|page|chapter|section|Volume|Part|Week|Game|Windows|Boeing|Airbus|Airbus SAS|Embraer"
    "|Mach|Pier|Gate|Platform|Terminal|Runway|Exit|Studio|Unit|Group|Schedule|Tier|tier|Level"
    "|Category|category|Stage|stage|Step|step|Number"
    # "The islanders, who number 5,300".
    "|(?<!who )(?<!which )(?<!that )(?<!they )(?<!now )number|Nos?\\.|no\\.|Rule|Resolution"
    "|HTML|Explorer|IE|HB|SB|H\\.R\\.|Super Bowl|Billboard Hot|Hot|Top|Fortune|FTSE"
    "|S&P|Formula|Catch|BBC|Group of"
    "|Covid-|COVID-|Cape|Galaxy|iPhone|iPad|Xbox|PlayStation|Firefox|Chrome|Office|version|Version"
    "|PG-|NC-|World War|Expo|Euro|Vision|Agenda|Ward|Lot|Block"
).replace(" ", "[ ]")  # the pattern below is a verbose one

#: A distance is the name of a race before these, and behind "women's".
_RACES = (
    "hurdles|steeplechase|relay|sprint|freestyle|backstroke|breaststroke|butterfly|medley"
    "|final|heats?|semi-?finals?|champions?|title"
)

_PATTERN = re.compile(
    rf"""
    (?P<skip>https?://\S+ | www\.\S+ | [@\#][A-Za-z]\w* | (?<![\w.+-])[\w.+-]{{1,64}}@[\w-]+\.\w+
        | \b[A-Za-z][\w-]{{0,40}}=["'][^"']*["'] | \b\d+px\b
        | (?<![\w$£€.,])\d0s\b )
    | (?P<phone>(?<![\w.,$£€])(?:\+\d{{1,3}}[ -])?(?:1[ -])?
        (?:\(\d{{3,5}}\)[ ]?|\d{{3,5}}[-. ])\d{{3,4}}[-. ]\d{{3,4}}(?![\d,])
        | (?<![\w.,$£€])(?:\+\d{{1,3}}|0\d{{2,4}})(?:[ -]\d{{2,5}}){{2,4}}(?![\w,]))
    | (?P<time>(?<![\w.,:$£€])(?:\d{{1,2}}(?:[:.]\d{{2}})?[ ]?(?:a\.m\.|p\.m\.|(?:am|pm|AM|PM)\b)
        | \d{{1,2}}:\d{{2}}(?::\d{{2}})?(?![\d:])(?:[ ]?(?:GMT|UTC|BST|CET|EST|EDT|PST|PDT|ET)\b)?
        | (?:\d{{1,2}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)
          [ ]o['’]clock))
    | (?P<address>(?<![\w.,$£€-])\d{{1,5}}[A-Z]?[ ](?:[NSEW]\.?[ ])?
        (?:[A-Z][\w'’]+[ ]|\d+th[ ]){{1,3}}
        (?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Terrace|Crescent|Row)\b
        (?![ ](?:[a-z]+s\b|bankers)))
    | (?P<emergency>(?<![\w$£€,.-])(?:9/11|7/7|24/7|401\(k\)|911[ ](?:call|dispatch|operator)\w*
        |(?:(?<=called[ ])|(?<=call[ ])|(?<=dialed[ ])|(?<=dialled[ ])|(?<=calling[ ]))911))
    | (?P<list>\A\(?\d{{1,2}}[.)][ ](?=\S))
    | (?P<ordinal>(?<![\w.,])\d[\d,]{{0,20}}(?:st|nd|rd|th)(?!\w)
        |(?<![\w-])(?i:{ORDINAL_WORD})(?![\w])(?!-place))
    | (?P<model>(?<![\w$£€.,'’-])(?:
        (?:[A-Z][A-Za-z&]{{0,30}}|[a-z]{{1,2}}[A-Z][a-z]*)-?\d[\w]*(?:[-/.]\d*[A-Z\d]\w*)*(?!\w|-(?:year|day|foot|mile))
        | (?!\d{{1,3}}[CF]\b)\d{{1,4}}[A-Z]{{1,3}}\d*(?![\w.])(?:-\d\w*)?
        | \d{{3}}-\d{{2,3}}(?:[A-Z]{{1,3}}(?!\w)|s\b)
        | 7[0-8]7s\b | (?<=['’]s[ ])7[0-8]7\b | (?<=\bthe[ ])7[0-8]7\b(?![ ][a-z]+s\b)
        | (?:(?<=men['’]s[ ])|(?<=boys['’][ ])|(?<=girls['’][ ]))\d{{2,5}}(?:m\b|[ ]met(?:re|er)s\b)
        | \d{{2,5}}(?:m|[ -]met(?:re|er)s?)(?=[ ](?:{_RACES})\b)
        | (?:No\.|Nos\.|\#)[ ]?\d+(?:,\d{{3}})*
        | \b(?:{_LABELS})[ ]\#?\d+(?:,\d{{3}})*(?:-\d\w*)?
          (?!\w|[,.]\d|[ ]?(?:percent|per[ ]cent|%|million|billion))))
    | (?P<vote>(?:(?<=\bvote[ ]of[ ])|(?<=\bvoted[ ])|(?<=\bvoting[ ])|(?<=\bruled[ ]))
        \d{{1,3}}[ ]to[ ]\d{{1,3}}(?![\w%,.]\d|[ ]percent))
    | (?P<pair>
        (?<![\w$£€.,:/'’-])\d{{1,3}}(?:[ ][–—-][ ]|[-–—]|-to-)\d{{1,3}}(?![\w$£€%/]|[.,]\d|[-–—]\d))
    """,
    re.VERBOSE,
)
_VOTE = re.compile(
    r"\b(?:vot|approved|passed|[Ll]awmakers|legislature|committee|measure|ruling|ruled|decision|majority|Senate|House|Court|panel|council)"
)
_SPORT = re.compile(
    r"\b(?:won|win|wins|lost|loss|beat|beating|led|lead|drew|draw|score|scored|ahead|defeat|victory"
    r"|finished|ended|record|goals?|half|Half|tied|trailing)\b"
)
_OF_COUNTS = re.compile(
    r"[ -]?(?:percent|per cent|%|year|month|day|hour|minute|week|mile|foot|feet|point|people"
    r"|million|billion|thousand|hundred|inch|km|kilomet|met(?:er|re)|ton|degree|per |seat|bed|page"
    r"|member)"
)
_AGES = re.compile(r"\b(?:ages?|aged|between)\s\Z", re.IGNORECASE)
_COUNT_NOUN = re.compile(
    r" (?!vote|win|victory|lead|loss|defeat|draw|decision|ruling|majority)[a-z]+s\b"
)
_NAMED_BEFORE = re.compile(r"[A-Z]\w+ \Z")


def find_others(text: str) -> Iterator[Reading | tuple[int, int]]:
    """The numbers of a text that count nothing, and stretches in which no number is one at all."""
    for match in _PATTERN.finditer(text):
        start, end = match.span()
        name = match.lastgroup or ""
        if name in {"skip", "emergency"}:
            yield start, end
        elif name == "ordinal":
            yield from _ordinal(text, match)
        elif name == "pair":
            yield from _pair(text, match)
        elif name == "vote":
            yes, no = (Fraction(number) for number in re.findall(r"\d+", match[0]))
            yield Reading(start, end, FigureKind.VOTE, yes, no)
        elif name == "list":
            value = Fraction(re.sub(r"\D", "", match[0]))
            yield Reading(start, end - 1, FigureKind.LIST_NUMBER, value)
        else:
            yield Reading(start, end, _KINDS[name])


_KINDS = {
    "phone": FigureKind.PHONE,
    "time": FigureKind.TIME,
    "address": FigureKind.ADDRESS,
    "model": FigureKind.MODEL,
}

_SHARE_BEFORE = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|nearly|about|almost|split)[ -]\Z",
    re.IGNORECASE,
)


def _ordinal(text: str, match: re.Match[str]) -> Iterator[Reading]:
    word = match[0]
    shares = word.lower() not in {"first", "second"}
    before = _SHARE_BEFORE.search(text, 0, match.start())
    if shares and not word[0].isdigit() and before:
        # "a third of them" is a share, "a third term" is none.
        alone = before[0].lower() in {"a ", "an "}
        if not alone or BEHIND_SHARE.match(text, match.end()):
            return
    if word.lower() in {"first", "second"} and re.match(
        r"-?(?:hand|guess|s\b)", text[match.end() :]
    ):
        return
    value = Fraction(ordinal_value(word))
    yield Reading(match.start(), match.end(), FigureKind.ORDINAL, value)


def _pair(text: str, match: re.Match[str]) -> Iterator[Reading]:
    """Two small numbers with a dash: a vote, a score, or a range, which is left to the grammar."""
    first, second = (int(number) for number in re.findall(r"\d+", match[0]))
    behind = text[match.end() : match.end() + 40]
    before = text[max(0, match.start() - 60) : match.start()]
    around = re.split(r"[.;] ", before)[-1], re.split(r"[.;] ", behind)[0]
    if _AGES.search(before) or _OF_COUNTS.match(behind):
        return
    if any(_VOTE.search(side) for side in around) and not _SPORT.match(behind.strip()):
        kind = FigureKind.VOTE
    elif any(_SPORT.search(side) for side in around) or first >= second:
        kind = FigureKind.SCORE
    elif _COUNT_NOUN.match(behind):
        return
    elif first >= 100 and _NAMED_BEFORE.search(before):
        kind = FigureKind.MODEL
    else:
        return
    if kind is FigureKind.SCORE and first >= 100 and _NAMED_BEFORE.search(before):
        kind = FigureKind.MODEL
    yield Reading(match.start(), match.end(), kind, Fraction(first), Fraction(second))
