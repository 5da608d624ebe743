"""The unnamed sources of a story: which statements are one source's, and what excuses it.

Reuters' handbook and the Associated Press ask a story to say why a source is not named. "On
condition of anonymity" says that it is not, and gives no reason.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.draft import BODY_KINDS
from backread.span import Span
from backread.story.attributions.attribution import (
    ON_RECORD,
    Attribution,
    Cue,
    CueKind,
    Source,
    SourceKind,
)
from backread.story.attributions.source_words import QUANTITIES
from backread.story.claims.expressions import expression
from backread.story.claims.named_beside import (
    is_named_behind,
    is_named_next,
    is_one_paragraph,
    place_of,
    singular_noun,
)
from backread.story.story import Story

_NEW = re.compile(
    r"(?:an?|another|one|two|three|four|five|six|several|some|other|few|multiple|numerous|\d+)\b",
    re.I,
)
_DEFINITE = re.compile(r"(?:the|this|that|these|those|his|her|its|their)\b", re.IGNORECASE)
_MOST_PARENTS = 6
_COUNTED = re.compile(
    r"(?:(?:about|around|more than|some|nearly|over) )?(?:an?|another|one|two|three|four|five|six|"
    r"seven|\d[\d,]*)\b",
    re.IGNORECASE,
)
_IN_THE_KNOW = re.compile(
    r"\b(?:familiar with|close to|briefed on|(?:with|had|has|have) (?:\w+ )?knowledge|involved in|"
    r"who (?:asked|spoke|declined|requested|insisted|was not|were not))\b"
)
_PRONOUNS = frozenset({"they", "he", "she", "it", "who", "that", "which"})
# "Many mention it" may be of books, and "people were asked to suggest a flag" states nothing.
_ANYTHING = QUANTITIES | {
    "other",
    "others",
    "people",
    "person",
    "anyone",
    "anybody",
    "everyone",
    "everybody",
}
_WITHOUT_A_NAME = frozenset({SourceKind.ANONYMOUS, SourceKind.VAGUE, SourceKind.DESCRIBED})
# A hostage reads out a statement, a visitor a sign; who asks or shouts gives no information.
_NOT_SAID = frozenset(
    "ask chant cheer decline exclaim heckle hear learn read recite refuse scream shout sing talk "
    "tweet vote yell".split()
)
# Another newsroom's people answer for what they saw.
_JOURNALISTS = frozenset("reporter correspondent journalist editor producer columnist".split())
# "Other lawmakers" are a house whose members can be asked, as "the senators" are.
_HOUSE = frozenset("lawmaker legislator politician member delegate senator councillor".split())
_NUMBER = re.compile(r"(?:two|three|four|five|six|\d+)\b", re.IGNORECASE)
# Newsrooms call their own so: whose source it is need not be told by the one that passes it on.
_INSIDERS = frozenset({"source", "insider"})
_TOLD_ANOTHER = re.compile(r"\s+(?:[Tt]he )?(?=[A-Z][\w.]+)")
_MAY_BE = re.compile(r"(?:will|would|can|could|might|may|should|must)\b", re.IGNORECASE)
# What everyone knows and people forget is so by the story's own word.
_FACTS = frozenset("know forget remember realize realise understand learn see ignore".split())
_TO = re.compile(r"\b(?:to|for|with|against)\s+\Z", re.IGNORECASE)
_PHRASE = 3
_CLAUSE = 4
_AS = re.compile(r"\bas\b")
# Questions and answers of an interview are the account of whoever is asked.
_INTERVIEW = re.compile(r"[*_]{0,2}[QA](?:[:.]|uestion:|nswer:)")


@dataclass(frozen=True, slots=True)
class UnnamedSource:
    """One source whose name is kept back, and every attribution to it.

    Attributes:
        attributions: those to this source, in the order of the text.
        reason: where the story says why the source is not named, or None.
    """

    attributions: tuple[Attribution, ...]
    reason: Span | None

    @property
    def first(self) -> Attribution:
        """The attribution that brings the source in."""
        return self.attributions[0]


def unnamed_sources(story: Story) -> Iterator[UnnamedSource]:
    """The unnamed sources in the story's own words, in the order in which they come in.

    "The official" after "an official" is the same source; "another official" is a new one.
    """
    groups: list[list[Attribution]] = []
    for attribution in story.attributions:
        source = attribution.source
        if source.kind not in _WITHOUT_A_NAME or source.span is None:
            continue
        if story.is_quoted(source.span):
            continue
        known = next((g for g in groups if g[-1].source.span == source.span), None)
        if known is None and (attribution.continued or not _NEW.match(source.text)):
            known = next((g for g in reversed(groups) if _is_same(g[0], attribution)), None)
        if known is not None:
            known.append(attribution)
        elif _comes_in_unnamed(story, attribution, source.span):
            groups.append([attribution])
    for group in groups:
        others = [other[0] for other in groups if other is not group]
        yield UnnamedSource(tuple(group), _reason(story, group[0], others))


def states_something(story: Story, attribution: Attribution) -> bool:
    """Whether a statement in the story's running text is given to the source.

    "Many believe that the ferry will be sold" is one; "two advisers who know the river" is not.
    """
    cue, span = attribution.cue, attribution.source.span
    if span is None or not stands_in_the_body(story, span):
        return False
    if cue is None:
        return bool(attribution.quotes)
    words = sum(len(part.of(story.text).split()) for part in attribution.content)
    by_somebody = cue.passive and span.start > cue.span.end
    if cue.noun or not words or attribution.source.head in _PRONOUNS:
        return False
    if cue.passive and not by_somebody:
        return False
    if _MAY_BE.match(cue.text) or _is_told_to(story, attribution, cue):
        return False
    if not _is_in_words(story, attribution, cue):
        return False
    if {attribution.source.head, f"{attribution.source.head}s"} & _ANYTHING and (
        attribution.infinitive
        or cue.text.endswith("ing")
        or cue.lemma in _FACTS
        or attribution.source.text.lower() in _PRONOUNS
        or not (attribution.clause or attribution.quotes)
    ):
        return False
    if cue.lemma == "tell":
        return True
    thing = cue.kind is CueKind.BELIEF and not attribution.clause
    return words >= (_CLAUSE if thing else _PHRASE) and (
        cue.kind in ON_RECORD or cue.kind is CueKind.BELIEF
    )


def _is_told_to_another(story: Story, cue: Cue) -> bool:
    """Whether a named paper has it from its own source: "a source told the Tarn Herald"."""
    told = _TOLD_ANOTHER.match(story.text, cue.span.end) if cue.lemma == "tell" else None
    return told is not None and not any(
        mention.span.start <= told.end() < mention.span.end
        for person in story.people
        for mention in person.mentions
    )


def _is_in_words(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether it is told as a statement, and not as something done: "economists looked at data".

    What somebody "did to reassure" the mayor is done, and "polls showing" is a thing by the way.
    """
    if attribution.clause or attribution.quotes:
        document = attribution.source.kind is SourceKind.DOCUMENT or cue.kind is CueKind.EVIDENCE
        return not (document and cue.text.endswith("ing"))
    if cue.kind is CueKind.EVIDENCE:
        return (
            cue.lemma == "see"
            and _AS.search(story.text, cue.span.end, attribution.sentence.end) is not None
        )
    return not attribution.infinitive


