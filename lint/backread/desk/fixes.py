"""Fixing a draft until nothing changes.

A fix can call for another one, so the fixed draft is checked again. Two rules can also undo each
other's fixes, and one rule its own. What is promised all the same: a draft that was fixed is fixed,
and fixing it again changes nothing; and what safe fixes leave is the same draft to a reader, its
quotations to the letter.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from backread.desk.edits import Chosen, apply_fixes, choose_fixes
from backread.desk.result import Report
from backread.draft import BlockKind, Draft, DraftError
from backread.draft.reading import read_text
from backread.story.quotes import find_quotes

logger = logging.getLogger(__name__)

#: How often a draft is fixed and checked again before its fixes count as fighting.
MAX_ROUNDS = 30

#: A draft that fixes make longer than so many times its length, and so many characters more, would
#: grow without end.
_MOST_GROWTH = 2
_MOST_NEW_CHARACTERS = 1_000

#: How often it is fixed again from the beginning, without the fixes that were found to fight. The
#: first times single fixes are left out, afterwards all fixes of their rules.
_MAX_TRIES = 12
_TRIES_WITHOUT_SINGLE_FIXES = 4

Check = Callable[[Draft], Report]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A draft after its fixes.

    Attributes:
        draft: the fixed draft, read anew.
        report: what is still found in it.
        count: how many fixes were made.
    """

    draft: Draft
    report: Report
    count: int


def fix_draft(check: Check, draft: Draft, *, unsafe: bool = False) -> Fixed:
    """Fixes a draft and checks it again until nothing changes.

    Fixes that undo each other are not made. Where leaving them out does not help, none is made.

    Args:
        check: checks a draft.
        draft: the draft as it was read; it is not changed, nor is its file.
        unsafe: whether unsafe fixes are made too.
    """
    first = Fixed(draft, check(draft), 0)
    fixed = first
    quarrels = _Quarrels()
    longest = _MOST_GROWTH * len(draft.source) + _MOST_NEW_CHARACTERS
    for _ in range(_MAX_TRIES):
        settled = _settle(check, fixed, quarrels, longest, unsafe=unsafe)
        # Once the other fixes are made, the quarrel may be over, and a second run would find so.
        if not quarrels or settled.draft.source == fixed.draft.source:
            quarrels.tell(draft.path)
            return settled
        fixed, quarrels = settled, _Quarrels()
    logger.warning("%s: its fixes never settle; none was made", draft.path)
    return first


@dataclass(slots=True)
class _Quarrels:
    """The fixes that undo each other, by their rule and the words they replace; or whole rules."""

    fixes: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.fixes or self.rules)

    def has(self, chosen: Chosen, source: str) -> bool:
        code = chosen.finding.rule.code
        return code in self.rules or (code, _replaced(chosen, source)) in self.fixes

    def has_all(self, made: Iterable[tuple[Chosen, str]]) -> bool:
        """Whether every one of these fixes is left out already."""
        return all(self.has(chosen, source) for chosen, source in made)

    def add(self, made: Iterable[tuple[Chosen, str]], *, rules: bool) -> None:
        """Takes in fixes, each with the source that it was made in."""
        for chosen, source in made:
            code = chosen.finding.rule.code
            self.names.add(chosen.finding.rule.name)
            if rules:
                self.rules.add(code)
            else:
                self.fixes.add((code, _replaced(chosen, source)))

    def tell(self, path: str) -> None:
        if self.names:
            names = " and ".join(sorted(self.names))
            logger.warning("%s: fixes of %s undo each other; they were not made", path, names)


def _lengthens(chosen: Chosen) -> bool:
    return any(len(edit.text) > edit.end - edit.start for edit in chosen.fix.edits)


def _replaced(chosen: Chosen, source: str) -> tuple[str, ...]:
    return tuple(source[edit.start : edit.end] for edit in chosen.fix.edits)


def _settle(
    check: Check, start: Fixed, quarrels: _Quarrels, longest: int, *, unsafe: bool
) -> Fixed:
    """The draft after all fixes but those that quarrel, which are added to ``quarrels``."""
    for tried in range(_MAX_TRIES):
        fixed, fighting = _rounds(check, start, quarrels, longest, unsafe=unsafe)
        if not fighting:
            return fixed
        if not quarrels.has_all(fighting):
            quarrels.add(fighting, rules=tried >= _TRIES_WITHOUT_SINGLE_FIXES)
    return start


def _rounds(
    check: Check, start: Fixed, quarrels: _Quarrels, longest: int, *, unsafe: bool
) -> tuple[Fixed, list[tuple[Chosen, str]]]:
    """The draft after rounds of fixes, and the fixes that made it go round in circles, if any."""
    fixed = start
    history: dict[str, list[tuple[Chosen, str]]] = {}
    for _ in range(MAX_ROUNDS):
        source = fixed.draft.source
        if source in history:
            return start, _since(history, source)
        chosen = [
            each
            for each in choose_fixes(fixed.report.findings, unsafe=unsafe)
            if not quarrels.has(each, source)
        ]
        reads_alike = None if unsafe else _Likeness(fixed.draft)
        after, made = apply_fixes(source, chosen, reads_alike)
        if after == source:
            return fixed, []
        history[source] = [(each, source) for each in made]
        if len(after) > longest:
            quarrels.add([(each, source) for each in made if _lengthens(each)], rules=True)
            return start, history[source]
        draft = _read_again(fixed.draft, after)
        fixed = Fixed(draft, check(draft), fixed.count + len(made))
    return start, list(history.values())[-1]


def _since(history: dict[str, list[tuple[Chosen, str]]], source: str) -> list[tuple[Chosen, str]]:
    sources = list(history)
    return [each for one in sources[sources.index(source) :] for each in history[one]]


def _read_again(draft: Draft, source: str) -> Draft:
    return replace(read_text(source, path=draft.path), encoding=draft.encoding)


class _Likeness:
    """Whether a fixed source still has a draft's blocks, code and quotations."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._shape = _shape(draft)

    def __call__(self, source: str) -> bool:
        try:
            return _shape(_read_again(self._draft, source)) == self._shape
        except DraftError:
            return False


def _shape(draft: Draft) -> Sequence[object]:
    quotes = [draft.source_span(quote.span).of(draft.source) for quote in find_quotes(draft)]
    kinds = [block.kind for block in draft.blocks]
    code = [block.span.of(draft.text) for block in draft.blocks if block.kind is BlockKind.CODE]
    literals = [span.of(draft.text) for span in draft.literals]
    return quotes, kinds, code, literals, draft.source[: draft.metadata.end]
