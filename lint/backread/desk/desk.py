"""The desk: runs the rules over drafts."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from backread.desk.carry_back import Found, carry_back
from backread.desk.config import Config
from backread.desk.fingerprint import Fingerprints
from backread.desk.fix_guard import FixGuard
from backread.desk.house_style import house_style
from backread.desk.options import rule_options
from backread.desk.result import DraftReport, Failure, Report
from backread.desk.rules import installed_rules, ordered
from backread.desk.selection import UnknownSelectorError, covered, most_specific, selected
from backread.desk.suppressions import Suppressions, is_marked_sic, read_suppressions
from backread.desk.unused import UNUSED_SUPPRESSION, unused_suppressions
from backread.draft import Draft
from backread.finding import Finding, Severity
from backread.rule import Rule
from backread.story import Story
from backread.story.language import LanguageModel, ModelError
from backread.stylebook.stylebook import StylebookError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from backread.story.claims.accounts import Balance

logger = logging.getLogger(__name__)


class Desk:
    """Checks drafts by one configuration. Threads may share a desk.

    Args:
        config: the configuration; the built-in one where it is not given.
        rules: every rule there is; the installed ones where they are not given.
        model: the language model, to share it with other desks; one by the configured name where
            it is not given.

    Attributes:
        config: the configuration.
        rules: the rules that it selects, by code.

    Raises:
        ConfigError: if the configuration names a rule or an option that there is not.
        RulesError: if an installed rule package is broken.
    """

    def __init__(
        self,
        config: Config | None = None,
        *,
        rules: Iterable[Rule] | None = None,
        model: LanguageModel | None = None,
    ) -> None:
        self.config = config or Config()
        self._known = installed_rules() if rules is None else ordered(rules)
        self._model = model or LanguageModel(self.config.model)
        self._house_style = house_style(self.config)
        self._options = rule_options(self.config, self._known)
        self._severities = _severities(self.config, self._known)
        self._ignores = _ignores_by_file(self.config, self._known)
        self.rules = _selected(self.config, self._known)

    def check(self, draft: Draft) -> Report:
        """What the rules find in a draft, in the order of the text.

        A rule that raises becomes a failure in the report, and the others still run; so does a
        language model that cannot be used.
        """
        story = self.story(draft)
        suppressions = read_suppressions(draft)
        found: list[Found] = []
        ran: set[Rule] = set()
        failures: list[Failure] = []
        for rule in self.rules_for(draft.path):
            try:
                found.extend(self._run(rule, story, suppressions))
                ran.add(rule)
            except (ModelError, StylebookError) as error:  # Told once, whichever rule meets it.
                failures.append(Failure(draft.path, str(error)))
            except Exception as error:  # A broken rule must not stop the desk.
                failures.append(_failure(rule, draft, error))
        found.extend(self._unused(draft, suppressions, ran))
        found.sort(key=lambda each: each.sort_key)
        fingerprints, guard = Fingerprints(draft), FixGuard(story)
        findings = tuple(
            carry_back(each, self._severity(each), draft, fingerprints, guard) for each in found
        )
        report = DraftReport(draft, findings, _balance(story))
        return Report((report,), tuple(dict.fromkeys(failures)))

    def story(self, draft: Draft) -> Story:
        """The layers of a draft, on the desk's language model."""
        return Story(draft, self._model, self._house_style)

    def rules_for(self, path: str) -> tuple[Rule, ...]:
        """The rules that run over the draft of this name: the desk's, less those ignored for it."""
        if not self._ignores:
            return self.rules
        relative = os.path.relpath(path, self.config.root)
        ignored = {
            rule
            for pattern, rules in self._ignores
            if pattern.match_file(relative)
            for rule in rules
        }
        return tuple(rule for rule in self.rules if rule not in ignored)

    def severity_of(self, rule: Rule) -> Severity:
        """How severe the findings of a rule are by this configuration."""
        return self._severities.get(rule.code, rule.severity)

    def _severity(self, found: Found) -> Severity:
        """What the configuration says, or else the finding itself, or else the rule."""
        own = found.finding.severity if isinstance(found.finding, Finding) else None
        return self._severities.get(found.rule.code, own or found.rule.severity)

    def _run(self, rule: Rule, story: Story, suppressions: Suppressions) -> Iterator[Found]:
        draft = story.draft
        for finding in rule.findings(story, self._options.get(rule.code)):
            if is_marked_sic(draft.text, finding.span):
                continue
            if not suppressions.suppress(rule, finding.span):
                yield Found(rule, finding, draft.source_span(finding.span))

    def _unused(self, draft: Draft, suppressions: Suppressions, ran: set[Rule]) -> Iterator[Found]:
        own = next((rule for rule in ran if rule.name == UNUSED_SUPPRESSION), None)
        if own is None or suppressions.ignore_in_whole_draft(own):
            return
        for finding in unused_suppressions(draft, suppressions, self._known, ran):
            yield Found(own, finding, finding.source)


def _selected(config: Config, rules: Sequence[Rule]) -> tuple[Rule, ...]:
    for key in ("select", "ignore", "extend_select"):
        for choice, prefix in ((config, ""), (config.command_line, "--")):
            for selector in getattr(choice, key) or ():
                _covered(config, prefix + key.replace("_", "-"), selector, rules)
    return tuple(selected(rules, config.choices, preview=config.preview))


def _severities(config: Config, rules: Sequence[Rule]) -> dict[str, Severity]:
    for selector in config.severity:
        _covered(config, f"severity.{selector}", selector, rules)
    chosen = {rule.code: most_specific(config.severity, rule) for rule in rules}
    return {code: config.severity[selector] for code, selector in chosen.items() if selector}


def _ignores_by_file(
    config: Config, rules: Sequence[Rule]
) -> list[tuple[GitIgnoreSpec, frozenset[Rule]]]:
    if not config.per_file_ignores:
        return []
    from pathspec import GitIgnoreSpec

    return [
        (
            GitIgnoreSpec.from_lines([pattern]),
            frozenset(
                rule
                for selector in given
                for rule in _covered(config, f"per-file-ignores.{pattern}", selector, rules)
            ),
        )
        for pattern, given in config.per_file_ignores.items()
    ]


def _covered(config: Config, key: str, selector: str, rules: Sequence[Rule]) -> list[Rule]:
    try:
        return covered(selector, rules)
    except UnknownSelectorError as error:
        raise config.error(key, str(error)) from None


def _balance(story: Story) -> Balance | None:
    """What of the story has a source, where a rule has asked for its claims; nobody else pays."""
    if not story.has_computed("claims"):
        return None
    from backread.story.claims.accounts import balance

    return balance(story)


def _failure(rule: Rule, draft: Draft, error: Exception) -> Failure:
    logger.debug("%s failed on %s", rule.name, draft.path, exc_info=error)
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    return Failure(draft.path, f"internal error in rule {rule.name} ({rule.code}): {reason}")
