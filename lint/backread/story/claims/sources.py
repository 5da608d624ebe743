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
from backread.story.people.cast import Form
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
_ANYTHING = QUANTITIES | {"people", "person", "anyone", "anybody", "everyone", "everybody"}
_WITHOUT_A_NAME = frozenset({SourceKind.ANONYMOUS, SourceKind.VAGUE, SourceKind.DESCRIBED})
_IDENTIFIED = re.compile(
    r"\b(?:identified|named|known|introduced|gave (?:his|her|their) name)\b"
    r"(?: \w+){0,2} as (?=[A-Z])"
)
# A hostage reads out a statement, a visitor a sign; who asks or shouts gives no information.
_NOT_SAID = frozenset(
    "ask chant cheer heckle hear learn read recite scream shout sing talk vote yell".split()
)
_NEAR = 60
_MAY_BE = re.compile(r"(?:will|would|can|could|might|may|should|must)\b", re.IGNORECASE)
# What everyone knows and people forget is so by the story's own word.
_FACTS = frozenset("know forget remember realize realise understand learn see ignore".split())
_TO = re.compile(r"\b(?:to|for|with|against)\s+\Z", re.IGNORECASE)
_PHRASE = 3
_MARKS = ('"', "“", "'", "‘")
_CLAUSE = 4


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
        yield UnnamedSource(tuple(group), _reason(story, group[0]))


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


def _is_told_to(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the source is rather who is addressed: "a letter to supporters stating that"."""
    span = attribution.source.span
    if span is None or not cue.text.endswith("ing") or cue.span.start < span.end:
        return False
    return _TO.search(story.text[attribution.sentence.start : span.start]) is not None


def stands_in_the_body(story: Story, span: Span) -> bool:
    """Whether a stretch stands in the story's running text."""
    place = bisect_right(story.blocks, span.start, key=lambda block: block.span.start) - 1
    return place >= 0 and story.blocks[place].kind in BODY_KINDS


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


def introduces_speaker(story: Story, sentence: Span) -> bool:
    """Whether somebody who speaks in the sentence comes in there by full name."""
    people = (
        story.people[each.source.person]
        for each in story.attributions.in_sentence(sentence)
        if each.source.person is not None and each.on_record
    )
    return any(
        person.introduction.form is Form.FULL and sentence.contains(person.introduction.span)
        for person in people
    )


def sentence_after(story: Story, sentence: Span) -> Span | None:
    """The sentence that follows, or None behind the last."""
    sentences = story.sentences
    place = _place(sentences, sentence)
    return sentences[place + 1] if place + 1 < len(sentences) else None


def _place(sentences: Sequence[Span], sentence: Span) -> int:
    return max(bisect_right([each.start for each in sentences], sentence.start) - 1, 0)


def singular_noun(noun: str) -> str:
    """The last word of a noun in lower case, without the ending of its plural."""
    word = noun.split()[-1] if noun.split() else noun
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _comes_in_unnamed(story: Story, attribution: Attribution, span: Span) -> bool:
    """Whether the attribution brings in somebody in particular without a name.

    "Officials of the bank" and "the mayor's allies" are a body, as "the police" are.
    """
    source = attribution.source
    words = source.text.split()
    group = source.plural and not _NEW.match(source.text) and not _IN_THE_KNOW.search(source.text)
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
        and not _is_named_behind(story, span)
        and not _is_named_next(story, attribution)
    )


def _is_named_next(story: Story, attribution: Attribution) -> bool:
    """Whether the next sentence names the source, or one of them.

    It does by quoting somebody who comes in there by full name, or one of whom it says the same:
    "A judge ruled on Monday. Judge Ana Reyes said".
    """
    after = sentence_after(story, attribution.sentence)
    if after is None or not introduces_speaker(story, after):
        return False
    words = after.of(story.text)
    if singular_noun(attribution.source.head) in words.lower():
        return True
    return words[:1] in _MARKS and not attribution.source.plural


def _is_named_behind(story: Story, span: Span) -> bool:
    """Whether a name follows: "an official of the council, Irma Dols", "identified as Irma"."""
    around = story.text[span.start : span.end + _NEAR]
    if _IDENTIFIED.search(around):
        return True
    return any(
        span.contains(mention.span)
        and story.text[span.start : mention.span.start].rstrip().endswith(",")
        for person in story.people
        for mention in person.mentions
    )


def _is_same(first: Attribution, later: Attribution) -> bool:
    """Whether "the official" is the official who came in first, and not one by name."""
    if later.source.person is not None or later.source.kind is SourceKind.NAMED:
        return False
    if _IN_THE_KNOW.search(later.source.text) and not _DEFINITE.match(later.source.text):
        return False
    return singular_noun(first.source.head) == singular_noun(later.source.head) or later.continued


def _reason(story: Story, first: Attribution) -> Span | None:
    """Where a reason stands: in the sentence of the first use, or the two on either side."""
    sentences = story.sentences
    place = _place(sentences, first.sentence)
    near = sentences[max(place - 1, 0) : place + 3]
    if not near:
        return None
    found = expression("reason").search(story.text, near[0].start, near[-1].end)
    return Span(*found.span()) if found else None
