"""SRC301: a claim whose source was cut, and claims of the newsroom's own.

What an editor would let stand without a source is not cut: what somebody is going to do, and an
event with its day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.planters.sentences import some
from bench.revision import Edit

CODE = "SRC301"

_SENTENCE = re.compile(r"[A-Z“\"](?:[^.!?\n]|\.(?=\d|[A-Za-z]\.))*\.(?=\s|\Z)")
_WHO = r"[^,;:.\"“”]{2,70}(?:, [^,;:\"“”]{3,70})?"
_SAYS = r"(?:said|says|added|warned|argued|explained|estimated|told \w+)"
_BEHIND = re.compile(
    rf"(?P<words>.{{25,}}?), (?:according to {_WHO}|{_WHO} {_SAYS}|{_SAYS} {_WHO})\."
)
_BEFORE = re.compile(rf"According to {_WHO}, (?P<words>.{{25,}}\.)")
_THAT = re.compile(
    r"[A-Z][^,;:.\"“”]{2,60}(?:, [^,;:\"“”]{3,80},)? "
    r"(?:said|says|warned|argued|estimated|predicted|believes) that (?P<words>.{25,}\.)"
)
_SOURCED = re.compile(
    r"[\"“”]|\b(?:sa(?:id|ys|ying)|told|tell|according|add(?:ed|s)|argu\w+|warn\w*|report\w*|claim\w*|"
    r"announc\w+|statement|estimat\w+|predict\w*|believ\w+|expect\w*|think\w*|thought|hop\w+|fear\w*|"
    r"alleg\w+|accus\w+|speak\w*|spoke\w*|I|we|our|you)\b",
    re.IGNORECASE,
)
_TURNS_OUT = (
    r"lead|cause|cost|rise|fall|grow|double|increase|decrease|decline|drop|hurt|harm|help|become|"
    r"lose|win|suffer|survive|fail|stand|come back|take|make|worsen|improve|remain|threaten|force|"
    r"be (?:\w+ly )?(?:an? |the )?(?:difficult|hard|worse|better|higher|lower|disaster|problem)"
)
_CHANGING = r"ris|grow|increas|declin|fall|worsen|improv|shrink|spread|dropp|slow"
_KINDS = {
    "a forecast": (
        rf"\b(?:could|might|likely|unlikely)\b|\b(?:will|would) (?:\w+ly )?(?:{_TURNS_OUT})\b"
    ),
    "a share": r"\b\d[\d.,]* ?(?:percent|per cent|%)|\b(?:half|third|quarter|majority) of\b",
    "a superlative": r"\b(?:most|worst|best|largest|biggest|highest|lowest|strongest|weakest)\b",
    "a cause": r"\b(?:because|due to|caused|led to|result(?:ed)? in|as a result)\b",
    "a trend": rf"\b(?:is|are|been) (?:\w+ly )?(?:{_CHANGING})ing\b|\b(?:has|have) (?:risen|grown|"
    r"increased|declined|fallen|worsened|improved|shrunk|spread|dropped|slowed|doubled)\b",
}
_EVENT = re.compile(
    r"\b(?:yesterday|today|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this morning)\b"
)
#: Sentences such as thin copy has, in our own words; braces stand for somebody's surname.
_OWN = {
    "a forecast": (
        "The decision is likely to anger those who had backed it only a year ago.",
        "The plan will cost far more than was promised.",
        "The delay will cost taxpayers millions.",
        "The whole project could fall apart before the end of the year.",
        "That would be a disaster for the whole region.",
        "The rivalry between the two sides will only intensify.",
        "{} may yet regret the choice.",
        "Smaller rivals will be forced out of the market.",
        "It will take years to win back the public.",
        "The dispute is set to drag on into the spring.",
    ),
    "a judgement": (
        "It was a cynical move that fooled nobody.",
        "The agreement marks the end of an era.",
        "The episode shows how little has been learned.",
        "The management has lost control of the situation.",
        "{} has never recovered from the mistakes of that autumn.",
        "The real reason was fear of losing.",
        "The scandal threatens to overshadow everything else.",
        "The official response has been slow and muddled.",
        "{} has been out of touch for years.",
        "The handling of the affair was a disgrace.",
    ),
    "a superlative": (
        "{} is the most divisive figure in the industry.",
        "The dispute has left both sides weaker than at any time in living memory.",
        "It is the worst record of any in the region.",
        "The system is one of the most wasteful in the world.",
    ),
    "a cause": (
        "The collapse was caused by years of neglect.",
        "The trouble is largely due to bad planning.",
        "Years of cuts have led to the present crisis.",
        "The shortage is the result of a failed policy.",
    ),
    "a trend": (
        "Costs in the region have been rising faster than anywhere else in the country.",
        "More and more families are leaving.",
        "Support for the idea is crumbling.",
        "Investors are growing nervous.",
        "Standards have been slipping for a decade.",
    ),
    "a share": (
        "Nearly half of the workers have already given up on finding another job.",
        "Two-thirds of the money has been wasted.",
        "One in three firms in the region is on the verge of bankruptcy.",
        "Most people no longer believe a word of it.",
    ),
    "an accusation": (
        "{} knew about the problems and did nothing.",
        "The authorities hid the true figures from the public.",
        "Those in charge deliberately misled the public.",
        "Several officials took bribes from suppliers.",
    ),
}
_ADDED = 3
_PASTS = re.compile(r"\bwould\b")
_FIRST = re.compile(r"(?:the|a|an|this|these|most|many|its|their|his|her|it|they|he|she|there)\b")


@dataclass(frozen=True, slots=True)
class _Statement:
    """A sentence with a source, and its words without it."""

    start: int
    end: int
    words: str
    kind: str


def plant(reading: Reading, random: Random) -> Iterator[Planted]:
    """Cuts the only source of a sentence that could be checked; adds what nobody has said.

    Each added claim goes into a copy of its own, of a kind that is drawn first, so that no kind
    outweighs the others.
    """
    for statement in _statements(reading):
        edit = Edit(statement.start, statement.end, statement.words)
        yield planted(reading, CODE, f"the source of {statement.kind} cut", [edit])
    names = [person.family for person in reading.people]
    for at in some(_unsourced_ends(reading), random, _ADDED):
        kind = random.choice(tuple(_OWN))
        fitting = [each for each in _OWN[kind] if names or "{}" not in each]
        words = random.choice(fitting).format(random.choice(names) if names else "")
        edit = Edit(at, at, f" {words}")
        yield planted(reading, CODE, f"{kind} added", [edit], [[(at, at)]])


def _unsourced_ends(reading: Reading) -> list[int]:
    """The ends of the paragraphs, all but the first, that give nobody any words."""
    return [
        paragraph.start + len(reading.text[paragraph.start : paragraph.end].rstrip())
        for paragraph in reading.paragraphs[1:]
        if not _SOURCED.search(reading.text, paragraph.start, paragraph.end)
    ]


def _statements(reading: Reading) -> Iterator[_Statement]:
    before = ""
    for match in _SENTENCE.finditer(reading.text):
        sentence, place = match[0], match.span()
        words = _without_source(sentence)
        kind = _kind(words)
        event = kind not in {None, "a forecast"} and _EVENT.search(words) is not None
        alone = not event and not _SOURCED.search(words) and not _SOURCED.search(before)
        if kind and alone and reading.narrates(*place):
            yield _Statement(*place, words, kind)
        before = sentence


def _without_source(sentence: str) -> str:
    """The sentence without its source, or an empty string if it has none in a plain place."""
    if found := _BEFORE.fullmatch(sentence) or _THAT.fullmatch(sentence):
        words = _PASTS.sub("will", found["words"])
        # A name or a common word can open the sentence; anything else may be cut off from its verb.
        if words[:1].isupper() or _FIRST.match(words):
            return words[:1].upper() + words[1:]
    elif found := _BEHIND.fullmatch(sentence):
        return f"{found['words']}."
    return ""


def _kind(words: str) -> str | None:
    return next((kind for kind, pattern in _KINDS.items() if re.search(pattern, words, re.I)), None)
