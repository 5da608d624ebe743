"""Whether "some", "many" and "others" are of people whom the story has just told of."""

from __future__ import annotations

import re
from bisect import bisect_right

from backread.span import Span
from backread.story.attributions.attribution import Attribution, Source, SourceKind
from backread.story.attributions.source_kinds import singular
from backread.story.attributions.source_words import (
    ANYBODY,
    BYSTANDERS,
    INSIDERS,
    PROFESSIONS,
    QUANTITIES,
)
from backread.story.claims.named_beside import is_one_paragraph, paragraph_of
from backread.story.people.human_nouns import HUMAN_NOUNS
from backread.story.story import Story

_GROUP_KINDS = frozenset({SourceKind.COLLECTIVE, SourceKind.ANONYMOUS})
_PEOPLE = HUMAN_NOUNS | INSIDERS | BYSTANDERS
# Activists are people of a cause, who can be told; experts and critics could be anybody.
_VAGUE = (ANYBODY | {"source", "insider"}) - {"activist", "campaigner"}
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_GROUPS = frozenset("people police crowd staff crew families".split())
_FIRST_HALF = re.compile(r"\b(?:some|those who|sometimes|many|several|a few)\b", re.IGNORECASE)
#: A people or a party by its name: "Republicans", "Germans", "Latinos".
_GROUP_NAME = re.compile(
    r"(?<![.!?] )(?<!^)\b[A-Z][a-z]+(?:icans|ians|crats|cans|ists|inos|inas|tives|ites)\b"
)
_BACK = 2
_OF_THOSE = re.compile(r"\bthose (\w{4,}?)ed\b", re.IGNORECASE)
_USERS = re.compile(
    r"\b(?:{networks}) (?:users?|comments?|posts?|thread)\b|"
    r"\busers? (?:on|of) (?:{networks})\b".format(
        networks="Twitter|Facebook|Reddit|Instagram|Weibo|TikTok|social media"
    ),
    re.IGNORECASE,
)


def refers_back(story: Story, attribution: Attribution) -> bool:
    """Whether a bare "some" or "others" is some of a group that is told of before it.

    The group may be named in the sentence itself or the two before in its paragraph: "Residents
    packed the hall. Some said"; "some of whom" are of the group before it. Experts, critics and
    sources are none: they are as vague as "some".
    """
    source = attribution.source
    words = source.text.lower().split()
    if words[-1:] in (["whom"], ["which"]) or words in (["the", "others"], ["the", "rest"]):
        return True
    if source.span is not None and _is_of_those_told_of(story.text[: source.span.start], source):
        return True
    if source.span is not None and singular(source.head) in PROFESSIONS:
        told = source.head in story.text[: source.span.start].lower()
        return told and words[0] in QUANTITIES
    words = words[1:] if words[:1] == ["still"] else words
    if source.span is None or len(words) != 1 or words[0] not in QUANTITIES:
        return False
    before = _before(story, attribution, source.span)
    return (
        _tells_of_group(before, words[0])
        or _group_spoke(story, attribution)
        or _users_spoke(story, attribution)
    )


def _is_of_those_told_of(above: str, source: Source) -> bool:
    """Whether they are told by what befell them: "the arrests ... many of those arrested"."""
    befell = _OF_THOSE.search(source.text)
    return befell is not None and befell[1].lower() in above.lower()


def _users_spoke(story: Story, attribution: Attribution) -> bool:
    """Whether the sentence before tells what users of a network have posted there."""
    place = bisect_right(story.sentences, attribution.sentence.start, key=lambda each: each.start)
    before = story.sentences[max(place - 2, 0)]
    return before != attribution.sentence and _USERS.search(before.of(story.text)) is not None


def _group_spoke(story: Story, attribution: Attribution) -> bool:
    """Whether a group is on record in the sentence before: "strategists said. Some also said"."""
    place = bisect_right(story.sentences, attribution.sentence.start, key=lambda each: each.start)
    before = story.sentences[max(place - 2, 0)]
    return before != attribution.sentence and any(
        each.source.plural and each.on_record and each.source.kind in _GROUP_KINDS
        for each in story.attributions.in_sentence(before)
    )


def _before(story: Story, attribution: Attribution, span: Span) -> str:
    """The sentence up to the source, and the two before it where the paragraph has them."""
    sentences = story.sentences
    place = bisect_right(sentences, attribution.sentence.start, key=lambda each: each.start) - 1
    start = attribution.sentence.start
    for sentence in reversed(sentences[max(place - _BACK, 0) : max(place, 0)]):
        # Pages set each sentence as a paragraph of its own.
        if not is_one_paragraph(story, attribution, sentence) and not _is_paragraph(
            story, sentence
        ):
            break
        start = sentence.start
    return story.narration[start : span.start]


def _is_paragraph(story: Story, sentence: Span) -> bool:
    place = paragraph_of(story, sentence)
    return place >= 0 and story.blocks[place].span == sentence


def _tells_of_group(before: str, word: str) -> bool:
    if word in {"others", "other"} and _FIRST_HALF.search(before):
        return True
    return _GROUP_NAME.search(before) is not None or any(
        _is_group(match[0].lower()) for match in _WORD.finditer(before)
    )


def _is_group(word: str) -> bool:
    noun = singular(word)
    if noun in _VAGUE:
        return False
    return (noun in _PEOPLE and noun != word) or word in _GROUPS
