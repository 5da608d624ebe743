"""SRC306: a story from which every source but one was cut."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.planters.planted import Planted, planted
from bench.planters.reading import Reading
from bench.revision import Edit

CODE = "SRC306"

_SAYS = r"(?:said|says|told|added|adds|explained|explains|wrote|argued|argues|warned|noted)"
#: What a word of speech, thought or writing may look like; rather too many than too few.
_SAID = re.compile(
    rf"[\"“”]|\b(?:{_SAYS}|say|saying|according|announc\w+|stat\w+|report\w*|claim\w*|ask\w*|"
    r"call\w*|believ\w+|expect\w*|suggest\w*|show\w*|found|find\w*|confirm\w*|den(?:y|ied|ies)|"
    r"express\w*|hop(?:e|ed|es)|fear\w*|think\w*|thought|criti\w+|prais\w+|describ\w+|survey\w*|"
    r"poll\w*|stud(?:y|ies)|estimat\w+|predict\w*|alleg\w+|accus\w+|[Ii]nterview\w*|quot\w+|"
    r"agree\w*|insist\w*|promis\w+|urg\w+|learn\w*|rule[ds]|order\w*|reject\w*|declin\w+|"
    r"conced\w+|admit\w*|comment\w*|respon\w+|sp(?:oke|eak)\w*|observ\w+|point\w* out)\b"
)
_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*"
_SPEAKER = re.compile(
    rf"(?P<before>{_NAME}|\b[hH]e|\b[sS]he)(?:,[^,\n\"“”]{{3,80}},)?(?: also| has)? {_SAYS}\b|"
    rf"\b{_SAYS} (?P<behind>{_NAME})|\b[Aa]ccording to (?P<told>{_NAME})"
)
_ENDS = re.compile(r"(?<=[a-z\d)\"”][.!?])[\"”]? +(?=[A-Z\"“])|\n+")
#: Whose words are the news itself: the headline names him, he holds office, it is an interview.
_HEADLINE = re.compile(r"\A(?:# )?[^\n]*")
_OFFICE = (
    r"(?:President|Chancellor|Premier|Minister|Secretary|Sen(?:ator|\.)|Gov(?:ernor|\.)|Rep(?:resentative|\.)"
    r"|Congress(?:man|woman)|Speaker|Leader|Mayor|candidate|nominee)"
)
_INTERVIEW = re.compile(r"\b(?:interview|sat down with)", re.IGNORECASE)
_OPENING = 600
_PRONOUNS = frozenset({"he", "she"})
_FEWEST = 5
_MARKUP = re.compile(r"[#>|*+-]")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, and who speaks in it by surname: nobody, one, or somebody who is not told.

    ``told`` is whether the sentence itself names the speaker, as one of nothing but quoted words
    does not.
    """

    start: int
    end: int
    speaker: str | None
    told: bool


_SOMEBODY = "?"


def plant(reading: Reading, _random: Random) -> Iterator[Planted]:
    """Cuts each sentence in which anybody else may speak, where one source says enough."""
    sentences = list(_sentences(reading.text))
    said = Counter(each.speaker for each in sentences if each.told)
    for speaker, statements in said.items():
        cut = [each for each in sentences if each.speaker not in {None, speaker}]
        if statements >= _FEWEST and cut and not _is_the_news(reading.text, str(speaker)):
            places = [(each.start, each.end) for each in sentences if each.speaker == speaker]
            edits = [Edit(each.start, each.end, "") for each in cut]
            yield planted(reading, CODE, "every other source cut", edits, [places])


def _is_the_news(text: str, speaker: str) -> bool:
    headline = _HEADLINE.match(text)
    if (headline is not None and speaker in headline[0]) or _INTERVIEW.search(text[:_OPENING]):
        return True
    name = rf"(?:[A-Z][\w.'’-]* )*{re.escape(speaker)}\b"
    return re.search(rf"\b{_OFFICE} {name}", text) is not None


def _sentences(text: str) -> Iterator[_Sentence]:
    last: str | None = None
    start = 0
    for end in [*(match.end() for match in _ENDS.finditer(text)), len(text)]:
        words = text[start:end]
        if words.strip() and not _MARKUP.match(words):
            speaker = _speaker(words, last)
            last = speaker or last
            told = speaker not in {None, _SOMEBODY} and _SPEAKER.search(words) is not None
            yield _Sentence(start, start + len(words.rstrip()), speaker, told)
        start = end


def _speaker(words: str, last: str | None) -> str | None:
    if not _SAID.search(words):
        return None
    names = [
        match["before"] or match["behind"] or match["told"] for match in _SPEAKER.finditer(words)
    ]
    if not names:
        return last if words[0] in '"“' else _SOMEBODY
    told = {last if name.lower() in _PRONOUNS else name.split()[-1] for name in names}
    return told.pop() if len(told) == 1 else _SOMEBODY
