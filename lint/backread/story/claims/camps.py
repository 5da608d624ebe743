"""Camps: who is for a thing and who against it, and whether the camps have names beside."""

from __future__ import annotations

import re

from backread.story.attributions.attribution import Attribution, Source, SourceKind
from backread.story.claims.expressions import expression
from backread.story.claims.named_beside import place_of, singular_noun
from backread.story.claims.places import paragraphs_between
from backread.story.claims.sentences import words_before_source
from backread.story.story import Story

#: Who is for something.
FOR = frozenset("supporter defender advocate proponent backer fan admirer ally".split())
#: Who is against it. Next to these stands who answers them.
AGAINST = frozenset("critic opponent skeptic sceptic detractor doubter foe".split())
#: Who fights for or against something, as the words before the noun say.
_FIGHTERS = frozenset({"activist", "campaigner"})
_ABOVE, _BELOW, _TOLD_BELOW = 2, 3, 2
_OTHERS = re.compile(r"(?:some|other|several|few)\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_TURNS = re.compile(r"\b(?:but|however|yet|meanwhile|counter\w*|though)\b", re.IGNORECASE)
# Those who march against what "critics say" are the critics.
_PROTEST = re.compile(r"\bprotest\w* (?:against|over|at)\b")
# "With the Quiet Bay movement calling for an end to what activists say".
_MOVEMENT = re.compile(r"[A-Z][\w’'-]+ (?:[a-z]+ )?(?:movement|coalition)\b")
_ALSO = re.compile(r"\balso\b")
_LIKE = re.compile(r",?\s(?:like|such as|including)\s(?:[a-z.]+\s)?[A-Z]")
_WORD = re.compile(r"[a-z]{3,}")
_FEWEST_SHARED = 2
_QUANTITIES = frozenset({"some", "many", "most", "several", "other"})
# How far from a name the words stand that say who it is.
_BEFORE, _BEHIND = 60, 140
_ATTACKS = frozenset(
    "slam blast condemn criticise criticize denounce decry assail lambast lambaste deride "
    "blame object rip deplore".split()
)
_THOSE_FOR = re.compile(r"(?:those|people) who (?:support|back|favou?r|want)\b", re.IGNORECASE)
_THOSE_AGAINST = re.compile(r"(?:those|people) who (?:oppose|reject|object)\b", re.IGNORECASE)


def is_of_camp(source: Source) -> bool:
    """Whether a source is a camp: "critics", "advocates of the ban", "climate activists"."""
    return singular_noun(source.head) in _FIGHTERS or _side(source) is not None


def names_one(story: Story, attribution: Attribution) -> bool:
    """Whether a name goes with the source as one of them: "opponents, like Ana Reyes"."""
    span = attribution.source.span
    return span is not None and _LIKE.match(story.text, span.end) is not None


def is_set_against_the_other(story: Story, attribution: Attribution) -> bool:
    """Whether both camps are told side by side, and one is known or speaks by name below.

    "Supporters of the ferry say that it pays; critics say that it does not" is the state of a
    debate, where the camps can be told.
    """
    side = _side(attribution.source)
    if side is None:
        return False
    for other in story.attributions:
        opposed = _side(other.source)
        if opposed is None or opposed == side or not _is_beside(story, attribution, other):
            continue
        if other.source.kind is SourceKind.COLLECTIVE or names_one(story, other):
            return True
        if _is_named_below(story, attribution):
            return True
    return False


def one_of_camp_speaks_around(story: Story, attribution: Attribution) -> bool:
    """Whether somebody who speaks for such a camp is on record by name in the paragraphs around.

    "Some critics" may be others. An advocate's figure is another matter: whose it is has to stand
    beside it.
    """
    if _OTHERS.match(attribution.source.text):
        return False
    against = singular_noun(attribution.source.head) in AGAINST
    if (_PROTEST if against else _MOVEMENT).search(words_before_source(story, attribution)):
        return True
    if not against and _gives_figure(story, attribution):
        return False
    also = _says_also(story, attribution)
    for each in story.attributions:
        if each.source.person is None and each.source.kind is not SourceKind.NAMED:
            continue
        distance = paragraphs_between(story, attribution.sentence, each.sentence)
        if each.sentence == attribution.sentence or not -_ABOVE <= distance <= _BELOW:
            continue
        if also and distance < 0 and each.on_record:
            return True
        if against and (_attacks(each) or (each.on_record and _is_opposed(story, each))):
            return True
        if each.on_record and not _turns(story, each):
            told = _told_of(story, each)
            if singular_noun(attribution.source.head) in _WORD.findall(told.lower()):
                return True
            behind = each.sentence > attribution.sentence
            if not against and _is_of_cause(story, attribution, told, distance, behind=behind):
                return True
    return False


def _says_also(story: Story, attribution: Attribution) -> bool:
    """Whether the camp has been heard before: "proponents also say"."""
    span, cue = attribution.source.span, attribution.cue
    if span is None or cue is None or cue.span.end < span.end:
        return False
    return _ALSO.search(story.text, span.end, cue.span.end) is not None


def _is_of_cause(
    story: Story, attribution: Attribution, told: str, distance: int, *, behind: bool
) -> bool:
    """Whether somebody is told of as one who speaks for a cause, or knows of it."""
    contrasts = _TURNS.match(attribution.sentence.of(story.text)) is not None
    if (behind or not contrasts) and expression("campaigning").search(told):
        return True
    if 0 < distance <= _TOLD_BELOW and expression("expert-role").search(told):
        return True
    return _is_about_the_same(attribution.source, told)


def _side(source: Source) -> bool | None:
    """True for a camp that is for something, False for one against it, None for neither."""
    head = singular_noun(source.head)
    if head in FOR or _THOSE_FOR.match(source.text):
        return True
    if head in AGAINST or _THOSE_AGAINST.match(source.text):
        return False
    return None


def _is_beside(story: Story, attribution: Attribution, other: Attribution) -> bool:
    """Whether another attribution stands in the paragraph, or in one beside it."""
    return abs(paragraphs_between(story, attribution.sentence, other.sentence)) <= 1


def _is_named_below(story: Story, attribution: Attribution) -> bool:
    return any(
        each.on_record
        and each.source.person is not None
        and 0 < paragraphs_between(story, attribution.sentence, each.sentence) <= _TOLD_BELOW
        for each in story.attributions
    )


def _gives_figure(story: Story, attribution: Attribution) -> bool:
    return any(_FIGURE.search(part.of(story.text)) for part in attribution.content)


def _attacks(attribution: Attribution) -> bool:
    return attribution.cue is not None and attribution.cue.lemma in _ATTACKS


def _is_opposed(story: Story, attribution: Attribution) -> bool:
    """Whether the story tells of somebody as an opponent: "who will vote against it"."""
    sentence = attribution.sentence
    told = story.narration[sentence.start : sentence.end] + " " + _told_of(story, attribution)
    return expression("opposed").search(told) is not None


def _turns(story: Story, attribution: Attribution) -> bool:
    sentence = attribution.sentence
    words = story.narration[sentence.start : sentence.end]
    return expression("rebuff").search(words) is not None or _TURNS.search(words) is not None


def _told_of(story: Story, attribution: Attribution) -> str:
    """What the story says of a source in its own words where it brings it in."""
    source = attribution.source
    name = source.span or attribution.sentence
    sentence = attribution.sentence
    if source.person is not None:
        name = story.people[source.person].introduction.span
        sentence = story.sentences[place_of(story.sentences, name)]
    start, end = max(sentence.start, name.start - _BEFORE), min(sentence.end, name.end + _BEHIND)
    return story.narration[start:end]


def _is_about_the_same(source: Source, told: str) -> bool:
    """Whether somebody is told of by the words before a camp's noun: "digital rights activists"."""
    words = source.text.lower().split()
    place = next((at for at, each in enumerate(words) if singular_noun(each) == source.head), 0)
    before = set(_WORD.findall(" ".join(words[:place]))) - _QUANTITIES
    return len(before & set(_WORD.findall(told.lower()))) >= _FEWEST_SHARED
