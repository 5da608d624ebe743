"""Names in a headline, a dek or a caption that the body does not bear out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from backread.draft import BlockKind
from backread.span import Span
from backread.story.headlines.given_names import is_credited
from backread.story.headlines.name_conflict import BESIDE, NameConflict, Trouble
from backread.story.people.cast import Mention, Person
from backread.story.people.lexicon import (
    SPEECH_VERBS,
    TITLES,
    family_names,
    fold,
    given_names,
    nicknames_of,
)
from backread.story.people.spelling import difference
from backread.story.people.thing_words import PLACES, THING_WORDS
from backread.story.story import Story

_WORD = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_HEADLINE_VERBS = SPEECH_VERBS | frozenset(
    """
    says say vows urges warns calls backs rejects denies wins loses quits resigns defends slams
    blasts admits insists claims wants seeks plans tells asks faces leads joins returns apologizes
    apologises apologizes pledges promises fires hires signs vetoes endorses sues pleads testifies
    dies retires leaves beats defeats named elected arrested charged sentenced cleared accused
    reveals announces opens threatens responds reacts praises criticizes criticises
    """.split()
)
_SHORTEST = 4


def find_name_conflicts(story: Story) -> tuple[NameConflict, ...]:
    """The names beside the body that it contradicts or does not know, in order."""
    beside = [block for block in story.blocks if block.kind in BESIDE]
    body = [block for block in story.blocks if block.kind not in BESIDE]
    if not beside or not body:
        return ()
    known = frozenset(
        fold(part)
        for block in body
        for word in _WORD.findall(block.span.of(story.text))
        for part in (_bare(word), *_bare(word).split("-"))
    )
    cast = [
        (person, mentions)
        for person in story.people
        if (mentions := [each for each in person.mentions if each.kind not in BESIDE])
    ]
    givens = frozenset(fold(person.given.split()[0]) for person, _ in cast if person.given)
    found: dict[int, NameConflict] = {}
    for block in beside:
        words = list(_WORD.finditer(story.text, block.span.start, block.span.end))
        titled = _named_in_title_case(story, block.span, words)
        for place, word in enumerate(words):
            name = _bare(word[0])
            span = Span(word.start(), word.start() + len(name))
            if not _may_be_name(name) or fold(name) in known or is_credited(story, span):
                continue
            shown = titled is None or _is_shown(story.text, words, place, givens)
            conflict = _misspelt(name, span, cast) if shown else None
            conflict = conflict or _given_misspelt(words, place, span, cast)
            if conflict is None and block.kind is not BlockKind.CAPTION:
                conflict = _another(story, words, place, span, cast, titled)
            if conflict is not None:
                found.setdefault(span.start, conflict)
    return tuple(found[start] for start in sorted(found))


def _named_in_title_case(
    story: Story, block: Span, words: Sequence[re.Match[str]]
) -> frozenset[int] | None:
    """Where the cast's names begin in a line of title case; None for one in sentence case."""
    weighty = [word[0] for word in words[1:] if len(word[0]) >= _SHORTEST]
    small = sum(word[0].islower() for word in weighty)
    if small * 3 >= len(weighty):
        return None
    named = [
        mention.span
        for person in story.people
        for mention in person.mentions
        if block.contains(mention.span)
    ]
    return frozenset(
        word.start()
        for word in words
        if any(span.start <= word.start() < span.end for span in named)
    )


def _is_shown(
    text: str, words: Sequence[re.Match[str]], place: int, givens: frozenset[str]
) -> bool:
    """Whether the words beside a capitalised one show that it is a surname."""
    word = words[place]
    if _bare(word[0]) != word[0]:
        return True
    before = words[place - 1] if place else None
    if before is not None and text[before.end() : word.start()] in {" ", ". "}:
        folded = fold(before[0])
        if folded in givens or folded in given_names() or folded.rstrip(".") in TITLES:
            return True
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None:
        return False
    gap = text[word.end() : following.start()]
    return gap == ": " or (gap == " " and following[0].lower() in _HEADLINE_VERBS)


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def _may_be_name(name: str) -> bool:
    return len(name) >= _SHORTEST and name[0].isupper() and not name.isupper()


