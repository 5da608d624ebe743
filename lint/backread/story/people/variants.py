"""One person's name in two spellings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from backread.span import Span
from backread.story.people.cast import Form, Mention, NameVariant, Person
from backread.story.people.lexicon import fold, nicknames_of
from backread.story.people.spelling import difference

#: What a mark in another encoding leaves at a name: "WellerÃ¢" for "Weller’".
_BROKEN = re.compile("(?<=[a-z])[ÃÂ]")


def find_variants(people: Sequence[Person]) -> tuple[NameVariant, ...]:
    """Every name part that the story spells in more than one way, in the order of the cast."""
    found: list[NameVariant] = []
    for index, person in enumerate(people):
        mentions = [each for each in person.mentions if each.form is not Form.EPONYM]
        found.extend(_variants(index, mentions, lambda mention: mention.family))
        found.extend(_variants(index, mentions, _first_given))
    return tuple(found)


def _first_given(mention: Mention) -> str | None:
    return mention.given.split()[0] if mention.given else None


def _variants(
    person: int, mentions: Sequence[Mention], part: Callable[[Mention], str | None]
) -> Iterator[NameVariant]:
    spellings: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        spelling = part(mention)
        if not spelling or _BROKEN.search(spelling):
            continue
        if not (spelling.isupper() and len(spelling) > 3):
            spellings[" ".join(spelling.split())].append(mention)
    ranked = sorted(spellings.items(), key=lambda item: _rank(item[1]))
    for position, (wrong, minority) in enumerate(ranked):
        for right, majority in ranked[:position]:
            reason = _difference(wrong, right)
            if reason is not None:
                yield NameVariant(person, tuple(minority), tuple(majority), wrong, right, reason)
                break


def _rank(mentions: Sequence[Mention]) -> tuple[int, int, Span]:
    """The commoner spelling first; then the one in the reporter's own words; then the earlier."""
    narrated = sum(not mention.quoted for mention in mentions)
    return (-len(mentions), -narrated, mentions[0].span)


def _difference(wrong: str, right: str) -> str | None:
    if _is_short_form(wrong, right) or _is_short_form(right, wrong):
        return None
    one, other = wrong.split(), right.split()
    if len(one) != len(other):
        return None
    reasons = [
        difference(first, second)
        for first, second in zip(one, other, strict=True)
        if first != second
    ]
    return reasons[0] if len(reasons) == 1 else None


def _is_short_form(short: str, name: str) -> bool:
    """Whether a given name is the beginning of another that it is short for: Pete, Peter."""
    return fold(name).startswith(fold(short)) and fold(short) in nicknames_of(name)
