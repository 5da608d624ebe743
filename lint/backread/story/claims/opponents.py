"""Critics and advocates: whether what stands next says it for them, by name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from backread.span import Span
from backread.story.attributions.attribution import Attribution, SourceKind
from backread.story.claims.named_beside import (
    introduces_speaker,
    is_one_paragraph,
    singular_noun,
)
from backread.story.claims.some_and_others import is_named
from backread.story.people.cast import Form
from backread.story.story import Story

_CHARGES = frozenset({"charge", "allege", "accuse", "argue", "contend", "complain", "warn"})
_SUITS = frozenset({"suit", "lawsuit", "complaint", "petition", "letter", "filing"})
_CONDEMNED = re.compile(
    r"\b(?:condemned|criticised|criticized|denounced|blasted|slammed|assailed) by\b"
)
_NEGATED = re.compile(r"\b(?:not|no|never|nothing|nobody)\b|n[’']t\b", re.IGNORECASE)
_MARKS = ('"', "“", "''")


def says_it_for_them(
    story: Story, attribution: Attribution, after: Span | None, openings: Iterable[Span]
) -> bool:
    """Whether a suit, a body or somebody new says next what a camp says.

    Args:
        story: the story.
        attribution: the one to the camp.
        after: the next sentence; None where it answers them, or they are for something.
        openings: the next sentence, and the one that opens the next paragraph.
    """
    nexts = tuple(openings)
    if any(_makes_the_case(story, each) or _tells_of_attack(story, each) for each in nexts):
        return True
    return after is not None and (
        _is_of_party_next(story, attribution, after) or _argues_next(story, attribution, after)
    )


def _is_of_party_next(story: Story, attribution: Attribution, after: Span) -> bool:
    """Whether a body of their party is next: "Whig critics" and "the Whig Committee said"."""
    parties = {word for word in attribution.source.text.split() if word[:1].isupper()}
    return any(
        each.on_record
        and each.source.kind is SourceKind.NAMED
        and parties & set(each.source.text.split())
        for each in story.attributions.in_sentence(after)
    )


def _makes_the_case(story: Story, sentence: Span) -> bool:
    """Whether a suit, or a body by name, says what critics say: "the agency charged that"."""
    return any(
        each.on_record
        and (
            singular_noun(each.source.head) in _SUITS
            or (
                is_named(each.source)
                and each.cue is not None
                and each.cue.lemma in _CHARGES
                and each.clause
            )
        )
        for each in story.attributions.in_sentence(sentence)
    )


def _tells_of_attack(story: Story, sentence: Span) -> bool:
    """Whether the story tells by whom, by name, the same was condemned."""
    words = story.narration[sentence.start : sentence.end]
    return _CONDEMNED.search(words) is not None and any(
        mention.form is Form.FULL and sentence.contains(mention.span)
        for mention in story.people.mentions_at(sentence)
    )


def _argues_next(story: Story, attribution: Attribution, after: Span) -> bool:
    """Whether somebody new is quoted in the next paragraph who denies nothing."""
    words = after.of(story.text)
    if is_one_paragraph(story, attribution, after):
        return False
    quoted = any(mark in words for mark in _MARKS)
    return quoted and _NEGATED.search(words) is None and introduces_speaker(story, after)
