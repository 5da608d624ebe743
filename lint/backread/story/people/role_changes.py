"""Where a story tells that somebody's role changes, or of a time that is over."""

from __future__ import annotations

import re

#: Words that tell of somebody's coming into an office or going out of it.
_CHANGE = re.compile(
    r"\b(?:appoint(?:s|ed|ing|ment)?|bec[ao]m(?:e|es|ing)|confirmed as|demot(?:ed|es|ion)"
    r"|(?<!-)elect(?:ed|s)|hir(?:ed|es|ing)|named|nominat(?:ed|es|ion)|ousted|promot(?:ed|es|ion)"
    r"|quit|quits|quitting|replac(?:e|es|ed|ing)|resign(?:s|ed|ing|ation)?|retir(?:es|ed|ing)"
    r"|step(?:s|ped|ping) (?:down|aside|up)|succe(?:ed|eds|eded|eding)|successor|swear|sworn"
    r"|tak(?:e|es|ing|en) (?:over|office|up)|took (?:over|office|up)|(?:went|goes|go) on to"
    r"|(?:mov|switch|defect)(?:ed|es|ing) (?:from|to))\b",
    re.IGNORECASE,
)

#: Words that set a sentence in another time than the story's own.
_ANOTHER_TIME = re.compile(
    r"\b(?:(?:[Ii]n|[Uu]ntil|[Ff]rom|[Bb]etween|[Bb]y|[Ll]ate|[Ee]arly)"
    r" (?:[A-Z][a-z]+\.?,? (?:of )?|the )?(?:19|20)\d\d"
    r"|(?:[Aa]t|[Bb]y) (?:the|that) time|[Pp]reviously|[Ff]ormerly|[Ee]arlier in (?:his|her|their)"
    r"|[Bb]ack then|as \w+ then was|years (?:ago|earlier|later)|(?:had )?served as"
    r"|last (?:year|decade|century))\b"
)


#: "Had been since 2015" is over; "has been since 2015" is not.
_HAD_SINCE = re.compile(r"\bhad\b.*\bsince (?:[A-Z][a-z]+\.?,? )?(?:19|20)\d\d\b", re.DOTALL)


def tells_of_change(sentence: str) -> bool:
    """Whether a sentence tells that somebody comes into an office or goes out of it."""
    return bool(_CHANGE.search(sentence))


def is_of_another_time(sentence: str) -> bool:
    """Whether a sentence speaks, or may speak, of a time before the story's present."""
    return bool(_ANOTHER_TIME.search(sentence) or _HAD_SINCE.search(sentence))
