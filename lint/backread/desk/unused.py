"""Suppressions that suppress nothing: the findings of the rule ``unused-suppression``.

Which those are is known only once the other rules have run, so the desk itself finds them, after
the rules; ``backread_rules.suppression.unused_suppression`` declares the rule and is its page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from backread.desk.nearest import did_you_mean
from backread.desk.result import ReportedEdit, ReportedFix
from backread.desk.selection import ALL, selectors, specificity
from backread.desk.suppressions import Suppression, Suppressions
from backread.draft import Draft
from backread.finding import Safety
from backread.rule import Rule
from backread.span import Span

UNUSED_SUPPRESSION = "unused-suppression"
#: No rule has so long a name.
_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class SourceFinding:
    """A finding about the file itself: ``source`` is a span of ``Draft.source``."""

    source: Span
    message: str
    fixes: tuple[ReportedFix, ...] = ()


def unused_suppressions(
    draft: Draft, suppressions: Suppressions, rules: Sequence[Rule], ran: Collection[Rule]
) -> Iterator[SourceFinding]:
    """What is wrong with the suppressions of a draft.

    A selector that suppressed nothing counts only if every rule that it covers ran (preview rules
    aside): otherwise a rule that did not run may be what it is for.

    Args:
        draft: the draft.
        suppressions: its suppressions, after the rules have run.
        rules: every rule there is.
        ran: the rules that ran over the draft without failing.
    """
    for misuse in suppressions.misuses:
        yield SourceFinding(misuse.source, misuse.message)
    own = next((rule for rule in rules if rule.name == UNUSED_SUPPRESSION), None)
    valid = set(selectors(rules))
    for suppression in suppressions.suppressions:
        if own and own_name_in(suppression.selectors, own):
            continue
        for selector in suppression.selectors:
            if selector not in valid:
                hint = did_you_mean(selector, valid)
                yield SourceFinding(
                    suppression.source, f'there is no rule "{_short(selector)}"{hint}'
                )
        unused = [
            selector
            for selector in suppression.selectors
            if selector in valid and selector not in suppression.used and _ran(selector, rules, ran)
        ]
        if unused:
            yield _unused(draft, suppression, unused)


def _short(selector: str) -> str:
    """A selector as a message gives it: of one that is no name at all, its beginning."""
    return selector if len(selector) <= _LONGEST_SHOWN else selector[:_LONGEST_SHOWN] + "…"


def own_name_in(given: Sequence[str], own: Rule) -> bool:
    """Whether the selectors name the rule ``unused-suppression`` itself."""
    return any(specificity(each, own) for each in given)


def _ran(selector: str, rules: Sequence[Rule], ran: Collection[Rule]) -> bool:
    meant = [
        rule
        for rule in rules
        if rule.name != UNUSED_SUPPRESSION and specificity(selector, rule) is not None
    ]
    needed = [rule for rule in meant if not rule.preview] or meant
    return all(rule in ran for rule in needed)


def _unused(draft: Draft, suppression: Suppression, unused: Sequence[str]) -> SourceFinding:
    where = "here" if suppression.covers is not None else "in this draft"
    names = ", ".join(f'"{each}"' for each in unused)
    message = (
        f"this ignore suppresses nothing {where}"
        if list(unused) == [ALL]
        else f"ignoring {names} suppresses nothing {where}"
    )
    fixes = () if suppression.comment is None else (_removal(draft, suppression, unused),)
    return SourceFinding(suppression.source, message, fixes)


def _removal(draft: Draft, suppression: Suppression, unused: Sequence[str]) -> ReportedFix:
    kept = [each for each in suppression.selectors if each not in unused]
    span = suppression.source
    if not kept:
        return _fix("Remove the comment", _whole_line(draft.source, span), "")
    comment = span.of(draft.source)
    opening, closing = comment.index("["), comment.index("]")
    brackets = Span(span.start + opening + 1, span.start + closing)
    return _fix(f"Ignore only {', '.join(kept)}", brackets, ", ".join(kept))


def _fix(message: str, span: Span, text: str) -> ReportedFix:
    return ReportedFix(Safety.SAFE, message, (ReportedEdit(span.start, span.end, text),))


def _whole_line(source: str, span: Span) -> Span:
    """The span and its line end, if nothing else stands on its lines.

    Else the span itself, with the blanks before it if white space or nothing follows.
    """
    before = source[: span.start].rstrip(" \t")
    after = source[span.end :].lstrip(" \t")
    if before and before[-1] not in "\r\n":
        return span if source[span.end : span.end + 1].strip() else Span(len(before), span.end)
    if after and after[0] not in "\r\n":
        return span
    line_end = 2 if after.startswith("\r\n") else len(after[:1])
    return Span(len(before), len(source) - len(after) + line_end)
