"""Who stands behind words that hide a source: the sentences beside them, or a report retold."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from backread.span import Span
from backread.story.attributions.attribution import (
    ON_RECORD,
    Attribution,
    Cue,
    SourceKind,
)
from backread.story.claims.expressions import expression
from backread.story.claims.named_beside import sentences_after
from backread.story.story import Story

_BEFORE = 2
_IDENTIFIED = frozenset(
    {SourceKind.NAMED, SourceKind.COLLECTIVE, SourceKind.DOCUMENT, SourceKind.DESCRIBED}
)
#: What takes up a figure or a finding of the sentence before.
_FORECAST = re.compile(
    r"\b(?:forecasts?|outlook|projections?|projects|projected|predicts|estimates?)\b"
)
_TAKES_UP = re.compile(r"(?:This|That|These|Those|The (?:figure|number|total|sum|rate|share))\b")
_FORESEES = frozenset({"expect", "forecast", "project", "predict", "estimate", "anticipate"})
_FORETELLS = re.compile(r"\b(?:will|would|won[’']t|expect(?:s|ed)?)\b")
_OF_SOMEBODY = re.compile(r"(?:He|She|They)\s(?:is|are)\s(?:still |also )?expected\b")
#: "The bank set its growth forecast at 3 percent."
_OWN_FORECAST = re.compile(
    r"(?:\bits|\btheir|\bhis|\bher|['’]s) (?:[\w-]+ ){0,2}"
    r"(?:forecast|prediction|outlook|projection)s?\b"
)
_PRONOUN = re.compile(r"(?:He|She|They|It)\b")
_TOLD = re.compile(r"\b(?:told|according to|report(?:s|ed|ing)?)\b")
_REPORT = re.compile(r"\breport(?:s|ed|ing)?\b")
_MEDIA = re.compile(
    r"\baccording to (?:[\w-]+ ){0,2}(?:media|press|news) reports\b|, (?:[\w-]+ )?media report\b"
    r"|, reports? (?:the )?(?:[\w-]+ )?media\b",
    re.IGNORECASE,
)
_CREDITS = re.compile(r"\breported by (?:the |The )?[A-Z]")
_FEWEST_SHARED = 3
_BEHIND = 2
_NEAR = 3
_CHARGE = re.compile(
    r"\b(?:indictment|complaint|affidavit|charge sheet"
    r"|court (?:papers|documents|filings?|records))\b",
    re.IGNORECASE,
)
#: Whoever spoke before goes on: "It is also building a plant that is expected to".
_GOES_ON = re.compile(r"(?:It|They|He|She)\s(?:\w+\s)?also\b")
_LONGEST_LABEL = 4
_SHORTEST = 4


def names_outlet(text: str) -> bool:
    """Whether a newsroom is named in words of the story."""
    return expression("press-name").search(text) is not None


def is_reported_beside(story: Story, sentence: Span) -> bool:
    """Whether a sentence beside it names the paper or the document that reports it."""
    before, after = _beside(story, sentence, _BEFORE)
    return (
        any(_names_report(story, each) for each in (*before, *after))
        or any(
            _REPORT.search(each.of(story.text)) and names_outlet(each.of(story.text))
            for each in after
        )
        or any(
            _MEDIA.search(each.of(story.text)) for each in sentences_after(story, sentence, _BEHIND)
        )
    )


def is_extract(story: Story, sentence: Span) -> bool:
    """Whether the paragraph above ends with a colon: what it names wrote or said this."""
    places = range(1, len(story.blocks))
    place = next((at for at in places if story.blocks[at].span.contains(sentence)), None)
    above = story.blocks[place - 1].span.of(story.text) if place else ""
    # A label is shorter: "Advertisement:".
    return above.rstrip().endswith(":") and len(above.split()) > _LONGEST_LABEL


def is_credited_elsewhere(story: Story, sentence: Span) -> bool:
    """Whether the story names elsewhere the paper that reports this: both speak of one thing."""
    about = _content(story, sentence)
    return any(
        each != sentence
        and _CREDITS.search(each.of(story.text)) is not None
        and len(about & _content(story, each)) >= _FEWEST_SHARED
        for each in story.sentences
    )


def is_charged(story: Story, sentence: Span) -> bool:
    """Whether what it says of somebody stands in a charge that the story quotes around it."""
    place = bisect_right(story.sentences, sentence.start, key=lambda each: each.start) - 1
    near = story.sentences[max(place - _NEAR, 0) : place + _NEAR + 1]
    return any(
        each.source.kind is SourceKind.DOCUMENT
        and each.on_record
        and _CHARGE.search(each.source.text) is not None
        for other in near
        for each in story.attributions.in_sentence(other)
    )


def is_told_beside(story: Story, sentence: Span) -> bool:
    """Whether somebody by name, or a body, is on record in the sentence before or behind."""
    before, after = _beside(story, sentence, 1)
    return any(
        each.source.kind in _IDENTIFIED - {SourceKind.DESCRIBED}
        and each.cue is not None
        and each.cue.kind in ON_RECORD
        for other in (*before, *after)
        for each in story.attributions.in_sentence(other)
    )


def is_foretold_beside(story: Story, sentence: Span) -> bool:
    """Whether somebody on record in the next two sentences speaks of what will be.

    Be it without a name: that is another fault. Both sentences are about one thing.
    """
    about = _content(story, sentence)
    return any(
        not about.isdisjoint(_content(story, other))
        and (
            _OWN_FORECAST.search(other.of(story.text)) is not None
            or _is_of_what_will_be(story, other)
        )
        for other in sentences_after(story, sentence, _BEHIND)
    )


def _is_of_what_will_be(story: Story, sentence: Span) -> bool:
    """Whether it puts somebody on record, if without a name, for what will be."""
    return any(
        _FORETELLS.search(each.sentence.of(story.text)) is not None
        and each.source.kind in _IDENTIFIED | {SourceKind.ANONYMOUS}
        and each.cue is not None
        and each.cue.kind in ON_RECORD
        for each in story.attributions.in_sentence(sentence)
    )


def is_carried_over(story: Story, sentence: Span, cue: Cue) -> bool:
    """Whether a source beside the sentence carries it.

    Words are quoted in it, as whoever is on record beside it wrote or said them. Or it is a
    forecast, and one before it names who makes it, or it takes up a figure that has a source:
    "That figure is projected to rise".
    """
    before, after = _beside(story, sentence, 1)
    earlier = [each for other in before for each in _sources(story, other)]
    later = [each for other in after for each in _sources(story, other)]
    if any(sentence.contains(quote.span) for quote in story.quotes) and (earlier or later):
        return True
    if cue.lemma not in _FORESEES:
        return False
    if cue.lemma != "expect" and _names_forecaster(story, sentence):
        return True
    if earlier and _goes_on(story, sentence):
        return True
    return bool(earlier) and (
        _TAKES_UP.match(sentence.of(story.text)) is not None
        or any(each.cue is not None and each.cue.lemma in _FORESEES for each in earlier)
    )


def _goes_on(story: Story, sentence: Span) -> bool:
    """Whether it goes on with what the sentence before says by somebody's word.

    "It is also building a plant that is expected to"; or in its paragraph, of the one whom that
    told of: "One was hit by a rock, Sole said. He is expected to recover."
    """
    if _GOES_ON.match(sentence.of(story.text)):
        return True
    before, _ = _beside(story, sentence, 1)
    return _OF_SOMEBODY.match(sentence.of(story.text)) is not None and not story.text[
        before[0].end : sentence.start
    ].count("\n")


def is_told_to_outlet(story: Story, sentence: Span, *, impersonal: bool) -> bool:
    """Whether the sentence before or behind names the newsroom that somebody told of the same.

    It is of the same that shares a word with it, or that "they" goes back to: "They are said to".
    """
    before, after = _beside(story, sentence, 1)
    about = _content(story, sentence)
    refers = not impersonal and _PRONOUN.match(sentence.of(story.text)) is not None
    return any(
        (not about.isdisjoint(_content(story, each)) or (refers and each in before))
        and _TOLD.search(each.of(story.text)) is not None
        and names_outlet(each.of(story.text))
        for each in (*before, *after)
    )


def _names_forecaster(story: Story, sentence: Span) -> bool:
    """Whether an earlier sentence gives a forecast to the body or the paper that made it."""
    return any(
        each.sentence.end <= sentence.start
        and (each.source.organisation is not None or each.source.kind is SourceKind.DOCUMENT)
        and each.on_record
        and _FORECAST.search(each.sentence.of(story.text)) is not None
        for each in story.attributions
    )


def _beside(story: Story, sentence: Span, before: int) -> tuple[Sequence[Span], Sequence[Span]]:
    """The sentences before one, as many as asked for, and the one behind."""
    place = bisect_right(story.sentences, sentence.start, key=lambda each: each.start) - 1
    return story.sentences[max(place - before, 0) : place], story.sentences[place + 1 : place + 2]


def _sources(story: Story, sentence: Span) -> list[Attribution]:
    """What a sentence gives to somebody whom a reader can tell, on record or as his forecast."""
    return [
        each
        for each in story.attributions.in_sentence(sentence)
        if each.cue is not None
        and each.source.kind in _IDENTIFIED
        and (each.cue.kind in ON_RECORD or each.cue.lemma in _FORESEES)
        and (each.content or each.quotes)
    ]


def _names_person(story: Story, span: Span) -> bool:
    """Whether it is somebody, and not a campaign or a paper by somebody's name."""
    return any(not mention.attributive for mention in story.people.mentions_at(span))


def _names_report(story: Story, sentence: Span) -> bool:
    outlet = expression("named-outlet").search(story.text, sentence.start, sentence.end)
    if outlet is not None and not _names_person(story, Span(*outlet.span())):
        return True
    return any(
        each.source.kind in {SourceKind.NAMED, SourceKind.DOCUMENT}
        and each.source.person is None
        and each.cue is not None
        and (each.cue.lemma in {"report", "according to"} or _is_outlet(each))
        for each in story.attributions.in_sentence(sentence)
    )


def _is_outlet(attribution: Attribution) -> bool:
    """Whether a newsroom by name says so itself: "The Tarn Herald notes that"."""
    source = attribution.source
    named = source.kind is SourceKind.NAMED and attribution.on_record
    return named and names_outlet(source.text)


def _content(story: Story, sentence: Span) -> frozenset[str]:
    """The nouns, names and adjectives of a sentence: what it is about."""
    return frozenset(
        token.lower_
        for token, _, _ in story.scenes.unquoted_words(sentence)
        if token.tag_.startswith(("NN", "JJ")) and len(token) >= _SHORTEST
    )
