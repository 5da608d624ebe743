"""Verbs that take sides, and where they are the right ones.

Somebody admits a fault, insists on what is doubted, and claims what the story goes on to refute;
and a lawsuit claims. There the verb says what happened, and no editor would have "said" for it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice

from backread.story.attributions.attribution import (
    Attribution,
    Cue,
    CueKind,
    Source,
    SourceKind,
)
from backread.story.attributions.word_forms import word_key
from backread.story.claims.expressions import expression
from backread.story.claims.sources import stands_in_the_body
from backread.story.claims.vouching import can_be_asked
from backread.story.genre.genre import Genre
from backread.story.story import Story

_STATEMENT = re.compile(r"that ", re.IGNORECASE)
# Whoever claims to be or to have something is doubted, and "to claim" is what for.
_TO_BE = re.compile(r"\s*,?\s*to (?:be|have)\b", re.IGNORECASE)
_PERFECT = re.compile(r"(?:has|have|had|['’]s|['’]ve)\b", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|from|for|against|about|over|by)\s+\Z", re.IGNORECASE)
# What will be, may be or was not claimed; what is rightly insisted is so by the story's word.
_UNSAID = re.compile(
    r"\b(?:will|would|can|could|might|may|should|must|not|never|n['’]t|to|rightly|correctly|suddenly|"
    r"always|often|repeatedly|still|long|once|sometimes|finally|eventually|belatedly|freely|openly"
    r")\b",
    re.IGNORECASE,
)
#: How many words of politics make a story one of it: for what a body says, and for what anybody
#: else does, who may be a politician without the story's saying so.
_MUCH_POLITICS, _SOME_POLITICS = 5, 3
#: "Scoffed at the report" has no statement.
_AT = re.compile(r"\s+(?:at|against)\b", re.IGNORECASE)
_BESIDE = 30
_ADVERB = 12
_BODIES = frozenset({SourceKind.DOCUMENT, SourceKind.COLLECTIVE})
_MOCKING = frozenset(map(word_key, ("gloat", "rant", "scoff", "sneer")))
_CLAIMING = frozenset(map(word_key, ("claim",)))
_ADMITTING = frozenset(map(word_key, ("admit", "concede", "confess")))
_STANDING_BY = frozenset(map(word_key, ("insist", "maintain")))
_WRITER = frozenset({"i", "we"})
_OF_ONESELF = re.compile(
    r"(?:that )?(?:(?:at first|at times|initially|once|even|also|before a \w+),? )?"
    r"(?:he|she|we|I|his|her|our|my)\b",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(r"(?:that )?(?:they|it|their|its)\b", re.IGNORECASE)


def is_loaded(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether a loaded verb gives somebody a statement, and nothing in the story bears it out."""
    if cue.kind is not CueKind.SPEECH or cue.noun or cue.passive or not attribution.content:
        return False
    if not can_be_asked(attribution.source) or not stands_in_the_body(story, cue.span):
        return False
    if story.genre.genre is Genre.OPINION or _is_in_politics(story, attribution.source):
        return False
    return (
        attribution.source.text.lower() not in _WRITER
        and not story.is_quoted(cue.span)
        and _is_stated(story, attribution, cue)
        and not is_just(story, attribution, cue)
        and not _is_just_elsewhere(story, attribution, cue)
    )


