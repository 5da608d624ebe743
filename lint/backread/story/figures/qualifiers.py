"""The words beside a number: about, at least, or more, a year; and those that make it an age."""

from __future__ import annotations

import re

from backread.calendar_words import MONTH
from backread.span import Span
from backread.story.figures.figure import Exactness, FigureKind
from backread.story.figures.reading import Reading

_BEFORE = (
    (
        Exactness.AT_LEAST,
        (
            r"at least|no fewer than|no less than|not less than|more than|over|above|upwards? of"
            r"|exceeding|exceeds|in excess of|north of|a minimum of|minimum of|well over|well above"
            r"|far more than|greater than|better than|topped|tops|as early as|little more than"
            r"|just over|just above|slightly more than|a little over|slightly over|beyond"
            r"|(?<!the )past"
        ),
    ),
    (
        Exactness.AT_MOST,
        (
            r"at most|up to|as many as|as much as|no more than|not more than|fewer than|less than"
            r"|under|below|a maximum of|maximum of|as high as|as low as|just under"
            r"|just below"
            r"|slightly less than|slightly under|well under|well below|short of|as little as"
            r"|as few as"
        ),
    ),
    (
        Exactness.ABOUT,
        (
            r"about|around|roughly|approximately|some|an estimated|estimated|circa|ca\.|nearly"
            r"|almost"
            r"|close to|close on|virtually|or so|perhaps|maybe|something like|more or less|near|~"
            r"|approx\.?|probably|possibly|somewhere around|in the region of|the estimated"
        ),
    ),
)
_PATTERNS = tuple(
    (exactness, re.compile(rf"(?<![\w-])(?:{words})(?: an?)? ?\Z", re.IGNORECASE))
    for exactness, words in _BEFORE
)
_BEHIND = re.compile(
    r"(?P<least> or more\b| or over\b|\+|-plus\b| plus\b(?! [\d$£€])| and (?:over|above|older)\b)"
    r"|(?P<most> or (?:less|fewer|under|younger)\b)|(?P<about> or so\b|-odd\b|-some\b|-ish\b)"
)
_NOUN = r"(?: (?!(?:or|and|but|in|at|on|of|for|to|than|as|was|were)\b)[a-z-]+){0,2}"
_BEHIND_NOUN = re.compile(rf"{_NOUN}(?P<least> or more\b)|{_NOUN}(?P<about> or so\b)")
_RATE = re.compile(
    r"(?:[ -](?:per|an?|each|every)[ -]|/)(?P<per>second|minute|hour|day|night|week|month|quarter"
    r"|year|decade|person|head|capita|household|share|barrel|gallon|litre|liter|ton|tonne|kilogram"
    r"|pound|ounce|acre|hectare|mile|kilomet(?:er|re)|square (?:foot|met(?:er|re))|student|child"
    r"|employee|worker|family|unit|vehicle|ticket|game|episode|copy|minute|plate|couple"
    r"|piece)\b(?! (?:ago|earlier|later|before|after))"
    r"| (?P<adverb>annually|yearly|monthly|weekly|daily|hourly|apiece|annual|nightly)\b"
)
_DEFINITE = re.compile(
    r"(?<![\w-])(?:the|these|those|all|both|its|his|her|their|our|all of the|of the|the other"
    r"|the remaining|the same|the entire|the final|the last|the first|[^\W\d_]+['’]s?)\s\Z",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?P<name>magnitude|population|capacity|circulation|membership|attendance|enroll?ment"
    r"|workforce|staff|crowd|audience|congregation|fleet|majority|turnout)"
    r"(?: of| is| was| stands at)?(?: about| around| some| roughly| nearly| almost| more than"
    r"| at least)? \Z",
    re.IGNORECASE,
)
_MAGNITUDE_BEHIND = re.compile(r"-magnitude\b")
_AGE_BEHIND = re.compile(r"[- ]?(?:years?)?[- ](?:years?[- ])?olds?\b|[- ]years[- ]of[- ]age\b")
_AGE_AFTER_YEAR = re.compile(r"[- ]olds?\b|[- ]of[- ]age\b")
_AGE_BEFORE = re.compile(
    r"(?<![\w-])(?:(?:who|he|she) (?:is|was|is now)|(?<=, )now|ages?|aged|turn(?:ed|s|ing)?|(?:at"
    r"|by) (?:the )?age (?:of )?|age of|the age of)\s"
    r"(?:only |just |about |around )?\Z",
    re.IGNORECASE,
)
_DIED_AT = re.compile(r"\b(?:dies|died|dead) at \Z", re.IGNORECASE)
_DIED_AT_BEHIND = re.compile(r"[,.;)]|\s*\Z| (?:after|in|of|from|following|and|on)\b")
_APPOSITION_BEFORE = re.compile(
    r"[^\W\d_][\w'’.-]*[a-zà-ÿ][\w'’-]*(?:,? (?:Jr|Sr)\.|,? I{2,3})?(?:,| \()\s?\Z"
)
_APPOSITION_BEHIND = re.compile(
    r"[,;).]|\s*\Z| (?:and|of(?! (?:them|which|whom|these|those|the)\b)|who|from|both)\b|[\"”’]"
)
#: What stands before the name of a place, not of somebody.
_PLACED = (
    r"(?:in|of|at|from|near|outside|around|across|over|through|into|throughout|to|on|the|a|an|since"
    r"|until|before|after|last|next|this|every|late|early|mid)\b"
)
_AT_FIRST = re.compile(r"(?:\A|[.!?][\"”’]? |\n)At \Z")
_SOMEBODY_BEHIND = re.compile(r", (?:he|she|[A-ZÀ-Þ][\w'’-]+)\b")
_NAME_BEFORE = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.-]*|de|van|von|der|bin|al-\w+) [A-ZÀ-Þ][\w'’.-]+(?:,? (?:Jr|Sr)\."
    r"|,? I{2,3})?,? ?\(?\Z"
    r"|(?:^|[.!?,][\"”’]? |[;:—–] |\b(?:and|that|said|but|to|with|by|for) "
    r"|\n)[A-ZÀ-Þ][\w'’-]+,? ?\(?\Z"
    rf"|(?<![\w-])(?!{_PLACED} )[a-z]+ [A-ZÀ-Þ][\w'’-]+(?:, | \()\Z"
)
#: Those whom a story of a crime or an accident calls by what they are.
_SOMEBODY_BEFORE = re.compile(
    r"\b[Tt]he (?:[a-z]+ )?(?:suspect|gunman|shooter|attacker|assailant|defendant|driver|pilot"
    r"|victim|boy|girl|teenager|teen|man|woman|student|cyclist|pedestrian|rider|swimmer|climber"
    r"|hiker|toddler|pensioner|widow|widower|captain|officer|teacher|priest|nurse|doctor|farmer)"
    r"(?:,| \() ?\Z"
)
_IN_DIGITS = re.compile(r"[1-9]\d?")
#: One who goes by a noun or a name in a headline; no month, and no list of numbers.
_ONE_BEFORE = re.compile(rf"(?!{MONTH},)\b[A-Za-z][\w’'-]*[A-Za-z], \Z")
_MONTH_BEFORE = re.compile(rf"\b{MONTH},? \(?\Z")


