"""Experts: who is one by name, and whether the story lets one speak for "experts"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backread.span import Span
from backread.story.attributions.attribution import Attribution, Source, SourceKind
from backread.story.claims.expressions import expression
from backread.story.claims.lede import is_near_top
from backread.story.claims.named_beside import place_of, singular_noun
from backread.story.claims.places import paragraphs_between
from backread.story.people.cast import Person
from backread.story.story import Story

_ABOVE, _BELOW = 2, 4
_FIELD_BELOW = 2
_FIELDS = ("law", "health", "security", "politics", "money")
_OTHERS = re.compile(r"(?:some|other|several|few)\b", re.IGNORECASE)
_WRITTEN_WORK = frozenset({"analysis", "study", "report", "research", "paper"})
_LEARNED_HEADS = frozenset(
    "expert analyst scientist researcher economist scholar historian academic specialist observer "
    "doctor lawyer strategist pollster commentator pundit engineer physician watcher".split()
)


def is_learned(noun: str) -> bool:
    """Whether a noun, in the singular, is one for somebody who is asked as an expert."""
    return noun in _LEARNED_HEADS or noun.endswith("ologist")


def is_expert(story: Story, person: Person) -> bool:
    """Whether the story brings somebody in as an expert: "an analyst", "of Lund University"."""
    sentence = story.sentences[place_of(story.sentences, person.introduction.span)]
    return expression("expert-role").search(story.text, sentence.start, sentence.end) is not None


def one_speaks(story: Story, attribution: Attribution, after: Span, *, below: bool = True) -> bool:
    """Whether one of the experts is on record by name in the sentence after an attribution.

    In the opening of a story the place to name them is below, so there the whole story counts.

    Args:
        story: the story.
        attribution: the one to the vague source.
        after: the next sentence.
        below: whether the opening may leave it to the story below.
    """
    lede = below and is_near_top(story, attribution.sentence)
    later = (
        each
        for each in story.attributions
        if each.on_record
        and each.sentence.start > attribution.sentence.start
        and (lede or after.overlaps(each.sentence))
    )
    return any(_is_of_one(story, each, attribution) for each in later)


def one_speaks_around(story: Story, attribution: Attribution) -> bool:
    """Whether an expert is on record by name a few paragraphs above or below.

    "Experts" next to people who are asked as such are they; one who disagrees is not, and "some"
    or "other experts" may be others.
    """
    if _OTHERS.match(attribution.source.text):
        return False
    return any(
        each.on_record
        and -_ABOVE <= paragraphs_between(story, attribution.sentence, each.sentence) <= _BELOW
        and _is_learned_source(story, each.source)
        and not expression("rebuff").search(_narrated(story, each.sentence))
        for each in story.attributions
    )


def one_of_field_speaks_below(story: Story, attribution: Attribution) -> bool:
    """Whether somebody who works in their field is on record by name soon below.

    A former prosecutor speaks for "legal experts", a physician for "health experts", a former
    ambassador for any.
    """
    before = attribution.source.text.rsplit(None, 1)[0]
    fields = [each for each in _FIELDS if expression(f"field-{each}").search(before)]
    if not fields and not _OTHERS.match(attribution.source.text):
        fields = ["security"]
    return any(
        each.on_record
        and each.source.person is not None
        and 0 < paragraphs_between(story, attribution.sentence, each.sentence) <= _FIELD_BELOW
        and not expression("rebuff").search(each.sentence.of(story.text))
        and _works_in(story, story.people[each.source.person], fields)
        for each in story.attributions
    )


def expert_speaks_in(story: Story, sentence: Span) -> bool:
    """Whether an expert is on record by name in a sentence, and denies nothing there."""
    return expression("rebuff").search(sentence.of(story.text)) is None and any(
        (each.on_record or each.clause) and _is_learned_source(story, each.source)
        for each in story.attributions.in_sentence(sentence)
    )


def _narrated(story: Story, sentence: Span) -> str:
    return story.narration[sentence.start : sentence.end]


def _works_in(story: Story, person: Person, fields: Sequence[str]) -> bool:
    """Whether the story brings somebody in as one who works in one of the fields."""
    sentence = story.sentences[place_of(story.sentences, person.introduction.span)]
    told = _narrated(story, sentence)
    return any(expression(f"works-in-{each}").search(told) for each in fields) and not (
        expression("for-a-client").search(told)
    )


def _is_learned_source(story: Story, source: Source) -> bool:
    """Whether a source is an expert or a learned body by name, or a study by who made it."""
    named = any(word[:1].isupper() for word in source.text.split()[1:])
    if singular_noun(source.head) in _WRITTEN_WORK and named:
        return True
    if source.person is not None:
        return is_expert(story, story.people[source.person])
    return source.kind is SourceKind.NAMED and (
        expression("learned-body").search(source.text) is not None
    )


def _is_of_one(story: Story, each: Attribution, vague: Attribution) -> bool:
    source = each.source
    if source.person is not None:
        return is_expert(story, story.people[source.person])
    # "Analysts at Tarn Bank said" are some of the "analysts".
    known = source.kind in {SourceKind.NAMED, SourceKind.COLLECTIVE}
    same = singular_noun(source.head) == singular_noun(vague.source.head)
    return known and same and any(word[:1].isupper() for word in source.text.split()[1:])