def _misspelt(
    name: str, span: Span, cast: Sequence[tuple[Person, Sequence[Mention]]]
) -> NameConflict | None:
    """A surname that is nearly one of the body's, and stands nowhere in the body itself."""
    for person, mentions in cast:
        families = {each.family.split()[-1] for each in mentions if each.family}
        for family in sorted(families):
            if len(family) < _SHORTEST or fold(family) == fold(name) or _derived(name, family):
                continue
            how = difference(name, family)
            if how is None or how == "accent" or _is_word(name):
                continue
            bearing = [each for each in mentions if each.family and family in each.text]
            if bearing:
                return NameConflict(
                    span, Trouble.SPELLING, person, bearing[0].span, family, len(bearing)
                )
    return None


def _given_misspelt(
    words: Sequence[re.Match[str]],
    place: int,
    span: Span,
    cast: Sequence[tuple[Person, Sequence[Mention]]],
) -> NameConflict | None:
    """A given name that is nearly the one which the body has before the same surname."""
    if place + 1 == len(words):
        return None
    name, family = _bare(words[place][0]), fold(_bare(words[place + 1][0]))
    for _, mentions in cast:
        full = [
            each
            for each in mentions
            if each.given and each.family and fold(each.family.split()[-1]) == family
        ]
        for mention in full:
            assert mention.given is not None
            given = mention.given.split()[0]
            near = difference(name, given) not in {None, "accent"}
            if near and not _derived(name, given) and fold(name) not in nicknames_of(given):
                return NameConflict(span, Trouble.SPELLING, None, mention.span, given, len(full))
    return None


def _derived(name: str, family: str) -> bool:
    """Whether one is the other with an ending: Obamas, Trumpism, Clintonian."""
    one, other = fold(name), fold(family)
    return one.startswith(other) or other.startswith(one)


@lru_cache(maxsize=4096)
def _is_word(name: str) -> bool:
    """Whether a word that resembles a surname is more likely a word or another known name."""
    folded = fold(name)
    return folded in PLACES or (folded in given_names() and folded not in family_names())


def _another(
    story: Story,
    words: Sequence[re.Match[str]],
    place: int,
    span: Span,
    cast: Sequence[tuple[Person, Sequence[Mention]]],
    titled: frozenset[int] | None,
) -> NameConflict | None:
    """A surname that the body has not, though somebody is plainly meant by it."""
    name = span.of(story.text)
    folded = fold(name)
    if folded not in family_names() or folded in PLACES or folded in TITLES:
        return None
    if titled is not None and span.start not in titled:
        return None
    before = words[place - 1] if place else None
    given = before is not None and _is_given(story.text, before, span, cast)
    if given and before is not None:
        for person, mentions in cast:
            if person.given and fold(person.given.split()[0]) == fold(_bare(before[0])):
                right = person.family or ""
                whole = Span(before.start(), span.end)
                return NameConflict(
                    whole, Trouble.ABSENT, person, mentions[0].span, right, len(mentions)
                )
        if story.text[span.end : span.end + 1] == ":":
            # The line names its author: "Ann Stone: A walk by the sea".
            return None
        return NameConflict(Span(before.start(), span.end), Trouble.ABSENT)
    office = before is not None and fold(before[0]).rstrip(".") in TITLES
    alone = place + 1 == len(words) or not words[place + 1][0][0].isupper()
    # "Council says", "Bridge to close": a body or a thing, though somebody is called so too.
    speaks = folded not in THING_WORDS and _speaks(story.text, words, place)
    if (office and alone) or speaks:
        return NameConflict(span, Trouble.ABSENT)
    return None


def _is_given(
    text: str,
    before: re.Match[str],
    span: Span,
    cast: Sequence[tuple[Person, Sequence[Mention]]],
) -> bool:
    folded = fold(before[0])
    if text[before.end() : span.start] != " " or not before[0][0].isupper() or folded in TITLES:
        return False
    borne = any(person.given and fold(person.given.split()[0]) == folded for person, _ in cast)
    return borne or folded in given_names()


def _speaks(text: str, words: Sequence[re.Match[str]], place: int) -> bool:
    """Whether a name opens the line, or follows a plain word, and does something."""
    if place and not words[place - 1][0].islower():
        return False
    following = words[place + 1] if place + 1 < len(words) else None
    gap = text[words[place].end() : following.start()] if following else ""
    does = following is not None and following[0].lower() in _HEADLINE_VERBS | {"to"}
    return does and gap == " "