def qualifier_before(text: str, start: int) -> tuple[int, Exactness | None]:
    """Where the words that qualify a number begin, and what they say of it."""
    tail = text[max(0, start - 40) : start]
    found = [
        (start - len(tail) + match.start(), exactness)
        for exactness, pattern in _PATTERNS
        if (match := pattern.search(tail))
    ]
    # The longest counts: "no more than" ends as "more than" does.
    return min(found, key=lambda each: each[0]) if found else (start, None)


def exactness_behind(text: str, end: int) -> Exactness | None:
    """What "or more", "or so" and "+" behind a number say of it."""
    match = _BEHIND.match(text, end) or _BEHIND_NOUN.match(text, end)
    if match is None:
        return None
    if match["least"]:
        return Exactness.AT_LEAST
    if match.groupdict().get("most"):
        return Exactness.AT_MOST
    return Exactness.ABOUT


def rate_behind(text: str, end: int) -> str | None:
    """What an amount is given for each of: "hour" in "$15 an hour"."""
    match = _RATE.match(text, end)
    if match is None:
        return None
    return match["per"] or match["adverb"]


def is_definite(text: str, start: int) -> bool:
    """Whether the words before a number say that the reader knows what it counts."""
    return _DEFINITE.search(text[max(0, start - 16) : start]) is not None


def age_behind(text: str, end: int) -> int | None:
    """Where "-year-old" or "years old" ends behind a number or its "year"; None without it."""
    match = _AGE_BEHIND.match(text, end)
    if match and "year" not in match[0]:
        match = None
    match = match or (
        _AGE_AFTER_YEAR.match(text, end) if re.search(r"years?\Z", text[:end]) else None
    )
    return match.end() if match else None


def age_before(text: str, reading: Reading) -> bool:
    """Whether a bare number is somebody's age: "aged 8", "Smith, 42,"."""
    start = reading.start
    if age := _AGE_BEFORE.search(text[max(0, start - 24) : start]):
        plain = age[0].lower().startswith(("who", "he", "she"))
        return not plain or re.match(r"[,.;)]|\Z| and\b", text[reading.end :]) is not None
    before = text[max(0, start - 60) : start]
    if _DIED_AT.search(before):
        return _DIED_AT_BEHIND.match(text, reading.end) is not None
    if _AT_FIRST.search(before) and _SOMEBODY_BEHIND.match(text, reading.end):
        return True
    if _MONTH_BEFORE.search(before) or not _APPOSITION_BEFORE.search(before):
        return False
    if not _APPOSITION_BEHIND.match(text, reading.end):
        return False
    # "In Ohio, 25." and the items of a table are no ages.
    somebody = _NAME_BEFORE.search(before) or _SOMEBODY_BEFORE.search(before)
    return somebody is not None and text[reading.start].isdigit()


def is_age_in_headline(text: str, span: Span, reading: Reading) -> bool:
    """Whether a bare number between commas is an age, as in a headline: "Grocer, 52, jailed"."""
    plain = reading.kind is FigureKind.QUANTITY and reading.unit is None and reading.upper is None
    if not plain or not _IN_DIGITS.fullmatch(span.of(text)):
        return False
    before = _ONE_BEFORE.search(text, max(0, span.start - 40), span.start)
    return before is not None and _APPOSITION_BEHIND.match(text, span.end) is not None


def named_beside(text: str, start: int, end: int) -> tuple[str | None, bool]:
    """The noun beside a number that says what it is, and whether it is a known one.

    "magnitude" of "a magnitude of 6.4" and "a 6.4-magnitude quake"; that of "the magnitude 6.4
    earthquake" is known.
    """
    match = _NAMED.search(text[max(0, start - 40) : start])
    if match is None:
        joined = _MAGNITUDE_BEHIND.match(text, end)
        return ("magnitude", False) if joined else (None, False)
    return match["name"].lower(), is_definite(text, max(0, start - 40) + match.start())
