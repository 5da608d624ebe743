"""People beside the body who have a surname of the body and another given name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backread.span import Span
from backread.story.headlines.name_conflict import BESIDE, NameConflict, Trouble
from backread.story.people.cast import Form
from backread.story.people.lexicon import CREDIT_WORDS, fold, given_names, nicknames_of
from backread.story.story import Story

_CREDIT = re.compile(
    rf"\b(?:{'|'.join(sorted(CREDIT_WORDS))})(?: by|:|/| courtesy of)[^.;)\n]*\Z", re.IGNORECASE
)

_AND_BEFORE = re.compile(r"\b[A-Z][\w.-]+ and \Z")


def given_conflicts(story: Story) -> Iterator[NameConflict]:
    """Somebody beside the body with the surname of one in the body and another given name."""
    for person in story.people:
        beside = [each for each in person.mentions if each.kind in BESIDE]
        if len(beside) != len(person.mentions) or not person.given or not person.family:
            continue
        if any(_is_second_of_pair(story, each.span) for each in beside):
            continue
        if all(is_credited(story, each.span) for each in beside):
            continue
        given = fold(person.given.split()[0])
        same = [
            other
            for other in story.people
            if other is not person
            and other.family
            and other.given
            and fold(other.family) == fold(person.family)
            and any(each.kind not in BESIDE for each in other.mentions)
        ]
        if len(same) != 1 or given not in given_names():
            continue
        (other,) = same
        assert other.given is not None
        theirs = fold(other.given.split()[0])
        if theirs == given or given in nicknames_of(theirs) or theirs in nicknames_of(given):
            continue
        full = [each for each in other.mentions if each.form is Form.FULL]
        there = next((each for each in full if each.kind not in BESIDE), None)
        # "Jo Lind, with her husband, Al Lind": the line knows them both.
        if any(_beside_each_other(story, each.span, beside[0].span) for each in full):
            continue
        if there is None or re.search(rf"\b{re.escape(person.given)}\b", _body(story)):
            continue
        yield NameConflict(
            beside[0].span, Trouble.GIVEN, other, there.span, other.name, len(other.mentions)
        )


def is_credited(story: Story, span: Span) -> bool:
    """Whether a name is that of whoever took the picture: "(Photo: Al Lind)", "(AP Photo/Lind)"."""
    line = story.text.rfind("\n", 0, span.start) + 1
    return _CREDIT.search(story.text, line, span.start) is not None


def _is_second_of_pair(story: Story, span: Span) -> bool:
    """Whether two who share a surname are named together: "Robert and Joan Lind"."""
    return _AND_BEFORE.search(story.text, max(0, span.start - 30), span.start) is not None


def _beside_each_other(story: Story, one: Span, other: Span) -> bool:
    """Whether two spans stand in one block."""
    return any(block.span.contains(one) and block.span.contains(other) for block in story.blocks)


def _body(story: Story) -> str:
    return "\n".join(
        block.span.of(story.text) for block in story.blocks if block.kind not in BESIDE
    )
