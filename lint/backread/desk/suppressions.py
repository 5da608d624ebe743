"""What a draft asks the desk to keep quiet about.

A comment ``backread: ignore[name-shift] reason`` holds for the block that it stands in or before,
``backread: file-ignore[...]`` above the first paragraph for the whole draft, and so does
``backread: {ignore: [...]}`` in the front matter. Without brackets every rule is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from backread.desk.nearest import did_you_mean
from backread.desk.selection import ALL, specificity
from backread.draft import BODY_KINDS, Block, BlockKind, Comment, Draft
from backread.rule import Rule
from backread.span import Span


class Instruction(StrEnum):
    """The words that a suppressing comment may begin with."""

    IGNORE = "ignore"
    FILE_IGNORE = "file-ignore"


@dataclass(slots=True)
class Suppression:
    """One suppression of a draft, and what it has suppressed so far.

    Attributes:
        selectors: the rules it names; ``ALL`` for one without brackets.
        source: where it stands in ``Draft.source``.
        covers: the stretch of ``Draft.text`` that it holds for, or None for the whole draft.
        comment: the comment that it stands in, or None for the front matter.
        used: the selectors that have suppressed a finding.
    """

    selectors: tuple[str, ...]
    source: Span
    covers: Span | None
    comment: Comment | None = None
    used: set[str] = field(default_factory=set)

    def suppresses(self, rule: Rule, span: Span) -> bool:
        """Whether a finding of the rule at the span is suppressed; remembers it if so."""
        if self.covers is not None and not _meets(self.covers, span):
            return False
        matching = {each for each in self.selectors if specificity(each, rule) is not None}
        self.used |= matching
        return bool(matching)


@dataclass(frozen=True, slots=True)
class Misuse:
    """A suppression that cannot be understood or stands where it has no effect."""

    source: Span
    message: str


@dataclass(frozen=True, slots=True)
class Suppressions:
    """The suppressions of one draft, for one check of it."""

    suppressions: tuple[Suppression, ...]
    misuses: tuple[Misuse, ...]

    def suppress(self, rule: Rule, span: Span) -> bool:
        """Whether a finding of the rule at the span is suppressed, by whichever suppression."""
        # Every one is asked, so that each remembers what it suppressed.
        answers = [each.suppresses(rule, span) for each in self.suppressions]
        return any(answers)

    def ignore_in_whole_draft(self, rule: Rule) -> bool:
        """Whether the draft names the rule among those to ignore in the whole of it."""
        return any(
            specificity(selector, rule)
            for each in self.suppressions
            if each.covers is None
            for selector in each.selectors
        )


def read_suppressions(draft: Draft) -> Suppressions:
    """The suppressions that a draft gives, in the order of the file."""
    read = [*_from_front_matter(draft)]
    for comment in draft.comments:
        read.extend(_from_comment(comment, draft))
    return Suppressions(
        tuple(each for each in read if isinstance(each, Suppression)),
        tuple(each for each in read if isinstance(each, Misuse)),
    )


_COMMENT = re.compile(
    r"\s*backread\s*:\s*(?P<instruction>[\w-]*)\s*(?:\[(?P<selectors>[^\]]*)\])?", re.IGNORECASE
)


def _from_comment(comment: Comment, draft: Draft) -> Iterable[Suppression | Misuse]:
    found = _COMMENT.match(comment.body)
    if not found:
        return
    instruction = found["instruction"].lower()
    if instruction not in set(Instruction):
        # "backread: check her age" is a colleague's note; only a near miss is meant for us.
        if hint := did_you_mean(instruction, Instruction):
            yield Misuse(comment.source, f'"{instruction}" is no instruction to backread{hint}')
        return
    selectors = (ALL,) if found["selectors"] is None else _listed(found["selectors"])
    if not selectors:
        yield Misuse(comment.source, "the brackets name no rule")
        return
    if instruction == Instruction.FILE_IGNORE:
        if _is_at_top(comment, draft):
            yield Suppression(selectors, comment.source, None, comment)
        else:
            yield Misuse(comment.source, "file-ignore has no effect below the first paragraph")
        return
    covers = _covered_text(comment, draft)
    if covers is None:
        yield Misuse(comment.source, "nothing follows that this ignore could hold for")
    else:
        yield Suppression(selectors, comment.source, covers, comment)


def _from_front_matter(draft: Draft) -> Iterable[Suppression | Misuse]:
    keys = draft.metadata.backread
    source = draft.metadata.backread_source or Span(0, 0)
    for key, value in keys.items():
        listed = [value] if isinstance(value, str) else value
        if key != "ignore":
            hint = did_you_mean(key, ["ignore"])
            yield Misuse(source, f'the front matter has an unknown backread key "{key}"{hint}')
        elif not isinstance(listed, Sequence) or not all(isinstance(each, str) for each in listed):
            yield Misuse(source, "backread.ignore in the front matter is not a list of rules")
        elif listed:
            yield Suppression(tuple(listed), source, None)


def _listed(selectors: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in selectors.split(",") if each.strip())


def _is_at_top(comment: Comment, draft: Draft) -> bool:
    return all(
        block.kind not in BODY_KINDS for block in draft.blocks if block.span.end <= comment.at
    ) and not any(
        block.kind in BODY_KINDS and block.span.start < comment.at for block in draft.blocks
    )


def _covered_text(comment: Comment, draft: Draft) -> Span | None:
    """The block that a comment stands in, else the one that follows; datelines go along."""
    for index, block in enumerate(draft.blocks):
        if block.span.start >= comment.at or _stands_in(comment, block, draft):
            return _with_dateline(draft.blocks, index)
    return None


def _stands_in(comment: Comment, block: Block, draft: Draft) -> bool:
    if block.span.start < comment.at < block.span.end:
        return True
    if comment.at < block.span.end:
        return False
    # A comment behind the last word belongs to the block if it stands on the same source line.
    end = draft.source_span(block.span).end
    between = draft.source[end : comment.source.start]
    return end <= comment.source.start and not re.search(r"[\r\n|]", between)


def _with_dateline(blocks: Sequence[Block], index: int) -> Span:
    span = blocks[index].span
    if blocks[index].kind is BlockKind.DATELINE and index + 1 < len(blocks):
        return span.to(blocks[index + 1].span)
    if index and blocks[index - 1].kind is BlockKind.DATELINE:
        return span.to(blocks[index - 1].span)
    return span


def _meets(covers: Span, span: Span) -> bool:
    return covers.overlaps(span) or covers.contains(span)


_SIC = re.compile(r"\s*[\[(]sic[\])]", re.IGNORECASE)
_REST_OF_WORD = re.compile(r"[\w'’-]*")


def is_marked_sic(text: str, span: Span) -> bool:
    """Whether ``[sic]`` or ``(sic)`` follows the word that the span ends in."""
    rest = _REST_OF_WORD.match(text, span.end)
    return bool(_SIC.match(text, rest.end() if rest else span.end))