def _is_told_to(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the source is rather who is addressed: "a letter to supporters stating that"."""
    span = attribution.source.span
    if span is None or not cue.text.endswith("ing") or cue.span.start < span.end:
        return False
    return _TO.search(story.text[attribution.sentence.start : span.start]) is not None


def stands_in_the_body(story: Story, span: Span) -> bool:
    """Whether a stretch stands in the story's running text."""
    place = bisect_right(story.blocks, span.start, key=lambda block: block.span.start) - 1
    if place < 0 or story.blocks[place].kind not in BODY_KINDS:
        return False
    return _INTERVIEW.match(story.text, story.blocks[place].span.start) is None


def is_unnamed(source: Source) -> bool:
    """Whether the source is somebody in particular whose name is kept back."""
    if source.kind is SourceKind.ANONYMOUS:
        return not is_bare(source)
    return source.kind is SourceKind.VAGUE and _IN_THE_KNOW.search(source.text) is not None


def is_bare(source: Source) -> bool:
    """Whether the source is a bare "sources" or "insiders", which could be anybody."""
    return source.text.lower() in {"sources", "some sources", "insiders"}


def is_counted(source: Source) -> bool:
    """Whether the source is a number of people: "two people", "a critic"."""
    return _COUNTED.match(source.text) is not None


def without_clause(story: Story, span: Span) -> Span:
    """A source's words up to its first comma: "An official" of "An official, who asked ..."."""
    return Span(span.start, span.start + len(span.of(story.text).split(",")[0]))


def is_of_another(story: Story, attribution: Attribution) -> bool:
    """Whether the words stand in the account of a source that is identified in its turn.

    In "Reuters reported that officials said" Reuters answers for the officials.
    """
    seen = 0
    while attribution.parent is not None and seen < _MOST_PARENTS:
        attribution = story.attributions[attribution.parent]
        seen += 1
        cue = attribution.cue
        if attribution.source.identified and cue is not None and cue.kind in ON_RECORD:
            return attribution.source.kind in {SourceKind.NAMED, SourceKind.DOCUMENT}
    return False


def _comes_in_unnamed(story: Story, attribution: Attribution, span: Span) -> bool:
    """Whether the attribution brings in somebody in particular without a name.

    "Officials of the bank" and "the mayor's allies" are a body, as "the police" are.
    """
    source = attribution.source
    words = source.text.split()
    house = singular_noun(source.head) in _HOUSE and not _NUMBER.match(source.text)
    fresh = _NEW.match(source.text) and not house
    group = source.plural and not fresh and not _IN_THE_KNOW.search(source.text)
    return (
        is_unnamed(source)
        and bool(words)
        and not _DEFINITE.match(source.text)
        and not is_of_another(story, attribution)
        and source.text.lower() not in _PRONOUNS
        and not (group and singular_noun(source.head) != "source")
        and attribution.cue is not None
        and attribution.cue.kind in ON_RECORD
        and states_something(story, attribution)
        and attribution.cue.lemma not in _NOT_SAID
        and singular_noun(source.head) not in _JOURNALISTS
        and not (
            singular_noun(source.head) in _INSIDERS and _is_told_to_another(story, attribution.cue)
        )
        and not is_named_behind(story, span)
        and not is_named_next(story, attribution)
    )


def _is_same(first: Attribution, later: Attribution) -> bool:
    """Whether "the official" is the official who came in first, and not one by name."""
    if later.source.person is not None or later.source.kind is SourceKind.NAMED:
        return False
    if _IN_THE_KNOW.search(later.source.text) and not _DEFINITE.match(later.source.text):
        return False
    return singular_noun(first.source.head) == singular_noun(later.source.head) or later.continued


def _reason(story: Story, first: Attribution, others: Sequence[Attribution]) -> Span | None:
    """Where a reason stands: in the sentence of the first use, or the two on either side.

    One in a sentence about another source is that source's; "one official" is of the "two
    officials" who came in with a reason.
    """
    sentences = story.sentences
    place = place_of(sentences, first.sentence)
    for at in range(max(place - 1, 0), min(place + 3, len(sentences))):
        found = expression("reason").search(story.text, sentences[at].start, sentences[at].end)
        if found is None:
            continue
        if at == place or _is_about(story, sentences[at], first, others):
            return Span(*found.span())
    return None


def _is_about(
    story: Story, sentence: Span, first: Attribution, others: Sequence[Attribution]
) -> bool:
    """Whether a sentence beside the first use can be about that source, and not another."""
    others = [other for other in others if not _is_one_of(first, other)]
    if any(sentence.contains(other.sentence) for other in others):
        return False
    words = sentence.of(story.text).lower()
    if singular_noun(first.source.head) in words:
        return True
    behind = sentence.start > first.sentence.start
    return (behind or is_one_paragraph(story, first, sentence)) and not any(
        singular_noun(other.source.head) in words for other in others
    )


def _is_one_of(first: Attribution, other: Attribution) -> bool:
    one, several = first.source, other.source
    same = singular_noun(one.head) == singular_noun(several.head)
    return several.plural and same and one.text.lower().startswith(("one ", "some "))
