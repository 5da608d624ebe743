"""Compounds that the story writes with a hyphen here and without one there.

Two forms are weighed against each other only where the grammar is the same: *a long-term plan*
and *in the long term* are both right, and so are *a follow-up* and *to follow up*. Closed forms
meet hyphens wherever they stand (*policymaker*, *policy-maker*).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from backread.span import Span
from backread.story.wording.grammar import Role, Tags
from backread.story.wording.joined_forms import (
    CLOSED,
    HYPHEN,
    HYPHENS,
    OPEN,
    OTHER_KEYS,
    Written,
    closed_up,
    hyphenated,
    written_apart,
)
from backread.story.wording.variant import Form, Variant, usual_style
from backread.story.wording.words import Words, Zone

_ORDINALS = frozenset("first second third fourth fifth last next final".split())


def find_compounds(words: Words, text: str, tags: Callable[[], Tags]) -> tuple[Variant, ...]:
    """The variants, in the order of the text.

    Args:
        words: the story's own words.
        text: the story's text.
        tags: the parts of speech, which are asked for only if open and joined forms meet.
    """
    joined = list(hyphenated(words, text))
    by_key: dict[str, list[Written]] = {}
    for each in joined:
        by_key.setdefault(each.key, []).append(each)
    closed = list(closed_up(words, text, by_key))
    for each in closed:
        by_key.setdefault(each.key, []).append(each)
    found = [
        variant
        for key, group in by_key.items()
        if key not in OTHER_KEYS
        for variant in _closed_or_hyphen(group)
    ]
    opened = list(written_apart(words, text, by_key))
    if opened:
        found.extend(_open_or_joined(by_key, opened, tags()))
    spans: dict[Span, Variant] = {}
    for variant in sorted(found, key=lambda variant: variant.span):
        spans.setdefault(variant.span, variant)
    return tuple(spans.values())


def _closed_or_hyphen(group: Sequence[Written]) -> Iterator[Variant]:
    if len({each.style for each in group}) < 2:
        return
    usual = _usual(group)
    parts = next(each.parts for each in group if each.style == HYPHEN)
    yield from _variants(group, usual, parts)


def _open_or_joined(
    by_key: dict[str, list[Written]], opened: Sequence[Written], tags: Tags
) -> Iterator[Variant]:
    by_place: dict[str, list[Written]] = {}
    for each in opened:
        by_place.setdefault(each.key, []).append(each)
    for key, open_here in by_place.items():
        roles: dict[Role, list[Written]] = {}
        for each in [*by_key[key], *open_here]:
            role = tags.role(each.span, each.parts, joined=each.style != OPEN)
            if role is not None and (each.style != OPEN or _is_compound(each, role, tags)):
                roles.setdefault(role, []).append(each)
        overall = [w.style for w in [*by_key[key], *open_here]]
        for role, group in roles.items():
            joined = [each for each in group if each.style != OPEN]
            if joined and len(joined) < len(group):
                style = (
                    _usual(joined) if len({each.style for each in joined}) > 1 else joined[0].style
                )
                relevant = [each for each in group if each.style in (style, OPEN)]
                parts = next(each.parts for each in relevant if each.style == OPEN)
                yield from _variants(
                    relevant, _usual(relevant, _order(role, parts, overall)), parts
                )


def _is_compound(each: Written, role: Role, tags: Tags) -> bool:
    """Whether an open run may be one thing: two nouns, or whatever stands before a noun."""
    return role is not Role.NOUN or tags.is_noun_compound(each.span) or each.key.startswith("#")


def _order(role: Role, parts: Sequence[str], overall: Sequence[str]) -> list[str]:
    """Which style wins among equals: by the grammar where it says so, else the more frequent one.

    No hyphen behind an adverb in -ly nor in a noun behind an ordinal ("the second quarter"); one in
    a participle before its noun ("the coal-fired oven").
    """
    if role is Role.NOUN and parts[0] in _ORDINALS:
        return [OPEN]
    if role is Role.BEFORE_NOUN and parts[-1].endswith(("ed", "ing")) and parts[0][-2:] != "ly":
        return [HYPHEN]
    if parts[0].endswith("ly") and len(parts[0]) > 5:
        return [OPEN]
    if len(parts) == 3 and parts[1].endswith("s") and parts[2] == "old":
        # 12-year-old before a noun, but "12 years old": the plural never takes hyphens.
        return [OPEN]
    counts = Counter(overall)
    return sorted(counts, key=lambda style: -counts[style])


def _usual(group: Sequence[Written], preferred: Sequence[str] = ()) -> str:
    body = [each for each in group if each.zone == Zone.BODY]
    forms = [Form(each.span, each.style) for each in sorted(body or group, key=lambda w: w.span)]
    return usual_style(forms, preferred) or forms[0].style


def _variants(group: Sequence[Written], usual: str, parts: Sequence[str]) -> Iterator[Variant]:
    counts = Counter(each.style for each in group)
    places = tuple(sorted(each.span for each in group if each.style == usual))
    for each in group:
        if each.style != usual and places:
            yield Variant(
                each.span,
                each.text,
                _rewritten(each, usual, parts),
                counts[each.style],
                counts[usual],
                places,
                safe=not _names_something(each),
            )


def _rewritten(each: Written, style: str, parts: Sequence[str]) -> str:
    """The occurrence in another style; its own letters stay as they are."""
    joint = {CLOSED: "", HYPHEN: "-", OPEN: " "}[style]
    bare = re.sub(rf"[\s{HYPHENS}]", "", each.text)
    own = each.parts if len(each.parts) > 1 else parts
    pieces = []
    start = 0
    for part in own[:-1]:
        pieces.append(bare[start : start + len(part)])
        start += len(part)
    return joint.join([*pieces, bare[start:]])


def _names_something(each: Written) -> bool:
    """Whether it is somebody's or something's name, which no machine changes unseen."""
    return bool(re.search(r"\W[A-Z]", each.text))
