"""Whether the words beside a vague source make it plain: a name, a body, one of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backread.span import Span
from backread.story.attributions.attribution import Attribution
from backread.story.attributions.source_words import QUANTITIES
from backread.story.claims.camps import (
    AGAINST,
    is_of_camp,
    is_set_against_the_other,
    names_one,
    one_of_camp_speaks_around,
)
from backread.story.claims.expressions import expression
from backread.story.claims.learned import (
    expert_speaks_in,
    is_learned,
    one_of_field_speaks_below,
    one_speaks,
    one_speaks_around,
)
from backread.story.claims.lede import is_in_lede
from backread.story.claims.named_beside import (
    introduces_speaker,
    is_one_paragraph,
    quoted_next,
    sentence_after,
    sentences_after,
    singular_noun,
)
from backread.story.claims.opponents import says_it_for_them
from backread.story.claims.some_and_others import are_told_beside, is_named, joins_somebody
from backread.story.claims.studies import are_its_authors, is_study, is_study_told
from backread.story.people.cast import Form
from backread.story.story import Story

_NEAR = 60
# Who is named next is one of them; next to critics or opponents stands who answers them.
_GROUPS = frozenset(
    "other some many several few people supporter defender advocate proponent backer fan admirer "
    "activist ally campaigner donor voter resident".split()
)
_CAMPS = frozenset("supporter defender advocate proponent backer activist campaigner".split())
# Whoever is named next is none of these.
_KEPT_BACK = frozenset({"source", "insider"})
#: "Opponents and supporters alike": the whole debate is summed up.
_BOTH_SIDES = re.compile(
    r"\b(?:opponents|critics|supporters|backers|both sides)\b[^.]{0,30}\balike\b|\bboth sides\b",
    re.IGNORECASE,
)
_WINDOW = 2
_ARGUES = re.compile(
    r"\b(?:critic\w*|condemn\w*|blast\w*|slam\w*|oppos\w*|concern\w*|worr\w+|warn\w*|fail\w*|"
    r"against|should|must|need\w*|argue\w*|urge\w*|call(?:s|ed) (?:on|for|it)|support\w*|"
    r"welcome\w*|prais\w+|hail\w*|not|no|never)\b|n[’']t\b",
    re.IGNORECASE,
)
# "At Tarn Bank, economists expect".
_AT_NAME = re.compile(r"\b(?:At|From) (?:the )?[A-Z][\w.&’' -]*,\s*\Z")
_BUT = re.compile(r"\W*(?:but|however)\b", re.IGNORECASE)
_OURSELVES = re.compile(r"\b(?:we|our|us|I|my)\b", re.IGNORECASE)
_MARKS = ('"', "“", "''")
_TURNS = re.compile(r"\b(?:but|however|respon\w+|counter\w*|answer\w*)\b", re.IGNORECASE)


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
    if joins_somebody(story, attribution) or _BOTH_SIDES.search(attribution.source.text + here):
        return True
    if is_study(attribution):
        return is_study_told(story, attribution)
    if are_its_authors(story, attribution) or _AT_NAME.search(_before(story, attribution, span)):
        return True
    if is_of_camp(attribution.source) and (
        names_one(story, attribution)
        or is_set_against_the_other(story, attribution)
        or one_of_camp_speaks_around(story, attribution)
    ):
        return True
    head = singular_noun(attribution.source.head or attribution.source.text.lower())
    learned = any(map(is_learned, map(singular_noun, attribution.source.text.lower().split())))
    if learned and (
        one_speaks_around(story, attribution) or one_of_field_speaks_below(story, attribution)
    ):
        return True
    if after is None:
        return False
    if head not in _KEPT_BACK and any(
        _is_quoted_next(
            story, each, sentences_after(story, each, 1), trusted=learned or head in _CAMPS
        )
        for each in _next_openings(story, attribution, window)
    ):
        return True
    if head in _CAMPS | AGAINST and _is_named_below(story, attribution, window):
        return True
    answered = _is_answer(after.of(story.text))
    speaker = None if answered else quoted_next(story, attribution, after)
    if speaker is not None and (learned or speaker.introduction.span > after):
        return True
    if learned and _an_expert_speaks(story, attribution, after, window):
        return True
    if are_told_beside(story, attribution, None if answered else after) or (
        attribution.source.text.lower() in QUANTITIES
        and one_speaks(story, attribution, after, below=False)
    ):
        return True
    if is_of_camp(attribution.source) and says_it_for_them(
        story,
        attribution,
        after if head in AGAINST and not answered else None,
        _next_openings(story, attribution, window),
    ):
        return True
    if learned and any(
        not is_one_paragraph(story, attribution, each) and expert_speaks_in(story, each)
        for each in _next_openings(story, attribution, window)
    ):
        return True
    return (
        head in _GROUPS
        and is_one_paragraph(story, attribution, after)
        and not answered
        and introduces_speaker(story, after)
    )


def _is_answer(words: str) -> bool:
    """Whether a sentence turns against the one before it, whoever speaks."""
    return expression("rebuff").search(words) is not None or _TURNS.search(words) is not None


def _next_openings(
    story: Story, attribution: Attribution, window: Sequence[Span]
) -> Iterator[Span]:
    """The sentence behind an attribution, and the one that opens the next paragraph, if near."""
    for place, sentence in enumerate(window):
        if place == 0 or not is_one_paragraph(story, attribution, sentence):
            yield sentence
        if not is_one_paragraph(story, attribution, sentence):
            return


def _is_quoted_next(story: Story, after: Span, later: Sequence[Span], *, trusted: bool) -> bool:
    """Whether one of them is quoted next, by name: ``Critics object. "A ruin," said Sole``.

    Somebody who has come in before may as well be who answers critics, and speaks for himself then:
    "We have done what we could".
    """
    if not after.of(story.text).startswith(_MARKS):
        return False
    end = later[-1].end if later else after.end
    if expression("rebuff").search(story.text[after.start : end]) or _BUT.match(
        after.of(story.text)
    ):
        return False
    if any(introduces_speaker(story, each) for each in (after, *later)):
        return True
    place = next((at for at, each in enumerate(story.quotes) if each.span.start == after.start), -1)
    speaker = story.attributions.speaker(place) if place >= 0 else None
    if speaker is None or not is_named(speaker):
        return False
    return trusted or _OURSELVES.search(story.quotes[place].span.of(story.text)) is None


def _before(story: Story, attribution: Attribution, span: Span) -> str:
    return story.text[attribution.sentence.start : span.start]


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
