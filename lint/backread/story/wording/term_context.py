"""What stands beside a term: whether it is a part of a longer name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from backread.span import Span
from backread.story.wording.words import Word

#: Small words inside of names.
JOINTS = frozenset("of and the for on".split())
_BEHIND_A_NAME = frozenset("of for on".split())


def are_adjacent(run: Sequence[Word], text: str) -> bool:
    """Whether single spaces stand between the words of a run, and nothing else."""
    return all(text[one.span.end : other.span.start] == " " for one, other in pairwise(run))


def stands_alone(body: Sequence[Word], place: int, length: int, text: str) -> bool:
    """Whether no capitalised word stands directly beside it, and no hyphen."""
    first, last = body[place], body[place + length - 1]
    if place and body[place - 1].is_capital:
        previous = body[place - 1]
        gap = text[previous.span.end : first.span.start]
        if previous.opens:
            # The capital of a sentence's first word says nothing where it is a small word.
            if gap == " " and previous.key not in {"the", "in", "at"}:
                return False
        elif gap in {" ", "'s ", "’s ", ". "}:
            return False
    after = text[last.span.end : last.span.end + 1]
    if after in {"-", "&"} or (text[first.span.start - 1 : first.span.start] in {"-", "."}):
        return False
    following = body[place + length] if place + length < len(body) else None
    return not (
        following is not None
        and following.is_capital
        and text[last.span.end : following.span.start] in {" ", "'s ", "’s "}
    )


def ends_a_name(body: Sequence[Word], place: int, text: str) -> bool:
    """Whether "of the" and a capitalised word stand before it: the Man of the Match."""
    run = body[max(0, place - 3) : place + 1]
    return len(run) == 4 and are_adjacent(run, text) and run[0].is_capital and run[1].key in JOINTS


def is_joined(body: Sequence[Word], place: int, length: int, text: str) -> bool:
    """Whether a small word joins it to a longer name: the Museum and Art Gallery."""
    before = body[max(0, place - 2) : place + 1]
    if len(before) == 3 and are_adjacent(before, text):
        name, joint, _ = before
        if name.is_capital and not name.text.isupper() and joint.key in JOINTS - {"the"}:
            return True
    behind = body[place + length - 1 : place + length + 3]
    if len(behind) < 3 or not are_adjacent(behind[:3], text) or behind[1].key not in _BEHIND_A_NAME:
        return False
    following = behind[2:] if behind[2].key != "the" else behind[3:]
    return bool(following) and following[0].is_capital


def is_defined(text: str, span: Span) -> bool:
    """Whether an abbreviation in brackets follows, for whose sake the capitals may be there."""
    return text[span.end : span.end + 2] == " ("


def word_before(body: Sequence[Word], place: int, text: str) -> str | None:
    """The key of the word directly before; None if there is none."""
    if place == 0 or not are_adjacent(body[place - 1 : place + 1], text):
        return None
    return body[place - 1].key


def word_behind(body: Sequence[Word], place: int, text: str) -> str | None:
    """The key of the word directly behind; None if there is none."""
    if place + 1 == len(body) or not are_adjacent(body[place : place + 2], text):
        return None
    return body[place + 1].key


def article_before(run: Sequence[Word], text: str) -> str | None:
    """The article directly before a run, found by where it stands; empty if there is none."""
    start = run[0].span.start
    for word in ("the", "a", "an"):
        if text[max(0, start - len(word) - 2) : start].lower().endswith(f" {word} "):
            return word
    return ""
