"""FIG501: a second statement of a figure gives another number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from random import Random

from bench.planters.numbers import DIGITS, WORDS, slipped
from bench.planters.pairs import Topic, two_statements
from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import narrated_sentences
from bench.revision import Edit

CODE = "FIG501"

_COUNT = re.compile(
    r"(?<![\w.,$£€:/-])(\d{1,3}(?:,\d{3})+"
    r"|\d{2,3})(?= (?:[a-z]+ ){0,2}[a-z]{3,}s?\b)(?! (?:percent|per|a\.m|p\.m"
    r"|million|billion|trillion|years?|months?|days?|hours?|minutes?|and|to|or|in|of|at|on|from"
    r"|by|out)\b)"
)
#: "Boeing 757", "the 757 airliner": numbers of models, which count nothing.
_NAMES_A_MODEL = re.compile(r"[A-Z][\w-]* \Z|\b(?:the|their|a) \Z")
_CASUALTIES = re.compile(
    rf"(?<![\w.,$-])(\d{{1,3}}|{'|'.join(WORDS[2:])}) "
    r"(?:people |others )?(?:were |was |have been |had been )?(killed|injured|wounded|arrested)\b"
)
_RECAPS = (
    "Vigils for the {} people {} are planned in the coming days.",
    "The names of the {} people {} have not been made public.",
    "Officials have visited the families of the {} people {} in the days since.",
    "Flags were lowered for the {} {}.",
    "Of the {} people {}, most were from out of town.",
)
_CHANGING = re.compile(
    r"\b(?:more|other|another|rose|fell|from|increase\w*|up|down|than|about|least|most|nearly|over"
    r"|last|previous\w*|first|now|including|each|every|or|between|revised|still|again|both)\b",
    re.IGNORECASE,
)
#: A count or a sum, with the noun that it counts.
_QUANTITY = re.compile(
    rf"(?<![\w.,$£€:/-])(?P<sum>[$£€])?(?P<number>{DIGITS}|{'|'.join(WORDS[3:])})"
    r"(?P<scale> (?:thousand|million|billion))?(?P<noun>[ -](?:[a-z]+ ){0,1}[a-z]{4,})\b"
)
_NO_NOUN = frozenset(
    "percent percentage million billion thousand years year months month days day weeks hours "
    "minutes points point times from with that which have were than will when after before into "
    "over other this their about between against would could said more since during while because "
    "told added such also most some only half term year-old way seasons decades states".split()
)
_TOPICS = (
    Topic(
        "toll",
        (
            "A ferry sank off Aldmoor in the night, killing {} people, the coast guard said.",
            "{} people died when a bus left the road near Aldmoor, the police said.",
            "A fire at a warehouse in Aldmoor left {} people dead.",
        ),
        (
            "The {} people killed in Aldmoor have not been named.",
            "The death toll of {} makes it the worst such accident in Aldmoor in years.",
            "The families of the {} dead met in a school in Aldmoor.",
        ),
    ),
    Topic(
        "arrests",
        (
            "The police in Tern arrested {} people at a march against the dam.",
            "In Tern, {} people were arrested at a protest against the dam.",
        ),
        (
            "The {} people arrested in Tern are to appear in court.",
            "Lawyers for the {} people detained said they had done nothing.",
        ),
    ),
    Topic(
        "jobs",
        (
            "Halden said it would cut {} jobs at its plant in Tern.",
            "Halden plans to lay off staff; it said {} jobs would be lost at its plant in Tern.",
        ),
        (
            "The {} job losses at Halden come on top of a freeze in pay.",
            "Unions called the {} job cuts at Halden a disgrace.",
        ),
    ),
    Topic(
        "crowd",
        (
            "On Saturday, {} people marched through Corran.",
            "A march through Corran drew {} people on Saturday.",
        ),
        (
            "Many of the {} marchers in Corran carried candles.",
            "The {} people who marched in Corran were mostly young.",
        ),
    ),
    Topic(
        "price",
        (
            "Halden agreed to buy its rival Brightwell for ${} million.",
            "Halden is to acquire Brightwell in a deal worth ${} million.",
        ),
        (
            "The ${} million deal needs the approval of both boards.",
            "Halden will pay for the ${} million takeover in cash.",
            "Regulators are to look into the ${} million acquisition.",
        ),
    ),
    Topic(
        "budget",
        (
            "The council of Aldmoor approved a budget of ${} million.",
            "Aldmoor's council passed a ${} million budget.",
        ),
        (
            "The ${} million budget takes effect in the summer.",
            "Critics said that Aldmoor's ${} million budget left out the parks.",
        ),
    ),
)


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """A figure changed in one of its places, a stale paragraph, a late reference to a figure."""
    yield from _repeated(reading, random)
    yield from _stale(reading, random)
    end = len(reading.text.rstrip())
    for match in _CASUALTIES.finditer(reading.text):
        if not reading.narrates(*match.span()):
            continue
        recap = random.choice(_RECAPS).format(slipped(match[1].lower(), random), match[2])
        yield planted(
            reading,
            CODE,
            "late reference to the casualties",
            [Edit(end, end, f"\n\n{recap}")],
            [[(end, end), match.span()]],
        )
    topic = random.choice(_TOPICS)
    value = str(random.randrange(13, 480))
    copy = two_statements(reading, CODE, topic, (value, slipped(value, random)), random)
    if copy is not None:
        yield copy


def _repeated(reading: Reading, random: Random) -> Iterator[Planted]:
    """A count or a sum that the article gives twice with one noun, changed in one place."""
    places: dict[tuple[str, str, str, str], list[tuple[int, int]]] = defaultdict(list)
    sentences = list(narrated_sentences(reading))
    for start, stop in sentences:
        for match in _QUANTITY.finditer(reading.text, start, stop):
            noun = re.split(r"[ -]", match["noun"])[-1].rstrip("s")
            if (
                "percent" in match["noun"]
                or noun in _NO_NOUN
                or f"{noun}s" in _NO_NOUN
                or match["number"] in {"1", "2", "3"}
            ):
                continue
            key = match["sum"] or "", match["number"].lower(), match["scale"] or "", noun
            places[key].append(match.span("number"))
    for spans in places.values():
        apart = {next(s for s in sentences if s[0] <= span[0] < s[1]) for span in spans}
        if len(spans) != 2 or len(apart) != 2:
            continue
        start, end = random.choice(spans)
        edit = Edit(start, end, slipped(reading.text[start:end], random))
        yield planted(reading, CODE, "repeated figure changed once", [edit], [list(spans)])


def _stale(reading: Reading, random: Random) -> Iterator[Planted]:
    end = len(reading.text.rstrip())
    for start, stop in narrated_sentences(reading):
        sentence = reading.text[start:stop]
        counts = list(_COUNT.finditer(sentence))
        counts = [count for count in counts if not _NAMES_A_MODEL.search(sentence[: count.start()])]
        if len(counts) != 1 or not len(sentence) >= 60 or _CHANGING.search(sentence):
            continue
        count = counts[0]
        stale = sentence[: count.start(1)] + slipped(count[1], random) + sentence[count.end(1) :]
        here = (start + count.start(1), start + count.end(1))
        yield planted(
            reading,
            CODE,
            "stale background paragraph",
            [Edit(end, end, f"\n\n{stale}")],
            [[(end, end), here]],
        )
