"""Bodies that a story names in two ways that differ by a slip."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from backread.draft import BODY_KINDS, BlockKind
from backread.story.acronyms.conflicts import find_conflicts
from backread.story.acronyms.initials import SMALL_WORDS
from backread.story.organisations.kinds import KIND_WORDS
from backread.story.organisations.likeness import SYNONYMS, Likeness, compare_words
from backread.story.organisations.name_words import GENERIC_HEADS
from backread.story.organisations.names import BodyName, find_body_names
from backread.story.story import Story

_COUNTED = BODY_KINDS | {BlockKind.CAPTION}
_PLACE_JOINTS = frozenset({"in", "at"})
_HEADS = frozenset().union(*SYNONYMS) | {"centre", "medical"}
#: What is said of a firm that has relatives, or had another name.
_RELATED = re.compile(
    r"\b(?:subsidiar\w+|parent|(?:unit|arm|division) of|(?:its|their|an?) \w* ?(?:arm|affiliate)"
    r"|affiliated|sister|owned by|owns|spun|spin-?off|split (?:off|into)|merge[rd]?s?|merging"
    r"|acquired|takeover|renamed|rebrand\w*|formerly|previously|now known|known as|both)\b",
    re.IGNORECASE,
)
_AROUND = 120
#: Subjects that several bodies of like names deal with at once.
_SHARED_SUBJECTS = ({"human", "rights"}, {"national", "security"}, {"european"}, {"football"})


@dataclass(frozen=True, slots=True)
class Drift:
    """One body's name in two forms.

    Attributes:
        wrong: the mentions by the rarer form, or by the later one if both are equally frequent.
        right: the mentions by the other.
        likeness: what they differ in.
    """

    wrong: tuple[BodyName, ...]
    right: tuple[BodyName, ...]
    likeness: Likeness


def find_drifts(story: Story) -> tuple[Drift, ...]:
    """The drifting names of a story, in the order in which they come in.

    Only what the story itself says in its running text and captions counts. A name that an acronym
    is given a second time is left out: the acronym's conflict tells of it.
    """
    contradicted = [each.wrong.expansion for each in find_conflicts(story)]
    forms: dict[tuple[str, ...], list[BodyName]] = {}
    for name in find_body_names(story):
        taken = any(span is not None and span.overlaps(name.span) for span in contradicted)
        if not name.quoted and not taken and name.kind in _COUNTED:
            forms.setdefault(name.key, []).append(name)
    found: dict[tuple[str, ...], Drift] = {}
    for drift in _drifts(story, forms):
        known = found.get(drift.wrong[0].key)
        if known is None or len(drift.right) > len(known.right):
            found[drift.wrong[0].key] = drift
    return tuple(sorted(found.values(), key=lambda each: each.wrong[0].span))


def _drifts(story: Story, forms: Mapping[tuple[str, ...], Sequence[BodyName]]) -> Iterator[Drift]:
    keys = list(forms)
    words = [frozenset(key) - SMALL_WORDS for key in keys]
    for (at, one), (behind, other) in combinations(enumerate(keys), 2):
        headed = _is_body(forms[one][0]), _is_body(forms[other][0])
        if not any(headed) or not words[at] & words[behind]:
            continue
        likeness = compare_words(_without_place(one), _without_place(other))
        if not all(headed) and likeness is not Likeness.SPELLING:
            continue
        first, second = forms[one], forms[other]
        if likeness is Likeness.KIND and _are_two(story, (*first, *second), one, other):
            continue
        if _is_drift(likeness, one, other) and not _stand_together(first, second, likeness):
            wrong, right = (first, second) if len(first) < len(second) else (second, first)
            yield Drift(tuple(wrong), tuple(right), likeness)


def _is_body(name: BodyName) -> bool:
    return name.headed or name.key[-1] in KIND_WORDS


def _are_two(
    story: Story, names: Sequence[BodyName], one: Sequence[str], other: Sequence[str]
) -> bool:
    """Whether names that differ in a word for the kind may be two bodies'.

    They are if the story tells of relatives beside one of them, or if what the names share is a
    town's name, after which any firm may call itself.
    """
    for name in names:
        around = story.text[max(0, name.span.start - _AROUND) : name.span.end + _AROUND]
        if _RELATED.search(around):
            return True
    shared = next(word for word in one if word in other)
    place = re.compile(
        rf"\b(?:in|near|outside|across|around|throughout|of) (?i:{shared})\b(?! [A-Z])"
        rf"|^{shared.upper()}\b|\b(?i:{shared}), [A-Z]",
        re.MULTILINE,
    )
    return bool(place.search(story.text))


def _without_place(words: Sequence[str]) -> Sequence[str]:
    """A name without the place behind it: the University of Tarn at Quellin."""
    for place, word in enumerate(words):
        if word in _PLACE_JOINTS and place > 1:
            return words[:place]
    return words


def _is_drift(likeness: Likeness, one: Sequence[str], other: Sequence[str]) -> bool:
    if likeness is Likeness.KIND:
        return True
    if likeness is Likeness.SMALL_WORD:
        return not (set(one) ^ set(other)) & _PLACE_JOINTS
    if likeness is Likeness.NUMBER:
        return not _is_several(one, other)
    if likeness is Likeness.HEAD:
        subject = min((set(name) - _HEADS - SMALL_WORDS for name in (one, other)), key=len)
        shared = any(words <= subject for words in _SHARED_SUBJECTS)
        return len(subject) > 1 and not shared
    return likeness in (Likeness.SPELLING, Likeness.ORDER)


def _is_several(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the plural is of several bodies: the Democratic and Republican Parties."""
    unlike = {word for pair in zip(one, other, strict=False) if pair[0] != pair[1] for word in pair}
    singular = min(unlike, key=len)
    return singular in GENERIC_HEADS and (one[-1] in unlike or one[0] in unlike)


def _stand_together(one: Sequence[BodyName], other: Sequence[BodyName], likeness: Likeness) -> bool:
    """Whether one sentence names both, as it does two bodies rather than one."""
    if likeness not in (Likeness.HEAD, Likeness.KIND, Likeness.ORDER):
        return False
    return bool({name.sentence for name in one} & {name.sentence for name in other})
