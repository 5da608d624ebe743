"""Datelines: where and when a story was filed.

The forms are those of the AP and Reuters stylebooks: the place in capitals, or with the agency in
brackets, or with a date, then a dash.
"""

from __future__ import annotations

import re

from backread.calendar_words import MONTH, WEEKDAY

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+\d{4})?"
_DATE = rf"(?:{MONTH}\s+{_DAY}{_YEAR}|{_DAY}\s+{MONTH}{_YEAR}|\d{{4}}-\d{{2}}-\d{{2}})"
_WEEKDAY = rf"(?:{WEEKDAY}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?)"
_TIME = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)"

_DATE_LINE = re.compile(
    rf"(?:(?:first\s+)?(?:published|posted|updated|filed)(?:\s+on)?:?\s+)?"
    rf"(?:{_WEEKDAY},?\s+)?{_DATE}{_TIME}?\.?",
    re.IGNORECASE,
)

_AGENCIES = (
    "AAP|AFP|AFX|ANI|ANP|ANSA|AP|APA|Anadolu|Associated Press|BBC|Belga|Bloomberg|CNA|CNN|CP"
    "|Canadian Press|DPA|EFE|IANS|Interfax|Kyodo|Kyodo News|Lusa|MTI|NPR|NTB|NZPA|PA|PA Media|PAP"
    "|PTI|RIA|RTR|Reuters|Ritzau|TASS|TT|UPI|Xinhua|Yonhap|dpa|press release"
)
# The pattern below is a verbose one, in which a bare space means nothing.
_AGENCIES = _AGENCIES.replace(" ", r"\s")
_AGENCY = rf"\((?:The\s+)?(?:{_AGENCIES})(?:\s*/\s*(?:{_AGENCIES}))*\)"

_CAPITALS = r"[A-ZÀ-ÖØ-ÞŁŚŠŽ](?:[A-ZÀ-ÖØ-ÞŁŚŠŽ.'’-])+"
_CAPITAL_PLACE = rf"{_CAPITALS}(?:[ /]{_CAPITALS}){{0,4}}"
_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŠŽ][\w.'’-]*"
_PLACE = rf"{_WORD}(?:[ ](?:(?:de|del|di|of|the|la|le|al|upon|on)[ ]){{0,2}}{_WORD}){{0,4}}"
_REGION = rf"(?:,\s+(?!{MONTH}\s+\d){_PLACE}){{0,2}}"

_INLINE = re.compile(
    rf"""
    (?: (?P<capitals>{_CAPITAL_PLACE}) (?![\w]) | (?P<place>{_PLACE}) )
    (?P<region>{_REGION}?)
    (?P<date>,\s+{_DATE} | \s*\((?:{_WEEKDAY},?\s+)?{_DATE}\))?
    (?P<agency>\s*{_AGENCY})?
    (?: \s*[—–―] | \s+--? (?=\s) )
    (?=\s*["'“‘«\[(]?[A-ZÀ-ÖØ-ÞŁŚŠŽ\d$£€])
    """,
    re.VERBOSE,
)

#: Words in capitals that label a story; no place is called so.
_LABELS = frozenset(
    """
    ADVISORY ALERT ANALYSIS BREAKING COMMENT CORRECTION CORRECTIONS CORRECTS DEVELOPING
    EDITORIAL EXCLUSIVE EXPLAINER FACTBOX FEATURE INTERVIEW LIVE NEW NEWS NOTE OPINION
    PHOTOS PROFILE RECAP REPEAT REVIEW TIMELINE UPDATE UPDATED UPDATES URGENT VIDEO WATCH
    WRAPUP
    """.split()
)
_SHORTEST_CAPITAL_PLACE = 4


def is_date_line(copy: str) -> bool:
    """Whether the copy is a date and nothing else, such as ``Friday, 21 July 2017``."""
    return _DATE_LINE.fullmatch(copy) is not None


def inline_dateline(copy: str) -> int | None:
    """The length of the dateline that opens a paragraph, dash included; None if there is none.

    It takes a place in capitals, or a place with a known agency in brackets or with a date, and
    behind the dash a sentence must begin: ``NATO — the alliance`` has none.
    """
    match = _INLINE.match(copy)
    if match is None:
        return None
    if match["agency"] or match["date"]:
        return match.end()
    capitals = match["capitals"]
    if capitals is None or capitals.split()[0] in _LABELS:
        return None
    letters = sum(character.isalpha() for character in capitals)
    return match.end() if letters >= _SHORTEST_CAPITAL_PLACE or match["region"] else None
