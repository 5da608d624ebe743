"""SRC301: a claim whose source was cut, and a judgement of the newsroom's own."""

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
_KINDS = {
    "a forecast": r"\b(?:will|would|could|might|may|likely)\b",
    "a share": r"\b\d[\d.,]* ?(?:percent|per cent|%)|\b(?:half|third|quarter|majority) of\b",
    "a superlative": r"\b(?:most|worst|best|largest|biggest|highest|lowest|strongest|weakest)\b",
    "a cause": r"\b(?:because|due to|caused|led to|result(?:ed)? in|as a result)\b",
    "a trend": r"\b(?:rising|growing|increasing\w*|declin\w+|falling|worsen\w+|improv\w+)\b",
}
#: Sentences such as thin copy has, in our own words; braces stand for somebody's surname.
_JUDGEMENTS = (
    "The decision is likely to anger those who had backed it only a year ago.",
    "{} has never recovered from the mistakes of that autumn.",
    "The plan will cost far more than was promised.",
    "The dispute has left both sides weaker than at any time in living memory.",
    "It was a cynical move that fooled nobody.",
    "The delay will cost taxpayers millions.",
    "Costs in the region have been rising faster than anywhere else in the country.",
    "{} is the most divisive figure in the industry.",
    "The collapse was caused by years of neglect.",
    "The whole project could fall apart before the end of the year.",
    "Nearly half of the workers have already given up on finding another job.",
    "The scandal threatens to overshadow everything else.",
    "{} knew about the problems and did nothing.",
    "The agreement marks the end of an era.",
    "The episode shows how little has been learned.",
    "That would be a disaster for the whole region.",
    "More and more families are leaving.",
    "The authorities hid the true figures from the public.",
    "Support for the idea is crumbling.",
    "The management has lost control of the situation.",
    "Investors are growing nervous.",
    "The rivalry between the two sides will only intensify.",
    "{} may yet regret the choice.",
    "The real reason was fear of losing.",
)
_JUDGED = 2
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
    """Cuts the only source of a sentence that could be checked; adds what nobody has said."""
    for statement in _statements(reading):
        edit = Edit(statement.start, statement.end, statement.words)
        yield planted(reading, CODE, f"the source of {statement.kind} cut", [edit])
    for at in some(_unsourced_ends(reading), random, _JUDGED):
        names = [person.family for person in reading.people]
        fitting = [each for each in _JUDGEMENTS if names or "{}" not in each]
        words = random.choice(fitting).format(random.choice(names) if names else "")
        edit = Edit(at, at, f" {words}")
        yield planted(reading, CODE, "a judgement added", [edit], [[(at, at)]])


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
        alone = not _SOURCED.search(words) and not _SOURCED.search(before)
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
