"""Which rules run: selectors, and which of them wins.

A selector is ``ALL``, a family (``NAM``), a code prefix (``NAM1``), a code (``NAM101``) or a rule
name (``name-shift``). The most specific one that covers a rule decides; between equals, ``ignore``
wins over ``select``. A preview rule is selected by its code or name, or by any selector with
``preview``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from backread.desk.config import Choice
from backread.desk.nearest import did_you_mean
from backread.rule import Rule

ALL = "ALL"


class UnknownSelectorError(Exception):
    """No installed rule goes by a selector. The message is one line with the nearest spelling."""

    def __init__(self, selector: str, rules: Iterable[Rule]) -> None:
        hint = did_you_mean(selector, selectors(rules))
        super().__init__(f'there is no rule "{selector}"{hint}')


def selectors(rules: Iterable[Rule]) -> list[str]:
    """Every selector that selects at least one of the rules, sorted."""
    found = {ALL}
    for rule in rules:
        found.add(rule.name)
        found.update(rule.code[:length] for length in range(3, len(rule.code) + 1))
    return sorted(found)


def specificity(selector: str, rule: Rule) -> int | None:
    """How specifically a selector covers a rule, or None where it does not.

    0 for ``ALL``, 3 for the family, 6 for the code and the name, between them for a prefix.
    """
    if selector == ALL:
        return 0
    if selector in (rule.code, rule.name):
        return len(rule.code)
    if len(selector) >= len(rule.family) and rule.code.startswith(selector):
        return len(selector)
    return None


def covered(selector: str, rules: Sequence[Rule]) -> list[Rule]:
    """The rules that a selector covers, preview rules included.

    Raises:
        UnknownSelectorError: if there are none.
    """
    found = [rule for rule in rules if specificity(selector, rule) is not None]
    if not found and selector != ALL:
        raise UnknownSelectorError(selector, rules)
    return found


def selected(rules: Sequence[Rule], choices: Iterable[Choice], *, preview: bool) -> list[Rule]:
    """The rules that run.

    A choice with a ``select`` starts afresh; one without goes on from the choices before it, and
    what it says goes over what they said. With no ``select`` at all every rule is selected.

    Raises:
        UnknownSelectorError: if a selector covers no rule.
    """
    chosen = set(_decisions(rules, (ALL,), (), preview))
    for choice in choices:
        if choice.select is not None:
            chosen.clear()
        wanted = (*(choice.select or ()), *choice.extend_select)
        decided = _decisions(rules, wanted, choice.ignore, preview)
        chosen.update(code for code, runs in decided.items() if runs)
        chosen.difference_update(code for code, runs in decided.items() if not runs)
    return [rule for rule in rules if rule.code in chosen]


def _decisions(
    rules: Sequence[Rule], wanted: Sequence[str], ignored: Sequence[str], preview: bool
) -> dict[str, bool]:
    """Whether each rule that the selectors cover runs, by code."""
    decided: dict[str, tuple[int, bool]] = {}
    for runs, given in ((True, wanted), (False, ignored)):
        for selector in given:
            for rule in covered(selector, rules):
                rank = specificity(selector, rule) or 0
                if runs and rule.preview and not preview and rank < len(rule.code):
                    continue
                if rule.code not in decided or rank >= decided[rule.code][0]:
                    decided[rule.code] = (rank, runs)
    return {code: runs for code, (_, runs) in decided.items()}


def most_specific(given: Iterable[str], rule: Rule) -> str | None:
    """The most specific of the selectors that cover a rule, or None."""
    ranked = [
        (rank, selector) for selector in given if (rank := specificity(selector, rule)) is not None
    ]
    return max(ranked)[1] if ranked else None
