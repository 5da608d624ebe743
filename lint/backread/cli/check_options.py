"""What ``backread check`` was asked to do."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Self

import click
import msgspec

from backread.cli.sources import STANDARD_INPUT
from backread.desk.config import Choice, Config
from backread.desk.rules import installed_rules
from backread.desk.selection import UnknownSelectorError, covered
from backread.finding import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions:
    """The options of ``backread check``, made sense of."""

    paths: tuple[Path, ...]
    stdin_filename: Path | None
    output_format: str
    output_file: Path | None
    choice: Choice
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...]
    preview: bool
    fail_level: str | None
    exit_zero: bool
    fix: bool
    unsafe_fixes: bool
    fix_only: bool
    diff: bool
    baseline: Path | None
    write_baseline: Path | None
    statistics: bool
    show_files: bool
    show_settings: bool
    config_file: Path | None
    isolated: bool
    color: str
    quiet: bool
    verbose: bool

    @classmethod
    def from_command_line(cls, **given: Any) -> Self:
        """The options as click read them.

        Raises:
            click.UsageError: if they do not go together or name a rule there is not.
        """
        select, ignore, extend = (
            tuple(chain.from_iterable(given.pop(name)))
            for name in ("select", "ignore", "extend_select")
        )
        choice = Choice(select=select or None, ignore=ignore, extend_select=extend)
        options = cls(choice=choice, **{**given, "paths": given["paths"] or (Path(),)})
        options._refuse_what_does_not_go_together()
        options._refuse_unknown_rules()
        return options

    @property
    def fixes(self) -> bool:
        """Whether drafts are fixed, be it only for the diff."""
        return self.fix or self.fix_only or self.diff

    def adjusted(self, config: Config) -> Config:
        """A configuration with these options put over it."""
        ignores = dict(config.per_file_ignores)
        for pattern, selectors in self.per_file_ignores:
            ignores[pattern] = (*ignores.get(pattern, ()), *selectors)
        return msgspec.structs.replace(
            config,
            command_line=self.choice,
            preview=self.preview or config.preview,
            per_file_ignores=ignores,
            fail_level=Severity(self.fail_level) if self.fail_level else config.fail_level,
        )

    def _refuse_what_does_not_go_together(self) -> None:
        if self.unsafe_fixes and not self.fixes:
            raise click.UsageError("--unsafe-fixes goes with --fix, --fix-only or --diff")
        if self.stdin_filename is not None and STANDARD_INPUT not in self.paths:
            raise click.UsageError("--stdin-filename goes with - for standard input")
        if self.isolated and self.config_file is not None:
            raise click.UsageError("--isolated and --config exclude each other")
        if self.diff and (self.fix or self.fix_only):
            raise click.UsageError("--diff writes nothing, so it excludes --fix and --fix-only")
        if self.write_baseline is not None and self.fixes:
            raise click.UsageError("--write-baseline excludes --fix, --fix-only and --diff")
        if self.statistics and self.output_format not in {"full", "concise", "json"}:
            raise click.UsageError("--statistics goes with full, concise and json, which count")
        if self.quiet and self.verbose:
            raise click.UsageError("--quiet and --verbose exclude each other")

    def _refuse_unknown_rules(self) -> None:
        per_file = [each for _, selectors in self.per_file_ignores for each in selectors]
        for option, given in (
            ("--select", self.choice.select or ()),
            ("--ignore", self.choice.ignore),
            ("--extend-select", self.choice.extend_select),
            ("--per-file-ignores", per_file),
        ):
            for selector in given:
                try:
                    covered(selector, installed_rules())
                except UnknownSelectorError as error:
                    raise click.UsageError(f"{option}: {error}") from None
