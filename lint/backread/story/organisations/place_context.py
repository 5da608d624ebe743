"""What the words around a place's name say: that the name is another thing's, or is being told."""

from __future__ import annotations

import re

from backread.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from backread.span import Span
from backread.story.organisations.name_words import HEADS
from backread.story.people.lexicon import TITLES

_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)([ \u00a0]|[-–/])\Z")
_WORD_AFTER = re.compile(r"(?:['’]s?)?([ \u00a0]|[-–/])([^\W\d_][\w'’-]*)")
_OF_BODY = re.compile(r"\b([A-Z][\w-]+) (?:of|for)(?: the)? \Z")
_BESIDES = frozenset(
    """
    north south east west northern southern eastern western central greater downtown upper lower
    old new inner outer metropolitan the a an this that in on at by for from with within to of
    off under over after before during since until through against among between behind despite
    about across along around as like near outside inside per when while where if although
    though because and but or nor so yet also still then now even only once later earlier today
    meanwhile however instead yesterday tomorrow both either neither most much many some all no
    any every each our their his her its nearby modern present-day
    """.split()
)
#: What a place of itself may be called: the City of Kyiv.
_RULED = frozenset(
    """
    bay city district embassy federation government governor island islands kingdom lord mayor
    municipality people peninsula port prefecture president province region republic state states
    territory town union village
    """.split()
)
_THINGS = frozenset(
    """
    duck mix cake cakes cutlet cutlets sauce pepper peppers chicken beef noodles peppercorn
    peppercorns carpet carpets rug rugs python pythons cat cats dog dogs ware curry bean beans
    blood marble silk cotton shawl cheroot sandwich sandwiches
    """.split()
)
_TELLS_BEFORE = re.compile(
    r"(?:[,(] ?(?:once|then)|\b(?:formerly|previously|originally|historically|locally|officially"
    r"|traditionally|sometimes|otherwise|renamed?|named|called|calls?|name of|names?|dubbed|aka"
    r"|known|spell(?:ed|ing|t)?|transliterat\w+|pronounced|rechristened|what (?:is|was)"
    r"|the word|the term"
    r"|changed from|changed (?:its|the) name (?:to|from)|back to|stands? for"
    r"|in (?:Russian|Ukrainian|English|French|German|Spanish|Arabic|Chinese|Irish|Welsh)"
    r"|refer(?:s|red)? to (?:it|the \w+) as))"
    r"[\s,:]+(?:(?:as|the|it|by|name|known as|called|simply|\w+ (?:as|name|spelling)) )*"
    r"[\"“‘'(]?\Z"
    r"|(?: or |[(\[/] ?)\Z",
    re.IGNORECASE,
)
_TELLS_AFTER = re.compile(
    r"(?:['’]s)?[\"”’')]?(?:,? (?:now|as (?:it|the|he|she|they) |then (?:known|called)"
    r"|later (?:renamed|called|known)|today['’]s|today known|formerly|previously|once called"
    r"|(?:which|that|who) (?:is|was|are) (?:now|then|also|still)|is (?:now|also)|was renamed|became"
    r"|also (?:known|called|spelled|spelt)|known (?:now|also|today|locally)"
    r"|is the \w+ (?:name|form|spelling)|the (?:\w+ )?(?:name|spelling))"
    r"| ?[(\[/])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})(?:s\b|\b)")
_PAST = re.compile(
    r"\b(?:colonial|Soviet|British rule|the Raj|empire|imperial|wartime|World War|century|"
    r"independence|pre-war|prewar|born in|grew up|ancient|medieval|dynasty|tsarist|czarist)\b"
)


def is_other_thing(text: str, span: Span) -> bool:
    """Whether a place's name is part of another name: Bombay High Court, chicken Kiev."""
    before, behind = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 40]
    if (after := _WORD_AFTER.match(behind)) and _belongs_behind(*after.groups()):
        return True
    if (body := _OF_BODY.search(before)) and _has_it_in_its_name(before, body):
        return True
    word = _WORD_BEFORE.search(before)
    if word is None:
        return False
    lower = word[1].lower()
    if word[2] in "-–" and lower not in ("pro", "anti", "non", "ex", "mid", "post"):
        return True
    if lower == "chicken" or not word[1][0].isupper():
        return lower == "chicken"
    named = lower in _BESIDES or lower in MONTH_WORDS or lower in WEEKDAY_WORDS or lower in TITLES
    return not named and not word[1].endswith(("'s", "’s"))


def _has_it_in_its_name(before: str, body: re.Match[str]) -> bool:
    """Whether a noun and "of" before a place make a name: the Treaty of Nanking."""
    noun = body[1].lower()
    if noun in HEADS:
        return True
    lead = before[: body.start()].rstrip()
    opens = lead[-1:] in ("", ".", "!", "?", "”", '"')
    return not opens and noun not in TITLES and noun not in _RULED


def _belongs_behind(joint: str, word: str) -> bool:
    lower = word.lower()
    if not word[0].isupper():
        return joint not in "-–/" and lower in _THINGS
    return lower not in TITLES and lower not in MONTH_WORDS and lower not in WEEKDAY_WORDS


def is_told(text: str, span: Span) -> bool:
    """Whether the words beside a name are about the name: "formerly Bombay", "known as Burma"."""
    before, behind = text[max(0, span.start - 70) : span.start], text[span.end : span.end + 60]
    return bool(_TELLS_BEFORE.search(before) or _TELLS_AFTER.match(behind))


def is_past(sentence: str, since: int | None) -> bool:
    """Whether a sentence tells of the time before a place got its present name."""
    if since is None:
        return False
    years = [int(year) for year in _YEAR.findall(sentence)]
    return any(year < since for year in years) or bool(_PAST.search(sentence))


def is_elsewhere(text: str, span: Span, regions: tuple[str, ...]) -> bool:
    """Whether the region behind a name makes it another place's."""
    behind = text[span.end : span.end + 30]
    return any(re.match(rf"(?:, | in | \(){re.escape(region)}", behind) for region in regions)
