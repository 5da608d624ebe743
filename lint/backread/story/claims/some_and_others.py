"""Bare "some" and "others", and people told by what they do: whether one of them is beside."""

from __future__ import annotations

import re
from bisect import bisect_right

from backread.draft import BODY_KINDS
from backread.span import Span
from backread.story.attributions.attribution import Attribution, Source, SourceKind
from backread.story.attributions.source_words import QUANTITIES
from backread.story.claims.named_beside import (
    introduces_speaker,
    is_one_paragraph,
    place_of,
)
from backread.story.claims.places import paragraphs_between
from backread.story.people.cast import Form
from backread.story.story import Story

_JOINING = re.compile(r"(?:other|others|many other|several other|some other)\b", re.IGNORECASE)
_ALSO = re.compile(
    r"\b(?:also|too|echo\w*|agree\w*|similar\w*|likewise|as well|join\w*)\b", re.IGNORECASE
)
_AND = re.compile(r"\band\s+\Z")
# "People who came to the rally": several may be anybody.
_TOLD_BY_DEED = re.compile(
    r"(?:people|those) who (?!support|oppose|know|are familiar)", re.IGNORECASE
)
_BELOW = 2


def are_told_beside(story: Story, attribution: Attribution, after: Span | None) -> bool:
    """Whether somebody beside them shows who "some", "others" or "people who came" are.

    Args:
        story: the story.
        attribution: the one to them.
        after: the next sentence; None where it answers them.
    """
    if _TOLD_BY_DEED.match(attribution.source.text):
        return _one_comes_in_below(story, attribution)
    if attribution.source.text.lower() not in QUANTITIES:
        return False
    if _stands_between_voices(story, attribution) or _stands_with_name(story, attribution):
        return True
    return after is not None and (
        _a_body_says(story, attribution, after)
        or _somebody_is_quoted(story, after)
        or _somebody_new_opens(story, attribution, after)
    )


def joins_somebody(story: Story, attribution: Attribution) -> bool:
    """Whether others only join somebody on record before: "Other doctors have also warned"."""
    if not _JOINING.match(attribution.source.text) or not _ALSO.search(
        attribution.sentence.of(story.text)
    ):
        return False
    place = place_of(story.sentences, attribution.sentence)
    before = story.sentences[max(place - 1, 0)]
    return before != attribution.sentence and any(
        each.on_record and is_named(each.source) for each in story.attributions.in_sentence(before)
    )


def is_named(source: Source) -> bool:
    """Whether a source is somebody by name, or told by one: "analysts at Tarn Bank"."""
    if source.person is not None:
        return True
    words = source.text.split()
    return source.kind is SourceKind.NAMED or any(word[:1].isupper() for word in words[1:])


def _one_comes_in_below(story: Story, attribution: Attribution) -> bool:
    """Whether somebody new is on record by name in the next paragraphs."""
    for each in story.attributions:
        if each.source.person is None or not each.on_record:
            continue
        if 0 < paragraphs_between(story, attribution.sentence, each.sentence) <= _BELOW:
            introduction = story.people[each.source.person].introduction
            if introduction.form is Form.FULL and introduction.span > attribution.sentence:
                return True
    return False


def _stands_between_voices(story: Story, attribution: Attribution) -> bool:
    """Whether people are quoted by name in the paragraphs above and below: "many" are of these."""
    blocks = [block for block in story.blocks if block.kind in BODY_KINDS]
    place = bisect_right(blocks, attribution.sentence.start, key=lambda each: each.span.start) - 1
    if not 0 < place < len(blocks) - 1:
        return False
    return all(
        any(
            each.source.person is not None and each.quotes
            for each in story.attributions.in_sentence(blocks[at].span)
        )
        for at in (place - 1, place + 1)
    )


def _a_body_says(story: Story, attribution: Attribution, after: Span) -> bool:
    """Whether the paragraph goes on with a body by name: "others argue. The UN panel has noted"."""
    return is_one_paragraph(story, attribution, after) and any(
        each.on_record
        and each.clause
        and each.source.kind is SourceKind.NAMED
        and each.source.person is None
        for each in story.attributions.in_sentence(after)
    )


def _somebody_is_quoted(story: Story, after: Span) -> bool:
    """Whether one of them is quoted next, whoever it is: ``Others object. "A ruin," a voter said``.

    Whether that one should have a name is another question.
    """
    place = next((at for at, each in enumerate(story.quotes) if each.span.start == after.start), -1)
    speaker = story.attributions.speaker(place) if place >= 0 else None
    return speaker is not None and speaker.kind in {SourceKind.ANONYMOUS, SourceKind.DESCRIBED}


def _somebody_new_opens(story: Story, attribution: Attribution, after: Span) -> bool:
    """Whether the next paragraph opens with somebody new, by name, who says something."""
    return not is_one_paragraph(story, attribution, after) and any(
        each.on_record
        and each.source.span is not None
        and each.source.span.start == after.start
        and introduces_speaker(story, after)
        for each in story.attributions.in_sentence(after)
    )


def _stands_with_name(story: Story, attribution: Attribution) -> bool:
    """Whether somebody by name says it with them: "Ana Reyes and others say"."""
    span = attribution.source.span or attribution.sentence
    before = story.text[attribution.sentence.start : span.start]
    return _AND.search(before) is not None and any(
        mention.span.start >= attribution.sentence.start and mention.span.end <= span.start
        for person in story.people
        for mention in person.mentions
    )
