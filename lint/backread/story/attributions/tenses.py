"""The tense in which a story gives statements, and where one person's falls out of it.

Copy that says "said" may still say "says" of what goes on being so: a law says, officials say, a
character in a film says. It slips where it quotes a person in the other tense, or gives one
person's words in both tenses side by side.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backread.calendar_words import FULL_MONTH, WEEKDAY
from backread.draft import BODY_KINDS
from backread.story.attributions.attribution import Attribution, Cue, SourceKind
from backread.story.story import Story

_TENSES = {
    "past": frozenset({"said", "told", "added", "explained"}),
    "present": frozenset({"say", "says", "tell", "tells", "add", "adds", "explain", "explains"}),
}
_PEOPLE = frozenset({SourceKind.NAMED, SourceKind.DESCRIBED, SourceKind.ANONYMOUS})
_FEWEST = 3
_SHARE = 3
# More slips than these are no slips but a habit: a diary of the day, told as it comes in.
_FEW, _RARELY = 2, 8
_LONGEST_TITLE = 20
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_HABIT = re.compile(
    r"\b(?:always|often|usually|sometimes|never|still|regularly|frequently|every|each|whenever|"
    r"now|today|when(?:ever)? (?:he|she|they)|likes? to|"
    r"tells? (?:(?:his|her|the|their) )?(?:voters|audiences|crowds|supporters|people|friends|"
    r"visitors|fans|donors|students|anyone|everyone))\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:(?i:ago|last|yesterday|earlier|once|then|when|before|had|previously|at the time|after|"
    r"in (?:an?|the|his|her) (?:[\w-]+ ){0,2}(?:interview|speech|statement|letter)|"
    r"(?:in|since|by) (?:1[89]|20)\d\d|this (?:week|month|year|morning))|"
    rf"{WEEKDAY}|{FULL_MONTH})\b"
)
_WORK = re.compile(
    r"\b(?:ads?|advert\w*|video|films?|movie|clip|documentary|commercial|spot|trailer|episode|"
    r"books?|memoir|song|podcast|recording|tape|footage|novel|essay|narrator|voice-?over|announcer|"
    r"scene|play|character|lyrics?|website|web page|biography|profile|show)\b",
    re.IGNORECASE,
)


#: What goes before "the economy that he says is rigged".
_ASIDE = re.compile(r"\b(?:that|which|what|whom?|as|where|how|why|because|but)\s+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TenseSlips:
    """The cues that fall out of a story's tense.

    Attributes:
        slips: those cues, in order; never empty.
        usual: a cue in the story's usual tense.
        count: how many cues are in that tense.
    """

    slips: tuple[Cue, ...]
    usual: Cue
    count: int


def tense_slips(story: Story) -> TenseSlips | None:
    """Where a story that keeps to one tense of attribution falls into the other, or None."""
    counted = [each for each in story.attributions if _counts(story, each)]
    past, present = (
        [each for each in counted if each.cue and each.cue.text.lower() in _TENSES[name]]
        for name in ("past", "present")
    )
    rare, often = sorted((present, past), key=len)
    if len(often) < _FEWEST or 2 * len(rare) > len(often):
        return None
    away = _DATED if rare is past else _HABIT
    slips = [
        each.cue
        for each in rare
        if each.cue is not None
        and _is_plain(story, each, away)
        and (each.quotes or _is_beside_same(story, each, often))
    ]
    most = _FEW if rare is past else max(_FEW, len(often) // _RARELY)
    if not slips or len(slips) > most or _SHARE * len(slips) > len(often) or not often[0].cue:
        return None
    return TenseSlips(tuple(slips), often[0].cue, len(often))


def _counts(story: Story, attribution: Attribution) -> bool:
    cue = attribution.cue
    if cue is None or cue.noun or attribution.source.kind not in _PEOPLE:
        return False
    if cue.text[0].isupper() and cue.span.start > attribution.sentence.start:
        return False
    place = _block(story, attribution)
    return (
        place >= 0
        and story.blocks[place].kind in BODY_KINDS
        and not _is_title_line(story, place)
        and not story.is_quoted(cue.span)
    )


def _block(story: Story, attribution: Attribution) -> int:
    start = attribution.sentence.start
    return bisect_right(story.blocks, start, key=lambda block: block.span.start) - 1


def _is_title_line(story: Story, place: int) -> bool:
    """Whether the block is the story's first line and may be its headline, whatever its kind."""
    first = place == 0 and len(story.blocks) > 1
    return first and len(story.blocks[0].span.of(story.text).split()) < _LONGEST_TITLE


def _is_plain(story: Story, attribution: Attribution, away: re.Pattern[str]) -> bool:
    """Whether one person says something on one occasion."""
    source, sentence = attribution.source, attribution.sentence
    if attribution.parent is not None or source.plural or source.text.lower() in _RELATIVES:
        return False
    start = source.span.start if source.span else sentence.start
    if _ASIDE.search(story.text[sentence.start : start]):
        return False
    place = max(bisect_right(story.sentences, sentence.start, key=lambda each: each.start) - 2, 0)
    around = story.text[story.sentences[place].start : sentence.end]
    quoted = [story.quotes[each].span.of(story.text) for each in attribution.quotes]
    narrated = sentence.of(story.text)
    for words in quoted:
        narrated = narrated.replace(words, " ")
        around = around.replace(words, " ")
    return away.search(narrated) is None and _WORK.search(around) is None


def _is_beside_same(story: Story, attribution: Attribution, often: Sequence[Attribution]) -> bool:
    """Whether the same person's words stand in the usual tense in this paragraph or the next."""
    person = attribution.source.person
    if person is None:
        return False
    place = _block(story, attribution)
    return any(abs(_block(story, each) - place) <= 1 for each in _of(person, often))


def _of(person: int, attributions: Iterable[Attribution]) -> Iterable[Attribution]:
    return (each for each in attributions if each.source.person == person)