def is_just(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the story beside a loaded verb makes it the right one."""
    return _is_borne_out(story, attribution, cue) or _is_refuted(story, attribution, cue)


def _is_just_elsewhere(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the verb is right for something else that the same person says.

    What a story lets somebody claim, for it is disputed, she goes on claiming.
    """
    person = attribution.source.person
    return person is not None and any(
        is_just(story, each, each.cue)
        for each in story.attributions
        if each.cue is not None
        and each.source.person == person
        and word_key(each.cue.lemma) == word_key(cue.lemma)
    )


def _is_in_politics(story: Story, source: Source) -> bool:
    """Whether the source is a politician, a party or a country, who are always contradicted.

    So is whoever speaks in a story of politics.
    """
    is_body = source.organisation is not None or source.kind in _BODIES
    most = _MUCH_POLITICS if is_body else _SOME_POLITICS
    hits = expression("politics").finditer(story.text)
    if sum(1 for _ in islice(hits, most)) == most:
        return True
    sides = (expression("partisans"), expression("of-the-government"))
    if any(each.search(source.text) for each in sides) or _is_place(story, source):
        return True
    if source.person is not None:
        roles = story.people[source.person].roles
        return any(expression("statesman").search(role.text) for role in roles)
    if source.kind is SourceKind.COLLECTIVE and source.text.split()[-1][:1].isupper():
        return True
    country = source.kind is SourceKind.NAMED and not source.organisation
    return country or expression("statesman").search(source.text) is not None


def _is_place(story: Story, source: Source) -> bool:
    """Whether a country or a capital speaks: "Tarnland insists that"."""
    span = source.span
    if span is None:
        return False
    scene = next((each for each in story.scenes if each.block.block.span.contains(span)), None)
    if scene is None:
        return False
    last = [token for token in scene.doc if span.contains(scene.block.span(token))][-1:]
    return any(token.ent_type_ == "GPE" for token in last)


def _is_stated(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the verb has a statement: not "conceded a penalty", "boasts a lead".

    In "accused of claiming that" somebody else says that it was claimed, and in "defended the bid,
    claiming that it would pay" the verb goes with what is done.
    """
    sentence = attribution.sentence
    if attribution.infinitive or _OF.search(story.text, sentence.start, cue.span.start):
        return False
    if cue.text.endswith("ing") and " " not in cue.text:
        return False
    around = story.text[max(cue.span.start - _ADVERB, sentence.start) : cue.span.end]
    if _UNSAID.search(around):
        return False
    if word_key(cue.lemma) in _MOCKING and _AT.match(story.text, cue.span.end):
        return False
    if expression("no-statement").match(story.text, cue.span.end, sentence.end):
        return False
    content = attribution.content[0].of(story.text)
    stated = attribution.clause or attribution.quotes or _STATEMENT.match(content)
    return bool(stated) and not _TO_BE.match(story.text, cue.span.end)


def _is_borne_out(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the verb fits: a fault, a stance that is doubted, a lawsuit, a militia's deed."""
    key = word_key(cue.lemma)
    if key in _ADMITTING:
        return _is_admitted(story, attribution, cue)
    if key in _STANDING_BY:
        return _is_doubted(story, attribution, cue)
    return key in _CLAIMING and _is_contested(story, attribution, cue)


def _is_admitted(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether somebody owns to something: his own fault, or what he would rather not say."""
    # Whoever has read the words knows what they admit before the verb says so.
    if any(story.quotes[quote].span.start < cue.span.start for quote in attribution.quotes):
        return True
    sentence, said = attribution.sentence.of(story.text), _said(story, attribution)
    return (
        _is_of_oneself(attribution, said)
        or _is_set_against(story, attribution, cue)
        or any(expression(name).search(sentence) for name in ("guilt", "long-denied"))
        or any(expression(name).search(said) for name in ("own-fault", "adverse", "denial"))
        or any(expression("turning").search(each) for each in _beside(story, attribution, 0, 1))
    )


def _is_doubted(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether what somebody insists on is a denial, a stance held for long, or an answer."""
    said = _said(story, attribution)
    if _PERFECT.match(cue.text) or expression("denial").search(said) is not None:
        return True
    return (
        _is_of_oneself(attribution, said)
        or _is_set_against(story, attribution, cue)
        or any(expression("doubted").search(each) for each in _beside(story, attribution, 1, 0))
        or any(expression("at-odds").search(each) for each in _beside(story, attribution, 2, 2))
    )


def _is_contested(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the claim is one of a lawsuit or a war, or stands in a dispute."""
    said = _said(story, attribution)
    if _PERFECT.match(cue.text) or _is_set_against(story, attribution, cue):
        return True
    if _is_of_oneself(attribution, said) and expression("denial").search(said):
        return True
    if any(expression("suit").search(each) for each in _beside(story, attribution, 1, 0)):
        return True
    if any(expression("contested").search(each) for each in _beside(story, attribution, 2, 2)):
        return True
    beside = (attribution.source.text, *_beside(story, attribution, 1, 0)[:1])
    armed = any(expression("armed").search(each) for each in beside)
    return armed and expression("war-claim").search(said) is not None


def _is_of_oneself(attribution: Attribution, said: str) -> bool:
    """Whether what is said begins with whoever says it."""
    if _OF_ONESELF.match(said):
        return True
    return attribution.source.person is None and _OF_ITSELF.match(said) is not None


def _is_set_against(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the sentence sets the verb against something: "but conceded that"."""
    before = story.text[attribution.sentence.start : cue.span.start]
    return expression("set-against").search(before) is not None


def _said(story: Story, attribution: Attribution) -> str:
    cue = attribution.cue
    behind = story.text[cue.span.end : attribution.sentence.end] if cue is not None else ""
    return " ".join([*(part.of(story.text) for part in attribution.content), behind])


def _beside(story: Story, attribution: Attribution, before: int, after: int) -> list[str]:
    """The sentence and as many before and after it as asked for, as far as the story has them."""
    place = bisect_right(story.sentences, attribution.sentence.start, key=lambda each: each.start)
    found = story.sentences[max(place - 1 - before, 0) : place + after]
    return [each.of(story.text) for each in found]


def _is_refuted(story: Story, attribution: Attribution, cue: Cue) -> bool:
    """Whether the story says beside the verb, or in the next sentence, that it is not so."""
    start, end = max(cue.span.start - _BESIDE, 0), cue.span.end + _BESIDE
    if expression("falsely").search(story.text, start, end):
        return True
    place = bisect_right(story.sentences, attribution.sentence.start, key=lambda each: each.start)
    following = [each.of(story.text) for each in story.sentences[place : place + 1]]
    return any(
        expression("refuted").search(each) or expression("turning").search(each)
        for each in following
    )
