"""Whether a story names below whom its opening only describes: "A baker said. Ana Reyes, ..."."""

from __future__ import annotations

import re

from backread.story.attributions.attribution import Attribution, Source
from backread.story.claims.learned import expert_speaks_in, is_learned, one_speaks
from backread.story.claims.lede import is_in_lede
from backread.story.claims.named_beside import introduces_speaker, sentences_after, singular_noun
from backread.story.people.cast import Form, Role
from backread.story.story import Story

#: "Other lawmakers" are a house whose members can be asked, as "the senators" are.
HOUSE = frozenset("lawmaker legislator politician member delegate senator councillor".split())
# Firms, which a lede describes and the story names.
_FIRMS = frozenset("retailer supplier shareholder".split())
# Whoever holds an office, of whatever name.
_ANY_OFFICE = frozenset({"official", "officer"})
# So many sentences below a member of a house, or somebody of a body by name, is named.
_SOON, _NEXT = 8, 3


def is_named_below(story: Story, attribution: Attribution) -> bool:
    """Whether the opening keeps a name for later: "A baker said so. Ana Reyes, the baker"."""
    source = attribution.source
    if _is_one_expert(source):
        below = (each for each in story.attributions if each.sentence > attribution.sentence)
        return any(expert_speaks_in(story, each.sentence) for each in below)
    if source.plural or not is_in_lede(story, attribution.sentence):
        return False
    if singular_noun(source.head) in _FIRMS:
        return True
    if singular_noun(source.head) in HOUSE and any(
        introduces_speaker(story, each)
        for each in sentences_after(story, attribution.sentence, _SOON)
    ):
        return True
    if is_learned(singular_noun(source.head)) and one_speaks(
        story, attribution, attribution.sentence
    ):
        return True
    return (
        any(
            role.span > attribution.sentence and _names_the_same(role, source)
            for person in story.people
            for role in person.roles
        )
        or _speaks_for_body_below(story, attribution)
        or _speaks_for_office_below(story, attribution)
    )


def _is_one_expert(source: Source) -> bool:
    """Whether the words are no more than "one expert", as the top of a story sums one up."""
    return source.text.lower() == f"one {source.head}" and is_learned(singular_noun(source.head))


def _names_the_same(role: Role, source: Source) -> bool:
    """Whether somebody below is what the source is: "a police official", the "police chief"."""
    if role.head == source.head:
        return True
    words = [word for word in source.text.lower().split()[1:] if word != source.head]
    return source.head in _ANY_OFFICE and len(words) == 1 and words[0] in role.text.lower().split()


def _speaks_for_body_below(story: Story, attribution: Attribution) -> bool:
    """Whether somebody is soon named as of the same body: "a UN official", "the UN's Ana Reyes"."""
    bodies = [word for word in attribution.source.text.split()[1:] if word[:1].isupper()]
    if len(bodies) != 1:
        return False
    of_body = re.compile(rf"\b{re.escape(bodies[0])}(?:[’']s)? (?:[\w-]+ ){{0,3}}\Z")
    return any(
        of_body.search(story.text, sentence.start, person.introduction.span.start) is not None
        for sentence in sentences_after(story, attribution.sentence, _NEXT)
        for person in story.people
        if sentence.contains(person.introduction.span)
        and person.introduction.form is Form.FULL
        and introduces_speaker(story, sentence)
    )


def _speaks_for_office_below(story: Story, attribution: Attribution) -> bool:
    """Whether an office is on record below for who opens: "a prosecutor", "the prosecutor's"."""
    head = attribution.source.head
    office = re.compile(rf"\b{re.escape(head)}(?:[’']s|s[’']|s) (?:office|department)\b", re.I)
    return any(
        each.on_record
        and each.sentence > attribution.sentence
        and office.search(each.source.text) is not None
        for each in story.attributions
    )
