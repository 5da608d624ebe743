"""Vague sources, and what makes them plain: a name beside them, a market's consensus."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from backread.draft import BODY_KINDS
from backread.span import Span
from backread.story.attributions.attribution import Attribution, Source, SourceKind
from backread.story.attributions.source_words import BYSTANDERS, QUANTITIES
from backread.story.claims.expressions import expression
from backread.story.claims.learned import is_learned, one_speaks, one_speaks_around
from backread.story.claims.lede import is_in_lede
from backread.story.claims.named_beside import (
    introduces_speaker,
    is_one_paragraph,
    quoted_next,
    sentence_after,
    sentences_after,
    singular_noun,
)
from backread.story.claims.studies import are_its_authors, is_study, is_study_told
from backread.story.claims.unnamed import unnamed_sources
from backread.story.people.cast import Form
from backread.story.story import Story

_NEAR = 60
_FORECASTS = frozenset({"expect", "forecast", "predict", "project", "anticipate", "estimate"})
_FORECASTERS = frozenset({"analyst", "economist", "investor", "trader", "forecaster", "expert"})
_THAN = re.compile(r"\b(?:than|beat\w*|above|below|as|missed|exceed\w*)\s(?:what )?\Z")
_POLLED = re.compile(r"\b(?:polled|surveyed|canvassed|interviewed) by [A-Z]")
_SHARE = re.compile(r"(?:most|many|some)\s", re.IGNORECASE)
_ASKED = BYSTANDERS | {"supporter", "backer", "people", "fan"}
_IN_A_POLL = re.compile(
    r"\d ?%|\b(?:per ?cent|polls?|polling|surveys?|surveyed|respondents|"
    r"in (?:10|ten|five|three))\b",
    re.IGNORECASE,
)
# Who is named next is one of them; next to critics or opponents stands who answers them.
_GROUPS = frozenset(
    "other some many several few supporter defender advocate proponent backer fan admirer activist "
    "ally campaigner donor voter resident".split()
)
_CAMPS = frozenset("supporter defender advocate proponent backer activist campaigner".split())
_SIDES = frozenset("critic opponent skeptic sceptic detractor doubter foe".split())
# Whoever is named next is none of these.
_KEPT_BACK = frozenset({"source", "insider"})
_NOBODY = frozenset({"few", "anyone", "anybody", "one", "nobody"})
_DOUBTS = frozenset(
    "doubt dispute question deny expect think believe imagine predict foresee know disagree".split()
)
_FEW = re.compile(r"(?:\w+ )?few\b(?<!a few)|no\b|hardly any\b", re.IGNORECASE)
_SUITS = frozenset({"suit", "lawsuit", "complaint", "petition", "letter", "filing"})
_WINDOW = 2
_ARGUES = re.compile(
    r"\b(?:critic\w*|condemn\w*|blast\w*|slam\w*|oppos\w*|concern\w*|worr\w+|warn\w*|fail\w*|"
    r"against|should|must|need\w*|argue\w*|urge\w*|call(?:s|ed) (?:on|for|it)|support\w*|"
    r"welcome\w*|prais\w+|hail\w*|not|no|never)\b|n[’']t\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|no|never|nothing|nobody)\b|n[’']t\b", re.IGNORECASE)
# "At Tarn Bank, economists expect".
_AT_NAME = re.compile(r"\b(?:At|From) (?:the )?[A-Z][\w.&’' -]*,\s*\Z")
_BUT = re.compile(r"\W*(?:but|however)\b", re.IGNORECASE)
_OURSELVES = re.compile(r"\b(?:we|our|us|I|my)\b", re.IGNORECASE)
_MARKS = ('"', "“", "''")
_ANSWERS = re.compile(
    r"\b(?:but|however|disagree\w*|reject\w*|den(?:y|ied|ies)|dismiss\w*|respon\w+|counter\w*|"
    r"rebut\w*|answer\w*|disput\w+|repl(?:y|ied|ies)|untrue|"
    r"not true|false|wrong|nonsense|mistaken|not (?:share|agree|accept))\b",
    re.IGNORECASE,
)


def is_consensus(story: Story, attribution: Attribution) -> bool:
    """Whether a forecast is the market's, held against what came: "better than analysts had said".

    Business news gives it without names; the polls it comes from are published.
    """
    span, cue = attribution.source.span, attribution.cue
    if span is None or cue is None or cue.lemma not in _FORECASTS:
        return False
    before = story.text[attribution.sentence.start : span.start]
    return (
        singular_noun(attribution.source.head) in _FORECASTERS
        and (cue.text.lower().startswith("had") or _THAN.search(before) is not None)
    ) or _POLLED.search(attribution.sentence.of(story.text)) is not None


def takes_up_unnamed(story: Story, attribution: Attribution) -> bool:
    """Whether "sources" are those that were told of before: "two sources close to the talks".

    A dek or a lede may leave it to the story below.
    """
    lede = is_in_lede(story, attribution.sentence)
    return any(
        (each.first.sentence.start < attribution.sentence.start or lede)
        and singular_noun(each.first.source.head) == singular_noun(attribution.source.head)
        for each in unnamed_sources(story)
    )


def says_why_unnamed(story: Story, attribution: Attribution) -> bool:
    """Whether the sentence says why the source has no name: it is an anonymous one, with reason."""
    sentence = attribution.sentence
    return expression("reason").search(story.text, sentence.start, sentence.end) is not None


def is_turn_of_phrase(story: Story, attribution: Attribution) -> bool:
    """Whether the words only say that a thing is hardly in doubt: "few doubted", "did anyone?"."""
    source = attribution.source
    if attribution.sentence.of(story.text).rstrip("\"'”’) ").endswith("?"):
        return True
    cue = attribution.cue
    hardly = source.head in _NOBODY or _FEW.match(source.text) is not None
    return hardly and cue is not None and cue.lemma in _DOUBTS


def is_polled(story: Story, attribution: Attribution) -> bool:
    """Whether "most" and "many voters" are shares of those who answered a poll."""
    source = attribution.source
    shares = singular_noun(source.head) in _ASKED and _SHARE.match(source.text) is not None
    if source.head not in QUANTITIES and not shares:
        return False
    place = bisect_right(story.sentences, attribution.sentence.start, key=lambda each: each.start)
    start = story.sentences[max(place - 2, 0)].start
    return _IN_A_POLL.search(story.text[start : attribution.sentence.end]) is not None


def is_vouched_for_nearby(story: Story, attribution: Attribution) -> bool:
    """Whether a vague source is made plain by a name in its sentence or the next one.

    "Experts" are, where somebody learned is named next; "studies", where one of them is; anybody,
    where the story goes on with "among them" or "for example" and a name.
    """
    after = sentence_after(story, attribution.sentence)
    window = sentences_after(story, attribution.sentence, _WINDOW)
    span = attribution.source.span or attribution.sentence
    here = story.text[span.start : min(span.end + _NEAR, attribution.sentence.end)]
    if expression("instance").search(here) or (
        after and expression("instance").search(after.of(story.text)[:_NEAR])
    ):
        return True
    if is_study(attribution):
        return is_study_told(story, attribution)
    if are_its_authors(story, attribution) or _AT_NAME.search(_before(story, attribution, span)):
        return True
    if after is None:
        return False
    head = singular_noun(attribution.source.head or attribution.source.text.lower())
    learned = any(map(is_learned, map(singular_noun, attribution.source.text.lower().split())))
    if head not in _KEPT_BACK and _is_quoted_next(story, after, window, learned=learned):
        return True
    if head in _CAMPS | _SIDES and _is_named_below(story, attribution, window):
        return True
    answered = _ANSWERS.search(after.of(story.text)) is not None
    speaker = None if answered else quoted_next(story, attribution, after)
    if speaker is not None and (learned or speaker.introduction.span > after):
        return True
    if learned and (
        _an_expert_speaks(story, attribution, after, window)
        or one_speaks_around(story, attribution)
    ):
        return True
    alone = attribution.source.text.lower() in QUANTITIES
    if alone and (
        one_speaks(story, attribution, after, below=False)
        or _stands_between_voices(story, attribution)
    ):
        return True
    if head in _SIDES and not answered and _is_of_party_next(story, attribution, after):
        return True
    if head in _SIDES and any(
        each.on_record and singular_noun(each.source.head) in _SUITS
        for each in story.attributions.in_sentence(after)
    ):
        return True
    if head in _SIDES and not answered and _argues_next(story, attribution, after):
        return True
    return (
        head in _GROUPS
        and is_one_paragraph(story, attribution, after)
        and not answered
        and introduces_speaker(story, after)
    )


def _is_quoted_next(story: Story, after: Span, window: Sequence[Span], *, learned: bool) -> bool:
    """Whether one of them is quoted next, by name: ``Critics object. "A ruin," said Sole``.

    Somebody who has come in before may as well be who answers critics, and speaks for himself then:
    "We have done what we could".
    """
    if not after.of(story.text).startswith(_MARKS):
        return False
    if expression("rebuff").search(story.text[after.start : window[-1].end]) or _BUT.match(
        after.of(story.text)
    ):
        return False
    if any(introduces_speaker(story, each) for each in window):
        return True
    place = next((at for at, each in enumerate(story.quotes) if each.span.start == after.start), -1)
    speaker = story.attributions.speaker(place) if place >= 0 else None
    if speaker is None or not _is_named(speaker):
        return False
    return learned or _OURSELVES.search(story.quotes[place].span.of(story.text)) is None


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


def _is_of_party_next(story: Story, attribution: Attribution, after: Span) -> bool:
    """Whether a body of their party is next: "Whig critics" and "the Whig Committee said"."""
    parties = {word for word in attribution.source.text.split() if word[:1].isupper()}
    return any(
        each.on_record
        and each.source.kind is SourceKind.NAMED
        and parties & set(each.source.text.split())
        for each in story.attributions.in_sentence(after)
    )


def _before(story: Story, attribution: Attribution, span: Span) -> str:
    return story.text[attribution.sentence.start : span.start]


def _argues_next(story: Story, attribution: Attribution, after: Span) -> bool:
    """Whether somebody new is quoted in the next paragraph who denies nothing."""
    words = after.of(story.text)
    if is_one_paragraph(story, attribution, after):
        return False
    quoted = any(mark in words for mark in _MARKS)
    return quoted and _NEGATED.search(words) is None and introduces_speaker(story, after)


def _is_named_below(story: Story, attribution: Attribution, window: Sequence[Span]) -> bool:
    """Whether the opening tells of critics in short, and somebody new argues further down."""
    return is_in_lede(story, attribution.sentence) and any(
        each.on_record
        and each.sentence > window[-1]
        and _ARGUES.search(each.sentence.of(story.text)) is not None
        and each.source.person is not None
        and story.people[each.source.person].introduction.span > attribution.sentence
        for each in story.attributions
    )


def _is_named(source: Source) -> bool:
    words = source.text.split()[1:]
    return source.person is not None or any(word[:1].isupper() for word in words)


def _an_expert_speaks(
    story: Story, attribution: Attribution, after: Span, window: Sequence[Span]
) -> bool:
    institute = expression("expert-role").search(after.of(story.text)) is not None
    if institute and any(each.on_record for each in story.attributions.in_sentence(after)):
        return True
    return one_speaks(story, attribution, after) or any(
        expression("learned" if each == after else "expert-role").search(each.of(story.text))
        and _introduces_somebody(story, each)
        for each in window
    )


def _introduces_somebody(story: Story, sentence: Span) -> bool:
    return any(
        mention.form is Form.FULL and sentence.contains(mention.span)
        for person in story.people
        for mention in person.mentions
    )
