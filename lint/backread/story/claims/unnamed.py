"""The unnamed sources of a story: which statements are one source's, and what excuses it.

Reuters' handbook and the Associated Press ask a story to say why a source is not named. "On
condition of anonymity" says that it is not, and gives no reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
from backread.story.claims.anonymity import reason_given
from backread.story.claims.expressions import expression
from backread.story.claims.in_public import acts_in_public
from backread.story.claims.in_the_know import is_in_the_know
from backread.story.claims.informing import informs, is_bystander
from backread.story.claims.named_below import HOUSE, is_named_below
from backread.story.claims.named_beside import (
    is_apposition,
    is_named_behind,
    is_named_next,
    is_said_by_name,
    singular_noun,
)
from backread.story.claims.relayed import is_relayed
from backread.story.claims.same_source import comes_in, group_of, is_definite
from backread.story.claims.sources import PRONOUNS, is_bare, is_of_another, states_something
from backread.story.story import Story

_FOR = re.compile(r"\s+(?:for|on)\b")
_WITHOUT_A_NAME = frozenset({SourceKind.ANONYMOUS, SourceKind.VAGUE, SourceKind.DESCRIBED})
# Who speaks or writes in public answers for it, and his words can be looked up.
_JOURNALISTS = frozenset(
    "reporter correspondent journalist editor producer columnist presenter host anchor broadcaster "
    "pundit commentator blogger".split()
)
# "Data sources" and "news sources" are read, "energy sources" burnt.
_ANY = re.compile(
    r"(?:any|many|most)\b|no\b|nobody\b|none\b|.*\b(?:media|press|news|data|energy|power|food|water|light|heat|revenue|income|funding|"
    r"information|reference) sources?\Z",
    re.IGNORECASE,
)
#: Who keeps silent is asked in vain: "an official did not respond to messages".
_SILENT = re.compile(
    r".*\b(?:not|n[’']t|never)\b.*\b(?:respond|comment|reply|answer|return|say)\Z", re.IGNORECASE
)
#: What somebody is said to be is no source: "Conway was a pollster who had advised".
_BEING = re.compile(r"\b(?:is|was|are|were|been|became|as)\s+\Z", re.IGNORECASE)
#: A word that the source's own should have begun with: "that source suggested".
_TOLD_BEFORE = re.compile(r"(?:The|This|That)\s+")
_INVESTIGATING = frozenset(
    "official officer source aide adviser advisor diplomat prosecutor agent investigator".split()
)
_NUMBER = re.compile(r"(?:two|three|four|five|six|\d+)\b", re.IGNORECASE)
#: A share of those who were counted or asked: "three of four officers".
_SHARE = re.compile(
    r"\w+(?: out)? (?:of|in)(?: every)? (?:\d+|two|three|four|five|six|ten|20) ", re.IGNORECASE
)


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
    def statements(self) -> int:
        """In how many sentences the source states something."""
        return len({attribution.sentence.start for attribution in self.attributions})

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
        known = group_of(groups, attribution)
        if known is not None:
            known.append(attribution)
        elif _comes_in_unnamed(story, attribution, source.span):
            groups.append([attribution])
    for group in groups:
        others = [other[0] for other in groups if other is not group]
        yield UnnamedSource(tuple(group), reason_given(story, group, others))


def is_unnamed(source: Source) -> bool:
    """Whether the source is somebody in particular whose name is kept back."""
    if source.kind is SourceKind.ANONYMOUS:
        return not is_bare(source)
    return source.kind is SourceKind.VAGUE and is_in_the_know(source)


def _calls_for(story: Story, cue: Cue) -> bool:
    """Whether somebody calls for or on something, as one who "has called on the firm to pay"."""
    return (
        word_key(cue.lemma) == word_key("call") and _FOR.match(story.text, cue.span.end) is not None
    )


def without_clause(story: Story, span: Span) -> Span:
    """A source's words up to its first comma: "An official" of "An official, who asked ..."."""
    return Span(span.start, span.start + len(span.of(story.text).split(",")[0]))


def _comes_in_unnamed(story: Story, attribution: Attribution, span: Span) -> bool:
    """Whether the attribution brings in somebody in particular without a name.

    "Officials of the bank" and "the mayor's allies" are a body, as "the police" are.
    """
    source = attribution.source
    words = source.text.split()
    house = singular_noun(source.head) in HOUSE and not _NUMBER.match(source.text)
    fresh = comes_in(source) and not house
    group = source.plural and not fresh and not is_in_the_know(source)
    return (
        is_unnamed(source)
        and bool(words)
        and not _is_told_of(source)
        and not _TOLD_BEFORE.fullmatch(story.text, attribution.sentence.start, span.start)
        and not is_of_another(story, attribution)
        and source.text.lower() not in PRONOUNS
        and not (group and singular_noun(source.head) != "source")
        and attribution.cue is not None
        and attribution.cue.kind in ON_RECORD
        and states_something(story, attribution)
        and attribution.cue.lemma != "see"
        and not _SILENT.match(attribution.cue.text)
        and (informs(story, attribution) or _calls_for(story, attribution.cue))
        and not _ANY.match(source.text)
        and not _BEING.search(story.text[attribution.sentence.start : span.start])
        and (is_in_the_know(source) or not is_bystander(story, attribution))
        and singular_noun(source.head) not in _JOURNALISTS
        and not acts_in_public(story, attribution)
        and not is_named_behind(story, span)
        and not is_apposition(story, attribution, span)
        and not is_named_below(story, attribution)
        and not is_relayed(story, attribution)
        and not _SHARE.match(source.text)
        and not _is_victim(story, attribution)
        and not is_named_next(story, attribution)
        and not is_said_by_name(story, attribution)
    )


def _is_victim(story: Story, attribution: Attribution) -> bool:
    """Whether the source tells of an assault on himself: newsrooms do not name who was abused.

    Officials and those in the know tell of one on somebody else.
    """
    source = attribution.source
    if singular_noun(source.head) in _INVESTIGATING or is_in_the_know(source):
        return False
    return any(expression("abuse").search(part.of(story.text)) for part in attribution.content)


def _is_told_of(source: Source) -> bool:
    """Whether the source has come in before: "the official", not "those close to the family"."""
    return is_definite(source) and not (source.head == "those" and is_in_the_know(source))
