"""Which attributions are one unnamed source's: "the official" after "an official"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backread.story.attributions.attribution import Attribution, Source, SourceKind
from backread.story.claims.in_the_know import is_in_the_know, knowledge
from backread.story.claims.named_beside import singular_noun

_NEW = re.compile(
    r"(?:an?|another|one|two|three|four|five|six|several|some|other|few|multiple|numerous|\d+)\b",
    re.I,
)
# Pages put a space of no width before a word, to keep it from being taken for a link.
_DEFINITE = re.compile(
    r"[\u200b\ufeff]*(?:the|this|that|these|those|his|her|its|their)\b", re.IGNORECASE
)
_TOLD_MORE = re.compile(r",| (?:who|which|that|with|in|at|on|of|for|from|to|close|familiar)\b")
#: Code points between a statement and the one that goes on with it: a short sentence, at most.
_NEXT_TO = 150
_RELATIVE = frozenset({"who", "which", "that"})


def comes_in(source: Source) -> bool:
    """Whether its words bring a source in: "an official", "two people", "another adviser"."""
    return _NEW.match(source.text) is not None


def is_definite(source: Source) -> bool:
    """Whether its words are for one told of before: "the official", "those people"."""
    return _DEFINITE.match(source.text) is not None


def group_of(
    groups: Sequence[list[Attribution]], attribution: Attribution
) -> list[Attribution] | None:
    """The group of attributions that one belongs to, as its source is theirs.

    Args:
        groups: the attributions of each unnamed source so far, in the order of the text.
        attribution: a later one.
    """
    source = attribution.source
    for group in groups:
        if _is_repeated(group, source) or _knows_the_same(group, source):
            return group
    last = max(groups, key=lambda group: group[-1].sentence, default=None)
    if last is not None and _is_one_of(last[-1], attribution):
        return last
    if comes_in(source) and not attribution.continued:
        return None
    return next((each for each in reversed(groups) if _is_taken_up(each, attribution)), None)


def _is_repeated(group: Sequence[Attribution], source: Source) -> bool:
    """Whether the words are those of a source that is known, or stand in the same place."""
    known, span = group[-1].source, source.span
    if known.span is not None and span is not None and known.span.overlaps(span):
        return True
    return any(each.source.text.lower() == source.text.lower() for each in group)


def _knows_the_same(group: Sequence[Attribution], source: Source) -> bool:
    """Whether people told by what they know are those who came in before by knowing it.

    "Sources close to Reyes" are the "council sources close to Reyes"; "those who have read the
    report" are the people who had. A number of people are some others, or fewer.
    """
    if not source.plural or comes_in(source):
        return False
    known, those = knowledge(source), source.head == "those"
    if known is None:
        return False
    return any(
        each.source.plural
        and (those or singular_noun(each.source.head) == singular_noun(source.head))
        and (before := knowledge(each.source)) is not None
        and known.is_that_of(before)
        for each in group
    )


def _is_one_of(several: Attribution, attribution: Attribution) -> bool:
    """Whether "one source" is one of the "two other sources" of the sentence or two before."""
    one, known = attribution.source, several.source
    bare = one.text.lower() in {f"one {one.head}", "one of them"}
    return (
        bare
        and known.plural
        and singular_noun(known.head) == singular_noun(one.head)
        and attribution.sentence.start - several.sentence.end < _NEXT_TO
    )


def _is_taken_up(group: Sequence[Attribution], later: Attribution) -> bool:
    """Whether "the official" is the official who came in first, and not one by name."""
    source, first = later.source, group[0].source
    if source.person is not None or source.kind is SourceKind.NAMED:
        return False
    if is_in_the_know(source) and not is_definite(source):
        return False
    if singular_noun(first.head) != singular_noun(source.head) or first.plural != source.plural:
        return False
    told = {word for each in group for word in each.source.text.lower().split()}
    return set(_description(source)) <= told


def _description(source: Source) -> list[str]:
    """The words by which a source is told apart: "senior" of "the senior official, who asked"."""
    words = _TOLD_MORE.split(source.text.lower())[0].split()
    if is_definite(source):
        words = words[1:]
    return [word for word in words if word not in _RELATIVE and word != source.head]
