"""The unnamed sources of a story: which statements are one source's, and what excuses it.

Reuters' handbook and the Associated Press ask a story to say why a source is not named. "On
condition of anonymity" says that it is not, and gives no reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backread.span import Span
from backread.story.attributions.attribution import (
    ON_RECORD,
    Attribution,
    Cue,
    Source,
    SourceKind,
)
from backread.story.attributions.word_forms import word_key
from backread.story.claims.expressions import expression
from backread.story.claims.informing import informs, is_bystander
from backread.story.claims.named_beside import (
    is_named_behind,
    is_named_next,
    is_one_paragraph,
    place_of,
    singular_noun,
)
from backread.story.claims.sources import PRONOUNS, is_bare, is_of_another, states_something
from backread.story.story import Story

_FOR = re.compile(r"\s+(?:for|on)\b")
_NEW = re.compile(
    r"(?:an?|another|one|two|three|four|five|six|several|some|other|few|multiple|numerous|\d+)\b",
    re.I,
)
_DEFINITE = re.compile(r"(?:the|this|that|these|those|his|her|its|their)\b", re.IGNORECASE)
_IN_THE_KNOW = re.compile(
    r"\b(?:familiar with|close to|briefed on|(?:with|had|has|have) (?:\w+ )?knowledge|involved in|"
    r"who (?:asked|spoke|declined|requested|insisted|was not|were not))\b"
)
_WITHOUT_A_NAME = frozenset({SourceKind.ANONYMOUS, SourceKind.VAGUE, SourceKind.DESCRIBED})
# Another newsroom's people answer for what they saw.
_JOURNALISTS = frozenset("reporter correspondent journalist editor producer columnist".split())
# "Other lawmakers" are a house whose members can be asked, as "the senators" are.
_HOUSE = frozenset("lawmaker legislator politician member delegate senator councillor".split())
_ANY = re.compile(r"any\b|.*\b(?:media|press|news) sources\Z", re.IGNORECASE)
_NUMBER = re.compile(r"(?:two|three|four|five|six|\d+)\b", re.IGNORECASE)
# Newsrooms call their own so: whose source it is need not be told by the one that passes it on.
_INSIDERS = frozenset({"source", "insider"})
_TOLD_ANOTHER = re.compile(r"\s+(?:[Tt]he )?(?=[A-Z][\w.]+)")


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
        known = next((g for g in groups if _is_repeated(g, source)), None)
        if known is None and (attribution.continued or not _NEW.match(source.text)):
            known = next((g for g in reversed(groups) if _is_same(g[0], attribution)), None)
        if known is not None:
            known.append(attribution)
        elif _comes_in_unnamed(story, attribution, source.span):
            groups.append([attribution])
    for group in groups:
        others = [other[0] for other in groups if other is not group]
        yield UnnamedSource(tuple(group), _reason(story, group[0], others))


def is_unnamed(source: Source) -> bool:
    """Whether the source is somebody in particular whose name is kept back."""
    if source.kind is SourceKind.ANONYMOUS:
        return not is_bare(source)
    return source.kind is SourceKind.VAGUE and _is_in_the_know(source)


def _calls_for(story: Story, cue: Cue) -> bool:
    """Whether somebody calls for or on something, as one who "has called on the firm to pay"."""
    return (
        word_key(cue.lemma) == word_key("call") and _FOR.match(story.text, cue.span.end) is not None
    )


def _is_in_the_know(source: Source) -> bool:
    return _IN_THE_KNOW.search(" ".join(source.text.split())) is not None


def without_clause(story: Story, span: Span) -> Span:
    """A source's words up to its first comma: "An official" of "An official, who asked ..."."""
    return Span(span.start, span.start + len(span.of(story.text).split(",")[0]))


def _is_told_to_another(story: Story, cue: Cue) -> bool:
    """Whether a named paper has it from its own source: "a source told the Tarn Herald"."""
    told = _TOLD_ANOTHER.match(story.text, cue.span.end) if cue.lemma == "tell" else None
    return told is not None and not any(
        mention.span.start <= told.end() < mention.span.end
        for person in story.people
        for mention in person.mentions
    )


def _comes_in_unnamed(story: Story, attribution: Attribution, span: Span) -> bool:
    """Whether the attribution brings in somebody in particular without a name.

    "Officials of the bank" and "the mayor's allies" are a body, as "the police" are.
    """
    source = attribution.source
    words = source.text.split()
    house = singular_noun(source.head) in _HOUSE and not _NUMBER.match(source.text)
    fresh = _NEW.match(source.text) and not house
    group = source.plural and not fresh and not _is_in_the_know(source)
    return (
        is_unnamed(source)
        and bool(words)
        and not _is_told_of(source)
        and not is_of_another(story, attribution)
        and source.text.lower() not in PRONOUNS
        and not (group and singular_noun(source.head) != "source")
        and attribution.cue is not None
        and attribution.cue.kind in ON_RECORD
        and states_something(story, attribution)
        and (informs(story, attribution) or _calls_for(story, attribution.cue))
        and not _ANY.match(source.text)
        and (_is_in_the_know(source) or not is_bystander(story, attribution))
        and singular_noun(source.head) not in _JOURNALISTS
        and not (
            singular_noun(source.head) in _INSIDERS and _is_told_to_another(story, attribution.cue)
        )
        and not is_named_behind(story, span)
        and not is_named_next(story, attribution)
    )


def _is_told_of(source: Source) -> bool:
    """Whether the source has come in before: "the official", not "those close to the family"."""
    known = _DEFINITE.match(source.text) is not None
    return known and not (source.head == "those" and _is_in_the_know(source))


def _is_repeated(group: Sequence[Attribution], source: Source) -> bool:
    """Whether the words are those of a source that is known, or stand in the same place."""
    known, span = group[-1].source, source.span
    if known.span is not None and span is not None and known.span.overlaps(span):
        return True
    return any(each.source.text.lower() == source.text.lower() for each in group)


def _is_same(first: Attribution, later: Attribution) -> bool:
    """Whether "the official" is the official who came in first, and not one by name."""
    if later.source.person is not None or later.source.kind is SourceKind.NAMED:
        return False
    if _is_in_the_know(later.source) and not _DEFINITE.match(later.source.text):
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
