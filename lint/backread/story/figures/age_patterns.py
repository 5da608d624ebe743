"""The words in which stories tell ages at some time: "since he was eight, 48 years ago"."""

from __future__ import annotations

import re

from backread.story.figures.number_words import SPELLED

N = rf"(?P<n>\d{{1,3}}|{SPELLED})"
M = rf"(?P<m>\d{{1,2}}|{SPELLED})"
WAS = r"\b(?:was|is) (?:only |just |still |then |already )?"
#: A year in which something happened, the only one of its sentence.
IN_YEAR = re.compile(
    r"\b(?:in|on) (?:the )?(?:[A-Za-z]+ )?(?:\d\d?,? )?(?P<year>(?:19|20)\d\d)\b(?!s)"
)
ANY_YEAR = re.compile(r"\b(?:1[89]|20)\d\d(?!\d)")
#: Of another thing's year: "the club founded in 1921".
OTHER_TIME = re.compile(
    r"\b(?:founded|built|made|written|published|born|dating|established|since|from)\b[^,;:]{0,40}\Z"
)


def _read(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


#: "was 41 when she joined", "until he was 11"
WAS_WHEN = _read(rf"{WAS}{N}(?: years old)?(?= when\b|,? in |[,.;)]|\Z)")
#: "elected at 24", "aged 24"
WHEN_WAS = _read(
    rf"\bwhen (?P<pronoun>s?he) was (?:only |just |still )?{N}(?: years old)?(?=[,.;)]|\Z)"
)
AT = _read(
    rf"(?<!\bstood )(?<!\bstands )(?<!\bput )(?<!\bset )\b(?:at (?:the age of |age )?|aged )"
    rf"{N}(?=,? in \w|[,.;)]|\Z)"
)
#: "since he was eight, 48 years ago"; "five years ago, when he was 21"
WAS_AGO = _read(rf"{WAS}{N}(?: years old)?, {M} years ago\b")
AT_AGO = _read(rf"\bat (?:the age of |age )?{N}, {M} years ago\b")
AGO_WAS = _read(rf"\b{M} years ago,? (?:when|at which point) s?he was {N}(?= ?(?:[,.;)]|\Z))")
BIRTHDAY_AGO = _read(
    r"\b(?:his|her) (?P<ordinal>\d\d?(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?) birthday,? "
    rf"{M} years ago\b"
)
#: "began at 12 and has done so for 20 years"
AT_FOR = _read(rf"\bat (?:the age of |age )?{N},? and has (?:[a-z]+ ){{1,5}}?for {M} years\b")
#: "was 19 on the night", "was 19 at the time of the fire"
THAT_NIGHT = _read(
    rf"{WAS}{N}(?: years old)? (?:on the (?:night|day|morning|evening|afternoon)|at the time"
    r"|that (?:night|day|morning|evening))\b"
)
DIED = _read(
    rf"\b(?:died|dies|dead)\b[^.;:\d]{{0,40}}?,? (?:aged|at the age of|at age|at) {N}(?![\d%:])"
)
JUST = re.compile(r" (?:on \w+day|yesterday|today|last (?:week|month)|this (?:week|month))\b")
DEATH = re.compile(r"\b(?:died|dies|dead|killed|death)\b")
DIED_ON = re.compile(r"\bdied\b[^.;:\d]{0,60}\bon \Z")
DECADE = _read(
    r"\b(?:is|are)(?: now)? in (?:his|her) (?P<part>early |mid-|late )?"
    r"(?P<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0s)\b"
)
YOUNGEST, OLDEST = 5, 100
LAST_WEEKS = 60
DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
TURNS = _read(rf"\b(?:turns|will turn|will be|turning) {N} (?:in|on|next|this|later this) [a-z]+")
IS = _read(rf"\b(?:is|is now) {N}(?= ?(?:[,.;)]|\Z)| and (?!a half))")
THE_OLD = re.compile(r"\b[Tt]he (?P<n>\d\d?)-year-old (?P<role>[a-z]+)\b(?!['’]s)")
BORN = re.compile(
    r"\b(?P<be>(?:was|is) )?[Bb]orn\b(?P<between>(?: [^.;:\d]{0,60}?)?) (?:(?:on|in) )?\Z"
)
