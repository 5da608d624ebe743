"""The patterns by which the grammar finds figures and tells what stands beside them."""

from __future__ import annotations

import re

from backread.story.figures.units import SIGN

NUMBER_WORD = (
    r"(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|zero|an?[ -](?:hundred|thousand|million|billion|trillion|dozen|half|third|quarter"
    r"|fourth|fifth|sixth|tenth))"
)
CANDIDATE = re.compile(
    rf"(?P<sign>(?-i:{SIGN}))[ ]?(?=[\d.½¼¾])|(?<![\w.,])[-−](?=\d)|(?<![\w,.])(?:\d|[½¼¾⅓⅔⅛⅕]"
    rf"|\.\d)"
    rf"|(?<![\w])(?P<word>{NUMBER_WORD})(?![A-Za-z])",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"(?<![\w-])(?:(?:tens|hundreds) of (?:thousands|millions|billions)|dozens|scores(?= of)"
    r"|(?:many )?(?:hundreds|thousands|millions|billions|trillions)|several|a few|a handful"
    r"|a couple"
    r"|(?:several|a few|a couple(?: of)?) (?:dozen|hundred|thousand|million|billion))(?![\w-])",
    re.IGNORECASE,
)
VAGUE_LONG = re.compile(
    r"(?<![\w-])(?:several|a few|a couple(?: of)?|many) (?:dozen|hundred|thousand|million|billion)"
    r"(?: (?:thousand|million|billion))?"
    r"(?![\w-])",
    re.IGNORECASE,
)
RATIO = re.compile(
    r" (?:in|out of) (?:every )?(?=(?P<base>\d[\d,]*|one|two|three|four|five|six|seven|eight"
    r"|nine|ten"
    r"|a hundred|twenty|a thousand)(?![\w.-]|,\d))"
)
NOT_A_BASE = re.compile(
    r" (?:years?|months?|days?|weeks?|hours?|minutes?|games?|seasons?|states?|countries|elections?"
    r"|cities|places|decades?|matches|races|quarters|primaries|different|other|more|seconds|of)\b"
)
JOIN = re.compile(r"(?P<dash> ?(?:--|-|–) ?)|(?P<to> to |-to-| or )|(?P<and> and )")
BETWEEN = re.compile(r"\bbetween (?:about |around )?\Z", re.IGNORECASE)
MOVES = re.compile(
    r"\b(?:from|up|down|rose|fell|grew|increased?|dropped|cut|jumped|climbed|reduced|raised|by|over"
    r"|won|lost|beat|went|shrank|declined|moved|added|vote|voted|percent|%) (?:\w+ )?\Z",
    re.IGNORECASE,
)
MINUS = re.compile(r"\b(?:minus|negative) \Z", re.IGNORECASE)
NOT_ONE = re.compile(
    r"[ -](?:of\b|another\b|by one|day\b|thing\b|who\b|that\b|can\b|is\b|was\b)", re.I
)
BEHIND_SHARE = re.compile(
    r"\s*[,.;:)—–!?]|\s*\Z| (?:of|more|less|fewer|higher|lower|the|in|to|from|as|said|were|was"
    r"|are|is|say"
    r"|have|had|and|or|by|off|than|each|since|for|on|at|next|last|this|over|after|before|between"
    r"|during|within|because|when|if|would|will|has|may)\b"
)
HALF_OF = re.compile(
    r" (?:of|the|an?|his|her|their|its|our|my|those|that|what|as|[A-Z]|[a-z]+s\b|[a-z]+ [a-z]+s\b)"
)
#: "or nearly half, have none"
ABOUT_HALF = re.compile(
    r"\b(?:nearly|almost|about|around|roughly|over|more than|less than|exactly|just under) \Z",
    re.IGNORECASE,
)
HALF_ALONE = re.compile(r"[,.;)]|\Z| (?:were|was|are|is|have|had|said|say)\b")
NO_HALF_BEFORE = re.compile(
    r"\b(?:first|second|other|better|top|bottom|last|latter|early|in|by|and a|-|one|two|three"
    r"|four)[ -]?\Z",
    re.IGNORECASE,
)
